import { inDistrict, permit, permitSystem, protect } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
CREATE TABLE agency_profile (
  agency_id uuid CONSTRAINT agency_profile_pk PRIMARY KEY CONSTRAINT agency_profile_agency_fk REFERENCES agency,
  district_id uuid NOT NULL CONSTRAINT agency_profile_district_fk REFERENCES district,
  services text[] NOT NULL DEFAULT '{}',
  closed_reason text
);
COMMENT ON TABLE agency_profile IS 'What an agency helps with, for whoever looks for help.';
CREATE INDEX agency_profile_of_district ON agency_profile (district_id);
CREATE INDEX agency_profile_services ON agency_profile USING gin (services);
CREATE TABLE agency_contact (
  agency_id uuid CONSTRAINT agency_contact_pk PRIMARY KEY CONSTRAINT agency_contact_agency_fk REFERENCES agency,
  district_id uuid NOT NULL CONSTRAINT agency_contact_district_fk REFERENCES district,
  name text,
  phone text,
  email text,
  note text
);
COMMENT ON TABLE agency_contact IS 'Whom the district calls at an agency: names and private numbers, so in a table of its own that no school reads.';
CREATE INDEX agency_contact_of_district ON agency_contact (district_id);
CREATE TABLE mou (
  id uuid CONSTRAINT mou_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT mou_district_fk REFERENCES district,
  agency_id uuid NOT NULL CONSTRAINT mou_agency_fk REFERENCES agency,
  reference text NOT NULL,
  edition smallint NOT NULL CONSTRAINT mou_edition CHECK (edition >= 1),
  supersedes_id uuid CONSTRAINT mou_supersedes_fk REFERENCES mou CONSTRAINT mou_not_of_itself CHECK (supersedes_id <> id),
  state text NOT NULL CONSTRAINT mou_state CHECK (state IN ('DRAFT', 'ACTIVE', 'TERMINATED')),
  further_parties text[] NOT NULL DEFAULT '{}',
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  cut_on date,
  hazard_groups text[] NOT NULL,
  services text[] NOT NULL,
  data_classes text[] NOT NULL,
  signatories jsonb NOT NULL DEFAULT '[]',
  file_id uuid,
  termination_reason text,
  ended_at timestamptz,
  last_on date NOT NULL GENERATED ALWAYS AS (LEAST(ends_on, cut_on)) STORED,
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL,
  CONSTRAINT mou_reference_unique UNIQUE (district_id, reference, edition),
  CONSTRAINT mou_days_in_order CHECK (ends_on > starts_on),
  CONSTRAINT mou_cut_after_start CHECK (cut_on >= starts_on),
  CONSTRAINT mou_terminated_with_reason CHECK ((state = 'TERMINATED') = (termination_reason IS NOT NULL)),
  CONSTRAINT mou_one_in_force EXCLUDE USING gist (agency_id WITH =, daterange(starts_on, last_on, '[]') WITH &&) WHERE (state = 'ACTIVE')
);
COMMENT ON TABLE mou IS 'Agreement with an agency: what it may receive, for what, and until when. A renewal is a row of its own that supersedes this one.';
COMMENT ON COLUMN mou.cut_on IS 'Last day when a renewal came into force before the end that was agreed.';
COMMENT ON COLUMN mou.data_classes IS 'Field groups that the agency may receive (quality.md 3); a disclosure takes the intersection with basis and purpose.';
CREATE INDEX mou_of_agency ON mou (agency_id, starts_on DESC);
CREATE INDEX mou_of_district ON mou (district_id, last_on, id);
CREATE UNIQUE INDEX mou_renewed_once ON mou (supersedes_id) WHERE supersedes_id IS NOT NULL AND state <> 'TERMINATED';
CREATE INDEX mou_supersedes ON mou (supersedes_id);
CREATE TABLE mou_history (
  id uuid CONSTRAINT mou_history_pk PRIMARY KEY,
  mou_id uuid NOT NULL CONSTRAINT mou_history_mou_fk REFERENCES mou,
  agency_id uuid NOT NULL CONSTRAINT mou_history_agency_fk REFERENCES agency,
  district_id uuid NOT NULL CONSTRAINT mou_history_district_fk REFERENCES district,
  at timestamptz NOT NULL,
  person_id uuid,
  post_id uuid,
  acting_role text NOT NULL,
  action text NOT NULL,
  to_state text NOT NULL,
  reason text,
  changes jsonb NOT NULL DEFAULT '{}',
  version integer NOT NULL
);
COMMENT ON TABLE mou_history IS 'Every step of an agreement with what it said then. Insert-only.';
CREATE INDEX mou_history_of_mou ON mou_history (mou_id, at);
CREATE INDEX mou_history_of_agency ON mou_history (agency_id);
CREATE INDEX mou_history_of_district ON mou_history (district_id);
CREATE TRIGGER mou_history_insert_only BEFORE UPDATE OR DELETE ON mou_history FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TABLE mou_warning_ledger (
  mou_id uuid NOT NULL CONSTRAINT mou_warning_ledger_mou_fk REFERENCES mou,
  district_id uuid NOT NULL CONSTRAINT mou_warning_ledger_district_fk REFERENCES district,
  step text NOT NULL CONSTRAINT mou_warning_ledger_step CHECK (step IN ('60', '30', '7', 'ended')),
  at timestamptz NOT NULL,
  CONSTRAINT mou_warning_ledger_pk PRIMARY KEY (mou_id, step)
);
COMMENT ON TABLE mou_warning_ledger IS 'Warnings of an end that were given: each once, however often the job runs. Insert-only.';
CREATE INDEX mou_warning_ledger_of_district ON mou_warning_ledger (district_id);
CREATE TRIGGER mou_warning_ledger_insert_only BEFORE UPDATE OR DELETE ON mou_warning_ledger FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

