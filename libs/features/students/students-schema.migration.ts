import { inDistrict, inSchool, PARTY_ROLE, permit, permitSystem, protect } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLL = `
CREATE TABLE student (
  id uuid CONSTRAINT student_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT student_district_fk REFERENCES district,
  school_id uuid NOT NULL CONSTRAINT student_school_fk REFERENCES school,
  student_code text,
  prefix text NOT NULL DEFAULT '',
  first_name text NOT NULL,
  last_name text NOT NULL,
  name_fold text NOT NULL,
  sex text CONSTRAINT student_sex CHECK (sex IN ('M', 'F')),
  birth_date date,
  level text NOT NULL,
  room text NOT NULL,
  weight_kg numeric(4,1),
  height_cm numeric(4,1),
  citizen_id_cipher bytea,
  citizen_id_hash bytea,
  citizen_id_tail text CONSTRAINT student_citizen_id_tail CHECK (length(citizen_id_tail) <= 3),
  not_struck_off boolean NOT NULL DEFAULT FALSE,
  missing_since_import_id uuid,
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE student IS 'The roll, from DMC. A student who is missing from a new file is flagged, never deleted.';
COMMENT ON COLUMN student.room IS 'Empty where the school has one room of the level and writes none.';
COMMENT ON COLUMN student.citizen_id_cipher IS 'AES-256-GCM with the key id in its header; found by citizen_id_hash, a keyed hash.';
COMMENT ON COLUMN student.citizen_id_tail IS 'Last digits for the mask, so that a list opens no cipher.';
COMMENT ON COLUMN student.not_struck_off IS 'DMC 3.1.8: on the roll, not in class, cannot be struck off.';
COMMENT ON COLUMN student.missing_since_import_id IS 'The first file in which the student did not stand; a person looks into it.';
CREATE UNIQUE INDEX student_citizen_id ON student (district_id, citizen_id_hash);
CREATE INDEX student_of_class ON student (school_id, level, room, name_fold, id);
CREATE INDEX student_by_code ON student (school_id, student_code);
CREATE INDEX student_of_district ON student (district_id, name_fold, id);
CREATE INDEX student_missing ON student (missing_since_import_id) WHERE missing_since_import_id IS NOT NULL;
CREATE TABLE student_family (
  student_id uuid CONSTRAINT student_family_pk PRIMARY KEY CONSTRAINT student_family_student_fk REFERENCES student,
  district_id uuid NOT NULL,
  school_id uuid NOT NULL CONSTRAINT student_family_school_fk REFERENCES school,
  address jsonb NOT NULL DEFAULT '{}',
  guardian_name text,
  guardian_last_name text,
  guardian_relation text,
  father_name text,
  mother_name text,
  disadvantages text[] NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE student_family IS 'F2: family and contacts; disadvantages are sensitive labels. Not in lists.';
COMMENT ON COLUMN student_family.guardian_name IS 'First name where guardian_last_name holds the rest, else the whole name.';
CREATE INDEX student_family_of_school ON student_family (school_id);
CREATE INDEX student_family_of_district ON student_family (district_id);
CREATE TABLE enrolment (
  district_id uuid NOT NULL CONSTRAINT enrolment_district_fk REFERENCES district,
  academic_year smallint NOT NULL,
  round text NOT NULL CONSTRAINT enrolment_round CHECK (round IN ('JUNE', 'NOVEMBER', 'OTHER')),
  student_id uuid NOT NULL CONSTRAINT enrolment_student_fk REFERENCES student,
  school_id uuid NOT NULL CONSTRAINT enrolment_school_fk REFERENCES school,
  level text NOT NULL,
  room text NOT NULL,
  CONSTRAINT enrolment_pk PRIMARY KEY (district_id, academic_year, round, student_id)
);
COMMENT ON TABLE enrolment IS 'Who was on the roll in which round: the June round is the base of every rate.';
CREATE INDEX enrolment_of_school ON enrolment (school_id, academic_year, round);
CREATE INDEX enrolment_of_student ON enrolment (student_id);
`;

