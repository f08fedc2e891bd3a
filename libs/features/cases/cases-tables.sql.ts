const CHILD = (table: string): string => `
  id uuid CONSTRAINT ${table}_pk PRIMARY KEY,
  case_id uuid NOT NULL CONSTRAINT ${table}_case_fk REFERENCES student_case,
  district_id uuid NOT NULL,`;

/** A case and what the wall reads of it. */
export const CASE_TABLES = `
CREATE TABLE student_case (
  id uuid CONSTRAINT student_case_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT student_case_district_fk REFERENCES district,
  reference text NOT NULL,
  student_id uuid NOT NULL CONSTRAINT student_case_student_fk REFERENCES student,
  school_id uuid NOT NULL CONSTRAINT student_case_school_fk REFERENCES school,
  class_key text NOT NULL,
  route text NOT NULL CONSTRAINT student_case_route CHECK (route IN ('school', 'district')),
  except_person_ids uuid[] NOT NULL DEFAULT '{}',
  type text NOT NULL,
  urgency text NOT NULL CONSTRAINT student_case_urgency CHECK (urgency IN ('NORMAL', 'URGENT', 'CRITICAL')),
  status text NOT NULL CONSTRAINT student_case_status CHECK
    (status IN ('DRAFT', 'OPEN', 'CONFERENCE', 'REFERRED', 'FOLLOW_UP', 'CLOSED', 'REOPENED', 'DISCARDED')),
  origin text NOT NULL CONSTRAINT student_case_origin CHECK (origin IN ('HAND', 'INCIDENT', 'SCREENING', 'DROPOUT')),
  origin_id uuid,
  owner_post_id uuid NOT NULL CONSTRAINT student_case_owner_fk REFERENCES post,
  team_post_ids uuid[] NOT NULL DEFAULT '{}',
  opener_person_id uuid NOT NULL CONSTRAINT student_case_opener_fk REFERENCES person,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  close_reason text,
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL,
  CONSTRAINT student_case_reference_unique UNIQUE (district_id, reference),
  CONSTRAINT student_case_kept_from_goes_to_district CHECK (cardinality(except_person_ids) = 0 OR route = 'district')
);
COMMENT ON TABLE student_case IS 'Care for one student, without a name and without a story. Belongs to posts, not to persons (ADR 16).';
COMMENT ON COLUMN student_case.route IS 'district: opened from a report that goes past the school; no school sees it.';
COMMENT ON COLUMN student_case.class_key IS 'School, level and room when it was opened; row-local for the homeroom teacher.';
CREATE UNIQUE INDEX student_case_one_open ON student_case (student_id, route) WHERE status NOT IN ('CLOSED', 'DISCARDED');
CREATE INDEX student_case_of_district ON student_case (district_id, changed_at DESC, id DESC);
CREATE INDEX student_case_of_school ON student_case (school_id, changed_at DESC, id DESC);
CREATE INDEX student_case_of_student ON student_case (student_id, opened_at DESC);
CREATE INDEX student_case_of_owner ON student_case (owner_post_id);
CREATE INDEX student_case_of_opener ON student_case (opener_person_id);
CREATE INDEX student_case_of_team ON student_case USING gin (team_post_ids);

CREATE TABLE case_narrative (
  case_id uuid CONSTRAINT case_narrative_pk PRIMARY KEY CONSTRAINT case_narrative_case_fk REFERENCES student_case,
  district_id uuid NOT NULL,
  problem text NOT NULL,
  history text,
  family text
);
COMMENT ON TABLE case_narrative IS 'F3: the problem, the history, the family, as told.';
CREATE TABLE case_narrative_revision (
  case_id uuid NOT NULL CONSTRAINT case_narrative_revision_case_fk REFERENCES student_case,
  district_id uuid NOT NULL,
  replaced_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  replaced_by uuid,
  narrative jsonb NOT NULL
);
COMMENT ON TABLE case_narrative_revision IS 'The story as it stood before each edit. Insert-only.';
CREATE INDEX case_narrative_revision_of_case ON case_narrative_revision (case_id, replaced_at);

CREATE TABLE case_history (${CHILD('case_history')}
  at timestamptz NOT NULL,
  person_id uuid,
  post_id uuid,
  acting_role text NOT NULL,
  action text NOT NULL,
  source_id uuid,
  code text,
  from_status text,
  to_status text,
  reason text
);
COMMENT ON TABLE case_history IS 'The one timeline: every part of a case adds its line. Codes and ids, never a story; insert-only.';
CREATE INDEX case_history_of_case ON case_history (case_id, at DESC, id DESC);

CREATE TABLE case_measure (${CHILD('case_measure')}
  moment text NOT NULL CONSTRAINT case_measure_moment CHECK (moment IN ('OPEN', 'CLOSE')),
  attendance_percent smallint CONSTRAINT case_measure_attendance CHECK (attendance_percent BETWEEN 0 AND 100),
  care_group text NOT NULL,
  scales jsonb NOT NULL DEFAULT '[]',
  measured_at timestamptz NOT NULL
);
COMMENT ON TABLE case_measure IS 'Where the student stood before and after: attendance, group, 1 to 5 for each problem.';
CREATE INDEX case_measure_of_case ON case_measure (case_id, measured_at);

CREATE TABLE case_transfer (${CHILD('case_transfer')}
  reference text NOT NULL,
  type text NOT NULL,
  urgency text NOT NULL,
  from_school_id uuid NOT NULL CONSTRAINT case_transfer_from_fk REFERENCES school,
  to_school_id uuid NOT NULL CONSTRAINT case_transfer_to_fk REFERENCES school,
  state text NOT NULL CONSTRAINT case_transfer_state CHECK (state IN ('OFFERED', 'ACCEPTED', 'WITHDRAWN')),
  offered_at timestamptz NOT NULL,
  ended_at timestamptz,
  version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE case_transfer IS 'An open case offered to the school that its student moved to. The receiving school sees this alone until it accepts.';
CREATE UNIQUE INDEX case_transfer_one_offer ON case_transfer (case_id) WHERE state = 'OFFERED';
CREATE INDEX case_transfer_of_case ON case_transfer (case_id);
CREATE INDEX case_transfer_to_school ON case_transfer (to_school_id, offered_at);
CREATE INDEX case_transfer_from_school ON case_transfer (from_school_id);
`;

