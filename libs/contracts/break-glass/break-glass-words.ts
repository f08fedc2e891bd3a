import { lookupOf, type VocabularyEntry } from '../vocabularies/entry.js';

/** Why a director opens a record that is not the director's to read. Proposal. */
export const BREAK_GLASS_REASONS = [
  {
    code: 'LIFE_IN_DANGER',
    th: 'ชีวิตหรือร่างกายเด็กอยู่ในอันตราย',
    en: 'A child’s life or body is in danger',
    basis: 'proposal',
  },
  {
    code: 'NOBODY_REACHED',
    th: 'ติดต่อผู้รับผิดชอบไม่ได้',
    en: 'Nobody in charge can be reached',
    basis: 'proposal',
  },
  {
    code: 'ORDER',
    th: 'คำสั่งศาลหรือหน่วยงานที่มีอำนาจ',
    en: 'Order of a court or competent authority',
    basis: 'proposal',
  },
  {
    code: 'COMPLAINT',
    th: 'มีข้อร้องเรียนต่อการดำเนินงาน',
    en: 'A complaint about how it is handled',
    basis: 'proposal',
  },
] as const satisfies readonly VocabularyEntry[];
export type BreakGlassReason = (typeof BREAK_GLASS_REASONS)[number]['code'];
export const { has: isBreakGlassReason, get: breakGlassReasonByCode } = lookupOf<
  BreakGlassReason,
  VocabularyEntry & { readonly code: BreakGlassReason }
>(BREAK_GLASS_REASONS);

/** What the data protection officer finds afterwards. Proposal. */
export const BREAK_GLASS_DECISIONS = [
  { code: 'JUSTIFIED', th: 'มีเหตุอันควร', en: 'Justified', basis: 'proposal' },
  { code: 'NOT_JUSTIFIED', th: 'ไม่มีเหตุอันควร', en: 'Not justified', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type BreakGlassDecision = (typeof BREAK_GLASS_DECISIONS)[number]['code'];

export const BREAK_GLASS_MINUTES = 60;
