import { COUNTED_STATUSES, HAZARD_GROUPS, toBuddhistYear } from '#contracts';
import { inDistrict, inSchool, PARTY_ROLE, permit, permitSystem, protect } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SEAL_TABLES } from './seals-tables.sql.js';
import { ZERO_REPORT_TABLES } from './zero-reports-tables.sql.js';

const TABLES = `
CREATE TABLE statistics_change (
  district_id uuid NOT NULL,
  incident_id uuid NOT NULL,
  in_transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  CONSTRAINT statistics_change_pk PRIMARY KEY (district_id, incident_id, in_transaction)
);
COMMENT ON TABLE statistics_change IS 'Incidents that the figures do not know yet: one row per incident and transaction, written by triggers, taken by the compiling job.';
COMMENT ON COLUMN statistics_change.in_transaction IS 'A row per transaction and not per incident: a job that deletes what it has compiled cannot delete a change that came meanwhile.';

CREATE TABLE statistics_fact (
  district_id uuid NOT NULL,
  incident_id uuid NOT NULL,
  subject_id uuid,
  school_id uuid,
  network_id uuid,
  academic_year smallint NOT NULL,
  fiscal_year smallint NOT NULL,
  month text NOT NULL,
  hazard_group text NOT NULL,
  subtype text NOT NULL,
  sex text,
  level text,
  without_student boolean NOT NULL,
  CONSTRAINT statistics_fact_unique UNIQUE NULLS NOT DISTINCT (district_id, incident_id, subject_id, school_id)
);
COMMENT ON TABLE statistics_fact IS 'What is counted: one row per counted incident and harmed student, and one per touched school without a harmed student. Derived; rebuilt at will.';
COMMENT ON COLUMN statistics_fact.subject_id IS 'The student; for a student who is on no roll the person''s row of the incident; NULL for a school that was hit.';
CREATE INDEX statistics_fact_academic ON statistics_fact (district_id, academic_year);
CREATE INDEX statistics_fact_fiscal ON statistics_fact (district_id, fiscal_year);

CREATE TABLE statistics_cell (
  district_id uuid NOT NULL,
  calendar text COLLATE "C" NOT NULL CONSTRAINT statistics_cell_calendar CHECK (calendar IN ('academic', 'fiscal')),
  year smallint NOT NULL,
  cut text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  in_group text COLLATE "C" NOT NULL,
  events integer NOT NULL,
  students integer NOT NULL,
  schools integer NOT NULL,
  CONSTRAINT statistics_cell_pk PRIMARY KEY (district_id, calendar, year, cut, key, in_group)
);
COMMENT ON TABLE statistics_cell IS 'Compiled figures: events, distinct students and distinct schools per cut; in_group is empty for all hazard groups together. A year is one range of the key.';

CREATE TABLE statistics_base (
  district_id uuid NOT NULL,
  academic_year smallint NOT NULL,
  cut text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  students integer NOT NULL,
  schools integer NOT NULL,
  CONSTRAINT statistics_base_pk PRIMARY KEY (district_id, academic_year, cut, key)
);
COMMENT ON TABLE statistics_base IS 'The June roll of each academic year, whole and by school, network, sex and grade: what rates are computed on.';

CREATE TABLE statistics_state (
  district_id uuid CONSTRAINT statistics_state_pk PRIMARY KEY,
  as_of timestamptz NOT NULL,
  rule_version text NOT NULL,
  version integer NOT NULL
);
COMMENT ON TABLE statistics_state IS 'When and by which rules the district''s figures were compiled; its row is the lock that compiling jobs queue at.';
`;

const inList = (values: Iterable<string>): string => [...values].map((value) => `'${value}'`).join(', ');
const BUDDHIST_OFFSET = toBuddhistYear(0);
const GROUP_OF_LETTER = HAZARD_GROUPS.map(({ letter, code }) => `WHEN '${letter}' THEN '${code}'`).join(' ');

/** Twins of contracts: `school-year.ts`, `hazards.ts`, `incident-states.ts`; a spec compares them. */
const FUNCTIONS = `
CREATE FUNCTION statistics_academic_year(day date) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (EXTRACT(YEAR FROM day) + ${BUDDHIST_OFFSET} - CASE WHEN (EXTRACT(MONTH FROM day), EXTRACT(DAY FROM day)) < (5, 16) THEN 1 ELSE 0 END)::smallint;
CREATE FUNCTION statistics_fiscal_year(day date) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (EXTRACT(YEAR FROM day) + ${BUDDHIST_OFFSET} + CASE WHEN EXTRACT(MONTH FROM day) >= 10 THEN 1 ELSE 0 END)::smallint;
CREATE FUNCTION statistics_group(code text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE left(code, 1) ${GROUP_OF_LETTER} END;
CREATE FUNCTION statistics_counts(kind text, status text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN kind = 'EVENT' AND status IN (${inList(COUNTED_STATUSES)});
COMMENT ON FUNCTION statistics_counts(text, text) IS 'Whether an incident counts: it happened, was reported, and is neither refused, withdrawn nor told twice.';

CREATE FUNCTION incidents_naming_reader() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT COALESCE(array_agg(id), '{}') FROM incident
  WHERE district_id = ctx_district() AND route = 'district' AND accused_person_ids @> ARRAY[ctx_person()]
$$;
COMMENT ON FUNCTION incidents_naming_reader() IS 'Reports that name the reader, who must not learn of them from a count either (conflict route). For policies; never shown.';
`;

