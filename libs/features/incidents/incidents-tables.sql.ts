/** Reports, each sensitive part in a table of its own (quality.md 3). */
export const INCIDENT_TABLES = `
CREATE TABLE incident (
  id uuid CONSTRAINT incident_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT incident_district_fk REFERENCES district,
  reference text NOT NULL,
  kind text NOT NULL CONSTRAINT incident_kind CHECK (kind IN ('EVENT', 'WARNING')),
  main_code text NOT NULL CONSTRAINT incident_main_code CHECK (main_code ~ '^[VARU][0-9]{2}$'),
  further_codes text[] NOT NULL DEFAULT '{}',
  tags text[] NOT NULL DEFAULT '{}',
  urgency text NOT NULL CONSTRAINT incident_urgency CHECK (urgency IN ('NORMAL', 'URGENT', 'CRITICAL')),
  status text NOT NULL,
  route text NOT NULL CONSTRAINT incident_route CHECK (route IN ('school', 'district')),
  restricted boolean NOT NULL,
  school_id uuid CONSTRAINT incident_school_fk REFERENCES school,
  school_ids uuid[] NOT NULL,
  accused_person_ids uuid[] NOT NULL DEFAULT '{}',
  class_keys text[] NOT NULL DEFAULT '{}',
  harmed_count integer NOT NULL DEFAULT 0,
  happened_on date NOT NULL,
  happened_time text CONSTRAINT incident_happened_time CHECK (happened_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  happened_about boolean NOT NULL DEFAULT FALSE,
  known_at timestamptz,
  recorded_at timestamptz NOT NULL,
  location_type text NOT NULL,
  channel text NOT NULL DEFAULT 'SYSTEM',
  reporter_person_id uuid NOT NULL CONSTRAINT incident_reporter_fk REFERENCES person,
  reporter_post_id uuid CONSTRAINT incident_reporter_post_fk REFERENCES post,
  assignee_post_id uuid CONSTRAINT incident_assignee_fk REFERENCES post,
  acknowledge_due_at timestamptz,
  acknowledged_at timestamptz,
  first_report_due_at timestamptz,
  first_reported_at timestamptz,
  close_due_at timestamptz,
  closed_at timestamptz,
  msc_number text,
  msc_reported_on date,
  merged_into_id uuid CONSTRAINT incident_merged_into_fk REFERENCES incident CONSTRAINT incident_not_into_itself CHECK (merged_into_id <> id),
  damage_baht integer CONSTRAINT incident_damage CHECK (damage_baht >= 0),
  lessons_stopped_days integer CONSTRAINT incident_lessons_stopped CHECK (lessons_stopped_days >= 0),
  urgency_rank smallint NOT NULL GENERATED ALWAYS AS (CASE urgency WHEN 'CRITICAL' THEN 3 WHEN 'URGENT' THEN 2 ELSE 1 END) STORED,
  next_due_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL,
  CONSTRAINT incident_reference_unique UNIQUE (district_id, reference),
  CONSTRAINT incident_named_staff_goes_to_district CHECK (cardinality(accused_person_ids) = 0 OR route = 'district')
);
COMMENT ON TABLE incident IS 'What happened, without a name and without a story: those stand in tables of their own (quality.md 3).';
COMMENT ON COLUMN incident.route IS 'district: a report that names staff, invisible to every school (conflict route, product.md 3).';
COMMENT ON COLUMN incident.next_due_at IS 'The first clock that still runs; kept by incident_due. NULL when none does.';
COMMENT ON COLUMN incident.school_ids IS 'Schools that it touches; row-local for the wall. incident_school is the same for lists.';
CREATE INDEX incident_of_district ON incident (district_id, recorded_at DESC, id DESC);
CREATE INDEX incident_in_queue ON incident (district_id, urgency_rank DESC, (COALESCE(next_due_at, 'infinity')), id)
  WHERE status IN ('SUBMITTED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'ESCALATED', 'RESOLVED', 'REOPENED');
CREATE INDEX incident_of_reporter ON incident (reporter_person_id, recorded_at DESC);
CREATE INDEX incident_of_reporter_post ON incident (reporter_post_id);
CREATE INDEX incident_of_assignee ON incident (assignee_post_id) WHERE assignee_post_id IS NOT NULL;
CREATE INDEX incident_of_first_school ON incident (school_id);
CREATE INDEX incident_merged_into ON incident (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX incident_accused ON incident USING gin (accused_person_ids) WHERE route = 'district';

CREATE TABLE incident_narrative (
  incident_id uuid CONSTRAINT incident_narrative_pk PRIMARY KEY CONSTRAINT incident_narrative_incident_fk REFERENCES incident,
  district_id uuid NOT NULL,
  facts text NOT NULL,
  immediate_action text,
  location_detail text,
  told jsonb NOT NULL DEFAULT '[]',
  result text,
  remedy text,
  lesson text
);
CREATE TABLE incident_narrative_revision (
  incident_id uuid NOT NULL CONSTRAINT incident_narrative_revision_incident_fk REFERENCES incident,
  district_id uuid NOT NULL,
  replaced_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  replaced_by uuid,
  narrative jsonb NOT NULL
);
COMMENT ON TABLE incident_narrative_revision IS 'The story as it stood before each edit: the first account is never lost. Insert-only.';
CREATE INDEX incident_narrative_revision_of_incident ON incident_narrative_revision (incident_id, replaced_at);
CREATE TRIGGER incident_narrative_revision_insert_only BEFORE UPDATE OR DELETE ON incident_narrative_revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE FUNCTION incident_keep_narrative() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO incident_narrative_revision VALUES (OLD.incident_id, OLD.district_id, clock_timestamp(), ctx_person(), to_jsonb(OLD));
  RETURN NULL;
END $$;
CREATE TRIGGER incident_keep_narrative AFTER UPDATE ON incident_narrative FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION incident_keep_narrative();
COMMENT ON TABLE incident_narrative IS 'F3: the story. Written once, in the words of who told it; facts apart from opinion.';

CREATE TABLE incident_school (
  school_id uuid NOT NULL CONSTRAINT incident_school_school_fk REFERENCES school,
  incident_id uuid NOT NULL CONSTRAINT incident_school_incident_fk REFERENCES incident,
  district_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  listed boolean NOT NULL,
  CONSTRAINT incident_school_pk PRIMARY KEY (school_id, incident_id)
);
COMMENT ON TABLE incident_school IS 'Reports by school, for a school''s own list; kept by a trigger from incident.school_ids.';
COMMENT ON COLUMN incident_school.listed IS 'Whether the school may find it: false on the conflict route.';
CREATE INDEX incident_school_recent ON incident_school (school_id, recorded_at DESC, incident_id DESC);
CREATE INDEX incident_school_of_incident ON incident_school (incident_id);

CREATE TABLE incident_person (
  id uuid CONSTRAINT incident_person_pk PRIMARY KEY,
  incident_id uuid NOT NULL CONSTRAINT incident_person_incident_fk REFERENCES incident,
  district_id uuid NOT NULL,
  role text NOT NULL,
  kind text NOT NULL,
  school_id uuid CONSTRAINT incident_person_school_fk REFERENCES school,
  harm_level text,
  sex text CONSTRAINT incident_person_sex CHECK (sex IN ('M', 'F')),
  level text,
  added_at timestamptz NOT NULL
);
COMMENT ON TABLE incident_person IS 'Each person''s own part, without the name. Sex and grade as they were, for the statistics.';
CREATE INDEX incident_person_of_incident ON incident_person (incident_id);
CREATE INDEX incident_person_of_school ON incident_person (school_id);

CREATE TABLE incident_person_identity (
  incident_person_id uuid CONSTRAINT incident_person_identity_pk PRIMARY KEY CONSTRAINT incident_person_identity_person_fk REFERENCES incident_person,
  incident_id uuid NOT NULL CONSTRAINT incident_person_identity_incident_fk REFERENCES incident,
  district_id uuid NOT NULL,
  view_school_id uuid CONSTRAINT incident_person_identity_school_fk REFERENCES school,
  student_id uuid CONSTRAINT incident_person_identity_student_fk REFERENCES student,
  staff_person_id uuid CONSTRAINT incident_person_identity_staff_fk REFERENCES person,
  display_name text NOT NULL
);
COMMENT ON TABLE incident_person_identity IS 'F1 and F4: who it was. A school reads only the names of its own view.';
CREATE INDEX incident_person_identity_of_incident ON incident_person_identity (incident_id);
CREATE INDEX incident_person_identity_of_student ON incident_person_identity (student_id) WHERE student_id IS NOT NULL;
CREATE INDEX incident_person_identity_of_staff ON incident_person_identity (staff_person_id) WHERE staff_person_id IS NOT NULL;
CREATE INDEX incident_person_identity_of_school ON incident_person_identity (view_school_id);

CREATE TABLE incident_history (
  id uuid CONSTRAINT incident_history_pk PRIMARY KEY,
  incident_id uuid NOT NULL CONSTRAINT incident_history_incident_fk REFERENCES incident,
  district_id uuid NOT NULL,
  at timestamptz NOT NULL,
  person_id uuid,
  post_id uuid,
  acting_role text NOT NULL,
  action text NOT NULL,
  from_status text,
  to_status text NOT NULL,
  reason text,
  changes jsonb NOT NULL DEFAULT '[]',
  version integer NOT NULL
);
COMMENT ON TABLE incident_history IS 'From, to, who, why, when; insert-only. Changes hold codes and field names, never the story.';
CREATE INDEX incident_history_of_incident ON incident_history (incident_id, version);
CREATE TRIGGER incident_history_insert_only BEFORE UPDATE OR DELETE ON incident_history FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE incident_attachment_history (
  id uuid CONSTRAINT incident_attachment_pk PRIMARY KEY,
  incident_id uuid NOT NULL CONSTRAINT incident_attachment_incident_fk REFERENCES incident,
  district_id uuid NOT NULL,
  view_school_id uuid CONSTRAINT incident_attachment_school_fk REFERENCES school,
  file_id uuid NOT NULL CONSTRAINT incident_attachment_file_fk REFERENCES stored_file CONSTRAINT incident_attachment_file_once UNIQUE,
  media_type text NOT NULL,
  size integer NOT NULL,
  added_at timestamptz NOT NULL,
  added_by uuid NOT NULL CONSTRAINT incident_attachment_person_fk REFERENCES person
);
COMMENT ON TABLE incident_attachment_history IS 'FX: pictures and papers of a report. A school sees those of its own view: a picture shows whose child it is. Insert-only.';
CREATE INDEX incident_attachment_of_incident ON incident_attachment_history (incident_id, added_at);
CREATE INDEX incident_attachment_of_school ON incident_attachment_history (view_school_id);
CREATE INDEX incident_attachment_by_person ON incident_attachment_history (added_by);
CREATE TRIGGER incident_attachment_insert_only BEFORE UPDATE OR DELETE ON incident_attachment_history FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE incident_receipt (
  incident_id uuid CONSTRAINT incident_receipt_pk PRIMARY KEY CONSTRAINT incident_receipt_incident_fk REFERENCES incident,
  district_id uuid NOT NULL,
  reporter_person_id uuid NOT NULL CONSTRAINT incident_receipt_reporter_fk REFERENCES person,
  reference text NOT NULL,
  status text NOT NULL,
  recorded_at timestamptz NOT NULL,
  last_changed_at timestamptz NOT NULL,
  steps jsonb NOT NULL
);
COMMENT ON TABLE incident_receipt IS 'What a reporter sees: the state alone, also of a report that the school must not see.';
CREATE INDEX incident_receipt_of_reporter ON incident_receipt (reporter_person_id, recorded_at DESC, incident_id DESC);
CREATE INDEX incident_receipt_of_district ON incident_receipt (district_id);
`;
