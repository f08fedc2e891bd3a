import { codesOf, lookupOf, type VocabularyEntry } from '../vocabularies/entry.js';
import type { ReferralBasisCode } from '../vocabularies/referral-words.js';

/** Field groups of quality.md 3 that an MOU may name; the classes of a packet are cut along them. */
export type FieldGroup = 'F1' | 'F2' | 'F3' | 'F5' | 'F6' | 'F7' | 'FX';

interface DataClassEntry extends VocabularyEntry {
  /** What an MOU names. SCREENING and HEALTH are both F5, but are chosen one by one. */
  readonly group: FieldGroup;
  /** Every field that an agency can be given with the class, and no other. */
  readonly fields: readonly string[];
}

/** What a referral can hand to an agency, chosen one by one. Proposal; cut along the field groups of quality.md 3. */
export const DATA_CLASSES = [
  {
    code: 'IDENTITY',
    th: 'ตัวตนของนักเรียน',
    en: 'Who the pupil is',
    basis: 'proposal',
    group: 'F1',
    fields: ['displayName', 'sex', 'birthDate', 'level', 'room', 'schoolNameTh'],
  },
  {
    code: 'CONTACT',
    th: 'ผู้ปกครองและที่อยู่',
    en: 'Guardian and address',
    basis: 'proposal',
    group: 'F2',
    fields: ['guardianName', 'guardianRelation', 'address', 'phone'],
  },
  {
    code: 'NARRATIVE',
    th: 'ปัญหาและสิ่งที่ทำไปแล้ว',
    en: 'The problem, and what the school did',
    basis: 'proposal',
    group: 'F3',
    fields: ['problem', 'schoolDid', 'visitRisk'],
  },
  {
    code: 'EDUCATION',
    th: 'การเรียนและการมาเรียน',
    en: 'Learning and attendance',
    basis: 'proposal',
    group: 'F7',
    fields: ['learning', 'attendance'],
  },
  {
    code: 'SCREENING',
    th: 'ผลคัดกรอง (เฉพาะระดับ)',
    en: 'Screening results, as bands only',
    basis: 'proposal',
    group: 'F5',
    fields: ['screening'],
  },
  {
    code: 'HEALTH',
    th: 'สุขภาพกายและใจ',
    en: 'Health and mental health',
    basis: 'proposal',
    group: 'F5',
    fields: ['health'],
  },
  {
    code: 'LEGAL',
    th: 'คดีและการคุ้มครองสิทธิ',
    en: 'Police and legal matters',
    basis: 'proposal',
    group: 'F6',
    fields: ['legal'],
  },
  {
    code: 'DOCUMENTS',
    th: 'เอกสารที่เลือก',
    en: 'Chosen documents',
    basis: 'proposal',
    group: 'FX',
    fields: ['documents'],
  },
] as const satisfies readonly DataClassEntry[];

export type DataClassCode = (typeof DATA_CLASSES)[number]['code'];
export type DataClass = DataClassEntry & { readonly code: DataClassCode };
export const { has: isDataClassCode, get: dataClassByCode } = lookupOf<DataClassCode, DataClass>(
  DATA_CLASSES,
);
export const DATA_CLASS_CODES = codesOf<DataClassCode>(DATA_CLASSES);

/** Classes whose text the school writes into the referral itself; the others come from the roll and the files. */
export const WRITTEN_CLASSES = ['CONTACT', 'NARRATIVE', 'EDUCATION', 'SCREENING', 'HEALTH', 'LEGAL'] as const;
export type WrittenClassCode = (typeof WRITTEN_CLASSES)[number];

/** A document carries the class of its subject; identity and contact stand in none of their own. */
export const DOCUMENT_CLASSES = ['NARRATIVE', 'EDUCATION', 'SCREENING', 'HEALTH', 'LEGAL'] as const;
export type DocumentClassCode = (typeof DOCUMENT_CLASSES)[number];

