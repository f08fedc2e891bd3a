import { StatisticsCompiler } from '#features/statistics';
import { FrozenClock } from '#platform/clock';
import { createDataSource, UnitOfWork } from '#platform/database';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from './database.js';

export interface CellRow {
  calendar: string;
  year: number;
  cut: string;
  key: string;
  in_group: string;
  events: number;
  students: number;
  schools: number;
}

/** The compiler on a database of its own, without an API around it. */
export class CompilingDatabase {
  private constructor(
    private readonly database: TestDatabase,
    private readonly source: DataSource,
    readonly admin: pg.Pool,
    readonly compiler: StatisticsCompiler,
  ) {}

  static async start(now = '2026-08-19T03:00:00Z'): Promise<CompilingDatabase> {
    const database = await createTestDatabase();
    const admin = new pg.Pool({ connectionString: database.adminUrl, max: 4 });
    admin.on('error', () => undefined);
    const settings = { url: database.appUrl, entities: [], poolSize: 4, applicationName: 'test' };
    const source = await createDataSource(settings).initialize();
    const compiler = new StatisticsCompiler(new UnitOfWork(source, new FrozenClock(new Date(now))));
    return new CompilingDatabase(database, source, admin, compiler);
  }

  async rows<T extends pg.QueryResultRow>(text: string, params: unknown[]): Promise<T[]> {
    return (await this.admin.query<T>(text, params)).rows;
  }

  cellsOf(district: { id: string }): Promise<CellRow[]> {
    return this.rows(
      `SELECT calendar, year, cut, key, in_group, events, students, schools FROM statistics_cell WHERE district_id = $1
       ORDER BY calendar, year, cut, key, in_group`,
      [district.id],
    );
  }

  async stop(): Promise<void> {
    await this.source.destroy();
    await this.admin.end();
    await this.database.drop();
  }
}
