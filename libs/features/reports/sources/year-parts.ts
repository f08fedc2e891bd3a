import { HAZARD_GROUPS } from '#contracts';
import {
  cellsOf,
  headingsOf,
  notesOf,
  tablesOf,
  type ReportTable,
  type YearReport,
} from '#features/statistics';
import { bars, facts, NOTHING, table, type Column, type Part } from '../report-parts.js';

const PERCENT = 'ร้อยละ';
const LABEL = 'รายการ';
const CODE = 'รหัส';

/** What to know about a year's figures, and how they stand together. */
export function yearFacts(report: YearReport): Part {
  return facts(
    notesOf(report).map(
      ([label, value]) => [label, value === null ? null : cellText(value, label === PERCENT)] as const,
    ),
  );
}

export function groupBars(report: YearReport): Part {
  const th = (code: string): string => HAZARD_GROUPS.find((group) => group.code === code)?.th ?? code;
  return bars(
    'นักเรียนที่ได้รับผลกระทบ จำแนกตามกลุ่มภัย',
    'คน',
    report.groups.map(({ code, students }) => [th(code), students] as const),
  );
}

export function monthBars(report: YearReport): Part {
  const months = tablesOf(report).find(({ name }) => name === 'รายเดือน');
  return bars(
    'เหตุการณ์รายเดือน',
    'เหตุการณ์',
    (months?.rows ?? []).map(({ label, counts }) => [label, counts.events] as const),
  );
}

/** The tables of a year without the columns that only a wide sheet has room for. */
export function yearTables(report: YearReport): Part[] {
  return tablesOf(report).map(narrow);
}

function narrow(whole: ReportTable): Part {
  const headings = headingsOf({ ...whole, groupsCount: null });
  const shown = headings.map((title, index) => ({ title, index })).filter(({ title }) => title !== CODE);
  const columns = shown.map(({ title }): Column =>
    title === LABEL ? { title, wide: true } : { title: short(title), right: true },
  );
  const rows = whole.rows.map((row) => {
    const cells = cellsOf(row);
    return shown.map(({ title, index }) => cellText(cells[index] ?? null, title === PERCENT));
  });
  return table(whole.name, columns, rows);
}

const short = (title: string): string =>
  title === 'นักเรียนที่ได้รับผลกระทบ (คน)' ? 'นักเรียนได้รับผลกระทบ (คน)' : title;

function cellText(cell: string | number | null, isPercent: boolean): string {
  if (cell === null) return NOTHING;
  if (typeof cell === 'string') return cell;
  return isPercent ? cell.toFixed(2) : cell.toLocaleString('en-US');
}
