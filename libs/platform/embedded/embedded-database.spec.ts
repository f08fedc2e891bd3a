import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { compileFolder } from '../../../test/support/compile.mjs';
import { EmbeddedDatabase, type EmbeddedDatabaseOptions } from './embedded-database.js';
import { isAlive, waitUntil } from './process-state.js';
import { ServerFiles } from './server-files.js';

const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
const running: EmbeddedDatabase[] = [];
const children: ChildProcess[] = [];
let folder: string;

function database(options: Partial<EmbeddedDatabaseOptions> = {}): EmbeddedDatabase {
  const made = new EmbeddedDatabase({ dataDir: path.join(folder, 'db'), settings: fast, ...options });
  running.push(made);
  return made;
}

async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

async function serverPid(): Promise<number> {
  return Number((await readFile(path.join(folder, 'db/cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
}

interface Owner {
  readonly child: ChildProcess;
  readonly url: string;
  readonly server: number;
  readonly keeper: number;
}

/** Another process of ours that owns the database, to be killed. */
async function anotherOwner(): Promise<Owner> {
  const index = pathToFileURL(path.join(await compileFolder('libs/platform/embedded'), 'index.js')).href;
  const program = `
    const { EmbeddedDatabase } = await import(${JSON.stringify(index)});
    const database = new EmbeddedDatabase(${JSON.stringify({ dataDir: path.join(folder, 'db'), settings: fast })});
    console.log((await database.start()).url);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once('exit', () => reject(new Error('the other owner ended early')));
  });
  const { keeperPid = 0 } = (await new ServerFiles(path.join(folder, 'db')).readOwner()) ?? {};
  return { child, url, server: await serverPid(), keeper: keeperPid };
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kumkrong-embedded-'));
  // The server's own account must be able to pass, as in an ordinary project folder.
  await chmod(folder, 0o755);
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(running.splice(0).map((made) => made.stop()));
  const left = await serverPid().catch(() => 0);
  if (left) await waitUntil(() => !isAlive(left), 10_000);
  await rm(folder, { recursive: true, force: true });
});

describe('start and stop', () => {
  it('creates a durable, checksummed, loopback-only cluster that sees Thai, and keeps its data and address', async () => {
    const first = database({ settings: undefined });
    const started = await first.start();
    expect(started).toMatchObject({ adopted: false, firstStart: true });
    const settings = await ask<{ name: string; setting: string }>(
      started.url,
      `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit',
       'data_checksums', 'listen_addresses', 'unix_socket_directories', 'lc_ctype') ORDER BY name`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toMatchObject({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
    });
    await ask(started.url, `CREATE TABLE kept AS SELECT 'ก' AS letter`);
    await expect(ask(started.url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/password/);
    await first.stop();
    expect(first.isRunning()).toBe(false);
    await expect(ask(started.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);

    const again = await database({ settings: undefined }).start();
    expect(again).toEqual({ url: started.url, adopted: false, firstStart: false });
    expect(await ask(again.url, 'SELECT letter FROM kept')).toEqual([{ letter: 'ก' }]);
    const access = await stat(path.join(folder, 'db/access.json'));
    expect(access.mode & 0o777).toBe(0o600);
  });

  it('recovers from a lost access file without losing data', async () => {
    const first = database();
    await ask((await first.start()).url, 'CREATE TABLE kept AS SELECT 1 AS one');
    await first.stop();
    await rm(path.join(folder, 'db/access.json'));
    const { url } = await database().start();
    expect(await ask(url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('refuses a cluster whose settings could lose acknowledged writes', async () => {
    const first = database();
    const { url } = await first.start();
    await ask(url, 'ALTER SYSTEM SET fsync = off');
    await first.stop();
    await expect(database({ settings: undefined }).start()).rejects.toMatchObject({
      code: 'unsafe-settings',
    });
    expect(await serverPid().catch(() => 0)).toBe(0);
  });

  it('says in Thai and English what the server said when it cannot start', async () => {
    await expect(database({ settings: { nonsense: 'yes' } }).start()).rejects.toThrow(
      /เปิดฐานข้อมูลไม่สำเร็จ[\s\S]*did not start[\s\S]*nonsense/,
    );
  });

  it('is started again over the remains of an interrupted first start', async () => {
    const first = database();
    await first.start();
    await first.stop();
    await rm(path.join(folder, 'db/cluster'), { recursive: true });
    await writeFile(path.join(folder, 'db/initialising-0000'), '');
    expect(await database().start()).toMatchObject({ firstStart: true });
    await expect(stat(path.join(folder, 'db/initialising-0000'))).rejects.toThrow(/ENOENT/);
  });
});

describe('no orphan', () => {
  it('ends the server within seconds when its owner is killed', async () => {
    const { child, server } = await anotherOwner();
    child.kill('SIGKILL');
    expect(await waitUntil(() => !isAlive(server), 5_000)).toBe(true);
  });

  it('starts at once after its owner was killed, waiting for the old server to go', async () => {
    const { child, server } = await anotherOwner();
    child.kill('SIGKILL');
    await waitUntil(() => child.signalCode !== null, 5_000);
    const started = await database().start();
    expect(started.adopted).toBe(false);
    expect(isAlive(server)).toBe(false);
    expect(await ask(started.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('takes over a server that survived its owner and its keeper, and ends it with stop()', async () => {
    const { child, server, keeper, url } = await anotherOwner();
    // The whole shell keeper is stopped first so that it cannot act on the owner's death.
    const helpers = await keeperProcesses(keeper);
    for (const pid of helpers) process.kill(pid, 'SIGSTOP');
    child.kill('SIGKILL');
    for (const pid of helpers) process.kill(pid, 'SIGKILL');
    await waitUntil(() => child.signalCode !== null, 5_000);
    const heir = database();
    expect(await heir.start()).toEqual({ url, adopted: true, firstStart: false });
    expect(await serverPid()).toBe(server);
    await heir.stop();
    expect(isAlive(server)).toBe(false);
  });

  it('refuses a folder whose owner still runs', async () => {
    const { url } = await anotherOwner();
    await expect(database().start()).rejects.toMatchObject({ code: 'in-use' });
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('reports a killed server once and starts again on the same address', async () => {
    let ends = 0;
    const owner = database({ onUnexpectedEnd: () => (ends += 1) });
    const { url } = await owner.start();
    await ask(url, 'CREATE TABLE kept AS SELECT 1 AS one');
    process.kill(await serverPid(), 'SIGKILL');
    expect(await waitUntil(() => ends === 1, 5_000)).toBe(true);
    expect(owner.isRunning()).toBe(false);
    expect(await owner.start()).toEqual({ url, adopted: false, firstStart: false });
    await owner.stop();
    expect(ends).toBe(1);
  });

  it('starts again on the same address although a child of the killed server holds on', async () => {
    let ends = 0;
    const owner = database({ onUnexpectedEnd: () => (ends += 1) });
    const { url } = await owner.start();
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const child = rows[0]?.pid ?? 0;
    process.kill(child, 'SIGSTOP');
    process.kill(await serverPid(), 'SIGKILL');
    expect(await waitUntil(() => ends === 1, 5_000)).toBe(true);
    const started = owner.start();
    const log = path.join(folder, 'db/server.log');
    const held = async (): Promise<boolean> => (await readFile(log, 'utf8')).includes('shared memory block');
    expect(await waitUntil(held, 30_000)).toBe(true);
    process.kill(child, 'SIGCONT');
    expect(await started).toEqual({ url, adopted: false, firstStart: false });
    await client.end().catch(() => undefined);
  });

  it('does not leave the server without a keeper when the keeper is killed', async () => {
    let ends = 0;
    const owner = database({ onUnexpectedEnd: () => (ends += 1) });
    await owner.start();
    const server = await serverPid();
    const files = new ServerFiles(path.join(folder, 'db'));
    for (const pid of await keeperProcesses((await files.readOwner())?.keeperPid ?? 0))
      process.kill(pid, 'SIGKILL');
    await waitUntil(
      async () => (await files.readOwner())?.keeperPid !== undefined && owner.isRunning(),
      5_000,
    );
    await owner.stop();
    // Its keeper is gone, so the dead server stays listed until the system's first process has taken note of it.
    await waitUntil(() => Promise.resolve(!isAlive(server)), 10_000);
    expect(isAlive(server)).toBe(false);
    expect(ends).toBe(0);
  });

  it('ignores a process that took over the number of a dead server', async () => {
    const first = database();
    await first.start();
    await first.stop();
    const lines = [process.pid, path.join(folder, 'db/cluster'), 1, 1, '', '127.0.0.1', '', 'ready'];
    await writeFile(path.join(folder, 'db/cluster/postmaster.pid'), lines.join('\n'), { mode: 0o644 });
    expect(await database().start()).toMatchObject({ adopted: false });
  });
});

/** The keeper's shell and the sub-shell that listens for our end; not the server. */
async function keeperProcesses(keeper: number): Promise<number[]> {
  const children = await readFile(`/proc/${keeper}/task/${keeper}/children`, 'utf8');
  const server = await serverPid();
  return [keeper, ...children.trim().split(' ').map(Number)].filter((pid) => pid && pid !== server);
}
