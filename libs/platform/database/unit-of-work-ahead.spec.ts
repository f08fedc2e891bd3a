import { jest } from '@jest/globals';
import pg from 'pg';
import { TestPlatform } from '../../../test/support/platform.js';
import { TestDistrict, type TestActor } from '../../../test/support/world.js';
import { ForgottenActor, rememberedActor, systemActor, type Actor } from '../access/index.js';
import { toDomainError } from '../errors/index.js';
import { newId } from './ids.js';
import type { Tx } from './tx.js';

const ADD_TRY = "INSERT INTO throttle VALUES ($1, 1, clock_timestamp() + interval '1 hour')";

let platform: TestPlatform;
let here: TestDistrict;
let teacher: TestActor;
/** Packets that went to the database. */
let packets: jest.SpiedFunction<typeof pg.Client.prototype.query>;

beforeAll(async () => {
  platform = await TestPlatform.start(4);
  here = await TestDistrict.create(platform.admin, 'here');
  teacher = await here.actor({ role: 'TEACHER', school: await here.school('หนึ่ง') });
  packets = jest.spyOn(pg.Client.prototype, 'query');
});
afterAll(async () => {
  packets.mockRestore();
  await platform.stop();
});
beforeEach(() => packets.mockClear());

const codeOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => toDomainError(error)?.code ?? (error as { code?: string }).code ?? String(error),
  );

const isThere = async (bucket: string): Promise<boolean> =>
  (await platform.rows('SELECT 1 FROM throttle WHERE bucket = $1', [bucket])).length > 0;

async function takeNumber(tx: Tx): Promise<number> {
  const row = await tx.row<{ n: number }>("SELECT next_reference('INC', 2569) AS n");
  return row?.n ?? 0;
}

/** A create that takes a number ahead and writes without waiting. */
function create(bucket: string, work: (tx: Tx) => void = () => undefined) {
  return {
    ahead: takeNumber,
    work: async (tx: Tx, number: number) => {
      await tx.asSystem(async (tx) => tx.write(ADD_TRY, [bucket]));
      tx.audit({ action: 'made', recordKind: 'throttle', recordId: bucket });
      work(tx);
      return { number };
    },
  };
}

const once = (key = newId()) => ({ key, requestHash: 'a' });

