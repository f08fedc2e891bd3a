import {
  ACTIVITY_KINDS,
  ACTIVITY_STATUS_LABELS,
  codesOf,
  SCENARIOS,
  DRILL_TYPES,
  GUIDANCE_AREAS,
  MOST_HEADS,
  MOST_MINUTES,
  STUDENT_GROUPS,
} from '#contracts';

const inList = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const heads = (column: string): string =>
  `${column} integer NOT NULL DEFAULT 0 CONSTRAINT activity_school_${column} CHECK (${column} BETWEEN 0 AND ${MOST_HEADS})`;

export const TABLES = `
CREATE TABLE activity (
  id uuid CONSTRAINT activity_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT activity_district_fk REFERENCES district,
  school_id uuid CONSTRAINT activity_school_fk REFERENCES school,
  school_ids uuid[] NOT NULL CONSTRAINT activity_of_schools CHECK (cardinality(school_ids) > 0),
  reference text NOT NULL,
  academic_year smallint NOT NULL CONSTRAINT activity_year_is_buddhist CHECK (academic_year BETWEEN 2500 AND 2700),
  kind text NOT NULL CONSTRAINT activity_kind CHECK (kind IN (${inList(codesOf(ACTIVITY_KINDS))})),
  status text NOT NULL CONSTRAINT activity_status CHECK (status IN (${inList(codesOf(ACTIVITY_STATUS_LABELS))})),
  happens_on date NOT NULL,
  title text NOT NULL,
  note text,
  hazard_groups text[] NOT NULL DEFAULT '{}',
  scenario text CONSTRAINT activity_scenario CHECK (scenario IN (${inList(codesOf(SCENARIOS))})),
  drill_type text CONSTRAINT activity_drill_type CHECK (drill_type IN (${inList(codesOf(DRILL_TYPES))})),
  minutes_to_clear smallint CONSTRAINT activity_minutes CHECK (minutes_to_clear BETWEEN 1 AND ${MOST_MINUTES}),
  guidance_area text CONSTRAINT activity_guidance_area CHECK (guidance_area IN (${inList(codesOf(GUIDANCE_AREAS))})),
  lead_teachers boolean NOT NULL DEFAULT FALSE,
  follows_id uuid CONSTRAINT activity_follows_fk REFERENCES activity CONSTRAINT activity_not_after_itself CHECK (follows_id <> id),
  agency_ids uuid[] NOT NULL DEFAULT '{}',
  partner_names text[] NOT NULL DEFAULT '{}',
  withdraw_reason text,
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  CONSTRAINT activity_reference_unique UNIQUE (district_id, reference),
  CONSTRAINT activity_drill_whole CHECK ((kind = 'DRILL') = (scenario IS NOT NULL) AND (kind = 'DRILL') = (drill_type IS NOT NULL)),
  CONSTRAINT activity_guidance_whole CHECK ((kind = 'GUIDANCE') = (guidance_area IS NOT NULL)),
  CONSTRAINT activity_withdrawn_with_reason CHECK ((status = 'WITHDRAWN') = (withdraw_reason IS NOT NULL)),
  CONSTRAINT activity_school_keeps_its_own CHECK (school_id IS NULL OR school_ids = ARRAY[school_id])
);
COMMENT ON TABLE activity IS 'Trainings, drills, campaigns, guidance (step 3) and what is done with partners (step 4): counts, no child''s data.';
COMMENT ON COLUMN activity.school_id IS 'The school that keeps the record; NULL when the district''s office does.';
COMMENT ON COLUMN activity.school_ids IS 'Schools that it was for, each a row of activity_school too; here for the wall.';
COMMENT ON COLUMN activity.follows_id IS 'The training of lead teachers that this one passes on.';
CREATE INDEX activity_recent ON activity (district_id, happens_on DESC, id DESC);
CREATE INDEX activity_of_year ON activity (district_id, academic_year, kind, status);
CREATE INDEX activity_of_school ON activity (school_id, academic_year);
CREATE INDEX activity_for_school ON activity USING gin (school_ids);
CREATE INDEX activity_follows ON activity (follows_id) WHERE follows_id IS NOT NULL;

CREATE TABLE activity_school (
  activity_id uuid NOT NULL CONSTRAINT activity_school_activity_fk REFERENCES activity,
  school_id uuid NOT NULL CONSTRAINT activity_school_school_fk REFERENCES school,
  district_id uuid NOT NULL,
  keeper_school_id uuid CONSTRAINT activity_school_keeper_fk REFERENCES school,
  student_group text NOT NULL DEFAULT 'WHOLE' CONSTRAINT activity_school_group CHECK (student_group IN (${inList(codesOf(STUDENT_GROUPS))})),
  ${['students', 'teachers', 'staff', 'guardians', 'outsiders'].map(heads).join(',\n  ')},
  CONSTRAINT activity_school_pk PRIMARY KEY (activity_id, school_id)
);
COMMENT ON TABLE activity_school IS 'Heads of an activity at each school that it was for.';
CREATE INDEX activity_school_of_school ON activity_school (district_id, school_id);
CREATE INDEX activity_school_school ON activity_school (school_id);
CREATE INDEX activity_school_keeper ON activity_school (keeper_school_id);

CREATE TABLE activity_finding (
  id uuid CONSTRAINT activity_finding_pk PRIMARY KEY,
  activity_id uuid NOT NULL CONSTRAINT activity_finding_activity_fk REFERENCES activity,
  district_id uuid NOT NULL,
  school_id uuid NOT NULL CONSTRAINT activity_finding_school_fk REFERENCES school,
  keeper_school_id uuid CONSTRAINT activity_finding_keeper_fk REFERENCES school,
  text text NOT NULL,
  owner_post_id uuid NOT NULL CONSTRAINT activity_finding_owner_fk REFERENCES post,
  due_on date NOT NULL,
  found_at timestamptz NOT NULL,
  closed_on date,
  closed_at timestamptz,
  closed_by_post_id uuid CONSTRAINT activity_finding_closer_fk REFERENCES post,
  done text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT activity_finding_closed_whole CHECK (num_nulls(closed_on, closed_at, closed_by_post_id, done) IN (0, 4))
);
COMMENT ON TABLE activity_finding IS 'What a drill brought to light, with an owner and a day; closed once, with what was done.';
CREATE INDEX activity_finding_of_activity ON activity_finding (activity_id, found_at, id);
CREATE INDEX activity_finding_of_school ON activity_finding (school_id);
CREATE INDEX activity_finding_of_district ON activity_finding (district_id, school_id);
CREATE INDEX activity_finding_keeper ON activity_finding (keeper_school_id);
CREATE INDEX activity_finding_owner ON activity_finding (owner_post_id);
CREATE INDEX activity_finding_closer ON activity_finding (closed_by_post_id);

CREATE TABLE activity_file_history (
  id uuid CONSTRAINT activity_file_history_pk PRIMARY KEY,
  activity_id uuid NOT NULL CONSTRAINT activity_file_activity_fk REFERENCES activity,
  district_id uuid NOT NULL,
  school_id uuid CONSTRAINT activity_file_school_fk REFERENCES school,
  file_id uuid NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  added_at timestamptz NOT NULL,
  added_by_post_id uuid CONSTRAINT activity_file_post_fk REFERENCES post
);
COMMENT ON TABLE activity_file_history IS 'Pictures and papers of an activity. They may show children: no other school reads them. Insert-only.';
CREATE INDEX activity_file_of_activity ON activity_file_history (activity_id, added_at, id);
CREATE INDEX activity_file_of_school ON activity_file_history (school_id);
CREATE INDEX activity_file_of_district ON activity_file_history (district_id);
CREATE INDEX activity_file_of_post ON activity_file_history (added_by_post_id);
CREATE TRIGGER activity_file_insert_only BEFORE UPDATE OR DELETE ON activity_file_history FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE activity_history (
  id uuid CONSTRAINT activity_history_pk PRIMARY KEY,
  activity_id uuid NOT NULL CONSTRAINT activity_history_activity_fk REFERENCES activity,
  district_id uuid NOT NULL,
  school_id uuid CONSTRAINT activity_history_school_fk REFERENCES school,
  at timestamptz NOT NULL,
  person_id uuid,
  post_id uuid,
  acting_role text NOT NULL,
  action text NOT NULL,
  finding_id uuid,
  from_status text,
  to_status text NOT NULL,
  reason text,
  content jsonb NOT NULL DEFAULT '{}',
  version integer NOT NULL
);
COMMENT ON TABLE activity_history IS 'From, to, who, why, when, and what the record said then; insert-only.';
COMMENT ON COLUMN activity_history.school_id IS 'The school whose act it was; NULL for the district''s office.';
CREATE INDEX activity_history_of_activity ON activity_history (activity_id, at, id);
CREATE INDEX activity_history_of_school ON activity_history (school_id);
CREATE INDEX activity_history_of_district ON activity_history (district_id);
CREATE TRIGGER activity_history_insert_only BEFORE UPDATE OR DELETE ON activity_history FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

/** Whatever the application says: what is withdrawn stays so, and a finding is closed once. */
export const TRIGGERS = `
CREATE FUNCTION activity_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'version moves by one' USING ERRCODE = '40001';
  END IF;
  IF (NEW.id, NEW.district_id, NEW.school_id, NEW.reference, NEW.kind, NEW.recorded_at)
     IS DISTINCT FROM (OLD.id, OLD.district_id, OLD.school_id, OLD.reference, OLD.kind, OLD.recorded_at) THEN
    RAISE EXCEPTION 'what an activity is stays' USING ERRCODE = '42501';
  END IF;
  IF OLD.status = 'WITHDRAWN' OR (OLD.status = 'HELD' AND NEW.status = 'PLANNED') THEN
    RAISE EXCEPTION 'an activity does not come back' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER activity_guard BEFORE UPDATE ON activity FOR EACH ROW EXECUTE FUNCTION activity_guard();

CREATE FUNCTION activity_finding_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'version moves by one' USING ERRCODE = '40001';
  END IF;
  IF OLD.closed_at IS NOT NULL
     OR to_jsonb(NEW) - '{closed_on,closed_at,closed_by_post_id,done,version}'::text[] <> to_jsonb(OLD) - '{closed_on,closed_at,closed_by_post_id,done,version}'::text[] THEN
    RAISE EXCEPTION 'a finding is closed once and stays as it was found' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER activity_finding_guard BEFORE UPDATE ON activity_finding FOR EACH ROW EXECUTE FUNCTION activity_finding_guard();
`;
