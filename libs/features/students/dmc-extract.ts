import { DMC_FIELDS, fieldOfHeading, type DmcField } from './dmc-columns.js';
import { findHeader, mapColumns, type ColumnMapping, type RememberedMapping } from './dmc-header.js';
import { DmcFileRefusal } from './dmc-problems.js';
import type { DmcSheet } from './dmc-reader.js';
import type { NumberedRow } from './dmc-text.js';

/**
 * One row of the file, reduced to the columns that may be imported. This, never the upload itself, is what the
 * quarantine keeps: a column that must not be imported is not stored even for the time of the preview, and the result
 * file is written from these rows.
 */
export interface RawRosterRow {
  /** Row number as Excel shows it in the user's own file. */
  readonly rowNumber: number;
  /** One text per field, in the order of {@link DMC_FIELDS}; '' where the file has nothing. */
  readonly values: readonly string[];
}

export interface DmcExtract {
  readonly mapping: ColumnMapping;
  /** Once. Empty while required columns are missing: then only the mapping is of use. */
  readonly rows: AsyncIterable<RawRosterRow>;
}

const LOOK_AHEAD = 120;
/** Longer than any field's limit, so that the row rules still see that a text is too long. */
const MAX_CELL = 300;

/** Value of a field in a raw row. */
export function rawValue(row: RawRosterRow, field: DmcField): string {
  return row.values[DMC_FIELDS.indexOf(field)] ?? '';
}

/**
 * Finds the header, maps the columns and hands out the rows. Throws {@link DmcFileRefusal} when there is no header or
 * no row below it.
 */
export async function extractDmc(sheet: DmcSheet, remembered?: RememberedMapping): Promise<DmcExtract> {
  const source = sheet.rows[Symbol.asyncIterator]();
  const ahead: NumberedRow[] = [];
  while (ahead.length < LOOK_AHEAD) {
    const next = await source.next();
    if (next.done) break;
    ahead.push(next.value);
  }
  if (ahead.length === 0) throw new DmcFileRefusal('roster-file.empty');
  const position = findHeader(ahead);
  const header = ahead[position];
  if (header === undefined) throw new DmcFileRefusal('roster-file.header-missing');
  const below = ahead.slice(position + 1);
  if (below.length === 0) throw new DmcFileRefusal('roster-file.no-students');
  const mapping = mapColumns(header, below, remembered);
  const usable = mapping.missing.length === 0;
  return { mapping, rows: usable ? reduceRows(mapping, below, source) : nothing(source) };
}

async function* reduceRows(
  mapping: ColumnMapping,
  ahead: readonly NumberedRow[],
  source: AsyncIterator<NumberedRow>,
): AsyncGenerator<RawRosterRow> {
  const indexes = DMC_FIELDS.map((field) => mapping.columns[field]?.index ?? -1);
  try {
    for (const row of ahead) if (!isHeaderAgain(row, mapping)) yield reduce(row, indexes);
    for (let next = await source.next(); !next.done; next = await source.next()) {
      if (!isHeaderAgain(next.value, mapping)) yield reduce(next.value, indexes);
    }
  } finally {
    await source.return?.();
  }
}

async function* nothing(source: AsyncIterator<NumberedRow>): AsyncGenerator<RawRosterRow> {
  await source.return?.();
}

function reduce(row: NumberedRow, indexes: readonly number[]): RawRosterRow {
  const values = indexes.map((index) => (index < 0 ? '' : (row.cells[index] ?? '').slice(0, MAX_CELL)));
  return { rowNumber: row.rowNumber, values };
}

/** DMC repeats the header on every printed page. */
function isHeaderAgain(row: NumberedRow, mapping: ColumnMapping): boolean {
  const first = mapping.columns.firstName?.index ?? -1;
  const last = mapping.columns.lastName?.index ?? -1;
  return isHeading(row.cells[first], 'firstName') && isHeading(row.cells[last], 'lastName');
}

function isHeading(cell: string | undefined, field: DmcField): boolean {
  return cell !== undefined && fieldOfHeading(cell)?.field === field;
}
