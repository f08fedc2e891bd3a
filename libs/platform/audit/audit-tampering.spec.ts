import fc from 'fast-check';
import type pg from 'pg';
import { TestPlatform } from '../../../test/support/platform.js';
import { TestDistrict } from '../../../test/support/world.js';
import { systemActor, type AnyActor } from '../access/index.js';
import { newId } from '../database/index.js';
import type { AuditFault } from './audit-chain.js';
import { AuditTrail } from './audit.service.js';

const LENGTH = 40;

let platform: TestPlatform;
let trail: AuditTrail;
let here: TestDistrict;
/** Works as an intruder with every right would: triggers off. */
let intruder: pg.PoolClient;

beforeAll(async () => {
  platform = await TestPlatform.start(2);
  trail = new AuditTrail(platform.uow);
  here = await TestDistrict.create(platform.admin, 'here');
  const other = await TestDistrict.create(platform.admin, 'other');
  const actors: AnyActor[] = [
    await here.actor({ role: 'TEACHER', school: await here.school('หนึ่ง') }),
    await here.actor({ role: 'DISTRICT_SAFETY' }),
    systemActor('test', here.id),
  ];
  for (let n = 0; n < LENGTH; n += 1) {
    await trail.record(actors[n % 3] as AnyActor, {
      action: `test.${n}`,
      recordKind: 'incident',
      ...(n % 2 === 0 ? { recordId: newId(), fields: ['a', 'b'] } : { reasonCode: 'late' }),
      outcome: n % 5 === 0 ? 'refused' : 'done',
    });
  }
  await trail.record(systemActor('test', other.id), { action: 'test.other', recordKind: 'x' });
  intruder = await platform.admin.connect();
  await intruder.query("SET session_replication_role = 'replica'");
  await intruder.query('CREATE TABLE kept_event AS SELECT * FROM audit_event');
  await intruder.query('CREATE TABLE kept_head AS SELECT * FROM audit_head');
});
afterAll(async () => {
  intruder.release(true);
  await platform.stop();
});

async function restore(): Promise<void> {
  await intruder.query(
    'DELETE FROM audit_event; INSERT INTO audit_event SELECT * FROM kept_event; DELETE FROM audit_head; INSERT INTO audit_head SELECT * FROM kept_head',
  );
}

interface Tampering {
  sql: string;
  fault: AuditFault;
}

const here$ = (): string => `district_id = '${here.id}'`;
const at = (seq: number): string => `${here$()} AND seq = ${seq}`;
/** What is missed when the row is not there: within the chain the next row tells, at its end the head. */
const gone = (seq: number): AuditFault => ({ kind: seq === LENGTH ? 'tail-cut' : 'missing', seq });

/** For every column a change that leaves the row valid to the database. */
const COLUMN: Record<string, (seq: number) => Tampering> = {
  ...Object.fromEntries(
    Object.entries({
      at: "at + interval '1 microsecond'",
      person_id: `CASE WHEN person_id IS NULL THEN '${newId()}'::uuid END`,
      post_id: `'${newId()}'::uuid`,
      acting_role: "acting_role || ' '",
      action: 'reverse(action)',
      record_kind: "''",
      record_id: 'CASE WHEN record_id IS NULL THEN gen_random_uuid() END',
      outcome: "CASE WHEN outcome = 'done' THEN 'refused' ELSE 'done' END",
      reason_code: "CASE WHEN reason_code IS NULL THEN '' END",
      fields: "COALESCE(fields || ',c', '')",
      trace_id: "'1' || trace_id",
      hash: 'set_byte(hash, 31, (get_byte(hash, 31) + 1) % 256)',
    }).map(([column, value]) => [
      column,
      (seq: number): Tampering => ({
        sql: `UPDATE audit_event SET ${column} = ${value} WHERE ${at(seq)}`,
        fault: { kind: 'changed', seq },
      }),
    ]),
  ),
  seq: (seq) => ({
    sql: `UPDATE audit_event SET seq = ${LENGTH + 7} WHERE ${at(seq)}`,
    fault: { kind: 'missing', seq },
  }),
  district_id: (seq) => ({
    sql: `UPDATE audit_event SET district_id = '${newId()}' WHERE ${at(seq)}`,
    fault: gone(seq),
  }),
};

