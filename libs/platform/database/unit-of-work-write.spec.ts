import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { TestPlatform } from '../../../test/support/platform.js';
import { barrier, until } from '../../../test/support/until.js';
import { TestDistrict, type TestActor } from '../../../test/support/world.js';
import { systemActor } from '../access/index.js';
import { DomainError, toDomainError } from '../errors/index.js';
import { newId } from './ids.js';
import type { LiveEvent, Tx } from './tx.js';

const ADD_TRY =
  "INSERT INTO throttle VALUES ($1, 1, clock_timestamp() + interval '1 hour') ON CONFLICT DO NOTHING";

let platform: TestPlatform;
let here: TestDistrict;
let teacher: TestActor;
let admin: TestActor;

beforeAll(async () => {
  platform = await TestPlatform.start(6);
  here = await TestDistrict.create(platform.admin, 'here');
  teacher = await here.actor({ role: 'TEACHER', school: await here.school('หนึ่ง') });
  admin = await here.actor({ role: 'DISTRICT_ADMIN' });
});
afterAll(() => platform.stop());

const codeOf = async (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => toDomainError(error)?.code ?? (error as { code?: string }).code ?? String(error),
  );

async function waiting(bucket: string): Promise<number> {
  const rows = await platform.rows('SELECT 1 FROM throttle WHERE bucket = $1', [bucket]);
  return rows.length;
}

