import {
  codesOf,
  MONITORING_CHOICES,
  MONITORING_DONE,
  MONITORING_FINDING_LEVELS,
  MONITORING_FINDING_STATUSES,
  MONITORING_TOOL_STATUSES,
  MONITORING_VISIT_STATUSES,
} from '#contracts';

const inList = (values: Iterable<string>): string => [...values].map((value) => `'${value}'`).join(', ');

export const DONE = inList(MONITORING_DONE);

const TOOL_AND_VISIT = `
CREATE TABLE monitoring_tool (
  id uuid CONSTRAINT monitoring_tool_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT monitoring_tool_district_fk REFERENCES district,
  family_id uuid NOT NULL,
  number smallint NOT NULL CONSTRAINT monitoring_tool_number CHECK (number >= 1),
  title text NOT NULL,
  sections jsonb NOT NULL CONSTRAINT monitoring_tool_sections CHECK (jsonb_typeof(sections) = 'array'),
  proposal boolean NOT NULL,
  status text NOT NULL CONSTRAINT monitoring_tool_status CHECK (status IN (${inList(codesOf(MONITORING_TOOL_STATUSES))})),
  published_at timestamptz,
  published_by_post_id uuid CONSTRAINT monitoring_tool_publisher_fk REFERENCES post,
  retired_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL,
  CONSTRAINT monitoring_tool_number_unique UNIQUE (district_id, family_id, number),
  CONSTRAINT monitoring_tool_published_whole CHECK (status <> 'PUBLISHED' OR num_nulls(published_at, published_by_post_id) = 0)
);
COMMENT ON TABLE monitoring_tool IS 'A checklist of the district for monitoring visits, by version. What is published never changes.';
COMMENT ON COLUMN monitoring_tool.family_id IS 'The same over all versions of one tool.';
COMMENT ON COLUMN monitoring_tool.proposal IS 'Begun from our own default set, and said to be so.';
CREATE UNIQUE INDEX monitoring_tool_one_draft ON monitoring_tool (family_id) WHERE status = 'DRAFT';
CREATE UNIQUE INDEX monitoring_tool_one_published ON monitoring_tool (family_id) WHERE status = 'PUBLISHED';
CREATE INDEX monitoring_tool_of_district ON monitoring_tool (district_id, title, id);
CREATE INDEX monitoring_tool_of_publisher ON monitoring_tool (published_by_post_id);

CREATE TABLE monitoring_visit (
  id uuid CONSTRAINT monitoring_visit_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT monitoring_visit_district_fk REFERENCES district,
  reference text NOT NULL,
  school_id uuid NOT NULL CONSTRAINT monitoring_visit_school_fk REFERENCES school,
  academic_year smallint NOT NULL CONSTRAINT monitoring_visit_year_is_buddhist CHECK (academic_year BETWEEN 2500 AND 2700),
  term smallint NOT NULL CONSTRAINT monitoring_visit_term CHECK (term IN (1, 2)),
  planned_on date NOT NULL,
  first_planned_on date NOT NULL,
  visitor_post_ids uuid[] NOT NULL CONSTRAINT monitoring_visit_has_visitors CHECK (cardinality(visitor_post_ids) >= 1),
  purpose text,
  status text NOT NULL CONSTRAINT monitoring_visit_status CHECK (status IN (${inList(codesOf(MONITORING_VISIT_STATUSES))})),
  planned_by_post_id uuid NOT NULL CONSTRAINT monitoring_visit_planner_fk REFERENCES post,
  started_at timestamptz,
  visited_on date,
  done_at timestamptz,
  summary text,
  cancel_reason text,
  read_at timestamptz,
  read_by_post_id uuid CONSTRAINT monitoring_visit_reader_fk REFERENCES post,
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL,
  CONSTRAINT monitoring_visit_reference_unique UNIQUE (district_id, reference),
  CONSTRAINT monitoring_visit_done_whole CHECK (status NOT IN (${DONE}) OR num_nulls(started_at, visited_on, done_at, summary) = 0),
  CONSTRAINT monitoring_visit_cancelled_whole CHECK ((status = 'CANCELLED') = (cancel_reason IS NOT NULL)),
  CONSTRAINT monitoring_visit_read_whole CHECK (status <> 'READ' OR num_nulls(read_at, read_by_post_id) = 0)
);
COMMENT ON TABLE monitoring_visit IS 'A monitoring visit (การนิเทศ ติดตาม) to a school, from plan to reading receipt. Holds no child''s data.';
COMMENT ON COLUMN monitoring_visit.term IS 'Of the planned day; once it has begun, of the day of the visit.';
CREATE INDEX monitoring_visit_by_day ON monitoring_visit (district_id, planned_on, id);
CREATE INDEX monitoring_visit_by_term ON monitoring_visit (district_id, academic_year, term, status);
CREATE INDEX monitoring_visit_of_school ON monitoring_visit (school_id, planned_on, id);
CREATE INDEX monitoring_visit_of_planner ON monitoring_visit (planned_by_post_id);
CREATE INDEX monitoring_visit_of_reader ON monitoring_visit (read_by_post_id);

CREATE TABLE monitoring_sheet (
  visit_id uuid NOT NULL CONSTRAINT monitoring_sheet_visit_fk REFERENCES monitoring_visit,
  tool_id uuid NOT NULL CONSTRAINT monitoring_sheet_tool_fk REFERENCES monitoring_tool,
  district_id uuid NOT NULL,
  school_id uuid NOT NULL CONSTRAINT monitoring_sheet_school_fk REFERENCES school,
  position smallint NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT monitoring_sheet_pk PRIMARY KEY (visit_id, tool_id)
);
COMMENT ON TABLE monitoring_sheet IS 'One tool in one visit. Has a version of its own, so that two visitors with two tools do not stand in each other''s way.';
CREATE INDEX monitoring_sheet_of_tool ON monitoring_sheet (tool_id, visit_id);
CREATE INDEX monitoring_sheet_of_school ON monitoring_sheet (school_id);

CREATE TABLE monitoring_answer (
  visit_id uuid NOT NULL,
  tool_id uuid NOT NULL,
  item_id text NOT NULL CONSTRAINT monitoring_answer_item CHECK (item_id ~ '^[a-z0-9_-]{1,40}$'),
  district_id uuid NOT NULL,
  school_id uuid NOT NULL CONSTRAINT monitoring_answer_school_fk REFERENCES school,
  choice text CONSTRAINT monitoring_answer_choice CHECK (choice IN (${inList(codesOf(MONITORING_CHOICES))})),
  score smallint CONSTRAINT monitoring_answer_score CHECK (score BETWEEN 1 AND 5),
  count integer CONSTRAINT monitoring_answer_count CHECK (count >= 0),
  text text,
  note text,
  answered_at timestamptz NOT NULL,
  answered_by_post_id uuid NOT NULL CONSTRAINT monitoring_answer_post_fk REFERENCES post,
  CONSTRAINT monitoring_answer_pk PRIMARY KEY (visit_id, tool_id, item_id),
  CONSTRAINT monitoring_answer_sheet_fk FOREIGN KEY (visit_id, tool_id) REFERENCES monitoring_sheet,
  CONSTRAINT monitoring_answer_one_kind CHECK (num_nonnulls(choice, score, count, text) <= 1)
);
COMMENT ON TABLE monitoring_answer IS 'Answer to one item of a tool in one visit. Without a value: taken back while the visit was under way.';
CREATE INDEX monitoring_answer_of_tool ON monitoring_answer (tool_id, item_id);
CREATE INDEX monitoring_answer_of_school ON monitoring_answer (school_id);
CREATE INDEX monitoring_answer_of_post ON monitoring_answer (answered_by_post_id);
`;

