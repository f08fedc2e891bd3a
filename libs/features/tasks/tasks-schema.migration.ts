import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TasksSchema implements MigrationInterface {
  name = 'TasksSchema1763900000007';

  async up(runner: QueryRunner): Promise<void> {
    const statements: string[] = [];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead');
  }
}
