import { lookupOf, type VocabularyEntry } from './entry.js';

/** What was screened with. */
export const SCREENING_KINDS = [
  { code: 'SDQ', th: 'SDQ', en: 'SDQ', basis: 'official' },
  { code: 'ASPECTS', th: 'คัดกรอง 11 ด้าน', en: 'Eleven aspects', basis: 'community' },
  { code: 'HERO', th: 'HERO OBEC CARE', en: 'HERO OBEC CARE', basis: 'official' },
  { code: 'CCT', th: 'CCT (นร./กสศ. 01)', en: 'CCT', basis: 'official' },
] as const satisfies readonly VocabularyEntry[];
export type ScreeningKind = (typeof SCREENING_KINDS)[number]['code'];
export const { has: isScreeningKind, get: screeningKindByCode } = lookupOf<
  ScreeningKind,
  VocabularyEntry & { readonly code: ScreeningKind }
>(SCREENING_KINDS);
