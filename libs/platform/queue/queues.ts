import { BULK_JOBS, OUTSIDE_JOBS, type JobName } from '#contracts';
import type { Job, Queue, Worker } from 'bullmq';
import pg from 'pg';

/** A roster of minutes must not delay a count of seconds, and a gateway that hangs must delay nobody. */
export const LINES = ['quick', 'bulk', 'outside'] as const;
export type Line = (typeof LINES)[number];

export function lineOf(name: JobName): Line {
  if (OUTSIDE_JOBS.has(name)) return 'outside';
  return BULK_JOBS.has(name) ? 'bulk' : 'quick';
}

export interface QueuedJob {
  /** The outbox row's id: adding it twice while it is known adds it once. */
  id: string;
  name: JobName;
  payload: unknown;
}

export interface QueuePatience {
  /** Attempts before a job is given up and kept as failed. */
  attempts: number;
  /** Milliseconds before the second attempt; each further wait is twice as long. */
  retryAfterMs: number;
  /** Milliseconds after which a job whose worker was killed is given to another one; a living worker renews it. */
  leaseMs: number;
}

/** Connections that BullMQ shares on PostgreSQL. */
const POOL_SIZE = 12;

const PATIENCE: QueuePatience = { attempts: 8, retryAfterMs: 500, leaseMs: 60_000 };

const jobOptions = ({ attempts, retryAfterMs }: QueuePatience) =>
  ({
    attempts,
    backoff: { type: 'exponential', delay: retryAfterMs },
    // By age, not by count: removal by count cut processing to a third (engineering.md 8).
    removeOnComplete: { age: 3_600 },
    removeOnFail: { age: 30 * 86_400 },
  }) as const;

const workerOptions = ({ leaseMs }: QueuePatience) =>
  ({ lockDuration: leaseMs, stalledInterval: leaseMs / 4, maxStalledCount: 3 }) as const;

/**
 * BullMQ on one of its two backends, behind the few calls that we use. Delivery is at least once on both: effects
 * are fenced by our own keys (ADR 0007).
 */
export class Queues {
  private readonly queues = new Map<Line, Queue>();
  private readonly workers: Worker[] = [];

  private constructor(
    private readonly makeQueue: (line: Line) => Queue,
    private readonly makeWorker: (
      line: Line,
      process: (job: Job) => Promise<void>,
      concurrency: number,
    ) => Worker,
    private readonly disconnect: () => Promise<void>,
  ) {}

  /** On Redis, which must keep an append-only file and never evict. */
  static async onRedis(
    url: string,
    { prefix = 'kumkrong', ...given }: Partial<QueuePatience> & { prefix?: string } = {},
  ): Promise<Queues> {
    const patience = { ...PATIENCE, ...given };
    const [{ Queue, Worker }, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')]);
    const connection = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
    connection.on('error', () => undefined);
    await connection.connect();
    return new Queues(
      (line) => new Queue(line, { connection, prefix, defaultJobOptions: jobOptions(patience) }),
      (line, process, concurrency) =>
        new Worker(line, process, { connection, prefix, concurrency, ...workerOptions(patience) }),
      async () => void (await connection.quit()),
    );
  }

  /**
   * On PostgreSQL, so that one machine needs no Redis. One pool for all: a pool for each object used up a hundred
   * connections.
   */
  static async onPostgres(url: string, given: Partial<QueuePatience> = {}): Promise<Queues> {
    const patience = { ...PATIENCE, ...given };
    const { createPostgresBackend, withBackend } = await import('bullmq');
    const pool = new pg.Pool({ connectionString: url, max: POOL_SIZE, options: '-c search_path=bullmq' });
    pool.setMaxListeners(50);
    pool.on('error', () => undefined);
    const bullmq = withBackend(createPostgresBackend);
    return new Queues(
      (line) =>
        new bullmq.Queue(line, {
          connection: pool,
          defaultJobOptions: jobOptions(patience),
        }) as unknown as Queue,
      (line, process, concurrency) =>
        new bullmq.Worker(line, process, {
          connection: pool,
          concurrency,
          ...workerOptions(patience),
        }) as unknown as Worker,
      () => pool.end(),
    );
  }

  /** Adds jobs in bulk: one by one costs ten times as much on PostgreSQL. */
  async add(jobs: readonly QueuedJob[]): Promise<void> {
    for (const line of LINES) {
      const ofLine = jobs.filter((job) => lineOf(job.name) === line);
      if (ofLine.length === 0) continue;
      await this.queue(line).addBulk(
        ofLine.map(({ id, name, payload }) => ({ name, data: payload, opts: { jobId: id } })),
      );
    }
  }

  /** Starts working on a line. Errors of the connection are told to `onError`; the worker reconnects by itself. */
  work(
    line: Line,
    process: (job: Job) => Promise<void>,
    concurrency: number,
    onError: (error: Error) => void,
  ): void {
    const worker = this.makeWorker(line, process, concurrency);
    worker.on('error', onError);
    this.workers.push(worker);
  }

  /** Puts a recurring job on the Thai clock. */
  async schedule(id: string, pattern: string, name: JobName): Promise<void> {
    await this.queue(lineOf(name)).upsertJobScheduler(
      id,
      { pattern, tz: 'Asia/Bangkok' },
      { name, data: {} },
    );
  }

  async counts(): Promise<Record<Line, { waiting: number; active: number; failed: number }>> {
    const [quick, bulk, outside] = await Promise.all(
      LINES.map((line) => this.queue(line).getJobCounts('waiting', 'active', 'failed', 'delayed')),
    );
    const of = (counts: Record<string, number> = {}) => ({
      waiting: (counts.waiting ?? 0) + (counts.delayed ?? 0),
      active: counts.active ?? 0,
      failed: counts.failed ?? 0,
    });
    return { quick: of(quick), bulk: of(bulk), outside: of(outside) };
  }

  /** Lets running jobs finish, then lets go of the connections. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.disconnect();
  }

  private queue(line: Line): Queue {
    let queue = this.queues.get(line);
    if (!queue) {
      queue = this.makeQueue(line);
      queue.on('error', () => undefined);
      this.queues.set(line, queue);
    }
    return queue;
  }
}

/**
 * Makes BullMQ's own schema in our database and lets the login role use it; the schema holds ids only.
 * @param adminUrl a login that may become the migrator.
 */
export async function migrateQueueSchema(
  adminUrl: string,
  migratorRole: string,
  appRole: string,
): Promise<void> {
  const options = `-c role=${migratorRole} -c search_path=bullmq`;
  const { runMigrations } = await import('bullmq');
  const pool = new pg.Pool({ connectionString: adminUrl, max: 2, options });
  try {
    await runMigrations(pool);
    // A line's first job would create its sequence, which the login role may not.
    for (const line of LINES) await pool.query('SELECT next_job_id($1)', [line]);
    await pool.query(`GRANT USAGE ON SCHEMA bullmq TO ${appRole}`);
    for (const kind of ['TABLES', 'SEQUENCES', 'FUNCTIONS']) {
      await pool.query(`GRANT ALL ON ALL ${kind} IN SCHEMA bullmq TO ${appRole}`);
    }
  } finally {
    await pool.end();
  }
}