describe('a write', () => {
  it('is tried again after a deadlock and leaves each line of the trail once', async () => {
    const [a, b] = [newId(), newId()];
    await platform.uow.run(systemActor('test'), async (tx) => {
      for (const bucket of [a, b]) await tx.execute(ADD_TRY, [bucket]);
    });
    const meet = barrier(2);
    const attempts = { first: 0, second: 0 };
    const lock = (tx: Tx, bucket: string): Promise<number> =>
      tx.execute('UPDATE throttle SET tries = tries + 1 WHERE bucket = $1', [bucket]);
    const crossing = (name: 'first' | 'second', order: string[]): Promise<void> =>
      platform.uow.run(systemActor('test', here.id), async (tx) => {
        attempts[name] += 1;
        tx.audit({ action: `deadlock.${name}`, recordKind: 'throttle' });
        await lock(tx, order[0] ?? '');
        await meet();
        await lock(tx, order[1] ?? '');
      });
    await Promise.all([crossing('first', [a, b]), crossing('second', [b, a])]);
    expect(attempts.first + attempts.second).toBeGreaterThanOrEqual(3);
    const tries = await platform.rows('SELECT tries FROM throttle WHERE bucket = ANY ($1)', [[a, b]]);
    expect(tries).toEqual([{ tries: 3 }, { tries: 3 }]);
    const audited = await platform.rows(
      "SELECT action FROM audit_event WHERE action LIKE 'deadlock.%' ORDER BY 1",
    );
    expect(audited).toEqual([{ action: 'deadlock.first' }, { action: 'deadlock.second' }]);
  });

  it('is given up after three tries as «please try again»', async () => {
    let attempts = 0;
    const work = platform.uow.run(teacher, () => {
      attempts += 1;
      return Promise.reject(Object.assign(new Error('serialisation'), { code: '40001' }));
    });
    expect(await codeOf(work)).toBe('dependency-unavailable');
    expect(attempts).toBe(3);
  });

  it('that swallowed an error of the database does not pass for done', async () => {
    const bucket = newId();
    for (const leavesTrail of [true, false]) {
      const work = platform.uow.run(systemActor('test', here.id), async (tx) => {
        await tx.execute(ADD_TRY, [bucket]);
        await tx.execute('SELECT 1 / 0').catch(() => undefined);
        if (leavesTrail) tx.audit({ action: 'swallowed', recordKind: 'throttle' });
      });
      expect(await codeOf(work)).toBe('dependency-unavailable');
    }
    expect(await waiting(bucket)).toBe(0);
    expect(await platform.rows("SELECT 1 FROM audit_event WHERE action = 'swallowed'")).toEqual([]);
  });

  it('leaves nothing of what was pipelined around a failed statement', async () => {
    const buckets = Array.from({ length: 20 }, newId);
    const work = platform.uow.run(systemActor('test', here.id), async (tx) => {
      tx.enqueue('platform.purge', { districtId: here.id });
      await Promise.all([
        ...buckets.slice(0, 10).map((bucket) => tx.execute(ADD_TRY, [bucket])),
        tx.execute('SELECT 1 / 0'),
        ...buckets.slice(10).map((bucket) => tx.execute(ADD_TRY, [bucket])),
      ]);
    });
    expect(await codeOf(work)).toBe('22012');
    const { rows } = await platform.pool.query('SELECT current_user AS u');
    expect(rows).toEqual([{ u: 'kumkrong_app' }]);
    expect(await platform.rows('SELECT 1 FROM throttle WHERE bucket = ANY ($1)', [buckets])).toEqual([]);
    expect(await platform.rows("SELECT 1 FROM outbox WHERE name = 'platform.purge'")).toEqual([]);
  });

  it('that was refused leaves neither row nor trail nor job nor answer', async () => {
    const bucket = newId();
    const work = platform.uow.runOnce(admin, { key: newId(), requestHash: 'h' }, async (tx) => {
      await tx.asSystem((tx) => tx.execute(ADD_TRY, [bucket]));
      tx.audit({ action: 'refused-late', recordKind: 'throttle' });
      tx.enqueue('platform.purge', { districtId: here.id });
      throw new DomainError('inconsistent');
    });
    expect(await codeOf(work)).toBe('inconsistent');
    expect(await waiting(bucket)).toBe(0);
    const left = await platform.rows(
      "SELECT (SELECT count(*) FROM outbox WHERE name = 'platform.purge')::int AS jobs, (SELECT count(*) FROM idempotent_answer)::int AS answers, (SELECT count(*) FROM audit_event WHERE action = 'refused-late')::int AS lines",
    );
    expect(left).toEqual([{ jobs: 0, answers: 0, lines: 0 }]);
  });

  it('tells open screens of a report about every school of a district', async () => {
    const schoolIds = Array.from({ length: 400 }, newId);
    const exceptPersonIds = Array.from({ length: 80 }, newId);
    const event = { kind: 'incident' as const, id: newId(), version: 1, districtId: here.id };
    const listener = new pg.Client({ connectionString: platform.database.adminUrl });
    const heard: LiveEvent[] = [];
    listener.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? '{}') as LiveEvent));
    await listener.connect();
    try {
      await listener.query('LISTEN live');
      await platform.uow.run(admin, async (tx) => {
        tx.publish({ ...event, schoolIds, exceptPersonIds: Array.from({ length: 300 }, newId) });
        tx.publish({ ...event, schoolIds, exceptPersonIds });
      });
      await until(
        'every school is told',
        () => new Set(heard.flatMap((part) => part.schoolIds)).size === 400,
      );
    } finally {
      await listener.end();
    }
    for (const part of heard) expect(part).toMatchObject({ ...event, exceptPersonIds });
  });
});

