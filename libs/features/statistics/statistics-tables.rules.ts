import {
  formatThaiDate,
  formatThaiDateTime,
  HAZARD_GROUPS,
  hazardByCode,
  hazardGroupByCode,
  isHazardCode,
  isHazardGroupCode,
  isLevelCode,
  levelByCode,
  type MonthRange,
} from '#contracts';
import {
  monthsOfYear,
  type ByGroup,
  type Calendar,
  type Counts,
  type YearReport,
} from './statistics.rules.js';

export type TableCell = string | number | null;

/** One table of the report for a file: the same columns in each, so that a CSV can hold them all. */
export interface ReportTable {
  name: string;
  /** What the columns by hazard group count; null where the rows have none. */
  groupsCount: 'students' | 'events' | null;
  rows: TableRow[];
}

export interface TableRow {
  code: string;
  label: string;
  counts: Counts;
  base: number | null;
  byGroup: ByGroup | null;
}

export const COLUMNS = [
  'รหัส',
  'รายการ',
  'เหตุการณ์',
  'นักเรียนที่ได้รับผลกระทบ (คน)',
  'โรงเรียน (แห่ง)',
  'นักเรียนทั้งหมด (คน)',
  'ร้อยละ',
] as const;

const CALENDAR_TH = { academic: 'ปีการศึกษา', fiscal: 'ปีงบประมาณ' } as const;
const SEX_TH: Record<string, string> = { M: 'ชาย', F: 'หญิง' };
const UNKNOWN_TH = 'ไม่ทราบ';

export function titleOf({ calendar, year }: YearReport): string {
  return `สถิติความปลอดภัย ${CALENDAR_TH[calendar]} ${year}`;
}

/** What a reader of the file must know about its figures. */
export function notesOf(report: YearReport): [string, TableCell][] {
  const { base, total, areaEvents } = report;
  return [
    ['นักเรียนทั้งหมด (ฐาน)', base.students],
    [
      'ฐานข้อมูล',
      base.asOfRound === null
        ? 'ยังไม่มีข้อมูลนักเรียน รอบ 25 มิถุนายน'
        : `DMC รอบ 25 มิถุนายน ปีการศึกษา ${base.asOfRound.slice(0, 4)}`,
    ],
    ['โรงเรียนทั้งหมด', base.schools],
    ['นักเรียนที่ได้รับผลกระทบ', total.students],
    ['ร้อยละ', total.percent],
    ['เหตุการณ์ทั้งหมด', total.events],
    ['โรงเรียนที่มีเหตุการณ์', report.schoolsAffected],
    ['เหตุการณ์ที่ไม่มีนักเรียนได้รับผลกระทบรายบุคคล', areaEvents.events],
    ['โรงเรียนที่ประสบเหตุการณ์ดังกล่าว (แยกจากจำนวนนักเรียน)', areaEvents.schools],
    ['ประมวลผลเมื่อ', report.asOf === null ? 'ยังไม่ได้ประมวลผล' : formatThaiDateTime(report.asOf)],
    ['เกณฑ์การนับ', `ฉบับที่ ${report.ruleVersion}: นับนักเรียนคนละหนึ่งครั้งต่อช่อง ร้อยละปัดครึ่งขึ้น 2 ตำแหน่ง`],
    ['การใช้', 'ใช้ภายในสำนักงาน จำนวน 1–4 อาจชี้ตัวนักเรียนได้ ห้ามเผยแพร่ตารางนี้'],
  ];
}

/** The report's tables in the order of the office's own report. */
export function tablesOf(report: YearReport): ReportTable[] {
  const whole = report.base.students;
  const unrated = ({ code, ...counts }: Counts & { code: string }): TableRow => ({
    code,
    label: labelOf(code),
    counts,
    base: whole,
    byGroup: null,
  });
  const rated = (
    code: string,
    label: string,
    row: Counts & { base: number; byGroup: ByGroup },
  ): TableRow => ({ code, label, counts: row, base: row.base, byGroup: row.byGroup });
  return [
    {
      name: 'กลุ่มภัย',
      groupsCount: null,
      rows: [...report.groups.map(unrated), { ...unrated({ code: '', ...report.total }), label: 'รวม' }],
    },
    { name: 'ประเภทภัย', groupsCount: null, rows: report.subtypes.map(unrated) },
    { name: 'รายเดือน', groupsCount: 'events', rows: monthRows(report) },
    {
      name: 'เครือข่าย',
      groupsCount: 'students',
      rows: report.networks.map((row) => rated('', row.nameTh, row)),
    },
    {
      name: 'โรงเรียน',
      groupsCount: 'students',
      rows: report.schools.map((row) => rated('', row.nameTh, row)),
    },
    {
      name: 'เพศ',
      groupsCount: 'students',
      rows: report.sexes.map((row) => rated(row.code, sexOf(row.code), row)),
    },
    {
      name: 'ระดับชั้น',
      groupsCount: 'students',
      rows: report.levels.map((row) => rated(row.code, labelOf(row.code), row)),
    },
  ];
}

export function headingsOf({ groupsCount }: ReportTable): string[] {
  if (groupsCount === null) return [...COLUMNS];
  const unit = groupsCount === 'events' ? 'เหตุการณ์' : 'คน';
  return [...COLUMNS, ...HAZARD_GROUPS.map(({ th }) => `${th} (${unit})`)];
}

export function cellsOf({ code, label, counts, base, byGroup }: TableRow): TableCell[] {
  const groups = byGroup === null ? [] : HAZARD_GROUPS.map((group) => byGroup[group.code]);
  return [code, label, counts.events, counts.students, counts.schools, base, counts.percent, ...groups];
}

function monthRows(report: YearReport): TableRow[] {
  const labels = monthLabelsOf(report.calendar, report.year);
  return report.months.map(({ month, byGroup, ...counts }) => ({
    code: month,
    label: labels.get(month) ?? month,
    counts,
    base: report.base.students,
    byGroup,
  }));
}

export function monthLabelsOf(calendar: Calendar, year: number): Map<string, string> {
  return new Map(monthsOfYear(calendar, year).map((month) => [month.key, monthLabel(month)]));
}

function monthLabel({ from, to, partial }: MonthRange): string {
  const name = formatThaiDate(from, 'month');
  return partial ? `${Number(from.slice(8))}–${Number(to.slice(8))} ${name}` : name;
}

export function sexOf(code: string): string {
  return SEX_TH[code] ?? UNKNOWN_TH;
}

export function labelOf(code: string): string {
  if (isHazardGroupCode(code)) return hazardGroupByCode(code).th;
  if (isHazardCode(code)) return hazardByCode(code).th;
  if (isLevelCode(code)) return levelByCode(code).th;
  return UNKNOWN_TH;
}
