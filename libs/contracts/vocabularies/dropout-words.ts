import { lookupOf, type VocabularyEntry } from './entry.js';

/** `outcome`: it says where the child is, not why it left; the ministry’s list mixes both. */
export interface DropoutReasonEntry extends VocabularyEntry {
  readonly outcome: boolean;
}

/** The ministry’s nineteen reasons (พาน้องกลับมาเรียน), for exchange. Official. */
export const DROPOUT_REASONS = [
  { code: 'M01', th: 'การคมนาคมไม่สะดวก', en: 'Travel is hard', basis: 'official', outcome: false },
  { code: 'M02', th: 'สุขภาพอนามัย', en: 'Health', basis: 'official', outcome: false },
  { code: 'M03', th: 'ความพิการ', en: 'Disability', basis: 'official', outcome: false },
  { code: 'M04', th: 'อยู่ในกลุ่มเสี่ยง', en: 'In a risk group', basis: 'official', outcome: false },
  { code: 'M05', th: 'ได้รับผลกระทบจากภัยต่าง ๆ', en: 'Hit by a disaster', basis: 'official', outcome: false },
  { code: 'M06', th: 'ความจำเป็นทางครอบครัว', en: 'Family need', basis: 'official', outcome: false },
  {
    code: 'M07',
    th: 'การประพฤติ ปฏิบัติขัดกับระเบียบของสถานศึกษา',
    en: 'Conduct against school rules',
    basis: 'official',
    outcome: false,
  },
  { code: 'M08', th: 'สภาพของครอบครัว', en: 'Family condition', basis: 'official', outcome: false },
  {
    code: 'M09',
    th: 'ผู้ปกครองมีรายได้น้อย ไม่พอเพียง',
    en: 'Guardian’s income too low',
    basis: 'official',
    outcome: false,
  },
  {
    code: 'M10',
    th: 'ปัญหาการปรับสภาพตัวเองในสังคม',
    en: 'Social adjustment',
    basis: 'official',
    outcome: false,
  },
  {
    code: 'M11',
    th: 'จบการศึกษาภาคบังคับและไม่ประสงค์จะเข้าเรียนต่อ',
    en: 'Finished compulsory education, does not wish to go on',
    basis: 'official',
    outcome: true,
  },
  { code: 'M12', th: 'ได้รับผลกระทบจาก Covid-19', en: 'Covid-19', basis: 'official', outcome: false },
  {
    code: 'M13',
    th: 'อายุพ้นเกณฑ์และไม่ประสงค์จะเรียนต่อ',
    en: 'Past compulsory age, does not wish to go on',
    basis: 'official',
    outcome: true,
  },
  {
    code: 'M14',
    th: 'เข้าเรียนในสถานศึกษาสังกัดอื่น',
    en: 'Enrolled under another authority',
    basis: 'official',
    outcome: true,
  },
  { code: 'M15', th: 'ไปเรียนต่อต่างประเทศ', en: 'Studies abroad', basis: 'official', outcome: true },
  {
    code: 'M16',
    th: 'เรียนในสังกัดเดิม',
    en: 'Studies under the same authority',
    basis: 'official',
    outcome: true,
  },
  { code: 'M17', th: 'เสียชีวิต', en: 'Deceased', basis: 'official', outcome: true },
  { code: 'M18', th: 'ย้ายถิ่นที่อยู่', en: 'Moved away', basis: 'official', outcome: false },
  { code: 'M19', th: 'ไม่ระบุ', en: 'Not stated', basis: 'official', outcome: false },
] as const satisfies readonly DropoutReasonEntry[];
export type DropoutReasonCode = (typeof DROPOUT_REASONS)[number]['code'];
export const { has: isDropoutReasonCode, get: dropoutReasonByCode } = lookupOf<
  DropoutReasonCode,
  DropoutReasonEntry & { readonly code: DropoutReasonCode }
>(DROPOUT_REASONS);

/** `moe`: the ministry’s code that it is exchanged as; a proposal. */
export interface DropoutCauseEntry extends VocabularyEntry {
  readonly moe: DropoutReasonCode;
}

/** OBEC’s older nine causes: why the child left, beside the ministry’s code. Official. */
export const DROPOUT_CAUSES = [
  { code: 'O1', th: 'ฐานะยากจน', en: 'Poverty', basis: 'official', moe: 'M09' },
  { code: 'O2', th: 'มีปัญหาครอบครัว', en: 'Family problem', basis: 'official', moe: 'M08' },
  { code: 'O3', th: 'สมรสแล้ว', en: 'Married', basis: 'official', moe: 'M06' },
  { code: 'O4', th: 'มีปัญหาในการปรับตัว', en: 'Adjustment problem', basis: 'official', moe: 'M10' },
  { code: 'O5', th: 'ต้องคดี/ถูกจับ', en: 'Arrested or in a court case', basis: 'official', moe: 'M07' },
  { code: 'O6', th: 'เจ็บป่วย/อุบัติเหตุ', en: 'Illness or accident', basis: 'official', moe: 'M02' },
  { code: 'O7', th: 'อพยพตามผู้ปกครอง', en: 'Moved with the family', basis: 'official', moe: 'M18' },
  { code: 'O8', th: 'หาเลี้ยงครอบครัว', en: 'Earns for the family', basis: 'official', moe: 'M06' },
  { code: 'O9', th: 'อื่น ๆ', en: 'Other', basis: 'official', moe: 'M19' },
] as const satisfies readonly DropoutCauseEntry[];
export type DropoutCauseCode = (typeof DROPOUT_CAUSES)[number]['code'];
export const { has: isDropoutCauseCode, get: dropoutCauseByCode } = lookupOf<
  DropoutCauseCode,
  DropoutCauseEntry & { readonly code: DropoutCauseCode }
