import { lookupOf, type VocabularyEntry } from '../vocabularies/entry.js';

/** Steps that a clock runs for: the clock is a task whose work is done elsewhere, by the action that stops it. */
export const CLOCK_STEPS = [
  { code: 'acknowledge', th: 'รับเรื่อง', en: 'Acknowledge', basis: 'proposal' },
  { code: 'first-report', th: 'รายงานเบื้องต้น', en: 'First report', basis: 'proposal' },
  { code: 'close', th: 'ปิดเรื่อง', en: 'Close', basis: 'proposal' },
  { code: 'triage', th: 'คัดกรองคำขอส่งต่อ', en: 'Triage', basis: 'proposal' },
  { code: 'answer', th: 'หน่วยงานตอบรับ', en: 'Answer', basis: 'proposal' },
  { code: 'reply', th: 'ตอบข้อซักถาม', en: 'Reply to a question', basis: 'proposal' },
  { code: 'finish', th: 'รายงานผลการช่วยเหลือ', en: 'Report the result', basis: 'proposal' },
  { code: 'read-answer', th: 'อ่านและยืนยันผล', en: 'Read and confirm the answer', basis: 'proposal' },
  { code: 'follow-up', th: 'ติดตามผล', en: 'Follow up', basis: 'proposal' },
  { code: 'plan', th: 'วางแผนช่วยเหลือ', en: 'Make a care plan', basis: 'proposal' },
  { code: 'first-contact', th: 'ติดต่อครั้งแรก', en: 'First contact', basis: 'proposal' },
  { code: 'trace', th: 'ติดตามจนพบตัว', en: 'Trace until found', basis: 'proposal' },
  { code: 'analyse', th: 'วิเคราะห์รายงาน', en: 'Analyse the report', basis: 'proposal' },
  { code: 'review', th: 'ทบทวน', en: 'Review', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];

export type ClockStep = (typeof CLOCK_STEPS)[number]['code'];

/** Tasks that follow from a record inside a subject. `byHand`: its owner may mark it done in the list of tasks. */
export interface TaskKindEntry extends VocabularyEntry {
  readonly byHand: boolean;
}

export const TASK_KINDS = [
  { code: 'care-step', th: 'งานตามแผนช่วยเหลือ', en: 'Step of a care plan', basis: 'proposal', byHand: false },
  { code: 'home-visit', th: 'เยี่ยมบ้าน', en: 'Home visit', basis: 'proposal', byHand: false },
  {
    code: 'conference-decision',
    th: 'งานตามมติประชุมรายกรณี',
    en: 'Decision of a case conference',
    basis: 'proposal',
    byHand: true,
  },
  { code: 'case-follow-up', th: 'ติดตามรายกรณี', en: 'Follow-up of a case', basis: 'proposal', byHand: false },
  { code: 'screening-due', th: 'คัดกรองนักเรียน', en: 'Screening due', basis: 'proposal', byHand: true },
  { code: 'tracing-step', th: 'ขั้นติดตามตัวนักเรียน', en: 'Tracing step', basis: 'proposal', byHand: false },
  { code: 'mou-renewal', th: 'ต่ออายุบันทึกข้อตกลง', en: 'Renewal of an MOU', basis: 'proposal', byHand: true },
  {
    code: 'contact-check',
    th: 'ตรวจสอบเบอร์โทรศัพท์ในแผนเผชิญเหตุ',
    en: 'Check of a plan’s contacts',
    basis: 'proposal',
    byHand: false,
  },
  {
    code: 'plan-review',
    th: 'ทบทวนแผนประจำปี',
    en: 'Yearly review of a plan',
    basis: 'proposal',
    byHand: false,
  },
  {
    code: 'break-glass-review',
    th: 'ทบทวนการเปิดดูฉุกเฉิน',
    en: 'Review of a break-glass access',
    basis: 'proposal',
    byHand: false,
  },
  {
    code: 'drill-finding',
    th: 'แก้ไขข้อค้นพบจากการซ้อม',
    en: 'Finding of a drill',
    basis: 'proposal',
    byHand: false,
  },
  { code: 'visit', th: 'ออกนิเทศ ติดตาม', en: 'Monitoring visit', basis: 'proposal', byHand: false },
  {
    code: 'finding',
    th: 'แก้ไขข้อค้นพบจากการนิเทศ',
    en: 'Finding of a visit',
    basis: 'proposal',
    byHand: false,
  },
  {
    code: 'finding-review',
    th: 'ตรวจคำตอบข้อค้นพบ',
    en: 'Review of an answered finding',
    basis: 'proposal',
    byHand: false,
  },
  { code: 'other', th: 'งานอื่น', en: 'Other task', basis: 'proposal', byHand: true },
] as const satisfies readonly TaskKindEntry[];

export type TaskKind = (typeof TASK_KINDS)[number]['code'];

export type AnyTaskKind = ClockStep | TaskKind;
const kinds = lookupOf<AnyTaskKind, VocabularyEntry & { readonly code: AnyTaskKind }>([
  ...CLOCK_STEPS,
  ...TASK_KINDS,
]);
export const { has: isTaskKind, get: taskKindByCode } = kinds;

const BY_HAND: ReadonlySet<string> = new Set(
  TASK_KINDS.filter(({ byHand }) => byHand).map(({ code }) => code),
);

/** Whether the owner may mark it done in the list; the others end by what is recorded in their subject. */
export function isDoneByHand(kind: string): boolean {
  return BY_HAND.has(kind);
}

export const TASK_STATES = ['open', 'done', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** How far a task that waits has been carried; each level is reached once. */
export const ESCALATION_LEVELS = ['none', 'reminded', 'overdue', 'head', 'district'] as const;
export type EscalationLevel = (typeof ESCALATION_LEVELS)[number];
