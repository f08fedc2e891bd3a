import { inDistrict, permit, permitSystem, protect } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
CREATE TABLE district (
  id uuid CONSTRAINT district_pk PRIMARY KEY,
  code text NOT NULL CONSTRAINT district_code_unique UNIQUE CONSTRAINT district_code_form CHECK (code ~ '^[a-z0-9-]{2,20}$'),
  name_th text NOT NULL,
  name_en text,
  demo boolean NOT NULL DEFAULT FALSE,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE district IS 'Education area office (สำนักงานเขตพื้นที่การศึกษา); the tenant.';
COMMENT ON COLUMN district.demo IS 'Made-up district: second factors are offered, not required. Set by the seed alone.';
CREATE TABLE network (
  id uuid CONSTRAINT network_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT network_district_fk REFERENCES district,
  name_th text NOT NULL,
  CONSTRAINT network_name_unique UNIQUE (district_id, name_th)
);
COMMENT ON TABLE network IS 'School network of a district (เครือข่ายพัฒนาคุณภาพการศึกษา).';
CREATE TABLE school (
  id uuid CONSTRAINT school_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT school_district_fk REFERENCES district,
  network_id uuid CONSTRAINT school_network_fk REFERENCES network,
  code10 text NOT NULL CONSTRAINT school_code10_form CHECK (code10 ~ '^[0-9]{10}$'),
  code8 text CONSTRAINT school_code8_form CHECK (code8 ~ '^[0-9]{8}$'),
  name_th text NOT NULL,
  name_en text,
  subdistrict text,
  opened_on date,
  closed_on date CONSTRAINT school_closed_after_opened CHECK (closed_on >= opened_on),
  merged_into_id uuid CONSTRAINT school_merged_into_fk REFERENCES school CONSTRAINT school_not_into_itself CHECK (merged_into_id <> id),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT school_code10_unique UNIQUE (district_id, code10),
  CONSTRAINT school_code8_unique UNIQUE (district_id, code8)
);
COMMENT ON TABLE school IS 'School register with both codes; there is no arithmetic between them. Records stay with a closed or merged school.';
CREATE INDEX school_by_name ON school (district_id, name_th, id);
CREATE INDEX school_by_network ON school (network_id);
CREATE INDEX school_merged_into ON school (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE TABLE academic_year (
  district_id uuid NOT NULL CONSTRAINT academic_year_district_fk REFERENCES district,
  year smallint NOT NULL CONSTRAINT academic_year_is_buddhist CHECK (year BETWEEN 2500 AND 2700),
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  term1_ends_on date NOT NULL,
  term2_starts_on date NOT NULL,
  CONSTRAINT academic_year_pk PRIMARY KEY (district_id, year),
  CONSTRAINT academic_year_in_order CHECK (starts_on < term1_ends_on AND term1_ends_on < term2_starts_on AND term2_starts_on < ends_on)
);
COMMENT ON TABLE academic_year IS 'Academic years by Buddhist year of their 16 May (rule of 2549).';
CREATE TABLE agency (
  id uuid CONSTRAINT agency_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT agency_district_fk REFERENCES district,
  type text NOT NULL,
  name_th text NOT NULL,
  name_en text,
  subdistricts text[] NOT NULL DEFAULT '{}',
  phone text,
  closed_on date,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT agency_name_unique UNIQUE (district_id, name_th)
);
COMMENT ON TABLE agency IS 'Register of agencies that help (ภาคีเครือข่าย): police, hospital, clergy and others. A place, like a school.';
COMMENT ON COLUMN agency.subdistricts IS 'Sub-districts that it serves; empty for the whole district.';
CREATE INDEX agency_by_type ON agency (district_id, type, name_th, id);
CREATE TABLE person (
  id uuid CONSTRAINT person_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT person_district_fk REFERENCES district,
  prefix text NOT NULL DEFAULT '',
  first_name text NOT NULL,
  last_name text NOT NULL,
  name_fold text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE person IS 'Staff of the office, its schools and partners; students are in student.';
CREATE INDEX person_by_name ON person (district_id, name_fold, id);
CREATE TABLE post (
  id uuid CONSTRAINT post_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT post_district_fk REFERENCES district,
  person_id uuid NOT NULL CONSTRAINT post_person_fk REFERENCES person,
  role text NOT NULL,
  school_id uuid CONSTRAINT post_school_fk REFERENCES school,
  network_id uuid CONSTRAINT post_network_fk REFERENCES network,
  agency_id uuid CONSTRAINT post_agency_fk REFERENCES agency,
  level text,
  room text,
  starts_on date NOT NULL,
  ends_on date CONSTRAINT post_dates_in_order CHECK (ends_on >= starts_on),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT post_one_place CHECK (num_nonnulls(school_id, network_id, agency_id) <= 1),
  CONSTRAINT post_classroom_whole CHECK ((level IS NULL) = (room IS NULL)),
  CONSTRAINT post_classroom_at_school CHECK (level IS NULL OR school_id IS NOT NULL)
);
COMMENT ON TABLE post IS 'Person × role × place × dates. Access hangs on the post, and cases belong to posts.';
CREATE INDEX post_by_person ON post (person_id);
CREATE INDEX post_by_school ON post (school_id, person_id);
CREATE INDEX post_by_network ON post (network_id) WHERE network_id IS NOT NULL;
CREATE INDEX post_by_agency ON post (agency_id, person_id) WHERE agency_id IS NOT NULL;
CREATE INDEX post_by_role ON post (district_id, role);
`;

const PERSONS_OF_MY_SCHOOL = `${inDistrict} AND id = ANY (ARRAY(SELECT p.person_id FROM post p WHERE p.school_id = (SELECT ctx_school())))`;
const POSTS_OF_MY_AGENCY = `${inDistrict} AND agency_id = (SELECT ctx_agency())`;
const PERSONS_OF_MY_AGENCY = `${inDistrict} AND id = ANY (ARRAY(SELECT p.person_id FROM post p WHERE p.agency_id = (SELECT ctx_agency())))`;
const POSTS_OF_MY_SCHOOL = `${inDistrict} AND school_id = (SELECT ctx_school())`;

export class OrganisationSchema implements MigrationInterface {
  name = 'OrganisationSchema1763900000002';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      TABLES,
      ...['district', 'network', 'school', 'agency', 'academic_year', 'person', 'post'].flatMap(protect),
      ...permit({ table: 'district', party: 'system', commands: ['SELECT', 'INSERT'], using: 'TRUE' }),
      ...['network', 'school', 'agency', 'academic_year', 'person', 'post'].flatMap((table) =>
        permitSystem(table),
      ),
      ...(['school', 'district'] as const).flatMap((party) => [
        ...permit({ table: 'district', party, commands: ['SELECT'], using: 'id = (SELECT ctx_district())' }),
        ...['network', 'school', 'agency', 'academic_year'].flatMap((table) =>
          permit({ table, party, commands: ['SELECT'], using: inDistrict }),
        ),
      ]),
      ...['network', 'school', 'agency', 'academic_year', 'person', 'post'].flatMap((table) =>
        permit({ table, party: 'district', commands: ['INSERT', 'UPDATE'], using: inDistrict }),
      ),
      ...['person', 'post'].flatMap((table) =>
        permit({ table, party: 'district', commands: ['SELECT'], using: inDistrict }),
      ),
      // An agency knows itself and its own people, no other agency and nobody of a school.
      ...permit({
        table: 'agency',
        party: 'partner',
        commands: ['SELECT'],
        using: `${inDistrict} AND id = (SELECT ctx_agency())`,
      }),
      ...permit({ table: 'person', party: 'partner', commands: ['SELECT'], using: PERSONS_OF_MY_AGENCY }),
      ...permit({ table: 'post', party: 'partner', commands: ['SELECT'], using: POSTS_OF_MY_AGENCY }),
      ...permit({
        table: 'district',
        party: 'partner',
        commands: ['SELECT'],
        using: 'id = (SELECT ctx_district())',
      }),
      ...permit({ table: 'person', party: 'school', commands: ['SELECT'], using: PERSONS_OF_MY_SCHOOL }),
      ...permit({ table: 'post', party: 'school', commands: ['SELECT'], using: POSTS_OF_MY_SCHOOL }),
      // No school makes itself a director or an officer of the district, whatever the application says.
      ...permit({
        table: 'post',
        party: 'school',
        commands: ['INSERT', 'UPDATE'],
        using: POSTS_OF_MY_SCHOOL,
        check: `${POSTS_OF_MY_SCHOOL} AND role IN ('TEACHER', 'SCHOOL_CARE', 'SCHOOL_SAFETY')`,
      }),
      // A director adds a person first and the post that makes the person visible after it.
      ...permit({ table: 'person', party: 'school', commands: ['INSERT'], check: inDistrict }),
      ...permit({ table: 'person', party: 'school', commands: ['UPDATE'], using: PERSONS_OF_MY_SCHOOL }),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: registers of persons and schools are not thrown away');
  }
}
