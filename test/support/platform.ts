import { FrozenClock } from '#platform/clock';
import { createDataSource, UnitOfWork } from '#platform/database';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from './database.js';

/** A unit of work on a database of its own, without any HTTP around it. */
export class TestPlatform {
  private constructor(
    readonly database: TestDatabase,
    readonly dataSource: DataSource,
    /** The application's pool, as bare login role: what a request sees outside of a unit of work. */
    readonly pool: pg.Pool,
    readonly uow: UnitOfWork,
    readonly clock: FrozenClock,
    /** Superuser's pool. */
    readonly admin: pg.Pool,
  ) {}

  static async start(poolSize = 6): Promise<TestPlatform> {
    const database = await createTestDatabase();
    const dataSource = await createDataSource({
      url: database.appUrl,
      entities: [],
      poolSize,
      applicationName: 'test-platform',
    }).initialize();
    const clock = new FrozenClock(new Date('2026-08-19T03:00:00Z'));
    const admin = new pg.Pool({ connectionString: database.adminUrl, max: 4 });
    admin.on('error', () => undefined);
    const pool = (dataSource.driver as unknown as { master: pg.Pool }).master;
    return new TestPlatform(database, dataSource, pool, new UnitOfWork(dataSource, clock), clock, admin);
  }

  async rows<T extends pg.QueryResultRow>(text: string, params: unknown[] = []): Promise<T[]> {
    const { rows } = await this.admin.query<T>(text, params);
    return rows;
  }

  async stop(): Promise<void> {
    await this.dataSource.destroy();
    await this.admin.end();
    await this.database.drop();
  }
}
