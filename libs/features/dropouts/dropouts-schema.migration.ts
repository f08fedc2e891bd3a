import { inDistrict, inSchool, permit, permitSystem, protect } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
CREATE TABLE absence_report (
  id uuid CONSTRAINT absence_report_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT absence_report_district_fk REFERENCES district,
  school_id uuid NOT NULL CONSTRAINT absence_report_school_fk REFERENCES school,
  student_id uuid NOT NULL CONSTRAINT absence_report_student_fk REFERENCES student,
  seen_on date NOT NULL,
  consecutive_days smallint NOT NULL CONSTRAINT absence_report_consecutive CHECK (consecutive_days BETWEEN 0 AND 200),
  days_in_month smallint NOT NULL CONSTRAINT absence_report_in_month CHECK (days_in_month BETWEEN 0 AND 31),
  sign text CONSTRAINT absence_report_sign CHECK (sign IN ('CONSEC5', 'MONTH7')),
  reported_by uuid NOT NULL CONSTRAINT absence_report_person_fk REFERENCES person,
  recorded_at timestamptz NOT NULL
);
COMMENT ON TABLE absence_report IS 'Absence as the class teacher typed it, in school days; over a limit it puts the student on the dropout list.';
CREATE INDEX absence_report_of_district ON absence_report (district_id, recorded_at) WHERE sign IS NOT NULL;
CREATE INDEX absence_report_of_school ON absence_report (school_id, recorded_at DESC);
CREATE INDEX absence_report_of_student ON absence_report (student_id, recorded_at DESC);
CREATE INDEX absence_report_of_person ON absence_report (reported_by);

CREATE TABLE dropout_entry (
  id uuid CONSTRAINT dropout_entry_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT dropout_entry_district_fk REFERENCES district,
  school_id uuid NOT NULL CONSTRAINT dropout_entry_school_fk REFERENCES school,
  student_id uuid NOT NULL CONSTRAINT dropout_entry_student_fk REFERENCES student,
  reference text NOT NULL,
  academic_year smallint NOT NULL,
  level text NOT NULL,
  room text NOT NULL,
  sign text NOT NULL CONSTRAINT dropout_entry_sign CHECK (sign IN ('ROUND', 'LEAVER', 'NOT_STRUCK_OFF', 'CONSEC5', 'MONTH7')),
  source_key text NOT NULL,
  owner_post_id uuid CONSTRAINT dropout_entry_owner_fk REFERENCES post,
  state text NOT NULL DEFAULT 'NOT_TRACED' CONSTRAINT dropout_entry_state
    CHECK (state IN ('NOT_TRACED', 'TRACING', 'FOUND_PENDING', 'CLOSED', 'MISTAKEN')),
  reason text CONSTRAINT dropout_entry_reason CHECK (reason ~ '^M[0-9]{2}$'),
  own_cause text CONSTRAINT dropout_entry_own_cause CHECK (own_cause ~ '^O[1-9]$'),
  outcome text,
  evidence_document text,
  new_place text,
  listed_at timestamptz NOT NULL,
  due_at timestamptz,
  closed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL,
  CONSTRAINT dropout_entry_reference_unique UNIQUE (district_id, reference),
  CONSTRAINT dropout_entry_source_unique UNIQUE (district_id, student_id, source_key),
  CONSTRAINT dropout_entry_outcome_of_closed CHECK ((state = 'CLOSED') = (outcome IS NOT NULL)),
  CONSTRAINT dropout_entry_closed_whole CHECK ((state IN ('CLOSED', 'MISTAKEN')) = (closed_at IS NOT NULL))
);
COMMENT ON TABLE dropout_entry IS 'A child who is looked for: found by difference of two rounds, by the flag 3.1.8, or by absence. At most one open entry per child.';
COMMENT ON COLUMN dropout_entry.source_key IS 'What put it here; the same finding lists a child once, also when the job runs twice.';
COMMENT ON COLUMN dropout_entry.owner_post_id IS 'Homeroom post of the class when it was listed; NULL: the care posts of the school.';
COMMENT ON COLUMN dropout_entry.reason IS 'The ministry''s code, for exchange; NULL or M19: not stated, a published quality figure.';
CREATE UNIQUE INDEX dropout_entry_one_open ON dropout_entry (student_id) WHERE state IN ('NOT_TRACED', 'TRACING', 'FOUND_PENDING');
CREATE INDEX dropout_entry_of_district ON dropout_entry (district_id, listed_at DESC, id DESC);
CREATE INDEX dropout_entry_of_school ON dropout_entry (school_id, listed_at DESC, id DESC);
CREATE INDEX dropout_entry_of_student ON dropout_entry (student_id, listed_at DESC);
CREATE INDEX dropout_entry_of_owner ON dropout_entry (owner_post_id) WHERE owner_post_id IS NOT NULL;

