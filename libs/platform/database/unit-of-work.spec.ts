import { TestPlatform } from '../../../test/support/platform.js';

import { TestDistrict, type TestActor, type TestSchool } from '../../../test/support/world.js';
import { systemActor, type AnyActor } from '../access/index.js';
import { DomainError, toDomainError } from '../errors/index.js';
import { withTrace } from '../logging/index.js';
import { PARTY_ROLE } from './roles.js';
import type { Tx } from './tx.js';
import { newId } from './ids.js';

const SETTINGS = ['district_id', 'school_id', 'person_id', 'post_id', 'acting_role', 'trace_id'] as const;
const CONTEXT = `SELECT current_user AS "user", ${SETTINGS.map((name) => `COALESCE(current_setting('app.${name}', TRUE), '') AS ${name}`).join(', ')}`;
const BASE = { user: 'kumkrong_app', ...Object.fromEntries(SETTINGS.map((name) => [name, ''])) };
const ADD_TRY =
  "INSERT INTO throttle VALUES ($1, 1, clock_timestamp() + interval '1 hour') ON CONFLICT DO NOTHING";

let platform: TestPlatform;
let here: TestDistrict;
let there: TestDistrict;
let school: TestSchool;
let actors: TestActor[];
let teacher: TestActor;
let admin: TestActor;

beforeAll(async () => {
  platform = await TestPlatform.start(6);
  here = await TestDistrict.create(platform.admin, 'here');
  there = await TestDistrict.create(platform.admin, 'there');
  school = await here.school('หนึ่ง');
  const second = await here.school('สอง');
  const far = await there.school('ไกล');
  teacher = await here.actor({ role: 'TEACHER', school });
  admin = await here.actor({ role: 'DISTRICT_ADMIN' });
  actors = [
    teacher,
    admin,
    await here.actor({ role: 'SCHOOL_DIRECTOR', school: second }),
    await here.actor({ role: 'PARTNER_OFFICER' }),
    await there.actor({ role: 'SCHOOL_SAFETY', school: far }),
    await there.actor({ role: 'DISTRICT_SAFETY' }),
  ];
});
afterAll(() => platform.stop());

const contextOf = (actor: AnyActor, traceId: string): object => ({
  user: PARTY_ROLE[actor.party],
  district_id: actor.districtId ?? '',
  school_id: 'personId' in actor ? (actor.schoolId ?? '') : '',
  person_id: 'personId' in actor ? actor.personId : '',
  post_id: 'personId' in actor ? actor.postId : '',
  acting_role: 'personId' in actor ? actor.role : `system:${actor.name}`,
  trace_id: traceId,
});

const codeOf = async (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => toDomainError(error)?.code ?? (error as { code?: string }).code ?? String(error),
  );

async function waiting(bucket: string): Promise<number> {
  const rows = await platform.rows('SELECT 1 FROM throttle WHERE bucket = $1', [bucket]);
  return rows.length;
}

