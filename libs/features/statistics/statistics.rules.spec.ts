import fc from 'fast-check';
import { assembleReport, percentOf, type ReportParts } from './statistics.rules.js';

const empty: ReportParts = {
  calendar: 'academic',
  year: 2566,
  asOf: null,
  ruleVersion: '1',
  figures: [],
  base: [],
  schools: [],
  networks: [],
};

describe('a share of the roll', () => {
  it('is rounded half up, as the office meant to', () => {
    expect([34, 1, 14, 11, 8].map((students) => percentOf(students, 18_276))).toEqual([
      0.19, 0.01, 0.08, 0.06, 0.04,
    ]);
  });

  it('rounds the exact half up, where floats would not', () => {
    expect(percentOf(1, 200)).toBe(0.5);
    expect(percentOf(1, 20_000)).toBe(0.01);
    expect(percentOf(201, 20_000)).toBe(1.01);
    expect(percentOf(0, 5)).toBe(0);
    expect(percentOf(5, 5)).toBe(100);
  });

  it('does not exist without a base', () => {
    expect(percentOf(3, 0)).toBeNull();
  });

  it('is within half a hundredth of the truth, never below it by more', () => {
    const counts = fc
      .integer({ min: 1, max: 10_000_000 })
      .chain((base) => fc.tuple(fc.integer({ min: 0, max: base }), fc.constant(base)));
    fc.assert(
      fc.property(counts, ([students, base]) => {
        const hundredths = BigInt(Math.round((percentOf(students, base) ?? NaN) * 100));
        const doubledError = 2n * (hundredths * BigInt(base) - BigInt(students) * 10_000n);
        return doubledError <= BigInt(base) && doubledError > -BigInt(base);
      }),
    );
  });
});

describe('a year without records', () => {
  it('shows every group, sub-type, month and grade with a zero', () => {
    const report = assembleReport(empty);
    expect(report.groups.map(({ code, events }) => [code, events])).toEqual([
      ['VIOLENCE', 0],
      ['ACCIDENT', 0],
      ['RIGHT', 0],
      ['UNHEALTHINESS', 0],
    ]);
    expect(report.subtypes).toHaveLength(29);
    expect(report.months.map(({ month }) => month)).toEqual([
      ...['2023-05', '2023-06', '2023-07', '2023-08', '2023-09', '2023-10', '2023-11', '2023-12'],
      ...['2024-01', '2024-02', '2024-03', '2024-04', '2024-05'],
    ]);
    expect(report.levels).toHaveLength(12);
    expect(report.total).toEqual({ events: 0, students: 0, schools: 0, percent: null });
    expect(report.base).toEqual({ students: 0, asOfRound: null, schools: 0 });
  });

  it('has the twelve months of a fiscal year', () => {
    const { months } = assembleReport({ ...empty, calendar: 'fiscal', year: 2567 });
    expect([months.length, months[0]?.month, months.at(-1)?.month]).toEqual([12, '2023-10', '2024-09']);
  });
});

describe('rows of schools', () => {
  const school = { id: '019a0000-0000-7000-8000-000000000001', nameTh: 'โรงเรียนหนึ่ง' };
  const unused = { id: '019a0000-0000-7000-8000-000000000002', nameTh: 'โรงเรียนที่ยังไม่มีข้อมูล' };

  it('stand there for a roll or a record, with the share of their own roll', () => {
    const report = assembleReport({
      ...empty,
      schools: [school, unused],
      base: [
        { cut: 'total', key: 'ALL', students: 200, schools: 1 },
        { cut: 'school', key: school.id, students: 40, schools: 1 },
      ],
      figures: [
        { cut: 'school', key: school.id, inGroup: '', events: 2, students: 1, schools: 1 },
        { cut: 'school', key: school.id, inGroup: 'RIGHT', events: 2, students: 1, schools: 1 },
        { cut: 'school', key: 'UNKNOWN', inGroup: '', events: 1, students: 0, schools: 0 },
      ],
    });
    expect(report.schools).toEqual([
      {
        ...{
          schoolId: school.id,
          nameTh: school.nameTh,
          base: 40,
          events: 2,
          students: 1,
          schools: 1,
          percent: 2.5,
        },
        byGroup: { VIOLENCE: 0, ACCIDENT: 0, RIGHT: 1, UNHEALTHINESS: 0 },
      },
      expect.objectContaining({ schoolId: 'UNKNOWN', base: 0, events: 1, students: 0, percent: null }),
    ]);
  });
});
