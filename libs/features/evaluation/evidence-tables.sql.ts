/**
 * Tables that boards are computed from, and which boards a changed row touches. A table that is not named here is
 * found by the nightly check alone, a day late: a feature that tells new evidence adds its tables.
 */
interface EvidenceTable {
  table: string;
  /** Rows of `changed` (alias c) as district_id, school_id and academic_year; NULL for all of the district or every year. */
  rows: string;
  /** Condition on `changed` under which a row may matter. */
  when?: string;
}

const ofSchool = (year: string): string => `SELECT c.district_id, c.school_id, ${year} AS academic_year`;
const OF_YEAR = ofSchool('c.academic_year');
const OF_ANY_YEAR = ofSchool('NULL::smallint');
const OF_DISTRICT = 'SELECT c.district_id, NULL::uuid AS school_id, NULL::smallint AS academic_year';
/** An assessment is evidence of its own year, and of the year before that it was begun from. */
const OF_TWO_YEARS = ofSchool('y.academic_year');

export const EVIDENCE_TABLES: readonly EvidenceTable[] = [
  { table: 'roster_import', rows: OF_YEAR, when: "c.state IN ('APPLIED', 'UNDONE')" },
  { table: 'enrolment', rows: OF_YEAR },
  { table: 'student', rows: OF_ANY_YEAR },
  { table: 'screening', rows: OF_YEAR },
  // Who holds a post answers for a risk, and is one of the staff.
  { table: 'post', rows: OF_ANY_YEAR, when: 'c.school_id IS NOT NULL' },
  { table: 'student_case', rows: OF_ANY_YEAR },
  {
    table: 'risk_assessment',
    rows: OF_TWO_YEARS,
  },
  {
    table: 'case_study',
    rows: 'SELECT c.district_id, k.school_id, c.academic_year',
  },
  { table: 'plan', rows: OF_YEAR },
  { table: 'plan_contact', rows: ofSchool('k.academic_year') },
  // A centre or a registration of an earlier year still holds.
  { table: 'safety_register_revision', rows: OF_ANY_YEAR },
  { table: 'activity', rows: 'SELECT c.district_id, k.school_id, c.academic_year' },
  { table: 'activity_school', rows: ofSchool('k.academic_year') },
  { table: 'activity_finding', rows: ofSchool('k.academic_year') },
  { table: 'monitoring_visit', rows: OF_YEAR },
  { table: 'monitoring_finding', rows: ofSchool('k.academic_year') },
  { table: 'mou', rows: OF_DISTRICT, when: "c.state <> 'DRAFT'" },
  { table: 'referral', rows: OF_ANY_YEAR, when: "c.status <> 'DRAFT'" },
  {
    table: 'referral_assignment',
    rows: 'SELECT c.district_id, k.school_id, NULL::smallint AS academic_year',
  },
  { table: 'agency', rows: OF_DISTRICT },
  { table: 'yearly_summary', rows: OF_YEAR, when: 'c.school_id IS NOT NULL' },
  {
    table: 'statistics_seal_snapshot',
    rows: 'SELECT c.district_id, NULL::uuid AS school_id, c.year AS academic_year',
  },
];

/** What `changed` is joined with to know the school or the years. */
const JOINS: Record<string, string> = {
  risk_assessment:
    'CROSS JOIN LATERAL (VALUES (c.academic_year), (c.academic_year - 1)) AS y (academic_year)',
  plan_contact: 'JOIN plan k ON k.id = c.plan_id',
  activity: 'JOIN activity_school k ON k.activity_id = c.id',
  activity_school: 'JOIN activity k ON k.id = c.activity_id',
  activity_finding: 'JOIN activity k ON k.id = c.activity_id',
  monitoring_finding: 'JOIN monitoring_visit k ON k.id = c.visit_id',
  referral_assignment: 'JOIN referral k ON k.id = c.referral_id',
  case_study: 'JOIN student_case k ON k.id = c.case_id',
};

const body = ({ table, rows, when = 'TRUE' }: EvidenceTable, changed: string): string => `
DECLARE
  of_district uuid;
BEGIN
  FOR of_district IN
    WITH logged AS (
      INSERT INTO step_change (district_id, school_id, academic_year)
      SELECT DISTINCT * FROM (${rows} FROM (${changed}) AS c ${JOINS[table] ?? ''} WHERE ${when}) AS touched
      ON CONFLICT DO NOTHING RETURNING district_id
    ) SELECT DISTINCT district_id FROM logged
  LOOP
    PERFORM step_want(of_district);
  END LOOP;
  RETURN NULL;
END`;

const trigger = (of: EvidenceTable): string => {
  const { table } = of;
  const fn = (name: string, changed: string): string =>
    `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$${body(of, changed)} $$;`;
  const on = (event: string, tables: string, name: string): string =>
    `CREATE TRIGGER ${table}_steps_${event.toLowerCase()} AFTER ${event} ON ${table} REFERENCING ${tables} FOR EACH STATEMENT EXECUTE FUNCTION ${name}();`;
  return [
    fn(`step_note_${table}`, 'TABLE changed'),
    // A row that moves to another school touches both.
    fn(`step_note_${table}_update`, 'TABLE changed UNION ALL TABLE before'),
    on('INSERT', 'NEW TABLE AS changed', `step_note_${table}`),
    on('DELETE', 'OLD TABLE AS changed', `step_note_${table}`),
    on('UPDATE', 'OLD TABLE AS before NEW TABLE AS changed', `step_note_${table}_update`),
  ].join('\n');
};

/** Statement triggers: a bulk load pays once per statement, and one change notes one school. */
export const EVIDENCE_TRIGGERS = `
${EVIDENCE_TABLES.map(trigger).join('\n')}
CREATE FUNCTION step_note_school() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO step_change (district_id, school_id) VALUES (NEW.district_id, NEW.id) ON CONFLICT DO NOTHING;
  PERFORM step_want(NEW.district_id);
  RETURN NULL;
END $$;
CREATE TRIGGER school_steps_opened AFTER INSERT ON school FOR EACH ROW EXECUTE FUNCTION step_note_school();
`;

/** Schools that were there before the boards. */
export const FIRST_BOARDS = `
INSERT INTO step_change (district_id, school_id) SELECT district_id, id FROM school;
SELECT step_want(id) FROM district;
`;
