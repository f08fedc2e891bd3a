import {
  academicYearOf,
  addDays,
  COUNTED_STATUSES,
  fiscalYearOf,
  groupOfHazard,
  HAZARDS,
  INCIDENT_KINDS,
  INCIDENT_STATUS_LABELS,
  toIsoDate,
} from '#contracts';
import type pg from 'pg';
import { CompilingDatabase, type CellRow } from '../../../test/support/compiling.js';
import { anIncident, changeIncident } from '../../../test/support/incidents.js';
import { until } from '../../../test/support/until.js';
import { TestDistrict, type TestSchool, type TestStudent } from '../../../test/support/world.js';
import type { StatisticsCompiler } from './statistics-compile.service.js';

let database: CompilingDatabase;
let admin: pg.Pool;
let compiler: StatisticsCompiler;

beforeAll(async () => {
  database = await CompilingDatabase.start();
  ({ admin, compiler } = database);
});
afterAll(() => database.stop());

const rows = <T extends pg.QueryResultRow>(text: string, params: unknown[]): Promise<T[]> =>
  database.rows<T>(text, params);
const cellsOf = (district: TestDistrict): Promise<CellRow[]> => database.cellsOf(district);

/** Events, students and schools of a cell of the academic year; null when there is none. */
function cell(cells: CellRow[], cut: string, key: string, group = ''): number[] | null {
  const found = cells.find(
    (row) => row.calendar === 'academic' && row.cut === cut && row.key === key && row.in_group === group,
  );
  return found ? [found.events, found.students, found.schools] : null;
}

const waitingJobs = (district: TestDistrict): Promise<{ name: string }[]> =>
  rows<{ name: string }>(
    "SELECT name FROM outbox WHERE district_id = $1 AND name LIKE 'statistics.%' AND handed_over_at IS NULL",
    [district.id],
  );

describe('the twins of contracts in SQL', () => {
  it('agree on the years of every day', async () => {
    const first = toIsoDate('2022-01-01');
    const days = Array.from({ length: 2_000 }, (_, index) => addDays(first, index));
    const found = await rows<{ a: number; f: number }>(
      'SELECT statistics_academic_year(d) AS a, statistics_fiscal_year(d) AS f FROM unnest($1::date[]) WITH ORDINALITY AS t (d, n) ORDER BY n',
      [days],
    );
    expect(found).toEqual(days.map((day) => ({ a: academicYearOf(day), f: fiscalYearOf(day) })));
  });

  it('agree on groups and on what counts', async () => {
    const codes = HAZARDS.map(({ code }) => code);
    const groups = await rows<{ g: string }>(
      'SELECT statistics_group(c) AS g FROM unnest($1::text[]) WITH ORDINALITY AS t (c, n) ORDER BY n',
      [codes],
    );
    expect(groups.map(({ g }) => g)).toEqual(codes.map(groupOfHazard));
    for (const { code: kind } of INCIDENT_KINDS) {
      for (const { code: status } of INCIDENT_STATUS_LABELS) {
        const [row] = await rows<{ counts: boolean }>('SELECT statistics_counts($1, $2) AS counts', [
          kind,
          status,
        ]);
        expect([kind, status, row?.counts]).toEqual([
          kind,
          status,
          kind === 'EVENT' && COUNTED_STATUSES.has(status),
        ]);
      }
    }
  });
});

