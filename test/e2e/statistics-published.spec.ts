import { parseCsv, readXlsx } from 'hucre';
import { StatisticsCompiler } from '#features/statistics';
import { TestApp } from '../support/app.js';
import { loadPublished2566, PUBLISHED_2566 } from '../support/published-2566.js';
import { TestDistrict, type TestActor } from '../support/world.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

interface CountRow {
  events: number;
  students: number;
  schools: number;
}

/** Where the rows of a cut stand in a report, and by what field a row is named. */
const CUTS: [cut: string, rows: string, key: string][] = [
  ['group', 'groups', 'code'],
  ['subtype', 'subtypes', 'code'],
  ['month', 'months', 'month'],
  ['network', 'networks', 'networkId'],
  ['school', 'schools', 'schoolId'],
  ['sex', 'sexes', 'code'],
  ['level', 'levels', 'code'],
];

type Row = CountRow & Record<string, unknown>;

/** Every cell of a report with its address in `records`. */
function cellsOf(report: Record<string, unknown>): { cut: string; key: string; counts: CountRow }[] {
  const area = report.areaEvents as { events: number; schools: number };
  return [
    { cut: 'total', key: 'ALL', counts: report.total as CountRow },
    { cut: 'area', key: 'AREA', counts: { ...area, students: 0 } },
    ...CUTS.flatMap(([cut, rows, key]) =>
      (report[rows] as Row[]).map((row) => ({ cut, key: String(row[key]), counts: row })),
    ),
  ];
}

describe('the office’s own report of academic year 2566', () => {
  let office: TestDistrict;
  let officer: TestActor;
  const { year, students, schools, affected, percent, groups, earthquake } = PUBLISHED_2566;

  beforeAll(async () => {
    office = await TestDistrict.create(app.admin, 'office');
    await loadPublished2566(app.admin, office);
    await app.app.get(StatisticsCompiler).recompile(office.id);
    officer = await office.actor({ role: 'DISTRICT_SAFETY' });
  });

  it('comes out exactly', async () => {
    const { body } = await app.ask(officer, 'get', `/statistics/academic/${year}`).expect(200);
    expect(body.base).toEqual({ students, asOfRound: `${year}-JUNE`, schools });
    expect(body.total).toMatchObject({ students: affected, percent });
    expect(body.groups).toEqual(groups.map((group) => expect.objectContaining(group)));
    expect(body.areaEvents).toEqual(earthquake);
    expect(body).toMatchObject({
      calendar: 'academic',
      year,
      asOf: '2026-08-19T03:00:00.000Z',
      ruleVersion: '1',
    });
  });

  it('opens from every cell the list that it counts, with the same number', async () => {
    const { body } = await app.ask(officer, 'get', `/statistics/academic/${year}`).expect(200);
    const cells = cellsOf(body).filter(({ cut, counts }) => cut !== 'school' || counts.events > 0);
    for (const { cut, key, counts } of cells) {
      for (const measure of ['events', 'students', 'schools'] as const) {
        const list = await app
          .ask(
            officer,
            'get',
            `/statistics/academic/${year}/records?cut=${cut}&key=${key}&measure=${measure}&limit=100`,
          )
          .expect(200);
        expect([cut, key, measure, list.body.total, list.body.items.length]).toEqual([
          cut,
          key,
          measure,
          counts[measure],
          counts[measure],
        ]);
      }
    }
  });

  it('counts in fiscal year 2567 what happened from October on, on the roll of June 2567', async () => {
    const { body } = await app.ask(officer, 'get', '/statistics/fiscal/2567').expect(200);
    expect(body.total).toMatchObject({ students: affected - 1, percent: null });
    expect(body.base).toEqual({ students: 0, asOfRound: null, schools: 0 });
  });

  it('adds up over schools, networks, sexes and grades', async () => {
    const { body } = await app.ask(officer, 'get', `/statistics/academic/${year}`).expect(200);
    const sum = (rows: Record<string, number>[], field: string): number =>
      rows.reduce((all, row) => all + (row[field] ?? 0), 0);
    for (const cut of ['schools', 'networks', 'sexes', 'levels']) {
      expect([cut, sum(body[cut], 'base'), sum(body[cut], 'students')]).toEqual([cut, students, affected]);
    }
    expect(body.schools).toHaveLength(schools);
  });

  it('lists the years that there is something to say about', async () => {
    const { body } = await app.ask(officer, 'get', '/statistics/years').expect(200);
    expect(body.items).toEqual([
      { calendar: 'academic', year: 2566 },
      { calendar: 'fiscal', year: 2567 },
      { calendar: 'fiscal', year: 2566 },
    ]);
  });

  it('leaves as a workbook with Thai headings and Buddhist years', async () => {
    const answer = await app
      .ask(officer, 'get', `/statistics/academic/${year}/export.xlsx`)
      .buffer(true)
      .parse(bytes)
      .expect(200);
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="statistics-academic-${year}.xlsx"`,
    );
    const workbook = await readXlsx(answer.body as Uint8Array);
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'สรุป',
      'กลุ่มภัย',
      'ประเภทภัย',
      'รายเดือน',
      'เครือข่าย',
      'โรงเรียน',
      'เพศ',
      'ระดับชั้น',
    ]);
    const [summary, byGroup, , months] = workbook.sheets;
    expect(summary!.rows[0]).toContain('สถิติความปลอดภัย ปีการศึกษา 2566');
    expect(byGroup!.rows[0]).toEqual([
      'รหัส',
      'รายการ',
      'เหตุการณ์',
      'นักเรียนที่ได้รับผลกระทบ (คน)',
      'โรงเรียน (แห่ง)',
      'นักเรียนทั้งหมด (คน)',
      'ร้อยละ',
    ]);
    expect(byGroup!.rows[2]).toEqual([
      'ACCIDENT',
      'ภัยที่เกิดจากอุบัติเหตุ',
      15,
      14,
      expect.any(Number),
      students,
      0.08,
    ]);
    expect(byGroup!.rows.at(-1)!.slice(1)).toEqual([
      'รวม',
      35,
      affected,
      expect.any(Number),
      students,
      percent,
    ]);
    expect(months!.rows.slice(1, 3).map((row) => row[1])).toEqual(['16–31 พฤษภาคม 2566', 'มิถุนายน 2566']);
  });

  it('leaves as a CSV that Excel opens rightly', async () => {
    const answer = await app
      .ask(officer, 'get', `/statistics/academic/${year}/export.csv`)
      .buffer(true)
      .parse(bytes)
      .expect(200);
    const raw = answer.body as Buffer;
    expect([...raw.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = raw.toString('utf8');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    const rows = parseCsv(text);
    expect(rows.find((row) => row[1] === 'ACCIDENT')?.slice(0, 8)).toEqual([
      'กลุ่มภัย',
      'ACCIDENT',
      'ภัยที่เกิดจากอุบัติเหตุ',
      '15',
      '14',
      expect.anything(),
      '18276',
      '0.08',
    ]);
    expect(answer.headers['content-type']).toContain('text/csv');
  });
});

/** Reads a file's bytes; supertest would make text of them. */
function bytes(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  const stream = response as NodeJS.ReadableStream;
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
}
