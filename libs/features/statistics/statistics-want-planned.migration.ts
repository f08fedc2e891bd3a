import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs in every write that counts: with the names of district and job left open, it is planned once and not each time. */
export class StatisticsWantPlannedSchema implements MigrationInterface {
  name = 'StatisticsWantPlannedSchema1763900000121';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER FUNCTION statistics_want(uuid, text) SET plan_cache_mode = force_generic_plan');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER FUNCTION statistics_want(uuid, text) RESET plan_cache_mode');
  }
}
