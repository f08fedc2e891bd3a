import {
  codesOf,
  CONTACT_KINDS,
  HAZARD_GROUPS,
  INCIDENT_PHASES,
  MEASURES_3P,
  PLAN_OPEN,
  REGISTER_KINDS,
  SCENARIOS,
} from '#contracts';

const inList = (values: Iterable<string>): string => [...values].map((value) => `'${value}'`).join(', ');
const OPEN = inList(PLAN_OPEN);

export const TABLES = `
CREATE TABLE plan (
  id uuid CONSTRAINT plan_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT plan_district_fk REFERENCES district,
  school_id uuid NOT NULL CONSTRAINT plan_school_fk REFERENCES school,
  kind text NOT NULL CONSTRAINT plan_kind CHECK (kind IN ('SAFETY', 'EMERGENCY')),
  scenario text CONSTRAINT plan_scenario CHECK (scenario IN (${inList(codesOf(SCENARIOS))})),
  academic_year smallint NOT NULL CONSTRAINT plan_year_is_buddhist CHECK (academic_year BETWEEN 2500 AND 2700),
  number smallint NOT NULL CONSTRAINT plan_number CHECK (number >= 1),
  status text NOT NULL CONSTRAINT plan_status CHECK (status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'SUPERSEDED')),
  content jsonb NOT NULL CONSTRAINT plan_content_is_object CHECK (jsonb_typeof(content) = 'object'),
  previous_id uuid CONSTRAINT plan_previous_fk REFERENCES plan,
  opened_reason text,
  opened_at timestamptz NOT NULL,
  submitted_at timestamptz,
  submitted_by_person_id uuid CONSTRAINT plan_submitter_fk REFERENCES person,
  submitted_by_post_id uuid CONSTRAINT plan_submitter_post_fk REFERENCES post,
  return_reason text,
  approved_at timestamptz,
  approved_by_person_id uuid CONSTRAINT plan_approver_fk REFERENCES person,
  approved_by_post_id uuid CONSTRAINT plan_approver_post_fk REFERENCES post,
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL,
  CONSTRAINT plan_scenario_of_emergency CHECK ((kind = 'EMERGENCY') = (scenario IS NOT NULL)),
  CONSTRAINT plan_number_unique UNIQUE NULLS NOT DISTINCT (district_id, school_id, academic_year, kind, scenario, number),
  CONSTRAINT plan_by_two CHECK (approved_by_person_id <> submitted_by_person_id),
  CONSTRAINT plan_approved_whole CHECK (status NOT IN ('APPROVED', 'SUPERSEDED')
    OR num_nulls(submitted_at, submitted_by_post_id, approved_at, approved_by_post_id) = 0)
);
COMMENT ON TABLE plan IS 'Safety plan, or emergency plan of a scenario, of a school and academic year, by version. Holds no student''s name.';
COMMENT ON COLUMN plan.content IS 'Texts and lists of the plan by the fields of contracts (PLAN_FIELDS).';
CREATE UNIQUE INDEX plan_one_open ON plan (school_id, academic_year, kind, COALESCE(scenario, '')) WHERE status IN ('DRAFT', 'SUBMITTED', 'RETURNED');
CREATE UNIQUE INDEX plan_one_approved ON plan (school_id, academic_year, kind, COALESCE(scenario, '')) WHERE status = 'APPROVED';
CREATE INDEX plan_of_district ON plan (district_id, academic_year, status);
CREATE INDEX plan_recent ON plan (district_id, academic_year DESC, id DESC);
CREATE INDEX plan_of_school ON plan (school_id, academic_year);
CREATE INDEX plan_of_previous ON plan (previous_id) WHERE previous_id IS NOT NULL;
CREATE INDEX plan_of_submitter ON plan (submitted_by_person_id);
CREATE INDEX plan_of_submitter_post ON plan (submitted_by_post_id);
CREATE INDEX plan_of_approver ON plan (approved_by_person_id);
CREATE INDEX plan_of_approver_post ON plan (approved_by_post_id);

CREATE TABLE plan_measure (
  id uuid CONSTRAINT plan_measure_pk PRIMARY KEY,
  plan_id uuid NOT NULL CONSTRAINT plan_measure_plan_fk REFERENCES plan,
  district_id uuid NOT NULL,
  school_id uuid NOT NULL CONSTRAINT plan_measure_school_fk REFERENCES school,
  measure text NOT NULL CONSTRAINT plan_measure_3p CHECK (measure IN (${inList(codesOf(MEASURES_3P))})),
  hazard_group text NOT NULL CONSTRAINT plan_measure_group CHECK (hazard_group IN (${inList(codesOf(HAZARD_GROUPS))})),
  phase text NOT NULL CONSTRAINT plan_measure_phase CHECK (phase IN (${inList(codesOf(INCIDENT_PHASES))})),
  what text NOT NULL,
  owner_post_id uuid CONSTRAINT plan_measure_owner_fk REFERENCES post,
  due_on date,
  budget_baht integer CONSTRAINT plan_measure_budget CHECK (budget_baht >= 0),
  position smallint NOT NULL
);
COMMENT ON TABLE plan_measure IS 'Measure of a safety plan: 3 ป × hazard group × phase, with owner, day and money.';
CREATE INDEX plan_measure_of_plan ON plan_measure (plan_id, position, id);
CREATE INDEX plan_measure_of_school ON plan_measure (school_id);
CREATE INDEX plan_measure_of_owner ON plan_measure (owner_post_id) WHERE owner_post_id IS NOT NULL;

CREATE TABLE plan_measure_risk (
  measure_id uuid NOT NULL CONSTRAINT plan_measure_risk_measure_fk REFERENCES plan_measure ON DELETE CASCADE,
  risk_id uuid NOT NULL CONSTRAINT plan_measure_risk_risk_fk REFERENCES risk_row,
  district_id uuid NOT NULL,
  school_id uuid NOT NULL CONSTRAINT plan_measure_risk_school_fk REFERENCES school,
  CONSTRAINT plan_measure_risk_pk PRIMARY KEY (measure_id, risk_id)
);
COMMENT ON TABLE plan_measure_risk IS 'Risks that a measure is tied to; always of the plan''s own school.';
CREATE INDEX plan_measure_risk_of_risk ON plan_measure_risk (risk_id);
CREATE INDEX plan_measure_risk_of_school ON plan_measure_risk (school_id);

CREATE TABLE plan_contact (
  id uuid CONSTRAINT plan_contact_pk PRIMARY KEY,
  plan_id uuid NOT NULL CONSTRAINT plan_contact_plan_fk REFERENCES plan,
  district_id uuid NOT NULL,
  school_id uuid NOT NULL CONSTRAINT plan_contact_school_fk REFERENCES school,
  kind text NOT NULL CONSTRAINT plan_contact_kind CHECK (kind IN (${inList(codesOf(CONTACT_KINDS))})),
  name text NOT NULL,
  duty text,
  phone text NOT NULL CONSTRAINT plan_contact_phone CHECK (phone ~ '^[0-9+][0-9 -]{1,29}$'),
  checked_on date,
  checked_by_post_id uuid CONSTRAINT plan_contact_checker_fk REFERENCES post,
  position smallint NOT NULL,
  CONSTRAINT plan_contact_check_whole CHECK (num_nulls(checked_on, checked_by_post_id) IN (0, 2))
);
COMMENT ON TABLE plan_contact IS 'Coordinators and controlling agencies with phone numbers. In an approved plan only the check moves.';
CREATE INDEX plan_contact_of_plan ON plan_contact (plan_id, position, id);
CREATE INDEX plan_contact_of_school ON plan_contact (school_id);
CREATE INDEX plan_contact_of_checker ON plan_contact (checked_by_post_id) WHERE checked_by_post_id IS NOT NULL;

CREATE TABLE plan_map (
  id uuid CONSTRAINT plan_map_pk PRIMARY KEY,
  plan_id uuid NOT NULL CONSTRAINT plan_map_plan_fk REFERENCES plan,
  district_id uuid NOT NULL,
  school_id uuid NOT NULL CONSTRAINT plan_map_school_fk REFERENCES school,
  file_id uuid NOT NULL CONSTRAINT plan_map_file_fk REFERENCES stored_file,
  media_type text NOT NULL,
  file_name text NOT NULL,
  size integer NOT NULL,
  added_at timestamptz NOT NULL
);
COMMENT ON TABLE plan_map IS 'Site maps of a plan; newer versions share the stored file.';
CREATE INDEX plan_map_of_plan ON plan_map (plan_id, added_at, id);
CREATE INDEX plan_map_of_school ON plan_map (school_id);
CREATE INDEX plan_map_of_file ON plan_map (file_id);

CREATE TABLE plan_history (
  id uuid CONSTRAINT plan_history_pk PRIMARY KEY,
  plan_id uuid NOT NULL CONSTRAINT plan_history_plan_fk REFERENCES plan,
  district_id uuid NOT NULL,
  school_id uuid NOT NULL CONSTRAINT plan_history_school_fk REFERENCES school,
  at timestamptz NOT NULL,
  person_id uuid,
  post_id uuid,
  acting_role text NOT NULL,
  action text NOT NULL,
  part_id uuid,
  fields text[] NOT NULL DEFAULT '{}',
  from_status text,
  to_status text NOT NULL,
  reason text,
  version integer NOT NULL
);
COMMENT ON TABLE plan_history IS 'From, to, who, why, when of a plan; insert-only.';
CREATE INDEX plan_history_of_plan ON plan_history (plan_id, at, id);
CREATE INDEX plan_history_of_school ON plan_history (school_id);
CREATE TRIGGER plan_history_insert_only BEFORE UPDATE OR DELETE ON plan_history FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE plan_reminder_ledger (
  plan_id uuid NOT NULL CONSTRAINT plan_reminder_plan_fk REFERENCES plan,
  district_id uuid NOT NULL,
  step text NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT plan_reminder_ledger_pk PRIMARY KEY (plan_id, step)
);
COMMENT ON TABLE plan_reminder_ledger IS 'What a plan''s school was asked for: contacts each term, a review each year; once each. Insert-only.';
CREATE TRIGGER plan_reminder_insert_only BEFORE UPDATE OR DELETE ON plan_reminder_ledger FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE safety_register_revision (
  id uuid CONSTRAINT safety_register_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT safety_register_district_fk REFERENCES district,
  school_id uuid NOT NULL CONSTRAINT safety_register_school_fk REFERENCES school,
  academic_year smallint NOT NULL CONSTRAINT safety_register_year_is_buddhist CHECK (academic_year BETWEEN 2500 AND 2700),
  kind text NOT NULL CONSTRAINT safety_register_kind CHECK (kind IN (${inList(codesOf(REGISTER_KINDS))})),
  revision smallint NOT NULL CONSTRAINT safety_register_revision_number CHECK (revision >= 1),
  number text NOT NULL,
  dated_on date NOT NULL,
  until_on date,
  title text,
  members jsonb NOT NULL CONSTRAINT safety_register_members CHECK (jsonb_typeof(members) = 'array'),
  set_at timestamptz NOT NULL,
  set_by_post_id uuid NOT NULL CONSTRAINT safety_register_post_fk REFERENCES post,
  CONSTRAINT safety_register_unique UNIQUE (district_id, school_id, academic_year, kind, revision),
  CONSTRAINT safety_register_in_order CHECK (until_on >= dated_on)
);
COMMENT ON TABLE safety_register_revision IS 'Manual, safety centre, committee and MOE Safety Center registration of a school, each saving a row. Insert-only.';
CREATE INDEX safety_register_of_school ON safety_register_revision (school_id, kind, academic_year);
CREATE INDEX safety_register_of_post ON safety_register_revision (set_by_post_id);
CREATE TRIGGER safety_register_insert_only BEFORE UPDATE OR DELETE ON safety_register_revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const KEPT = "'{status,version,changed_at}'::text[]";
const CHECK = "'{checked_on,checked_by_post_id}'::text[]";

/** Guards: what is approved stays, parts stay in their plan, measures name the school's own risks. */
export const TRIGGERS = `
CREATE FUNCTION plan_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'version moves by one' USING ERRCODE = '40001';
  END IF;
  IF (NEW.id, NEW.district_id, NEW.school_id, NEW.kind, NEW.scenario, NEW.academic_year, NEW.number, NEW.previous_id, NEW.opened_at)
     IS DISTINCT FROM (OLD.id, OLD.district_id, OLD.school_id, OLD.kind, OLD.scenario, OLD.academic_year, OLD.number, OLD.previous_id, OLD.opened_at) THEN
    RAISE EXCEPTION 'what a plan is made as stays' USING ERRCODE = '42501';
  END IF;
  IF OLD.status = 'SUPERSEDED' OR (OLD.status = 'APPROVED' AND
      (to_jsonb(NEW) - ${KEPT} <> to_jsonb(OLD) - ${KEPT} OR NEW.status <> 'SUPERSEDED')) THEN
    RAISE EXCEPTION 'an approved version never changes' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plan_guard BEFORE UPDATE ON plan FOR EACH ROW EXECUTE FUNCTION plan_guard();

