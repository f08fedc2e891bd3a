import { lookupOf, type VocabularyEntry } from './entry.js';

/** Inside the school or district, or to an agency. Official. */
export const REFERRAL_KINDS = [
  { code: 'INTERNAL', th: 'ส่งต่อภายใน', en: 'Internal referral', basis: 'official' },
  { code: 'EXTERNAL', th: 'ส่งต่อภายนอก', en: 'External referral', basis: 'official' },
] as const satisfies readonly VocabularyEntry[];
export type ReferralKindCode = (typeof REFERRAL_KINDS)[number]['code'];
export const { has: isReferralKindCode, get: referralKindByCode } = lookupOf<
  ReferralKindCode,
  VocabularyEntry & { readonly code: ReferralKindCode }
>(REFERRAL_KINDS);

/** Why help is sought. Proposal. */
export const REFERRAL_REASONS = [
  {
    code: 'MENTAL_HEALTH',
    th: 'สุขภาพจิต/พฤติกรรมและอารมณ์',
    en: 'Mental health, emotion, behaviour',
    basis: 'proposal',
  },
  { code: 'SUICIDE_RISK', th: 'เสี่ยงทำร้ายตนเอง', en: 'Risk of self-harm', basis: 'proposal' },
  {
    code: 'DEVELOPMENT_LD',
    th: 'พัฒนาการ/ความบกพร่องทางการเรียนรู้',
    en: 'Development or learning disability',
    basis: 'proposal',
  },
  { code: 'MEDICAL', th: 'โรคทางกาย/การรักษา', en: 'Physical illness', basis: 'proposal' },
  { code: 'NUTRITION', th: 'ภาวะโภชนาการ', en: 'Nutrition', basis: 'proposal' },
  { code: 'SUBSTANCE', th: 'ยาเสพติด บุหรี่ สุรา', en: 'Drugs, tobacco, alcohol', basis: 'proposal' },
  { code: 'SEXUAL_ABUSE', th: 'ถูกล่วงละเมิดทางเพศ', en: 'Sexual abuse', basis: 'proposal' },
  {
    code: 'PHYSICAL_ABUSE',
    th: 'ถูกทำร้ายร่างกาย/ความรุนแรงในครอบครัว',
    en: 'Physical abuse or domestic violence',
    basis: 'proposal',
  },
  { code: 'NEGLECT', th: 'ถูกทอดทิ้ง ไม่มีผู้ดูแล', en: 'Neglect, no carer', basis: 'proposal' },
  { code: 'BULLYING', th: 'ถูกกลั่นแกล้ง/กลั่นแกล้งผู้อื่น', en: 'Bullying', basis: 'proposal' },
  { code: 'PREGNANCY', th: 'ตั้งครรภ์ในวัยเรียน', en: 'Pregnancy', basis: 'proposal' },
  { code: 'POVERTY', th: 'ความยากจน ทุนการศึกษา', en: 'Poverty, scholarship', basis: 'proposal' },
  { code: 'HOUSING', th: 'ที่อยู่อาศัย', en: 'Housing', basis: 'proposal' },
  { code: 'DROPOUT', th: 'ออกกลางคัน/ติดตามกลับเข้าเรียน', en: 'Dropout, bring back', basis: 'proposal' },
  {
    code: 'ALT_EDUCATION',
    th: 'เส้นทางการศึกษาทางเลือก/อาชีพ',
    en: 'Alternative route or vocation',
    basis: 'proposal',
  },
  { code: 'LEGAL', th: 'คดีความ/คุ้มครองสิทธิ', en: 'Legal case or rights', basis: 'proposal' },
  { code: 'NO_DOCUMENT', th: 'ไม่มีเอกสารทางทะเบียน/สถานะบุคคล', en: 'No civil registration', basis: 'proposal' },
  { code: 'CONDUCT', th: 'ความประพฤติ (พสน.)', en: 'Conduct (student-conduct officers)', basis: 'proposal' },
  {
    code: 'SITE_SAFETY',
    th: 'ความปลอดภัยอาคาร/ถนน/ภัยพิบัติ',
    en: 'Site, road or disaster safety',
    basis: 'proposal',
  },
  { code: 'OTHER', th: 'อื่น ๆ', en: 'Other', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type ReferralReasonCode = (typeof REFERRAL_REASONS)[number]['code'];
export const { has: isReferralReasonCode, get: referralReasonByCode } = lookupOf<
  ReferralReasonCode,
  VocabularyEntry & { readonly code: ReferralReasonCode }
>(REFERRAL_REASONS);

/** Labels only; what may follow what is the state table's business. Proposal. */
export const REFERRAL_STATUS_LABELS = [
  { code: 'DRAFT', th: 'ฉบับร่าง', en: 'Draft', basis: 'proposal' },
  { code: 'SUBMITTED', th: 'ส่งถึงเขตพื้นที่', en: 'Submitted to the district', basis: 'proposal' },
  { code: 'RETURNED', th: 'ส่งกลับขอข้อมูลเพิ่ม', en: 'Returned for information', basis: 'proposal' },
  { code: 'TRIAGED', th: 'คัดแยกแล้ว', en: 'Triaged', basis: 'proposal' },
  {
    code: 'HANDLED_INTERNALLY',
    th: 'เขตพื้นที่/โรงเรียนดูแลเอง',
    en: 'Kept with school or district',
    basis: 'proposal',
  },
  { code: 'ASSIGNED', th: 'มอบหมายภาคีเครือข่าย', en: 'Assigned to a partner', basis: 'proposal' },
  { code: 'ACCEPTED', th: 'ภาคีรับเรื่อง', en: 'Accepted by the partner', basis: 'proposal' },
  { code: 'DECLINED', th: 'ภาคีไม่รับ (ระบุเหตุ)', en: 'Declined with reason', basis: 'proposal' },
  { code: 'RECALLED', th: 'เขตพื้นที่เรียกคืน', en: 'Recalled by the district', basis: 'proposal' },
  { code: 'IN_SERVICE', th: 'กำลังให้ความช่วยเหลือ', en: 'In service', basis: 'proposal' },
  { code: 'FEEDBACK_GIVEN', th: 'แจ้งผลกลับแล้ว', en: 'Feedback given', basis: 'proposal' },
  { code: 'COMPLETED', th: 'สิ้นสุดการส่งต่อ', en: 'Completed', basis: 'proposal' },
  { code: 'CANCELLED', th: 'ยกเลิก', en: 'Cancelled', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type ReferralStatusCode = (typeof REFERRAL_STATUS_LABELS)[number]['code'];
export const { has: isReferralStatusCode, get: referralStatusByCode } = lookupOf<
  ReferralStatusCode,
  VocabularyEntry & { readonly code: ReferralStatusCode }
>(REFERRAL_STATUS_LABELS);

/** Why an agency does not take a referral. Proposal. */
export const REFERRAL_DECLINE_REASONS = [
  { code: 'OUT_OF_SCOPE', th: 'ไม่อยู่ในอำนาจหน้าที่', en: 'Outside our duty', basis: 'proposal' },
  { code: 'OUT_OF_AREA', th: 'นอกพื้นที่รับผิดชอบ', en: 'Outside our area', basis: 'proposal' },
  { code: 'CAPACITY', th: 'เกินกำลัง', en: 'No capacity', basis: 'proposal' },
  { code: 'INSUFFICIENT', th: 'ข้อมูลไม่เพียงพอ', en: 'Not enough information', basis: 'proposal' },
  { code: 'DUPLICATE', th: 'ดูแลอยู่แล้ว', en: 'Already cared for', basis: 'proposal' },
  { code: 'OTHER', th: 'อื่น ๆ', en: 'Other', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type ReferralDeclineReasonCode = (typeof REFERRAL_DECLINE_REASONS)[number]['code'];
export const { has: isReferralDeclineReasonCode, get: referralDeclineReasonByCode } = lookupOf<
  ReferralDeclineReasonCode,
  VocabularyEntry & { readonly code: ReferralDeclineReasonCode }
>(REFERRAL_DECLINE_REASONS);

/** What allows a disclosure (Personal Data Protection Act s.24 and 26, Child Protection Act s.29). Proposal; a lawyer confirms. */
export const REFERRAL_LEGAL_BASES = [
  {
    code: 'CONSENT',
    th: 'ความยินยอมของผู้ปกครอง/นักเรียน',
    en: 'Consent of guardian and pupil',
    basis: 'proposal',
  },
  {
    code: 'CHILD_PROTECTION',
    th: 'หน้าที่ตาม พ.ร.บ.คุ้มครองเด็ก พ.ศ. 2546',
    en: 'Duty under the Child Protection Act (no consent needed)',
    basis: 'proposal',
  },
  {
    code: 'VITAL',
    th: 'ป้องกันอันตรายต่อชีวิต ร่างกาย สุขภาพ',
    en: 'Danger to life, body or health',
    basis: 'proposal',
  },
  { code: 'PUBLIC_TASK', th: 'ภารกิจของรัฐ', en: 'Public task', basis: 'proposal' },
  { code: 'LEGAL_ORDER', th: 'คำสั่งศาล/กฎหมาย', en: 'Court order or law', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type ReferralBasisCode = (typeof REFERRAL_LEGAL_BASES)[number]['code'];
export const { has: isReferralBasisCode, get: referralBasisByCode } = lookupOf<
  ReferralBasisCode,
  VocabularyEntry & { readonly code: ReferralBasisCode }
>(REFERRAL_LEGAL_BASES);
