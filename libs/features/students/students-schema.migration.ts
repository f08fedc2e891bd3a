import { inDistrict, inSchool, permit, permitSystem, protect } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
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
  citizen_id_cipher bytea,
  citizen_id_hash bytea,
  citizen_id_tail text CONSTRAINT student_citizen_id_tail CHECK (length(citizen_id_tail) <= 3),
  not_struck_off boolean NOT NULL DEFAULT FALSE,
  missing_since_import_id uuid,
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE student IS 'The roll, from DMC. A student who is missing from a new file is flagged, never deleted.';
COMMENT ON COLUMN student.citizen_id_cipher IS 'AES-256-GCM with the key id in its header; found by citizen_id_hash, a keyed hash.';
COMMENT ON COLUMN student.citizen_id_tail IS 'Last digits for the mask, so that a list opens no cipher.';
COMMENT ON COLUMN student.not_struck_off IS 'DMC 3.1.8: on the roll, not in class, cannot be struck off.';
CREATE UNIQUE INDEX student_citizen_id ON student (district_id, citizen_id_hash);
CREATE INDEX student_of_class ON student (school_id, level, room, name_fold, id);
CREATE INDEX student_by_code ON student (school_id, student_code);
CREATE INDEX student_of_district ON student (district_id, name_fold, id);
CREATE TABLE student_family (
  student_id uuid CONSTRAINT student_family_pk PRIMARY KEY CONSTRAINT student_family_student_fk REFERENCES student,
  district_id uuid NOT NULL,
  school_id uuid NOT NULL CONSTRAINT student_family_school_fk REFERENCES school,
  address jsonb NOT NULL DEFAULT '{}',
  guardian_name text,
  guardian_relation text,
  father_name text,
  mother_name text,
  disadvantages text[] NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE student_family IS 'F2: family and contacts; disadvantages are sensitive labels. Not in lists.';
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

const TABLE_NAMES = ['student', 'student_family', 'enrolment'];

export class StudentsSchema implements MigrationInterface {
  name = 'StudentsSchema1763900000004';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      TABLES,
      ...TABLE_NAMES.flatMap((table) => [
        ...protect(table),
        ...permitSystem(table),
        ...permit({ table, party: 'school', commands: ['SELECT'], using: inSchool }),
        ...permit({ table, party: 'district', commands: ['SELECT'], using: inDistrict }),
      ]),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: the roll is never thrown away');
  }
}
