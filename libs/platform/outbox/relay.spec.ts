import { TestPlatform } from '../../../test/support/platform.js';
import { bullMqOf, queueBackends } from '../../../test/support/queues.js';
import { barrier, until } from '../../../test/support/until.js';
import { TestDistrict } from '../../../test/support/world.js';
import { systemActor } from '../access/index.js';
import { newId } from '../database/index.js';
import type { QueuedJob, Queues } from '../queue/index.js';
import { takeEffect } from './effect.js';
import { OutboxRelay } from './relay.js';

let platform: TestPlatform;
let here: TestDistrict;

beforeAll(async () => {
  platform = await TestPlatform.start(10);
  here = await TestDistrict.create(platform.admin, 'here');
});
afterAll(() => platform.stop());

/** The effect of a test job is one more try in a bucket of its id: doubled effects can be counted. */
async function haveEffect(id: string): Promise<void> {
  await platform.uow.run(systemActor('test.effect', here.id), async (tx) => {
    if (!(await takeEffect(tx, `test:${id}`))) return;
    await tx.execute(
      'INSERT INTO throttle AS t VALUES ($1, 1, clock_timestamp()) ON CONFLICT (bucket) DO UPDATE SET tries = t.tries + 1',
      [id],
    );
  });
}

async function enqueue(count: number, thenFail = false): Promise<void> {
  const work = platform.uow.run(systemActor('test', here.id), async (tx) => {
    for (let n = 0; n < count; n += 1) tx.enqueue('platform.purge', { districtId: here.id });
    if (thenFail) throw new Error('rolled back');
  });
  await (thenFail ? expect(work).rejects.toThrow('rolled back') : work);
}

const idsInOutbox = async (): Promise<string[]> =>
  (await platform.rows<{ id: string }>('SELECT id FROM outbox ORDER BY position')).map(({ id }) => id);
const waitingInOutbox = async (): Promise<number> =>
  (await platform.rows('SELECT 1 FROM outbox WHERE handed_over_at IS NULL')).length;
const effects = async (): Promise<Map<string, number>> => {
  const rows = await platform.rows<{ bucket: string; tries: number }>('SELECT bucket, tries FROM throttle');
  return new Map(rows.map(({ bucket, tries }) => [bucket, tries]));
};

