import { expect } from '@jest/globals';
import { newId } from '#platform/database';
import { freePort } from '#platform/embedded';
import pg from 'pg';
import { compileApps } from './compile-apps.js';
import { TEST_SECRETS } from './config.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { Mortal } from './mortal.js';
import { until } from './until.js';
import type { TestActor } from './world.js';

const CANARY = /zq[A-Z]+qz/gu;

/** Every canary in a text, each once. */
export const found = (text: string): string[] => [...new Set(text.match(CANARY) ?? [])].sort();

interface Sending {
  body?: string | object | FormData;
  headers?: Record<string, string>;
}

/** API and worker as they run, saying everything that anybody could ever switch on. */
export class TalkingProcesses {
  private constructor(
    readonly admin: pg.Pool,
    readonly address: string,
    private readonly database: TestDatabase,
    private readonly mortals: { api: Mortal; worker: Mortal },
    private readonly metrics: readonly string[],
  ) {}

  /** @param more what both are configured with besides, such as gateways for notices. */
  static async start(more: Record<string, string> = {}): Promise<TalkingProcesses> {
    const [apps, database] = await Promise.all([compileApps(), createTestDatabase()]);
    const admin = new pg.Pool({ connectionString: database.adminUrl, max: 3 });
    admin.on('error', () => undefined);
    const [port, apiMetrics, workerMetrics] = [await freePort(), await freePort(), await freePort()];
    const env = {
      ...more,
      DATABASE_URL: database.appUrl,
      DATABASE_POOL: '6',
      LOG_LEVEL: 'debug',
      ...TEST_SECRETS,
    };
    const isUp = (url: string) => () =>
      fetch(url).then(
        ({ ok }) => ok,
        () => false,
      );
    const api = new Mortal(
      apps.file('apps/api/main.ts'),
      { ...env, PORT: `${port}`, METRICS_PORT: `${apiMetrics}` },
      isUp(`http://127.0.0.1:${port}/health/live`),
    );
    const worker = new Mortal(
      apps.file('apps/worker/main.ts'),
      { ...env, METRICS_PORT: `${workerMetrics}` },
      isUp(`http://127.0.0.1:${workerMetrics}/`),
    );
    await Promise.all([api.start(), worker.start()]);
    const metrics = [apiMetrics, workerMetrics].map((one) => `http://127.0.0.1:${one}/metrics`);
    const address = `http://127.0.0.1:${port}/api/v1`;
    return new TalkingProcesses(admin, address, database, { api, worker }, metrics);
  }

  /** Asks the API as somebody, or as nobody. */
  send(
    who: TestActor | null,
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    { body, headers = {} }: Sending = {},
  ): Promise<Response> {
    const isForm = body instanceof FormData;
    return fetch(this.address + path, {
      method,
      headers: {
        ...(isForm || body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(method === 'POST' ? { 'Idempotency-Key': newId() } : {}),
        ...(who ? { Cookie: who.cookie } : {}),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: isForm || typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  /** Waits until the worker has done everything that was asked of it. */
  async settle(): Promise<void> {
    const waiting = 'SELECT count(*)::int FROM outbox WHERE handed_over_at IS NULL';
    await until(
      'the worker has done its jobs',
      async () => (await this.admin.query<{ count: number }>(waiting)).rows[0]?.count === 0,
      60_000,
    );
  }

  get said(): { api: string; worker: string } {
    return { api: this.mortals.api.said, worker: this.mortals.worker.said };
  }

  /** What each process tells of itself in figures. */
  private measured(): Promise<string[]> {
    return Promise.all(this.metrics.map(async (url) => (await fetch(url)).text()));
  }

  /** Neither process says a canary in its log, whatever the level. */
  expectSilentLogs(find: (text: string) => string[] = found): void {
    const { api, worker } = this.said;
    expect(api).toContain('"level":20');
    expect([find(api), find(worker)]).toEqual([[], []]);
  }

  /** Neither process measures anything by a canary. */
  async expectSilentMetrics(): Promise<void> {
    const texts = await this.measured();
    for (const text of texts) expect(text).toContain('# HELP');
    expect(texts.flatMap(found)).toEqual([]);
  }

  /** Every table with a canary in any column, as text; jobs, notices and audit among them. */
  async tablesWithCanaries(find: (text: string) => string[] = found): Promise<Record<string, string[]>> {
    const { rows: tables } = await this.admin.query<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const held: Record<string, string[]> = {};
    for (const { name } of tables) {
      const { rows } = await this.admin.query<{ text: string | null }>(
        `SELECT string_agg(t::text, ' ') AS text FROM ${name} t`,
      );
      const canaries = find(rows[0]?.text ?? '');
      if (canaries.length > 0) held[name.replace('public.', '')] = canaries;
    }
    return held;
  }

  async stop(): Promise<void> {
    await Promise.all(Object.values(this.mortals).map((mortal) => mortal.kill('SIGTERM')));
    await this.admin.end();
    await this.database.drop();
  }
}