export const WORK_TABLES = `
CREATE TABLE case_plan_item (${CHILD('case_plan_item')}
  kind text NOT NULL CONSTRAINT case_plan_item_kind CHECK (kind IN ('GOAL', 'SERVICE', 'FOLLOW_UP')),
  parent_id uuid CONSTRAINT case_plan_item_parent_fk REFERENCES case_plan_item,
  service_type text,
  text text NOT NULL,
  due_on date NOT NULL,
  owner_post_id uuid NOT NULL CONSTRAINT case_plan_item_owner_fk REFERENCES post,
  state text NOT NULL DEFAULT 'OPEN' CONSTRAINT case_plan_item_state CHECK (state IN ('OPEN', 'DONE', 'CANCELLED')),
  result text,
  added_at timestamptz NOT NULL,
  ended_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT case_plan_item_under_goal CHECK ((kind = 'GOAL') = (parent_id IS NULL))
);
COMMENT ON TABLE case_plan_item IS 'F3: the care plan: goals, under each its services and follow-ups, each with a day and a post.';
CREATE INDEX case_plan_item_of_case ON case_plan_item (case_id, added_at);
CREATE INDEX case_plan_item_of_parent ON case_plan_item (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX case_plan_item_of_owner ON case_plan_item (owner_post_id);

CREATE TABLE home_visit (${CHILD('home_visit')}
  visited_on date NOT NULL,
  outcome text NOT NULL,
  form jsonb NOT NULL,
  visitor_post_id uuid CONSTRAINT home_visit_visitor_fk REFERENCES post,
  added_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE home_visit IS 'F2 and F3: what a visit found, in codes beside the words of the parents.';
CREATE INDEX home_visit_of_case ON home_visit (case_id, visited_on DESC);
CREATE INDEX home_visit_of_visitor ON home_visit (visitor_post_id);
CREATE TABLE home_visit_revision (
  visit_id uuid NOT NULL CONSTRAINT home_visit_revision_visit_fk REFERENCES home_visit,
  case_id uuid NOT NULL CONSTRAINT home_visit_revision_case_fk REFERENCES student_case,
  district_id uuid NOT NULL,
  replaced_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  replaced_by uuid,
  visit jsonb NOT NULL
);
COMMENT ON TABLE home_visit_revision IS 'A visit''s form as it stood before each change. Insert-only.';
CREATE INDEX home_visit_revision_of_visit ON home_visit_revision (visit_id, replaced_at);
CREATE INDEX home_visit_revision_of_case ON home_visit_revision (case_id);

CREATE TABLE case_conference (${CHILD('case_conference')}
  held_on date NOT NULL,
  attendees text NOT NULL,
  summary text NOT NULL,
  added_at timestamptz NOT NULL
);
COMMENT ON TABLE case_conference IS 'F3: who met about the student, and what was said.';
CREATE INDEX case_conference_of_case ON case_conference (case_id, held_on DESC);
CREATE TABLE case_decision (${CHILD('case_decision')}
  conference_id uuid NOT NULL CONSTRAINT case_decision_conference_fk REFERENCES case_conference,
  text text NOT NULL,
  owner_post_id uuid NOT NULL CONSTRAINT case_decision_owner_fk REFERENCES post,
  due_on date NOT NULL
);
COMMENT ON TABLE case_decision IS 'F3: what a conference decided; each is a task of a post.';
CREATE INDEX case_decision_of_conference ON case_decision (conference_id);
CREATE INDEX case_decision_of_case ON case_decision (case_id);
CREATE INDEX case_decision_of_owner ON case_decision (owner_post_id);

CREATE TABLE case_note (${CHILD('case_note')}
  sensitivity text NOT NULL CONSTRAINT case_note_sensitivity CHECK (sensitivity IN ('NORMAL', 'PSYCHOLOGIST', 'LEGAL')),
  headline text NOT NULL,
  author_person_id uuid NOT NULL CONSTRAINT case_note_author_fk REFERENCES person,
  author_post_id uuid CONSTRAINT case_note_author_post_fk REFERENCES post,
  written_at timestamptz NOT NULL
);
COMMENT ON TABLE case_note IS 'That a note was written, and its headline; the text stands in a table by its sensitivity.';
CREATE INDEX case_note_of_case ON case_note (case_id, written_at DESC);
CREATE INDEX case_note_of_author ON case_note (author_person_id);
CREATE INDEX case_note_of_author_post ON case_note (author_post_id);
${(['case_note_text', 'case_note_psych', 'case_note_legal'] as const)
  .map(
    (table) => `CREATE TABLE ${table} (
  note_id uuid CONSTRAINT ${table}_pk PRIMARY KEY CONSTRAINT ${table}_note_fk REFERENCES case_note,
  case_id uuid NOT NULL CONSTRAINT ${table}_case_fk REFERENCES student_case,
  district_id uuid NOT NULL,
  author_person_id uuid NOT NULL CONSTRAINT ${table}_author_fk REFERENCES person,
  ${table === 'case_note_legal' ? 'reader_person_ids uuid[] NOT NULL,' : ''}
  text text NOT NULL
);
CREATE INDEX ${table}_of_case ON ${table} (case_id);
CREATE INDEX ${table}_of_author ON ${table} (author_person_id);`,
  )
  .join('\n')}
COMMENT ON TABLE case_note_text IS 'F3: a note for everybody who works on the case.';
COMMENT ON TABLE case_note_psych IS 'F5: for its author and the psychologist who is assigned. A school reads the headline.';
COMMENT ON TABLE case_note_legal IS 'F6: law and drugs; sealed, for the persons named in it.';

CREATE TABLE case_attachment (${CHILD('case_attachment')}
  visit_id uuid CONSTRAINT case_attachment_visit_fk REFERENCES home_visit,
  file_id uuid NOT NULL CONSTRAINT case_attachment_file_fk REFERENCES stored_file,
  media_type text NOT NULL,
  file_name text NOT NULL,
  size integer NOT NULL,
  added_by uuid NOT NULL CONSTRAINT case_attachment_by_fk REFERENCES person,
  added_at timestamptz NOT NULL
);
COMMENT ON TABLE case_attachment IS 'F3: files of a case. Photos of a home show a child''s poverty: at most four a visit, never exported.';
CREATE INDEX case_attachment_of_case ON case_attachment (case_id, added_at);
CREATE INDEX case_attachment_of_visit ON case_attachment (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX case_attachment_of_file ON case_attachment (file_id);
CREATE INDEX case_attachment_of_person ON case_attachment (added_by);
`;

