import { SealedFigures, StatisticsCompiler, statisticsEvidence, verifySeals } from '#features/statistics';
import { systemActor } from '#platform/access';
import { newId, UnitOfWork } from '#platform/database';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

/** A seal reads what was known a minute before. */
const SETTLED = 61_000;
let app: TestApp;
let district: TestDistrict;
let school: TestSchool;
let officer: TestActor;
let exec: TestActor;
let colleague: TestActor;
let director: TestActor;

beforeAll(async () => {
  app = await TestApp.start('2026-11-24T03:00:00Z');
  district = await TestDistrict.create(app.admin, 'here');
  school = await district.school('โรงเรียนทดสอบ');
  officer = await district.actor({ role: 'DISTRICT_SAFETY' });
  exec = await district.actor({ role: 'DISTRICT_EXEC' });
  colleague = await district.actor({ role: 'DISTRICT_SAFETY' });
  director = await district.actor({ role: 'SCHOOL_DIRECTOR', school });
}, 60_000);
afterAll(() => app.stop());

const SEALS = '/statistics/academic/2568/seals';
const seal = (actor: TestActor, body: object = {}, path = SEALS) => app.ask(actor, 'post', path, { body });
const compile = () => app.app.get(StatisticsCompiler, { strict: false }).compile(district.id);
const verify = () =>
  verifySeals(
    app.app.get(UnitOfWork, { strict: false }),
    district.id,
    app.app.get(SealedFigures, { strict: false }).all,
  );

async function report(more: object = {}): Promise<string> {
  const id = newId();
  const body = {
    id,
    kind: 'EVENT',
    mainCode: 'A04',
    happenedOn: '2025-08-12',
    happenedAbout: false,
    locationType: 'CLASSROOM',
    facts: 'หกล้ม',
    urgency: 'NORMAL',
    schoolId: school.id,
    persons: [],
    ...more,
  };
  await app.ask(officer, 'post', '/incidents', { body }).expect(201);
  await compile();
  app.clock.advance(SETTLED);
  return id;
}

const faultsOf = async () => (await verify()).map(({ revision, faults }) => ({ revision, faults }));

/** Does what no login of the application may, and undoes it. */
async function planted(change: string, undo: string, look: () => Promise<void>): Promise<void> {
  const tables = ['statistics_seal_snapshot', 'statistics_sealed_fact_snapshot', 'incident'];
  const triggers = (word: string) =>
    tables.map((table) => app.rows(`ALTER TABLE ${table} ${word} TRIGGER USER`));
  await Promise.all(triggers('DISABLE'));
  await app.rows(change);
  await look();
  await app.rows(undo);
  await Promise.all(triggers('ENABLE'));
}

it('keeps the figures of a year as they were, and shows late entries as a revision with a reason', async () => {
  const first = await report();
  const sealed = await seal(officer).expect(201);
  expect(sealed.body).toMatchObject({ revision: 1, reason: null, events: 1, ruleVersion: '2' });
  await report({ happenedOn: '2025-09-01', mainCode: 'R02' });
  await app
    .ask(officer, 'post', `/incidents/${first}/reclassify`, {
      version: 1,
      body: { mainCode: 'A05', reason: 'รหัสผิด' },
    })
    .expect(200);
  await compile();
  const { body: list } = await app.ask(exec, 'get', SEALS).expect(200);
  expect(list).toMatchObject({
    since: { added: 1, removed: 0, changed: 1, figures: ['zero-reports'] },
    sealable: true,
  });

  expect((await seal(officer).expect(422)).body.errors).toEqual([
    expect.objectContaining({ pointer: '/reason', code: 'required' }),
  ]);
  const revised = await seal(exec, { reason: 'โรงเรียนแจ้งย้อนหลัง' }).expect(201);
  expect(revised.body).toMatchObject({ revision: 2, reason: 'โรงเรียนแจ้งย้อนหลัง', events: 2 });

  const old = await app.ask(exec, 'get', `${SEALS}/1`).expect(200);
  expect(old.body).toMatchObject({ report: { total: { events: 1 } } });
  expect(old.body.report.subtypes.find(({ code }: { code: string }) => code === 'A04')).toMatchObject({
    events: 1,
  });
  const present = await app.ask(exec, 'get', `${SEALS}/2`).expect(200);
  expect(present.body.report.subtypes.find(({ code }: { code: string }) => code === 'A04')).toMatchObject({
    events: 0,
  });
  expect(await faultsOf()).toEqual([
    { revision: 1, faults: [] },
    { revision: 2, faults: [] },
  ]);
});