const IMPORTS = `
CREATE TABLE roster_import (
  id uuid CONSTRAINT roster_import_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT roster_import_district_fk REFERENCES district,
  school_id uuid CONSTRAINT roster_import_school_fk REFERENCES school,
  academic_year smallint NOT NULL,
  round text NOT NULL CONSTRAINT roster_import_round CHECK (round IN ('JUNE', 'NOVEMBER', 'OTHER')),
  file_name text NOT NULL CONSTRAINT roster_import_file_name CHECK (length(file_name) BETWEEN 1 AND 120),
  state text NOT NULL CONSTRAINT roster_import_state CHECK
    (state IN ('READING', 'MAPPING', 'CHECKED', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE', 'FAILED', 'CANCELLED')),
  mapping jsonb,
  chosen jsonb,
  summary jsonb,
  problems jsonb NOT NULL DEFAULT '[]',
  findings jsonb,
  version integer NOT NULL DEFAULT 1,
  created_by uuid NOT NULL CONSTRAINT roster_import_created_by_fk REFERENCES person,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  applied_at timestamptz,
  undo_until timestamptz,
  CONSTRAINT roster_import_applied_whole CHECK ((applied_at IS NULL) = (undo_until IS NULL))
);
COMMENT ON TABLE roster_import IS 'One uploaded roster file and what became of it. Holds codes, counts and row numbers, nothing of a student.';
COMMENT ON COLUMN roster_import.school_id IS 'NULL: the file may speak of every school of the district.';
COMMENT ON COLUMN roster_import.chosen IS 'Columns that a person chose for this file; remembered for its layout when the import is confirmed.';
COMMENT ON COLUMN roster_import.problems IS 'Problems by cause, for the screen.';
COMMENT ON COLUMN roster_import.findings IS 'Problems by row (row, field, code), for the result file.';
CREATE INDEX roster_import_of_district ON roster_import (district_id, created_at DESC, id DESC);
CREATE INDEX roster_import_of_school ON roster_import (school_id, created_at DESC, id DESC);
CREATE INDEX roster_import_by_person ON roster_import (created_by, created_at);
ALTER TABLE student ADD CONSTRAINT student_missing_since_fk FOREIGN KEY (missing_since_import_id) REFERENCES roster_import;
CREATE TABLE roster_upload (
  import_id uuid CONSTRAINT roster_upload_pk PRIMARY KEY CONSTRAINT roster_upload_import_fk REFERENCES roster_import,
  district_id uuid NOT NULL,
  school_id uuid,
  content bytea NOT NULL
);
ALTER TABLE roster_upload ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON TABLE roster_upload IS 'The uploaded bytes on their way to the worker, encrypted. Deleted in the transaction that stores the quarantine, or after an hour: they hold columns that must not be kept.';
CREATE INDEX roster_upload_of_district ON roster_upload (district_id);
CREATE INDEX roster_upload_of_school ON roster_upload (school_id);
CREATE TABLE roster_quarantine (
  import_id uuid NOT NULL CONSTRAINT roster_quarantine_import_fk REFERENCES roster_import,
  part integer NOT NULL,
  district_id uuid NOT NULL,
  school_id uuid,
  rows integer NOT NULL,
  content bytea NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT roster_quarantine_pk PRIMARY KEY (import_id, part)
);
COMMENT ON TABLE roster_quarantine IS 'Rows of the file reduced to the columns that may be imported, in encrypted parts; kept 180 days for the result file.';
CREATE INDEX roster_quarantine_age ON roster_quarantine (district_id, created_at);
CREATE INDEX roster_quarantine_of_school ON roster_quarantine (school_id);
CREATE TABLE roster_progress (
  import_id uuid CONSTRAINT roster_progress_pk PRIMARY KEY CONSTRAINT roster_progress_import_fk REFERENCES roster_import,
  district_id uuid NOT NULL,
  school_id uuid,
  phase text NOT NULL,
  done integer NOT NULL,
  total integer NOT NULL
);
COMMENT ON TABLE roster_progress IS 'How far a running job is. Apart from roster_import, whose row the job itself holds.';
CREATE INDEX roster_progress_of_district ON roster_progress (district_id);
CREATE INDEX roster_progress_of_school ON roster_progress (school_id);
CREATE TABLE roster_undo (
  import_id uuid NOT NULL CONSTRAINT roster_undo_import_fk REFERENCES roster_import,
  student_id uuid NOT NULL,
  district_id uuid NOT NULL,
  kind text NOT NULL CONSTRAINT roster_undo_kind CHECK (kind IN ('created', 'changed', 'enrolled', 'flagged')),
  student_before jsonb,
  family_before jsonb,
  enrolment_before jsonb,
  version_after integer NOT NULL,
  CONSTRAINT roster_undo_pk PRIMARY KEY (import_id, student_id)
);
COMMENT ON TABLE roster_undo IS 'What an import touched and how it was before; kept until the import can no longer be undone.';
CREATE INDEX roster_undo_of_student ON roster_undo (student_id);
CREATE TABLE roster_mapping (
  district_id uuid NOT NULL CONSTRAINT roster_mapping_district_fk REFERENCES district,
  school_id uuid CONSTRAINT roster_mapping_school_fk REFERENCES school,
  layout_hash text NOT NULL,
  columns jsonb NOT NULL,
  CONSTRAINT roster_mapping_unique UNIQUE NULLS NOT DISTINCT (district_id, school_id, layout_hash)
);
COMMENT ON TABLE roster_mapping IS 'Columns that somebody chose for files with these headings, per school or for the district (school_id NULL).';
CREATE INDEX roster_mapping_of_school ON roster_mapping (school_id);
`;

