import { COUNTED_STATUSES, RISK_OPEN } from '#contracts';

const inList = (values: Iterable<string>): string => [...values].map((value) => `'${value}'`).join(', ');

export const TABLES = `
CREATE TABLE risk_cut_points_revision (
  district_id uuid NOT NULL CONSTRAINT risk_cut_points_district_fk REFERENCES district,
  number integer NOT NULL,
  low_max smallint NOT NULL,
  medium_max smallint NOT NULL,
  high_max smallint NOT NULL,
  reason text NOT NULL,
  set_at timestamptz NOT NULL,
  set_by_post_id uuid NOT NULL CONSTRAINT risk_cut_points_post_fk REFERENCES post,
  CONSTRAINT risk_cut_points_pk PRIMARY KEY (district_id, number),
  CONSTRAINT risk_cut_points_in_order CHECK (1 <= low_max AND low_max < medium_max AND medium_max < high_max AND high_max < 25)
);
COMMENT ON TABLE risk_cut_points_revision IS 'The district''s cut-points, each setting a row; the last one holds for new assessments. Without a row: 4, 9, 16. Insert-only.';
CREATE INDEX risk_cut_points_of_post ON risk_cut_points_revision (set_by_post_id);
CREATE TRIGGER risk_cut_points_insert_only BEFORE UPDATE OR DELETE ON risk_cut_points_revision FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE risk_assessment (
  id uuid CONSTRAINT risk_assessment_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT risk_assessment_district_fk REFERENCES district,
  school_id uuid NOT NULL CONSTRAINT risk_assessment_school_fk REFERENCES school,
  academic_year smallint NOT NULL CONSTRAINT risk_assessment_year_is_buddhist CHECK (academic_year BETWEEN 2500 AND 2700),
  number smallint NOT NULL CONSTRAINT risk_assessment_number CHECK (number >= 1),
  status text NOT NULL CONSTRAINT risk_assessment_status CHECK (status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'SUPERSEDED')),
  low_max smallint NOT NULL,
  medium_max smallint NOT NULL,
  high_max smallint NOT NULL,
  previous_id uuid CONSTRAINT risk_assessment_previous_fk REFERENCES risk_assessment,
  opened_reason text,
  opened_at timestamptz NOT NULL,
  ranking_fixed_at timestamptz,
  submitted_at timestamptz,
  submitted_by_person_id uuid CONSTRAINT risk_assessment_submitter_fk REFERENCES person,
  submitted_by_post_id uuid CONSTRAINT risk_assessment_submitter_post_fk REFERENCES post,
  return_reason text,
  approved_at timestamptz,
  approved_by_person_id uuid CONSTRAINT risk_assessment_approver_fk REFERENCES person,
  approved_by_post_id uuid CONSTRAINT risk_assessment_approver_post_fk REFERENCES post,
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL,
  CONSTRAINT risk_assessment_number_unique UNIQUE (district_id, school_id, academic_year, number),
  CONSTRAINT risk_assessment_cut_points CHECK (1 <= low_max AND low_max < medium_max AND medium_max < high_max AND high_max < 25),
  CONSTRAINT risk_assessment_by_two CHECK (approved_by_person_id <> submitted_by_person_id),
  CONSTRAINT risk_assessment_approved_whole CHECK (status NOT IN ('APPROVED', 'SUPERSEDED')
    OR num_nulls(ranking_fixed_at, submitted_at, submitted_by_post_id, approved_at, approved_by_post_id) = 0)
);
COMMENT ON TABLE risk_assessment IS 'Risk assessment of a school and academic year, by version; holds the cut-points that it was made with.';
COMMENT ON COLUMN risk_assessment.previous_id IS 'The approved version that filled it: last year''s, or this year''s before a mid-year change.';
CREATE UNIQUE INDEX risk_assessment_one_open ON risk_assessment (school_id, academic_year) WHERE status IN ('DRAFT', 'SUBMITTED', 'RETURNED');
CREATE UNIQUE INDEX risk_assessment_one_approved ON risk_assessment (school_id, academic_year) WHERE status = 'APPROVED';
CREATE INDEX risk_assessment_of_district ON risk_assessment (district_id, academic_year, status);
CREATE INDEX risk_assessment_recent ON risk_assessment (district_id, academic_year DESC, id DESC);
CREATE INDEX risk_assessment_of_school ON risk_assessment (school_id, academic_year);
CREATE INDEX risk_assessment_of_previous ON risk_assessment (previous_id) WHERE previous_id IS NOT NULL;
CREATE INDEX risk_assessment_of_submitter ON risk_assessment (submitted_by_person_id);
CREATE INDEX risk_assessment_of_submitter_post ON risk_assessment (submitted_by_post_id);
CREATE INDEX risk_assessment_of_approver ON risk_assessment (approved_by_person_id);
CREATE INDEX risk_assessment_of_approver_post ON risk_assessment (approved_by_post_id);

CREATE TABLE risk_row (
  id uuid CONSTRAINT risk_row_pk PRIMARY KEY,
  assessment_id uuid NOT NULL CONSTRAINT risk_row_assessment_fk REFERENCES risk_assessment,
  district_id uuid NOT NULL,
  school_id uuid NOT NULL CONSTRAINT risk_row_school_fk REFERENCES school,
  code text NOT NULL CONSTRAINT risk_row_code CHECK (code ~ '^[VARU][0-9]{2}$'),
  hazard_group text NOT NULL,
  area text NOT NULL,
  place text NOT NULL,
  happening text NOT NULL,
  exposed text,
  controls text,
  likelihood smallint CONSTRAINT risk_row_likelihood CHECK (likelihood BETWEEN 1 AND 5),
  impact smallint CONSTRAINT risk_row_impact CHECK (impact BETWEEN 1 AND 5),
  score smallint GENERATED ALWAYS AS (likelihood * impact) STORED,
  level text CONSTRAINT risk_row_level CHECK (level IN ('LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH')),
  response text CONSTRAINT risk_row_response CHECK (response IN ('AVOID', 'REDUCE', 'SHARE', 'ACCEPT')),
  prevent text,
  cultivate text,
  suppress text,
  owner_post_id uuid CONSTRAINT risk_row_owner_fk REFERENCES post,
  due_on date,
  budget_baht integer CONSTRAINT risk_row_budget CHECK (budget_baht >= 0),
  likelihood_after smallint CONSTRAINT risk_row_likelihood_after CHECK (likelihood_after BETWEEN 1 AND 5),
  impact_after smallint CONSTRAINT risk_row_impact_after CHECK (impact_after BETWEEN 1 AND 5),
  rank smallint,
  position smallint NOT NULL,
  CONSTRAINT risk_row_level_of_rating CHECK ((level IS NULL) = (likelihood IS NULL OR impact IS NULL)),
  CONSTRAINT risk_row_gravest_is_high CHECK (impact <> 5 OR level IN ('HIGH', 'VERY_HIGH')),
  CONSTRAINT risk_row_after_whole CHECK ((likelihood_after IS NULL) = (impact_after IS NULL))
);
COMMENT ON TABLE risk_row IS 'One risk: sub-type × place or activity, rated, answered and ranked. Holds no child''s data.';
COMMENT ON COLUMN risk_row.level IS 'By the cut-points of its assessment; NULL while it is not rated.';
CREATE INDEX risk_row_of_assessment ON risk_row (assessment_id, position, id);
CREATE INDEX risk_row_of_school ON risk_row (school_id, code);
CREATE INDEX risk_row_of_owner ON risk_row (owner_post_id) WHERE owner_post_id IS NOT NULL;

CREATE TABLE risk_history (
  id uuid CONSTRAINT risk_history_pk PRIMARY KEY,
  assessment_id uuid NOT NULL CONSTRAINT risk_history_assessment_fk REFERENCES risk_assessment,
  district_id uuid NOT NULL,
  school_id uuid NOT NULL CONSTRAINT risk_history_school_fk REFERENCES school,
  at timestamptz NOT NULL,
  person_id uuid,
  post_id uuid,
  acting_role text NOT NULL,
  action text NOT NULL,
  row_id uuid,
  fields text[] NOT NULL DEFAULT '{}',
  from_status text,
  to_status text NOT NULL,
  reason text,
  version integer NOT NULL
);
COMMENT ON TABLE risk_history IS 'From, to, who, why, when of an assessment; insert-only.';
CREATE INDEX risk_history_of_assessment ON risk_history (assessment_id, at, id);
CREATE INDEX risk_history_of_school ON risk_history (school_id);
CREATE TRIGGER risk_history_insert_only BEFORE UPDATE OR DELETE ON risk_history FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE risk_review (
  row_id uuid NOT NULL CONSTRAINT risk_review_row_fk REFERENCES risk_row,
  incident_id uuid NOT NULL CONSTRAINT risk_review_incident_fk REFERENCES incident,
  assessment_id uuid NOT NULL CONSTRAINT risk_review_assessment_fk REFERENCES risk_assessment,
  district_id uuid NOT NULL,
  school_id uuid NOT NULL CONSTRAINT risk_review_school_fk REFERENCES school,
  asked_at timestamptz NOT NULL,
  answered_at timestamptz,
  answered_by_post_id uuid CONSTRAINT risk_review_answerer_fk REFERENCES post,
  answer text,
  CONSTRAINT risk_review_pk PRIMARY KEY (row_id, incident_id),
  CONSTRAINT risk_review_answer_whole CHECK (num_nulls(answered_at, answered_by_post_id, answer) IN (0, 3))
);
COMMENT ON TABLE risk_review IS 'A new incident at an approved risk asks for a look at it. Seen only by whoever may see the incident.';
CREATE INDEX risk_review_of_incident ON risk_review (incident_id);
CREATE INDEX risk_review_of_assessment ON risk_review (assessment_id) WHERE answered_at IS NULL;
CREATE INDEX risk_review_of_assessment_all ON risk_review (assessment_id);
CREATE INDEX risk_review_of_school ON risk_review (school_id);
CREATE INDEX risk_review_of_answerer ON risk_review (answered_by_post_id);
`;