CREATE TABLE dropout_step (
  id uuid CONSTRAINT dropout_step_pk PRIMARY KEY,
  entry_id uuid NOT NULL CONSTRAINT dropout_step_entry_fk REFERENCES dropout_entry,
  district_id uuid NOT NULL,
  school_id uuid NOT NULL CONSTRAINT dropout_step_school_fk REFERENCES school,
  kind text NOT NULL CONSTRAINT dropout_step_kind CHECK (kind IN ('PHONE', 'HOME_VISIT', 'LETTER', 'OTHER')),
  result text NOT NULL CONSTRAINT dropout_step_result CHECK (result IN ('FOUND', 'NOT_FOUND', 'REFUSED', 'MOVED')),
  done_on date NOT NULL,
  note text,
  person_id uuid NOT NULL CONSTRAINT dropout_step_person_fk REFERENCES person,
  recorded_at timestamptz NOT NULL
);
COMMENT ON TABLE dropout_step IS 'F3: how somebody was looked for and what came of it. Written once.';
CREATE INDEX dropout_step_of_entry ON dropout_step (entry_id, done_on, recorded_at);
CREATE INDEX dropout_step_of_school ON dropout_step (school_id);
CREATE INDEX dropout_step_of_district ON dropout_step (district_id);
CREATE INDEX dropout_step_of_person ON dropout_step (person_id);

CREATE TABLE dropout_history (
  id uuid CONSTRAINT dropout_history_pk PRIMARY KEY,
  entry_id uuid NOT NULL CONSTRAINT dropout_history_entry_fk REFERENCES dropout_entry,
  district_id uuid NOT NULL,
  school_id uuid NOT NULL CONSTRAINT dropout_history_school_fk REFERENCES school,
  at timestamptz NOT NULL,
  person_id uuid,
  post_id uuid,
  acting_role text NOT NULL,
  action text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  explanation text,
  version integer NOT NULL
);
COMMENT ON TABLE dropout_history IS 'From, to, who, why, when; insert-only.';
CREATE INDEX dropout_history_of_entry ON dropout_history (entry_id, version);
CREATE INDEX dropout_history_of_school ON dropout_history (school_id);
CREATE INDEX dropout_history_of_district ON dropout_history (district_id);
CREATE TRIGGER dropout_history_insert_only BEFORE UPDATE OR DELETE ON dropout_history FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const PARTIES = [
  { party: 'school', using: inSchool },
  { party: 'district', using: inDistrict },
] as const;

export class DropoutsSchema implements MigrationInterface {
  name = 'DropoutsSchema1763900000010';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      TABLES,
      ...['absence_report', 'dropout_step', 'dropout_history'].flatMap((table) => [
        ...protect(table),
        ...permitSystem(table, ['SELECT', 'INSERT']),
      ]),
      ...protect('dropout_entry'),
      ...permitSystem('dropout_entry', ['SELECT', 'INSERT', 'UPDATE']),
      ...PARTIES.flatMap((at) => [
        ...permit({ ...at, table: 'dropout_entry', commands: ['SELECT', 'UPDATE'] }),
        ...permit({ ...at, table: 'dropout_step', commands: ['SELECT', 'INSERT'] }),
        ...permit({ ...at, table: 'dropout_history', commands: ['SELECT', 'INSERT'] }),
        ...permit({ ...at, table: 'absence_report', commands: ['SELECT'] }),
      ]),
      ...permit({
        table: 'absence_report',
        party: 'school',
        commands: ['INSERT'],
        check: `${inSchool} AND reported_by = (SELECT ctx_person())`,
      }),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: who was looked for is never thrown away');
  }
}
