import { randomBytes } from 'node:crypto';
import { Queues, type Line, type QueuePatience } from '#platform/queue';
import type { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type { TestDatabase } from './database.js';

export interface QueueBackend {
  name: string;
  /** Queues that share their jobs with all others opened on the same database and prefix. */
  open: (database: TestDatabase, patience?: Partial<QueuePatience>) => Promise<Queues>;
  clear: () => Promise<void>;
}

const onPostgres: QueueBackend = {
  name: 'PostgreSQL',
  open: (database, patience) => Queues.onPostgres(database.appUrl, patience),
  clear: async () => undefined,
};

function onRedis(url: string): QueueBackend {
  const prefix = `kumkrong-test-${randomBytes(6).toString('hex')}`;
  return {
    name: 'Redis',
    open: (_database, patience) => Queues.onRedis(url, { prefix, ...patience }),
    clear: async () => {
      const redis = new Redis(url);
      const keys = await redis.keys(`${prefix}:*`);
      if (keys.length > 0) await redis.del(keys);
      await redis.quit();
    },
  };
}

/** PostgreSQL always, Redis where there is one. */
export function queueBackends(): QueueBackend[] {
  const url = process.env.TEST_REDIS_URL ?? process.env.REDIS_URL;
  return url ? [onPostgres, onRedis(url)] : [onPostgres];
}

/** BullMQ's own queue behind a line, for looking at what our few calls do not show. */
export function bullMqOf(queues: Queues, line: Line): Queue {
  return (queues as unknown as { queue: (line: Line) => Queue }).queue(line);
}
