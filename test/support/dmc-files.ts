/**
 * Deterministic, synthetic DMC roster files with the damage that real ones carry. Every person is made up: the
 * citizen ids use province 99, which does not exist, and the names are joined from syllables.
 */
import { writeXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { writeXls, type XlsCell } from './dmc-xls.js';

/** The 36 columns of the DMC export, in its order. */
export const DMC_COLUMNS = [
  'รหัสโรงเรียน',
  'ชื่อโรงเรียน',
  'เลขประจำตัวประชาชน',
  'ชั้น',
  'ห้อง',
  'รหัสนักเรียน',
  'เพศ',
  'คำนำหน้าชื่อ',
  'ชื่อ',
  'นามสกุล',
  'วันเกิด',
  'อายุ(ปี)',
  'น้ำหนัก',
  'ส่วนสูง',
  'กลุ่มเลือด',
  'ศาสนา',
  'เชื้อชาติ',
  'สัญชาติ',
  'บ้านเลขที่',
  'หมู่',
  'ถนน/ซอย',
  'ตำบล',
  'อำเภอ',
  'จังหวัด',
  'ชื่อผู้ปกครอง',
  'นามสกุลผู้ปกครอง',
  'อาชีพของผู้ปกครอง',
  'ความเกี่ยวข้องของผู้ปกครองกับนักเรียน',
  'ชื่อบิดา',
  'นามสกุลบิดา',
  'อาชีพของบิดา',
  'ชื่อมารดา',
  'นามสกุลมารดา',
  'อาชีพของมารดา',
  'ความด้อยโอกาส',
  'ยังไม่สามารถจำหน่ายได้ (3.1.8)',
] as const;

export type DmcColumn = (typeof DMC_COLUMNS)[number];
export type DmcPupil = Record<DmcColumn, string>;
export type FileCell = XlsCell;

/** A small seeded generator (mulberry32): the same seed gives the same file on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Citizen id of a made-up person: 1-9999-xxxxx-xx-c with a right check digit. */
export function syntheticCitizenId(serial: number): string {
  const twelve = `19999${String(serial).padStart(7, '0')}`;
  const sum = [...twelve].reduce((total, digit, i) => total + Number(digit) * (13 - i), 0);
  return `${twelve}${(11 - (sum % 11)) % 10}`;
}

const HEADS = ['กมล', 'ธน', 'ปิย', 'วร', 'ศุภ', 'อร', 'ชัย', 'ณัฐ', 'พิม', 'สิริ', 'ภัทร', 'เกียรติ'];
const TAILS = ['วรรณ', 'พล', 'ชา', 'ดา', 'ศักดิ์', 'พร', 'ธิดา', 'เดช', 'นันท์', 'ลักษณ์', 'ภูมิ', 'ญา'];
const CLANS = ['ทองใบ', 'แสงจันทร์', 'บุญมาก', 'ศรีสวัสดิ์', 'น้ำเพชร', 'ใจงาม', 'ป่าไม้', 'ดอนทอง'];
const LEVELS = ['อ.2', 'อ.3', 'ป.1', 'ป.2', 'ป.3', 'ป.4', 'ป.5', 'ป.6', 'ม.1', 'ม.2', 'ม.3'];
const LEVEL_AGE: Record<string, number> = { 'อ.2': 4, 'อ.3': 5 };

export interface PupilOptions {
  seed?: number;
  schools?: readonly string[];
  /** Buddhist-era year in which the academic year began. */
  academicYear?: number;
}

/** `count` pupils spread over the schools; nothing about them needs a problem to be reported. */
export function aRoster(count: number, options: PupilOptions = {}): DmcPupil[] {
  const { seed = 1, schools = ['1065020001', '1065020002'], academicYear = 2569 } = options;
  const next = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  return Array.from({ length: count }, (_, i) => {
    const level = LEVELS[i % LEVELS.length]!;
    const age = LEVEL_AGE[level] ?? 4 + (i % LEVELS.length);
    const girl = next() < 0.5;
    const school = schools[i % schools.length]!;
    const clan = pick(CLANS) + pick(TAILS);
    const given = pick(HEADS) + pick(TAILS);
    const born = `${pad(1 + Math.floor(next() * 28))}/${pad(1 + Math.floor(next() * 5))}/${academicYear - age}`;
    return {
      รหัสโรงเรียน: school,
      ชื่อโรงเรียน: `โรงเรียนบ้านตัวอย่าง ${school.slice(-3)}`,
      เลขประจำตัวประชาชน: syntheticCitizenId(seed * 100_000 + i),
      ชั้น: level,
      ห้อง: String(1 + (i % 2)),
      รหัสนักเรียน: String(10_000 + i),
      เพศ: girl ? 'หญิง' : 'ชาย',
      คำนำหน้าชื่อ: girl ? 'เด็กหญิง' : 'เด็กชาย',
      ชื่อ: given,
      นามสกุล: clan,
      วันเกิด: born,
      'อายุ(ปี)': String(age),
      น้ำหนัก: String(15 + age * 2),
      ส่วนสูง: String(80 + age * 6),
      กลุ่มเลือด: pick(['A', 'B', 'O', 'AB']),
      ศาสนา: pick(['พุทธ', 'อิสลาม', 'คริสต์']),
      เชื้อชาติ: pick(['ไทย', 'ม้ง', 'กะเหรี่ยง']),
      สัญชาติ: 'ไทย',
      บ้านเลขที่: `${1 + Math.floor(next() * 300)}/${1 + (i % 9)}`,
      หมู่: String(1 + Math.floor(next() * 12)),
      'ถนน/ซอย': '',
      ตำบล: pick(['ท่าทดลอง', 'วังตัวอย่าง', 'หนองสมมติ']),
      อำเภอ: 'เมืองสมมติ',
      จังหวัด: 'พิษณุโลก',
      ชื่อผู้ปกครอง: `นาง${pick(HEADS)}${pick(TAILS)}`,
      นามสกุลผู้ปกครอง: clan,
      อาชีพของผู้ปกครอง: pick(['ทำนาปรัง', 'ค้าขายย่อย', 'รับจ้างรายวัน']),
      ความเกี่ยวข้องของผู้ปกครองกับนักเรียน: pick(['มารดา', 'ย่า', 'ยาย', 'ป้า']),
      ชื่อบิดา: `นาย${pick(HEADS)}${pick(TAILS)}`,
      นามสกุลบิดา: clan,
      อาชีพของบิดา: pick(['ทำสวนยาง', 'ขับรถบรรทุก']),
      ชื่อมารดา: `นาง${pick(HEADS)}${pick(TAILS)}`,
      นามสกุลมารดา: clan,
      อาชีพของมารดา: pick(['เย็บผ้าโหล', 'แม่ค้าขายส่ง']),
      ความด้อยโอกาส: next() < 0.2 ? 'เด็กยากจน' : '',
      'ยังไม่สามารถจำหน่ายได้ (3.1.8)': '',
    };
  });
}

const pad = (n: number): string => String(n).padStart(2, '0');

export interface SheetOptions {
  /** Lines above the header, as DMC puts them there. */
  metadata?: readonly (readonly FileCell[])[];
  /** Column names to write instead of the standard ones, by standard name. */
  rename?: Partial<Record<DmcColumn, string>>;
  /** Columns to leave out. */
  without?: readonly DmcColumn[];
  /** Changes one cell: the written value for a pupil's column. */
  cell?: (value: string, column: DmcColumn, index: number) => FileCell;
}

export const DMC_METADATA: readonly (readonly FileCell[])[] = [
  ['ข้อมูลนักเรียนรายบุคคล ปีการศึกษา 2569 ภาคเรียนที่ 1'],
];

/** Header and rows as a grid of cells, ready for one of the writers below. */
export function asGrid(pupils: readonly DmcPupil[], options: SheetOptions = {}): FileCell[][] {
  const columns = DMC_COLUMNS.filter((column) => !options.without?.includes(column));
  const header = columns.map((column) => options.rename?.[column] ?? column);
  const rows = pupils.map((pupil, index) =>
    columns.map((column) => options.cell?.(pupil[column], column, index) ?? pupil[column]),
  );
  return [...(options.metadata ?? []).map((line) => [...line]), header, ...rows];
}

export interface CsvOptions {
  separator?: ',' | ';' | '\t';
  encoding?: 'utf8' | 'utf8-bom' | 'windows-874' | 'utf16le';
  newline?: '\r\n' | '\n';
}

export function csvFile(grid: readonly (readonly FileCell[])[], options: CsvOptions = {}): Uint8Array {
  const { separator = ',', encoding = 'utf8', newline = '\r\n' } = options;
  const text =
    grid.map((row) => row.map((cell) => csvCell(cell, separator)).join(separator)).join(newline) + newline;
  if (encoding === 'windows-874') return new Uint8Array(iconv.encode(text, 'windows-874'));
  if (encoding === 'utf16le') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  return new Uint8Array(Buffer.from(encoding === 'utf8-bom' ? `\ufeff${text}` : text, 'utf8'));
}

function csvCell(cell: FileCell, separator: string): string {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '');
  return text.includes('"') || text.includes(separator) || /[\r\n]/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

export async function xlsxFile(
  grid: readonly (readonly FileCell[])[],
  sheetName = 'DMC',
): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: sheetName, rows: grid.map((row) => [...row]) }] });
}

export function xlsFile(grid: readonly (readonly FileCell[])[]): Uint8Array {
  return writeXls(grid);
}

/** The HTML table that some systems offer under the name of an Excel file. */
export function htmlFile(grid: readonly (readonly FileCell[])[]): Uint8Array {
  const rows = grid.map((row) => `<tr>${row.map((cell) => `<td>${String(cell ?? '')}</td>`).join('')}</tr>`);
  return new Uint8Array(
    Buffer.from(`<html><head><meta charset="utf-8"></head><table>${rows.join('')}</table></html>`),
  );
}
