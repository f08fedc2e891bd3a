import { keepEarlier } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A corrected day or school moves a report to another month; what an earlier count knew is kept. */
export class IncidentDaysKeptSchema implements MigrationInterface {
  name = 'IncidentDaysKeptSchema1763900000102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      keepEarlier({
        table: 'incident',
        kind: 'incident',
        columns: ['status', 'happened_on', 'school_ids'],
        until: 'NEW.changed_at',
        was: "'status', OLD.status, 'happenedOn', OLD.happened_on, 'schoolIds', OLD.school_ids",
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: sealed figures are verified by what this keeps');
  }
}
