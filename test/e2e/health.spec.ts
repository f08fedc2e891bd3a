import type { AddressInfo } from 'node:net';
import { newId } from '#platform/database';
import { registry, serveMetrics } from '#platform/metrics';
import supertest from 'supertest';
import { TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { TestDistrict, type TestActor } from '../support/world.js';

let app: TestApp;
let officer: TestActor;
let districtId: string;

beforeAll(async () => {
  app = await TestApp.start();
  const here = await TestDistrict.create(app.admin, 'here');
  districtId = here.id;
  officer = await here.actor({ role: 'DISTRICT_SAFETY' });
});
afterAll(() => app.stop());

const partsOf = ({ body }: supertest.Response): Record<string, boolean> =>
  Object.fromEntries(
    (body as { parts: { name: string; ok: boolean }[] }).parts.map(({ name, ok }) => [name, ok]),
  );
const ready = (): supertest.Test => app.ask(null, 'get', '/health/ready');

describe('health', () => {
  it('is live without a look at anything else', async () => {
    expect((await app.ask(null, 'get', '/health/live').expect(200)).body).toEqual({ ok: true });
  });

  it('is ready with database, migrations, queue and Thai search', async () => {
    const answer = await ready().expect(200);
    expect(answer.body.ok).toBe(true);
    expect(partsOf(answer)).toEqual({
      database: true,
      migrations: true,
      'queue-lag': true,
      'thai-search': true,
    });
    expect(answer.text).not.toMatch(/postgres:|password|127\.0\.0\.1|kumkrong_app/);
  });

  it('is not ready while a migration is missing', async () => {
    const [last] = await app.rows<{ name: string }>(
      'SELECT name FROM schema_migration ORDER BY id DESC LIMIT 1',
    );
    await app.rows("UPDATE schema_migration SET name = 'Other1' WHERE name = $1", [last?.name]);
    expect(partsOf(await ready().expect(503))).toMatchObject({ database: true, migrations: false });
    await app.rows("UPDATE schema_migration SET name = $1 WHERE name = 'Other1'", [last?.name]);
    await ready().expect(200);
  });

  it('is not ready while jobs wait too long, and does not mind those that were handed over', async () => {
    const id = newId();
    await app.rows(
      "INSERT INTO outbox (id, district_id, name, payload, trace_id, created_at) VALUES ($1, $2, 'platform.purge', '{}', '', clock_timestamp() - interval '119 seconds')",
      [id, districtId],
    );
    await ready().expect(200);
    await app.rows(
      "UPDATE outbox SET created_at = clock_timestamp() - interval '121 seconds' WHERE id = $1",
      [id],
    );
    const late = await ready().expect(503);
    expect(partsOf(late)).toMatchObject({ 'queue-lag': false, database: true });
    await app.rows('UPDATE outbox SET handed_over_at = clock_timestamp() WHERE id = $1', [id]);
    await ready().expect(200);
  });

  it('is not ready, yet live, while the database refuses it, and heals by itself', async () => {
    const name = new URL(app.database.appUrl).pathname.slice(1);
    const kick = (): Promise<unknown> =>
      app.rows(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'kumkrong_app'",
      );
    await app.rows(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS TRUE CONNECTION LIMIT 0`);
    await kick();
    const away = await until('it notices', async () => {
      const answer = await ready();
      return answer.status === 503 ? answer : null;
    });
    expect(partsOf(away)).toEqual({ database: false });
    await app.ask(null, 'get', '/health/live').expect(200);
    const refused = await app.ask(officer, 'get', '/me').expect(503);
    expect(refused.body.code).toBe('dependency-unavailable');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await app.rows(`ALTER DATABASE ${name} WITH CONNECTION LIMIT -1`);
    await until('it is back', async () => (await ready()).status === 200);
    await app.ask(officer, 'get', '/me').expect(200);
  });
});

describe('metrics', () => {
  it('speak of route patterns, statuses and jobs, and never of an id', async () => {
    const [incident, person] = [newId(), newId()];
    await app.ask(officer, 'get', `/incidents/${incident}`).expect(404);
    await app.ask(officer, 'get', `/incidents/${incident}/history?x=${person}`);
    await app.ask(officer, 'get', `/nowhere-${person}`).expect(404);
    const text = await registry.metrics();
    expect(text).toMatch(
      /kumkrong_http_request_seconds_count\{method="GET",route="\/api\/v1\/incidents\/:id",status="404"\} \d+/,
    );
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/);
    expect(text).not.toContain('nowhere');
    expect(text).not.toContain('สมมติ');
  });

  it('are served on a port of their own, not beside the API', async () => {
    await app.ask(null, 'get', '/metrics').expect(404);
    await supertest(app.app.getHttpServer()).get('/metrics').expect(404);
    const server = serveMetrics(0, '127.0.0.1');
    await until('it listens', () => server.listening);
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('process_cpu_seconds_total');
    server.close();
  });
});
