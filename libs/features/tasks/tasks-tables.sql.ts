/** Clocks and tasks, and the limits that a district gives them. */
export const TASK_TABLES = `
CREATE TABLE clock_policy (
  district_id uuid NOT NULL CONSTRAINT clock_policy_district_fk REFERENCES district,
  subject_kind text NOT NULL,
  step text NOT NULL,
  urgency text NOT NULL CONSTRAINT clock_policy_urgency CHECK (urgency IN ('NORMAL', 'URGENT', 'CRITICAL')),
  clock text NOT NULL CONSTRAINT clock_policy_clock CHECK (clock IN ('24x7 hours', 'hours', 'working days', 'calendar days')),
  amount integer CONSTRAINT clock_policy_amount CHECK (amount BETWEEN 1 AND 400),
  remind_percent smallint NOT NULL CONSTRAINT clock_policy_remind CHECK (remind_percent BETWEEN 10 AND 95),
  head_percent smallint NOT NULL CONSTRAINT clock_policy_head CHECK (head_percent BETWEEN 100 AND 500),
  district_percent smallint NOT NULL CONSTRAINT clock_policy_district_level CHECK (district_percent BETWEEN head_percent AND 500),
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL,
  CONSTRAINT clock_policy_pk PRIMARY KEY (district_id, subject_kind, step, urgency)
);
COMMENT ON TABLE clock_policy IS 'Limits that a district set itself; the others are the defaults of the program. NULL amount: no clock runs.';
CREATE TABLE clock_policy_history (
  id uuid CONSTRAINT clock_policy_history_pk PRIMARY KEY,
  district_id uuid NOT NULL,
  subject_kind text NOT NULL,
  step text NOT NULL,
  urgency text NOT NULL,
  version integer NOT NULL,
  at timestamptz NOT NULL,
  person_id uuid,
  post_id uuid,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  CONSTRAINT clock_policy_history_version_unique UNIQUE (district_id, subject_kind, step, urgency, version)
);
COMMENT ON TABLE clock_policy_history IS 'Each limit as it was, with who changed it when; insert-only.';
CREATE TRIGGER clock_policy_history_insert_only BEFORE UPDATE OR DELETE ON clock_policy_history FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE task (
  id uuid CONSTRAINT task_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT task_district_fk REFERENCES district,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  subject_reference text NOT NULL,
  school_id uuid CONSTRAINT task_school_fk REFERENCES school,
  district_only boolean NOT NULL DEFAULT FALSE,
  except_person_ids uuid[] NOT NULL DEFAULT '{}',
  kind text NOT NULL,
  source_id uuid,
  urgency text NOT NULL CONSTRAINT task_urgency CHECK (urgency IN ('NORMAL', 'URGENT', 'CRITICAL')),
  owner_post_id uuid CONSTRAINT task_owner_post_fk REFERENCES post,
  owner_role text,
  owner_school_id uuid CONSTRAINT task_owner_school_fk REFERENCES school,
  owner_agency_id uuid CONSTRAINT task_owner_agency_fk REFERENCES agency,
  owner_key text NOT NULL GENERATED ALWAYS AS (COALESCE('post/' || owner_post_id::text,
    'role/' || owner_role || '/' || COALESCE(owner_school_id::text, owner_agency_id::text, '-'))) STORED,
  clock text,
  amount integer,
  starts_at timestamptz NOT NULL,
  reminder_at timestamptz,
  due_at timestamptz NOT NULL,
  head_at timestamptz,
  district_at timestamptz,
  level text NOT NULL DEFAULT 'none' CONSTRAINT task_level CHECK (level IN ('none', 'reminded', 'overdue', 'head', 'district')),
  next_at timestamptz,
  round smallint NOT NULL DEFAULT 1,
  state text NOT NULL DEFAULT 'open' CONSTRAINT task_state CHECK (state IN ('open', 'done', 'cancelled')),
  late boolean NOT NULL DEFAULT FALSE,
  ended_at timestamptz,
  done_by uuid CONSTRAINT task_done_by_fk REFERENCES person,
  done_by_post_id uuid CONSTRAINT task_done_by_post_fk REFERENCES post,
  evidence text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT task_one_owner CHECK ((owner_post_id IS NULL) <> (owner_role IS NULL)),
  CONSTRAINT task_owner_one_place CHECK (num_nonnulls(owner_school_id, owner_agency_id) <= 1),
  CONSTRAINT task_ends_once CHECK ((state = 'open') = (ended_at IS NULL)),
  CONSTRAINT task_quiet_when_ended CHECK (state = 'open' OR next_at IS NULL)
);
COMMENT ON TABLE task IS 'What somebody has to do until when: a step under a clock, or a task that follows from a record (source_id). ADR 0012.';
COMMENT ON COLUMN task.owner_key IS 'Whose it is, as one text: a post, or whoever holds a role at a place.';
COMMENT ON COLUMN task.level IS 'How far it was carried; stored with the notices of that level, so that each is told once.';
COMMENT ON COLUMN task.late IS 'Ended after its due time, or found open after it: a fact that stays.';
COMMENT ON COLUMN task.round IS 'Rises when a clock is set anew: its notices may be told again.';
CREATE UNIQUE INDEX task_one_running_clock ON task (district_id, subject_kind, subject_id, kind) WHERE state = 'open' AND source_id IS NULL;
CREATE UNIQUE INDEX task_one_per_source ON task (district_id, subject_kind, subject_id, source_id) WHERE state = 'open' AND source_id IS NOT NULL;
CREATE INDEX task_of_subject ON task (district_id, subject_kind, subject_id);
CREATE INDEX task_to_sweep ON task (district_id, next_at) WHERE next_at IS NOT NULL;
CREATE INDEX task_of_owner ON task (district_id, owner_key, due_at, id) WHERE state = 'open';
CREATE INDEX task_of_district ON task (district_id, due_at, id) WHERE state = 'open';
CREATE INDEX task_of_school ON task (school_id, due_at, id);
CREATE INDEX task_owner_post ON task (owner_post_id);
CREATE INDEX task_owner_school ON task (owner_school_id);
CREATE INDEX task_owner_agency ON task (owner_agency_id);
CREATE INDEX task_done_by ON task (done_by);
CREATE INDEX task_done_by_post ON task (done_by_post_id);
`;