/**
 * A student whom an import brought and whom a report has named since then stays: nothing that is said about a child
 * may lose the child. Which features name students is not known here, so the foreign keys are asked one by one.
 */
const REMOVE_STUDENTS = `
CREATE FUNCTION roster_remove_students(ids uuid[]) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
  one uuid;
  kept uuid[] := '{}';
BEGIN
  FOREACH one IN ARRAY ids LOOP
    BEGIN
      DELETE FROM student_family WHERE student_id = one;
      DELETE FROM student WHERE id = one;
    EXCEPTION WHEN foreign_key_violation THEN
      kept := kept || one;
    END;
  END LOOP;
  RETURN kept;
END $$;
GRANT EXECUTE ON FUNCTION roster_remove_students TO ${PARTY_ROLE.system}`;

const ROLL_TABLES = ['student', 'student_family', 'enrolment'];
const IMPORT_TABLES = [
  'roster_import',
  'roster_upload',
  'roster_quarantine',
  'roster_progress',
  'roster_undo',
  'roster_mapping',
];

const PARTIES = [
  { party: 'school', using: inSchool },
  { party: 'district', using: inDistrict },
] as const;

export class StudentsSchema implements MigrationInterface {
  name = 'StudentsSchema1763900000004';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ROLL,
      IMPORTS,
      REMOVE_STUDENTS,
      ...[...ROLL_TABLES, ...IMPORT_TABLES].flatMap((table) => [...protect(table), ...permitSystem(table)]),
      ...PARTIES.flatMap((at) => [
        ...ROLL_TABLES.flatMap((table) => permit({ ...at, table, commands: ['SELECT'] })),
        ...permit({ ...at, table: 'roster_import', commands: ['SELECT', 'INSERT', 'UPDATE'] }),
        ...permit({ ...at, table: 'roster_upload', commands: ['INSERT'] }),
        ...permit({ ...at, table: 'roster_quarantine', commands: ['SELECT'] }),
        ...permit({ ...at, table: 'roster_progress', commands: ['SELECT'] }),
        ...permit({ ...at, table: 'roster_mapping', commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] }),
      ]),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: the roll is never thrown away');
  }
}