const seqs = fc.integer({ min: 1, max: LENGTH });

const tamperings: fc.Arbitrary<Tampering> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...Object.values(COLUMN)), seqs).map(([make, seq]) => make(seq)),
  },
  seqs.map((seq) => ({ sql: `DELETE FROM audit_event WHERE ${at(seq)}`, fault: gone(seq) })),
  seqs.map((seq) => ({
    sql: `DELETE FROM audit_event WHERE ${here$()} AND seq >= ${seq}`,
    fault: { kind: 'tail-cut', seq },
  })),
  fc.uniqueArray(seqs, { minLength: 2, maxLength: 2 }).map(([a = 1, b = 2]) => ({
    sql: `UPDATE audit_event SET seq = ${b + 999} WHERE ${at(a)}; UPDATE audit_event SET seq = ${a} WHERE ${at(b)}; UPDATE audit_event SET seq = ${b} WHERE ${at(b + 999)}`,
    fault: { kind: 'changed' as const, seq: Math.min(a, b) },
  })),
  fc.tuple(seqs, fc.integer({ min: 1, max: 5 })).map(([seq, more]) => ({
    sql: `INSERT INTO audit_event SELECT district_id, ${LENGTH} + ${more}, at, person_id, post_id, acting_role, action, record_kind, record_id, outcome, reason_code, fields, trace_id, hash FROM audit_event WHERE ${at(seq)}`,
    fault:
      more === 1
        ? { kind: 'changed' as const, seq: LENGTH + 1 }
        : { kind: 'missing' as const, seq: LENGTH + 1 },
  })),
  fc.constantFrom<Tampering>(
    {
      sql: 'UPDATE audit_head SET hash = set_byte(hash, 0, (get_byte(hash, 0) + 1) % 256)',
      fault: { kind: 'head-changed', seq: LENGTH },
    },
    { sql: 'UPDATE audit_head SET seq = seq - 1', fault: { kind: 'head-changed', seq: LENGTH } },
    { sql: 'UPDATE audit_head SET seq = seq + 3', fault: { kind: 'tail-cut', seq: LENGTH + 1 } },
    { sql: 'DELETE FROM audit_head', fault: { kind: 'head-changed', seq: LENGTH } },
  ),
) as fc.Arbitrary<Tampering>;

async function faultAfter({ sql }: Tampering): Promise<AuditFault | null> {
  await intruder.query(sql);
  try {
    return (await trail.verify(here.id)).fault;
  } finally {
    await restore();
  }
}

describe('tampering with the trail', () => {
  it('has every column of the table to try', async () => {
    const columns = await platform.rows<{ name: string }>(
      "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'audit_event'",
    );
    expect(columns.map(({ name }) => name).sort()).toEqual(Object.keys(COLUMN).sort());
  });

  it.each(Object.keys(COLUMN))('of column %s is found, and the row named', async (column) => {
    for (const seq of [1, 20, LENGTH]) {
      const tampering = COLUMN[column]!(seq);
      expect(await faultAfter(tampering)).toEqual(tampering.fault);
    }
    expect((await trail.verify(here.id)).fault).toBeNull();
  });

  it('is found in six hundred random cases, and the row named', async () => {
    const missed: Tampering[] = [];
    await fc.assert(
      fc.asyncProperty(tamperings, async (tampering) => {
        const fault = await faultAfter(tampering);
        if (JSON.stringify(fault) !== JSON.stringify(tampering.fault)) missed.push(tampering);
      }),
      { numRuns: 600 },
    );
    expect(missed).toEqual([]);
    expect((await trail.verify(here.id)).fault).toBeNull();
  });
});
