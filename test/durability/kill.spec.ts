import { setTimeout as pause } from 'node:timers/promises';
import { AuditTrail } from '#platform/audit';
import { SystemClock } from '#platform/clock';
import { createDataSource, newId, UnitOfWork } from '#platform/database';
import { freePort } from '#platform/embedded';
import pg from 'pg';
import { compileApps, type CompiledApps } from '../support/compile-apps.js';
import { TEST_SECRETS } from '../support/config.js';
import { Mortal } from '../support/mortal.js';
import { OwnServer } from '../support/own-server.js';
import { until } from '../support/until.js';
import { TestDistrict, type TestActor } from '../support/world.js';

const API_KILLS = 12;
const WORKER_KILLS = 6;
const WRITERS = 4;
/** Half a minute on an idle machine; another process's load must not fail it. */
const PATIENCE = 240_000;

interface Acknowledged {
  id: string;
  key: string;
  reference: string;
  person: TestActor;
}

let apps: CompiledApps;
let server: OwnServer;
let admin: pg.Pool;
let district: TestDistrict;
let teachers: TestActor[];
let officer: TestActor;
let ports: number[];
let apis: Mortal[];
let worker: Mortal;

const acknowledged: Acknowledged[] = [];
const odd: string[] = [];
let replayed = 0;
let lostReplies = 0;

beforeAll(async () => {
  [apps, server] = await Promise.all([compileApps(), OwnServer.start()]);
  admin = new pg.Pool({ connectionString: server.adminUrl, max: 3 });
  admin.on('error', () => undefined);
  district = await TestDistrict.create(admin, 'here');
  const school = await district.school('โรงเรียนบ้านหนองน้ำใส');
  teachers = [];
  for (let n = 0; n < WRITERS; n += 1) teachers.push(await district.actor({ role: 'TEACHER', school }));
  officer = await district.actor({ role: 'DISTRICT_SAFETY' });
  ports = [await freePort(), await freePort()];
  const env = {
    DATABASE_URL: server.appUrl,
    DATABASE_POOL: '6',
    LOG_LEVEL: 'warn',
    QUEUE_LEASE_SECONDS: '1',
    ...TEST_SECRETS,
  };
  const mortal = (name: 'api' | 'worker', port: string, path: string, more: object): Mortal =>
    new Mortal(apps.file(`apps/${name}/main.ts`), { ...env, ...more }, () =>
      answers(`http://127.0.0.1:${port}${path}`),
    );
  apis = ports.map((port) => mortal('api', `${port}`, '/health/live', { PORT: `${port}` }));
  const METRICS_PORT = `${await freePort()}`;
  worker = mortal('worker', METRICS_PORT, '/', { METRICS_PORT });
  await Promise.all([...apis.map((api) => api.start()), worker.start()]);
}, PATIENCE);

afterAll(async () => {
  await Promise.all([...apis, worker].map((mortal) => mortal.kill()));
  await admin.end();
  await server.stop();
});

async function rows<T extends pg.QueryResultRow>(text: string, params: unknown[] = []): Promise<T[]> {
  return (await admin.query<T>(text, params)).rows;
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

function ask(
  port: number,
  person: TestActor,
  path: string,
  create?: { key: string; body: object },
): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
    method: create ? 'POST' : 'GET',
    headers: {
      Cookie: person.cookie,
      ...(create ? { 'Content-Type': 'application/json', 'Idempotency-Key': create.key } : {}),
    },
    ...(create ? { body: JSON.stringify(create.body) } : {}),
    signal: AbortSignal.timeout(10_000),
  });
}

const aReport = (): { id: string } & Record<string, unknown> => ({
  id: newId(),
  kind: 'EVENT',
  mainCode: 'A04',
  happenedOn: '2024-06-10',
  happenedAbout: false,
  locationType: 'PLAYGROUND',
  facts: 'หกล้มระหว่างวิ่งผลัด เข่าถลอก',
  urgency: 'NORMAL',
  persons: [{ role: 'HARMED', kind: 'STUDENT', displayName: 'เด็กหญิงสมมติ' }],
});