describe('what is counted', () => {
  let district: TestDistrict;
  let north: TestSchool;
  let south: TestSchool;
  let child: TestStudent;

  beforeAll(async () => {
    district = await TestDistrict.create(admin, 'counted');
    north = await district.school('โรงเรียนเหนือ');
    south = await district.school('โรงเรียนใต้');
    child = await district.student(north);
    const harmed = { studentId: child.id, schoolId: north.id, sex: 'F', level: 'P4' } as const;
    // One student met with two events; the second also touched the other school.
    await anIncident(admin, district, {
      mainCode: 'A03',
      schoolIds: [north.id],
      happenedOn: '2026-06-15',
      harmed: [harmed],
    });
    await anIncident(admin, district, {
      mainCode: 'V03',
      schoolIds: [north.id, south.id],
      happenedOn: '2026-10-05',
      harmed: [harmed, { ...harmed, role: 'WITNESS' }],
    });
    // An earthquake without anybody; a student who is on no roll; a member of staff who was hurt.
    await anIncident(admin, district, { mainCode: 'A01', schoolIds: [south.id], happenedOn: '2026-06-20' });
    await anIncident(admin, district, {
      mainCode: 'U03',
      schoolIds: [south.id],
      happenedOn: '2026-06-21',
      harmed: [{ schoolId: south.id, sex: null, level: null }],
    });
    await anIncident(admin, district, {
      mainCode: 'A02',
      schoolIds: [south.id],
      happenedOn: '2026-06-22',
      harmed: [{ schoolId: south.id, kind: 'STAFF' }],
    });
    // None of these counts.
    await anIncident(admin, district, { kind: 'WARNING', schoolIds: [north.id], harmed: [harmed] });
    for (const status of ['DRAFT', 'REJECTED', 'MERGED', 'WITHDRAWN', 'DISCARDED'] as const) {
      await anIncident(admin, district, { status, schoolIds: [north.id], harmed: [harmed] });
    }
    await compiler.compile(district.id);
  });

  it('is each event, each student and each school once per cell', async () => {
    const cells = await cellsOf(district);
    expect(cell(cells, 'total', 'ALL')).toEqual([5, 2, 2]);
    expect(cell(cells, 'group', 'ACCIDENT')).toEqual([3, 1, 2]);
    expect(cell(cells, 'group', 'VIOLENCE')).toEqual([1, 1, 2]);
    expect(cell(cells, 'subtype', 'U03')).toEqual([1, 1, 1]);
    expect(cell(cells, 'school', north.id)).toEqual([2, 1, 1]);
    expect(cell(cells, 'school', south.id)).toEqual([4, 1, 1]);
    expect(cell(cells, 'school', south.id, 'VIOLENCE')).toEqual([1, 0, 1]);
    expect(cell(cells, 'network', district.networkId)).toEqual([5, 2, 2]);
    expect(cell(cells, 'month', '2026-06', 'ACCIDENT')).toEqual([3, 1, 2]);
    expect(cell(cells, 'sex', 'F')).toEqual([2, 1, 1]);
    expect(cell(cells, 'sex', 'UNKNOWN')).toEqual([1, 1, 1]);
    expect(cell(cells, 'level', 'P4', 'VIOLENCE')).toEqual([1, 1, 1]);
  });

  it('tells events without a harmed student apart, with the schools that they hit', async () => {
    expect(cell(await cellsOf(district), 'area', 'AREA')).toEqual([2, 0, 1]);
  });

  it('falls into its fiscal year', async () => {
    const totals = (await cellsOf(district)).filter(({ cut }) => cut === 'total');
    expect(totals.map(({ calendar, year, events }) => [calendar, year, events])).toEqual([
      ['academic', 2569, 5],
      ['fiscal', 2569, 4],
      ['fiscal', 2570, 1],
    ]);
  });

  it('follows a reclassification, and leaves no empty cell behind', async () => {
    const other = await TestDistrict.create(admin, 'moved');
    const school = await other.school('โรงเรียนย้าย');
    const { id } = await anIncident(admin, other, {
      mainCode: 'V02',
      schoolIds: [school.id],
      harmed: [{ schoolId: school.id }],
    });
    await compiler.compile(other.id);
    await changeIncident(admin, id, { main_code: 'R01' });
    expect(await compiler.compile(other.id)).toBe(1);
    const cells = await cellsOf(other);
    expect(cell(cells, 'group', 'VIOLENCE')).toBeNull();
    expect(cell(cells, 'group', 'RIGHT')).toEqual([1, 1, 1]);
    await changeIncident(admin, id, { status: 'WITHDRAWN' });
    await compiler.compile(other.id);
    expect(await cellsOf(other)).toEqual([]);
  });
});

/** A slow machine must not age the waiting job past its second. */
const keepYoung = (district: TestDistrict): Promise<unknown> =>
  rows(
    "UPDATE outbox SET created_at = clock_timestamp() + interval '1 minute' WHERE district_id = $1 AND handed_over_at IS NULL",
    [district.id],
  );

