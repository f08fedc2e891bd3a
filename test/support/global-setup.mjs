import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { loadFolder } from './compile.mjs';

const prefix = 'kumkrong-test-database-';

/** A test database may lose everything in a crash; it is thrown away anyway. */
const fast = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  max_wal_size: '2GB',
};

/**
 * Starts one private PostgreSQL for the run and names it in TEST_ADMIN_DATABASE_URL, which wins when it is
 * set already. TEST_DATABASE=none starts nothing, for suites that need no database.
 */
export default async function globalSetup() {
  process.env.TEST_RUN_ID ??= String(process.pid);
  if (process.env.TEST_ADMIN_DATABASE_URL || process.env.TEST_DATABASE === 'none') return;
  const { EmbeddedDatabase, stillRuns } = await loadFolder('libs/platform/embedded');
  await removeLeftFolders(stillRuns);
  const folder = await mkdtemp(path.join(os.tmpdir(), prefix));
  const database = new EmbeddedDatabase({ dataDir: folder, settings: fast });
  const { url } = await database.start();
  process.env.TEST_ADMIN_DATABASE_URL = url;
  globalThis.stopTestDatabase = async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
    delete process.env.TEST_ADMIN_DATABASE_URL;
  };
}

/** A killed run's server ends by itself, but its folder stays. */
async function removeLeftFolders(stillRuns) {
  const names = (await readdir(os.tmpdir())).filter((name) => name.startsWith(prefix));
  for (const name of names) {
    const folder = path.join(os.tmpdir(), name);
    const owner = await readFile(path.join(folder, 'owner.json'), 'utf8').then(JSON.parse, () => undefined);
    const info = await stat(folder).catch(() => undefined);
    const old = info !== undefined && Date.now() - info.mtimeMs > 60_000;
    const used = owner && (await stillRuns(owner.pid, owner.startedAt));
    if (old && !used) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
