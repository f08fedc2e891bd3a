import { systemActor } from '#platform/access';
import { FrozenClock } from '#platform/clock';
import { createDataSource, UnitOfWork } from '#platform/database';
import pg from 'pg';
import { testCitizenIds } from '../../../test/support/config.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { demoDistrict } from '../../../test/support/demo.js';
import { DEMO_PASSWORD } from './accounts.js';
import { isEmptyDatabase } from './load-demo-district.js';
import { DISTRICT_ID } from './schools.js';
import { Passwords } from '#features/identity';

const NOW = new Date('2026-11-23T03:00:00Z');

let database: TestDatabase;
let admin: pg.Client;

const one = async <T>(text: string, params: unknown[] = []): Promise<T> =>
  (await admin.query(text, params)).rows[0] as T;

beforeAll(async () => {
  database = await createTestDatabase(demoDistrict(NOW));
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
}, 120_000);
afterAll(async () => {
  await admin.end();
  await database.drop();
});

it('leaves no database that another start would take for empty', async () => {
  const empty = await createTestDatabase();
  expect(await isEmptyDatabase(empty.adminUrl)).toBe(true);
  await empty.drop();
  expect(await isEmptyDatabase(database.adminUrl)).toBe(false);
});

it('gives the published figures to plain SQL', async () => {
  const roll = await one(
    `SELECT count(*)::int AS roll, count(DISTINCT school_id)::int AS schools FROM enrolment WHERE academic_year = 2566 AND round = 'JUNE'`,
  );
  expect(roll).toEqual({ roll: 18_276, schools: 120 });
  const { rows } = await admin.query(
    `SELECT left(i.main_code, 1) AS letter, count(DISTINCT d.student_id)::int AS students,
       round(count(DISTINCT d.student_id) * 100.0 / 18276, 2)::text AS percent
     FROM incident i JOIN incident_person p ON p.incident_id = i.id AND p.role = 'HARMED'
       JOIN incident_person_identity d ON d.incident_person_id = p.id
     WHERE i.happened_on BETWEEN '2023-05-16' AND '2024-05-15' GROUP BY 1 ORDER BY 1`,
  );
  expect(rows).toEqual([
    { letter: 'A', students: 14, percent: '0.08' },
    { letter: 'R', students: 11, percent: '0.06' },
    { letter: 'U', students: 8, percent: '0.04' },
    { letter: 'V', students: 1, percent: '0.01' },
  ]);
});

it('seals the citizen ids as those of real children', async () => {
  const row = await one<{ id: string; cipher: Buffer; hash: Buffer; tail: string }>(
    'SELECT id, citizen_id_cipher AS cipher, citizen_id_hash AS hash, citizen_id_tail AS tail FROM student WHERE citizen_id_hash IS NOT NULL LIMIT 1',
  );
  const citizenIds = testCitizenIds();
  const clear = citizenIds.reveal(row.cipher, row.id);
  expect(clear).toMatch(/^(99999|G6699)/);
  expect(citizenIds.hash(clear).equals(row.hash)).toBe(true);
  expect(clear.endsWith(row.tail)).toBe(true);
});

it('leaves receipts with every step, numbers that go on, one job and one line of audit', async () => {
  const wrong = await one<{ count: number }>(
    `SELECT count(*)::int AS count FROM incident i LEFT JOIN incident_receipt r ON r.incident_id = i.id
     WHERE r.status IS DISTINCT FROM i.status OR r.steps->-1->>'status' IS DISTINCT FROM i.status OR r.last_changed_at > now()`,
  );
  expect(wrong.count).toBe(0);
  const counter = await one(
    `SELECT c.last = max(right(i.reference, 6)::int) AS same FROM incident i JOIN reference_counter c ON c.year = substr(i.reference, 5, 4)::int AND c.kind = 'INC'
     WHERE c.year = 2569 GROUP BY c.last`,
  );
  expect(counter).toEqual({ same: true });
  const job = `SELECT count(*)::int AS count FROM outbox WHERE name = 'statistics.recompile' AND payload->>'districtId' = $1 AND handed_over_at IS NULL`;
  expect(await one(job, [DISTRICT_ID])).toEqual({ count: 1 });
  const audit = `SELECT action, acting_role FROM audit_event WHERE district_id = $1`;
  expect(await one(audit, [DISTRICT_ID])).toEqual({ action: 'demo.load', acting_role: 'system:demo' });
});

