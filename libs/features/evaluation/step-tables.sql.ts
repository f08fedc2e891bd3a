/** Boards: what is stored of them, and the log of what they do not know yet. */
export const STEP_TABLES = `
CREATE TABLE step_rule_revision (
  district_id uuid NOT NULL CONSTRAINT step_rule_district_fk REFERENCES district,
  number integer NOT NULL,
  rule_version text NOT NULL,
  academic_year smallint NOT NULL,
  thresholds jsonb NOT NULL,
  reason text NOT NULL,
  set_at timestamptz NOT NULL,
  set_by_post_id uuid NOT NULL CONSTRAINT step_rule_post_fk REFERENCES post,
  CONSTRAINT step_rule_pk PRIMARY KEY (district_id, number),
  CONSTRAINT step_rule_version_unique UNIQUE (district_id, rule_version)
);
COMMENT ON TABLE step_rule_revision IS 'The district''s numbers for the rules of the six steps, each setting a row that holds from an academic year on. Without a row: the first rule set of the contracts. Insert-only.';
CREATE INDEX step_rule_of_post ON step_rule_revision (set_by_post_id);
CREATE TRIGGER step_rule_insert_only BEFORE UPDATE OR DELETE ON step_rule_revision FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE step_change (
  district_id uuid NOT NULL,
  school_id uuid,
  academic_year smallint,
  in_transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  CONSTRAINT step_change_unique UNIQUE NULLS NOT DISTINCT (district_id, school_id, academic_year, in_transaction)
);
COMMENT ON TABLE step_change IS 'Boards that may not fit the records any more: written by triggers, taken by the compiling job. Without a school: all of the district; without a year: every year that the school has a board of, and the present one.';
COMMENT ON COLUMN step_change.in_transaction IS 'A row per transaction: a job that deletes what it has compiled cannot delete a change that came meanwhile.';

CREATE TABLE step_state (
  district_id uuid CONSTRAINT step_state_pk PRIMARY KEY,
  as_of timestamptz NOT NULL,
  checked_at timestamptz,
  mended integer NOT NULL DEFAULT 0
);
COMMENT ON TABLE step_state IS 'When the district''s boards were compiled and last checked whole, and how many results the last check had to mend; its row is the lock that compiling jobs queue at.';

CREATE TABLE step_board (
  district_id uuid NOT NULL CONSTRAINT step_board_district_fk REFERENCES district,
  academic_year smallint NOT NULL,
  school_id uuid NOT NULL CONSTRAINT step_board_school_fk REFERENCES school,
  rule_version text NOT NULL,
  state text NOT NULL,
  satisfied smallint NOT NULL,
  rules smallint NOT NULL,
  steps jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT step_board_pk PRIMARY KEY (district_id, academic_year, school_id)
);
COMMENT ON TABLE step_board IS 'A school''s six steps in an academic year, computed from records. Nobody but the compiling job writes it.';
CREATE INDEX step_board_of_school ON step_board (school_id, academic_year);

CREATE TABLE step_rule_result (
  district_id uuid NOT NULL,
  academic_year smallint NOT NULL,
  school_id uuid NOT NULL CONSTRAINT step_rule_result_school_fk REFERENCES school,
  rule_key text NOT NULL,
  step text NOT NULL,
  have integer NOT NULL,
  whole integer,
  satisfied boolean NOT NULL,
  waiting text CONSTRAINT step_rule_result_waiting CHECK (waiting IN ('SUBMITTED', 'RETURNED')),
  missing jsonb NOT NULL,
  records jsonb NOT NULL,
  since_on date NOT NULL,
  CONSTRAINT step_rule_result_pk PRIMARY KEY (district_id, academic_year, school_id, rule_key)
);
COMMENT ON TABLE step_rule_result IS 'What stands behind one rule of a board: have of whole, records and what is missing by ids and codes. Written by the compiling job alone.';
COMMENT ON COLUMN step_rule_result.since_on IS 'The day from which the rule has been met, or not met.';
CREATE INDEX step_rule_result_of_school ON step_rule_result (school_id, academic_year);

CREATE TABLE step_rule_history (
  district_id uuid NOT NULL,
  academic_year smallint NOT NULL,
  school_id uuid NOT NULL CONSTRAINT step_rule_history_school_fk REFERENCES school,
  rule_key text NOT NULL,
  at timestamptz NOT NULL,
  satisfied boolean NOT NULL,
  have integer NOT NULL,
  whole integer,
  rule_version text NOT NULL
);
COMMENT ON TABLE step_rule_history IS 'Each time that a rule of a board became met or stopped being met. Insert-only.';
CREATE INDEX step_rule_history_of_board ON step_rule_history (district_id, academic_year, school_id, at);
CREATE INDEX step_rule_history_of_school ON step_rule_history (school_id);
CREATE TRIGGER step_rule_history_insert_only BEFORE UPDATE OR DELETE ON step_rule_history FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE step_dissent_ledger (
  id uuid CONSTRAINT step_dissent_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT step_dissent_district_fk REFERENCES district,
  academic_year smallint NOT NULL,
  school_id uuid NOT NULL CONSTRAINT step_dissent_school_fk REFERENCES school,
  step text NOT NULL CONSTRAINT step_dissent_step CHECK (step ~ '^STEP[1-6]$'),
  rule_key text,
  remark text NOT NULL,
  written_at timestamptz NOT NULL,
  person_id uuid NOT NULL CONSTRAINT step_dissent_person_fk REFERENCES person,
  post_id uuid NOT NULL CONSTRAINT step_dissent_post_fk REFERENCES post,
  acting_role text NOT NULL
);
COMMENT ON TABLE step_dissent_ledger IS 'Somebody sees a step or a rule otherwise, and why. Counted apart; no state depends on it. Insert-only.';
CREATE INDEX step_dissent_of_board ON step_dissent_ledger (district_id, academic_year, school_id);
CREATE INDEX step_dissent_of_school ON step_dissent_ledger (school_id);
CREATE INDEX step_dissent_of_person ON step_dissent_ledger (person_id);
CREATE INDEX step_dissent_of_post ON step_dissent_ledger (post_id);
CREATE TRIGGER step_dissent_insert_only BEFORE UPDATE OR DELETE ON step_dissent_ledger FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const JOB = "name = 'steps.compile'";

/** Many changes, one job; why it is done so: statistics (ADR 10). */
export const STEP_WANTING = `
CREATE INDEX outbox_steps_waiting ON outbox (district_id, created_at) WHERE handed_over_at IS NULL AND ${JOB};
CREATE FUNCTION step_want(of_district uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM outbox
    WHERE district_id = of_district AND ${JOB} AND handed_over_at IS NULL AND created_at > clock_timestamp() - interval '1 second'
    ORDER BY created_at DESC LIMIT 1 FOR KEY SHARE SKIP LOCKED;
  IF NOT FOUND THEN
    INSERT INTO outbox (district_id, name, payload, trace_id)
      VALUES (of_district, 'steps.compile', jsonb_build_object('districtId', of_district), COALESCE(current_setting('app.trace_id', TRUE), ''));
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION step_want FROM PUBLIC;
`;
