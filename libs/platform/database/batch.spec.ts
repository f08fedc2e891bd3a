import pg from 'pg';
import { TestPlatform } from '../../../test/support/platform.js';
import { systemActor } from '../access/index.js';
import { Burst } from './batch.js';
import { newId } from './ids.js';
import { statementName } from './statements.js';
import type { Tx } from './tx.js';

let platform: TestPlatform;
let client: pg.Client;
let burst: Burst;

const ask = (text: string, values: unknown[] = []): Promise<pg.QueryResult> =>
  burst.ask({ name: statementName(text, 'test'), text, values });

const codesOf = async (asked: Promise<unknown>[]): Promise<unknown[]> =>
  (await Promise.allSettled(asked)).map((outcome) =>
    outcome.status === 'fulfilled' ? 'done' : ((outcome.reason as { code?: string }).code ?? 'failed'),
  );

beforeAll(async () => {
  platform = await TestPlatform.start(1);
  client = new pg.Client({ connectionString: platform.database.adminUrl, pipeline: true });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('CREATE TEMPORARY TABLE note (id integer PRIMARY KEY, said text, at date)');
  burst = new Burst(client as unknown as pg.PoolClient);
});
afterAll(async () => {
  await client.end();
  await platform.stop();
});

describe('a burst of statements', () => {
  it('leaves in one packet, keeps its order, and each sees what those before it did', async () => {
    const { stream } = (client as unknown as { connection: { stream: { bytesWritten: number } } }).connection;
    const before = stream.bytesWritten;
    const asked = [
      ask('BEGIN'),
      ask('INSERT INTO note VALUES ($1, $2, $3)', [1, 'หนึ่ง', '2026-08-19']),
      ask('SELECT id, said, at FROM note'),
      ask('UPDATE note SET said = $1 RETURNING said', [null]),
      ask('COMMIT'),
    ];
    expect(stream.bytesWritten).toBe(before);
    const [begun, added, read, changed, ended] = await Promise.all(asked);
    expect(begun?.command).toBe('BEGIN');
    expect(added).toMatchObject({ command: 'INSERT', rowCount: 1, rows: [] });
    expect(read?.rows).toEqual([{ id: 1, said: 'หนึ่ง', at: '2026-08-19' }]);
    expect(changed).toMatchObject({ rowCount: 1, rows: [{ said: null }] });
    expect(ended?.command).toBe('COMMIT');
  });

  it('gives the same rows when columns are known from before, and when there are none', async () => {
    for (let time = 0; time < 3; time += 1) {
      const answers = await Promise.all([
        ask('SELECT $1::int AS n, $2::text[] AS list', [time, ['ก', 'ข']]),
        ask('SELECT 1 AS n WHERE FALSE'),
        ask('DELETE FROM note WHERE FALSE'),
      ]);
      expect(answers.map(({ rows }) => rows)).toEqual([[{ n: time, list: ['ก', 'ข'] }], [], []]);
    }
  });

  it('runs nothing after a failure, a COMMIT least of all, and tells everybody the cause', async () => {
    const asked = [
      ask('BEGIN'),
      ask('INSERT INTO note VALUES ($1, $2, NULL)', [2, 'two']),
      ask('SELECT 1 / 0'),
      ask("SELECT 'first asked in a burst that fails' AS text"),
      ask('COMMIT'),
    ];
    expect(await codesOf(asked)).toEqual(['done', 'done', '22012', '22012', '22012']);
    await client.query('ROLLBACK');
    expect((await ask('SELECT id FROM note WHERE id = 2')).rows).toEqual([]);
    expect((await ask("SELECT 'first asked in a burst that fails' AS text")).rows).toHaveLength(1);
  });

  it('does not send a value that cannot be sent', async () => {
    const circular: { self?: unknown } = {};
    circular.self = circular;
    await expect(ask('SELECT $1::jsonb AS j', [circular])).rejects.toThrow();
    expect((await ask('SELECT 1 AS n')).rows).toEqual([{ n: 1 }]);
  });

  it('answers everybody when the connection is lost', async () => {
    const lost = new pg.Client({ connectionString: platform.database.adminUrl, pipeline: true });
    lost.on('error', () => undefined);
    await lost.connect();
    const other = new Burst(lost as unknown as pg.PoolClient);
    const named = (text: string) => other.ask({ name: statementName(text, ''), text, values: [] });
    const asked = [named('SELECT pg_terminate_backend(pg_backend_pid())'), named('SELECT 2')];
    expect(await codesOf(asked)).not.toContain('done');
    expect(await codesOf([named('SELECT 3')])).not.toContain('done');
  });

  it('takes nothing more once its transaction has ended', async () => {
    const other = new Burst(client as unknown as pg.PoolClient);
    const last = other.ask({ name: 'last', text: 'SELECT 1 AS n', values: [] });
    other.close();
    await expect(other.ask({ name: 'late', text: 'SELECT 2', values: [] })).rejects.toThrow('no more');
    expect((await last).rows).toEqual([{ n: 1 }]);
  });
});