/** A cut with a row for all groups together and one for each group. */
const crossed = (cut: string, key: string): string =>
  `('${cut}', ${key}, ''), ('${cut}', ${key}, f.hazard_group)`;

const countedView = (view: string, facts: string, more = ''): string => `
CREATE VIEW ${view} WITH (security_invoker = true) AS
  SELECT ${more}f.district_id, f.academic_year, f.fiscal_year, f.incident_id, f.subject_id, f.school_id, f.sex, f.level, c.cut, c.key, c.in_group
  FROM ${facts} f CROSS JOIN LATERAL (VALUES
    ('total' COLLATE "C", 'ALL' COLLATE "C", '' COLLATE "C"),
    ('area', CASE WHEN f.without_student THEN 'AREA' END, ''),
    ('group', f.hazard_group, ''),
    ('subtype', f.subtype, ''),
    ${crossed('school', "COALESCE(f.school_id::text, 'UNKNOWN')")},
    ${crossed('network', "COALESCE(f.network_id::text, 'UNKNOWN')")},
    ${crossed('month', 'f.month')},
    ${crossed('sex', "CASE WHEN f.subject_id IS NOT NULL THEN COALESCE(f.sex, 'UNKNOWN') END")},
    ${crossed('level', "CASE WHEN f.subject_id IS NOT NULL THEN COALESCE(f.level, 'UNKNOWN') END")}
  ) AS c (cut, key, in_group)
  WHERE c.key IS NOT NULL;`;

const COUNTED = `
${countedView('statistics_counted', 'statistics_fact')}
${countedView('statistics_sealed_counted', 'statistics_sealed_fact_snapshot', 'f.seal_id, ')}
COMMENT ON VIEW statistics_sealed_counted IS 'The same definition over the facts of a seal.';
COMMENT ON VIEW statistics_counted IS 'The one definition of which fact counts in which cell: cells, live figures and the list behind a cell are all read from here.';
`;

const JOB_NAMES = "name IN ('statistics.compile', 'statistics.recompile')";

/**
 * Many changes, one job. A waiting outbox row serves this transaction too, if the relay cannot hand it over before
 * this transaction ends: hence the lock, which the relay skips. Only a young row is kept back like that, so that
 * steady writing delays a job by a second and not for ever.
 */
const WANTING = `
CREATE INDEX outbox_statistics_waiting ON outbox (district_id, name, created_at) WHERE handed_over_at IS NULL AND ${JOB_NAMES};
CREATE FUNCTION statistics_want(of_district uuid, job text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM outbox
    WHERE district_id = of_district AND name = job AND ${JOB_NAMES} AND handed_over_at IS NULL
      AND created_at > clock_timestamp() - interval '1 second'
    ORDER BY created_at DESC LIMIT 1 FOR KEY SHARE SKIP LOCKED;
  IF NOT FOUND THEN
    INSERT INTO outbox (district_id, name, payload, trace_id)
      VALUES (of_district, job, jsonb_build_object('districtId', of_district), COALESCE(current_setting('app.trace_id', TRUE), ''));
  END IF;
END $$;
`;

const log = (rows: string): string => `
DECLARE
  of_district uuid;
BEGIN
  FOR of_district IN
    WITH logged AS (
      INSERT INTO statistics_change (district_id, incident_id) ${rows} ON CONFLICT DO NOTHING RETURNING district_id
    ) SELECT DISTINCT district_id FROM logged
  LOOP
    PERFORM statistics_want(of_district, 'statistics.compile');
  END LOOP;
  RETURN NULL;
END`;

const triggerFunction = (name: string, body: string): string =>
  `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$${body} $$;`;

const COUNTED_COLUMNS = (row: string): string =>
  `(statistics_counts(${row}.kind, ${row}.status), ${row}.main_code, ${row}.happened_on, ${row}.school_id, ${row}.school_ids)`;

