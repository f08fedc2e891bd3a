import { label, type Language } from '../vocabularies/entry.js';
import { HAZARD_GROUPS } from '../vocabularies/hazard-groups.js';

const ROUNDS: Record<string, { th: string; en: string }> = {
  JUNE: { th: 'รอบ 25 มิถุนายน', en: 'round of 25 June' },
  NOVEMBER: { th: 'รอบ 10 พฤศจิกายน', en: 'round of 10 November' },
};
const TERMS: Record<string, { th: string; en: string }> = {
  1: { th: 'ภาคเรียนที่ 1', en: 'term 1' },
  2: { th: 'ภาคเรียนที่ 2', en: 'term 2' },
};

const WORDS: Record<string, Record<string, { th: string; en: string }>> = {
  'students.roster-rounds': ROUNDS,
  'monitoring.visited-terms': TERMS,
  'risk.groups-rated': Object.fromEntries(HAZARD_GROUPS.map((group) => [group.code, group])),
};

/** The words of a code that is missing under a rule; null where it is an id of a record. */
export function missingWord(key: string, code: string, language: Language): string | null {
  const entry = WORDS[key]?.[code];
  return entry ? label(entry, language) : null;
}
