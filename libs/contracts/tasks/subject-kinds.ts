import { lookupOf, type VocabularyEntry } from '../vocabularies/entry.js';

/** What a clock, a task or a notice is about. `path` leads to its page; `:id` stands for the record. */
export interface SubjectKindEntry extends VocabularyEntry {
  readonly path: string;
}

export const SUBJECT_KINDS = [
  { code: 'incident', th: 'เหตุการณ์', en: 'Incident', basis: 'proposal', path: '/incidents/:id' },
  { code: 'case', th: 'รายกรณี', en: 'Case', basis: 'proposal', path: '/cases/:id' },
  {
    code: 'dropout',
    th: 'การติดตามเด็กหลุดจากระบบ',
    en: 'Dropout tracing',
    basis: 'proposal',
    path: '/dropouts/:id',
  },
  { code: 'referral', th: 'การส่งต่อ', en: 'Referral', basis: 'proposal', path: '/referrals/:id' },
  {
    code: 'plan',
    th: 'แผนความปลอดภัยและแผนเผชิญเหตุ',
    en: 'Safety or emergency plan',
    basis: 'proposal',
    path: '/plans/:id',
  },
  { code: 'mou', th: 'บันทึกข้อตกลง (MOU)', en: 'MOU', basis: 'proposal', path: '/mous/:id' },
  { code: 'screening', th: 'การคัดกรอง', en: 'Screening', basis: 'proposal', path: '/screening-coverage' },
  {
    code: 'case-study',
    th: 'รายงานการศึกษารายกรณี',
    en: 'Case-study report',
    basis: 'proposal',
    path: '/cases/:id',
  },
  {
    code: 'break-glass',
    th: 'การเปิดดูกรณีฉุกเฉิน',
    en: 'Break-glass access',
    basis: 'proposal',
    path: '/break-glass',
  },
  {
    code: 'activity',
    th: 'กิจกรรมและการซ้อม',
    en: 'Activity or drill',
    basis: 'proposal',
    path: '/activities/:id',
  },
  {
    code: 'visit',
    th: 'การนิเทศ ติดตาม',
    en: 'Monitoring visit',
    basis: 'proposal',
    path: '/monitoring/visits/:id',
  },
  { code: 'digest', th: 'สรุปประจำสัปดาห์', en: 'Weekly summary', basis: 'proposal', path: '/inbox' },
] as const satisfies readonly SubjectKindEntry[];

export type SubjectKind = (typeof SUBJECT_KINDS)[number]['code'];
export const { has: isSubjectKind, get: subjectKindByCode } = lookupOf<
  SubjectKind,
  SubjectKindEntry & { readonly code: SubjectKind }
>(SUBJECT_KINDS);

/** Where the subject opens in the web application. The address holds an id and nothing else. */
export function subjectPath(kind: SubjectKind, id: string): string {
  return subjectKindByCode(kind).path.replace(':id', id);
}
