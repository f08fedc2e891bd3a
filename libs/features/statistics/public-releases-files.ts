import type { CellValue, WriteSheet } from 'hucre';
import { writeCsv } from 'hucre/csv';
import { formatThaiDateTime } from '#contracts';
import { formulaSafe } from '#platform/files';
import type { PublicCut } from './public-tables.rules.js';
import type { FullRelease } from './public-releases.queries.js';
import type { PublicRow, PublicTable } from './public-releases.rules.js';
import { labelOf, monthLabelsOf, sexOf } from './statistics-tables.rules.js';
import { percentOf } from './statistics.rules.js';

const FONT = { name: 'TH Sarabun New', size: 16 };
/** One mark for a small count and for one that is hidden for its sake. */
const HIDDEN = '–';
const PERCENT_FORMAT = '0.00';

const TITLES: Record<PublicCut, string> = {
  total: 'รวม',
  group: 'กลุ่มภัย',
  subtype: 'ประเภทภัย',
  month: 'รายเดือน',
  network: 'เครือข่าย',
  sex: 'เพศ',
  level: 'ระดับชั้น',
};
const COLUMNS = ['รายการ', 'นักเรียนที่ได้รับผลกระทบ (คน)', 'นักเรียนทั้งหมด (คน)', 'ร้อยละ', 'เหตุการณ์'] as const;
const PERCENT_COLUMN = COLUMNS.indexOf('ร้อยละ');

const safe = (cell: CellValue): CellValue => (typeof cell === 'string' ? formulaSafe(cell) : cell);

function titleOf({ year }: FullRelease, office: string): string {
  return `สถิติความปลอดภัย ปีการศึกษา ${year} ${office}`.trimEnd();
}

/** What a reader outside the office must know about the figures. */
function notesOf(release: FullRelease): [string, CellValue][] {
  const { number, hidesUpTo, sealRevision, ruleVersion, digest } = release;
  return [
    ['ชุดที่', number],
    ['เผยแพร่เมื่อ', formatThaiDateTime(release.publishedAt.toISOString())],
    ['ตัวเลขที่ปิดแล้ว', `ฉบับที่ ${sealRevision} ณ ${formatThaiDateTime(release.asOf.toISOString())}`],
    ['เครื่องหมาย –', `ไม่แสดง: จำนวน 1–${hidesUpTo} หรือจำนวนอื่นที่ใช้คำนวณย้อนกลับได้ ศูนย์แสดงตามจริง`],
    ['การนับ', `เกณฑ์ฉบับที่ ${ruleVersion}: นับนักเรียนคนละหนึ่งครั้งต่อช่อง ผลรวมของช่องจึงอาจมากกว่ายอดรวม`],
    ['ร้อยละ', 'นักเรียนที่ได้รับผลกระทบต่อนักเรียนทั้งหมดรอบ 25 มิถุนายน ปัดครึ่งขึ้น 2 ตำแหน่ง'],
    ['รหัสตรวจสอบ (SHA-256)', digest],
  ];
}

/** A release as a workbook: a sheet of what to know, and one per table. */
export async function writeReleaseXlsx(release: FullRelease, office: string): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const summary: WriteSheet = {
    name: 'คำอธิบาย',
    columns: [{ width: 32 }, { width: 80 }],
    rows: [[safe(titleOf(release, office))], [], ...notesOf(release).map((row) => row.map(safe))],
    pageSetup: { orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
  return writeXlsx({
    sheets: [summary, ...release.tables.map((table) => sheetOf(release, table))],
    defaultFont: FONT,
  });
}

function sheetOf(release: FullRelease, table: PublicTable): WriteSheet {
  return {
    name: TITLES[table.cut],
    columns: COLUMNS.map((_, index) =>
      index === PERCENT_COLUMN ? { width: 12, numFmt: PERCENT_FORMAT } : { width: index === 0 ? 48 : 20 },
    ),
    rows: [[...COLUMNS], ...linesOf(release, table).map((row) => row.map(safe))],
    freezePane: { rows: 1 },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** A release as one CSV for Excel in Thailand: UTF-8 with BOM, CRLF; every table has the same columns. */
export function writeReleaseCsv(release: FullRelease, office: string): Uint8Array {
  const notes = notesOf(release).map((row) => ['คำอธิบาย', ...row, '', '', '']);
  const rows = release.tables.flatMap((table) =>
    linesOf(release, table).map((row) => [
      TITLES[table.cut],
      ...row.map((cell, index) => (index === PERCENT_COLUMN ? twoDecimals(cell) : cell)),
    ]),
  );
  const lines = [[titleOf(release, office)], ['ตาราง', ...COLUMNS], ...notes, ...rows];
  const csv = writeCsv(
    lines.map((row) => row.map(safe)),
    { bom: true, lineSeparator: '\r\n' },
  );
  return new TextEncoder().encode(csv);
}

const twoDecimals = (cell: CellValue): CellValue => (typeof cell === 'number' ? cell.toFixed(2) : cell);

/** Its tables with their titles and labels in Thai, for a paper; null is hidden. */
export function readReleaseTables(
  release: FullRelease,
): { title: string; rows: { label: string; students: number | null }[] }[] {
  return release.tables.map((table) => ({
    title: TITLES[table.cut],
    rows: table.rows.map((row) => ({ label: labelIn(release, table.cut, row), students: row.students })),
  }));
}

function linesOf(release: FullRelease, { cut, countsEvents, rows }: PublicTable): CellValue[][] {
  return rows.map((row) => {
    const { base, students, events } = row;
    const percent = students === null ? HIDDEN : percentOf(students, base);
    const ofEvents = countsEvents ? (events ?? HIDDEN) : null;
    return [labelIn(release, cut, row), students ?? HIDDEN, base, percent, ofEvents];
  });
}

function labelIn({ year }: FullRelease, cut: PublicCut, { key, nameTh }: PublicRow): string {
  if (cut === 'month') return monthLabelsOf('academic', year).get(key) ?? key;
  if (cut === 'total') return TITLES.total;
  if (nameTh !== null) return nameTh;
  return cut === 'sex' ? sexOf(key) : labelOf(key);
}