/** Sends one report as a phone on a bad line would: again and again under its key, until it is told that it is there. */
async function sendUntilAcknowledged(person: TestActor): Promise<void> {
  const body = aReport();
  const key = newId();
  for (let turn = 0; ; turn += 1) {
    const port = ports[turn % ports.length] ?? 0;
    const answer = await ask(port, person, '/incidents', { key, body }).catch(() => null);
    if (answer === null) lostReplies += 1;
    else if (answer.status === 201) {
      if (answer.headers.get('idempotent-replayed')) replayed += 1;
      const receipt = (await answer.json().catch(() => null)) as { reference: string } | null;
      if (receipt !== null) {
        acknowledged.push({ id: body.id, key, reference: receipt.reference, person });
        return;
      }
      lostReplies += 1;
    } else if (answer.status === 503) {
      if (!answer.headers.get('retry-after')) odd.push('503 without Retry-After');
    } else if (answer.status !== 409) odd.push(`${answer.status} ${await answer.text()}`);
    await pause(answer === null ? 60 : 10);
  }
}

async function writeWhile(work: Promise<unknown>): Promise<void> {
  let going = true;
  const write = async (person: TestActor): Promise<void> => {
    while (going) await sendUntilAcknowledged(person);
  };
  const writing = Promise.all(teachers.map(write));
  try {
    await work;
  } finally {
    going = false;
    await writing;
  }
}

/** Kills a process again and again, each time some moments after reports are written again. */
async function killAgainAndAgain(mortal: Mortal, times: number): Promise<void> {
  for (let kill = 0; kill < times; kill += 1) {
    const before = acknowledged.length;
    await until('reports are written', () => acknowledged.length > before + WRITERS, PATIENCE);
    await pause(Math.random() * 350);
    await mortal.kill();
    await mortal.start();
  }
}

