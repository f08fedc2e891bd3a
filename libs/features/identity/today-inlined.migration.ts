import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * PostgreSQL puts a function's body in the place of its call only where the body changes no faster than the function
 * says: with `clock_timestamp()` it called the function twice for each post that it looked at.
 */
const TODAY = `
CREATE OR REPLACE FUNCTION today_in_thailand() RETURNS date LANGUAGE sql STABLE
  RETURN (statement_timestamp() AT TIME ZONE 'Asia/Bangkok')::date;
`;

export class TodayInlinedSchema implements MigrationInterface {
  name = 'TodayInlinedSchema1763900000120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TODAY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(TODAY.replace('statement_timestamp()', 'clock_timestamp()'));
  }
}
