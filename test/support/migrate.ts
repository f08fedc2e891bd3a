import { migrations } from '#features/schema';
import {
  APP_ROLE,
  ensureRoles,
  giveDatabaseToMigrator,
  MIGRATOR_ROLE,
  runMigrations,
} from '#platform/database';
import { migrateQueueSchema } from '#platform/queue';

/**
 * The whole schema in an empty database.
 * @param serverUrl the superuser's, at a database that is there already
 */
export async function migrate(url: string, serverUrl: string, appPassword: string): Promise<void> {
  await ensureRoles(serverUrl, appPassword);
  await giveDatabaseToMigrator(url);
  await runMigrations(url, migrations);
  await migrateQueueSchema(url, MIGRATOR_ROLE, APP_ROLE);
}
