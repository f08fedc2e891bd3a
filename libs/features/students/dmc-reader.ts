import { sniffContainer } from './dmc-container.js';
import { DmcFileRefusal } from './dmc-problems.js';
import { openText, type DmcEncoding, type NumberedRow } from './dmc-text.js';

export const DMC_LIMITS = { bytes: 30 * 1024 * 1024, rows: 60_000, columns: 200 } as const;

export interface DmcSheet {
  readonly container: 'xlsx' | 'xls' | 'csv';
  readonly encoding: DmcEncoding | null;
  readonly separator: string | null;
  /** Rows that hold something, in order, once. Throws {@link DmcFileRefusal} when a limit is passed on the way. */
  readonly rows: AsyncIterable<NumberedRow>;
}

/**
 * Opens a roster file by its content (.xlsx, .xls, CSV in UTF-8, windows-874 or UTF-16).
 * Throws {@link DmcFileRefusal}, here or while the rows are read; no other error comes from a bad file.
 */
export function openDmcFile(bytes: Uint8Array): DmcSheet {
  if (bytes.length > DMC_LIMITS.bytes) throw new DmcFileRefusal('roster-file.too-large');
  const container = sniffContainer(bytes);
  if (container !== 'text') return workbook(container, bytes);
  const { encoding, separator, rows } = openText(bytes);
  return { container: 'csv', encoding, separator, rows: withinLimits(rows) };
}

function workbook(container: 'xlsx' | 'xls', bytes: Uint8Array): DmcSheet {
  return { container, encoding: null, separator: null, rows: withinLimits(workbookRows(container, bytes)) };
}

async function* workbookRows(container: 'xlsx' | 'xls', bytes: Uint8Array): AsyncGenerator<NumberedRow> {
  const { readXlsRows, readXlsxRows } = await import('./dmc-workbook.js');
  yield* container === 'xlsx' ? readXlsxRows(bytes) : readXlsRows(bytes);
}

async function* withinLimits(rows: AsyncIterable<NumberedRow>): AsyncGenerator<NumberedRow> {
  let count = 0;
  for await (const { rowNumber, cells } of rows) {
    const width = filledWidth(cells);
    if (width === 0) continue;
    if (width > DMC_LIMITS.columns) throw new DmcFileRefusal('roster-file.too-many-columns', [rowNumber]);
    count += 1;
    if (count > DMC_LIMITS.rows) throw new DmcFileRefusal('roster-file.too-many-rows');
    yield { rowNumber, cells: cells.length === width ? cells : cells.slice(0, width) };
  }
}

function filledWidth(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && (cells[width - 1] ?? '').trim() === '') width -= 1;
  return width;
}
