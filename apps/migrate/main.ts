import 'reflect-metadata';
import { migrateSchema } from '#features/schema';
import { giveDatabaseToMigrator } from '#platform/database';

/*
 * Brings a database to the present schema: `MIGRATION_DATABASE_URL=postgres://kumkrong_migrator:…@host/db node dist/apps/migrate/main.js`.
 * Safe to run twice; each migration is all or nothing. With `--own` a fresh database is first given to the migrator,
 * which needs a login that may do that.
 */
const url = process.env.MIGRATION_DATABASE_URL;
if (!url) {
  console.error('MIGRATION_DATABASE_URL is not set');
  process.exit(2);
}
if (process.argv.includes('--own')) await giveDatabaseToMigrator(url);
const done = await migrateSchema(url);
console.log(done.length > 0 ? `ran ${done.join(', ')}` : 'nothing to do');