export const STUDY_TABLES = `
CREATE TABLE case_study (${CHILD('case_study')}
  status text NOT NULL CONSTRAINT case_study_status CHECK (status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'ANALYSED')),
  sections jsonb NOT NULL,
  causes text[] NOT NULL DEFAULT '{}',
  helps text[] NOT NULL DEFAULT '{}',
  result text,
  district_note text,
  academic_year smallint NOT NULL,
  submitted_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL,
  CONSTRAINT case_study_one UNIQUE (case_id)
);
COMMENT ON TABLE case_study IS 'F3: the case-study report: text by section, with coded causes, helps and result for the district''s counts.';
CREATE INDEX case_study_of_district ON case_study (district_id, academic_year, changed_at DESC, id DESC);
CREATE TABLE case_study_revision (
  study_id uuid NOT NULL CONSTRAINT case_study_revision_study_fk REFERENCES case_study,
  case_id uuid NOT NULL CONSTRAINT case_study_revision_case_fk REFERENCES student_case,
  district_id uuid NOT NULL,
  replaced_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  replaced_by uuid,
  study jsonb NOT NULL
);
COMMENT ON TABLE case_study_revision IS 'The report as it stood before each change. Insert-only.';
CREATE INDEX case_study_revision_of_study ON case_study_revision (study_id, replaced_at);
CREATE INDEX case_study_revision_of_case ON case_study_revision (case_id);
`;

