import { newId } from '#platform/database';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor } from '../support/world.js';

let app: TestApp;
let officer: TestActor;
let admin: TestActor;
let teacher: TestActor;
let director: TestActor;
let stranger: TestActor;

beforeAll(async () => {
  app = await TestApp.start();
  const here = await TestDistrict.create(app.admin, 'here');
  const there = await TestDistrict.create(app.admin, 'there');
  const school = await here.school('โรงเรียนหนึ่ง');
  officer = await here.actor({ role: 'DISTRICT_SAFETY' });
  admin = await here.actor({ role: 'DISTRICT_ADMIN' });
  teacher = await here.actor({ role: 'TEACHER', school });
  director = await here.actor({ role: 'SCHOOL_DIRECTOR', school });
  stranger = await there.actor({ role: 'DISTRICT_SAFETY' });
});
afterAll(() => app.stop());

async function log(): Promise<{ id: string }> {
  const body = {
    ...{ id: newId(), kind: 'EVENT', mainCode: 'A04', urgency: 'NORMAL', facts: 'หกล้มในสนามเด็กเล่น' },
    ...{ happenedOn: '2026-08-18', happenedAbout: false, locationType: 'PLAYGROUND', persons: [] },
  };
  await app.ask(teacher, 'post', '/incidents', { body }).expect(201);
  return { id: body.id };
}

async function clocksOf(id: string): Promise<string[]> {
  const { body } = await app.ask(officer, 'get', '/tasks?lane=all&limit=100').expect(200);
  return (body as { items: { subjectId: string; kind: string }[] }).items
    .filter(({ subjectId }) => subjectId === id)
    .map(({ kind }) => kind);
}

describe('clock policies', () => {
  const PATH = '/clock-policies/incident/acknowledge/NORMAL';
  const limit = (more: object = {}) => ({
    ...{ clock: 'working days', amount: 2, remindPercent: 75, headPercent: 125, districtPercent: 150 },
    ...more,
  });

  it('are the defaults until the district sets its own, for clocks that start after it', async () => {
    const { id: before } = await log();
    const list = await app.ask(officer, 'get', '/clock-policies').expect(200);
    const items = (
      list.body as { items: { version: number; step: string; urgency: string; amount: number }[] }
    ).items;
    expect(items.find(({ step, urgency }) => step === 'acknowledge' && urgency === 'NORMAL')).toMatchObject({
      ...{ version: 0, amount: 3 },
    });
    await app.ask(admin, 'put', PATH, { version: 0, body: limit() }).expect(200);
    await app.ask(officer, 'put', PATH, { version: 0, body: limit({ amount: 5 }) }).expect(412);
    const { id: after } = await log();
    const due = await app.rows<{ id: string; amount: number }>(
      "SELECT subject_id AS id, amount FROM task WHERE subject_id = ANY ($1) AND kind = 'acknowledge'",
      [[before, after]],
    );
    expect(new Map(due.map(({ id, amount }) => [id, amount]))).toEqual(
      new Map([
        [before, 3],
        [after, 2],
      ]),
    );
    await app.ask(officer, 'put', PATH, { version: 1, body: limit({ amount: 3 }) }).expect(200);
    const history = await app.rows(
      "SELECT version, before->>'amount' AS b, after->>'amount' AS a FROM clock_policy_history ORDER BY version",
    );
    expect(history).toEqual([
      { version: 1, b: '3', a: '2' },
      { version: 2, b: '2', a: '3' },
    ]);
  });

  it.each([
    ['zero', { amount: 0 }],
    ['less than zero', { amount: -1 }],
    ['huge', { amount: 1e9 }],
    ['a broken number', { amount: 1.5 }],
    ['a text', { amount: '3' }],
    ['an unknown clock', { clock: 'minutes' }],
    ['a reminder after the end', { remindPercent: 100 }],
    ['the district before the head', { headPercent: 200, districtPercent: 150 }],
    ['a field of the server', { version: 9 }],
  ])('refuse %s', async (_what, more) => {
    await app.ask(officer, 'put', PATH, { version: 2, body: limit(more) }).expect(422);
  });

  it('are changed by those who may, for clocks that there are', async () => {
    for (const who of [teacher, director]) {
      await app.ask(who, 'get', '/clock-policies').expect(403);
      await app.ask(who, 'put', PATH, { version: 0, body: limit() }).expect(403);
    }
    await app
      .ask(officer, 'put', '/clock-policies/incident/dance/NORMAL', { version: 0, body: limit() })
      .expect(404);
    await app.ask(officer, 'put', PATH, { body: limit() }).expect(428);
    const theirs = await app.ask(stranger, 'get', '/clock-policies').expect(200);
    expect(
      (theirs.body as { items: { version: number }[] }).items.every(({ version }) => version === 0),
    ).toBe(true);
  });

  it('may run no clock at all', async () => {
    const path = '/clock-policies/incident/close/NORMAL';
    await app.ask(admin, 'put', path, { version: 0, body: limit({ amount: null }) }).expect(200);
    const { id } = await log();
    expect(await clocksOf(id)).toEqual(['acknowledge']);
  });
});

