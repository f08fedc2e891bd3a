import { RISK_STATUS_LABELS, type RiskStatus } from '../risk/risk-words.js';
import { lookupOf, type VocabularyEntry } from '../vocabularies/entry.js';

export const PLAN_KINDS = [
  { code: 'SAFETY', th: 'แผนความปลอดภัย', en: 'Safety plan', basis: 'official' },
  { code: 'EMERGENCY', th: 'แผนเผชิญเหตุ', en: 'Emergency plan', basis: 'official' },
] as const satisfies readonly VocabularyEntry[];
export type PlanKindCode = (typeof PLAN_KINDS)[number]['code'];
export const { has: isPlanKindCode, get: planKindByCode } = lookupOf<
  PlanKindCode,
  VocabularyEntry & { readonly code: PlanKindCode }
>(PLAN_KINDS);

/** A plan goes the way of a risk assessment, in the same states (ADR 20). */
export const PLAN_STATUS_LABELS = RISK_STATUS_LABELS;
export type PlanStatus = RiskStatus;

export const CONTACT_KINDS = [
  { code: 'COORDINATOR', th: 'ผู้ประสานงาน', en: 'Coordinator', basis: 'official' },
  { code: 'AGENCY', th: 'หน่วยงานที่ควบคุมดูแล', en: 'Controlling agency', basis: 'official' },
] as const satisfies readonly VocabularyEntry[];
export type ContactKindCode = (typeof CONTACT_KINDS)[number]['code'];
export const { has: isContactKindCode, get: contactKindByCode } = lookupOf<
  ContactKindCode,
  VocabularyEntry & { readonly code: ContactKindCode }
>(CONTACT_KINDS);

/** Why students need help to leave. A plan holds how many, never who: every copy may hang on a wall. Proposal. */
export const HELP_KINDS = [
  { code: 'MOVING', th: 'เคลื่อนไหวลำบาก ใช้รถเข็น', en: 'Moves with difficulty, wheelchair', basis: 'proposal' },
  { code: 'SEEING', th: 'มองเห็นไม่ชัด', en: 'Sees poorly', basis: 'proposal' },
  { code: 'HEARING', th: 'ได้ยินไม่ชัด', en: 'Hears poorly', basis: 'proposal' },
  { code: 'UNDERSTANDING', th: 'ต้องมีคนนำทาง', en: 'Needs somebody to lead', basis: 'proposal' },
  { code: 'ILLNESS', th: 'เจ็บป่วย ต้องใช้ยา', en: 'Illness, needs medicine', basis: 'proposal' },
  { code: 'YOUNG', th: 'เด็กเล็ก', en: 'Small children', basis: 'proposal' },
  { code: 'OTHER', th: 'อื่น ๆ', en: 'Other', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type HelpKindCode = (typeof HELP_KINDS)[number]['code'];
export const { has: isHelpKindCode, get: helpKindByCode } = lookupOf<
  HelpKindCode,
  VocabularyEntry & { readonly code: HelpKindCode }
>(HELP_KINDS);

export interface RegisterKindEntry extends VocabularyEntry {
  /** Made anew each academic year; the others stay until they are recorded anew. */
  readonly yearly: boolean;
}

/** What a school has in writing besides its plans, each saving a row of its own. */
export const REGISTER_KINDS = [
  { code: 'MANUAL', th: 'คู่มือความปลอดภัยประจำปี', en: 'Manual of the year', basis: 'official', yearly: true },
  {
    code: 'CENTRE',
    th: 'ศูนย์ความปลอดภัยโรงเรียน',
    en: 'School safety centre',
    basis: 'official',
    yearly: false,
  },
  { code: 'COMMITTEE', th: 'คณะกรรมการความปลอดภัย', en: 'Safety committee', basis: 'official', yearly: true },
  {
    code: 'MSC',
    th: 'การลงทะเบียน MOE Safety Center',
    en: 'MOE Safety Center registration',
    basis: 'official',
    yearly: false,
  },
] as const satisfies readonly RegisterKindEntry[];
export type RegisterKindCode = (typeof REGISTER_KINDS)[number]['code'];
export const { has: isRegisterKindCode, get: registerKindByCode } = lookupOf<
  RegisterKindCode,
  RegisterKindEntry & { readonly code: RegisterKindCode }
>(REGISTER_KINDS);