const OPEN = inList(RISK_OPEN);
const REPORTED = `status IN (${inList(COUNTED_STATUSES)}) AND c.route = 'school'`;

const NOTE_BODY = (change: string): string => `
BEGIN
  INSERT INTO outbox (district_id, name, payload, trace_id)
    SELECT c.district_id, 'risk.review', jsonb_build_object('districtId', c.district_id, 'incidentId', c.id), COALESCE(current_setting('app.trace_id', TRUE), '')
    FROM ${change} AND c.${REPORTED} AND EXISTS (
      SELECT FROM risk_assessment a JOIN risk_row r ON r.assessment_id = a.id
      WHERE a.school_id = ANY (c.school_ids) AND a.status = 'APPROVED' AND r.code = c.main_code);
  RETURN NULL;
END`;

/** Guards of what is approved, and the hook from incidents upward: they know nothing of risks. */
export const TRIGGERS = `
CREATE FUNCTION risk_assessment_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'version moves by one' USING ERRCODE = '40001';
  END IF;
  IF (NEW.id, NEW.district_id, NEW.school_id, NEW.academic_year, NEW.number, NEW.low_max, NEW.medium_max, NEW.high_max, NEW.previous_id, NEW.opened_at)
     IS DISTINCT FROM (OLD.id, OLD.district_id, OLD.school_id, OLD.academic_year, OLD.number, OLD.low_max, OLD.medium_max, OLD.high_max, OLD.previous_id, OLD.opened_at) THEN
    RAISE EXCEPTION 'what an assessment is made with stays' USING ERRCODE = '42501';
  END IF;
  IF OLD.status = 'SUPERSEDED' OR (OLD.status = 'APPROVED' AND (to_jsonb(NEW) - '{status,version,changed_at}'::text[] <> to_jsonb(OLD) - '{status,version,changed_at}'::text[] OR NEW.status <> 'SUPERSEDED')) THEN
    RAISE EXCEPTION 'an approved version never changes' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER risk_assessment_guard BEFORE UPDATE ON risk_assessment FOR EACH ROW EXECUTE FUNCTION risk_assessment_guard();

CREATE FUNCTION risk_row_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  touched risk_row := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF NOT EXISTS (SELECT FROM risk_assessment a WHERE a.id = touched.assessment_id AND a.district_id = touched.district_id
      AND a.school_id = touched.school_id AND a.status IN (${OPEN})) THEN
    RAISE EXCEPTION 'rows change in a draft alone' USING ERRCODE = '42501';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.id, NEW.assessment_id) IS DISTINCT FROM (OLD.id, OLD.assessment_id) THEN
    RAISE EXCEPTION 'a row stays in its assessment' USING ERRCODE = '42501';
  END IF;
  RETURN touched;
END $$;
CREATE TRIGGER risk_row_guard BEFORE INSERT OR UPDATE OR DELETE ON risk_row FOR EACH ROW EXECUTE FUNCTION risk_row_guard();

CREATE FUNCTION risk_review_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - '{answered_at,answered_by_post_id,answer}'::text[] <> to_jsonb(OLD) - '{answered_at,answered_by_post_id,answer}'::text[]
     OR (OLD.answered_at IS NOT NULL AND NEW IS DISTINCT FROM OLD) THEN
    RAISE EXCEPTION 'a review is answered once and asked for ever' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER risk_review_guard BEFORE UPDATE ON risk_review FOR EACH ROW EXECUTE FUNCTION risk_review_guard();

CREATE FUNCTION risk_note_reported() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$${NOTE_BODY('changed c WHERE TRUE')} $$;
CREATE FUNCTION risk_note_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$${NOTE_BODY("changed c JOIN before b ON b.id = c.id WHERE (b.main_code <> c.main_code OR b.status = 'DRAFT')")} $$;
CREATE TRIGGER incident_asks_risk_insert AFTER INSERT ON incident REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION risk_note_reported();
CREATE TRIGGER incident_asks_risk_update AFTER UPDATE ON incident REFERENCING OLD TABLE AS before NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION risk_note_changed();
`;
