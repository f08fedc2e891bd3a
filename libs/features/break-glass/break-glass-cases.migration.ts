import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An opening leads to one report or to one case. */
const CHANGE = `
ALTER TABLE break_glass_ledger RENAME COLUMN incident_reference TO subject_reference;
ALTER TABLE break_glass_ledger ALTER COLUMN incident_id DROP NOT NULL;
ALTER TABLE break_glass_ledger
  ADD COLUMN case_id uuid CONSTRAINT break_glass_ledger_case_fk REFERENCES student_case,
  ADD CONSTRAINT break_glass_ledger_one_subject CHECK (num_nonnulls(incident_id, case_id) = 1);
COMMENT ON TABLE break_glass_ledger IS 'A director''s look into one report or case that is not the director''s to read: why, from when, until when.';
CREATE INDEX break_glass_ledger_by_case ON break_glass_ledger (case_id) WHERE case_id IS NOT NULL;
`;

export class BreakGlassCasesSchema implements MigrationInterface {
  name = 'BreakGlassCasesSchema1763900000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CHANGE);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: who looked where is not thrown away');
  }
}
