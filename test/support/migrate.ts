import { migrateSchema } from '#features/schema';
import { ensureRoles, giveDatabaseToMigrator } from '#platform/database';

/**
 * The whole schema in an empty database.
 * @param serverUrl the superuser's, at a database that is there already
 */
export async function migrate(url: string, serverUrl: string, appPassword: string): Promise<void> {
  await ensureRoles(serverUrl, appPassword);
  await giveDatabaseToMigrator(url);
  await migrateSchema(url);
}
