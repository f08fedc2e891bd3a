import { EncryptedFileError, readXls, streamXlsxRows, type CellValue } from 'hucre';
import { DmcFileRefusal } from './dmc-problems.js';
import type { NumberedRow } from './dmc-text.js';

/** A DMC workbook has one sheet; some schools put a cover sheet before it. */
const MAX_SHEETS_TRIED = 5;

/** Rows of the first sheet with content. Formulas give the value that Excel stored with them. */
export async function* readXlsxRows(bytes: Uint8Array): AsyncGenerator<NumberedRow> {
  try {
    for (let sheet = 0; sheet < MAX_SHEETS_TRIED; sheet += 1) {
      let found = false;
      for await (const row of streamXlsxRows(bytes, { sheet })) {
        const cells = row.values.map(cellText);
        found ||= cells.some((cell) => cell !== '');
        yield { rowNumber: row.index + 1, cells };
      }
      if (found) return;
    }
  } catch (error) {
    throw asRefusal(error);
  }
}

/** Rows of the first sheet with content of an Excel 97–2003 file; read whole, because its strings stand apart. */
export async function* readXlsRows(bytes: Uint8Array): AsyncGenerator<NumberedRow> {
  const sheet = await firstSheet(bytes);
  for (let index = 0; index < sheet.length; index += 1) {
    const values = sheet[index];
    if (values === undefined) continue;
    // Columns that must not be imported are in here too: let each row go as soon as it is handed on.
    sheet[index] = undefined;
    yield { rowNumber: index + 1, cells: values.map(cellText) };
  }
}

async function firstSheet(bytes: Uint8Array): Promise<(readonly CellValue[] | undefined)[]> {
  try {
    const workbook = await readXls(bytes);
    return workbook.sheets.find((sheet) => sheet.rows.length > 0)?.rows ?? [];
  } catch (error) {
    throw asRefusal(error);
  }
}

/**
 * Text of a cell. Whole numbers keep all their digits, so that a 13-digit id stored as a number is not shortened;
 * real date cells become ISO days (of whichever era the year is in).
 */
function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value);
}

/** Causes are left behind on purpose: a parser's message can quote what it choked on. */
function asRefusal(error: unknown): Error {
  if (error instanceof DmcFileRefusal) return error;
  if (error instanceof EncryptedFileError) return new DmcFileRefusal('roster-file.encrypted');
  // Hostile bytes also meet the parser's own RangeError, TypeError or plain Error; to the user all of it is one thing.
  return new DmcFileRefusal('roster-file.damaged');
}
