import { migrateSchema, migrationNames } from '#features/schema';
import { CitizenIds, DataCipher } from '#platform/crypto';
import { APP_ROLE, ensureRoles, giveDatabaseToMigrator, MIGRATOR_ROLE } from '#platform/database';
import pg from 'pg';
import { obtainAppPassword } from './app-password.js';
import { DEMO_ACCOUNTS, hasDemoDistrict, isEmptyDatabase, loadDemoDistrict } from './demo/index.js';
import type { Secrets } from './secrets.js';

export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly roleTh: string;
  readonly roleEn: string;
}

/** What the processes need from a prepared database. */
export interface AppUrls {
  /** Address with the application's login role, never the administrator's. */
  readonly databaseUrl: string;
  /** Environment that the processes get besides. */
  readonly env: Readonly<Record<string, string>>;
  /** Shown at the terminal; empty where there is no demo. */
  readonly accounts: readonly DemoAccount[];
}

export type Say = (th: string, en: string) => void;

export interface DatabasePlan {
  /** Administrator's address of the database; the application's own where an operator prepared everything. */
  readonly url: string;
  /** File in the data folder that keeps the password of the application's login. */
  readonly secretsFile: string;
  readonly secrets: Secrets;
  readonly env: NodeJS.ProcessEnv;
  readonly now: Date;
  readonly say: Say;
}

/**
 * Brings the database to the state that the processes expect, and says on the way what takes time: roles, schema,
 * queue, and in an empty database the demo district unless `KUMKRONG_DEMO=off`.
 * @throws Error when the login may not do it and nobody has done it before.
 */
export async function prepareDatabase(plan: DatabasePlan): Promise<AppUrls> {
  const { url, env, say } = plan;
  say('ตรวจฐานข้อมูล', 'checking the database');
  if (!(await mayPrepare(url))) return useAsIs(url);
  const password = await obtainAppPassword(plan.secretsFile);
  await prepareRoles(url, password);
  const done = await migrateSchema(url);
  if (done.length > 0) say('ปรับโครงสร้างฐานข้อมูล', `schema brought up to date (${done.length} migrations)`);
  const isDemoWanted = env.KUMKRONG_DEMO !== 'off';
  if (isDemoWanted && (await isEmptyDatabase(url))) await loadDemo(plan);
  const isDemoShown = isDemoWanted && (await hasDemoDistrict(url));
  return { databaseUrl: appUrl(url, password), env: {}, accounts: isDemoShown ? DEMO_ACCOUNTS : [] };
}

async function loadDemo({ url, secrets, now, say }: DatabasePlan): Promise<void> {
  const started = performance.now();
  const citizenIds = new CitizenIds(new DataCipher(secrets.KUMKRONG_DATA_KEY), secrets.KUMKRONG_LOOKUP_KEY);
  await loadDemoDistrict({ adminUrl: url, citizenIds, now, say });
  const seconds = Math.round((performance.now() - started) / 1000);
  say(`เขตตัวอย่างพร้อมใน ${seconds} วินาที`, `the demo district is ready after ${seconds} s`);
}

/** A superuser may do everything; the database's owner who may make roles may do what is needed. */
async function mayPrepare(url: string): Promise<boolean> {
  const [rights] = await ask<{ may: boolean }>(
    url,
    `SELECT r.rolsuper OR (r.rolcreaterole AND pg_has_role(d.datdba, 'USAGE')) AS may
     FROM pg_roles r JOIN pg_database d ON d.datname = current_database() WHERE r.rolname = current_user`,
  );
  return rights?.may ?? false;
}

async function prepareRoles(url: string, password: string): Promise<void> {
  await ensureRoles(url, password);
  const [{ isSuper } = { isSuper: false }] = await ask<{ isSuper: boolean }>(
    url,
    'SELECT rolsuper AS "isSuper" FROM pg_roles WHERE rolname = current_user',
  );
  return isSuper ? giveDatabaseToMigrator(url) : letMigratorWork(url);
}

/**
 * What an owner of less than all rights can do instead of giving the database away, which would take CREATEDB. Who
 * makes a role may hand it out, but must first take it to act as it (PostgreSQL 16 and later).
 */
async function letMigratorWork(url: string): Promise<void> {
  const database = pg.escapeIdentifier(new URL(url).pathname.slice(1));
  await ask(url, `GRANT ${MIGRATOR_ROLE} TO CURRENT_USER`);
  await ask(url, `GRANT CREATE ON DATABASE ${database} TO ${MIGRATOR_ROLE}`);
  await ask(url, `GRANT CONNECT ON DATABASE ${database} TO ${APP_ROLE}`);
  await ask(url, `ALTER SCHEMA public OWNER TO ${MIGRATOR_ROLE}`);
}

/** An operator's login of lesser rights: everything must be there already. */
async function useAsIs(url: string): Promise<AppUrls> {
  const present = await ask<{ names: string[] | null }>(url, 'SELECT schema_migrations() AS names').catch(
    () => [],
  );
  const names = new Set(present[0]?.names ?? []);
  if (migrationNames.some((name) => !names.has(name))) {
    throw new Error(
      [
        'บัญชีใน DATABASE_URL ไม่มีสิทธิ์เตรียมฐานข้อมูล และโครงสร้างยังไม่ครบ ให้ใช้บัญชีผู้ดูแลฐานข้อมูล หรือปรับโครงสร้างก่อน',
        'The login of DATABASE_URL may not prepare the database, and its schema is not up to date: use an administrator, or migrate first.',
      ].join('\n'),
    );
  }
  return { databaseUrl: url, env: {}, accounts: [] };
}

function appUrl(adminUrl: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = APP_ROLE;
  url.password = password;
  return url.href;
}

async function ask<T extends pg.QueryResultRow>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

/**
 * Makes the database when it is missing.
 * @param serverUrl administrator's address of any database of the server
 * @returns the same address with the database's name
 */
export async function ensureDatabase(serverUrl: string, name: string): Promise<string> {
  const existing = await ask(
    serverUrl,
    `SELECT 1 FROM pg_database WHERE datname = ${pg.escapeLiteral(name)}`,
  );
  if (existing.length === 0) await ask(serverUrl, `CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