const personTriggers = (table: string): string =>
  [
    ['insert', 'NEW'],
    ['update', 'NEW'],
    ['delete', 'OLD'],
  ]
    .map(
      ([event, rows]) =>
        `CREATE TRIGGER ${table}_counted_${event} AFTER ${event} ON ${table} REFERENCING ${rows} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION statistics_note_persons();`,
    )
    .join('\n');

/** Statement triggers: a bulk load pays once per statement, and a change that moves no figure writes nothing. */
const TRIGGERS = `
${triggerFunction('statistics_note_reported', log('SELECT district_id, id FROM changed c WHERE statistics_counts(c.kind, c.status)'))}
${triggerFunction(
  'statistics_note_changed',
  log(
    `SELECT c.district_id, c.id FROM changed c JOIN before b ON b.id = c.id WHERE ${COUNTED_COLUMNS('c')} IS DISTINCT FROM ${COUNTED_COLUMNS('b')}`,
  ),
)}
${triggerFunction('statistics_note_persons', log('SELECT DISTINCT district_id, incident_id FROM changed'))}
${triggerFunction('statistics_note_network', "\nBEGIN\n  PERFORM statistics_want(NEW.district_id, 'statistics.recompile');\n  RETURN NULL;\nEND")}
CREATE TRIGGER incident_counted_insert AFTER INSERT ON incident REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION statistics_note_reported();
CREATE TRIGGER incident_counted_update AFTER UPDATE ON incident REFERENCING OLD TABLE AS before NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION statistics_note_changed();
${personTriggers('incident_person')}
${personTriggers('incident_person_identity')}
CREATE TRIGGER school_counted_network AFTER UPDATE OF network_id ON school
  FOR EACH ROW WHEN (OLD.network_id IS DISTINCT FROM NEW.network_id) EXECUTE FUNCTION statistics_note_network();
`;

const ALL = [
  'statistics_change',
  'statistics_fact',
  'statistics_cell',
  'statistics_base',
  'statistics_state',
];
const READERS = `${PARTY_ROLE.district}, ${PARTY_ROLE.system}`;
const NOT_NAMING_READER = 'incident_id <> ALL ((SELECT incidents_naming_reader())::uuid[])';
const READER_NOT_NAMED = 'cardinality((SELECT incidents_naming_reader())) = 0';

/** Compiled figures: for the district alone, and never a number that tells a named person of the report. */
export class StatisticsSchema implements MigrationInterface {
  name = 'StatisticsSchema1763900000006';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      TABLES,
      FUNCTIONS,
      SEAL_TABLES,
      COUNTED,
      WANTING,
      TRIGGERS,
      ZERO_REPORT_TABLES,
      ...ALL.flatMap((table) => [...protect(table), ...permitSystem(table)]),
      ...permit({
        table: 'statistics_fact',
        party: 'district',
        commands: ['SELECT'],
        using: `${inDistrict} AND ${NOT_NAMING_READER}`,
      }),
      ...permit({
        table: 'statistics_cell',
        party: 'district',
        commands: ['SELECT'],
        using: `${inDistrict} AND ${READER_NOT_NAMED}`,
      }),
      ...['statistics_base', 'statistics_state'].flatMap((table) =>
        permit({ table, party: 'district', commands: ['SELECT'], using: inDistrict }),
      ),
      ...['statistics_seal_snapshot', 'statistics_sealed_fact_snapshot'].flatMap((table) => [
        ...protect(table),
        ...permitSystem(table, ['SELECT', 'INSERT']),
      ]),
      `GRANT SELECT ON statistics_sealed_counted TO ${PARTY_ROLE.system}`,
      'REVOKE EXECUTE ON FUNCTION statistics_seal_digest FROM PUBLIC',
      `GRANT EXECUTE ON FUNCTION statistics_seal_digest TO ${PARTY_ROLE.system}`,
      ...protect('zero_report_history'),
      ...permitSystem('zero_report_history', ['SELECT', 'INSERT']),
      ...permit({ table: 'zero_report_history', party: 'school', commands: ['SELECT'], using: inSchool }),
      ...permit({
        table: 'zero_report_history',
        party: 'school',
        commands: ['INSERT'],
        check: `${inSchool} AND confirmed_by = (SELECT ctx_person())`,
      }),
      ...permit({ table: 'zero_report_history', party: 'district', commands: ['SELECT'], using: inDistrict }),
      `GRANT SELECT ON statistics_counted TO ${READERS}`,
      `GRANT EXECUTE ON FUNCTION incidents_naming_reader TO ${READERS}`,
      `GRANT EXECUTE ON FUNCTION statistics_academic_year, statistics_fiscal_year, statistics_group, statistics_counts TO ${PARTY_ROLE.system}`,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: the triggers that keep the figures true go with the tables');
  }
}
