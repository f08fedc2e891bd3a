import { inDistrict, ofPerson, permit, permitSystem, protect } from '#platform/database';
import { BREAK_GLASS_MINUTES } from '#contracts';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
CREATE TABLE break_glass_ledger (
  id uuid CONSTRAINT break_glass_ledger_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT break_glass_ledger_district_fk REFERENCES district,
  reference text NOT NULL,
  person_id uuid NOT NULL CONSTRAINT break_glass_ledger_person_fk REFERENCES person,
  incident_id uuid NOT NULL CONSTRAINT break_glass_ledger_incident_fk REFERENCES incident,
  incident_reference text NOT NULL,
  reason_code text NOT NULL,
  reason_text text NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz NOT NULL DEFAULT clock_timestamp() + interval '${BREAK_GLASS_MINUTES} minutes',
  review_due_at timestamptz NOT NULL,
  CONSTRAINT break_glass_ledger_reference_unique UNIQUE (district_id, reference),
  CONSTRAINT break_glass_ledger_ends CHECK (expires_at <= opened_at + interval '61 minutes')
);
COMMENT ON TABLE break_glass_ledger IS 'A director''s look into one report that is not the director''s to read: why, from when, until when.';
CREATE INDEX break_glass_ledger_list ON break_glass_ledger (district_id, opened_at, id);
CREATE INDEX break_glass_ledger_by_person ON break_glass_ledger (person_id);
CREATE INDEX break_glass_ledger_by_incident ON break_glass_ledger (incident_id);
CREATE TABLE break_glass_review_ledger (
  break_glass_id uuid CONSTRAINT break_glass_review_ledger_pk PRIMARY KEY CONSTRAINT break_glass_review_ledger_of_fk REFERENCES break_glass_ledger,
  district_id uuid NOT NULL CONSTRAINT break_glass_review_ledger_district_fk REFERENCES district,
  reviewed_by uuid NOT NULL CONSTRAINT break_glass_review_ledger_reviewer_fk REFERENCES person,
  decision text NOT NULL CONSTRAINT break_glass_review_ledger_decision CHECK (decision IN ('JUSTIFIED', 'NOT_JUSTIFIED')),
  remark text NOT NULL,
  reviewed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE break_glass_review_ledger IS 'What the data protection officer found afterwards; one review each, never changed.';
CREATE INDEX break_glass_review_ledger_by_district ON break_glass_review_ledger (district_id);
CREATE INDEX break_glass_review_ledger_by_reviewer ON break_glass_review_ledger (reviewed_by);
`;

const LEDGERS = ['break_glass_ledger', 'break_glass_review_ledger'] as const;

const refuseChange = (table: string): string[] => [
  `CREATE TRIGGER ${table}_insert_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];

export class BreakGlassSchema implements MigrationInterface {
  name = 'BreakGlassSchema1763900000040';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      TABLES,
      ...LEDGERS.flatMap((table) => [
        ...refuseChange(table),
        ...protect(table),
        ...permitSystem(table, ['SELECT', 'INSERT']),
        ...permit({ table, party: 'district', commands: ['SELECT'], using: inDistrict }),
      ]),
      ...permit({
        table: 'break_glass_ledger',
        party: 'district',
        commands: ['INSERT'],
        check: ofPerson('person_id'),
      }),
      ...permit({
        table: 'break_glass_review_ledger',
        party: 'district',
        commands: ['INSERT'],
        check: ofPerson('reviewed_by'),
      }),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: who looked where is not thrown away');
  }
}
