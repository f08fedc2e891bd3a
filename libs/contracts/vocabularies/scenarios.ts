import { lookupOf, type VocabularyEntry } from './entry.js';

/** Scenarios of emergency plans and drills. The first four are the office's own (domain.md 3). */
export const SCENARIOS = [
  { code: 'FLOOD', th: 'อุทกภัย', en: 'Flood', basis: 'official' },
  { code: 'STORM', th: 'วาตภัย', en: 'Storm', basis: 'official' },
  { code: 'ACCIDENT', th: 'อุบัติเหตุ', en: 'Accident', basis: 'official' },
  { code: 'EPIDEMIC', th: 'โรคระบาด', en: 'Epidemic', basis: 'official' },
  { code: 'FIRE', th: 'อัคคีภัย', en: 'Fire', basis: 'community' },
  { code: 'EARTHQUAKE', th: 'แผ่นดินไหว', en: 'Earthquake', basis: 'proposal' },
  { code: 'ACTIVE_ATTACK', th: 'เหตุกราดยิง/ผู้ก่อเหตุมีอาวุธ', en: 'Armed attack', basis: 'proposal' },
  { code: 'INTRUDER', th: 'บุคคลภายนอกบุกรุก', en: 'Intruder', basis: 'proposal' },
  { code: 'ABDUCTION', th: 'ลักพาตัว/เด็กหาย', en: 'Abduction or missing child', basis: 'proposal' },
  { code: 'FOOD_POISONING', th: 'อาหารเป็นพิษ', en: 'Food poisoning', basis: 'proposal' },
  { code: 'CHEMICAL', th: 'สารเคมีรั่วไหล', en: 'Chemical spill', basis: 'proposal' },
  { code: 'PM25', th: 'ฝุ่น PM2.5', en: 'PM2.5', basis: 'proposal' },
  { code: 'BRAWL', th: 'ทะเลาะวิวาทหมู่', en: 'Mass fight', basis: 'proposal' },
  { code: 'SUICIDE', th: 'ทำร้ายตนเอง/ฆ่าตัวตาย', en: 'Self-harm', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type ScenarioCode = (typeof SCENARIOS)[number]['code'];
export const { has: isScenarioCode, get: scenarioByCode } = lookupOf<
  ScenarioCode,
  VocabularyEntry & { readonly code: ScenarioCode }
>(SCENARIOS);
