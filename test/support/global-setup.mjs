import { mkdtemp, readdir, readFile, rm, stat, statfs } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { loadFolder } from './compile.mjs';

const prefix = 'kumkrong-test-database-';
const memory = '/dev/shm';
const roomy = 2 * 1024 ** 3;

/** A test database may lose everything in a crash; it is thrown away anyway. */
const fast = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  max_wal_size: '512MB',
};

/**
 * Starts one private PostgreSQL for the run and names it in TEST_ADMIN_DATABASE_URL, which wins when it is
 * set already. TEST_DATABASE=none starts nothing, for suites that need no database.
 */
export default async function globalSetup() {
  process.env.TEST_RUN_ID ??= String(process.pid);
  if (process.env.TEST_ADMIN_DATABASE_URL || process.env.TEST_DATABASE === 'none') return;
  const { EmbeddedDatabase, stillRuns } = await loadFolder('libs/platform/embedded');
  for (const place of [os.tmpdir(), memory]) await removeLeftFolders(place, stillRuns);
  const folder = await mkdtemp(path.join(await choosePlace(), prefix));
  const database = new EmbeddedDatabase({ dataDir: folder, settings: fast });
  const { url } = await database.start();
  process.env.TEST_ADMIN_DATABASE_URL = url;
  globalThis.stopTestDatabase = async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
    delete process.env.TEST_ADMIN_DATABASE_URL;
  };
}

/**
 * In memory where the system offers room for it: every spec clones a database of some thousand files, which a disk
 * makes slowly. Containers often have but a little there.
 */
async function choosePlace() {
  const room = await statfs(memory).catch(() => undefined);
  const isRoomy = room && room.bavail * room.bsize > roomy && os.freemem() > 2 * roomy;
  return isRoomy ? memory : os.tmpdir();
}

/** A killed run's server ends by itself, but its folder stays. */
async function removeLeftFolders(place, stillRuns) {
  const names = (await readdir(place).catch(() => [])).filter((name) => name.startsWith(prefix));
  for (const name of names) {
    const folder = path.join(place, name);
    const owner = await readFile(path.join(folder, 'owner.json'), 'utf8').then(JSON.parse, () => undefined);
    const info = await stat(folder).catch(() => undefined);
    const old = info !== undefined && Date.now() - info.mtimeMs > 60_000;
    const used = owner && (await stillRuns(owner.pid, owner.startedAt));
    if (old && !used) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
