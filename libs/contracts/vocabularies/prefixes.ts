import { lookupOf, type VocabularyEntry } from './entry.js';

/** A title before a name (คำนำหน้าชื่อ). */
export interface PrefixEntry extends VocabularyEntry {
  readonly short: string | null;
  /** Sex that the title implies; null = says nothing. */
  readonly sex: 'M' | 'F' | null;
  readonly use: 'anyone' | 'staff' | 'partner';
}

/** เด็กชาย/เด็กหญิง below 15, นาย/นางสาว from 15. PTO stands for free-text ranks. */
export const PREFIXES = [
  {
    code: 'DC',
    th: 'เด็กชาย',
    en: 'Boy (under 15)',
    basis: 'knowledge',
    short: 'ด.ช.',
    sex: 'M',
    use: 'anyone',
  },
  {
    code: 'DY',
    th: 'เด็กหญิง',
    en: 'Girl (under 15)',
    basis: 'knowledge',
    short: 'ด.ญ.',
    sex: 'F',
    use: 'anyone',
  },
  { code: 'NAI', th: 'นาย', en: 'Mr', basis: 'knowledge', short: 'นาย', sex: 'M', use: 'anyone' },
  { code: 'NS', th: 'นางสาว', en: 'Miss', basis: 'knowledge', short: 'น.ส.', sex: 'F', use: 'anyone' },
  { code: 'NANG', th: 'นาง', en: 'Mrs', basis: 'knowledge', short: 'นาง', sex: 'F', use: 'anyone' },
  {
    code: 'SAMANEN',
    th: 'สามเณร',
    en: 'Novice monk',
    basis: 'knowledge',
    short: 'สามเณร',
    sex: 'M',
    use: 'anyone',
  },
  { code: 'PHRA', th: 'พระ', en: 'Monk', basis: 'knowledge', short: 'พระ', sex: 'M', use: 'anyone' },
  { code: 'MAECHI', th: 'แม่ชี', en: 'Nun', basis: 'knowledge', short: 'แม่ชี', sex: 'F', use: 'anyone' },
  {
    code: 'WTR',
    th: 'ว่าที่ร้อยตรี',
    en: 'Acting sub-lieutenant',
    basis: 'knowledge',
    short: 'ว่าที่ ร.ต.',
    sex: null,
    use: 'staff',
  },
  {
    code: 'WTRY',
    th: 'ว่าที่ร้อยตรีหญิง',
    en: 'Acting sub-lieutenant (f)',
    basis: 'knowledge',
    short: 'ว่าที่ ร.ต.หญิง',
    sex: 'F',
    use: 'staff',
  },
  { code: 'DR', th: 'ดร.', en: 'Dr', basis: 'knowledge', short: 'ดร.', sex: null, use: 'staff' },
  {
    code: 'PTO',
    th: 'พันตำรวจโท และยศอื่น (ข้อความอิสระ)',
    en: 'Police and army ranks: free text',
    basis: 'knowledge',
    short: null,
    sex: null,
    use: 'partner',
  },
] as const satisfies readonly PrefixEntry[];
export type PrefixCode = (typeof PREFIXES)[number]['code'];
export type Prefix = PrefixEntry & { readonly code: PrefixCode };
export const { has: isPrefixCode, get: prefixByCode } = lookupOf<PrefixCode, Prefix>(PREFIXES);
