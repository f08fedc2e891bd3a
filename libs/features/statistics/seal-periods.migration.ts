import { PARTY_ROLE, permitSystem, protect } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Terms and months beside years, and what else a seal holds. Seals of the first rules keep their form and digest. */
const COLUMNS = `
ALTER TABLE statistics_seal_snapshot
  ADD COLUMN part smallint,
  ADD COLUMN from_on date,
  ADD COLUMN to_on date,
  ADD COLUMN settled_at timestamptz,
  ADD COLUMN further jsonb,
  DROP CONSTRAINT statistics_seal_calendar,
  ADD CONSTRAINT statistics_seal_calendar CHECK (calendar IN ('academic', 'fiscal', 'term', 'month')),
  ADD CONSTRAINT statistics_seal_part CHECK (CASE calendar WHEN 'term' THEN part BETWEEN 1 AND 2 WHEN 'month' THEN part BETWEEN 1 AND 12 ELSE part IS NULL END),
  ADD CONSTRAINT statistics_seal_form CHECK (num_nulls(from_on, to_on, settled_at, further) IN (0, 4)),
  DROP CONSTRAINT statistics_seal_unique,
  ADD CONSTRAINT statistics_seal_unique UNIQUE NULLS NOT DISTINCT (district_id, calendar, year, part, revision);
COMMENT ON COLUMN statistics_seal_snapshot.part IS 'Which term or month; NULL for a year. The year of a month is that of the calendar.';
COMMENT ON COLUMN statistics_seal_snapshot.from_on IS 'First day as it was when sealed: a district may move its terms later.';
COMMENT ON COLUMN statistics_seal_snapshot.settled_at IS 'Figures of care read what was known by this moment: a minute before as_of, when no transaction that began before it is open any more.';
COMMENT ON COLUMN statistics_seal_snapshot.further IS 'Figures beside the events, as [figure, cell, count]; NULL in seals of the first rules.';

CREATE TABLE statistics_sealed_record_snapshot (
  seal_id uuid NOT NULL CONSTRAINT statistics_sealed_record_seal_fk REFERENCES statistics_seal_snapshot DEFERRABLE,
  district_id uuid NOT NULL,
  figure text NOT NULL,
  cell text NOT NULL,
  record_id uuid NOT NULL,
  about_id uuid NOT NULL,
  CONSTRAINT statistics_sealed_record_pk PRIMARY KEY (seal_id, figure, cell, record_id, about_id)
);
COMMENT ON TABLE statistics_sealed_record_snapshot IS 'Which record counted in which cell of a seal; about_id is the record that a reader may be kept from. Insert-only.';
CREATE INDEX statistics_sealed_record_of_district ON statistics_sealed_record_snapshot (district_id);
CREATE TRIGGER statistics_sealed_record_insert_only BEFORE UPDATE OR DELETE ON statistics_sealed_record_snapshot FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

/** What a school said of a month is the strongest of its words: asked, confirmed, told stand in that order. */
const FUNCTIONS = `
CREATE FUNCTION statistics_sealed_further(of_seal uuid, kept_from uuid[]) RETURNS jsonb LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT COALESCE(jsonb_agg(jsonb_build_array(c.figure, c.cell, c.records) ORDER BY c.figure COLLATE "C", c.cell COLLATE "C"), '[]') FROM (
    SELECT k.figure, k.cell, count(DISTINCT k.record_id) AS records FROM (
      SELECT r.figure, r.record_id, CASE WHEN r.figure = 'zero-reports'
        THEN split_part(r.cell, '/', 1) || '/' || max(split_part(r.cell, '/', 2) COLLATE "C") OVER (PARTITION BY r.figure, r.record_id, split_part(r.cell, '/', 1))
        ELSE r.cell END AS cell
      FROM statistics_sealed_record_snapshot r WHERE r.seal_id = of_seal AND r.about_id <> ALL (kept_from)) k
    GROUP BY k.figure, k.cell) c
$$;
COMMENT ON FUNCTION statistics_sealed_further IS 'The further figures of a seal counted from its records, without those that somebody is kept from.';

CREATE FUNCTION statistics_seal_digest_2(of_seal uuid, head jsonb, figures jsonb, base jsonb, further jsonb)
  RETURNS bytea LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT sha256(convert_to(concat_ws(E'\\n',
    concat_ws('|', '2', of_seal, head),
    (SELECT string_agg(concat_ws('|', 'figure', f), E'\\n' ORDER BY (f->>0) COLLATE "C", (f->>1) COLLATE "C", (f->>2) COLLATE "C") FROM jsonb_array_elements(figures) f),
    (SELECT string_agg(concat_ws('|', 'base', b), E'\\n' ORDER BY (b->>0) COLLATE "C", (b->>1) COLLATE "C") FROM jsonb_array_elements(base) b),
    (SELECT string_agg(concat_ws('|', 'further', f), E'\\n' ORDER BY (f->>0) COLLATE "C", (f->>1) COLLATE "C") FROM jsonb_array_elements(further) f),
    (SELECT string_agg(concat_ws('|', 'fact', t.incident_id, COALESCE(t.subject_id::text, '-'), COALESCE(t.school_id::text, '-'),
         COALESCE(t.network_id::text, '-'), t.academic_year, t.fiscal_year, t.month, t.hazard_group, t.subtype,
         COALESCE(t.sex, '-'), COALESCE(t.level, '-'), t.without_student), E'\\n' ORDER BY t.incident_id, t.subject_id, t.school_id)
       FROM statistics_sealed_fact_snapshot t WHERE t.seal_id = of_seal),
    (SELECT string_agg(concat_ws('|', 'record', r.figure, r.cell, r.record_id, r.about_id), E'\\n'
         ORDER BY r.figure COLLATE "C", r.cell COLLATE "C", r.record_id, r.about_id)
       FROM statistics_sealed_record_snapshot r WHERE r.seal_id = of_seal)), 'UTF8'))
$$;
COMMENT ON FUNCTION statistics_seal_digest_2 IS 'Canonical form 2: one line per figure, base figure, fact and record. Fixed: a change of it would make every seal look broken.';
`;

const CALLED = 'statistics_sealed_further, statistics_seal_digest_2';

export class SealPeriodsSchema implements MigrationInterface {
  name = 'SealPeriodsSchema1763900000104';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      COLUMNS,
      FUNCTIONS,
      ...protect('statistics_sealed_record_snapshot'),
      ...permitSystem('statistics_sealed_record_snapshot', ['SELECT', 'INSERT']),
      `REVOKE EXECUTE ON FUNCTION ${CALLED} FROM PUBLIC`,
      `GRANT EXECUTE ON FUNCTION ${CALLED} TO ${PARTY_ROLE.system}`,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: what was vouched for is never thrown away');
  }
}
