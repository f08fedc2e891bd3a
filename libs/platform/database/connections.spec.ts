import type { QueryResultRow } from 'pg';
import { TestPlatform } from '../../../test/support/platform.js';
import { until } from '../../../test/support/until.js';
import { TestDistrict, type TestActor } from '../../../test/support/world.js';
import { rememberedActor, type AnyActor } from '../access/index.js';
import { toDomainError } from '../errors/index.js';
import { SHARED } from './connections.js';

interface Seen extends QueryResultRow {
  pid: number;
  role: string;
  person: string;
  n: number;
}

const POOL = 6;
const WHO = `SELECT pg_backend_pid() AS pid, current_user AS role, current_setting('app.person_id') AS person, $1::int AS n`;

let platform: TestPlatform;
let actors: TestActor[];

beforeAll(async () => {
  platform = await TestPlatform.start(POOL);
  const district = await TestDistrict.create(platform.admin, 'shared');
  const school = await district.school('หนึ่ง');
  actors = [
    await district.actor({ role: 'TEACHER', school }),
    await district.actor({ role: 'DISTRICT_ADMIN' }),
    await district.actor({ role: 'PARTNER_OFFICER' }),
  ];
});
afterEach(() => until('every connection is back', () => held().length === 0));
afterAll(() => platform.stop());

function held(): readonly unknown[] {
  return (platform.dataSource.driver as unknown as { connectedQueryRunners: unknown[] })
    .connectedQueryRunners;
}

const ask = (actor: AnyActor, text: string, params: unknown[]): Promise<Seen | null> =>
  platform.uow.readAtOnce(actor, (tx) => tx.row<Seen>(text, params));

const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'done',
    (error: unknown) => toDomainError(error)?.code ?? String((error as { code?: unknown }).code),
  );

describe('reads of one packet', () => {
  it('share few connections, and each is asked in the name of its own actor', async () => {
    const turns = Array.from({ length: 60 }, (_, turn) => ({ turn, actor: actors[turn % actors.length]! }));
    const seen = await Promise.all(turns.map(({ turn, actor }) => ask(actor, WHO, [turn])));
    const pids = new Set(seen.map((row) => row?.pid));
    expect(pids.size).toBeLessThanOrEqual(SHARED);
    expect(seen.map((row) => row?.n)).toEqual(turns.map(({ turn }) => turn));
    expect(seen.map((row) => row?.person)).toEqual(turns.map(({ actor }) => actor.personId));
    expect(new Set(seen.map((row) => row?.role)).size).toBe(actors.length);
  });

  it('leave the others of the pool to those who write', async () => {
    const reads = Array.from({ length: 40 }, () => ask(actors[0]!, `${WHO}, pg_sleep(0.01)::text`, [1]));
    const written = await platform.uow.run(actors[0]!, (tx) => tx.row<Seen>(WHO, [7]));
    const pids = (await Promise.all(reads)).map((row) => row?.pid);
    expect(written?.n).toBe(7);
    expect(pids).not.toContain(written?.pid);
  });

  it('fail each for itself', async () => {
    const divide = 'SELECT 100 / $1::int AS n';
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, (_, turn) => codeOf(ask(actors[0]!, divide, [turn % 3]))),
    );
    expect(outcomes).toEqual(Array.from({ length: 30 }, (_, turn) => (turn % 3 === 0 ? '22012' : 'done')));
  });

  it('are begun anew when another that was to prepare their statement failed before it', async () => {
    const text = `SELECT $1::int AS n, 'nobody has asked this yet' AS words`;
    const proof = { text: 'SELECT 1 / $1::int AS proof', values: [0], accepts: () => true };
    const refused = Array.from({ length: SHARED }, () =>
      codeOf(ask(rememberedActor({ ...actors[0]! }, proof), text, [0])),
    );
    const asked = Array.from({ length: SHARED }, (_, n) => ask(actors[0]!, text, [n]));
    expect(await Promise.all(refused)).toEqual(Array.from({ length: SHARED }, () => '22012'));
    expect((await Promise.all(asked)).map((row) => row?.n)).toEqual([...asked.keys()]);
  });

  it('are told when their connection is lost, and those after them find another', async () => {
    const slow = `${WHO}, pg_sleep(30)::text`;
    const lost = Array.from({ length: SHARED * 2 }, (_, turn) => codeOf(ask(actors[0]!, slow, [turn])));
    const asleep = `FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`;
    await until('they sleep', async () => (await platform.rows(`SELECT pid ${asleep}`)).length === SHARED);
    await platform.rows(`SELECT pg_terminate_backend(pid) ${asleep}`);
    expect(new Set(await Promise.all(lost))).toEqual(new Set(['dependency-unavailable']));
    expect((await ask(actors[1]!, WHO, [3]))?.n).toBe(3);
  });
});
