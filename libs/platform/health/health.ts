import type { DataSource } from 'typeorm';
import { systemActor } from '../access/index.js';
import type { UnitOfWork } from '../database/index.js';

export interface HealthPart {
  name: 'database' | 'migrations' | 'queue-lag' | 'thai-search';
  ok: boolean;
  /** A number or a word; never a connection text. */
  detail?: string;
}

/** Older waiting jobs than this mean that the worker is not keeping up, or not there. */
const LONGEST_LAG_SECONDS = 120;

/** Whether this installation can do its work, part by part. */
export class Health {
  constructor(
    private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly expectedMigrations: readonly string[],
  ) {}

  async check(): Promise<{ ok: boolean; parts: HealthPart[] }> {
    const parts = await this.parts().catch((): HealthPart[] => [{ name: 'database', ok: false }]);
    return { ok: parts.every((part) => part.ok), parts };
  }

  /** Age of the oldest job that waits in the outbox, in seconds. */
  async queueLag(): Promise<number> {
    return this.uow.read(systemActor('health'), async (tx) => {
      const row = await tx.row<{ lag: number }>(
        'SELECT COALESCE(EXTRACT(epoch FROM clock_timestamp() - min(created_at)), 0)::float AS lag FROM outbox WHERE handed_over_at IS NULL',
      );
      return row?.lag ?? 0;
    });
  }

  private async parts(): Promise<HealthPart[]> {
    const [lag, [state]] = await Promise.all([
      this.queueLag(),
      this.dataSource.query<{ names: string[]; trigrams: number | null }[]>(
        "SELECT schema_migrations() AS names, array_length(show_trgm('ก'), 1) AS trigrams",
      ),
    ]);
    const done = new Set(state?.names ?? []);
    const missing = this.expectedMigrations.filter((name) => !done.has(name)).length;
    return [
      { name: 'database', ok: true },
      { name: 'migrations', ok: missing === 0, detail: `${missing} missing` },
      { name: 'queue-lag', ok: lag <= LONGEST_LAG_SECONDS, detail: `${Math.round(lag)} s` },
      { name: 'thai-search', ok: (state?.trigrams ?? 0) > 0 },
    ];
  }
}
