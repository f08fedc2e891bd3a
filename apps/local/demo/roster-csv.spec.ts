import { parse } from 'csv-parse/sync';
import { generateDemoDistrict } from './demo-district.js';
import { DEMO_ROSTER, demoFullRosterCsv, demoRosterCsv } from './roster-csv.js';

const NOW = new Date('2026-11-23T03:00:00Z');

const rowsOf = (text: string): string[][] => parse(text, { bom: true, relax_column_count: true });

it('gives one school a file with newcomers, missing pupils and quirks', () => {
  const demo = generateDemoDistrict(NOW);
  const known = demo.students.students.filter(
    ({ school_id, missing_since_import_id }) =>
      school_id === demo.showSchool.id && missing_since_import_id === null,
  );
  const text = demoRosterCsv(NOW);
  expect(text.startsWith('\ufeff')).toBe(true);
  const [title, header, ...rows] = rowsOf(text);
  expect(title).toHaveLength(1);
  expect(header).toHaveLength(36);
  expect(rows.every((row) => row.length === 36 && row[0] === demo.showSchool.code10)).toBe(true);
  expect(rows).toHaveLength(known.length - DEMO_ROSTER.gone + DEMO_ROSTER.newcomers);
  const codes = new Set(known.map(({ student_code }) => student_code));
  expect(rows.filter((row) => !codes.has(row[5]!))).toHaveLength(DEMO_ROSTER.newcomers);
  expect(text).toMatch(/[๐-๙]{2}\/[๐-๙]{2}\/[๐-๙]{4}/);
  expect(text).toMatch(/31\/02\/25/);
  expect(demoRosterCsv(NOW)).toBe(text);
});

it('gives the whole district a file of everybody on the last roll', () => {
  const [, , ...rows] = rowsOf(demoFullRosterCsv(NOW));
  const { students } = generateDemoDistrict(NOW);
  expect(rows).toHaveLength(students.students.filter((row) => row.missing_since_import_id === null).length);
  expect(new Set(rows.map((row) => row[0])).size).toBe(120);
});
