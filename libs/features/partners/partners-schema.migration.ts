import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PartnersSchema implements MigrationInterface {
  name = 'PartnersSchema1763900000011';

  async up(runner: QueryRunner): Promise<void> {
    const statements: string[] = [];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead');
  }
}
