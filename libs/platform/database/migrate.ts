import { DataSource, type MixedList } from 'typeorm';
import { MIGRATOR_ROLE } from './roles.js';

/**
 * Brings a database to the present schema, all or nothing per migration.
 * @param url a login that may become `kumkrong_migrator`, which will own what is made.
 * @returns names of the migrations that ran.
 */
export async function runMigrations(
  url: string,
  migrations: MixedList<Function | string>,
): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTableName: 'schema_migration',
    synchronize: false,
    logging: false,
    extra: { max: 1, options: `-c role=${MIGRATOR_ROLE} -c lock_timeout=10000` },
  });
  await dataSource.initialize();
  try {
    const done = await dataSource.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