describe('a read at once', () => {
  const actor = systemActor('test');

  it('cannot write, and gives its only connection back whatever happens', async () => {
    const write = 'INSERT INTO throttle VALUES ($1, 1, clock_timestamp())';
    const outcomes = await codesOf([
      platform.uow.readAtOnce(actor, (tx) => tx.execute(write, [newId()])),
      platform.uow.readAtOnce(actor, () => Promise.reject(new Error('refused'))),
      platform.uow.readAtOnce(actor, () => {
        throw new Error('at once');
      }),
      platform.uow.readAtOnce(actor, (tx) => tx.row('SELECT 1 AS n')),
    ]);
    expect(outcomes).toEqual(['25006', 'failed', 'failed', 'done']);
    expect(await platform.uow.read(actor, (tx) => tx.row('SELECT 2 AS n'))).toEqual({ n: 2 });
  });

  it('takes its role for its own packet alone, also when it fails', async () => {
    const role = 'SELECT current_user AS role, current_setting($1, true) AS district';
    const asked = { text: role, values: ['app.district_id'] };
    const districtId = newId();
    const inside = await platform.uow.readAtOnce(systemActor('test', districtId), (tx) =>
      tx.row(role, asked.values),
    );
    expect(inside).toEqual({ role: 'kumkrong_system', district: districtId });
    await expect(
      platform.uow.readAtOnce(actor, (tx) => tx.row('SELECT 1 / $1::int AS n', [0])),
    ).rejects.toThrow();
    const { rows } = await platform.pool.query(asked);
    expect(rows).toEqual([{ role: 'kumkrong_app', district: '' }]);
  });

  it('begins anew in steps when it asks through the mapper, or as the system', async () => {
    const role = 'SELECT current_user AS role';
    let begun = 0;
    const seen = await platform.uow.readAtOnce(actor, async (tx) => {
      begun += 1;
      return [await tx.manager.query<unknown[]>(role), await tx.asSystem((system) => system.row(role))];
    });
    expect(seen).toEqual([[{ role: 'kumkrong_system' }], { role: 'kumkrong_system' }]);
    expect(begun).toBe(2);
  });

  it('sees one moment in all its statements, also in those that come later', async () => {
    const moment = (tx: Tx, n: number) =>
      tx.row('SELECT $1::int AS n, pg_current_snapshot()::text AS at', [n]);
    let begun = 0;
    const seen = await platform.uow.readAtOnce(actor, async (tx) => {
      begun += 1;
      const first = await Promise.all([moment(tx, 1), moment(tx, 2)]);
      // Another transaction ends between the two steps.
      await platform.admin.query('INSERT INTO throttle VALUES ($1, 1, clock_timestamp())', [newId()]);
      return [...first, await moment(tx, 3)];
    });
    expect(begun).toBe(2);
    expect(seen.map((row) => row?.n)).toEqual([1, 2, 3]);
    expect(new Set(seen.map((row) => row?.at)).size).toBe(1);
  });
});

it('prepares a statement for each role, since the wall is part of its plan', async () => {
  expect(statementName('SELECT 1', 'a')).not.toBe(statementName('SELECT 1', 'b'));
  expect(statementName('SELECT 1', 'a')).toBe(statementName('SELECT 1', 'a'));
});
