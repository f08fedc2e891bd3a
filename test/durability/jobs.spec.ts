import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { systemActor } from '#platform/access';
import { Queues } from '#platform/queue';
import { Redis } from 'ioredis';
import { compileApps, type CompiledApps } from '../support/compile-apps.js';
import { Mortal } from '../support/mortal.js';
import { TestPlatform } from '../support/platform.js';
import { until } from '../support/until.js';
import { TestDistrict } from '../support/world.js';

const KILLS = 8;
const JOBS = 480;
/** As many as are under way in a life end in the next, also on a busy machine: a job may be cut off three times, then it is given up. */
const UNDER_WAY = 6;

let apps: CompiledApps;
beforeAll(async () => {
  apps = await compileApps();
});

const redisUrl = process.env.TEST_REDIS_URL ?? process.env.REDIS_URL;
const backends = [{ name: 'PostgreSQL', env: {} as Record<string, string> }];
if (redisUrl) {
  const prefix = `kumkrong-test-${randomBytes(6).toString('hex')}`;
  backends.push({ name: 'Redis', env: { REDIS_URL: redisUrl, QUEUE_PREFIX: prefix } });
}

describe.each(backends)('a worker that is killed again and again, its queue on $name', ({ env }) => {
  let platform: TestPlatform;
  let here: TestDistrict;
  let worker: Mortal;

  beforeAll(async () => {
    platform = await TestPlatform.start(4);
    here = await TestDistrict.create(platform.admin, 'here');
    await platform.rows('CREATE TABLE delivery (id text NOT NULL); GRANT INSERT ON delivery TO kumkrong_app');
    worker = new Mortal(
      apps.file('test/durability/effect-worker.ts'),
      { DATABASE_URL: platform.database.appUrl, ...env },
      (said) => said.includes('ready'),
    );
  });
  afterAll(async () => {
    await worker.kill();
    await platform.stop();
    if (env.REDIS_URL === undefined) return;
    const redis = new Redis(env.REDIS_URL);
    const keys = await redis.keys(`${env.QUEUE_PREFIX}:*`);
    if (keys.length > 0) await redis.del(keys);
    await redis.quit();
  });

  it('has done every job once in the end', async () => {
    const enqueue = (count: number): Promise<void> =>
      platform.uow.run(systemActor('test', here.id), async (tx) => {
        for (let n = 0; n < count; n += 1) tx.enqueue('platform.purge', { districtId: here.id });
      });
    const effects = async (): Promise<number> => (await platform.rows('SELECT 1 FROM throttle')).length;
    for (let kill = 0; kill < KILLS; kill += 1) {
      await enqueue(JOBS / KILLS);
      const before = await effects();
      await worker.start();
      await until('it is at work', async () => (await effects()) > before + UNDER_WAY);
      // Not a wait for something: the moment of death should be any.
      await pause(100 + Math.random() * 250);
      await worker.kill();
    }
    await worker.start();
    const ids = (await platform.rows<{ id: string }>('SELECT id FROM outbox')).map(({ id }) => id);
    expect(ids.length).toBe(JOBS);
    await until('every job had its effect', async () => (await effects()) === ids.length, 30_000);
    const { REDIS_URL: url, QUEUE_PREFIX: prefix = '' } = env;
    const queues = url
      ? await Queues.onRedis(url, { prefix })
      : await Queues.onPostgres(platform.database.appUrl);
    try {
      await until('the queue is empty', async () => {
        const { quick } = await queues.counts();
        return quick.waiting + quick.active === 0;
      });
      expect((await queues.counts()).quick.failed).toBe(0);
    } finally {
      await queues.close();
    }
    const rows = await platform.rows<{ bucket: string; tries: number }>('SELECT bucket, tries FROM throttle');
    expect(rows.map(({ bucket, tries }) => `${bucket} ${tries}`).sort()).toEqual(
      ids.map((id) => `${id} 1`).sort(),
    );
    const deliveries = (await platform.rows('SELECT 1 FROM delivery')).length;
    // Without a duplicate delivery this run would have shown nothing.
    expect(deliveries).toBeGreaterThan(ids.length);
    expect(worker.kills).toBe(KILLS);
  }, 60_000);
});
