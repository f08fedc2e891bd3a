import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CasesSchema implements MigrationInterface {
  name = 'CasesSchema1763900000009';

  async up(runner: QueryRunner): Promise<void> {
    const statements: string[] = [];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead');
  }
}
