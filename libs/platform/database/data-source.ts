import pg from 'pg';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';

/** Days stay text (`YYYY-MM-DD`): a driver that makes them instants moves birthdays across time zones. */
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
/** Counts fit a double; ids are never bigint here. */
pg.types.setTypeParser(pg.types.builtins.INT8, (value) => Number(value));

type Classes = MixedList<Function | string | EntitySchema>;

export interface DataSourceSettings {
  url: string;
  entities: Classes;
  poolSize: number;
  applicationName: string;
  /** Seconds to wait for a connection; 5 unless said otherwise. */
  connectSeconds?: number;
}

/** What is read again and again lies in memory, where an index costs no more than reading on; PostgreSQL takes a spinning disk for granted. */
export const PLANNING = '-c random_page_cost=1.1';

/**
 * TypeORM over one `pg` pool. Statements are pipelined: what does not depend on an answer is sent without waiting
 * for it, so that opening a transaction costs no round trip of its own.
 */
export function createDataSource({
  url,
  entities,
  poolSize,
  applicationName,
  connectSeconds = 5,
}: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    synchronize: false,
    migrationsRun: false,
    logging: false,
    applicationName,
    extra: {
      max: poolSize,
      pipeline: true,
      options: PLANNING,
      connectionTimeoutMillis: connectSeconds * 1_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 30_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  });
}
