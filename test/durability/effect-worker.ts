import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { JOB_NAMES } from '#contracts';
import { systemActor } from '#platform/access';
import { SystemClock } from '#platform/clock';
import { createDataSource, UnitOfWork } from '#platform/database';
import { createLogger } from '#platform/logging';
import { OutboxRelay, takeEffect } from '#platform/outbox';
import { exitWithParent } from '#platform/process';
import { Queues, runJobs, type JobRun } from '#platform/queue';

/*
 * A worker whose every job has one effect that can be counted, and that dwells on both sides of it: killed at any
 * moment, it leaves jobs that had their effect and were never reported as done.
 */
exitWithParent();
const url = process.env.DATABASE_URL ?? '';
const redis = process.env.REDIS_URL;
const source = { url, entities: [], poolSize: 8, applicationName: 'effect-worker' };
const dataSource = await createDataSource(source).initialize();
const uow = new UnitOfWork(dataSource, new SystemClock());
const patience = { leaseMs: 1_000, retryAfterMs: 100 };
const queues = redis
  ? await Queues.onRedis(redis, { ...patience, prefix: process.env.QUEUE_PREFIX ?? '' })
  : await Queues.onPostgres(url, patience);

async function haveEffect(payload: unknown, { id }: JobRun): Promise<void> {
  await dataSource.query('INSERT INTO delivery VALUES ($1)', [id]);
  const { districtId } = payload as { districtId: string };
  await uow.run(systemActor('effect', districtId), async (tx) => {
    if (!(await takeEffect(tx, `effect:${id}`))) return;
    await tx.execute(
      'INSERT INTO throttle AS t VALUES ($1, 1, clock_timestamp()) ON CONFLICT (bucket) DO UPDATE SET tries = t.tries + 1',
      [id],
    );
  });
  await pause(25);
}

const handlers = new Map(JOB_NAMES.map((name) => [name, haveEffect]));
runJobs(queues, handlers, { logger: createLogger('fatal', 'effect'), concurrency: 6 });
new OutboxRelay(uow, queues, () => undefined).start();
process.send?.('ready');
