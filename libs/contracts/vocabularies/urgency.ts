import { lookupOf, type VocabularyEntry } from './entry.js';

/**
 * How a clock runs. `24x7 hours`: day and night. `hours`: working time, where 24 hours are one working day.
 * `working days`: working days of the Thai government calendar. See calendar/deadline.ts.
 */
export type UrgencyClock = '24x7 hours' | 'hours' | 'working days';

/** Urgency with its first clocks; amounts are in the unit of `clock` (hours, hours, working days). */
export interface UrgencyEntry extends VocabularyEntry {
  readonly rank: number;
  readonly clock: UrgencyClock;
  readonly acknowledgeWithin: number;
  /** null = no first report is asked for. */
  readonly firstReportWithin: number | null;
  /** Calendar days to close; null = by decision. */
  readonly closeWithinDays: number | null;
  readonly ruleTh: string;
  readonly ruleEn: string;
}

/**
 * Proposal, an area may change it; never shown as official (the official MSC hours and level names were not found).
 * The closing target of URGENT (15 days) comes from the proposal's table in the domain notes.
 */
export const URGENCY_LEVELS = [
  {
    code: 'CRITICAL',
    th: 'วิกฤต',
    en: 'Critical',
    basis: 'proposal',
    rank: 3,
    clock: '24x7 hours',
    acknowledgeWithin: 1,
    firstReportWithin: 24,
    closeWithinDays: null,
    ruleTh:
      'อันตรายถึงชีวิต ล่วงละเมิดทางเพศ อาวุธ ลักพาตัว เด็กหาย พยายามฆ่าตัวตาย เหตุที่มีผู้ประสบเหตุจำนวนมาก โทรก่อน (191, 1669, 1300) บันทึกทีหลัง',
    ruleEn:
      'Life in danger, sexual abuse, weapon, abduction, missing child, suicide attempt, mass event; phone first (191, 1669, 1300), log after',
  },
  {
    code: 'URGENT',
    th: 'เร่งด่วน',
    en: 'Urgent',
    basis: 'proposal',
    rank: 2,
    clock: 'hours',
    acknowledgeWithin: 24,
    firstReportWithin: 72,
    closeWithinDays: 15,
    ruleTh: 'บาดเจ็บต้องพบแพทย์ ความรุนแรงซ้ำ สงสัยว่าถูกปล่อยปละละเลย ใช้สารเสพติด มีผู้บาดเจ็บมากกว่าหนึ่งคน',
    ruleEn:
      'Injury that needs a doctor, repeated violence, suspected neglect, drug use, more than one pupil hurt',
  },
  {
    code: 'NORMAL',
    th: 'ปกติ',
    en: 'Normal',
    basis: 'proposal',
    rank: 1,
    clock: 'working days',
    acknowledgeWithin: 3,
    firstReportWithin: null,
    closeWithinDays: 30,
    ruleTh: 'เรื่องอื่น ๆ ทั้งหมด',
    ruleEn: 'Everything else',
  },
] as const satisfies readonly UrgencyEntry[];

export type UrgencyCode = (typeof URGENCY_LEVELS)[number]['code'];
export type Urgency = UrgencyEntry & { readonly code: UrgencyCode };

const levels = lookupOf<UrgencyCode, Urgency>(URGENCY_LEVELS);
export const isUrgencyCode = levels.has;
/** The level's entry. Throws RangeError on a code that does not exist. */
export const urgencyByCode = levels.get;

/** The more urgent of two: used where a tag or a sub-type sets a floor. */
export function higherUrgency(a: UrgencyCode, b: UrgencyCode): UrgencyCode {
  return urgencyByCode(a).rank >= urgencyByCode(b).rank ? a : b;
}
