import { randomUUID } from 'node:crypto';
import { JOB_NAMES, type JobName } from '#contracts';
import type { Job } from 'bullmq';
import pino from 'pino';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { bullMqOf, queueBackends } from '../../../test/support/queues.js';
import { until } from '../../../test/support/until.js';
import { runJobs } from './job-runner.js';
import { lineOf, Queues, type QueuedJob, type QueuePatience } from './queues.js';

const aJob = (name: JobName = 'platform.purge', payload: unknown = { districtId: 'd' }): QueuedJob => ({
  id: randomUUID(),
  name,
  payload,
});
const quiet = pino({ level: 'silent' });

/** What we rely on from BullMQ, held on both backends: a new version that changes one of these fails here. */
describe.each(queueBackends())('the queue on $name', (backend) => {
  let database: TestDatabase;
  let open: Queues[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(async () => {
    await Promise.all(open.map((queues) => queues.close()));
    open = [];
    await backend.clear();
    await database.drop();
  });

  async function queuesWith(patience: Partial<QueuePatience> = {}): Promise<Queues> {
    const queues = await backend.open(database, patience);
    open.push(queues);
    return queues;
  }

  /** Works on the quick line and notes each delivery. */
  function work(queues: Queues, process: (job: Job) => Promise<void>, concurrency = 4): string[] {
    const delivered: string[] = [];
    const note = async (job: Job): Promise<void> => {
      delivered.push(job.id ?? '');
      await process(job);
    };
    queues.work('quick', note, concurrency, () => undefined);
    return delivered;
  }

  it('delivers name, payload and id as they were added', async () => {
    const queues = await queuesWith();
    const seen: unknown[] = [];
    const job = aJob('statistics.compile', { districtId: 'ก', deep: { list: [1, null, 'ข'] } });
    work(queues, async ({ id, name, data }) => void seen.push({ id, name, payload: data as unknown }));
    await queues.add([job]);
    await until('the job ran', () => seen.length === 1);
    expect(seen).toEqual([job]);
  });

  it('knows an id while the job waits, and for an hour after it ran', async () => {
    const queues = await queuesWith();
    const job = aJob();
    await queues.add([job, aJob()]);
    await queues.add([job]);
    expect((await queues.counts()).quick.waiting).toBe(2);
    const delivered = work(queues, async () => undefined);
    await until(
      'both ran',
      async () => (await queues.counts()).quick.waiting === 0 && delivered.length === 2,
    );
    await queues.add([job]);
    const last = aJob();
    await queues.add([last]);
    await until('the last one ran', () => delivered.includes(last.id));
    expect(delivered.filter((id) => id === job.id)).toHaveLength(1);
  });

  it('runs an id again that it has forgotten: effects need keys of our own', async () => {
    const queues = await queuesWith();
    const job = aJob();
    const delivered = work(queues, async () => undefined);
    await queues.add([job]);
    const kept = await until('it is done', async () => {
      const found = await bullMqOf(queues, 'quick').getJob(job.id);
      return (await found?.isCompleted()) ? found : undefined;
    });
    await kept.remove();
    await queues.add([job]);
    await until('it ran again', () => delivered.length === 2);
  });

  it('tries a failing job again, and keeps it as failed in the end', async () => {
    const queues = await queuesWith({ attempts: 3, retryAfterMs: 10 });
    const job = aJob();
    const delivered = work(queues, () => Promise.reject(new Error('always')));
    await queues.add([job]);
    await until('it is given up', async () => (await queues.counts()).quick.failed === 1);
    expect(delivered).toEqual([job.id, job.id, job.id]);
    const kept = await bullMqOf(queues, 'quick').getJob(job.id);
    expect(kept?.data).toEqual(job.payload);
    expect(kept?.attemptsMade).toBe(3);
  });

  it('goes on with others while one job keeps failing', async () => {
    const queues = await queuesWith({ retryAfterMs: 20 });
    const poison = aJob();
    const others = Array.from({ length: 30 }, () => aJob());
    const failing = (job: Job): Promise<void> =>
      job.id === poison.id ? Promise.reject(new Error('poison')) : Promise.resolve();
    const delivered = work(queues, failing, 1);
    await queues.add([poison, ...others]);
    await until('all others ran', () => others.every(({ id }) => delivered.includes(id)));
    expect(new Set(delivered).size).toBe(31);
  });

  it('keeps a long line from holding up the short one', async () => {
    expect(lineOf('roster.apply')).toBe('bulk');
    expect(lineOf('statistics.compile')).toBe('quick');
    const queues = await queuesWith();
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const seen: string[] = [];
    const handlers = new Map(
      JOB_NAMES.map((name) => [
        name,
        async (): Promise<void> => {
          if (lineOf(name) === 'bulk') await gate;
          seen.push(name);
        },
      ]),
    );
    runJobs(queues, handlers, { logger: quiet, concurrency: 2 });
    await queues.add([aJob('roster.apply'), aJob('roster.read'), ...Array.from({ length: 5 }, () => aJob())]);
    try {
      await until('the quick ones ran', () => seen.length === 5);
      await until('one long one runs, and one waits', async () => {
        const { bulk } = await queues.counts();
        return bulk.active === 1 && bulk.waiting === 1;
      });
    } finally {
      release();
    }
    await until('the long ones ran', () => seen.length === 7);
  });

  it('lets running jobs finish when it is closed, and starts none after', async () => {
    const queues = await queuesWith();
    const finished: string[] = [];
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const delivered = work(
      queues,
      async ({ id }) => {
        await gate;
        finished.push(id ?? '');
      },
      2,
    );
    await queues.add(Array.from({ length: 6 }, () => aJob()));
    await until('two run', () => delivered.length === 2);
    open = [];
    const closed = queues.close();
    release();
    await closed;
    expect(finished.sort()).toEqual([...delivered].sort());
    expect(delivered).toHaveLength(2);
    const after = await queuesWith();
    expect((await after.counts()).quick).toEqual({ waiting: 4, active: 0, failed: 0 });
  });

  it('gives the job of a worker that vanished to another one', async () => {
    const patience = { leaseMs: 800 };
    const vanishing = await queuesWith(patience);
    const job = aJob();
    let began = 0;
    // A worker that never ends its job and no longer renews its lease looks like one that was killed.
    work(vanishing, async () => {
      began += 1;
      await new Promise(() => undefined);
    });
    await vanishing.add([job]);
    await until('the first began', () => began === 1);
    open = [];
    const workers = (vanishing as unknown as { workers: { close: (force: boolean) => Promise<void> }[] })
      .workers;
    await Promise.all(workers.map((worker) => worker.close(true)));
    const healthy = await queuesWith(patience);
    const delivered = work(healthy, async () => undefined);
    await until('the second took it', () => delivered.length === 1);
    expect(delivered).toEqual([job.id]);
    await Promise.all([vanishing.close()]);
  });

  it('keeps one schedule on the Thai clock however many workers register it', async () => {
    const [first, second] = [await queuesWith(), await queuesWith()];
    for (const queues of [first, second, first])
      await queues.schedule('nightly', '30 2 * * *', 'platform.nightly');
    const schedulers = await bullMqOf(first, 'quick').getJobSchedulers();
    expect(schedulers).toHaveLength(1);
    expect(schedulers[0]).toMatchObject({ key: 'nightly', pattern: '30 2 * * *', tz: 'Asia/Bangkok' });
    const next = new Date(schedulers[0]?.next ?? 0).toISOString();
    // Half past two in Thailand is 19:30 UTC of the day before.
    expect(next).toMatch(/T19:30:00\.000Z$/);
    expect((await first.counts()).quick.waiting).toBe(1);
    expect((await bullMqOf(first, 'quick').getDelayed()).map(({ name }) => name)).toEqual([
      'platform.nightly',
    ]);
  });

  it('refuses ids that its backends would read otherwise', async () => {
    const queues = await queuesWith();
    await expect(queues.add([{ ...aJob(), id: '17' }])).rejects.toThrow();
    await expect(queues.add([{ ...aJob(), id: 'a:b' }])).rejects.toThrow();
  });
});