it('refuses a year that is not over, and one in which nothing is new', async () => {
  expect((await seal(officer, {}, '/statistics/academic/2569/seals').expect(422)).body.code).toBe(
    'seal.period-not-over',
  );
  expect((await seal(officer, { reason: 'อีกครั้ง' }).expect(409)).body.code).toBe('seal.nothing-new');
  await app.ask(officer, 'get', `${SEALS}/3`).expect(404);
  await app.ask(officer, 'get', `${SEALS}/0`).expect(404);
});

it('tells the step board whether the academic year is sealed, and of no other district', async () => {
  const uow = app.app.get(UnitOfWork, { strict: false });
  const sealedOf = (districtId: string, year: number) =>
    uow.read(systemActor('test', districtId), async (tx) => {
      const question = { districtId, schoolIds: [school.id], year, today: '2026-11-24' };
      return (await statisticsEvidence(tx, question)).get(school.id)?.['statistics.year-sealed'];
    });
  const day = { kind: 'seal', on: '2026-11-24' };
  expect(await sealedOf(district.id, 2568)).toMatchObject({ have: 1, of: 1, records: [day, day] });
  expect(await sealedOf(district.id, 2567)).toEqual({ have: 0, of: 1, records: [], missing: [] });
  const elsewhere = await TestDistrict.create(app.admin, 'elsewhere');
  expect(await sealedOf(elsewhere.id, 2568)).toMatchObject({ have: 0, records: [] });
});

it('seals once when two press at the same time', async () => {
  await report({ happenedOn: '2025-12-01' });
  const answers = await Promise.all([
    seal(officer, { reason: 'รายการมาช้า' }),
    seal(exec, { reason: 'รายการมาช้า' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});

it('is for the district to press, and for no school to see', async () => {
  await seal(director).expect(403);
  await app.ask(director, 'get', SEALS).expect(403);
});

it('is counted without the report that names its reader', async () => {
  await report({
    happenedOn: '2025-07-01',
    persons: [{ role: 'ALLEGED', kind: 'STAFF', staffPersonId: colleague.personId }],
  });
  const { body: seen } = await app.ask(colleague, 'get', SEALS).expect(200);
  expect(seen.since).toEqual({ added: 0, removed: 0, changed: 0, figures: [] });
  const { body: sealed } = await seal(exec, { reason: 'เรื่องร้องเรียน' }).expect(201);
  const path = `${SEALS}/${String(sealed.revision)}`;
  const events = async (actor: TestActor): Promise<number> =>
    (await app.ask(actor, 'get', path).expect(200)).body.report.total.events as number;
  expect(await events(exec)).toBe(4);
  expect(await events(colleague)).toBe(3);
  const { body: list } = await app.ask(colleague, 'get', SEALS).expect(200);
  expect(list.items.at(-1)).toMatchObject({ events: 3 });
});

it('is found out when a figure, a fact, the digest or the chain was tampered with', async () => {
  const whole = await faultsOf();
  expect(whole.every(({ faults }) => faults.length === 0)).toBe(true);
  const faultsOfFirst = async () => (await faultsOf())[0]?.faults;
  await planted(
    `UPDATE statistics_seal_snapshot SET figures = jsonb_set(figures, '{0,3}', '9') WHERE revision = 1`,
    `UPDATE statistics_seal_snapshot s SET figures = jsonb_set(figures, '{0,3}', '1') WHERE revision = 1`,
    async () => expect(await faultsOfFirst()).toEqual(['digest', 'figures']),
  );
  await planted(
    `UPDATE statistics_sealed_fact_snapshot SET subtype = 'A01' WHERE seal_id = (SELECT id FROM statistics_seal_snapshot WHERE revision = 1)`,
    `UPDATE statistics_sealed_fact_snapshot SET subtype = 'A04' WHERE seal_id = (SELECT id FROM statistics_seal_snapshot WHERE revision = 1)`,
    async () => expect(await faultsOfFirst()).toEqual(['digest', 'figures']),
  );
  await planted(
    `UPDATE statistics_seal_snapshot SET digest = '\\x00' || substr(digest, 2), rule_version = '0' WHERE revision = 1`,
    `SELECT 1`,
    async () => expect(await faultsOfFirst()).toEqual(['digest', 'audit', 'rules']),
  );
});
