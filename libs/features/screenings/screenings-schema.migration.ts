import { inDistrict, inSchool, permit, permitSystem, protect } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
CREATE TABLE screening_criteria_revision (
  id uuid CONSTRAINT screening_criteria_revision_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT screening_criteria_revision_district_fk REFERENCES district,
  kind text NOT NULL CONSTRAINT screening_criteria_revision_kind CHECK (kind IN ('SDQ', 'ASPECTS')),
  version integer NOT NULL CONSTRAINT screening_criteria_revision_version CHECK (version > 0),
  data jsonb NOT NULL,
  chosen_at timestamptz NOT NULL,
  chosen_by_post_id uuid NOT NULL CONSTRAINT screening_criteria_revision_post_fk REFERENCES post,
  CONSTRAINT screening_criteria_revision_unique UNIQUE (district_id, kind, version)
);
COMMENT ON TABLE screening_criteria_revision IS 'What the district judges by, version by version: the newest holds, and a record keeps the stamp of its own. Insert-only.';
COMMENT ON COLUMN screening_criteria_revision.data IS 'SDQ: the code of a set. ASPECTS: the criteria of each aspect.';
CREATE INDEX screening_criteria_revision_of_post ON screening_criteria_revision (chosen_by_post_id);
CREATE TRIGGER screening_criteria_revision_insert_only BEFORE UPDATE OR DELETE ON screening_criteria_revision FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE screening (
  id uuid CONSTRAINT screening_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT screening_district_fk REFERENCES district,
  school_id uuid NOT NULL CONSTRAINT screening_school_fk REFERENCES school,
  student_id uuid NOT NULL CONSTRAINT screening_student_fk REFERENCES student,
  academic_year smallint NOT NULL,
  term smallint NOT NULL CONSTRAINT screening_term CHECK (term IN (1, 2)),
  kind text NOT NULL CONSTRAINT screening_kind CHECK (kind IN ('SDQ', 'ASPECTS', 'HERO', 'CCT')),
  informant text CONSTRAINT screening_informant CHECK (informant IN ('STUDENT', 'TEACHER', 'PARENT')),
  assessed_on date NOT NULL,
  overall text NOT NULL CONSTRAINT screening_overall CHECK (overall IN ('NORMAL', 'AT_RISK', 'PROBLEM')),
  criteria text NOT NULL,
  source text NOT NULL CONSTRAINT screening_source CHECK (source IN ('typed', 'pasted', 'imported')),
  latest boolean NOT NULL DEFAULT TRUE,
  entered_by uuid NOT NULL CONSTRAINT screening_person_fk REFERENCES person,
  entered_by_post_id uuid NOT NULL CONSTRAINT screening_post_fk REFERENCES post,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT screening_informant_of_sdq CHECK ((kind = 'SDQ') = (informant IS NOT NULL))
);
COMMENT ON TABLE screening IS 'One screening of one student: the group, and by which criteria. Corrected by a newer row, never overwritten and never banded again.';
COMMENT ON COLUMN screening.school_id IS 'Where the student stands now: the record follows the child (trigger on student).';
COMMENT ON COLUMN screening.criteria IS 'Stamp of the set that it was judged by.';
COMMENT ON COLUMN screening.latest IS 'False once a newer row of the same student, term, kind and informant corrects it.';
CREATE UNIQUE INDEX screening_latest ON screening (student_id, academic_year, term, kind, (COALESCE(informant, ''))) WHERE latest;
CREATE INDEX screening_of_district ON screening (district_id, academic_year, kind) WHERE latest;
CREATE INDEX screening_of_school ON screening (school_id, academic_year, kind) WHERE latest;
CREATE INDEX screening_of_student ON screening (student_id, recorded_at DESC);
CREATE INDEX screening_of_person ON screening (entered_by);
CREATE INDEX screening_of_post ON screening (entered_by_post_id);

CREATE TABLE screening_detail (
  screening_id uuid CONSTRAINT screening_detail_pk PRIMARY KEY CONSTRAINT screening_detail_screening_fk REFERENCES screening,
  district_id uuid NOT NULL,
  school_id uuid NOT NULL CONSTRAINT screening_detail_school_fk REFERENCES school,
  result jsonb NOT NULL
);
COMMENT ON TABLE screening_detail IS 'P3: scores and single aspects, substances and sexual behaviour among them. Numbers and codes alone; read by few.';
CREATE INDEX screening_detail_of_school ON screening_detail (school_id);
CREATE INDEX screening_detail_of_district ON screening_detail (district_id);

CREATE FUNCTION screening_follow_student() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE screening_detail d SET school_id = NEW.school_id FROM screening s WHERE s.student_id = NEW.id AND d.screening_id = s.id;
  UPDATE screening SET school_id = NEW.school_id WHERE student_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER screening_follow_student AFTER UPDATE OF school_id ON student FOR EACH ROW
  WHEN (OLD.school_id IS DISTINCT FROM NEW.school_id) EXECUTE FUNCTION screening_follow_student();
`;

const PARTIES = [
  { party: 'school', using: inSchool },
  { party: 'district', using: inDistrict },
] as const;

export class ScreeningsSchema implements MigrationInterface {
  name = 'ScreeningsSchema1763900000008';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      TABLES,
      ...['screening', 'screening_detail'].flatMap((table) => [
        ...protect(table),
        ...permitSystem(table, ['SELECT', 'INSERT', 'UPDATE']),
      ]),
      ...protect('screening_criteria_revision'),
      ...permitSystem('screening_criteria_revision', ['SELECT', 'INSERT']),
      ...permit({
        table: 'screening_criteria_revision',
        party: 'school',
        commands: ['SELECT'],
        using: inDistrict,
      }),
      ...permit({
        table: 'screening_criteria_revision',
        party: 'district',
        commands: ['SELECT', 'INSERT'],
        using: inDistrict,
      }),
      ...PARTIES.flatMap(({ party, using }) => [
        ...permit({ table: 'screening', party, commands: ['SELECT'], using }),
        ...permit({ table: 'screening_detail', party, commands: ['SELECT'], using }),
      ]),
      // Only a school screens.
      ...permit({
        table: 'screening',
        party: 'school',
        commands: ['INSERT'],
        check: `${inSchool} AND entered_by = (SELECT ctx_person())`,
      }),
      ...permit({
        table: 'screening',
        party: 'school',
        commands: ['UPDATE'],
        using: inSchool,
        columns: ['latest'],
      }),
      ...permit({ table: 'screening_detail', party: 'school', commands: ['INSERT'], check: inSchool }),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: screenings are never thrown away');
  }
}
