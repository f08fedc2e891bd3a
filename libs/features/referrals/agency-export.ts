import { writeCsv } from 'hucre/csv';
import {
  DATA_CLASSES,
  formatThaiDate,
  isoDateOf,
  REFERRAL_PURPOSES,
  REFERRAL_REASONS,
  REFERRAL_STATUS_LABELS,
  URGENCY_LEVELS,
  type VocabularyEntry,
} from '#contracts';
import { formulaSafe } from '#platform/files';
import type { AgencyReferral } from './agency-referral.dto.js';

const FIELD_TH: Record<string, string> = {
  displayName: 'ชื่อ-สกุล',
  sex: 'เพศ',
  birthDate: 'วันเกิด',
  level: 'ชั้น',
  room: 'ห้อง',
  schoolNameTh: 'โรงเรียน',
  guardianName: 'ผู้ปกครอง',
  guardianRelation: 'ความสัมพันธ์',
  address: 'ที่อยู่',
  phone: 'โทรศัพท์',
  problem: 'ปัญหา',
  schoolDid: 'สิ่งที่โรงเรียนทำแล้ว',
  visitRisk: 'ข้อควรระวังในการลงพื้นที่',
  learning: 'การเรียน',
  attendance: 'การมาเรียน',
  screening: 'ผลคัดกรอง',
  health: 'สุขภาพ',
  legal: 'คดี/การคุ้มครองสิทธิ',
  documents: 'จำนวนเอกสาร',
};

const label = (entries: readonly VocabularyEntry[], code: string | undefined): string =>
  entries.find((entry) => entry.code === code)?.th ?? '';

const OUTLINE: [string, (view: AgencyReferral) => string | number][] = [
  ['เลขที่', ({ reference }) => reference],
  ['สถานะ', ({ status }) => label(REFERRAL_STATUS_LABELS, status)],
  ['วันที่มอบหมาย', ({ assignedAt }) => formatThaiDate(isoDateOf(assignedAt))],
  ['เหตุผล', ({ reasons }) => reasons.map((code) => label(REFERRAL_REASONS, code)).join(', ')],
  ['ความเร่งด่วน', ({ urgency }) => label(URGENCY_LEVELS, urgency)],
  ['ช่วงอายุ', ({ ageBand }) => ageBand ?? ''],
  ['เพศ', ({ sex }) => sex ?? ''],
  ['ตำบล', ({ subdistrict }) => subdistrict ?? ''],
  ['วัตถุประสงค์', ({ purpose }) => label(REFERRAL_PURPOSES, purpose)],
  ['เจ้าหน้าที่เขต', ({ officer }) => officer ?? ''],
  ['จำนวนครั้งที่ช่วยเหลือ', ({ services }) => services?.length ?? 0],
  ['ผลการช่วยเหลือ', ({ reply }) => reply?.result ?? ''],
];

const PACKET = DATA_CLASSES.flatMap(({ code, fields }) =>
  fields.map((field): [string, (view: AgencyReferral) => string | number] => [
    FIELD_TH[field] ?? field,
    ({ packet }) => cellOf((packet?.[code] as Record<string, unknown> | undefined)?.[field]),
  ]),
);

function cellOf(value: unknown): string | number {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'string' ? value : '';
}

const COLUMNS = [...OUTLINE, ...PACKET];
const HEADING = COLUMNS.map(([heading]) => heading);

/** Rows are made of projected pages alone: what a page does not show has no way into a file. */
function rowOf(view: AgencyReferral): (string | number)[] {
  return COLUMNS.map(([, cell]) => {
    const value = cell(view);
    return typeof value === 'string' ? formulaSafe(value) : value;
  });
}

export function writeAgencyCsv(views: readonly AgencyReferral[]): Uint8Array {
  const csv = writeCsv([HEADING, ...views.map(rowOf)], { bom: true, lineSeparator: '\r\n' });
  return new TextEncoder().encode(csv);
}

export async function writeAgencyXlsx(views: readonly AgencyReferral[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: [
      { name: 'การส่งต่อ', columns: HEADING.map(() => ({ width: 22 })), rows: [HEADING, ...views.map(rowOf)] },
    ],
    defaultFont: { name: 'TH Sarabun New', size: 16 },
  });
}
