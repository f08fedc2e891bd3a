import type { CellValue, WriteSheet } from 'hucre';
import { writeCsv } from 'hucre/csv';
import { HAZARD_GROUPS } from '#contracts';
import { formulaSafe } from '#platform/files';
import {
  cellsOf,
  COLUMNS,
  headingsOf,
  notesOf,
  tablesOf,
  titleOf,
  type ReportTable,
  type TableCell,
} from './statistics-tables.rules.js';
import type { YearReport } from './statistics.rules.js';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const CSV_TYPE = 'text/csv; charset=utf-8';

const FONT = { name: 'TH Sarabun New', size: 16 };
const PERCENT_COLUMN = COLUMNS.indexOf('ร้อยละ');
const PERCENT_FORMAT = '0.00';

const safe = (cell: TableCell): CellValue => (typeof cell === 'string' ? formulaSafe(cell) : cell);

/** The report as a workbook: a sheet of what to know, and one per table. */
export async function writeReportXlsx(report: YearReport): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const summary: WriteSheet = {
    name: 'สรุป',
    columns: [{ width: 52 }, { width: 60 }],
    rows: [[titleOf(report)], [], ...notesOf(report).map((row) => row.map(safe))],
    pageSetup: { orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
  return writeXlsx({ sheets: [summary, ...tablesOf(report).map(sheetOf)], defaultFont: FONT });
}

function sheetOf(table: ReportTable): WriteSheet {
  return {
    name: table.name,
    columns: headingsOf(table).map((_, index) =>
      index === PERCENT_COLUMN ? { width: 12, numFmt: PERCENT_FORMAT } : { width: index === 1 ? 48 : 18 },
    ),
    rows: [headingsOf(table), ...table.rows.map((row) => cellsOf(row).map(safe))],
    freezePane: { rows: 1 },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** The report as one CSV for Excel in Thailand: UTF-8 with BOM, CRLF; every table has the same columns. */
export function writeReportCsv(report: YearReport): Uint8Array {
  const heading = ['ตาราง', ...COLUMNS, ...HAZARD_GROUPS.map(({ th }) => th)];
  const notes = notesOf(report).map(([label, value]) =>
    line('ข้อมูลทั่วไป', ['', label, shown(value)], heading.length),
  );
  const rows = tablesOf(report).flatMap((table) =>
    table.rows.map((row) =>
      line(
        table.name,
        cellsOf(row).map((cell, index) => (index === PERCENT_COLUMN ? shown(cell, 2) : cell)),
        heading.length,
      ),
    ),
  );
  const csv = writeCsv([[titleOf(report)], heading, ...notes, ...rows], { bom: true, lineSeparator: '\r\n' });
  return new TextEncoder().encode(csv);
}

function line(table: string, cells: readonly TableCell[], width: number): CellValue[] {
  const row = [table, ...cells].map(safe);
  return [...row, ...Array.from({ length: width - row.length }, () => null)];
}

function shown(value: TableCell, decimals?: number): TableCell {
  return typeof value === 'number' && decimals !== undefined ? value.toFixed(decimals) : value;
}
