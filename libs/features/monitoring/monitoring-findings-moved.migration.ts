import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT =
  "'{status,owner_post_id,due_on,task_id,answer,answered_at,answered_by_post_id,return_reason,closed_at,late,version,changed_at}'::text[]";

/** A finding may be given to another post of the school, and the history says from whom to whom. */
const CHANGES = `
ALTER TABLE monitoring_visit_history
  ADD COLUMN from_post_id uuid CONSTRAINT monitoring_visit_history_from_post_fk REFERENCES post,
  ADD COLUMN to_post_id uuid CONSTRAINT monitoring_visit_history_to_post_fk REFERENCES post;
COMMENT ON COLUMN monitoring_visit_history.from_post_id IS 'Whose a finding was, when it was given to somebody else.';
CREATE INDEX monitoring_visit_history_from_post ON monitoring_visit_history (from_post_id) WHERE from_post_id IS NOT NULL;
CREATE INDEX monitoring_visit_history_to_post ON monitoring_visit_history (to_post_id) WHERE to_post_id IS NOT NULL;
CREATE OR REPLACE FUNCTION monitoring_finding_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'monitoring_finding: version moves by one' USING ERRCODE = '40001';
  END IF;
  IF OLD.status = 'CLOSED' OR (OLD.late AND NOT NEW.late) OR to_jsonb(NEW) - ${KEPT} <> to_jsonb(OLD) - ${KEPT} THEN
    RAISE EXCEPTION 'what was found, and that it was late, stays' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
`;

export class MonitoringFindingsMovedSchema implements MigrationInterface {
  name = 'MonitoringFindingsMovedSchema1763900000106';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CHANGES);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: visits are the proof of step 5');
  }
}