describe('the context of a transaction', () => {
  it("is the actor's own in a thousand interleaved transactions, and nothing of it stays on a connection", async () => {
    const schoolOf = new Map(
      (await platform.rows<{ id: string; school_id: string | null }>('SELECT id, school_id FROM post')).map(
        ({ id, school_id }) => [id, school_id],
      ),
    );
    const found: string[] = [];
    const oneOf = async (turn: number): Promise<void> => {
      const actor: AnyActor =
        turn % 9 === 8 ? systemActor('test', here.id) : (actors[turn % actors.length] as TestActor);
      const traceId = turn.toString(16).padStart(32, '0');
      const work = async (tx: Tx): Promise<void> => {
        const [context, posts] = await Promise.all([
          tx.row(CONTEXT),
          actor.party === 'partner'
            ? []
            : tx.rows<{ id: string; d: string }>('SELECT id, district_id AS d FROM post'),
        ]);
        expect(context).toEqual(contextOf(actor, traceId));
        if (posts.some(({ d }) => d !== actor.districtId)) found.push(`${turn}: another district`);
        if (
          actor.party === 'school' &&
          posts.some(({ id }) => schoolOf.get(id) !== (actor as TestActor).schoolId)
        )
          found.push(`${turn}: another school`);
        if (turn % 7 === 0) throw new DomainError('conflict');
        if (turn % 7 === 3) await Promise.all([tx.rows('SELECT 1 / 0'), tx.rows('SELECT 1')]);
      };
      const done = withTrace(traceId, () =>
        turn % 2 === 0 ? platform.uow.run(actor, work) : platform.uow.read(actor, work),
      );
      const refused = await codeOf(done);
      expect(refused).toBe(turn % 7 === 0 ? 'conflict' : turn % 7 === 3 ? '22012' : undefined);
      const { rows } = await platform.pool.query(CONTEXT);
      expect(rows).toEqual([BASE]);
    };
    let next = 0;
    const caller = async (): Promise<void> => {
      while (next < 1_000) await oneOf(next++);
    };
    await Promise.all(Array.from({ length: 24 }, caller));
    expect(found).toEqual([]);
    expect(platform.pool.totalCount).toBeLessThanOrEqual(6);
  });

  it('is needed for every row: the login role may nothing, a party without context sees nothing', async () => {
    const tables = await platform.rows<{ name: string }>(
      "SELECT c.relname AS name FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND c.relrowsecurity",
    );
    expect(tables.length).toBeGreaterThan(15);
    /** What system work reads across districts: who there is, what waits, who tried too often. */
    const acrossDistricts = new Set(['district', 'outbox', 'throttle']);
    const seen: string[] = [];
    const client = await platform.pool.connect();
    for (const { name } of tables) {
      expect(await codeOf(client.query(`SELECT 1 FROM ${name} LIMIT 1`))).toBe('forbidden');
      for (const [party, role] of Object.entries(PARTY_ROLE)) {
        await client.query(`BEGIN; SET LOCAL ROLE ${role}`);
        const count = await client.query(`SELECT 1 FROM ${name} LIMIT 1`).then(
          ({ rowCount }) => rowCount,
          () => 0,
        );
        await client.query('ROLLBACK');
        if (count !== 0 && !(party === 'system' && acrossDistricts.has(name))) seen.push(`${party}: ${name}`);
      }
    }
    client.release();
    expect(seen).toEqual([]);
  });

  it('is not opened for an actor with a malformed id, and no connection is lost over it', async () => {
    const forged = { ...teacher, personId: "x'; RESET ROLE; --" };
    for (let turn = 0; turn < 12; turn += 1) {
      await expect(platform.uow.run(forged, async () => undefined)).rejects.toThrow('malformed');
    }
    await expect(platform.uow.run(teacher, async (tx) => tx.row('SELECT 1 AS n'))).resolves.toEqual({ n: 1 });
  });
});

describe('a step as the system party', () => {
  const user = async (tx: Tx): Promise<unknown> => (await tx.row('SELECT current_user AS u'))?.u;

  it("ends in the party's own role, also when it is refused or nested", async () => {
    const roles = await platform.uow.run(teacher, async (tx) => {
      const seen = [await tx.asSystem(user), await user(tx)];
      await tx.asSystem(() => Promise.reject(new DomainError('conflict'))).catch(() => undefined);
      seen.push(await user(tx));
      await tx.asSystem(async (tx) => {
        await tx.asSystem(async () => undefined);
        seen.push(await user(tx));
      });
      seen.push(await user(tx));
      return seen;
    });
    expect(roles).toEqual(
      ['system', 'school', 'school', 'system', 'school'].map((party) => `kumkrong_${party}`),
    );
  });

  it('is the system in nothing that is asked beside it', async () => {
    const roles = await platform.uow.run(teacher, (tx) =>
      Promise.all([
        user(tx),
        tx.asSystem(async (tx) => [await user(tx), await user(tx)]),
        user(tx),
        tx.asSystem(user),
        user(tx),
      ]),
    );
    const [school, system] = ['kumkrong_school', 'kumkrong_system'];
    expect(roles).toEqual([school, [system, system], school, system, school]);
  });

  it("tells the step's own error, not that of the failed transaction", async () => {
    const work = platform.uow.run(teacher, (tx) => tx.asSystem((tx) => tx.execute('SELECT 1 / 0')));
    expect(await codeOf(work)).toBe('22012');
  });
});

describe('a read', () => {
  it('cannot write', async () => {
    const bucket = newId();
    const work = platform.uow.read(systemActor('test'), (tx) => tx.execute(ADD_TRY, [bucket]));
    expect(await codeOf(work)).toBe('25006');
    expect(await waiting(bucket)).toBe(0);
  });

  it('sees one moment from its first to its last statement', async () => {
    const bucket = newId();
    const seen = await platform.uow.read(systemActor('test'), async (tx) => {
      const count = async (): Promise<unknown> =>
        (await tx.row('SELECT count(*)::int AS n FROM throttle WHERE bucket = $1', [bucket]))?.n;
      const before = await count();
      await platform.uow.run(systemActor('test'), (other) => other.execute(ADD_TRY, [bucket]));
      return [before, await count()];
    });
    expect(seen).toEqual([0, 0]);
    expect(await waiting(bucket)).toBe(1);
  });
});
