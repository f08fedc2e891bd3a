const FROZEN = (columns: string[]): string =>
  `(${columns.map((column) => `NEW.${column}`).join(', ')}) IS DISTINCT FROM (${columns.map((column) => `OLD.${column}`).join(', ')})`;

/** Yearly summaries and best practices. */
export const SUMMARY_TABLES = `
CREATE TABLE yearly_summary (
  id uuid CONSTRAINT yearly_summary_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT yearly_summary_district_fk REFERENCES district,
  school_id uuid CONSTRAINT yearly_summary_school_fk REFERENCES school,
  academic_year smallint NOT NULL CONSTRAINT yearly_summary_year_is_buddhist CHECK (academic_year BETWEEN 2500 AND 2700),
  status text NOT NULL CONSTRAINT yearly_summary_status CHECK (status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
  results text,
  problems text,
  learned text,
  next_year text,
  figures jsonb,
  begun_at timestamptz NOT NULL,
  submitted_at timestamptz,
  submitted_by_person_id uuid CONSTRAINT yearly_summary_submitter_fk REFERENCES person,
  submitted_by_post_id uuid CONSTRAINT yearly_summary_submitter_post_fk REFERENCES post,
  return_reason text,
  accepted_at timestamptz,
  accepted_by_person_id uuid CONSTRAINT yearly_summary_accepter_fk REFERENCES person,
  accepted_by_post_id uuid CONSTRAINT yearly_summary_accepter_post_fk REFERENCES post,
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL,
  CONSTRAINT yearly_summary_one_a_year UNIQUE NULLS NOT DISTINCT (district_id, school_id, academic_year),
  CONSTRAINT yearly_summary_by_two CHECK (accepted_by_person_id <> submitted_by_person_id),
  CONSTRAINT yearly_summary_submitted_whole CHECK (status NOT IN ('SUBMITTED', 'ACCEPTED')
    OR num_nulls(results, problems, learned, next_year, figures, submitted_at, submitted_by_person_id, submitted_by_post_id) = 0),
  CONSTRAINT yearly_summary_accepted_whole CHECK (status <> 'ACCEPTED' OR num_nulls(accepted_at, accepted_by_person_id, accepted_by_post_id) = 0)
);
COMMENT ON TABLE yearly_summary IS 'What a school, or without a school the district''s office, says of its year. Counts and texts; holds no child''s data.';
COMMENT ON COLUMN yearly_summary.figures IS 'Board, events, risks and activities as they were when it was submitted; an accepted summary keeps them.';
CREATE INDEX yearly_summary_recent ON yearly_summary (district_id, academic_year DESC, id DESC);
CREATE INDEX yearly_summary_of_school ON yearly_summary (school_id, academic_year);
CREATE INDEX yearly_summary_of_submitter ON yearly_summary (submitted_by_person_id);
CREATE INDEX yearly_summary_of_submitter_post ON yearly_summary (submitted_by_post_id);
CREATE INDEX yearly_summary_of_accepter ON yearly_summary (accepted_by_person_id);
CREATE INDEX yearly_summary_of_accepter_post ON yearly_summary (accepted_by_post_id);
CREATE FUNCTION yearly_summary_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'version moves by one' USING ERRCODE = '40001';
  END IF;
  IF OLD.status = 'ACCEPTED' OR ${FROZEN(['id', 'district_id', 'school_id', 'academic_year', 'begun_at'])} THEN
    RAISE EXCEPTION 'what is accepted, and whose it is, stays' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER yearly_summary_guard BEFORE UPDATE ON yearly_summary FOR EACH ROW EXECUTE FUNCTION yearly_summary_guard();

CREATE TABLE best_practice (
  id uuid CONSTRAINT best_practice_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT best_practice_district_fk REFERENCES district,
  school_id uuid NOT NULL CONSTRAINT best_practice_school_fk REFERENCES school,
  academic_year smallint NOT NULL CONSTRAINT best_practice_year_is_buddhist CHECK (academic_year BETWEEN 2500 AND 2700),
  step text NOT NULL CONSTRAINT best_practice_step CHECK (step ~ '^STEP[1-6]$'),
  title text NOT NULL,
  situation text NOT NULL,
  done text NOT NULL,
  outcome text NOT NULL,
  status text NOT NULL CONSTRAINT best_practice_status CHECK (status IN ('PROPOSED', 'CHOSEN', 'DECLINED', 'WITHDRAWN')),
  proposed_at timestamptz NOT NULL,
  proposed_by_post_id uuid NOT NULL CONSTRAINT best_practice_proposer_fk REFERENCES post,
  decided_at timestamptz,
  decided_by_post_id uuid CONSTRAINT best_practice_decider_fk REFERENCES post,
  reason text,
  version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE best_practice IS 'What a school did well: proposed by it, chosen by the district, read by every school of the district. Names no pupil.';
CREATE INDEX best_practice_recent ON best_practice (district_id, academic_year DESC, id DESC);
CREATE INDEX best_practice_of_school ON best_practice (school_id);
CREATE INDEX best_practice_of_proposer ON best_practice (proposed_by_post_id);
CREATE INDEX best_practice_of_decider ON best_practice (decided_by_post_id);
CREATE FUNCTION best_practice_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'version moves by one' USING ERRCODE = '40001';
  END IF;
  IF ${FROZEN(['id', 'district_id', 'school_id', 'academic_year', 'step', 'title', 'situation', 'done', 'outcome', 'proposed_at', 'proposed_by_post_id'])} THEN
    RAISE EXCEPTION 'what was proposed stays' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER best_practice_guard BEFORE UPDATE ON best_practice FOR EACH ROW EXECUTE FUNCTION best_practice_guard();

CREATE TABLE evaluation_history (
  id uuid CONSTRAINT evaluation_history_pk PRIMARY KEY,
  record_kind text NOT NULL CONSTRAINT evaluation_history_kind CHECK (record_kind IN ('summary', 'practice')),
  record_id uuid NOT NULL,
  district_id uuid NOT NULL,
  school_id uuid CONSTRAINT evaluation_history_school_fk REFERENCES school,
  at timestamptz NOT NULL,
  person_id uuid NOT NULL,
  post_id uuid NOT NULL,
  acting_role text NOT NULL,
  action text NOT NULL,
  fields text[] NOT NULL DEFAULT '{}',
  from_status text,
  to_status text NOT NULL,
  reason text,
  version integer NOT NULL
);
COMMENT ON TABLE evaluation_history IS 'From, to, who, why, when of a summary or a practice; insert-only.';
CREATE INDEX evaluation_history_of_record ON evaluation_history (record_id, at, id);
CREATE INDEX evaluation_history_of_school ON evaluation_history (school_id);
CREATE TRIGGER evaluation_history_insert_only BEFORE UPDATE OR DELETE ON evaluation_history FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;
