import { newId } from '#platform/database';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

let app: TestApp;
let quiet: TestSchool;
let told: TestSchool;
let director: TestActor;
let toldDirector: TestActor;
let teacher: TestActor;
let officer: TestActor;
let exec: TestActor;
let elsewhere: TestActor;

beforeAll(async () => {
  app = await TestApp.start('2026-11-24T03:00:00Z');
  const district = await TestDistrict.create(app.admin, 'here');
  quiet = await district.school('โรงเรียนเงียบ');
  told = await district.school('โรงเรียนแจ้งแล้ว');
  director = await district.actor({ role: 'SCHOOL_DIRECTOR', school: quiet });
  toldDirector = await district.actor({ role: 'SCHOOL_DIRECTOR', school: told });
  teacher = await district.actor({ role: 'TEACHER', school: quiet });
  officer = await district.actor({ role: 'DISTRICT_SAFETY' });
  exec = await district.actor({ role: 'DISTRICT_EXEC' });
  const other = await TestDistrict.create(app.admin, 'there');
  elsewhere = await other.actor({ role: 'DISTRICT_SAFETY' });
}, 60_000);
afterAll(() => app.stop());

const confirm = (actor: TestActor, month: string, key?: string) =>
  app.ask(actor, 'post', '/zero-reports', { body: { month }, ...(key ? { key } : {}) });
const monthOf = async (actor: TestActor, month: string) => {
  const { body } = await app.ask(actor, 'get', '/zero-reports/mine').expect(200);
  return (body.items as { month: string; state: string; confirmable: boolean }[]).find(
    (one) => one.month === month,
  );
};
const schoolsOf = async (actor: TestActor, month: string) => {
  const { body } = await app.ask(actor, 'get', `/zero-reports?month=${month}`).expect(200);
  return body as {
    counts: Record<string, number>;
    items: { schoolId: string; state: string; records: number }[];
  };
};
const report = (actor: TestActor, more: object = {}) =>
  app
    .ask(actor, 'post', '/incidents', {
      body: {
        id: newId(),
        kind: 'EVENT',
        mainCode: 'A04',
        happenedOn: '2026-10-12',
        happenedAbout: false,
        locationType: 'CLASSROOM',
        facts: 'หกล้ม',
        urgency: 'NORMAL',
        persons: [],
        ...more,
      },
    })
    .expect(201);

it('tells silence, a record and a confirmed zero apart', async () => {
  await report(toldDirector);
  expect(await schoolsOf(officer, '2026-10')).toMatchObject({
    counts: { hasRecords: 1, confirmedZero: 0, silent: 1 },
  });
  await confirm(director, '2026-10').expect(201);
  const { counts, items } = await schoolsOf(exec, '2026-10');
  expect(counts).toEqual({ hasRecords: 1, confirmedZero: 1, silent: 0 });
  expect(items.map(({ schoolId, state }) => [schoolId, state])).toEqual([
    [quiet.id, 'CONFIRMED_ZERO'],
    [told.id, 'HAS_RECORDS'],
  ]);
  const audited = await app.rows(
    "SELECT person_id, record_id, fields FROM audit_event WHERE action = 'zero-report.confirm'",
  );
  expect(audited).toEqual([{ person_id: director.personId, record_id: quiet.id, fields: '2026-10' }]);
});

it('is said once however often it is sent', async () => {
  const key = newId();
  const first = await confirm(director, '2026-09', key).expect(201);
  const again = await confirm(director, '2026-09', key).expect(201);
  const anew = await confirm(director, '2026-09').expect(201);
  expect(again.body).toEqual(first.body);
  expect(anew.body).toEqual(first.body);
  expect(await app.rows("SELECT 1 FROM zero_report_history WHERE month = '2026-09-01'")).toHaveLength(1);
});

it('is outweighed by a report that comes later, and both stay', async () => {
  await confirm(director, '2026-08').expect(201);
  await report(teacher, { happenedOn: '2026-08-20' });
  expect(await monthOf(director, '2026-08')).toMatchObject({ state: 'HAS_RECORDS', confirmable: false });
  expect((await schoolsOf(officer, '2026-08')).items[0]).toMatchObject({ state: 'HAS_RECORDS', records: 1 });
  expect(await app.rows("SELECT 1 FROM zero_report_history WHERE month = '2026-08-01'")).toHaveLength(1);
});

it('tells a school nothing of a report that names its staff', async () => {
  await report(officer, {
    happenedOn: '2026-07-07',
    schoolId: quiet.id,
    persons: [{ role: 'ALLEGED', kind: 'STAFF', staffPersonId: director.personId }],
  });
  expect(await monthOf(director, '2026-07')).toMatchObject({ state: 'SILENT', confirmable: true });
  expect((await confirm(director, '2026-07').expect(201)).body).toMatchObject({
    state: 'CONFIRMED_ZERO',
    records: 0,
  });
  const seen = (await schoolsOf(officer, '2026-07')).items.find(({ schoolId }) => schoolId === quiet.id);
  expect(seen).toMatchObject({ state: 'HAS_RECORDS' });
});

it.each([
  ['a month that runs', '2026-11', 422, 'zero-report.month-not-over'],
  ['a month to come', '2027-03', 422, 'zero-report.month-not-over'],
  ['a month long ago', '2025-10', 422, 'zero-report.too-long-ago'],
  ['a Buddhist month', '2569-10', 422, 'validation'],
  ['no month', '2026-13', 422, 'validation'],
])('refuses %s', async (_label, month, status, code) => {
  const answer = await confirm(director, month);
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
});

it('refuses a month with records', async () => {
  const answer = await confirm(toldDirector, '2026-10').expect(409);
  expect(answer.body.code).toBe('zero-report.has-records');
});

it('is for the school’s leads to say and for the district to read, of its own schools', async () => {
  await confirm(teacher, '2026-06').expect(403);
  await confirm(officer, '2026-06').expect(403);
  await app.ask(director, 'get', '/zero-reports?month=2026-10').expect(403);
  expect((await schoolsOf(elsewhere, '2026-10')).items).toEqual([]);
});
