import { freePort } from '#platform/embedded';
import { newId } from '#platform/database';
import pg from 'pg';
import { compileApps, type CompiledApps } from '../support/compile-apps.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Gateways } from '../support/gateways.js';
import { LINE_CHANNEL, lineCall, lineEvent, lineText, lineUser } from '../support/line.js';
import { Mortal } from '../support/mortal.js';
import { until } from '../support/until.js';
import { TestDistrict, type TestActor } from '../support/world.js';

const PATIENCE = 240_000;

/** Who writes to the account: linked, taken elsewhere, guessing, leaving. Their ids are the canaries. */
const WRITERS = { linked: lineUser(), guessing: lineUser(), leaving: lineUser(), pretended: lineUser() };

let apps: CompiledApps;
let database: TestDatabase;
let gateways: Gateways;
let admin: pg.Pool;
let api: Mortal;
let worker: Mortal;
let address: string;
let officer: TestActor;
let answers: number[];
const codes: string[] = [];

beforeAll(async () => {
  [apps, database, gateways] = await Promise.all([compileApps(), createTestDatabase(), Gateways.start()]);
  admin = new pg.Pool({ connectionString: database.adminUrl, max: 3 });
  admin.on('error', () => undefined);
  const [port, metrics] = [await freePort(), await freePort()];
  address = `http://127.0.0.1:${port}/api/v1`;
  const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
  const env = {
    ...gateways.env,
    ...LINE_CHANNEL,
    DATABASE_URL: database.appUrl,
    DATABASE_POOL: '6',
    // Everything that anybody could ever switch on.
    LOG_LEVEL: 'debug',
    KUMKRONG_DATA_KEY: key(1),
    KUMKRONG_LOOKUP_KEY: key(2),
    KUMKRONG_SIGNING_KEY: key(3),
  };
  const isUp = (url: string) => () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  api = new Mortal(
    apps.file('apps/api/main.ts'),
    { ...env, PORT: `${port}` },
    isUp(`http://127.0.0.1:${port}/health/live`),
  );
  worker = new Mortal(
    apps.file('apps/worker/main.ts'),
    { ...env, METRICS_PORT: `${metrics}` },
    isUp(`http://127.0.0.1:${metrics}/`),
  );
  await Promise.all([api.start(), worker.start()]);
  await playThrough();
}, PATIENCE);

afterAll(async () => {
  await Promise.all([api, worker].map((mortal) => mortal.kill('SIGTERM')));
  await gateways.stop();
  await admin.end();
  await database.drop();
  await apps.remove();
});

async function post(who: TestActor, path: string, body?: object): Promise<Response> {
  return fetch(address + path, {
    method: 'POST',
    headers: {
      ...{ Cookie: who.cookie, 'Idempotency-Key': newId() },
      ...(body ? { 'Content-Type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

async function code(who: TestActor): Promise<string> {
  const answer = (await (await post(who, '/me/line-link/code')).json()) as { code: string };
  codes.push(answer.code);
  return answer.code;
}

async function call(events: readonly object[], more: Record<string, string> = {}): Promise<number> {
  const { body, headers } = lineCall(events);
  const sent = { method: 'POST', body, headers: { ...headers, ...more } };
  return (await fetch(`${address}/line/webhook`, sent)).status;
}

const text = (who: keyof typeof WRITERS, said: string): object => lineText(WRITERS[who], new Date(), said);

/** Everything that somebody can do on LINE, and a notice that goes there. */
async function playThrough(): Promise<void> {
  const district = await TestDistrict.create(admin, 'canary');
  const school = await district.school('โรงเรียนบ้านหนองน้ำใส');
  const teacher = await district.actor({ role: 'TEACHER', school });
  officer = await district.actor({ role: 'DISTRICT_SAFETY' });
  answers = [
    await call([text('pretended', await code(teacher))], { 'x-line-signature': 'AAAA' }),
    await call([text('linked', await code(officer))]),
    await call([text('linked', await code(teacher))]),
    await call([text('leaving', await code(teacher))]),
    await call([lineEvent(WRITERS.leaving, new Date(Date.now() + 1_000), { type: 'unfollow' })]),
    ...(await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((n) => call([text('guessing', `10000000${n}`)])))),
  ];
  await until('everybody was answered', () => gateways.replies.length === 11, 60_000);
  const report = {
    ...{ id: newId(), kind: 'EVENT', mainCode: 'A04', happenedOn: '2024-06-10', happenedAbout: false },
    ...{ locationType: 'PLAYGROUND', facts: 'ล้มที่สนาม', urgency: 'CRITICAL' },
    persons: [{ role: 'HARMED', kind: 'STUDENT', displayName: 'เด็กหญิงสมมติ' }],
  };
  expect((await post(teacher, '/incidents', report)).status).toBe(201);
  await until('the officer was told on LINE', () => gateways.pushes.length > 0, 60_000);
  await until('the job was done', () => worker.said.includes('notices.deliver'), 60_000);
}

const everyone = (): string[] => [
  ...Object.values(WRITERS),
  ...codes,
  ...codes.map((c) => c.replaceAll(' ', '')),
];
const foundIn = (said: string): string[] => everyone().filter((canary) => said.includes(canary));

it('was played as it should be', async () => {
  expect(answers).toEqual([401, ...Array.from({ length: 12 }, () => 200)]);
  expect(gateways.pushes.every(({ body }) => body.to === WRITERS.linked)).toBe(true);
  const { rows } = await admin.query('SELECT person_id, line_user_id FROM line_link');
  expect(rows).toEqual([{ person_id: officer.personId, line_user_id: WRITERS.linked }]);
});

it('leaves no LINE id and no code in the logs of either process, whatever their level', () => {
  expect(api.said).toContain('"level":20');
  expect(foundIn(api.said)).toEqual([]);
  expect(foundIn(worker.said)).toEqual([]);
});

it('leaves them in no table but the link itself: not in jobs, notices, throttle or audit', async () => {
  const { rows: tables } = await admin.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const held: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows } = await admin.query<{ all: string | null }>(
      `SELECT string_agg(t::text, ' ') AS all FROM ${name} t`,
    );
    const found = foundIn(rows[0]?.all ?? '');
    if (found.length > 0) held[name.replace('public.', '')] = found;
  }
  expect(held).toEqual({ line_link: [WRITERS.linked] });
});