>(DROPOUT_CAUSES);

export type DropoutOutcomeGroup = 'in_education' | 'out' | 'left' | 'lost';
export interface DropoutOutcomeEntry extends VocabularyEntry {
  readonly group: DropoutOutcomeGroup;
}

/** Where the tracing ended. Proposal. */
export const DROPOUT_OUTCOMES = [
  {
    code: 'RETURNED_SAME',
    th: 'กลับเข้าเรียนโรงเรียนเดิม',
    en: 'Back at the same school',
    basis: 'proposal',
    group: 'in_education',
  },
  {
    code: 'RETURNED_OTHER',
    th: 'เข้าเรียนโรงเรียนอื่น',
    en: 'At another school',
    basis: 'proposal',
    group: 'in_education',
  },
  {
    code: 'NFE',
    th: 'เรียน สกร.',
    en: 'Learning encouragement centre',
    basis: 'proposal',
    group: 'in_education',
  },
  { code: 'VOCATIONAL', th: 'เรียนสายอาชีพ', en: 'Vocational', basis: 'proposal', group: 'in_education' },
  {
    code: 'HOME_SCHOOL',
    th: 'การศึกษาทางเลือก/บ้านเรียน',
    en: 'Alternative or home school',
    basis: 'proposal',
    group: 'in_education',
  },
  { code: 'ABROAD', th: 'ไปต่างประเทศ', en: 'Abroad', basis: 'proposal', group: 'left' },
  { code: 'WORKING', th: 'ทำงาน/ฝึกอาชีพ', en: 'Working', basis: 'proposal', group: 'out' },
  {
    code: 'OVER_AGE_NO',
    th: 'พ้นเกณฑ์ ไม่ประสงค์เรียนต่อ',
    en: 'Past age, does not wish',
    basis: 'proposal',
    group: 'out',
  },
  {
    code: 'ILL_UNABLE',
    th: 'ป่วย/พิการ เรียนไม่ได้',
    en: 'Ill or disabled, unable',
    basis: 'proposal',
    group: 'out',
  },
  { code: 'DETAINED', th: 'อยู่ในสถานพินิจฯ', en: 'In detention', basis: 'proposal', group: 'out' },
  { code: 'DECEASED', th: 'เสียชีวิต', en: 'Deceased', basis: 'proposal', group: 'left' },
  { code: 'NOT_FOUND', th: 'ไม่พบตัว', en: 'Not found', basis: 'proposal', group: 'lost' },
] as const satisfies readonly DropoutOutcomeEntry[];
export type DropoutOutcomeCode = (typeof DROPOUT_OUTCOMES)[number]['code'];
export const { has: isDropoutOutcomeCode, get: dropoutOutcomeByCode } = lookupOf<
  DropoutOutcomeCode,
  DropoutOutcomeEntry & { readonly code: DropoutOutcomeCode }
>(DROPOUT_OUTCOMES);

/** States of an entry of the dropout list. Proposal. */
export const DROPOUT_STATES = [
  { code: 'NOT_TRACED', th: 'ยังไม่ได้ติดตาม', en: 'Not traced yet', basis: 'proposal' },
  { code: 'TRACING', th: 'อยู่ระหว่างติดตาม', en: 'Being traced', basis: 'proposal' },
  { code: 'FOUND_PENDING', th: 'พบตัว ยังไม่กลับเข้าเรียน', en: 'Found, not back yet', basis: 'proposal' },
  { code: 'CLOSED', th: 'สิ้นสุดการติดตาม', en: 'Tracing ended', basis: 'proposal' },
  { code: 'MISTAKEN', th: 'ขึ้นรายการโดยผิดพลาด', en: 'Listed by mistake', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type DropoutState = (typeof DROPOUT_STATES)[number]['code'];
export const { has: isDropoutState, get: dropoutStateByCode } = lookupOf<
  DropoutState,
  VocabularyEntry & { readonly code: DropoutState }
>(DROPOUT_STATES);

/** How somebody was looked for. Community. */
export const TRACING_KINDS = [
  { code: 'PHONE', th: 'โทรศัพท์', en: 'Phone call', basis: 'community' },
  { code: 'HOME_VISIT', th: 'เยี่ยมบ้าน', en: 'Home visit', basis: 'community' },
  { code: 'LETTER', th: 'หนังสือถึงผู้ปกครอง', en: 'Letter', basis: 'community' },
  { code: 'OTHER', th: 'วิธีอื่น', en: 'Another way', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type TracingKind = (typeof TRACING_KINDS)[number]['code'];
export const { has: isTracingKind, get: tracingKindByCode } = lookupOf<
  TracingKind,
  VocabularyEntry & { readonly code: TracingKind }
>(TRACING_KINDS);

/** What a step of tracing found. Community. */
export const TRACING_RESULTS = [
  { code: 'FOUND', th: 'พบตัว', en: 'Found', basis: 'community' },
  { code: 'NOT_FOUND', th: 'ไม่พบ', en: 'Not found', basis: 'community' },
  { code: 'REFUSED', th: 'ไม่ให้ความร่วมมือ', en: 'Refused', basis: 'community' },
  { code: 'MOVED', th: 'ย้ายที่อยู่', en: 'Moved', basis: 'community' },
] as const satisfies readonly VocabularyEntry[];
export type TracingResult = (typeof TRACING_RESULTS)[number]['code'];
export const { has: isTracingResult, get: tracingResultByCode } = lookupOf<
  TracingResult,
  VocabularyEntry & { readonly code: TracingResult }
>(TRACING_RESULTS);