describe('processes that are killed while reports are written', () => {
  it(
    'api and worker: everybody is told in the end',
    async () => {
      const [first, second] = apis as [Mortal, Mortal];
      await writeWhile(
        Promise.all([
          killAgainAndAgain(first, API_KILLS / 2),
          killAgainAndAgain(second, API_KILLS / 2),
          killAgainAndAgain(worker, WORKER_KILLS),
        ]),
      );
      expect(first.kills + second.kills).toBe(API_KILLS);
      expect(worker.kills).toBe(WORKER_KILLS);
      expect(odd).toEqual([]);
      expect(acknowledged.length).toBeGreaterThan(API_KILLS);
      // Without a reply that was lost this run would have shown nothing.
      expect(lostReplies).toBeGreaterThan(0);
    },
    PATIENCE,
  );

  it(
    'PostgreSQL: «please try again», and work goes on by itself when it is back',
    async () => {
      const [port = 0] = ports;
      const statusNow = async (): Promise<{ status: number; retryAfter: string | null }> => {
        const answer = await ask(port, officer, '/me');
        return { status: answer.status, retryAfter: answer.headers.get('retry-after') };
      };
      const crash = async (): Promise<void> => {
        await pause(300);
        await server.kill();
        const away = await until('the api says so', async () => {
          const now = await statusNow();
          return now.status === 200 ? null : now;
        });
        expect(away.status).toBe(503);
        expect(Number(away.retryAfter)).toBeGreaterThan(0);
        const ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
        expect(ready.status).toBe(503);
        await until('the keeper noticed', () => server.hasEnded);
        await server.startAgain();
        await until('the api is back', async () => (await statusNow()).status === 200);
        await pause(300);
      };
      await writeWhile(crash());
      expect(odd).toEqual([]);
      for (const mortal of [...apis, worker]) expect(mortal.ending).toBeNull();
    },
    PATIENCE,
  );

  it('nothing that was acknowledged is lost, nothing is doubled, and each has its whole trail', async () => {
    const told = new Map(acknowledged.map(({ id, reference }) => [id, reference]));
    const kept = await rows<{ id: string; reference: string }>('SELECT id, reference FROM incident');
    expect(new Map(kept.map(({ id, reference }) => [id, reference]))).toEqual(told);
    expect(told.size).toBe(acknowledged.length);
    expect(new Set(told.values()).size).toBe(told.size);
    const counts = async (text: string): Promise<Map<string, number>> =>
      new Map((await rows<{ id: string; n: number }>(text)).map(({ id, n }) => [id, n]));
    const onceEach = new Map([...told.keys()].map((id) => [id, 1]));
    expect(
      await counts(
        "SELECT record_id AS id, count(*)::int AS n FROM audit_event WHERE action = 'incident.log' GROUP BY 1",
      ),
    ).toEqual(onceEach);
    expect(
      await counts('SELECT incident_id AS id, count(*)::int AS n FROM incident_history GROUP BY 1'),
    ).toEqual(onceEach);
    expect(
      await counts('SELECT incident_id AS id, count(*)::int AS n FROM incident_narrative GROUP BY 1'),
    ).toEqual(onceEach);
    expect(
      await counts('SELECT incident_id AS id, count(*)::int AS n FROM incident_person GROUP BY 1'),
    ).toEqual(onceEach);
    expect(await counts('SELECT key AS id, count(*)::int AS n FROM idempotent_answer GROUP BY 1')).toEqual(
      new Map(acknowledged.map(({ key }) => [key, 1])),
    );
    const [counter] = await rows<{ last: number }>(
      "SELECT sum(last)::int AS last FROM reference_counter WHERE kind = 'INC'",
    );
    expect(counter?.last).toBe(told.size);
  });

  it('every reporter has the receipt, and the audit chain is whole', async () => {
    for (const { id, reference, person } of acknowledged.slice(-20)) {
      const answer = await ask(ports[0] ?? 0, person, `/my-reports/${id}`);
      expect(await answer.json()).toMatchObject({ reference, status: 'SUBMITTED' });
    }
    const source = { url: server.appUrl, entities: [], poolSize: 2, applicationName: 'test-verify' };
    const dataSource = await createDataSource(source).initialize();
    const verdict = await new AuditTrail(new UnitOfWork(dataSource, new SystemClock())).verify(district.id);
    await dataSource.destroy();
    expect(verdict.fault).toBeNull();
    expect(verdict.rows).toBeGreaterThanOrEqual(acknowledged.length);
  });

  it(
    'the worker has counted each report once',
    async () => {
      const counted = async (): Promise<number> => {
        const [row] = await rows<{ events: number }>(
          "SELECT COALESCE(sum(events), 0)::int AS events FROM statistics_cell WHERE calendar = 'academic' AND cut = 'total' AND in_group = ''",
        );
        return row?.events ?? 0;
      };
      await until('all are counted', async () => (await counted()) >= acknowledged.length, 30_000);
      await until('nothing is left to do', async () => {
        const [row] = await rows<{ left: number }>(
          'SELECT (SELECT count(*) FROM statistics_change)::int + (SELECT count(*) FROM outbox WHERE handed_over_at IS NULL)::int AS left',
        );
        return row?.left === 0;
      });
      expect(await counted()).toBe(acknowledged.length);
      const failed = await rows("SELECT name FROM bullmq.job WHERE state = 'failed'");
      expect(failed).toEqual([]);
    },
    PATIENCE,
  );

  it('ends in order when it is asked to', async () => {
    await Promise.all([...apis, worker].map((mortal) => mortal.kill('SIGTERM')));
    const endings = [...apis, worker].map(({ ending }) => ending);
    expect(endings).toEqual(['SIGTERM', 'SIGTERM', 0]);
  });
});

afterAll(() => {
  process.stdout.write(
    `durability: ${acknowledged.length} reports acknowledged, ${lostReplies} replies lost, ${replayed} told again\n`,
  );
});
