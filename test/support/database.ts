import { randomBytes } from 'node:crypto';
import { APP_ROLE } from '#platform/database';
import pg from 'pg';

const APP_PASSWORD = 'test-only';

export interface TestDatabase {
  /** Superuser's address: for setting a world up and for looking, never for what is tested. */
  adminUrl: string;
  /** The application's own login, behind the wall. */
  appUrl: string;
  drop: () => Promise<void>;
}

/** What a template holds beside the schema. It is written once in a run; the name tells it from others. */
export interface Filling {
  name: string;
  fill: (adminUrl: string) => Promise<void>;
}

/** A fresh clone of the migrated template, or of one with a filling: a spec file's own database. */
export async function createTestDatabase(filling?: Filling): Promise<TestDatabase> {
  const template = await ensureTemplate(filling);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin((client) => client.query(copyOf(template, name)));
  return {
    adminUrl: urlOf(name),
    appUrl: urlOf(name, APP_ROLE, APP_PASSWORD),
    drop: () => asAdmin(async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}

/** Copying files takes half of what writing each page to the log first takes. */
const copyOf = (template: string, name: string): string =>
  `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`;

async function ensureTemplate(filling?: Filling): Promise<string> {
  const base = filling ? await ensureTemplate() : null;
  const template = `template_${process.env.TEST_RUN_ID ?? 'single'}${filling ? `_${filling.name}` : ''}`;
  await asAdmin(async (client) => {
    // Spec files run side by side: the first one builds, the others wait.
    await client.query('SELECT pg_advisory_lock(727002, hashtext($1))', [template]);
    const { rowCount } = await client.query(
      'SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate',
      [template],
    );
    if (rowCount === 0) {
      await client.query(`DROP DATABASE IF EXISTS ${template}`);
      await client.query(base ? copyOf(base, template) : `CREATE DATABASE ${template}`);
      await (filling ? filling.fill(urlOf(template)) : fillWithSchema(urlOf(template)));
      await client.query(`ALTER DATABASE ${template} IS_TEMPLATE TRUE`);
    }
    await client.query('SELECT pg_advisory_unlock(727002, hashtext($1))', [template]);
  });
  return template;
}

async function fillWithSchema(url: string): Promise<void> {
  // Jest needs three seconds to load every feature's schema, and one file of a run migrates.
  const { migrate } = await import('./migrate.js');
  await migrate(url, urlOf('postgres'), APP_PASSWORD);
}

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(database: string, user?: string, password?: string): string {
  const given = process.env.TEST_ADMIN_DATABASE_URL;
  if (!given)
    throw new Error(
      'TEST_ADMIN_DATABASE_URL is not set: run through jest, whose global setup starts a database',
    );
  const url = new URL(given);
  url.pathname = `/${database}`;
  if (user !== undefined && password !== undefined) {
    url.username = user;
    url.password = password;
  }
  return url.href;
}