describe('a create that asks ahead', () => {
  it('costs two packets: one to ask everything, one to write everything and commit', async () => {
    const bucket = newId();
    await platform.uow.runOnceAhead(teacher, once(), create(bucket));
    expect(packets).toHaveBeenCalledTimes(2);
    expect(await isThere(bucket)).toBe(true);
  });

  it('that is repeated spends no number and writes nothing', async () => {
    const key = newId();
    const first = await platform.uow.runOnceAhead(teacher, once(key), create(newId()));
    const bucket = newId();
    const again = await platform.uow.runOnceAhead(teacher, once(key), create(bucket));
    expect(again).toEqual({ body: first.body, replayed: true });
    expect(await isThere(bucket)).toBe(false);
    const next = await platform.uow.runOnceAhead(teacher, once(), create(newId()));
    expect(next.body.number).toBe(first.body.number + 1);
  });

  it('is told its first answer even when what it asks ahead would refuse it by now', async () => {
    const key = newId();
    const first = await platform.uow.runOnceAhead(teacher, once(key), create(newId()));
    const again = await platform.uow.runOnceAhead(teacher, once(key), {
      ahead: () => Promise.reject(new Error('refused')),
      work: () => Promise.resolve({ number: 0 }),
    });
    expect(again).toEqual({ body: first.body, replayed: true });
  });

  it('is not begun for an actor whose proof fails, and spends no number', async () => {
    const forgotten = rememberedActor(
      { ...teacher },
      { text: 'SELECT 1 AS n', values: [], accepts: () => false },
    );
    const bucket = newId();
    const { body: before } = await platform.uow.runOnceAhead(teacher, once(), create(newId()));
    await expect(platform.uow.runOnceAhead(forgotten, once(), create(bucket))).rejects.toThrow(
      ForgottenActor,
    );
    expect(await isThere(bucket)).toBe(false);
    const { body: after } = await platform.uow.runOnceAhead(teacher, once(), create(newId()));
    expect(after.number).toBe(before.number + 1);
  });

  it('that sixteen send at the same moment happens once', async () => {
    const [key, bucket] = [newId(), newId()];
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, () =>
        platform.uow.runOnceAhead(teacher, once(key), create(bucket)).then(
          ({ replayed }) => (replayed ? 'replayed' : 'created'),
          (error: unknown) => toDomainError(error)?.code ?? (error as { code: string }).code,
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
    expect(new Set([...outcomes, 'created', 'replayed', 'request-in-flight']).size).toBe(3);
  });
});

describe('a create that takes its number as it writes', () => {
  const INSERT = `INSERT INTO throttle VALUES ($1 || take_reference('INC', 2569), 1, clock_timestamp() + interval '1 hour')
    RETURNING split_part(bucket, ' ', 2) AS reference`;
  const numbered = (text = INSERT) => ({
    ahead: (tx: Tx) => tx.row('SELECT 1 AS n'),
    work: async (tx: Tx) => {
      await tx.asSystem(async (tx) => {
        tx.writeNumbered(text, [`${newId()} `]);
        tx.write(`INSERT INTO throttle VALUES ('after ' || taken_reference(), 1, clock_timestamp())`);
      });
      return { status: 'made' };
    },
  });
  const make = (key = newId(), text?: string, by = teacher) =>
    platform.uow.runOnceNumbered<unknown, { status: string; reference: string }>(
      by,
      once(key),
      numbered(text),
    );
  const numberOf = (reference: string): number => Number(/^INC-2569-([0-9]{6})$/u.exec(reference)?.[1]);

  it('tells it with the commit, in two packets, and to what is written with it', async () => {
    const { body } = await make();
    expect(packets).toHaveBeenCalledTimes(2);
    expect(body).toEqual({ status: 'made', reference: expect.stringMatching(/^INC-2569-[0-9]{6}$/u) });
    expect(await isThere(`after ${body.reference}`)).toBe(true);
  });

  it('keeps it in the answer that a repeated create is told, which spends none', async () => {
    const key = newId();
    const first = await make(key);
    expect(await make(key)).toEqual({ body: first.body, replayed: true });
    const next = await make();
    expect(numberOf(next.body.reference)).toBe(numberOf(first.body.reference) + 1);
  });

  it('takes it of the own district, whatever another has reached', async () => {
    const there = await TestDistrict.create(platform.admin, 'there');
    const stranger = await there.actor({ role: 'DISTRICT_SAFETY' });
    const before = await make();
    const first = await make(newId(), undefined, stranger);
    expect(numberOf(first.body.reference)).toBe(1);
    const after = await make();
    expect(numberOf(after.body.reference)).toBe(numberOf(before.body.reference) + 1);
  });

  it('spends none when it fails, and leaves none to the next that uses the connection', async () => {
    const first = await make();
    expect(await codeOf(make(newId(), `${INSERT}, 1 / 0`))).toBe('22012');
    const remembered = await Promise.all(
      Array.from({ length: 8 }, () =>
        platform.uow.read(teacher, (tx) => tx.row('SELECT taken_reference() AS number')),
      ),
    );
    expect(remembered).toEqual(Array.from({ length: 8 }, () => ({ number: null })));
    const next = await make();
    expect(numberOf(next.body.reference)).toBe(numberOf(first.body.reference) + 1);
  });
});

describe('a write that nobody waits for', () => {
  it('fails the whole unit with its own error, whatever came after it', async () => {
    const bucket = newId();
    const later: ((tx: Tx) => Promise<unknown>)[] = [
      () => Promise.resolve(),
      (tx) => tx.execute(ADD_TRY, [newId()]),
      (tx) => tx.execute('SELECT 1').then(() => tx.execute('SELECT 2')),
    ];
    for (const after of later) {
      const work = platform.uow.run(systemActor('test', here.id), async (tx) => {
        tx.write(ADD_TRY, [bucket]);
        tx.write('SELECT 1 / 0');
        tx.audit({ action: 'failed', recordKind: 'throttle' });
        await after(tx);
      });
      expect(await codeOf(work)).toBe('22012');
    }
    expect(await isThere(bucket)).toBe(false);
    expect(await platform.rows("SELECT 1 FROM audit_event WHERE action = 'failed'")).toEqual([]);
  });

  it('is not done when the work refuses after it', async () => {
    const bucket = newId();
    const refuse = () => {
      throw new Error('refused');
    };
    await expect(platform.uow.runOnceAhead(teacher, once(), create(bucket, refuse))).rejects.toThrow(
      'refused',
    );
    expect(await isThere(bucket)).toBe(false);
  });
});

describe('a trace that is left', () => {
  const traces = (recordId: string) =>
    platform.rows<{ by: string | null; outcome: string }>(
      'SELECT person_id AS by, outcome FROM audit_event WHERE record_id = $1',
      [recordId],
    );
  const leave = (by: Actor, recordId: string): Promise<void> =>
    platform.uow.leaveTrace(by, (tx) =>
      tx.audit({ action: 'looked', recordKind: 'nothing', recordId, outcome: 'refused' }),
    );

  it('costs one packet, and is in the name of whoever left it', async () => {
    const id = newId();
    await leave(teacher, id);
    expect(packets).toHaveBeenCalledTimes(1);
    expect(await traces(id)).toEqual([{ by: teacher.personId, outcome: 'refused' }]);
  });

  it('of one who is only remembered waits for the proof, and is not there without it', async () => {
    const [proved, refused] = [newId(), newId()];
    const remembered = (accepts: boolean): Actor =>
      rememberedActor({ ...teacher }, { text: 'SELECT 1 AS n', values: [], accepts: () => accepts });
    await leave(remembered(true), proved);
    expect(packets).toHaveBeenCalledTimes(2);
    await expect(leave(remembered(false), refused)).rejects.toThrow(ForgottenActor);
    expect([...(await traces(proved)), ...(await traces(refused))]).toEqual([
      { by: teacher.personId, outcome: 'refused' },
    ]);
  });

  it('that cannot be written fails, and harms nobody who has the connection after it', async () => {
    const id = newId();
    await expect(leave({ ...teacher, districtId: 'nowhere' }, id)).rejects.toThrow('malformed');
    const wrong = {
      action: 'looked',
      recordKind: 'nothing',
      recordId: id,
      outcome: 'unheard of' as 'refused',
    };
    await expect(platform.uow.leaveTrace(teacher, (tx) => tx.audit(wrong))).rejects.toThrow('inconsistent');
    for (let turn = 0; turn < 8; turn += 1) await leave(teacher, newId());
    expect(await traces(id)).toEqual([]);
  });
});
