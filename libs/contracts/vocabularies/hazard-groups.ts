import { lookupOf, type VocabularyEntry } from './entry.js';

/** A main group of hazards. Source: MOE Safety Center grouping (official). */
export interface HazardGroupEntry extends VocabularyEntry {
  readonly shortEn: string;
  readonly order: number;
  /** First letter of the codes in the group. */
  readonly letter: string;
}

/** The four groups, in the order of the official tables. */
export const HAZARD_GROUPS = [
  {
    code: 'VIOLENCE',
    th: 'ภัยที่เกิดจากการใช้ความรุนแรงของมนุษย์',
    en: 'Hazards from human violence',
    basis: 'official',
    shortEn: 'Violence',
    order: 1,
    letter: 'V',
  },
  {
    code: 'ACCIDENT',
    th: 'ภัยที่เกิดจากอุบัติเหตุ',
    en: 'Hazards from accidents',
    basis: 'official',
    shortEn: 'Accident',
    order: 2,
    letter: 'A',
  },
  {
    code: 'RIGHT',
    th: 'ภัยที่เกิดจากการถูกละเมิดสิทธิ์',
    en: 'Hazards from violation of rights',
    basis: 'official',
    shortEn: 'Right',
    order: 3,
    letter: 'R',
  },
  {
    code: 'UNHEALTHINESS',
    th: 'ภัยที่เกิดจากผลกระทบทางสุขภาวะทางกายและจิตใจ',
    en: 'Hazards to physical and mental well-being',
    basis: 'official',
    shortEn: 'Unhealthiness',
    order: 4,
    letter: 'U',
  },
] as const satisfies readonly HazardGroupEntry[];

export type HazardGroupCode = (typeof HAZARD_GROUPS)[number]['code'];
export type HazardGroup = HazardGroupEntry & { readonly code: HazardGroupCode };

const groups = lookupOf<HazardGroupCode, HazardGroup>(HAZARD_GROUPS);
export const isHazardGroupCode = groups.has;
/** The group's entry. Throws RangeError on a code that does not exist. */
export const hazardGroupByCode = groups.get;
