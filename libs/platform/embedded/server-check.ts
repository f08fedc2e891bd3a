import pg from 'pg';
import { EmbeddedDatabaseError } from './embedded-database-error.js';

/** Extra server settings by name, as given to `postgres -c name=value`. */
export type ServerSettings = Readonly<Record<string, string>>;

/** What the promise "an acknowledged write is on disk" stands on. */
const durable = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums'] as const;

/** True when a connection with this address is answered. */
export async function answers(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
    return true;
  } catch {
    return false;
  }
}

/**
 * Proves that the server keeps what it acknowledges and can search Thai text.
 * @param settings what the caller asked for; only what it named itself may be unsafe
 * @throws EmbeddedDatabaseError unsafe-settings, thai-search-broken
 */
export async function assertUsable(url: string, settings: ServerSettings): Promise<void> {
  await withClient(url, async (client) => {
    const unsafe = await unsafeSettings(client, settings);
    if (unsafe.length > 0) throw new EmbeddedDatabaseError('unsafe-settings', unsafe.join(', '));
    if (!(await seesThai(client))) throw new EmbeddedDatabaseError('thai-search-broken');
  });
}

async function unsafeSettings(client: pg.Client, settings: ServerSettings): Promise<string[]> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    'SELECT name, setting FROM pg_settings WHERE name = ANY($1)',
    [durable],
  );
  return rows
    .filter(({ name, setting }) => setting !== 'on' && settings[name] !== setting)
    .map(({ name, setting }) => `${name}=${setting}`);
}

async function seesThai(client: pg.Client): Promise<boolean> {
  // Rolled back: extensions belong to the migrations.
  await client.query('BEGIN');
  try {
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    const { rows } = await client.query<{ length: number | null }>(
      "SELECT array_length(show_trgm('ก'), 1) AS length",
    );
    return (rows[0]?.length ?? 0) > 0;
  } finally {
    await client.query('ROLLBACK');
  }
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A server that goes away is reported by the query, not as an uncaught event.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
