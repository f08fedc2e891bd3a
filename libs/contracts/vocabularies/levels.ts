import { lookupOf, type VocabularyEntry } from './entry.js';

/** A school grade. */
export interface LevelEntry extends VocabularyEntry {
  readonly short: string;
  /** 1 = อ.1 … 12 = ม.3. */
  readonly order: number;
}

/** อ.1–ม.3; the secondary years exist only in โรงเรียนขยายโอกาส. */
export const LEVELS = [
  { code: 'AN1', th: 'อนุบาล 1', en: 'Kindergarten 1 (age 3)', basis: 'knowledge', short: 'อ.1', order: 1 },
  { code: 'AN2', th: 'อนุบาล 2', en: 'Kindergarten 2 (age 4)', basis: 'knowledge', short: 'อ.2', order: 2 },
  { code: 'AN3', th: 'อนุบาล 3', en: 'Kindergarten 3 (age 5)', basis: 'knowledge', short: 'อ.3', order: 3 },
  { code: 'P1', th: 'ประถมศึกษาปีที่ 1', en: 'Primary 1', basis: 'knowledge', short: 'ป.1', order: 4 },
  { code: 'P2', th: 'ประถมศึกษาปีที่ 2', en: 'Primary 2', basis: 'knowledge', short: 'ป.2', order: 5 },
  { code: 'P3', th: 'ประถมศึกษาปีที่ 3', en: 'Primary 3', basis: 'knowledge', short: 'ป.3', order: 6 },
  { code: 'P4', th: 'ประถมศึกษาปีที่ 4', en: 'Primary 4', basis: 'knowledge', short: 'ป.4', order: 7 },
  { code: 'P5', th: 'ประถมศึกษาปีที่ 5', en: 'Primary 5', basis: 'knowledge', short: 'ป.5', order: 8 },
  { code: 'P6', th: 'ประถมศึกษาปีที่ 6', en: 'Primary 6', basis: 'knowledge', short: 'ป.6', order: 9 },
  { code: 'M1', th: 'มัธยมศึกษาปีที่ 1', en: 'Lower secondary 1', basis: 'knowledge', short: 'ม.1', order: 10 },
  { code: 'M2', th: 'มัธยมศึกษาปีที่ 2', en: 'Lower secondary 2', basis: 'knowledge', short: 'ม.2', order: 11 },
  { code: 'M3', th: 'มัธยมศึกษาปีที่ 3', en: 'Lower secondary 3', basis: 'knowledge', short: 'ม.3', order: 12 },
] as const satisfies readonly LevelEntry[];
export type LevelCode = (typeof LEVELS)[number]['code'];
export type Level = LevelEntry & { readonly code: LevelCode };
export const { has: isLevelCode, get: levelByCode } = lookupOf<LevelCode, Level>(LEVELS);
