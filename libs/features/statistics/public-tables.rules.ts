import {
  hazardByCode,
  isHazardCode,
  type PublicCell,
  type PublicRelease,
  type PublicSum,
  type PublicTables,
} from '#contracts';
import { TOTAL_KEY, type Calendar, type Counts, type YearReport } from './statistics.rules.js';

/**
 * Tables of a release in their order. Nothing is crossed with anything, and none is by school: a school's row would
 * show next to nothing but that something happened there, and would cost the totals.
 */
export const PUBLIC_CUTS = ['total', 'group', 'subtype', 'month', 'network', 'sex', 'level'] as const;
export type PublicCut = (typeof PUBLIC_CUTS)[number];

export const PUBLIC_MEASURES = ['students', 'events'] as const;
export type PublicMeasure = (typeof PUBLIC_MEASURES)[number];

/** A student has a sex and a grade; an event has none. */
const WITHOUT_EVENTS: readonly PublicCut[] = ['sex', 'level'];

/** A row as it is counted, before anything is hidden. */
export interface CountedRow {
  cut: PublicCut;
  key: string;
  /** Name of a network; what has a code takes its label from the vocabulary. */
  nameTh: string | null;
  /** Students of this row on the June roll, for the percent. */
  base: number;
  students: number;
  /** null where the cut counts none. */
  events: number | null;
}

/** Why a preview says that a count does not go out. A release itself does not tell. */
export const HIDDEN_BECAUSE = ['SMALL', 'DIFFERENCE', 'EARLIER', 'COMPLEMENTARY'] as const;
export type HiddenBecause = (typeof HIDDEN_BECAUSE)[number];

interface OfYear {
  calendar: Calendar;
  year: number;
}

/** The same id in two releases is the same thing counted, so it says the year too. */
export function publicCellId(
  { calendar, year }: OfYear,
  measure: PublicMeasure,
  { cut, key }: { cut: PublicCut; key: string },
): string {
  return `${calendar}-${year}/${measure}/${cut}/${key}`;
}

export const countsEvents = (cut: PublicCut): boolean => !WITHOUT_EVENTS.includes(cut);

/** Every row of a year's report that a release may hold. */
export function countedRowsOf(report: YearReport): CountedRow[] {
  const whole = report.base.students;
  const row = (
    cut: PublicCut,
    key: string,
    counts: Pick<Counts, 'students' | 'events'> & { base?: number; nameTh?: string },
  ): CountedRow => ({
    cut,
    key,
    nameTh: counts.nameTh ?? null,
    base: counts.base ?? whole,
    students: counts.students,
    events: countsEvents(cut) ? counts.events : null,
  });
  return [
    row('total', TOTAL_KEY, report.total),
    ...report.groups.map((counts) => row('group', counts.code, counts)),
    ...report.subtypes.map((counts) => row('subtype', counts.code, counts)),
    ...report.months.map((counts) => row('month', counts.month, counts)),
    ...report.networks.map((counts) => row('network', counts.networkId, counts)),
    ...report.sexes.map((counts) => row('sex', counts.code, counts)),
    ...report.levels.map((counts) => row('level', counts.code, counts)),
  ];
}

/**
 * Students and events of a year as tables that may leave the office once small counts are hidden: groups and their
 * sub-types, months, networks, sex and grade. Every table of a measure shares the one total.
 */
export function publicTablesOf(report: YearReport): PublicTables {
  const rows = countedRowsOf(report);
  const measured = PUBLIC_MEASURES.map((measure) => tablesOfMeasure(report, measure, rows));
  return { cells: measured.flatMap(({ cells }) => cells), sums: measured.flatMap(({ sums }) => sums) };
}

function tablesOfMeasure(year: OfYear, measure: PublicMeasure, rows: readonly CountedRow[]): PublicTables {
  const counted = rows.flatMap((row) => {
    const count = row[measure];
    return count === null ? [] : [{ ...row, id: publicCellId(year, measure, row), count }];
  });
  const of = (cut: PublicCut) => counted.filter((row) => row.cut === cut);
  const under = (total: string, parts: readonly { id: string }[]): PublicSum => ({
    total,
    parts: parts.map(({ id }) => id),
  });
  const total = publicCellId(year, measure, { cut: 'total', key: TOTAL_KEY });
  const subtypesOf = (group: string) => of('subtype').filter(({ key }) => groupOf(key) === group);
  const sums = [
    ...PUBLIC_CUTS.filter(sharesTotal).map((cut) => under(total, of(cut))),
    ...of('group').map(({ id, key }) => under(id, subtypesOf(key))),
  ];
  return {
    cells: counted.map(({ id, count }) => ({ id, count })),
    sums: sums.filter(({ parts }) => parts.length > 0),
  };
}

/** Sub-types add up to their groups. */
const sharesTotal = (cut: PublicCut): boolean => cut !== 'total' && cut !== 'subtype';

const groupOf = (code: string): string | null => (isHazardCode(code) ? hazardByCode(code).group : null);

/** Why each hidden count of new tables is hidden, for whoever decides whether they go out. */
export function reasonsOf(
  { cells }: PublicTables,
  hidden: ReadonlySet<string>,
  { earlier, threshold }: { earlier: readonly PublicRelease[]; threshold: number },
): Map<string, HiddenBecause> {
  const small = (count: number): boolean => count >= 1 && count <= threshold;
  const reasonOf = ({ id, count }: PublicCell): HiddenBecause => {
    if (small(count)) return 'SMALL';
    if (earlier.some((release) => release.hidden.has(id))) return 'EARLIER';
    const told = earlier.flatMap((release) => release.cells.filter((cell) => cell.id === id));
    return told.some((cell) => small(Math.abs(cell.count - count))) ? 'DIFFERENCE' : 'COMPLEMENTARY';
  };
  return new Map(cells.filter(({ id }) => hidden.has(id)).map((cell) => [cell.id, reasonOf(cell)]));
}