const FINDING_AND_TRACE = `
CREATE TABLE monitoring_finding (
  id uuid CONSTRAINT monitoring_finding_pk PRIMARY KEY,
  visit_id uuid NOT NULL CONSTRAINT monitoring_finding_visit_fk REFERENCES monitoring_visit,
  district_id uuid NOT NULL,
  school_id uuid NOT NULL CONSTRAINT monitoring_finding_school_fk REFERENCES school,
  tool_id uuid CONSTRAINT monitoring_finding_tool_fk REFERENCES monitoring_tool,
  item_id text,
  level text NOT NULL CONSTRAINT monitoring_finding_level CHECK (level IN (${inList(codesOf(MONITORING_FINDING_LEVELS))})),
  text text NOT NULL,
  owner_post_id uuid NOT NULL CONSTRAINT monitoring_finding_owner_fk REFERENCES post,
  found_by_post_id uuid NOT NULL CONSTRAINT monitoring_finding_finder_fk REFERENCES post,
  due_on date NOT NULL,
  status text NOT NULL CONSTRAINT monitoring_finding_status CHECK (status IN (${inList(codesOf(MONITORING_FINDING_STATUSES))})),
  task_id uuid CONSTRAINT monitoring_finding_task_fk REFERENCES task,
  answer text,
  answered_at timestamptz,
  answered_by_post_id uuid CONSTRAINT monitoring_finding_answerer_fk REFERENCES post,
  return_reason text,
  closed_at timestamptz,
  late boolean NOT NULL DEFAULT FALSE,
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL,
  CONSTRAINT monitoring_finding_item_of_tool CHECK (item_id IS NULL OR tool_id IS NOT NULL),
  CONSTRAINT monitoring_finding_answer_whole CHECK (num_nulls(answer, answered_at, answered_by_post_id) IN (0, 3)),
  CONSTRAINT monitoring_finding_closed_whole CHECK ((status = 'CLOSED') = (closed_at IS NOT NULL) AND (status <> 'CLOSED' OR answer IS NOT NULL))
);
COMMENT ON TABLE monitoring_finding IS 'What a visit found that the school has to mend: level, owner post, due day, answer. Holds no child''s data.';
COMMENT ON COLUMN monitoring_finding.late IS 'Answered after its day at least once: a fact that stays.';
CREATE INDEX monitoring_finding_of_visit ON monitoring_finding (visit_id, id);
CREATE INDEX monitoring_finding_of_district ON monitoring_finding (district_id, status, due_on, id);
CREATE INDEX monitoring_finding_by_day ON monitoring_finding (district_id, due_on, id);
CREATE INDEX monitoring_finding_of_school ON monitoring_finding (school_id, status);
CREATE INDEX monitoring_finding_of_tool ON monitoring_finding (tool_id) WHERE tool_id IS NOT NULL;
CREATE INDEX monitoring_finding_of_owner ON monitoring_finding (owner_post_id);
CREATE INDEX monitoring_finding_of_finder ON monitoring_finding (found_by_post_id);
CREATE INDEX monitoring_finding_of_answerer ON monitoring_finding (answered_by_post_id);
CREATE INDEX monitoring_finding_of_task ON monitoring_finding (task_id);

CREATE TABLE monitoring_file_history (
  id uuid CONSTRAINT monitoring_file_pk PRIMARY KEY,
  visit_id uuid NOT NULL CONSTRAINT monitoring_file_visit_fk REFERENCES monitoring_visit,
  finding_id uuid CONSTRAINT monitoring_file_finding_fk REFERENCES monitoring_finding,
  district_id uuid NOT NULL,
  school_id uuid NOT NULL CONSTRAINT monitoring_file_school_fk REFERENCES school,
  file_id uuid NOT NULL CONSTRAINT monitoring_file_stored_fk REFERENCES stored_file,
  media_type text NOT NULL,
  size integer NOT NULL,
  added_at timestamptz NOT NULL,
  added_by_post_id uuid NOT NULL CONSTRAINT monitoring_file_post_fk REFERENCES post
);
COMMENT ON TABLE monitoring_file_history IS 'Photos of a visit, and the evidence with which a school answers a finding. Insert-only.';
CREATE INDEX monitoring_file_of_visit ON monitoring_file_history (visit_id, added_at, id);
CREATE INDEX monitoring_file_of_finding ON monitoring_file_history (finding_id, added_at, id) WHERE finding_id IS NOT NULL;
CREATE INDEX monitoring_file_of_school ON monitoring_file_history (school_id);
CREATE INDEX monitoring_file_of_stored ON monitoring_file_history (file_id);
CREATE INDEX monitoring_file_of_post ON monitoring_file_history (added_by_post_id);
CREATE TRIGGER monitoring_file_insert_only BEFORE UPDATE OR DELETE ON monitoring_file_history FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE monitoring_addendum_history (
  id uuid CONSTRAINT monitoring_addendum_pk PRIMARY KEY,
  visit_id uuid NOT NULL CONSTRAINT monitoring_addendum_visit_fk REFERENCES monitoring_visit,
  district_id uuid NOT NULL,
  school_id uuid NOT NULL CONSTRAINT monitoring_addendum_school_fk REFERENCES school,
  at timestamptz NOT NULL,
  acting_role text NOT NULL,
  text text NOT NULL
);
COMMENT ON TABLE monitoring_addendum_history IS 'What a visitor says after a visit is complete; insert-only.';
CREATE INDEX monitoring_addendum_of_visit ON monitoring_addendum_history (visit_id, at, id);
CREATE INDEX monitoring_addendum_of_school ON monitoring_addendum_history (school_id);
CREATE TRIGGER monitoring_addendum_insert_only BEFORE UPDATE OR DELETE ON monitoring_addendum_history FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE monitoring_visit_history (
  id uuid CONSTRAINT monitoring_visit_history_pk PRIMARY KEY,
  visit_id uuid NOT NULL CONSTRAINT monitoring_visit_history_visit_fk REFERENCES monitoring_visit,
  finding_id uuid,
  district_id uuid NOT NULL,
  school_id uuid NOT NULL CONSTRAINT monitoring_visit_history_school_fk REFERENCES school,
  at timestamptz NOT NULL,
  person_id uuid,
  post_id uuid,
  acting_role text NOT NULL,
  action text NOT NULL,
  from_status text,
  to_status text NOT NULL,
  from_day date,
  to_day date,
  reason text,
  version integer NOT NULL
);
COMMENT ON TABLE monitoring_visit_history IS 'From, to, who, why, when of a visit and its findings; insert-only.';
COMMENT ON COLUMN monitoring_visit_history.to_day IS 'The new day of a visit that was moved, or of a finding that was returned.';
CREATE INDEX monitoring_visit_history_of_visit ON monitoring_visit_history (visit_id, at, id);
CREATE INDEX monitoring_visit_history_of_school ON monitoring_visit_history (school_id);
CREATE TRIGGER monitoring_visit_history_insert_only BEFORE UPDATE OR DELETE ON monitoring_visit_history FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

export const TABLES = TOOL_AND_VISIT + FINDING_AND_TRACE;