describe('the history of clock policies', () => {
  const LIMIT = { clock: 'working days', remindPercent: 75, headPercent: 125, districtPercent: 150 };
  interface Change {
    id: string;
    step: string;
    version: number;
    actingRole: string;
    postId: string;
    before: { amount: number };
    after: { amount: number };
  }
  const page = async (who: TestActor, query = '') => {
    const { body } = await app.ask(who, 'get', `/clock-policies/history${query}`).expect(200);
    return body as { items: Change[]; nextCursor: string | null };
  };

  it('says which post changed what from what to what, the last first, page by page', async () => {
    const path = '/clock-policies/incident/acknowledge/URGENT';
    const before = (await page(officer)).items.length;
    await app.ask(admin, 'put', path, { version: 0, body: { ...LIMIT, amount: 7 } }).expect(200);
    app.clock.advance(1_000);
    await app.ask(officer, 'put', path, { version: 1, body: { ...LIMIT, amount: 8 } }).expect(200);
    const all = await page(admin);
    expect(all.items.slice(0, 2)).toMatchObject([
      {
        step: 'acknowledge',
        version: 2,
        actingRole: 'DISTRICT_SAFETY',
        before: { amount: 7 },
        after: { amount: 8 },
      },
      { step: 'acknowledge', version: 1, actingRole: 'DISTRICT_ADMIN', after: { amount: 7 } },
    ]);
    expect(Object.keys(all.items[0]!.after).sort()).toEqual([
      'amount',
      'clock',
      'districtPercent',
      'headPercent',
      'remindPercent',
    ]);
    expect(all.items).toHaveLength(before + 2);
    const first = await page(officer, '?limit=1');
    const second = await page(officer, `?limit=1&cursor=${first.nextCursor}`);
    expect([first, second].map(({ items }) => items[0]?.id)).toEqual(
      all.items.slice(0, 2).map(({ id }) => id),
    );
  });

  it('names no person', async () => {
    const persons = await app.rows<{ id: string; name: string }>('SELECT id, first_name AS name FROM person');
    const said = JSON.stringify(await page(officer));
    expect(persons.filter(({ id, name }) => said.includes(id) || said.includes(name))).toEqual([]);
  });

  it('is for those who manage clocks, in their own district', async () => {
    for (const who of [teacher, director]) await app.ask(who, 'get', '/clock-policies/history').expect(403);
    await app.ask(null, 'get', '/clock-policies/history').expect(401);
    expect((await page(stranger)).items).toEqual([]);
    const { nextCursor } = await page(officer, '?limit=1');
    expect((await page(stranger, `?cursor=${nextCursor}`)).items).toEqual([]);
    await app.ask(officer, 'get', '/clock-policies/history?cursor=x.y').expect(400);
  });
});
