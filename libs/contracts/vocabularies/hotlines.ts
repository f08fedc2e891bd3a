import type { VocabularyEntry } from './entry.js';

/** Numbers to call first; the code is the number as dialled. */
export const HOTLINES = [
  { code: '191', th: 'เหตุด่วนเหตุร้าย', en: 'Police', basis: 'knowledge' },
  { code: '1669', th: 'การแพทย์ฉุกเฉิน', en: 'Medical emergency', basis: 'knowledge' },
  { code: '199', th: 'ดับเพลิง', en: 'Fire', basis: 'knowledge' },
  { code: '1300', th: 'ศูนย์ช่วยเหลือสังคม (พม.)', en: 'Social assistance centre', basis: 'knowledge' },
  { code: '1323', th: 'สายด่วนสุขภาพจิต', en: 'Mental health', basis: 'knowledge' },
  { code: '1387', th: 'สายเด็ก', en: 'Childline', basis: 'knowledge' },
  { code: '1579', th: 'กระทรวงศึกษาธิการ', en: 'Ministry of Education', basis: 'official' },
  { code: '1784', th: 'ปภ.', en: 'Disaster prevention', basis: 'knowledge' },
  { code: '02-126-6565', th: 'MOE Safety Center', en: 'MSC call centre', basis: 'official' },
] as const satisfies readonly VocabularyEntry[];
export type HotlineCode = (typeof HOTLINES)[number]['code'];
