import { keepEarlier } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMN = `
ALTER TABLE task ADD COLUMN set_at timestamptz;
COMMENT ON COLUMN task.set_at IS 'When the present due time was set; NULL on tasks older than the column.';
`;

/** A clock that is set anew forgets its old due time; the figures of a past month do not. */
export class TaskDueKeptSchema implements MigrationInterface {
  name = 'TaskDueKeptSchema1763900000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMN);
    await runner.query(
      keepEarlier({
        table: 'task',
        kind: 'task',
        columns: ['due_at'],
        until: 'COALESCE(NEW.set_at, clock_timestamp())',
        was: "'dueAt', OLD.due_at, 'setAt', COALESCE(OLD.set_at, OLD.starts_at)",
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: sealed figures are verified by what this keeps');
  }
}
