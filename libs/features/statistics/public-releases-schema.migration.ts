import { inDistrict, permit, permitSystem, protect } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const WRITTEN_ONCE = (table: string): string =>
  `CREATE TRIGGER ${table}_insert_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change();`;

const TABLES = `
CREATE TABLE public_threshold_revision (
  district_id uuid NOT NULL CONSTRAINT public_threshold_district_fk REFERENCES district,
  number integer NOT NULL CONSTRAINT public_threshold_number CHECK (number > 0),
  hides_up_to smallint NOT NULL CONSTRAINT public_threshold_in_bounds CHECK (hides_up_to BETWEEN 4 AND 19),
  reason text NOT NULL,
  set_at timestamptz NOT NULL,
  set_by uuid NOT NULL CONSTRAINT public_threshold_person_fk REFERENCES person,
  post_id uuid NOT NULL CONSTRAINT public_threshold_post_fk REFERENCES post,
  CONSTRAINT public_threshold_pk PRIMARY KEY (district_id, number)
);
COMMENT ON TABLE public_threshold_revision IS 'The largest count that the district''s public tables hide, each setting a row; the last one holds for releases to come. Without a row: 4. Insert-only.';
CREATE INDEX public_threshold_by_person ON public_threshold_revision (set_by);
CREATE INDEX public_threshold_by_post ON public_threshold_revision (post_id);
${WRITTEN_ONCE('public_threshold_revision')}

CREATE TABLE public_release_snapshot (
  id uuid CONSTRAINT public_release_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT public_release_district_fk REFERENCES district,
  number integer NOT NULL CONSTRAINT public_release_number CHECK (number > 0),
  calendar text NOT NULL CONSTRAINT public_release_calendar CHECK (calendar = 'academic'),
  year smallint NOT NULL,
  seal_id uuid NOT NULL CONSTRAINT public_release_seal_fk REFERENCES statistics_seal_snapshot,
  seal_revision integer NOT NULL,
  seal_digest bytea NOT NULL,
  as_of timestamptz NOT NULL,
  rule_version text NOT NULL,
  hides_up_to smallint NOT NULL CONSTRAINT public_release_hides CHECK (hides_up_to >= 4),
  tables jsonb NOT NULL,
  digest bytea NOT NULL,
  published_at timestamptz NOT NULL,
  published_by uuid NOT NULL CONSTRAINT public_release_person_fk REFERENCES person,
  post_id uuid NOT NULL CONSTRAINT public_release_post_fk REFERENCES post,
  CONSTRAINT public_release_number_unique UNIQUE (district_id, number)
);
COMMENT ON TABLE public_release_snapshot IS 'Public tables as they left the office: hidden counts are not in them. Numbered per district, insert-only; a withdrawal is a row of its own.';
COMMENT ON COLUMN public_release_snapshot.digest IS 'SHA-256 over header and tables as they went out (digestOf).';
CREATE INDEX public_release_of_seal ON public_release_snapshot (seal_id);
CREATE INDEX public_release_of_year ON public_release_snapshot (district_id, calendar, year, number);
CREATE INDEX public_release_by_person ON public_release_snapshot (published_by);
CREATE INDEX public_release_by_post ON public_release_snapshot (post_id);
${WRITTEN_ONCE('public_release_snapshot')}

CREATE TABLE public_release_basis_snapshot (
  release_id uuid CONSTRAINT public_release_basis_pk PRIMARY KEY CONSTRAINT public_release_basis_fk REFERENCES public_release_snapshot,
  district_id uuid NOT NULL,
  cells jsonb NOT NULL,
  sums jsonb NOT NULL
);
COMMENT ON TABLE public_release_basis_snapshot IS 'What a release was made of, hidden counts included: later releases are checked against it. Read by the system alone; insert-only.';
COMMENT ON COLUMN public_release_basis_snapshot.cells IS 'Arrays of id, count and whether it is hidden.';
CREATE INDEX public_release_basis_of_district ON public_release_basis_snapshot (district_id);
${WRITTEN_ONCE('public_release_basis_snapshot')}

CREATE TABLE public_withdrawal_ledger (
  release_id uuid CONSTRAINT public_withdrawal_pk PRIMARY KEY CONSTRAINT public_withdrawal_release_fk REFERENCES public_release_snapshot,
  district_id uuid NOT NULL,
  reason text NOT NULL,
  withdrawn_at timestamptz NOT NULL,
  withdrawn_by uuid NOT NULL CONSTRAINT public_withdrawal_person_fk REFERENCES person,
  post_id uuid NOT NULL CONSTRAINT public_withdrawal_post_fk REFERENCES post
);
COMMENT ON TABLE public_withdrawal_ledger IS 'Releases that are handed out no more. What is out cannot be taken back, so later releases are still checked against them. Insert-only.';
CREATE INDEX public_withdrawal_of_district ON public_withdrawal_ledger (district_id);
CREATE INDEX public_withdrawal_by_person ON public_withdrawal_ledger (withdrawn_by);
CREATE INDEX public_withdrawal_by_post ON public_withdrawal_ledger (post_id);
${WRITTEN_ONCE('public_withdrawal_ledger')}
`;

const ALL = [
  'public_threshold_revision',
  'public_release_snapshot',
  'public_release_basis_snapshot',
  'public_withdrawal_ledger',
];
/** As for compiled figures: beside the reader's own, which are counted without the report, a release would tell of it. */
const READER_NOT_NAMED = `${inDistrict} AND cardinality((SELECT incidents_naming_reader())) = 0`;
const inName = (column: string): string => `${inDistrict} AND ${column} = (SELECT ctx_person())`;

/** Public tables of sealed years, what they hide and by whose decision. */
export class PublicReleasesSchema implements MigrationInterface {
  name = 'PublicReleasesSchema1763900000110';

  async up(runner: QueryRunner): Promise<void> {
    const ofDistrict = (table: string, using: string, writer: string): string[] => [
      ...permit({ table, party: 'district', commands: ['SELECT'], using }),
      ...permit({ table, party: 'district', commands: ['INSERT'], check: inName(writer) }),
    ];
    const statements = [
      TABLES,
      ...ALL.flatMap((table) => protect(table)),
      ...permitSystem('public_threshold_revision', ['SELECT']),
      ...permitSystem('public_release_snapshot', ['SELECT']),
      ...permitSystem('public_release_basis_snapshot', ['SELECT', 'INSERT']),
      ...permitSystem('public_withdrawal_ledger', ['SELECT']),
      ...ofDistrict('public_threshold_revision', inDistrict, 'set_by'),
      ...ofDistrict('public_release_snapshot', READER_NOT_NAMED, 'published_by'),
      ...ofDistrict('public_withdrawal_ledger', READER_NOT_NAMED, 'withdrawn_by'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error(
      'Restore a backup instead: later releases are checked against what already left the office',
    );
  }
}
