import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A school may put a risk higher than its rating gives, with a reason; `level` is the one that holds. */
const COLUMNS = `
ALTER TABLE risk_row
  ADD COLUMN raised_to text CONSTRAINT risk_row_raised_to CHECK (raised_to IN ('MEDIUM', 'HIGH', 'VERY_HIGH')),
  ADD COLUMN raise_reason text,
  ADD CONSTRAINT risk_row_raise_has_reason CHECK ((raised_to IS NULL) = (raise_reason IS NULL)),
  ADD CONSTRAINT risk_row_raise_holds CHECK (raised_to IS NULL OR (level IS NOT NULL AND level = raised_to));
COMMENT ON COLUMN risk_row.raised_to IS 'Set by the school above what the rating gives; NULL: the rating holds.';
COMMENT ON COLUMN risk_row.level IS 'By the cut-points of its assessment, or raised; NULL while it is not rated.';
`;

export class RiskRaiseSchema implements MigrationInterface {
  name = 'RiskRaiseSchema1763900000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: reasons of a school are never thrown away');
  }
}
