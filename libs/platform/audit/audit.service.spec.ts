import { TestPlatform } from '../../../test/support/platform.js';
import { TestDistrict, type TestActor } from '../../../test/support/world.js';
import { systemActor } from '../access/index.js';
import { newId, PARTY_ROLE } from '../database/index.js';
import { withTrace } from '../logging/index.js';
import { AuditTrail } from './audit.service.js';

let platform: TestPlatform;
let trail: AuditTrail;
let here: TestDistrict;
let there: TestDistrict;
let teacher: TestActor;
let officer: TestActor;
let stranger: TestActor;

beforeAll(async () => {
  platform = await TestPlatform.start(8);
  trail = new AuditTrail(platform.uow);
  here = await TestDistrict.create(platform.admin, 'here');
  there = await TestDistrict.create(platform.admin, 'there');
  teacher = await here.actor({ role: 'TEACHER', school: await here.school('หนึ่ง') });
  officer = await here.actor({ role: 'DISTRICT_SAFETY' });
  stranger = await there.actor({ role: 'DISTRICT_SAFETY' });
});
afterAll(() => platform.stop());

describe('the audit trail', () => {
  it('chains what was really written, whatever stands in it', async () => {
    const lines = [
      { action: 'test.plain', recordKind: 'school' },
      {
        action: 'test.whole',
        recordKind: 'incident',
        recordId: newId(),
        reasonCode: 'เหตุผล:3 😀',
        fields: ['a', 'b'],
      },
      { action: 'test.upper', recordKind: 'incident', recordId: newId().toUpperCase() },
      { action: 'test.empty', recordKind: '', reasonCode: '', fields: [] },
      { action: 'test.pieces', recordKind: '3:abc-', reasonCode: '-', fields: ['1:x', '-'] },
      { action: 'test.refused', recordKind: 'request', outcome: 'refused' as const },
    ];
    for (const actor of [teacher, officer, systemActor('test', here.id)]) {
      await withTrace('0af7651916cd43dd8448eb211c80319c', () =>
        platform.uow.run(actor, async (tx) => lines.forEach((line) => tx.audit(line))),
      );
    }
    await trail.record(teacher, { action: 'test.alone', recordKind: 'request', outcome: 'refused' });
    const verdict = await trail.verify(here.id);
    expect(verdict).toMatchObject({ districtId: here.id, rows: 19, fault: null });
    const [head] = await platform.rows<{ hash: string }>(
      "SELECT encode(hash, 'hex') AS hash FROM audit_head WHERE district_id = $1",
      [here.id],
    );
    expect(verdict.head).toBe(head?.hash);
    const [line] = await platform.rows('SELECT * FROM audit_event WHERE action = $1 AND person_id = $2', [
      'test.whole',
      teacher.personId,
    ]);
    expect(line).toMatchObject({
      acting_role: 'TEACHER',
      post_id: teacher.postId,
      fields: 'a,b',
      outcome: 'done',
      trace_id: '0af7651916cd43dd8448eb211c80319c',
    });
  });

  it('keeps one whole chain per district under writers at the same time', async () => {
    const before = await trail.verify(here.id);
    await Promise.all(
      Array.from({ length: 240 }, (_, turn) =>
        trail.record([teacher, officer, stranger][turn % 3] as TestActor, {
          action: 'test.busy',
          recordKind: 'x',
        }),
      ),
    );
    expect(await trail.verify(here.id)).toMatchObject({ rows: before.rows + 160, fault: null });
    expect(await trail.verify(there.id)).toMatchObject({ rows: 80, fault: null });
  });

  it('holds up nobody who leaves no line', async () => {
    const writer = await platform.admin.connect();
    try {
      await writer.query('BEGIN');
      await writer.query('SELECT FROM audit_head WHERE district_id = $1 FOR UPDATE', [here.id]);
      await platform.uow.run(teacher, (tx) => tx.execute('SELECT 1'));
    } finally {
      await writer.query('ROLLBACK');
      writer.release();
    }
  });

  it('has nothing to say of a district without lines', async () => {
    expect(await trail.verify(newId())).toMatchObject({ rows: 0, fault: null, head: '' });
  });

  it('is read in pages, and a fault behind the first page is named', async () => {
    const far = await TestDistrict.create(platform.admin, 'far');
    await platform.uow.run(systemActor('test', far.id), async (tx) => {
      for (let n = 0; n < 5_002; n += 1) tx.audit({ action: 'test.many', recordKind: 'x' });
    });
    expect(await trail.verify(far.id)).toMatchObject({ rows: 5_002, fault: null });
    const client = await platform.admin.connect();
    await client.query("SET session_replication_role = 'replica'");
    await client.query("UPDATE audit_event SET action = 'x' WHERE district_id = $1 AND seq = 5001", [far.id]);
    client.release(true);
    expect((await trail.verify(far.id)).fault).toEqual({ kind: 'changed', seq: 5_001 });
  });
});

describe('a line of the trail', () => {
  const CHANGES = [
    "UPDATE audit_event SET action = 'x'",
    'DELETE FROM audit_event',
    'TRUNCATE audit_event',
    'UPDATE audit_head SET seq = 0',
    'DELETE FROM audit_head',
    'INSERT INTO audit_event SELECT district_id, seq + 1000000, at, person_id, post_id, acting_role, action, record_kind, record_id, outcome, reason_code, fields, trace_id, hash FROM audit_event',
    "SELECT audit_append('[]')",
  ];

  it.each(Object.entries(PARTY_ROLE))(
    'is neither changed nor made up by the party %s',
    async (_party, role) => {
      const client = await platform.pool.connect();
      try {
        for (const change of CHANGES) {
          await client.query('BEGIN');
          await client.query(
            `SELECT set_config('role', '${role}', true), set_config('app.district_id', '${here.id}', true)`,
          );
          await expect(client.query(change)).rejects.toMatchObject({ code: '42501' });
          await client.query('ROLLBACK');
        }
      } finally {
        client.release();
      }
    },
  );

  it.each(['kumkrong_app', 'kumkrong_migrator', 'postgres'])('is not changed by %s either', async (role) => {
    const client = await platform.admin.connect();
    try {
      await client.query(`SET ROLE ${role}`);
      for (const change of CHANGES.slice(0, 3)) {
        await expect(client.query(change)).rejects.toMatchObject({ code: '42501' });
      }
    } finally {
      client.release(true);
    }
  });

  it('is read by system work inside its district alone', async () => {
    const count = async (actor: Parameters<typeof platform.uow.read>[0]): Promise<unknown> =>
      platform.uow.read(
        actor,
        async (tx) => (await tx.row('SELECT count(DISTINCT district_id)::int AS n FROM audit_event'))?.n,
      );
    expect(await count(systemActor('test', here.id))).toBe(1);
    expect(await count(systemActor('test'))).toBe(0);
    for (const actor of [teacher, officer])
      await expect(count(actor)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
