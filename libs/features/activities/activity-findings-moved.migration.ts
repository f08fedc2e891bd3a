import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = "'{closed_on,closed_at,closed_by_post_id,done,owner_post_id,due_on,late,version}'::text[]";

/** A finding may be given to another post or another day; that it was late before stays. */
const CHANGES = `
ALTER TABLE activity_finding ADD COLUMN late boolean NOT NULL DEFAULT FALSE;
COMMENT ON COLUMN activity_finding.late IS 'Its day was moved when it was past: a fact that stays.';
CREATE OR REPLACE FUNCTION activity_finding_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'version moves by one' USING ERRCODE = '40001';
  END IF;
  IF OLD.closed_at IS NOT NULL OR (OLD.late AND NOT NEW.late) OR to_jsonb(NEW) - ${KEPT} <> to_jsonb(OLD) - ${KEPT} THEN
    RAISE EXCEPTION 'a finding is closed once and stays as it was found' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
`;

export class ActivityFindingsMovedSchema implements MigrationInterface {
  name = 'ActivityFindingsMovedSchema1763900000105';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CHANGES);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: that a finding was late is never forgotten');
  }
}