describe('a create under an idempotency key', () => {
  const create =
    (bucket: string, meanwhile: () => Promise<unknown> = async () => undefined) =>
    async (tx: Tx): Promise<{ bucket: string }> => {
      await tx.asSystem((tx) =>
        tx.execute('INSERT INTO throttle VALUES ($1, 1, clock_timestamp())', [bucket]),
      );
      tx.audit({ action: 'test.create', recordKind: 'throttle', recordId: bucket });
      await meanwhile();
      return { bucket };
    };

  it('is told again, refused with other data, and known per person', async () => {
    const key = newId();
    const bucket = newId();
    const first = await platform.uow.runOnce(admin, { key, requestHash: 'a' }, create(bucket));
    const again = await platform.uow.runOnce(admin, { key, requestHash: 'a' }, create(newId()));
    expect(first).toEqual({ body: { bucket }, replayed: false });
    expect(again).toEqual({ body: { bucket }, replayed: true });
    expect(await codeOf(platform.uow.runOnce(admin, { key, requestHash: 'b' }, create(newId())))).toBe(
      'idempotency-key-reused',
    );
    const other = await platform.uow.runOnce(teacher, { key, requestHash: 'a' }, create(newId()));
    expect(other.replayed).toBe(false);
    expect(await platform.rows('SELECT 1 FROM audit_event WHERE record_id = $1', [bucket])).toHaveLength(1);
  });

  it('is «in flight» until the first is through', async () => {
    const key = newId();
    const bucket = newId();
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    let begun: () => void = () => undefined;
    const inside = new Promise<void>((resolve) => (begun = resolve));
    const first = platform.uow.runOnce(
      admin,
      { key, requestHash: 'a' },
      create(bucket, () => {
        begun();
        return gate;
      }),
    );
    await inside;
    expect(await codeOf(platform.uow.runOnce(admin, { key, requestHash: 'a' }, create(newId())))).toBe(
      'request-in-flight',
    );
    go();
    await first;
    const again = await platform.uow.runOnce(admin, { key, requestHash: 'a' }, create(newId()));
    expect(again).toEqual({ body: { bucket }, replayed: true });
  });

  it('happens once when sixteen send it at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const key = newId();
      const bucket = newId();
      const once = { key, requestHash: 'a' };
      const outcomes = await Promise.all(
        Array.from({ length: 16 }, () =>
          platform.uow
            .runOnce(
              admin,
              once,
              create(bucket, () => pause(2)),
            )
            .then(
              ({ replayed, body }) =>
                body.bucket === bucket ? (replayed ? 'replayed' : 'created') : 'foreign',
              (error: unknown) => (error as DomainError).code,
            ),
        ),
      );
      expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
      expect(new Set([...outcomes, 'created', 'replayed', 'request-in-flight']).size).toBe(3);
      expect(await waiting(bucket)).toBe(1);
      expect(await platform.rows('SELECT 1 FROM audit_event WHERE record_id = $1', [bucket])).toHaveLength(1);
    }
  });
});

describe('a lost connection', () => {
  const kill = async (tx: Tx): Promise<void> => {
    const row = await tx.row<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await platform.admin.query('SELECT pg_terminate_backend($1)', [row?.pid]);
  };

  it('in the middle of a write is «please try again», and nothing of the write is there', async () => {
    const bucket = newId();
    const work = platform.uow.run(systemActor('test'), async (tx) => {
      await tx.execute(ADD_TRY, [bucket]);
      await kill(tx);
      await tx.execute('SELECT 1');
    });
    expect(await codeOf(work)).toBe('dependency-unavailable');
    expect(await waiting(bucket)).toBe(0);
  });

  it('before the COMMIT and in a read is the same', async () => {
    expect(await codeOf(platform.uow.run(systemActor('test'), kill))).toBe('dependency-unavailable');
    const read = platform.uow.read(systemActor('test'), async (tx) => {
      await kill(tx);
      return tx.row('SELECT 1');
    });
    expect(await codeOf(read)).toBe('dependency-unavailable');
  });

  it('noticed while the work does something else is the same', async () => {
    const work = platform.uow.run(systemActor('test'), async (tx) => {
      await kill(tx);
      const gone = (await tx.row('SELECT 1').catch(() => null)) === null;
      await until('the driver noticed', () => gone);
      throw new Error('Connection terminated unexpectedly');
    });
    expect(await codeOf(work)).toBe('dependency-unavailable');
  });

  it('heals by itself, and leaves no connection behind', async () => {
    for (let turn = 0; turn < 12; turn += 1) await codeOf(platform.uow.run(systemActor('test'), kill));
    const work = Array.from({ length: 12 }, () =>
      platform.uow.run(teacher, async (tx) => (await tx.row('SELECT 1 AS n'))?.n),
    );
    await expect(Promise.all(work)).resolves.toEqual(Array.from({ length: 12 }, () => 1));
    const left = (platform.dataSource.driver as unknown as { connectedQueryRunners: unknown[] })
      .connectedQueryRunners;
    await until('every connection is back', () => left.length === 0);
  });
});
