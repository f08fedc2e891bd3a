import type { Party } from '#contracts';
import { newId, PARTY_ROLE } from '#platform/database';
import pg from 'pg';
import { TestApp } from '../support/app.js';
import { AccessWorld } from './support/access-world.js';
import type { Principal } from './support/facts.js';
import { Subjects } from './support/subjects.js';
import { fillReferrals } from './support/referral-subject.js';
import { WALL, type Command } from './support/wall-table.js';

const COMMANDS: readonly Command[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

/** A context of the wall: a party's role and whom it names. */
interface Context {
  label: string;
  party: Party | null;
  district: string | null;
  school: string | null;
  agency: string | null;
  person: string | null;
  post: string | null;
  role: string | null;
}

interface Table {
  name: string;
  columns: string[];
  rows: { at: string; row: Record<string, unknown> }[];
}

let world: AccessWorld;
let login: pg.Client;
let tables: Table[];

/**
 * Tries a statement and takes it back: the number of rows it reached, or the code of its error. It runs with the
 * rights of whoever calls it.
 */
const PROBE = `
CREATE FUNCTION probe(statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE reached integer;
BEGIN
  EXECUTE statement;
  GET DIAGNOSTICS reached = ROW_COUNT;
  RAISE EXCEPTION USING ERRCODE = 'P0777', MESSAGE = reached::text;
EXCEPTION
  WHEN SQLSTATE 'P0777' THEN RETURN SQLERRM;
  WHEN OTHERS THEN RETURN SQLSTATE;
END $$;
GRANT EXECUTE ON FUNCTION probe TO PUBLIC`;

beforeAll(async () => {
  world = await AccessWorld.build(await TestApp.start());
  await fillWorld();
  await world.app.rows(PROBE);
  login = new pg.Client({ connectionString: world.app.database.appUrl });
  await login.connect();
  tables = await readTables();
}, 600_000);
afterAll(async () => {
  await login.end();
  await world.stop();
});

/** Every relation at least once, and rows in every table on both sides. */
async function fillWorld(): Promise<void> {
  const subjects = new Subjects(world);
  const relations = [
    'own',
    'own-class-restricted',
    'touched',
    'other-school',
    'other-district',
    'named',
    'own-conflict',
    'assigned',
  ];
  for (const who of [world.principals.TEACHER, world.principals.DISTRICT_SAFETY]) {
    for (const relation of relations) await subjects.of('incident', relation, who);
  }
  for (const relation of ['own-school', 'other-school', 'whole-district', 'other-district'])
    await subjects.of('roster-import', relation, world.principals.SCHOOL_DIRECTOR);
  await fillSteps(subjects);
  await fillMonitoring(subjects);
  await world.app.rows("UPDATE incident_narrative SET lesson = 'x'");
  await world.compileStatistics();
  for (const sql of FILL) await world.app.rows(sql);
  await fillReferrals(world);
  for (const relation of ['own-draft', 'beside', 'other-district'])
    await subjects.of('mou', relation, world.principals.DISTRICT_SAFETY);
  for (const sql of PARTNER_FILL) await world.app.rows(sql);
}

async function fillSteps(subjects: Subjects): Promise<void> {
  const { SCHOOL_DIRECTOR } = world.principals;
  for (const relation of ['own-school', 'other-school', 'other-district'])
    for (const kind of ['risk', 'plan', 'emergency-plan'] as const)
      await subjects.of(kind, relation, SCHOOL_DIRECTOR, { status: 'DRAFT' });
  for (const relation of ['own-school', 'other-school', 'office', 'other-district'])
    await subjects.of('summary', relation, SCHOOL_DIRECTOR, { status: 'DRAFT' });
  for (const relation of ['own-school', 'other-school', 'chosen-elsewhere', 'other-district'])
    await subjects.of('practice', relation, SCHOOL_DIRECTOR, { status: 'PROPOSED' });
  for (const relation of ['own-school', 'other-school', 'office', 'other-district'])
    await subjects.of('activity', relation, SCHOOL_DIRECTOR, { status: 'HELD' });
}

async function fillMonitoring(subjects: Subjects): Promise<void> {
  const { DISTRICT_SUPERVISOR, TEACHER } = world.principals;
  for (const relation of ['own-school', 'other-school', 'other-district']) {
    for (const status of ['PLANNED', 'UNDER_WAY', 'DONE', 'READ'])
      await subjects.of('visit', relation, DISTRICT_SUPERVISOR, { status, fresh: true });
    for (const status of ['OPEN', 'ANSWERED'])
      await subjects.of('finding', relation, TEACHER, { status, fresh: true });
  }
}

const PARTNER_FILL = [
  'INSERT INTO agency_profile (agency_id, district_id) SELECT id, district_id FROM agency ON CONFLICT DO NOTHING',
  'INSERT INTO agency_contact (agency_id, district_id) SELECT id, district_id FROM agency ON CONFLICT DO NOTHING',
  `INSERT INTO mou_history (id, mou_id, agency_id, district_id, at, acting_role, action, to_state, version)
   SELECT gen_random_uuid(), id, agency_id, district_id, now(), 'x', 'draft', 'DRAFT', 1 FROM mou`,
  "INSERT INTO mou_warning_ledger (mou_id, district_id, step, at) SELECT id, district_id, '60', now() FROM mou",
];
const EACH_STUDENT = 'SELECT s.* FROM student s';
const FILL = [
  `INSERT INTO enrolment SELECT district_id, 2569, 'JUNE', id, school_id, level, room FROM student`,
  `INSERT INTO roster_progress SELECT id, district_id, school_id, 'reading', 0, 1 FROM roster_import`,
  `INSERT INTO roster_quarantine SELECT id, 1, district_id, school_id, 1, '\\x00', now() FROM roster_import`,
  `INSERT INTO roster_upload SELECT id, district_id, school_id, '\\x00' FROM roster_import`,
  `INSERT INTO roster_mapping SELECT DISTINCT ON (district_id, school_id) district_id, school_id, 'x', '{}'::jsonb FROM roster_import`,
  `INSERT INTO roster_undo SELECT i.id, s.id, s.district_id, 'changed', '{}', '{}', '{}', 1 FROM roster_import i JOIN (${EACH_STUDENT}) s ON s.district_id = i.district_id`,
  `INSERT INTO idempotent_answer SELECT id, 'a-key-of-a-test', district_id, 'x', 201, '{}' FROM person`,
  `INSERT INTO recovery_slip SELECT gen_random_uuid(), district_id, person_id, '\\x00', NULL, now() FROM account`,
  `INSERT INTO second_factor (id, district_id, person_id, kind, name, secret) SELECT gen_random_uuid(), district_id, person_id, 'totp', 'x', '\\x00' FROM account`,
  `INSERT INTO backup_code SELECT gen_random_uuid(), district_id, person_id, '\\x00', NULL FROM account`,
  `INSERT INTO passkey_challenge SELECT id, 'confirm', district_id, 'x', now() FROM session`,
  `INSERT INTO account_signature SELECT person_id, 'x', person_id, district_id, now() FROM account`,
  `INSERT INTO break_glass_ledger (id, district_id, reference, person_id, incident_id, subject_reference, reason_code, reason_text, review_due_at)
   SELECT gen_random_uuid(), i.district_id, i.id::text, pe.id, i.id, i.reference, 'ORDER', 'x', now() FROM incident i
   JOIN LATERAL (SELECT p.person_id AS id FROM post p WHERE p.district_id = i.district_id AND p.role = 'DISTRICT_SAFETY' ORDER BY p.id LIMIT 1) pe ON TRUE`,
  `INSERT INTO break_glass_review_ledger SELECT id, district_id, person_id, 'JUSTIFIED', 'x', now() FROM break_glass_ledger`,
  `INSERT INTO job_effect SELECT id, 'x', now() FROM district`,
  `INSERT INTO outbox (district_id, name, payload, trace_id) SELECT id, 'x', '{}', 'x' FROM district`,
  `INSERT INTO reference_counter SELECT id, 'INC', 2569, 1 FROM district`,
  `INSERT INTO throttle VALUES ('x', 1, now())`,
  `INSERT INTO statistics_change (district_id, incident_id) SELECT district_id, id FROM incident ON CONFLICT DO NOTHING`,
  `INSERT INTO statistics_base SELECT id, 2569, 'total', 'X', 1, 1 FROM district ON CONFLICT DO NOTHING`,
  `INSERT INTO zero_report_history SELECT DISTINCT ON (p.district_id, p.school_id) p.district_id, p.school_id, '2026-10-01'::date, now(), p.person_id, p.id FROM post p WHERE p.school_id IS NOT NULL`,
  `INSERT INTO statistics_seal_snapshot SELECT DISTINCT ON (p.district_id) gen_random_uuid(), p.district_id, 'academic', 2560, 1, NULL::text, now(), '1', p.person_id, p.id, '[]'::jsonb, '[]'::jsonb, '[]'::jsonb, '[]'::jsonb, '\\x00'::bytea FROM post p`,
  `INSERT INTO statistics_sealed_fact_snapshot SELECT s.id, s.district_id, s.id, NULL, NULL, NULL, 2560, 2560, '2017-06', 'ACCIDENT', 'A04', NULL, NULL, TRUE FROM statistics_seal_snapshot s`,
  `INSERT INTO public_threshold_revision SELECT DISTINCT ON (p.district_id) p.district_id, 1, 4, 'x', now(), p.person_id, p.id FROM post p`,
  `INSERT INTO public_release_snapshot SELECT gen_random_uuid(), s.district_id, 1, 'academic', s.year, s.id, 1, s.digest, now(), '1', 4, '[]'::jsonb, s.digest, now(), s.sealed_by, s.post_id FROM statistics_seal_snapshot s`,
  `INSERT INTO public_release_basis_snapshot SELECT id, district_id, '[]'::jsonb, '[]'::jsonb FROM public_release_snapshot`,
  `INSERT INTO public_withdrawal_ledger SELECT id, district_id, 'x', now(), published_by, post_id FROM public_release_snapshot`,
  `INSERT INTO statistics_sealed_record_snapshot SELECT id, district_id, 'clocks', 'x', id, id FROM statistics_seal_snapshot`,
  `INSERT INTO earlier_value_history SELECT gen_random_uuid(), district_id, 'incident', id, 1, now(), '{}' FROM incident`,
  `INSERT INTO report_request (id, district_id, person_id, post_id, kind, format, purpose, proved, state, created_at, changed_at)
   SELECT gen_random_uuid(), p.district_id, p.person_id, p.id, 'WEEKLY_DIGEST', 'pdf', 'FILE', TRUE, 'QUEUED', now(), now() FROM post p`,
  `INSERT INTO risk_cut_points_revision SELECT DISTINCT ON (p.district_id) p.district_id, 1, 4, 9, 16, 'x', now(), p.id FROM post p`,
  `INSERT INTO step_rule_revision SELECT DISTINCT ON (p.district_id) p.district_id, 1, '2569-2', 2569, '{}'::jsonb, 'x', now(), p.id FROM post p`,
  `INSERT INTO step_state SELECT id, now(), NULL, 0 FROM district ON CONFLICT DO NOTHING`,
  `INSERT INTO step_board SELECT district_id, 2569, id, '2569-1', 'NOT_STARTED', 0, 28, '[]', now(), 1 FROM school ON CONFLICT DO NOTHING`,
  `INSERT INTO step_rule_result SELECT district_id, 2569, id, 'plans.manual', 'STEP2', 0, 1, FALSE, NULL, '[]', '[]', '2026-08-01' FROM school ON CONFLICT DO NOTHING`,
  `INSERT INTO step_rule_history SELECT district_id, 2569, id, 'plans.manual', now(), TRUE, 1, 1, '2569-1' FROM school`,
  `INSERT INTO step_dissent_ledger SELECT p.id, p.district_id, 2569, p.school_id, 'STEP1', NULL, 'x', now(), p.person_id, p.id, p.role FROM post p WHERE p.school_id IS NOT NULL`,
  `INSERT INTO step_dissent_ledger SELECT p.id, p.district_id, 2569, s.id, 'STEP1', NULL, 'x', now(), p.person_id, p.id, p.role FROM post p
   JOIN LATERAL (SELECT id FROM school WHERE district_id = p.district_id LIMIT 1) s ON TRUE WHERE p.role = 'DISTRICT_SAFETY'`,
  `INSERT INTO evaluation_history SELECT y.id, 'summary', y.id, y.district_id, y.school_id, now(), p.person_id, p.id, 'x', 'begin', '{}', NULL, 'DRAFT', NULL, 1
   FROM yearly_summary y CROSS JOIN LATERAL (SELECT id, person_id FROM post WHERE district_id = y.district_id LIMIT 1) p`,
  `INSERT INTO risk_history SELECT gen_random_uuid(), id, district_id, school_id, now(), NULL, NULL, 'x', 'start', NULL, '{}', NULL, 'DRAFT', NULL, 1 FROM risk_assessment`,
  `INSERT INTO risk_review SELECT DISTINCT ON (r.school_id, i.id) r.id, i.id, r.assessment_id, r.district_id, r.school_id, now() FROM risk_row r JOIN incident i ON r.school_id = ANY (i.school_ids) AND i.district_id = r.district_id`,
  `INSERT INTO plan_history SELECT gen_random_uuid(), id, district_id, school_id, now(), NULL, NULL, 'x', 'start', NULL, '{}', NULL, 'DRAFT', NULL, 1 FROM plan`,
  `INSERT INTO plan_reminder_ledger SELECT id, district_id, 'x', now() FROM plan`,
  `INSERT INTO safety_register_revision SELECT gen_random_uuid(), s.district_id, s.id, 2569, 'MANUAL', 1, 'x', '2026-06-01', NULL, NULL, '[]', now(), p.id
   FROM school s CROSS JOIN LATERAL (SELECT id FROM post WHERE district_id = s.district_id LIMIT 1) p`,
  `INSERT INTO activity_history SELECT gen_random_uuid(), id, district_id, school_id, now(), NULL, NULL, 'x', 'log', NULL, NULL, 'HELD', NULL, '{}', 1 FROM activity`,
  `INSERT INTO activity_file_history SELECT gen_random_uuid(), id, district_id, school_id, id, 'image/jpeg', 1, now(), NULL FROM activity`,
  `INSERT INTO monitoring_addendum_history SELECT gen_random_uuid(), id, district_id, school_id, now(), 'x', 'x' FROM monitoring_visit WHERE done_at IS NOT NULL`,
  `INSERT INTO monitoring_visit_history SELECT gen_random_uuid(), v.id, f.id, v.district_id, v.school_id, now(), NULL, NULL, 'x', 'x', NULL, COALESCE(f.status, v.status), NULL, NULL, NULL, 1
   FROM monitoring_visit v LEFT JOIN monitoring_finding f ON f.visit_id = v.id`,
  `INSERT INTO stored_file SELECT id, district_id, 'image/jpeg', 'x.jpg', 1, sha256('x'), '\\x00', now() FROM incident`,
  `INSERT INTO incident_attachment_history SELECT gen_random_uuid(), id, district_id, school_id, id, 'image/jpeg', 1, now(), reporter_person_id FROM incident`,
  `INSERT INTO monitoring_file_history SELECT gen_random_uuid(), v.id, k.finding_id, v.district_id, v.school_id, s.id, 'image/jpeg', 1, now(), v.planned_by_post_id
   FROM monitoring_visit v CROSS JOIN LATERAL (SELECT id FROM stored_file s WHERE s.district_id = v.district_id LIMIT 1) s
   CROSS JOIN LATERAL (SELECT NULL::uuid AS finding_id UNION ALL SELECT f.id FROM monitoring_finding f WHERE f.visit_id = v.id AND f.status <> 'NOTED') k`,
  `INSERT INTO screening SELECT st.id, st.district_id, st.school_id, st.id, 2569, 1, 'HERO', NULL, '2026-08-10', 'NORMAL', 'x', 'typed', TRUE, p.person_id, p.id, now()
   FROM student st CROSS JOIN LATERAL (SELECT id, person_id FROM post WHERE district_id = st.district_id LIMIT 1) p`,
  `INSERT INTO screening_detail SELECT id, district_id, school_id, '{}' FROM screening`,
  `INSERT INTO screening_criteria_revision SELECT DISTINCT ON (p.district_id) gen_random_uuid(), p.district_id, 'SDQ', 1, '{}'::jsonb, now(), p.id FROM post p`,
  `INSERT INTO absence_report SELECT s.id, s.district_id, s.school_id, s.student_id, '2026-08-10', 6, 6, 'CONSEC5', s.entered_by, now() FROM screening s`,
  `INSERT INTO dropout_entry (id, district_id, school_id, student_id, reference, academic_year, level, room, sign, source_key, listed_at, changed_at)
   SELECT id, district_id, school_id, id, id::text, 2569, level, room, 'ROUND', 'x', now(), now() FROM student`,
  `INSERT INTO dropout_step SELECT s.id, s.student_id, s.district_id, s.school_id, 'PHONE', 'FOUND', '2026-08-10', NULL, s.entered_by, now() FROM screening s`,
  `INSERT INTO dropout_history SELECT id, id, district_id, school_id, now(), NULL, NULL, 'x', 'list', NULL, 'NOT_TRACED', NULL, 1 FROM dropout_entry`,
  `INSERT INTO clock_policy SELECT id, 'incident', 'close', 'URGENT', 'hours', 1, 75, 125, 150, 1, now() FROM district`,
  `INSERT INTO clock_policy_history SELECT gen_random_uuid(), id, 'incident', 'close', 'URGENT', 1, now(), NULL, NULL, '{}', '{}' FROM district`,
  `INSERT INTO task (id, district_id, subject_kind, subject_id, subject_reference, school_id, district_only, except_person_ids, kind, urgency, owner_role, starts_at, due_at)
   SELECT id, district_id, 'incident', id, reference, school_id, route = 'district', accused_person_ids, 'close', urgency, 'DISTRICT_SAFETY', now(), now() FROM incident`,
  `INSERT INTO task (id, district_id, subject_kind, subject_id, subject_reference, kind, urgency, owner_role, owner_agency_id, starts_at, due_at)
   SELECT id, district_id, 'referral', id, 'x', 'answer', 'NORMAL', 'PARTNER_MANAGER', id, now(), now() FROM agency`,
  `INSERT INTO task (id, district_id, subject_kind, subject_id, subject_reference, kind, urgency, owner_post_id, starts_at, due_at)
   SELECT id, district_id, 'case', id, 'x', 'plan', 'NORMAL', id, now(), now() FROM post`,
  `INSERT INTO notice (id, district_id, person_id, post_id, kind, subject_kind, subject_id, subject_reference, urgent, created_at, withdrawn_at)
   SELECT gen_random_uuid(), district_id, person_id, id, 'case-assigned', 'case', id, 'x', FALSE, now(), w FROM post CROSS JOIN (VALUES (NULL::timestamptz), (now())) AS v (w)`,
  `INSERT INTO notice_contact (person_id, district_id, email) SELECT id, district_id, 'x@x.test' FROM person`,
  `INSERT INTO line_link SELECT id, district_id, 'U' || md5(id::text), now() FROM person`,
  `INSERT INTO line_link_code SELECT id, district_id, sha256(id::text::bytea), now() FROM person`,
  `INSERT INTO line_event VALUES ('x', now())`,
  `INSERT INTO notice_delivery (id, district_id, notice_id, person_id, channel, queued_at, next_try_at) SELECT id, district_id, id, person_id, 'email', now(), now() FROM notice`,
  `INSERT INTO stored_file SELECT gen_random_uuid(), id, 'image/png', 'x.png', 1, sha256('x'), '\\x00', now() FROM district`,
  `INSERT INTO student_case SELECT st.id, st.district_id, st.id::text, st.id, st.school_id, 'x', CASE WHEN n % 3 = 0 THEN 'district' ELSE 'school' END, '{}', 'AT_RISK',
     'NORMAL', 'OPEN', 'HAND', NULL, p.id, ARRAY(SELECT t.id FROM post t WHERE t.role = 'DISTRICT_PSYCH' AND t.district_id = st.district_id), p.person_id, now(), NULL, NULL, 1, now()
   FROM (SELECT s.*, row_number() OVER (PARTITION BY s.school_id ORDER BY s.id) AS n FROM student s) st
   CROSS JOIN LATERAL (SELECT id, person_id FROM post WHERE district_id = st.district_id LIMIT 1) p`,
  `INSERT INTO case_narrative SELECT id, district_id, 'x', NULL, NULL FROM student_case`,
  `INSERT INTO case_narrative_revision SELECT id, district_id, now(), NULL, '{}' FROM student_case`,
  `INSERT INTO case_history SELECT id, id, district_id, now(), NULL, NULL, 'x', 'open', NULL, NULL, NULL, NULL, NULL FROM student_case`,
  `INSERT INTO case_measure SELECT id, id, district_id, 'OPEN', NULL, 'NORMAL', '[]', now() FROM student_case`,
  `INSERT INTO case_transfer SELECT id, id, district_id, reference, type, urgency, school_id, school_id, 'OFFERED', now(), NULL, 1 FROM student_case`,
  `INSERT INTO case_plan_item SELECT id, id, district_id, 'GOAL', NULL, NULL, 'x', '2026-12-01', owner_post_id, 'OPEN', NULL, now(), NULL, 1 FROM student_case`,
  `INSERT INTO home_visit SELECT id, id, district_id, '2026-08-01', 'MET', '{}', owner_post_id, now(), 1 FROM student_case`,
  `INSERT INTO home_visit_revision SELECT id, id, district_id, now(), NULL, '{}' FROM student_case`,
  `INSERT INTO case_conference SELECT id, id, district_id, '2026-08-01', 'x', 'x', now() FROM student_case`,
  `INSERT INTO case_decision SELECT id, id, district_id, id, 'x', owner_post_id, '2026-12-01' FROM student_case`,
  `INSERT INTO case_note SELECT id, id, district_id, 'NORMAL', 'x', opener_person_id, owner_post_id, now() FROM student_case`,
  `INSERT INTO case_note_text SELECT id, id, district_id, opener_person_id, 'x' FROM student_case`,
  `INSERT INTO case_note_psych SELECT id, id, district_id, opener_person_id, 'x' FROM student_case`,
  `INSERT INTO case_note_legal SELECT id, id, district_id, opener_person_id, ARRAY[opener_person_id], 'x' FROM student_case`,
  `INSERT INTO case_attachment SELECT c.id, c.id, c.district_id, NULL, (SELECT f.id FROM stored_file f WHERE f.district_id = c.district_id LIMIT 1), 'image/png', 'x', 1, c.opener_person_id, now() FROM student_case c`,
  `INSERT INTO case_study SELECT id, id, district_id, 'DRAFT', '[]', '{}', '{}', NULL, NULL, 2569, NULL, 1, now() FROM student_case`,
  `INSERT INTO case_study_revision SELECT id, id, district_id, now(), NULL, '{}' FROM student_case`,
  `INSERT INTO audit_event SELECT id, 1000, now(), NULL, NULL, 'x', 'x', 'x', NULL, 'done', NULL, NULL, 'x', '\\x00' FROM district`,
  `INSERT INTO audit_head SELECT id, 1000, '\\x00' FROM district ON CONFLICT DO NOTHING`,
];

async function readTables(): Promise<Table[]> {
  const found = await world.app.rows<{ name: string; columns: string[] }>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '' AND a.attidentity <> 'a') AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'm') GROUP BY c.relname ORDER BY c.relname`,
  );
  return Promise.all(
    found.map(async (table) => ({
      ...table,
      rows: await world.app.rows<Table['rows'][number]>(
        `SELECT t.ctid::text AS at, to_jsonb(t) AS row FROM ${table.name} t`,
      ),
    })),
  );
}

const contextOf = (who: Principal): Context => ({
  label: who.label,
  party: who.party,
  ...{ district: who.districtId, school: who.schoolId, agency: who.agencyId },
  ...{ person: who.personId, post: who.postId, role: who.role },
});

function contexts(): Context[] {
  const { principals, cast, otherPost, here } = world;
  const nobody = { district: null, school: null, agency: null, person: null, post: null, role: null };
  return [
    contextOf(principals.TEACHER),
    contextOf(principals.SCHOOL_DIRECTOR),
    contextOf(cast.accusedA),
    contextOf(otherPost),
    contextOf(cast.reporterThere),
    contextOf(principals.DISTRICT_SAFETY),
    contextOf(principals.DISTRICT_PSYCH),
    contextOf(cast.colleague),
    contextOf(cast.officerThere),
    contextOf(principals.PARTNER_OFFICER),
    { ...nobody, label: 'a job of the district', party: 'system', district: here.district.id },
    ...(['school', 'district', 'partner', 'system'] as const).map((party) => ({
      ...nobody,
      party,
      label: `${party} without context`,
    })),
    { ...nobody, label: 'the bare login', party: null },
  ];
}

/** What the wall must do with a row, by the table written by hand. */
async function allowed(table: Table, command: Command, context: Context): Promise<Set<string>> {
  const condition = context.party && WALL[table.name]?.[context.party]?.[command];
  if (!condition) return new Set();
  const literal = (value: string | null): string => (value ? `'${value}'::uuid` : 'NULL::uuid');
  const sql = condition.replace(
    /:(district|school|agency|person|post|role)/gu,
    (_, name: 'district' | 'role') => (name === 'role' ? `'${context.role ?? ''}'` : literal(context[name])),
  );
  const rows = await world.app.rows<{ at: string }>(
    `SELECT t.ctid::text AS at FROM ${table.name} t WHERE ${sql}`,
  );
  return new Set(rows.map(({ at }) => at));
}

/** Tables whose trigger wants the next version. */
const GUARDED = new Set([
  ...['incident', 'risk_assessment', 'student_case', 'yearly_summary', 'best_practice'],
  ...['activity', 'activity_finding', 'plan'],
  ...['monitoring_tool', 'monitoring_visit', 'monitoring_sheet', 'monitoring_finding'],
]);

/** Where a party may change one column alone. */
const GRANTED_COLUMN: Record<string, string> = { screening: 'latest' };

function statement({ name, columns }: Table, command: Command, { at, row }: Table['rows'][number]): string {
  const where = `WHERE ctid = '${at}'::tid`;
  const field = GRANTED_COLUMN[name] ?? (columns.includes('version') ? 'version' : columns[0]!);
  switch (command) {
    case 'SELECT':
      return `SELECT FROM ${name} ${where}`;
    case 'UPDATE':
      // The version of these moves by one, or its trigger speaks before the wall does.
      return `UPDATE ${name} SET ${field} = ${field}${GUARDED.has(name) ? ' + 1' : ''} ${where}`;
    case 'DELETE':
      return `DELETE FROM ${name} ${where}`;
    case 'INSERT': {
      const copy = JSON.stringify('id' in row ? { ...row, id: newId() } : row).replaceAll("'", "''");
      const list = columns.join(', ');
      return `INSERT INTO ${name} (${list}) SELECT ${list} FROM jsonb_populate_record(NULL::${name}, '${copy}')`;
    }
  }
}

/** Past the wall: rows were reached, or something behind it objected. */
const passed = (outcome: string): boolean => outcome !== '42501' && outcome !== '0';

/** Does something in a context; nothing of it stays. */
async function within<T>(context: Context, work: () => Promise<T>): Promise<T> {
  const settings = [
    ...(context.party ? [['role', PARTY_ROLE[context.party]] as const] : []),
    ['app.district_id', context.district ?? ''] as const,
    ['app.school_id', context.school ?? ''] as const,
    ['app.agency_id', context.agency ?? ''] as const,
    ['app.person_id', context.person ?? ''] as const,
    ['app.post_id', context.post ?? ''] as const,
    ['app.acting_role', context.role ?? 'test'] as const,
  ];
  await login.query('BEGIN');
  for (const setting of settings) await login.query('SELECT set_config($1, $2, true)', [...setting]);
  const result = await work();
  await login.query('ROLLBACK');
  return result;
}

async function probe(statements: readonly string[]): Promise<string[]> {
  const { rows } = await login.query<{ outcome: string }>(
    'SELECT probe(s) AS outcome FROM unnest($1::text[]) WITH ORDINALITY AS u (s, n) ORDER BY n',
    [statements],
  );
  return rows.map(({ outcome }) => outcome);
}

async function compareAll(context: Context): Promise<{ cells: number; seen: number; differences: string[] }> {
  const found = { cells: 0, seen: 0, differences: [] as string[] };
  for (const table of tables) {
    for (const command of COMMANDS) {
      const expected = await allowed(table, command, context);
      const outcomes = await probe(table.rows.map((row) => statement(table, command, row)));
      for (const [index, { at }] of table.rows.entries()) {
        const outcome = outcomes[index]!;
        found.cells += 1;
        if (passed(outcome)) found.seen += 1;
        if (passed(outcome) !== expected.has(at))
          found.differences.push(`${context.label}: ${command} ${table.name} ${at}: ${outcome}`);
      }
    }
  }
  return found;
}

it('knows every table, and has rows of both districts in each', () => {
  expect(tables.map(({ name }) => name)).toEqual(Object.keys(WALL).sort());
  const bare = ({ name, columns, rows }: Table): boolean => {
    const districts = new Set(rows.map(({ row }) => row.district_id));
    return name !== 'schema_migration' && districts.size < (columns.includes('district_id') ? 2 : 1);
  };
  expect(tables.filter(bare).map(({ name }) => name)).toEqual([]);
});

it('stands row by row: every party, every command, every context', async () => {
  const differences: string[] = [];
  let cells = 0;
  for (const context of contexts()) {
    const found = await within(context, () => compareAll(context));
    cells += found.cells;
    differences.push(...found.differences);
    process.stdout.write(`wall · ${context.label.padEnd(50)} ${found.cells} cells, ${found.seen} allowed\n`);
  }
  expect(differences.slice(0, 40)).toEqual([]);
  expect(cells).toBeGreaterThan(20_000);
}, 600_000);

it('tells a school no account names but its own staff’s', async () => {
  const { principals, cast } = world;
  const who = principals.SCHOOL_DIRECTOR;
  const accounts = [cast.staffA, cast.reporterC].map(
    ({ personId }) => `SELECT FROM accounts_of(ARRAY['${personId}'::uuid])`,
  );
  const [own, foreign] = await within(contextOf(who), () => probe(accounts));
  expect([own, foreign]).toEqual(['1', '0']);
});
