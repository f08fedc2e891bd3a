import { lookupOf, type VocabularyEntry } from '../vocabularies/entry.js';

/** The six steps of the office's process (domain.md 0). */
export const SIX_STEPS = [
  {
    code: 'STEP1',
    th: 'การวิเคราะห์ ประเมินความเสี่ยง จัดลำดับความสำคัญ',
    en: 'Analysis, risk assessment, priority',
    basis: 'official',
  },
  { code: 'STEP2', th: 'การจัดทำแผนความปลอดภัย', en: 'Making the safety plan', basis: 'official' },
  {
    code: 'STEP3',
    th: 'การให้ความรู้และการปฏิบัติ',
    en: 'Providing knowledge and action',
    basis: 'official',
  },
  { code: 'STEP4', th: 'การสร้างเครือข่าย', en: 'Creating a network', basis: 'official' },
  { code: 'STEP5', th: 'การกำกับ ติดตาม', en: 'Monitoring', basis: 'official' },
  { code: 'STEP6', th: 'การประเมินผล สรุปผล', en: 'Evaluation and conclusion', basis: 'official' },
] as const satisfies readonly VocabularyEntry[];
export type StepCode = (typeof SIX_STEPS)[number]['code'];
export const { has: isStepCode, get: stepByCode } = lookupOf<
  StepCode,
  VocabularyEntry & { readonly code: StepCode }
>(SIX_STEPS);

/** How far a step, or a whole board, is. Computed from records; nobody sets one. Proposal. */
export const STEP_STATES = [
  { code: 'NOT_STARTED', th: 'ยังไม่เริ่ม', en: 'Not started', basis: 'proposal' },
  { code: 'IN_PROGRESS', th: 'กำลังดำเนินการ', en: 'In progress', basis: 'proposal' },
  { code: 'SUBMITTED', th: 'ส่งแล้ว รอตรวจ', en: 'Submitted for review', basis: 'proposal' },
  { code: 'RETURNED', th: 'ส่งกลับแก้ไข', en: 'Returned', basis: 'proposal' },
  { code: 'APPROVED', th: 'ผ่านการตรวจ', en: 'Approved', basis: 'proposal' },
  { code: 'OVERDUE', th: 'เกินกำหนด', en: 'Overdue', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type StepState = (typeof STEP_STATES)[number]['code'];
export const { has: isStepState, get: stepStateByCode } = lookupOf<
  StepState,
  VocabularyEntry & { readonly code: StepState }
>(STEP_STATES);
