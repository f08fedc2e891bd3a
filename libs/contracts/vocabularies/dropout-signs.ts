import { lookupOf, type VocabularyEntry } from './entry.js';

/** What put a child on the list. */
export const DROPOUT_SIGNS = [
  { code: 'ROUND', th: 'ไม่อยู่ในทะเบียนรอบใหม่', en: 'Not in the next round', basis: 'proposal' },
  {
    code: 'LEAVER',
    th: 'จบชั้นสูงสุด ยังไม่เห็นที่เรียนต่อ',
    en: 'Finished the school’s last level, next school not seen',
    basis: 'proposal',
  },
  {
    code: 'NOT_STRUCK_OFF',
    th: 'ยังไม่สามารถจำหน่ายได้ (3.1.8)',
    en: 'On the roll, not in class (3.1.8)',
    basis: 'community',
  },
  {
    code: 'CONSEC5',
    th: 'ขาดเรียนติดต่อกันเกิน 5 วัน',
    en: 'Absent more than 5 school days in a row',
    basis: 'community',
  },
  {
    code: 'MONTH7',
    th: 'ขาดเรียนเกิน 7 วันในหนึ่งเดือน',
    en: 'Absent more than 7 school days in a month',
    basis: 'community',
  },
] as const satisfies readonly VocabularyEntry[];
export type DropoutSignCode = (typeof DROPOUT_SIGNS)[number]['code'];
export const { has: isDropoutSignCode, get: dropoutSignByCode } = lookupOf<
  DropoutSignCode,
  VocabularyEntry & { readonly code: DropoutSignCode }
>(DROPOUT_SIGNS);
