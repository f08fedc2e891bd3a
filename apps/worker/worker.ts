import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryService, NestFactory } from '@nestjs/core';
import type { Clock } from '#platform/clock';
import type { Config } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { createLogger, NestLogger } from '#platform/logging';
import { OutboxRelay } from '#platform/outbox';
import { collectHandlers, Queues, runJobs } from '#platform/queue';
import { SCHEDULES } from './schedules.js';
import { WorkerModule } from './worker.module.js';

/** The worker process: hands the outbox over, runs jobs, keeps the schedules. */
export class WorkerApp {
  private constructor(
    private readonly context: INestApplicationContext,
    private readonly queues: Queues,
    private readonly relay: OutboxRelay,
  ) {}

  static async start(config: Config, clock?: Clock): Promise<WorkerApp> {
    const logger = createLogger(config.LOG_LEVEL, 'worker');
    const context = await NestFactory.createApplicationContext(WorkerModule.for(config, clock), {
      logger: new NestLogger(logger),
      abortOnError: false,
    });
    const providers = context.get(DiscoveryService).getProviders();
    const instances = new Set(providers.map(({ instance }) => instance as unknown).filter(isObject));
    const handlers = collectHandlers([...instances]);
    const patience = { leaseMs: config.QUEUE_LEASE_SECONDS * 1_000 };
    const queues = config.REDIS_URL
      ? await Queues.onRedis(config.REDIS_URL, patience)
      : await Queues.onPostgres(config.QUEUE_DATABASE_URL ?? config.DATABASE_URL, patience);
    for (const { id, pattern, job } of SCHEDULES) await queues.schedule(id, pattern, job);
    runJobs(queues, handlers, { logger, concurrency: config.WORKER_CONCURRENCY });
    const relay = new OutboxRelay(context.get(UnitOfWork), queues, (err) =>
      logger.warn({ err }, 'outbox relay'),
    );
    relay.start();
    return new WorkerApp(context, queues, relay);
  }

  /** Stops taking work, lets what runs finish, then lets go of the database. */
  async stop(): Promise<void> {
    await this.relay.stop();
    await this.queues.close();
    await this.context.close();
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) !== null;
}
