import type { DynamicModule, Provider } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FrozenClock } from '#platform/clock';
import type { Config } from '#platform/config';
import { createApi } from '#platform/http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import supertest from 'supertest';
import { ApiModule } from '../../apps/api/app.module.js';
import { testConfig } from './config.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { newId } from '#platform/database';
import type { TestActor } from './world.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface Asking {
  body?: object;
  /** Sent as `If-Match`. */
  version?: number;
  /** Idempotency key; a fresh one when absent. */
  key?: string;
  headers?: Record<string, string>;
}

/** A whole API on a database of its own, at a time that stands still. */
export class TestApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    readonly config: Config,
    readonly clock: FrozenClock,
    /** Superuser's pool, for setting up and for looking at rows. */
    readonly admin: pg.Pool,
  ) {}

  /** @param instead values that stand in for providers of the platform, by token. */
  static async start(
    now = '2026-08-19T03:00:00Z',
    env: Record<string, string> = {},
    instead: ReadonlyMap<unknown, unknown> = new Map(),
  ): Promise<TestApp> {
    return TestApp.on(await createTestDatabase(), now, env, instead);
  }

  /** As {@link start}, on a database that holds something. */
  static async on(
    database: TestDatabase,
    now: string,
    env: Record<string, string> = {},
    instead: ReadonlyMap<unknown, unknown> = new Map(),
  ): Promise<TestApp> {
    const config = testConfig(database.appUrl, env);
    const clock = new FrozenClock(new Date(now));
    const app = await createApi(withInstead(ApiModule.for(config, clock), instead), config);
    // supertest would open and close the server for each request, under those that are still on their way.
    await app.listen(0, '127.0.0.1');
    const admin = new pg.Pool({ connectionString: database.adminUrl, max: 4 });
    admin.on('error', () => undefined);
    return new TestApp(app, database, config, clock, admin);
  }

  /** Where it listens on this machine. */
  get port(): number {
    return (this.app.getHttpServer().address() as AddressInfo).port;
  }

  /** Asks as somebody (or as nobody) and gives the whole answer. */
  ask(
    actor: TestActor | null,
    method: Method,
    path: string,
    { body, version, key, headers = {} }: Asking = {},
  ): supertest.Test {
    const request = supertest(this.app.getHttpServer())[method](
      path.startsWith('/health') ? path : `/api/v1${path}`,
    );
    if (actor) request.set('Cookie', actor.cookie);
    if (version !== undefined) request.set('If-Match', `W/"${version}"`);
    if (method === 'post') request.set('Idempotency-Key', key ?? newId());
    for (const [name, value] of Object.entries(headers)) request.set(name, value);
    return body === undefined ? request : request.send(body);
  }

  /** Rows as they are, around the wall. */
  async rows<T extends pg.QueryResultRow>(text: string, params: unknown[] = []): Promise<T[]> {
    const { rows } = await this.admin.query<T>(text, params);
    return rows;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.admin.end();
    await this.database.drop();
  }
}

/** The same module with other values for some of its imports' providers: for seeing what holds without them. */
function withInstead(root: DynamicModule, instead: ReadonlyMap<unknown, unknown>): DynamicModule {
  const swap = (provider: Provider): Provider =>
    typeof provider === 'object' && instead.has(provider.provide)
      ? { provide: provider.provide, useValue: instead.get(provider.provide) }
      : provider;
  const imports = (root.imports ?? []).map((part) =>
    'providers' in part && part.providers ? { ...part, providers: part.providers.map(swap) } : part,
  );
  return { ...root, imports };
}