/** What people are told, over which channels, and what they want of it. */
export const NOTICE_TABLES = `
CREATE TABLE notice (
  id uuid CONSTRAINT notice_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT notice_district_fk REFERENCES district,
  person_id uuid NOT NULL CONSTRAINT notice_person_fk REFERENCES person,
  post_id uuid NOT NULL CONSTRAINT notice_post_fk REFERENCES post,
  kind text NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  subject_reference text NOT NULL,
  task_id uuid CONSTRAINT notice_task_fk REFERENCES task,
  once_key text,
  urgent boolean NOT NULL,
  figures jsonb CONSTRAINT notice_figures CHECK (jsonb_typeof(figures) = 'object'),
  created_at timestamptz NOT NULL,
  seen_at timestamptz,
  handled_at timestamptz,
  withdrawn_at timestamptz,
  CONSTRAINT notice_once UNIQUE (district_id, post_id, once_key)
);
COMMENT ON TABLE notice IS 'An item of a post''s inbox: kind, number and where it leads; never a name. Read items stay.';
COMMENT ON COLUMN notice.once_key IS 'What may be told once only, such as one level of one task.';
COMMENT ON COLUMN notice.figures IS 'Counts of a weekly summary; numbers alone.';
COMMENT ON COLUMN notice.withdrawn_at IS 'Taken out of the inbox because its reader must no longer know of the subject.';
CREATE INDEX notice_of_post ON notice (post_id, created_at DESC, id DESC) WHERE withdrawn_at IS NULL;
CREATE INDEX notice_unseen ON notice (post_id) WHERE seen_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX notice_of_person ON notice (person_id);
CREATE INDEX notice_of_task ON notice (task_id) WHERE task_id IS NOT NULL;
CREATE INDEX notice_of_subject ON notice (district_id, subject_kind, subject_id);

CREATE TABLE notice_contact (
  person_id uuid CONSTRAINT notice_contact_pk PRIMARY KEY CONSTRAINT notice_contact_person_fk REFERENCES person,
  district_id uuid NOT NULL CONSTRAINT notice_contact_district_fk REFERENCES district,
  email text CONSTRAINT notice_contact_email CHECK (length(email) <= 254),
  line_user_id text CONSTRAINT notice_contact_line CHECK (line_user_id ~ '^U[0-9a-f]{32}$'),
  email_for text NOT NULL DEFAULT 'all' CONSTRAINT notice_contact_email_for CHECK (email_for IN ('none', 'urgent', 'all')),
  line_for text NOT NULL DEFAULT 'urgent' CONSTRAINT notice_contact_line_for CHECK (line_for IN ('none', 'urgent', 'all')),
  digest boolean NOT NULL DEFAULT TRUE,
  quiet_from text NOT NULL DEFAULT '20:00' CONSTRAINT notice_contact_quiet_from CHECK (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  quiet_to text NOT NULL DEFAULT '06:00' CONSTRAINT notice_contact_quiet_to CHECK (quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE notice_contact IS 'Where and when a person wants to be told outside the application; nobody else reads it.';
CREATE INDEX notice_contact_of_district ON notice_contact (district_id);

CREATE TABLE notice_delivery (
  id uuid CONSTRAINT notice_delivery_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT notice_delivery_district_fk REFERENCES district,
  notice_id uuid NOT NULL CONSTRAINT notice_delivery_notice_fk REFERENCES notice,
  person_id uuid NOT NULL CONSTRAINT notice_delivery_person_fk REFERENCES person,
  channel text NOT NULL CONSTRAINT notice_delivery_channel CHECK (channel IN ('email', 'line')),
  state text NOT NULL DEFAULT 'queued' CONSTRAINT notice_delivery_state CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'dropped')),
  tries smallint NOT NULL DEFAULT 0,
  next_try_at timestamptz,
  sent_at timestamptz,
  failure text,
  CONSTRAINT notice_delivery_once UNIQUE (notice_id, channel),
  CONSTRAINT notice_delivery_waits CHECK ((state IN ('queued', 'sending')) = (next_try_at IS NOT NULL))
);
COMMENT ON TABLE notice_delivery IS 'A notice on its way over one channel; the address stands in notice_contact alone.';
COMMENT ON COLUMN notice_delivery.failure IS 'A code of ours, never what the gateway said.';
CREATE INDEX notice_delivery_waiting ON notice_delivery (district_id, channel, next_try_at) WHERE next_try_at IS NOT NULL;
CREATE INDEX notice_delivery_of_person ON notice_delivery (person_id);
`;
