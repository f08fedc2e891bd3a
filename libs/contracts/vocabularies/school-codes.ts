/**
 * Shapes of a school's two codes. No arithmetic links them, so the register keeps both.
 * `ministry` (10 digits) = 2 affiliation + 2 province + 6, official. `area` (8 digits, SMIS) = 2 province + 2 area + 4,
 * seen in use.
 */
export const SCHOOL_CODE_PATTERNS = {
  ministry: /^[0-9]{10}$/,
  area: /^[0-9]{8}$/,
} as const;

/** First two digits of the ministry code. Official. */
export const SCHOOL_AFFILIATIONS = [
  { code: '10', th: 'สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน', en: 'OBEC', basis: 'official' },
  { code: '11', th: 'เอกชน', en: 'Private', basis: 'official' },
  { code: '12', th: 'กรมส่งเสริมการเรียนรู้', en: 'Learning encouragement (formerly NFE)', basis: 'official' },
  { code: '13', th: 'อาชีวศึกษา', en: 'Vocational', basis: 'official' },
  { code: '30', th: 'องค์กรปกครองส่วนท้องถิ่น', en: 'Local administration', basis: 'official' },
  { code: '31', th: 'กรุงเทพมหานคร', en: 'Bangkok', basis: 'official' },
] as const;

export type SchoolAffiliationCode = (typeof SCHOOL_AFFILIATIONS)[number]['code'];

/** Which of a school's codes a text is, by its shape alone; null when it is neither. */
export function schoolCodeKind(text: string): keyof typeof SCHOOL_CODE_PATTERNS | null {
  if (SCHOOL_CODE_PATTERNS.ministry.test(text)) return 'ministry';
  return SCHOOL_CODE_PATTERNS.area.test(text) ? 'area' : null;
}
