import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { migrationNames } from '#features/schema';
import { EmbeddedDatabase } from '#platform/embedded';
import pg from 'pg';
import { TEST_SECRETS } from '../../test/support/config.js';
import { ensureDatabase, prepareDatabase, type AppUrls } from './prepare-database.js';

const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

let folder: string;
let server: EmbeddedDatabase;
let superuser: string;

// Roles belong to the whole server, so this needs one of its own.
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kumkrong-prepare-'));
  // PostgreSQL runs as another user when the tests run as root.
  await chmod(folder, 0o755);
  server = new EmbeddedDatabase({ dataDir: path.join(folder, 'db'), settings: fast });
  superuser = (await server.start()).url;
}, 120_000);
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function ask<T>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows as T[];
  } finally {
    await client.end();
  }
}

function as(url: string, user: string, database: string): string {
  const other = new URL(url);
  other.username = user;
  other.password = 'of-the-operator';
  other.pathname = `/${database}`;
  return other.href;
}

/** @param said gets what is told on the way, in English. */
const prepare = (url: string, demo = 'off', said: string[] = []): Promise<AppUrls> =>
  prepareDatabase({
    url,
    secretsFile: path.join(folder, 'secrets.json'),
    secrets: TEST_SECRETS,
    env: { KUMKRONG_DEMO: demo },
    now: new Date('2026-11-23T03:00:00Z'),
    say: (_, en) => void said.push(en),
  });

async function assertUsable({ databaseUrl }: AppUrls): Promise<void> {
  const [state] = await ask<{ user: string; names: string[] }>(
    databaseUrl,
    'SELECT current_user AS user, schema_migrations() AS names',
  );
  expect(state?.user).toBe('kumkrong_app');
  expect(state?.names).toEqual(expect.arrayContaining([...migrationNames]));
  await expect(ask(databaseUrl, 'SELECT * FROM student')).rejects.toThrow(/permission denied/);
}

it('prepares what an operator gives: the owner of a database who may make roles', async () => {
  await ask(superuser, `CREATE ROLE operator LOGIN CREATEROLE PASSWORD 'of-the-operator'`);
  await ask(superuser, 'CREATE DATABASE given OWNER operator');
  const url = as(superuser, 'operator', 'given');
  await assertUsable(await prepare(url));
  await assertUsable(await prepare(url));
});

it('refuses a login that may not prepare an unprepared database, and takes the application itself as it is', async () => {
  await ask(superuser, `CREATE ROLE reader LOGIN PASSWORD 'of-the-operator'`);
  await ask(superuser, 'CREATE DATABASE bare');
  await expect(prepare(as(superuser, 'reader', 'bare'))).rejects.toThrow(
    /DATABASE_URL[\s\S]*may not prepare/,
  );
  const { databaseUrl } = await prepare(as(superuser, 'operator', 'given'));
  expect(await prepare(databaseUrl)).toEqual({ databaseUrl, env: {}, accounts: [] });
});

it('loads the demo once into an empty database, and keeps the password of the login for itself', async () => {
  const url = await ensureDatabase(superuser, 'kumkrong');
  expect(await ensureDatabase(superuser, 'kumkrong')).toBe(url);
  const first = await prepare(url, '');
  await assertUsable(first);
  expect(first.accounts.map(({ username }) => username)).toContain('kru@demo');
  const said: string[] = [];
  expect(await prepare(url, '', said)).toEqual(first);
  expect(said).toEqual(['checking the database']);
  expect((await prepare(url, 'off')).accounts).toEqual([]);
  expect(await ask(url, 'SELECT count(*)::int AS districts FROM district')).toEqual([{ districts: 1 }]);
  const file = path.join(folder, 'secrets.json');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(first.databaseUrl).toContain(
    (JSON.parse(await readFile(file, 'utf8')) as Record<string, string>).KUMKRONG_APP_PASSWORD,
  );
}, 120_000);
