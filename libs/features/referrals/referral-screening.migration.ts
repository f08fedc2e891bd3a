import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A referral may come from what a screening found, as it may from a case or a report. */
const COLUMN = `
ALTER TABLE referral ADD COLUMN screening_id uuid CONSTRAINT referral_screening_fk REFERENCES screening;
COMMENT ON COLUMN referral.screening_id IS 'The screening it comes from, when there is one; never part of what an agency gets.';
CREATE INDEX referral_of_screening ON referral (screening_id);
`;

export class ReferralScreeningSchema implements MigrationInterface {
  name = 'ReferralScreeningSchema1763900000096';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMN);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: where a referral comes from is never forgotten');
  }
}