CREATE FUNCTION plan_part_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  touched jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
  state text;
BEGIN
  SELECT p.status INTO state FROM plan p WHERE p.id = (touched ->> 'plan_id')::uuid
    AND p.district_id = (touched ->> 'district_id')::uuid AND p.school_id = (touched ->> 'school_id')::uuid;
  IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) ->> 'id', to_jsonb(NEW) ->> 'plan_id') IS DISTINCT FROM (to_jsonb(OLD) ->> 'id', to_jsonb(OLD) ->> 'plan_id') THEN
    RAISE EXCEPTION 'a part stays in its plan' USING ERRCODE = '42501';
  END IF;
  IF state IN (${OPEN}) OR (TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'plan_contact' AND state = 'APPROVED' AND to_jsonb(NEW) - ${CHECK} = to_jsonb(OLD) - ${CHECK}) THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION 'parts change in a draft alone' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER plan_measure_guard BEFORE INSERT OR UPDATE OR DELETE ON plan_measure FOR EACH ROW EXECUTE FUNCTION plan_part_guard();
CREATE TRIGGER plan_contact_guard BEFORE INSERT OR UPDATE OR DELETE ON plan_contact FOR EACH ROW EXECUTE FUNCTION plan_part_guard();
CREATE TRIGGER plan_map_guard BEFORE INSERT OR UPDATE OR DELETE ON plan_map FOR EACH ROW EXECUTE FUNCTION plan_part_guard();

CREATE FUNCTION plan_measure_risk_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF EXISTS (SELECT FROM plan_measure m JOIN plan p ON p.id = m.plan_id WHERE m.id = OLD.measure_id AND p.status NOT IN (${OPEN})) THEN
      RAISE EXCEPTION 'parts change in a draft alone' USING ERRCODE = '42501';
    END IF;
    RETURN OLD;
  END IF;
  IF NOT EXISTS (SELECT FROM plan_measure m JOIN plan p ON p.id = m.plan_id JOIN risk_row r ON r.id = NEW.risk_id AND r.school_id = m.school_id
      WHERE m.id = NEW.measure_id AND m.school_id = NEW.school_id AND m.district_id = NEW.district_id AND p.status IN (${OPEN})) THEN
    RAISE EXCEPTION 'a measure names risks of its own school' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plan_measure_risk_guard BEFORE INSERT OR DELETE ON plan_measure_risk FOR EACH ROW EXECUTE FUNCTION plan_measure_risk_guard();
`;
