import { publicTablesOf, tablesOf, type YearReport } from '#features/statistics';
import { facts, note, table, type Part } from '../report-parts.js';
import { HIDDEN, shownOf } from './small-counts.js';

/** Ids of the rows of each table, in the order of `tablesOf`: what hiding knows them by. */
function idsOf(report: YearReport): string[][] {
  const of = <Row>(cut: string, rows: readonly Row[], keyOf: (row: Row) => string): string[] =>
    rows.map((row) => `${cut}/${keyOf(row)}`);
  const code = (row: { code: string }): string => row.code;
  return [
    [...of('group', report.groups, code), 'total'],
    of('subtype', report.subtypes, code),
    of('month', report.months, ({ month }) => month),
    of('network', report.networks, ({ networkId }) => networkId),
    of('school', report.schools, ({ schoolId }) => schoolId),
    of('sex', report.sexes, code),
    of('level', report.levels, code),
  ];
}

/**
 * The year for a paper that leaves the office: students affected alone, small counts hidden and whatever they could be
 * worked out from. Events, rates and crossings are left out: from one event, or one percent, one child follows.
 */
export function publicYear(report: YearReport, networkOfSchool: ReadonlyMap<string, string>): Part[] {
  const shown = shownOf(publicTablesOf(report, networkOfSchool));
  const ids = idsOf(report);
  const tables = tablesOf(report).map(({ name, rows }, index) =>
    table(
      name,
      [
        { title: 'รายการ', wide: true },
        { title: 'นักเรียนได้รับผลกระทบ (คน)', right: true },
      ],
      rows.map(({ label, counts }, row) => [
        label,
        shown(ids[index]?.[row] ?? '') ? counts.students.toLocaleString('en-US') : HIDDEN,
      ]),
    ),
  );
  return [note(`จำนวน 1–4 คน และจำนวนที่อาจคำนวณย้อนกลับได้ แสดงเป็น “${HIDDEN}”`), ...tables];
}

/** What to know about the figures, without a count of the year's children. */
export const publicFacts = ({ base }: YearReport): Part =>
  facts([
    ['นักเรียนทั้งหมด (ฐาน)', base.students.toLocaleString('en-US')],
    ['โรงเรียนทั้งหมด', base.schools.toLocaleString('en-US')],
  ]);