/*
 * Asked at the moment of a disclosure, in the policies of referrals too: it must see agreements whoever asks, and
 * tells nothing but what the agency may receive.
 */
const FUNCTIONS = `
CREATE FUNCTION live_mou(of_agency uuid) RETURNS TABLE (mou_id uuid, hazard_groups text[], services text[], data_classes text[], last_on date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT mo.id, mo.hazard_groups, mo.services, mo.data_classes, mo.last_on FROM mou mo JOIN agency ag ON ag.id = mo.agency_id
  WHERE mo.agency_id = of_agency AND mo.district_id = ctx_district() AND mo.state = 'ACTIVE'
    AND today_in_thailand() BETWEEN mo.starts_on AND mo.last_on AND (ag.closed_on IS NULL OR ag.closed_on > today_in_thailand())
$$;
COMMENT ON FUNCTION live_mou(uuid) IS 'The agreement under which an agency may receive anything today, by the database''s clock; no row, no disclosure.';
CREATE FUNCTION live_mou_data_classes(of_agency uuid) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT COALESCE((SELECT data_classes FROM live_mou(of_agency)), '{}')
$$;
COMMENT ON FUNCTION live_mou_data_classes(uuid) IS 'What the agency may receive today; empty without an agreement in force. For policies: one scalar per query.';
`;

const OWN = `${inDistrict} AND agency_id = (SELECT ctx_agency())`;
const EVERY_PARTY = 'kumkrong_school, kumkrong_district, kumkrong_partner, kumkrong_system';

export class PartnersSchema implements MigrationInterface {
  name = 'PartnersSchema1763900000011';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      'CREATE EXTENSION IF NOT EXISTS btree_gist',
      TABLES,
      ...['agency_profile', 'agency_contact', 'mou', 'mou_history', 'mou_warning_ledger'].flatMap(protect),
      FUNCTIONS,
      'REVOKE EXECUTE ON FUNCTION live_mou, live_mou_data_classes FROM PUBLIC',
      `GRANT EXECUTE ON FUNCTION live_mou, live_mou_data_classes TO ${EVERY_PARTY}`,
      ...['agency_profile', 'agency_contact', 'mou'].flatMap((table) => [
        ...permitSystem(table, ['SELECT', 'INSERT', 'UPDATE']),
        ...permit({
          table,
          party: 'district',
          commands: ['SELECT', 'INSERT', 'UPDATE'],
          using: inDistrict,
        }),
      ]),
      ...permitSystem('mou_history', ['SELECT', 'INSERT']),
      ...permitSystem('mou_warning_ledger', ['SELECT', 'INSERT']),
      ...permit({
        table: 'mou_history',
        party: 'district',
        commands: ['SELECT', 'INSERT'],
        using: inDistrict,
      }),
      ...permit({ table: 'agency_profile', party: 'school', commands: ['SELECT'], using: inDistrict }),
      ...['agency_profile', 'agency_contact'].flatMap((table) =>
        permit({ table, party: 'partner', commands: ['SELECT'], using: OWN }),
      ),
      ...permit({
        table: 'mou',
        party: 'partner',
        commands: ['SELECT'],
        using: `${OWN} AND state <> 'DRAFT'`,
      }),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: agreements are not thrown away');
  }
}