interface PurposeEntry extends VocabularyEntry {
  /** What the purpose can need at most. */
  readonly classes: readonly DataClassCode[];
}

/** What the agency is asked to do it for: the third of the sets that must meet. Proposal. */
export const REFERRAL_PURPOSES = [
  {
    code: 'HEALTH_CARE',
    th: 'ดูแลรักษาสุขภาพกายและใจ',
    en: 'Care for body and mind',
    basis: 'proposal',
    classes: ['IDENTITY', 'CONTACT', 'NARRATIVE', 'EDUCATION', 'SCREENING', 'HEALTH', 'DOCUMENTS'],
  },
  {
    code: 'PROTECTION',
    th: 'คุ้มครองเด็ก',
    en: 'Child protection',
    basis: 'proposal',
    classes: ['IDENTITY', 'CONTACT', 'NARRATIVE', 'HEALTH', 'LEGAL', 'DOCUMENTS'],
  },
  {
    code: 'LEGAL_PROCESS',
    th: 'ดำเนินการทางกฎหมาย',
    en: 'Legal process',
    basis: 'proposal',
    classes: ['IDENTITY', 'CONTACT', 'NARRATIVE', 'LEGAL', 'DOCUMENTS'],
  },
  {
    code: 'WELFARE',
    th: 'สงเคราะห์ ทุน สิ่งของ ที่อยู่อาศัย',
    en: 'Welfare, money, goods, housing',
    basis: 'proposal',
    classes: ['IDENTITY', 'CONTACT', 'NARRATIVE', 'EDUCATION', 'DOCUMENTS'],
  },
  {
    code: 'EDUCATION',
    th: 'การศึกษาและการกลับเข้าเรียน',
    en: 'Education and return to school',
    basis: 'proposal',
    classes: ['IDENTITY', 'CONTACT', 'NARRATIVE', 'EDUCATION', 'DOCUMENTS'],
  },
  {
    code: 'CONDUCT',
    th: 'ดูแลความประพฤติ',
    en: 'Conduct',
    basis: 'proposal',
    classes: ['IDENTITY', 'CONTACT', 'NARRATIVE', 'EDUCATION'],
  },
  {
    code: 'SITE_SAFETY',
    th: 'ความปลอดภัยของสถานที่',
    en: 'Safety of a place',
    basis: 'proposal',
    classes: ['NARRATIVE', 'DOCUMENTS'],
  },
] as const satisfies readonly PurposeEntry[];
export type ReferralPurposeCode = (typeof REFERRAL_PURPOSES)[number]['code'];
export const { has: isReferralPurposeCode, get: referralPurposeByCode } = lookupOf<
  ReferralPurposeCode,
  PurposeEntry & { readonly code: ReferralPurposeCode }
>(REFERRAL_PURPOSES);

/**
 * What each basis can carry at most. Health goes by consent, by danger to life, by the duty to protect or by an order;
 * police matters never by public task or consent alone (domain.md 7.1). Proposal; a lawyer confirms.
 */
export const CLASSES_OF_BASIS: Record<ReferralBasisCode, readonly DataClassCode[]> = {
  CONSENT: ['IDENTITY', 'CONTACT', 'NARRATIVE', 'EDUCATION', 'SCREENING', 'HEALTH', 'DOCUMENTS'],
  CHILD_PROTECTION: ['IDENTITY', 'CONTACT', 'NARRATIVE', 'EDUCATION', 'HEALTH', 'LEGAL', 'DOCUMENTS'],
  VITAL: ['IDENTITY', 'CONTACT', 'NARRATIVE', 'SCREENING', 'HEALTH', 'DOCUMENTS'],
  PUBLIC_TASK: ['IDENTITY', 'CONTACT', 'NARRATIVE', 'EDUCATION', 'DOCUMENTS'],
  LEGAL_ORDER: ['IDENTITY', 'CONTACT', 'NARRATIVE', 'EDUCATION', 'HEALTH', 'LEGAL', 'DOCUMENTS'],
};
