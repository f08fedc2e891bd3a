import { parseCsv, readXlsx } from 'hucre';
import { writeReportCsv, writeReportXlsx } from './statistics-files.js';
import { assembleReport } from './statistics.rules.js';

const names = [
  '=HYPERLINK("http://x")',
  '+1',
  '@SUM(A1)',
  ' -2',
  '＝1+1',
  '\t=1',
  'โรงเรียน "บ้าน", หนอง\r\nกลด',
  "'=1",
];
const schools = names.map((nameTh, index) => ({ id: `school-${index}`, nameTh }));
const report = assembleReport({
  calendar: 'academic',
  year: 2566,
  asOf: '2026-08-19T03:00:00.000Z',
  ruleVersion: '1',
  figures: schools.map(({ id }) => ({
    cut: 'school',
    key: id,
    inGroup: '',
    events: 1,
    students: 1,
    schools: 1,
  })),
  base: [{ cut: 'total', key: 'ALL', students: 1_000, schools: 8 }],
  schools,
  networks: [],
});

const guarded = ['\'=HYPERLINK("http://x")', "'+1", "'@SUM(A1)", "' -2", "'＝1+1", "'\t=1", names[6], "''=1"];

describe('a report as a file', () => {
  it('starts no formula with a name, in a CSV', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeReportCsv(report));
    expect(text.startsWith('\ufeff')).toBe(true);
    const rows = parseCsv(text.slice(1)).filter(([table]) => table === 'โรงเรียน');
    expect(rows.map((row) => row[2])).toEqual(guarded);
    expect(
      new Set(
        parseCsv(text.slice(1))
          .slice(1)
          .map((row) => row.length),
      ),
    ).toEqual(new Set([12]));
  });

  it('starts no formula with a name, in a workbook', async () => {
    const { sheets } = await readXlsx(await writeReportXlsx(report));
    const sheet = sheets.find(({ name }) => name === 'โรงเรียน');
    expect(sheet?.rows.slice(1).map((row) => String(row[1]).replaceAll('\r\n', '\n'))).toEqual(
      guarded.map((name) => name?.replaceAll('\r\n', '\n')),
    );
  });

  it('says in both what it may be used for, and in Buddhist years of when it is', async () => {
    const { sheets } = await readXlsx(await writeReportXlsx(report));
    const notes = JSON.stringify(sheets[0]?.rows);
    expect(notes).toContain('ใช้ภายในสำนักงาน');
    expect(notes).toContain('19 ส.ค. 2569 10:00 น.');
    expect(new TextDecoder().decode(writeReportCsv(report))).toContain('ใช้ภายในสำนักงาน');
  });
});