describe.each(queueBackends())('the outbox with its queue on $name', (backend) => {
  let queues: Queues;
  let delivered: string[];

  beforeEach(async () => {
    await platform.rows('DELETE FROM outbox; DELETE FROM throttle; DELETE FROM job_effect');
    delivered = [];
    queues = await backend.open(platform.database, { retryAfterMs: 20 });
  });
  afterEach(async () => {
    await queues.close();
    await backend.clear();
    if (backend.name === 'PostgreSQL') await platform.rows('TRUNCATE bullmq.job CASCADE');
  });

  const relayTo = (target: Pick<Queues, 'add'>): OutboxRelay =>
    new OutboxRelay(platform.uow, target as Queues, () => undefined);

  function work(before: (id: string) => Promise<void> = async () => undefined): void {
    const process = async ({ id = '' }: { id?: string }): Promise<void> => {
      delivered.push(id);
      await before(id);
      await haveEffect(id);
    };
    queues.work('quick', process, 4, () => undefined);
  }

  async function untilEachOnce(ids: string[]): Promise<void> {
    await until('every job had its effect', async () => (await effects()).size >= ids.length);
    expect([...(await effects())].sort()).toEqual(ids.map((id) => [id, 1]).sort());
  }

  it('hands over nothing of a transaction that was rolled back', async () => {
    await enqueue(3, true);
    expect(await idsInOutbox()).toEqual([]);
    expect(await relayTo(queues).handOver()).toBe(0);
    expect((await queues.counts()).quick.waiting).toBe(0);
  });

  it('hands each job over once, in order, also with two relays at work', async () => {
    await enqueue(700);
    const ids = await idsInOutbox();
    const added: string[] = [];
    const noting = {
      add: async (jobs: readonly QueuedJob[]): Promise<void> => {
        added.push(...jobs.map(({ id }) => id));
        await queues.add(jobs);
      },
    };
    const meet = barrier(2);
    const drain = async (relay: OutboxRelay): Promise<void> => {
      await meet();
      while ((await waitingInOutbox()) > 0) await relay.handOver();
    };
    await Promise.all([drain(relayTo(noting)), drain(relayTo(noting))]);
    expect([...added].sort()).toEqual([...ids].sort());
    work();
    await untilEachOnce(ids);
    expect(delivered).toHaveLength(700);
  });

  it('hands over again after a crash between hand-over and mark, and each effect stays one', async () => {
    await enqueue(20);
    const ids = await idsInOutbox();
    const crashing = {
      add: async (jobs: readonly QueuedJob[]): Promise<void> => {
        await queues.add(jobs);
        throw new Error('the process died here');
      },
    };
    await expect(relayTo(crashing).handOver()).rejects.toThrow('died');
    expect(await waitingInOutbox()).toBe(20);
    work();
    await untilEachOnce(ids);
    expect(await relayTo(queues).handOver()).toBe(20);
    await until('the queue is empty', async () => (await queues.counts()).quick.waiting === 0);
    await untilEachOnce(ids);
  });

  it('has one effect a job although it is delivered again after the queue forgot the id', async () => {
    await enqueue(10);
    const ids = await idsInOutbox();
    work();
    await relayTo(queues).handOver();
    await untilEachOnce(ids);
    for (const id of ids) {
      await until('it may be forgotten', async () => {
        const job = await bullMqOf(queues, 'quick').getJob(id);
        if (!(await job?.isCompleted())) return false;
        await job?.remove();
        return true;
      });
    }
    await platform.rows('UPDATE outbox SET handed_over_at = NULL');
    await relayTo(queues).handOver();
    await until('each was delivered twice', () => delivered.length === 20);
    await until('all ran', async () => (await queues.counts()).quick.active === 0);
    await untilEachOnce(ids);
  });

  it('has one effect a job that failed after half of its work, and one that runs twice at once', async () => {
    await enqueue(6);
    const ids = await idsInOutbox();
    const failed = new Set<string>();
    work(async (id) => {
      // Another worker with a wrong clock runs the same job beside this one.
      const beside = haveEffect(id);
      if (failed.has(id)) return beside;
      failed.add(id);
      await beside;
      throw new Error('after the effect, before the queue was told');
    });
    await relayTo(queues).handOver();
    await until('each was tried again', () => delivered.length >= 12);
    await untilEachOnce(ids);
  });

  it('goes on by itself after the queue was away, and stops when told', async () => {
    let away = true;
    const flaky = {
      add: async (jobs: readonly QueuedJob[]): Promise<void> => {
        if (away) throw new Error('queue is away');
        await queues.add(jobs);
      },
    };
    const errors: unknown[] = [];
    const relay = new OutboxRelay(platform.uow, flaky as Queues, (error) => errors.push(error));
    await enqueue(5);
    const ids = await idsInOutbox();
    work();
    relay.start();
    await until('the relay noticed', () => errors.length > 0);
    expect(await waitingInOutbox()).toBe(5);
    away = false;
    await untilEachOnce(ids);
    await relay.stop();
    await enqueue(1);
    expect(await waitingInOutbox()).toBe(1);
  });

  it('keeps a job that nobody can do from holding up the others', async () => {
    const poison = newId();
    await platform.rows(
      "INSERT INTO outbox (id, district_id, name, payload, trace_id) VALUES ($1, $2, 'no.such-job', '{}', '')",
      [poison, here.id],
    );
    await enqueue(10);
    const ids = (await idsInOutbox()).filter((id) => id !== poison);
    work((id) => (id === poison ? Promise.reject(new Error('no handler')) : Promise.resolve()));
    await relayTo(queues).handOver();
    await untilEachOnce(ids);
    expect(await waitingInOutbox()).toBe(0);
  });
});