describe('the log of changes', () => {
  it('makes one job of many changes, and none of a change that moves no figure', async () => {
    const district = await TestDistrict.create(admin, 'quiet');
    const school = await district.school('โรงเรียนเงียบ');
    const made = await Promise.all(
      [1, 2, 3].map(() =>
        anIncident(admin, district, { schoolIds: [school.id], harmed: [{ schoolId: school.id }] }),
      ),
    );
    expect((await waitingJobs(district)).length).toBeLessThanOrEqual(3);
    expect(new Set((await waitingJobs(district)).map(({ name }) => name))).toEqual(
      new Set(['statistics.compile']),
    );
    await compiler.compile(district.id);
    await admin.query('UPDATE outbox SET handed_over_at = clock_timestamp() WHERE district_id = $1', [
      district.id,
    ]);
    await changeIncident(admin, made[0]!.id, { status: 'ACKNOWLEDGED' });
    expect(await waitingJobs(district)).toEqual([]);
    expect(await compiler.compile(district.id)).toBe(0);
    await anIncident(admin, district, { schoolIds: [school.id], harmed: [{ schoolId: school.id }] });
    await keepYoung(district);
    await anIncident(admin, district, { schoolIds: [school.id] });
    expect(await waitingJobs(district)).toHaveLength(1);
  });

  it('keeps the waiting job back until the change that relies on it is there', async () => {
    const district = await TestDistrict.create(admin, 'relying');
    const { id } = await anIncident(admin, district, {});
    await keepYoung(district);
    const writer = await admin.connect();
    const relay =
      'SELECT id FROM outbox WHERE district_id = $1 AND handed_over_at IS NULL FOR UPDATE SKIP LOCKED';
    try {
      await writer.query('BEGIN');
      await writer.query("UPDATE incident SET main_code = 'U05', version = version + 1 WHERE id = $1", [id]);
      expect(await rows(relay, [district.id])).toEqual([]);
      await writer.query('COMMIT');
      expect(await rows(relay, [district.id])).toHaveLength(1);
    } finally {
      writer.release();
    }
  });

  it('keeps what comes while a batch is compiled', async () => {
    const district = await TestDistrict.create(admin, 'meanwhile');
    const school = await district.school('โรงเรียนระหว่าง');
    const { id } = await anIncident(admin, district, { mainCode: 'A03', schoolIds: [school.id] });
    await compiler.recompile(district.id);
    const writer = await admin.connect();
    try {
      await writer.query('BEGIN');
      await writer.query("UPDATE incident SET main_code = 'U05', version = version + 1 WHERE id = $1", [id]);
      expect(await compiler.compile(district.id)).toBe(0);
      await writer.query('COMMIT');
    } finally {
      writer.release();
    }
    expect(await compiler.compile(district.id)).toBe(1);
    expect(cell(await cellsOf(district), 'subtype', 'U05')).toEqual([1, 0, 1]);
  });

  it('lets jobs of one district that run side by side lose nothing', async () => {
    const district = await TestDistrict.create(admin, 'side-by-side');
    const school = await district.school('โรงเรียนคู่ขนาน');
    await compiler.recompile(district.id);
    const some = async (): Promise<void> => {
      for (let count = 0; count < 8; count += 1) {
        await anIncident(admin, district, { schoolIds: [school.id], harmed: [{ schoolId: school.id }] });
        await compiler.compile(district.id, 1);
      }
    };
    await Promise.all([some(), some(), some()]);
    expect(cell(await cellsOf(district), 'total', 'ALL')).toEqual([24, 24, 1]);
  });

  it('lets a job begin only when the district’s other job is done', async () => {
    const district = await TestDistrict.create(admin, 'queue');
    await compiler.recompile(district.id);
    await anIncident(admin, district, {});
    const other = await admin.connect();
    const waits =
      "SELECT query FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    try {
      await other.query('BEGIN');
      await other.query('SELECT FROM statistics_state WHERE district_id = $1 FOR UPDATE', [district.id]);
      const waiting = compiler.compile(district.id);
      // PostgreSQL tells what a process waits for as it is now, and what it was asked as it was a moment before.
      await until('it waits at its first step, before it has read a change or counted a cell', async () => {
        const [found] = await rows<{ query: string }>(waits, []);
        return /FROM statistics_state .* FOR UPDATE/u.test(found?.query ?? '');
      });
      await other.query('COMMIT');
      expect(await waiting).toBe(1);
    } finally {
      other.release();
    }
  });

  it('asks for everything anew when a school changes its network', async () => {
    const district = await TestDistrict.create(admin, 'network');
    const school = await district.school('โรงเรียนย้ายเครือข่าย');
    await admin.query('UPDATE school SET network_id = NULL WHERE id = $1', [school.id]);
    expect(await waitingJobs(district)).toEqual([{ name: 'statistics.recompile' }]);
  });
});

describe('figures of older rules', () => {
  it('are rebuilt by the next compiling', async () => {
    const district = await TestDistrict.create(admin, 'older');
    const school = await district.school('โรงเรียนเดิม');
    await anIncident(admin, district, { schoolIds: [school.id] });
    await compiler.compile(district.id);
    const before = await cellsOf(district);
    await admin.query("UPDATE statistics_state SET rule_version = '0' WHERE district_id = $1", [district.id]);
    await admin.query('DELETE FROM statistics_cell WHERE district_id = $1', [district.id]);
    await compiler.compile(district.id);
    expect(await cellsOf(district)).toEqual(before);
  });
});
