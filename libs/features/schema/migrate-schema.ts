import { APP_ROLE, MIGRATOR_ROLE, runMigrations } from '#platform/database';
import { migrateQueueSchema } from '#platform/queue';
import { migrations } from './migrations.js';

/**
 * Brings a database to the schema that this code expects, the queue's included. The roles must be there.
 * @param url a login that may become the migrator.
 * @returns names of the migrations that ran.
 */
export async function migrateSchema(url: string): Promise<string[]> {
  const done = await runMigrations(url, migrations);
  await migrateQueueSchema(url, MIGRATOR_ROLE, APP_ROLE);
  return done;
}