it('has risk assessments in every state, each whole where it was approved, with last year’s before it', async () => {
  const { rows } = await admin.query(
    `SELECT academic_year AS year, status, count(*)::int AS count FROM risk_assessment GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  expect(rows).toEqual([
    { year: 2568, status: 'APPROVED', count: 108 },
    { year: 2569, status: 'APPROVED', count: 73 },
    { year: 2569, status: 'DRAFT', count: 13 },
    { year: 2569, status: 'RETURNED', count: 12 },
    { year: 2569, status: 'SUBMITTED', count: 11 },
    { year: 2569, status: 'SUPERSEDED', count: 1 },
  ]);
  const holes = await one<{ count: number }>(
    `SELECT count(*)::int AS count FROM risk_assessment a JOIN risk_row r ON r.assessment_id = a.id WHERE a.status IN ('APPROVED', 'SUPERSEDED')
       AND (r.level IS NULL OR r.rank IS NULL OR (r.level IN ('HIGH', 'VERY_HIGH') AND num_nulls(r.response, r.owner_post_id, r.due_on) > 0))`,
  );
  expect(holes.count).toBe(0);
  const groups = await one<{ least: number }>(
    `SELECT min(n)::int AS least FROM (SELECT count(DISTINCT hazard_group) AS n FROM risk_row GROUP BY assessment_id) g`,
  );
  expect(groups.least).toBe(4);
});

it('has cases in every state, one without a holder, and numbers that go on', async () => {
  const cases = await one(
    `SELECT count(*)::int AS cases, count(DISTINCT status)::int AS states, count(DISTINCT school_id)::int AS schools, bool_and(type IS NOT NULL) AS whole,
       count(*) FILTER (WHERE status NOT IN ('CLOSED', 'DISCARDED') AND NOT EXISTS (SELECT FROM post p WHERE p.id = owner_post_id AND p.ends_on IS NULL))::int AS orphaned
     FROM student_case`,
  );
  expect(cases).toEqual({ cases: 13, states: 7, schools: 7, whole: true, orphaned: 1 });
  const counters = await one(
    `SELECT bool_and(c.last = n.numbers) AS same FROM reference_counter c JOIN (
       SELECT substr(reference, 6, 4)::int AS year, count(*) AS numbers FROM student_case GROUP BY 1) n ON n.year = c.year WHERE c.kind = 'CASE'`,
  );
  expect(counters).toEqual({ same: true });
  const { rows } = await admin.query('SELECT DISTINCT status FROM case_study ORDER BY 1');
  expect(rows.map(({ status }) => status)).toEqual(['ANALYSED', 'DRAFT', 'RETURNED', 'SUBMITTED']);
});

it('lets the demo accounts in', async () => {
  const { hash } = await one<{ hash: string }>(
    `SELECT "passwordHash" AS hash FROM account_of('kru', 'demo', NULL)`,
  );
  expect(await new Passwords().verify(hash, DEMO_PASSWORD)).toBe(true);
});

it('stays behind the wall: another district sees none of it', async () => {
  const dataSource = createDataSource({
    url: database.appUrl,
    entities: [],
    poolSize: 2,
    applicationName: 'spec',
  });
  await dataSource.initialize();
  try {
    const uow = new UnitOfWork(dataSource, new FrozenClock(NOW));
    const countAs = (districtId: string) =>
      uow.read(systemActor('spec', districtId), (tx) =>
        tx.row(`SELECT (SELECT count(*) FROM student) AS students, (SELECT count(*) FROM incident) AS incidents,
          (SELECT count(*) FROM incident_person_identity) AS names, (SELECT count(*) FROM enrolment) AS places`),
      );
    expect(await countAs('019a0000-0000-7000-8000-00000000000a')).toEqual({
      students: 0,
      incidents: 0,
      names: 0,
      places: 0,
    });
    expect(await countAs(DISTRICT_ID)).toMatchObject({ incidents: expect.any(Number) });
    expect(((await countAs(DISTRICT_ID)) as { students: number }).students).toBeGreaterThan(18_000);
  } finally {
    await dataSource.destroy();
  }
});
