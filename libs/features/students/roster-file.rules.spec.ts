import { toIsoDate, toThaiDigits } from '#contracts';
import { aRoster, asGrid, csvFile, DMC_METADATA, type DmcPupil } from '../../../test/support/dmc-files.js';
import { extractDmc } from './dmc-extract.js';
import { openDmcFile } from './dmc-reader.js';
import { checkRosterFile, groupProblems, type RosterFileCheck } from './roster-file.rules.js';
import { readRosterRow, type RowReading } from './roster-row.rules.js';

const TODAY = toIsoDate('2026-11-23');
const SCHOOLS = new Map([
  ['1065020001', 'school-a'],
  ['65020001', 'school-a'],
  ['1065020002', 'school-b'],
]);

async function check(
  change: (pupil: DmcPupil, i: number) => Partial<DmcPupil>,
  count = 6,
): Promise<RosterFileCheck> {
  const pupils = aRoster(count).map((pupil, i) => ({ ...pupil, ...change(pupil, i) }));
  const readings: RowReading[] = [];
  for await (const row of (await extractDmc(openDmcFile(csvFile(asGrid(pupils))))).rows) {
    readings.push(readRosterRow(row, TODAY));
  }
  return checkRosterFile(readings, (code) => SCHOOLS.get(code) ?? null);
}

const found = ({ problems }: RosterFileCheck): string[] =>
  problems.map(({ rowNumber, code }) => `${rowNumber} ${code}`);

describe('checkRosterFile', () => {
  it('accepts a good file', async () => {
    const result = await check(() => ({}));
    expect(result.summary).toEqual({ rows: 6, accepted: 6, blocked: 0, withWarnings: 0, ignored: 0 });
    expect(result.problems).toEqual([]);
    expect([...result.coveredSchoolIds]).toEqual(['school-a', 'school-b']);
  });

  it('blocks schools out of scope and does not count them as covered', async () => {
    const result = await check((_pupil, i) =>
      i === 1 ? { รหัสโรงเรียน: '1099990001' } : { รหัสโรงเรียน: '65020001' },
    );
    expect(found(result)).toEqual(['3 school-not-in-scope']);
    expect([...result.coveredSchoolIds]).toEqual(['school-a']);
    expect(result.blocked).toMatchObject([{ rowNumber: 3, schoolId: null }]);
  });

  it('blocks every row of a repeated id, also across the two codes of a school', async () => {
    const twice = aRoster(1)[0]!.เลขประจำตัวประชาชน;
    const result = await check((_pupil, i) =>
      i === 2 ? { เลขประจำตัวประชาชน: twice, รหัสโรงเรียน: '65020001' } : {},
    );
    expect(found(result)).toEqual(['2 duplicate-citizen-id', '4 duplicate-citizen-id']);
    expect(result.summary).toMatchObject({ accepted: 4, blocked: 2 });
  });

  it('names a student in two schools as such', async () => {
    const twice = aRoster(1)[0]!.เลขประจำตัวประชาชน;
    const result = await check((_pupil, i) => (i === 1 ? { เลขประจำตัวประชาชน: twice } : {}));
    expect(found(result)).toEqual(['2 duplicate-in-two-schools', '3 duplicate-in-two-schools']);
  });

  it('blocks a student code used twice in one school, not in two', async () => {
    const result = await check((_pupil, i) => (i < 3 ? { รหัสนักเรียน: '777' } : {}));
    expect(found(result)).toEqual(['2 duplicate-student-code', '4 duplicate-student-code']);
  });

  it('sees a repeated id also in rows that are blocked for something else', async () => {
    const twice = aRoster(1)[0]!.เลขประจำตัวประชาชน;
    const result = await check((_pupil, i) => (i === 2 ? { เลขประจำตัวประชาชน: twice, ชั้น: '?' } : {}));
    expect(found(result)).toEqual(['2 duplicate-citizen-id', '4 level-unknown', '4 duplicate-citizen-id']);
  });

  it('groups by cause, errors first, with counts and first rows', async () => {
    const result = await check(
      (_pupil, i) => ({ ...(i % 2 ? { วันเกิด: '01/01/59' } : {}), ...(i > 0 ? { เพศ: '?' } : {}) }),
      50,
    );
    expect(groupProblems(result.problems, 3)).toEqual([
      {
        code: 'birth-date-two-digit-year',
        field: 'birthDate',
        severity: 'error',
        rowCount: 25,
        firstRowNumbers: [3, 5, 7],
      },
      { code: 'sex-unknown', field: 'sex', severity: 'warning', rowCount: 49, firstRowNumbers: [3, 4, 5] },
    ]);
    expect(result.summary).toEqual({ rows: 50, accepted: 25, blocked: 25, withWarnings: 24, ignored: 0 });
  });

  it('brings a file with every usual damage through', async () => {
    const grid = asGrid(aRoster(8), {
      metadata: DMC_METADATA,
      rename: { รหัสโรงเรียน: 'รหัสโรงเรียน ต้องกรอก', ชั้น: 'ชั้น/ห้อง', เลขประจำตัวประชาชน: 'รหัสนักเรียน' },
      without: ['ห้อง'],
      cell: (value, column, i) => {
        if (column === 'ชั้น') return `${value}/2`;
        if (column === 'เลขประจำตัวประชาชน' && i === 3) return '1.9999E+12';
        return column === 'วันเกิด' ? toThaiDigits(value) : value;
      },
    });
    const [header = []] = grid.slice(1);
    const bytes = csvFile([...grid, header, ['รวม 8 คน']], { encoding: 'windows-874', separator: ';' });
    const { mapping, rows } = await extractDmc(openDmcFile(bytes));
    expect(mapping).toMatchObject({ headerRowNumber: 2, missing: [], ambiguous: [] });
    const readings: RowReading[] = [];
    for await (const row of rows) readings.push(readRosterRow(row, TODAY));
    const result = checkRosterFile(readings, (code) => SCHOOLS.get(code) ?? null);
    expect(found(result)).toEqual(['6 citizen-id-scientific', '12 row-without-student']);
    expect(result.summary).toEqual({ rows: 9, accepted: 7, blocked: 1, withWarnings: 0, ignored: 1 });
    expect(result.accepted.every(({ record }) => record.room === '2' && record.birthDate !== null)).toBe(
      true,
    );
  });

  it('ignores lines without a student', async () => {
    const blank = { เลขประจำตัวประชาชน: '', รหัสนักเรียน: '', ชื่อ: '', นามสกุล: '' };
    const result = await check((_pupil, i) => (i === 5 ? blank : {}));
    expect(result.summary).toEqual({ rows: 6, accepted: 5, blocked: 0, withWarnings: 0, ignored: 1 });
  });
});
