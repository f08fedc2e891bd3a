import { keepEarlier } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A child who is lost again has an outcome no more; what an earlier count knew is kept. */
export class DropoutOutcomesKeptSchema implements MigrationInterface {
  name = 'DropoutOutcomesKeptSchema1763900000103';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      keepEarlier({
        table: 'dropout_entry',
        kind: 'dropout',
        columns: ['state', 'outcome', 'reason'],
        until: 'NEW.changed_at',
        was: "'state', OLD.state, 'outcome', OLD.outcome, 'reason', OLD.reason",
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: sealed figures are verified by what this keeps');
  }
}