const SECURE = 'LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp';

export const CASE_TRIGGERS = `
CREATE FUNCTION case_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'version moves by one' USING ERRCODE = '40001';
  END IF;
  IF (NEW.id, NEW.district_id, NEW.reference, NEW.student_id, NEW.opened_at, NEW.except_person_ids)
     IS DISTINCT FROM (OLD.id, OLD.district_id, OLD.reference, OLD.student_id, OLD.opened_at, OLD.except_person_ids) THEN
    RAISE EXCEPTION 'whose case it is stays' USING ERRCODE = '42501';
  END IF;
  IF OLD.route = 'district' AND NEW.route = 'school' THEN
    RAISE EXCEPTION 'a case on the conflict route stays on it' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_guard BEFORE UPDATE ON student_case FOR EACH ROW EXECUTE FUNCTION case_guard();
CREATE FUNCTION case_keep_narrative() RETURNS trigger ${SECURE} AS $$
BEGIN
  INSERT INTO case_narrative_revision VALUES (OLD.case_id, OLD.district_id, clock_timestamp(), ctx_person(), to_jsonb(OLD));
  RETURN NULL;
END $$;
CREATE TRIGGER case_keep_narrative AFTER UPDATE ON case_narrative FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION case_keep_narrative();
CREATE FUNCTION case_keep_visit() RETURNS trigger ${SECURE} AS $$
BEGIN
  INSERT INTO home_visit_revision VALUES (OLD.id, OLD.case_id, OLD.district_id, clock_timestamp(), ctx_person(), to_jsonb(OLD));
  RETURN NULL;
END $$;
CREATE TRIGGER case_keep_visit AFTER UPDATE ON home_visit FOR EACH ROW EXECUTE FUNCTION case_keep_visit();
CREATE FUNCTION case_keep_study() RETURNS trigger ${SECURE} AS $$
BEGIN
  INSERT INTO case_study_revision VALUES (OLD.id, OLD.case_id, OLD.district_id, clock_timestamp(), ctx_person(), to_jsonb(OLD));
  RETURN NULL;
END $$;
CREATE TRIGGER case_keep_study AFTER UPDATE ON case_study FOR EACH ROW EXECUTE FUNCTION case_keep_study();
${['case_history', 'case_narrative_revision', 'home_visit_revision', 'case_study_revision', 'case_measure']
  .map(
    (table) =>
      `CREATE TRIGGER ${table}_insert_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change();`,
  )
  .join('\n')}
CREATE FUNCTION ctx_acting_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE RETURN current_setting('app.acting_role', TRUE);
CREATE FUNCTION post_is_held(of_post uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM post p WHERE p.id = of_post AND p.district_id = ctx_district() AND is_current(p))
$$;
COMMENT ON FUNCTION post_is_held(uuid) IS 'Whether somebody holds a post of the own district today; a yes or no alone.';
`;
