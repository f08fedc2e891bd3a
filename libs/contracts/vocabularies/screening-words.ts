import { lookupOf, type VocabularyEntry } from './entry.js';

/** One of the eleven aspects. `sensitive`: read by few, kept apart. */
export interface ScreeningAspectEntry extends VocabularyEntry {
  readonly sensitive: boolean;
}

/** The eleven aspects of the care system’s screening. Community. */
export const SCREENING_ASPECTS = [
  { code: 'TALENT', th: 'ความสามารถพิเศษ', en: 'Special ability', basis: 'community', sensitive: false },
  { code: 'STUDY', th: 'การเรียน', en: 'Study', basis: 'community', sensitive: false },
  { code: 'HEALTH', th: 'สุขภาพ', en: 'Health', basis: 'community', sensitive: false },
  { code: 'ECONOMY', th: 'เศรษฐกิจ', en: 'Economic', basis: 'community', sensitive: false },
  {
    code: 'WELFARE',
    th: 'สวัสดิภาพและความปลอดภัย',
    en: 'Welfare and safety',
    basis: 'community',
    sensitive: false,
  },
  { code: 'SUBSTANCE', th: 'สารเสพติด', en: 'Substances', basis: 'community', sensitive: true },
  { code: 'VIOLENCE', th: 'การใช้ความรุนแรง', en: 'Violence', basis: 'community', sensitive: true },
  { code: 'SEXUAL', th: 'พฤติกรรมทางเพศ', en: 'Sexual behaviour', basis: 'community', sensitive: true },
  { code: 'GAME', th: 'การติดเกม', en: 'Gaming', basis: 'community', sensitive: false },
  {
    code: 'SPECIAL_NEED',
    th: 'ความต้องการพิเศษ',
    en: 'Special educational need',
    basis: 'community',
    sensitive: false,
  },
  {
    code: 'DEVICE',
    th: 'การใช้เครื่องมือสื่อสาร',
    en: 'Use of communication devices',
    basis: 'community',
    sensitive: false,
  },
] as const satisfies readonly ScreeningAspectEntry[];
export type ScreeningAspectCode = (typeof SCREENING_ASPECTS)[number]['code'];
export const { has: isScreeningAspectCode, get: screeningAspectByCode } = lookupOf<
  ScreeningAspectCode,
  ScreeningAspectEntry & { readonly code: ScreeningAspectCode }
>(SCREENING_ASPECTS);

/** Three groups of the care system, lightest first. Official. */
export const CARE_GROUPS = [
  { code: 'NORMAL', th: 'ปกติ', en: 'Normal', basis: 'official' },
  { code: 'AT_RISK', th: 'เสี่ยง', en: 'At risk', basis: 'official' },
  { code: 'PROBLEM', th: 'มีปัญหา', en: 'Has a problem', basis: 'official' },
] as const satisfies readonly VocabularyEntry[];
export type CareGroupCode = (typeof CARE_GROUPS)[number]['code'];
export const { has: isCareGroupCode, get: careGroupByCode } = lookupOf<
  CareGroupCode,
  VocabularyEntry & { readonly code: CareGroupCode }
>(CARE_GROUPS);

/** Colours of HERO OBEC CARE. Community. */
export const HERO_COLOURS = [
  { code: 'GREEN', th: 'เขียว', en: 'Normal', basis: 'community' },
  { code: 'YELLOW', th: 'เหลือง', en: 'Watch', basis: 'community' },
  { code: 'ORANGE', th: 'ส้ม', en: 'Risk', basis: 'community' },
  { code: 'RED', th: 'แดง', en: 'High risk', basis: 'community' },
] as const satisfies readonly VocabularyEntry[];
export type HeroColourCode = (typeof HERO_COLOURS)[number]['code'];
export const { has: isHeroColourCode, get: heroColourByCode } = lookupOf<
  HeroColourCode,
  VocabularyEntry & { readonly code: HeroColourCode }
>(HERO_COLOURS);

/** Poverty screening of the EEF (CCT, นร./กสศ. 01), by year. */
export const CCT_STATUSES = [
  { code: 'NONE', th: 'ไม่เข้าเกณฑ์', en: 'Not poor by CCT', basis: 'proposal' },
  { code: 'POOR', th: 'ยากจน', en: 'Poor', basis: 'community' },
  { code: 'EXTRA_POOR', th: 'ยากจนพิเศษ', en: 'Extra poor', basis: 'community' },
] as const satisfies readonly VocabularyEntry[];
export type CctStatusCode = (typeof CCT_STATUSES)[number]['code'];
export const { has: isCctStatusCode, get: cctStatusByCode } = lookupOf<
  CctStatusCode,
  VocabularyEntry & { readonly code: CctStatusCode }
>(CCT_STATUSES);

/** Who answered the SDQ. Official. */
export const SDQ_INFORMANTS = [
  { code: 'STUDENT', th: 'นักเรียนประเมินตนเอง', en: 'Self report', basis: 'official' },
  { code: 'TEACHER', th: 'ครูประเมิน', en: 'Teacher', basis: 'official' },
  { code: 'PARENT', th: 'ผู้ปกครองประเมิน', en: 'Parent', basis: 'official' },
] as const satisfies readonly VocabularyEntry[];
export type SdqInformantCode = (typeof SDQ_INFORMANTS)[number]['code'];
export const { has: isSdqInformantCode, get: sdqInformantByCode } = lookupOf<
  SdqInformantCode,
  VocabularyEntry & { readonly code: SdqInformantCode }
>(SDQ_INFORMANTS);
