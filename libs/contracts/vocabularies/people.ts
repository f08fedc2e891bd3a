import { lookupOf, type VocabularyEntry } from './entry.js';

/** What a person was in the incident; nobody inherits a role from a link. Proposal. */
export const INCIDENT_PERSON_ROLES = [
  { code: 'HARMED', th: 'ผู้ได้รับผลกระทบ', en: 'Person affected', basis: 'proposal' },
  { code: 'ALLEGED', th: 'ผู้ถูกกล่าวอ้างว่าเป็นผู้กระทำ', en: 'Person said to have caused it', basis: 'proposal' },
  { code: 'WITNESS', th: 'พยาน/ผู้พบเห็น', en: 'Witness', basis: 'proposal' },
  { code: 'HELPER', th: 'ผู้ให้ความช่วยเหลือ', en: 'Helper', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type IncidentPersonRoleCode = (typeof INCIDENT_PERSON_ROLES)[number]['code'];
export const { has: isIncidentPersonRoleCode, get: incidentPersonRoleByCode } = lookupOf<
  IncidentPersonRoleCode,
  VocabularyEntry & { readonly code: IncidentPersonRoleCode }
>(INCIDENT_PERSON_ROLES);

/** Who the person is to the school. Proposal. */
export const PERSON_KINDS = [
  { code: 'STUDENT', th: 'นักเรียน', en: 'Student', basis: 'proposal' },
  { code: 'STAFF', th: 'ครู/บุคลากร', en: 'Teacher or staff', basis: 'proposal' },
  { code: 'GUARDIAN', th: 'ผู้ปกครอง', en: 'Parent or guardian', basis: 'proposal' },
  { code: 'OUTSIDER', th: 'บุคคลภายนอก', en: 'Outsider', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type PersonKindCode = (typeof PERSON_KINDS)[number]['code'];
export const { has: isPersonKindCode, get: personKindByCode } = lookupOf<
  PersonKindCode,
  VocabularyEntry & { readonly code: PersonKindCode }
>(PERSON_KINDS);

/** Who told the school, as on a report form seen in use. */
export const REPORTER_ROLES = [
  { code: 'STUDENT', th: 'นักเรียน', en: 'Student', basis: 'community' },
  { code: 'STAFF', th: 'ครู/บุคลากร', en: 'Teacher or staff', basis: 'community' },
  { code: 'GUARDIAN', th: 'ผู้ปกครอง', en: 'Parent', basis: 'community' },
  { code: 'OUTSIDER', th: 'บุคคลภายนอก', en: 'Outsider', basis: 'community' },
] as const satisfies readonly VocabularyEntry[];
export type ReporterRoleCode = (typeof REPORTER_ROLES)[number]['code'];
export const { has: isReporterRoleCode, get: reporterRoleByCode } = lookupOf<
  ReporterRoleCode,
  VocabularyEntry & { readonly code: ReporterRoleCode }
>(REPORTER_ROLES);

/** Proposal. */
export const GUARDIAN_RELATIONS = [
  { code: 'FATHER', th: 'บิดา', en: 'Father', basis: 'proposal' },
  { code: 'MOTHER', th: 'มารดา', en: 'Mother', basis: 'proposal' },
  { code: 'STEP_FATHER', th: 'บิดาเลี้ยง', en: 'Stepfather', basis: 'proposal' },
  { code: 'STEP_MOTHER', th: 'มารดาเลี้ยง', en: 'Stepmother', basis: 'proposal' },
  { code: 'GRANDFATHER', th: 'ปู่/ตา', en: 'Grandfather', basis: 'proposal' },
  { code: 'GRANDMOTHER', th: 'ย่า/ยาย', en: 'Grandmother', basis: 'proposal' },
  { code: 'UNCLE_AUNT', th: 'ลุง/ป้า/น้า/อา', en: 'Uncle or aunt', basis: 'proposal' },
  { code: 'SIBLING', th: 'พี่', en: 'Older sibling', basis: 'proposal' },
  { code: 'RELATIVE', th: 'ญาติอื่น', en: 'Other relative', basis: 'proposal' },
  { code: 'FOSTER', th: 'ผู้อุปการะ', en: 'Foster carer', basis: 'proposal' },
  { code: 'SHELTER', th: 'สถานสงเคราะห์/วัด', en: 'Shelter or temple', basis: 'proposal' },
  { code: 'OTHER', th: 'อื่น ๆ', en: 'Other', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type GuardianRelationCode = (typeof GUARDIAN_RELATIONS)[number]['code'];
export const { has: isGuardianRelationCode, get: guardianRelationByCode } = lookupOf<
  GuardianRelationCode,
  VocabularyEntry & { readonly code: GuardianRelationCode }
>(GUARDIAN_RELATIONS);

/** A label that may never stand in a list, an export or a notice. */
export interface DisadvantageTypeEntry extends VocabularyEntry {
  readonly sensitive: true;
}

/** ความด้อยโอกาส. Every one is sensitive (PDPA s.26 or close to it). */
export const DISADVANTAGE_TYPES = [
  { code: 'D01', th: 'ถูกบังคับให้ขายแรงงาน', en: 'Forced labour', basis: 'official', sensitive: true },
  { code: 'D02', th: 'อยู่ในธุรกิจทางเพศ', en: 'In the sex trade', basis: 'official', sensitive: true },
  { code: 'D03', th: 'ถูกทอดทิ้ง', en: 'Abandoned', basis: 'official', sensitive: true },
  {
    code: 'D04',
    th: 'อยู่ในสถานพินิจและคุ้มครองเยาวชน',
    en: 'In juvenile observation',
    basis: 'official',
    sensitive: true,
  },
  { code: 'D05', th: 'เร่ร่อน', en: 'Homeless', basis: 'official', sensitive: true },
  { code: 'D06', th: 'ผลกระทบจากเอดส์', en: 'Affected by AIDS', basis: 'official', sensitive: true },
  { code: 'D07', th: 'ชนกลุ่มน้อย', en: 'Ethnic minority', basis: 'official', sensitive: true },
  { code: 'D08', th: 'ถูกทำร้ายทารุณ', en: 'Abused', basis: 'official', sensitive: true },
  { code: 'D09', th: 'ยากจน', en: 'Poor', basis: 'official', sensitive: true },
  { code: 'D10', th: 'มีปัญหาเกี่ยวกับยาเสพติด', en: 'Drug problem', basis: 'knowledge', sensitive: true },
  { code: 'D11', th: 'กำพร้า', en: 'Orphan', basis: 'knowledge', sensitive: true },
  {
    code: 'D12',
    th: 'ทำงานรับผิดชอบตนเองและครอบครัว',
    en: 'Works to support self and family',
    basis: 'knowledge',
    sensitive: true,
  },
  { code: 'D99', th: 'อื่น ๆ', en: 'Other', basis: 'knowledge', sensitive: true },
] as const satisfies readonly DisadvantageTypeEntry[];
export type DisadvantageTypeCode = (typeof DISADVANTAGE_TYPES)[number]['code'];
export const { has: isDisadvantageTypeCode, get: disadvantageTypeByCode } = lookupOf<
  DisadvantageTypeCode,
  DisadvantageTypeEntry & { readonly code: DisadvantageTypeCode }
>(DISADVANTAGE_TYPES);
