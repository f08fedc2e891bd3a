import { suppress, type PublicTables } from '#contracts';
import { bars, table, type Column, type Part } from '../report-parts.js';

/** What stands where a count is hidden: small, or hidden so that a small one cannot be worked out. */
export const HIDDEN = 'ไม่แสดง';

/** Says whether a count of persons may stand on paper. Inside the office every one may. */
export type Shown = (id: string) => boolean;
export const ALL_SHOWN: Shown = () => true;

/**
 * The counts that may leave the office. Where hiding cannot protect them, none of them may.
 * Earlier papers are not looked at: a file is no publication, and whoever asks for one is on record.
 */
export function shownOf(tables: PublicTables): Shown {
  const { hidden, exposed } = suppress(tables, []);
  return exposed.length > 0 ? () => false : (id) => !hidden.has(id);
}

export interface CountOfPersons {
  label: string;
  count: number;
}

/** Bars of counts of persons; as a table with the small ones hidden when the paper leaves the office. */
export function personBars(
  { title, unit, total }: { title: string; unit: string; total: number | null },
  rows: readonly CountOfPersons[],
  leaves: boolean,
): Part {
  if (!leaves)
    return bars(
      title,
      unit,
      rows.map(({ label, count }) => [label, count] as const),
    );
  const cells = rows.map(({ count }, index) => ({ id: String(index), count }));
  const whole = total === null ? [] : [{ id: 'total', count: total }];
  const sums = total === null ? [] : [{ total: 'total', parts: cells.map(({ id }) => id) }];
  const shown = shownOf({ cells: [...whole, ...cells], sums });
  const columns: Column[] = [
    { title: 'รายการ', wide: true },
    { title: unit, right: true },
  ];
  return table(
    title,
    columns,
    rows.map(({ label, count }, index) => [label, shown(String(index)) ? String(count) : HIDDEN]),
  );
}
