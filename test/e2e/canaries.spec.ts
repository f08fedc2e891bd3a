import { freePort } from '#platform/embedded';
import { newId } from '#platform/database';
import pg from 'pg';
import { compileApps, type CompiledApps } from '../support/compile-apps.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Mortal } from '../support/mortal.js';
import { until } from '../support/until.js';
import { TestDistrict, type TestActor } from '../support/world.js';

const PATIENCE = 240_000;
const CANARY = /zq[A-Z]+qz/gu;

/** Where each text of a person may lie, and nowhere else. */
const HOME: Record<string, readonly string[]> = {
  student: ['zqLASTqz'],
  incident_narrative: ['zqFACTSqz'],
  incident_person_identity: ['zqCHILDqz'],
};

let apps: CompiledApps;
let database: TestDatabase;
let admin: pg.Pool;
let api: Mortal;
let worker: Mortal;
let address: string;
let metrics: string[];
let teacher: TestActor;
let officer: TestActor;
let answers: number[];

beforeAll(async () => {
  [apps, database] = await Promise.all([compileApps(), createTestDatabase()]);
  admin = new pg.Pool({ connectionString: database.adminUrl, max: 3 });
  admin.on('error', () => undefined);
  const [port, apiMetrics, workerMetrics] = [await freePort(), await freePort(), await freePort()];
  address = `http://127.0.0.1:${port}/api/v1`;
  metrics = [apiMetrics, workerMetrics].map((one) => `http://127.0.0.1:${one}/metrics`);
  const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
  const env = {
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
    { ...env, PORT: `${port}`, METRICS_PORT: `${apiMetrics}` },
    isUp(`http://127.0.0.1:${port}/health/live`),
  );
  worker = new Mortal(
    apps.file('apps/worker/main.ts'),
    { ...env, METRICS_PORT: `${workerMetrics}` },
    isUp(`http://127.0.0.1:${workerMetrics}/`),
  );
  await Promise.all([api.start(), worker.start()]);
  await playThrough();
}, PATIENCE);

afterAll(async () => {
  await Promise.all([api, worker].map((mortal) => mortal.kill('SIGTERM')));
  await admin.end();
  await database.drop();
  await apps.remove();
});

async function send(
  who: TestActor | null,
  path: string,
  body: string | object,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(address + path, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': newId(),
      ...(who ? { Cookie: who.cookie } : {}),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** A report, its way through the queue, and everything that can be sent wrongly on the way. */
async function playThrough(): Promise<void> {
  const district = await TestDistrict.create(admin, 'canary');
  const school = await district.school('โรงเรียนบ้านหนองน้ำใส');
  await district.student(school, { lastName: 'zqLASTqz' });
  teacher = await district.actor({ role: 'TEACHER', school });
  officer = await district.actor({ role: 'DISTRICT_SAFETY' });
  const report = {
    ...{ id: newId(), kind: 'EVENT', mainCode: 'A04', happenedOn: '2024-06-10', happenedAbout: false },
    ...{ locationType: 'PLAYGROUND', facts: 'zqFACTSqz', urgency: 'CRITICAL' },
    persons: [{ role: 'HARMED', kind: 'STUDENT', displayName: 'เด็กหญิงzqCHILDqz' }],
  };
  const sent = await Promise.all([
    send(teacher, '/incidents', report),
    send(teacher, '/incidents', { ...report, id: newId(), zqFIELDqz: 'zqVALUEqz', facts: 7 }),
    send(teacher, '/incidents', '{"facts": "zqBROKENqz'),
    send(teacher, '/incidents/zqPATHqz/acknowledge', { note: 'zqNOTEqz' }),
    send(officer, '/students/search', { text: 'zqSEARCHqz' }),
    send(null, '/sessions', { username: 'zqUSERqz', password: 'zqPASSWORDqz' }),
    send(teacher, '/incidents', report, { 'If-Match': 'zqMATCHqz', 'Accept-Language': 'zqLANGqz' }),
    fetch(`${address}/incidents?cursor=zqCURSORqz&zqQUERYqz=1`, { headers: { Cookie: officer.cookie } }),
    fetch(`${address}/zqNOWHEREqz`, { headers: { Cookie: 'kumkrong=zqCOOKIEqz' } }),
  ]);
  answers = sent.map(({ status }) => status);
  await until('the worker has done its jobs', async () => (await waiting()) === 0, 60_000);
}

async function waiting(): Promise<number> {
  const { rows } = await admin.query<{ count: number }>(
    'SELECT count(*)::int FROM outbox WHERE handed_over_at IS NULL',
  );
  return rows[0]?.count ?? 0;
}

const found = (text: string): string[] => [...new Set(text.match(CANARY) ?? [])].sort();

/** Every table with a canary in any column, as text. */
async function tablesWithCanaries(): Promise<Record<string, string[]>> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const held: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows } = await admin.query<{ text: string | null }>(
      `SELECT string_agg(t::text, ' ') AS text FROM ${name} t WHERE t::text LIKE '%zq%qz%'`,
    );
    const canaries = found(rows[0]?.text ?? '');
    if (canaries.length > 0) held[name.replace('public.', '')] = canaries;
  }
  return held;
}

it('was answered as it should be', () => {
  expect(answers[0]).toBe(201);
  for (const status of answers.slice(1)) expect(status).toBeLessThan(500);
});

it('leaves nothing that anybody wrote in the logs of either process, whatever their level', () => {
  expect(api.said).toContain('"level":20');
  expect(found(api.said)).toEqual([]);
  expect(found(worker.said)).toEqual([]);
});

it('leaves nothing of it in the metrics', async () => {
  const texts = await Promise.all(metrics.map(async (url) => (await fetch(url)).text()));
  for (const text of texts) expect(text).toContain('# HELP');
  expect(texts.flatMap(found)).toEqual([]);
});

it('leaves nothing of it in jobs, notices, audit or anywhere but where it belongs', async () => {
  expect(await tablesWithCanaries()).toEqual(HOME);
});
