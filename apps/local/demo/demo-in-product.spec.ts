import { StatisticsCompiler } from '#features/statistics';
import { TestApp } from '../../../test/support/app.js';
import { createTestDatabase } from '../../../test/support/database.js';
import { demoDistrict } from '../../../test/support/demo.js';
import { RosterWorker } from '../../../test/support/roster-worker.js';
import type { TestActor } from '../../../test/support/world.js';
import { DEMO_ACCOUNTS } from './accounts.js';
import { DEMO_ROSTER, demoFullRosterCsv, demoRosterCsv } from './roster-csv.js';
import { DISTRICT_ID } from './schools.js';

const NOW = '2026-11-23T03:00:00Z';

let app: TestApp;
let worker: RosterWorker;

beforeAll(async () => {
  app = await TestApp.on(await createTestDatabase(demoDistrict(new Date(NOW))), NOW);
  await app.app.get(StatisticsCompiler).recompile(DISTRICT_ID);
  worker = await RosterWorker.start(app);
}, 120_000);
afterAll(async () => {
  await worker.stop();
  await app.stop();
});

/** Signs in as people do; what `ask` needs of an actor is the cookie. */
async function signIn(name: string): Promise<TestActor> {
  const account = DEMO_ACCOUNTS.find(({ username }) => username === `${name}@demo`);
  const { username, password } = account!;
  const answer = await app.ask(null, 'post', '/sessions', { body: { username, password } }).expect(200);
  const cookies = [answer.headers['set-cookie'] ?? []].flat();
  return { cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') } as TestActor;
}

it.each(DEMO_ACCOUNTS.map(({ username }) => username.split('@')[0]!))(
  'lets %s in and to work',
  async (name) => {
    const { body } = await app.ask(await signIn(name), 'get', '/me').expect(200);
    expect(body.district.code).toBe('demo');
    expect(body.posts.length).toBeGreaterThan(0);
  },
);

it('shows the published figures of 2566 and later years with something to say', async () => {
  const officer = await signIn('officer');
  const { body } = await app.ask(officer, 'get', '/statistics/academic/2566').expect(200);
  expect(body.base).toEqual({ students: 18_276, asOfRound: '2566-JUNE', schools: 120 });
  expect(body.total).toMatchObject({ students: 34, percent: 0.19 });
  expect(
    body.groups.map(({ code, students, percent }: Record<string, unknown>) => [code, students, percent]),
  ).toEqual([
    ['VIOLENCE', 1, 0.01],
    ['ACCIDENT', 14, 0.08],
    ['RIGHT', 11, 0.06],
    ['UNHEALTHINESS', 8, 0.04],
  ]);
  expect(body.areaEvents).toMatchObject({ events: 1, schools: 2 });
  for (const year of [2567, 2568, 2569]) {
    const later = await app.ask(officer, 'get', `/statistics/academic/${year}`).expect(200);
    expect(later.body.total.students).toBeGreaterThan(60);
    expect(later.body.base.students).toBeGreaterThan(17_000);
  }
});

it('gives the officer a queue and the teacher the own reports and class', async () => {
  const officer = await signIn('officer');
  const { body: counts } = await app.ask(officer, 'get', '/incident-queue/counts').expect(200);
  expect(counts.waiting).toBeGreaterThan(5);
  expect(counts.mine).toBeGreaterThan(0);
  expect(counts.overdue).toBeGreaterThan(3);
  const waiting = await app.ask(officer, 'get', '/incident-queue').expect(200);
  expect(waiting.body.items).toHaveLength(counts.waiting);
  const kru = await signIn('kru');
  const reports = await app.ask(kru, 'get', '/my-reports').expect(200);
  expect(reports.body.items.length).toBeGreaterThan(2);
  const { body } = await app.ask(kru, 'get', '/me').expect(200);
  const { place, classroom } = body.activePost;
  const search = { body: { schoolId: place.id, classroom, limit: 100 } };
  const students = await app.ask(kru, 'post', '/students/search', search).expect(200);
  expect(students.body.items.length).toBeGreaterThan(5);
});

describe('the sample rosters', () => {
  const upload = async (actor: TestActor, text: string) => {
    const { body } = await app
      .ask(actor, 'post', '/roster-imports')
      .field('academicYear', '2569')
      .field('round', 'NOVEMBER')
      .attach('file', Buffer.from(text, 'utf8'), 'dmc.csv')
      .expect(202);
    await worker.drain();
    return (await app.ask(actor, 'get', `/roster-imports/${body.id}`).expect(200)).body;
  };

  it('show one school who is new, who is missing, what changed and what is wrong', async () => {
    const view = await upload(await signIn('director'), demoRosterCsv(new Date(NOW)));
    expect(view.state).toBe('CHECKED');
    expect(view.summary).toMatchObject({
      new: DEMO_ROSTER.newcomers,
      changed: DEMO_ROSTER.changed,
      left: DEMO_ROSTER.gone,
      errors: DEMO_ROSTER.errors,
      moved: 0,
    });
  });

  it('change every pupil of the district', async () => {
    const view = await upload(await signIn('admin'), demoFullRosterCsv(new Date(NOW)));
    expect(view.state).toBe('CHECKED');
    expect(view.summary).toMatchObject({ new: 0, left: 0, errors: 0, unchanged: 0, moved: 0 });
    expect(view.summary.changed).toBe(view.summary.rows);
  });
});
