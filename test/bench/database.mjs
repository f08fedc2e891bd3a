import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { migrateSchema } from '#features/schema';
import { APP_ROLE, ensureRoles, giveDatabaseToMigrator } from '#platform/database';
import { EmbeddedDatabase } from '#platform/embedded';
import pg from 'pg';
import { root } from '../../apps/local/install.mjs';

/**
 * As durable as a real one: fsync, synchronous_commit and full_page_writes stay on. Only the checkpoints are pushed
 * out of the rounds, which they would hit by chance, and nothing runs in the background while we measure.
 */
const SETTINGS = {
  shared_buffers: '256MB',
  max_connections: '120',
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
  autovacuum: 'off',
};

/** A private server in the data folder of the project, on the disk and not in memory; gone after `stop`. `create` gives one more database. */
export async function startDatabase() {
  const folder = path.join(root, '.data');
  await mkdir(folder, { recursive: true });
  const dataDir = await mkdtemp(path.join(folder, 'bench-'));
  const database = new EmbeddedDatabase({ dataDir, settings: SETTINGS });
  const stop = async () => {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const { url } = await database.start();
    const create = (name) => createBenchDatabase(url, name);
    return { ...(await create('bench')), create, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const password = randomBytes(18).toString('base64url');

async function createBenchDatabase(serverUrl, name) {
  await withClient(serverUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  const adminUrl = addressOf(serverUrl, { database: name });
  await ensureRoles(serverUrl, password);
  await giveDatabaseToMigrator(adminUrl);
  await migrateSchema(adminUrl);
  return { adminUrl, appUrl: addressOf(adminUrl, { user: APP_ROLE, password }) };
}

function addressOf(address, { database, user, password }) {
  const url = new URL(address);
  if (database !== undefined) url.pathname = `/${database}`;
  if (user !== undefined) url.username = user;
  if (password !== undefined) url.password = password;
  return url.href;
}

/** Runs work on a connection of its own. */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Leaves the tables as a quiet night would: vacuumed, analysed, on the disk. */
export async function settle(client) {
  await client.query('VACUUM (ANALYZE)');
  await client.query('CHECKPOINT');
}
