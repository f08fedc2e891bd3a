import { lookupOf, type VocabularyEntry } from './entry.js';
import type { HazardGroupCode } from './hazard-groups.js';

/** One hazard sub-type, or the group's own "other" (code ending in 99, a proposal of this project). */
export interface HazardEntry extends VocabularyEntry {
  readonly group: string;
  readonly shortEn: string;
  /** Names are hidden from lists and notices unless somebody lifts it. */
  readonly restrictedByDefault: boolean;
}

/**
 * 25 sub-types (8 + 5 + 3 + 9) and one "other" per group, in table order. The numbering V01… is ours; the wording of
 * `official_unread` entries still needs one check against the printed manual.
 */
export const HAZARDS = [
  {
    code: 'V01',
    group: 'VIOLENCE',
    th: 'การล่วงละเมิดทางเพศ',
    en: 'Sexual abuse / sexual assault',
    shortEn: 'Sexual abuse',
    basis: 'official_unread',
    restrictedByDefault: true,
  },
  {
    code: 'V02',
    group: 'VIOLENCE',
    th: 'การทะเลาะวิวาท',
    en: 'Fighting, brawls',
    shortEn: 'Fighting',
    basis: 'official_unread',
    restrictedByDefault: false,
  },
  {
    code: 'V03',
    group: 'VIOLENCE',
    th: 'การกลั่นแกล้งรังแก',
    en: 'Bullying',
    shortEn: 'Bullying',
    basis: 'official_unread',
    restrictedByDefault: false,
  },
  {
    code: 'V04',
    group: 'VIOLENCE',
    th: 'การชุมนุมประท้วงและการจลาจล',
    en: 'Protest gatherings and riots',
    shortEn: 'Protest, riot',
    basis: 'official_unread',
    restrictedByDefault: false,
  },
  {
    code: 'V05',
    group: 'VIOLENCE',
    th: 'การก่อวินาศกรรม',
    en: 'Sabotage',
    shortEn: 'Sabotage',
    basis: 'official_unread',
    restrictedByDefault: false,
  },
  {
    code: 'V06',
    group: 'VIOLENCE',
    th: 'การระเบิด',
    en: 'Explosion',
    shortEn: 'Explosion',
    basis: 'official_unread',
    restrictedByDefault: false,
  },
  {
    code: 'V07',
    group: 'VIOLENCE',
    th: 'สารเคมีและวัตถุอันตราย',
    en: 'Chemicals and dangerous substances',
    shortEn: 'Chemicals',
    basis: 'official_unread',
    restrictedByDefault: false,
  },
  {
    code: 'V08',
    group: 'VIOLENCE',
    th: 'การล่อลวง ลักพาตัว',
    en: 'Luring and abduction',
    shortEn: 'Abduction',
    basis: 'official_unread',
    restrictedByDefault: true,
  },
  {
    code: 'V99',
    group: 'VIOLENCE',
    th: 'อื่น ๆ (ความรุนแรง)',
    en: 'Other violence',
    shortEn: 'Other violence',
    basis: 'proposal',
    restrictedByDefault: false,
  },
  {
    code: 'A01',
    group: 'ACCIDENT',
    th: 'ภัยธรรมชาติ',
    en: 'Natural disaster',
    shortEn: 'Natural disaster',
    basis: 'official_unread',
    restrictedByDefault: false,
  },
  {
    code: 'A02',
    group: 'ACCIDENT',
    th: 'ภัยจากอาคารเรียน สิ่งก่อสร้าง',
    en: 'School buildings and structures',
    shortEn: 'Buildings',
    basis: 'official_unread',
    restrictedByDefault: false,
  },
  {
    code: 'A03',
    group: 'ACCIDENT',
    th: 'ภัยจากยานพาหนะ',
    en: 'Vehicles and travel',
    shortEn: 'Vehicles',
    basis: 'official_unread',
    restrictedByDefault: false,
  },
  {
    code: 'A04',
    group: 'ACCIDENT',
    th: 'ภัยจากการจัดกิจกรรม',
    en: 'School activities',
    shortEn: 'Activities',
    basis: 'official_unread',
    restrictedByDefault: false,
  },
  {
    code: 'A05',
    group: 'ACCIDENT',
    th: 'ภัยจากเครื่องมือ อุปกรณ์',
    en: 'Tools and equipment',
    shortEn: 'Tools',
    basis: 'official_unread',
    restrictedByDefault: false,
  },
  {
    code: 'A99',
    group: 'ACCIDENT',
    th: 'อื่น ๆ (อุบัติเหตุ)',
    en: 'Other accident',
    shortEn: 'Other accident',
    basis: 'proposal',
    restrictedByDefault: false,
  },
  {
    code: 'R01',
    group: 'RIGHT',
    th: 'การถูกปล่อยปละ ละเลย ทอดทิ้ง',
    en: 'Neglect and abandonment',
    shortEn: 'Neglect',
    basis: 'official_unread',
    restrictedByDefault: true,
  },
  {
    code: 'R02',
    group: 'RIGHT',
    th: 'การคุกคามทางเพศ',
    en: 'Sexual harassment',
    shortEn: 'Sexual harassment',
    basis: 'official_unread',
    restrictedByDefault: true,
  },
  {
    code: 'R03',
    group: 'RIGHT',
    th: 'การไม่ได้รับความเป็นธรรมจากสังคม',
    en: 'Unfair treatment by society',
    shortEn: 'Unfair treatment',
    basis: 'official_unread',
    restrictedByDefault: false,
  },
  {
    code: 'R99',
    group: 'RIGHT',
    th: 'อื่น ๆ (ละเมิดสิทธิ์)',
    en: 'Other rights violation',
    shortEn: 'Other rights',
    basis: 'proposal',
    restrictedByDefault: false,
  },
  {
    code: 'U01',
    group: 'UNHEALTHINESS',
    th: 'ภาวะจิตเวช',
    en: 'Psychiatric condition',
    shortEn: 'Psychiatric',
    basis: 'official_unread',
    restrictedByDefault: true,
  },
  {
    code: 'U02',
    group: 'UNHEALTHINESS',
    th: 'ติดเกม',
    en: 'Gaming addiction',
    shortEn: 'Gaming',
    basis: 'official_unread',
    restrictedByDefault: false,
  },
  {
    code: 'U03',
    group: 'UNHEALTHINESS',
    th: 'ยาเสพติด',
    en: 'Drugs',
    shortEn: 'Drugs',
    basis: 'official_unread',
    restrictedByDefault: true,
  },
  {
    code: 'U04',
    group: 'UNHEALTHINESS',
    th: 'โรคระบาดในมนุษย์',
    en: 'Human epidemic',
    shortEn: 'Human epidemic',
    basis: 'official_unread',
    restrictedByDefault: false,
  },
  {
    code: 'U05',
    group: 'UNHEALTHINESS',
    th: 'ภัยไซเบอร์',
    en: 'Cyber threats',
    shortEn: 'Cyber',
    basis: 'official_unread',
    restrictedByDefault: false,
  },
  {
    code: 'U06',
    group: 'UNHEALTHINESS',
    th: 'การพนัน',
    en: 'Gambling',
    shortEn: 'Gambling',
    basis: 'official_unread',
    restrictedByDefault: false,
  },
  {
    code: 'U07',
    group: 'UNHEALTHINESS',
    th: 'มลภาวะเป็นพิษ',
    en: 'Toxic pollution',
    shortEn: 'Pollution',
    basis: 'official_unread',
    restrictedByDefault: false,
  },
  {
    code: 'U08',
    group: 'UNHEALTHINESS',
    th: 'โรคระบาดในสัตว์',
    en: 'Animal epidemic',
    shortEn: 'Animal epidemic',
    basis: 'official_unread',
    restrictedByDefault: false,
  },
  {
    code: 'U09',
    group: 'UNHEALTHINESS',
    th: 'ภาวะทุพโภชนาการ',
    en: 'Malnutrition',
    shortEn: 'Malnutrition',
    basis: 'official_unread',
    restrictedByDefault: false,
  },
  {
    code: 'U99',
    group: 'UNHEALTHINESS',
    th: 'อื่น ๆ (สุขภาวะ)',
    en: 'Other health',
    shortEn: 'Other health',
    basis: 'proposal',
    restrictedByDefault: false,
  },
] as const satisfies readonly HazardEntry[];

export type HazardCode = (typeof HAZARDS)[number]['code'];
export type Hazard = HazardEntry & { readonly code: HazardCode; readonly group: HazardGroupCode };

const hazards = lookupOf<HazardCode, Hazard>(HAZARDS);

export const isHazardCode = hazards.has;

/** The sub-type's entry. Throws RangeError on a code that does not exist. */
export const hazardByCode = hazards.get;

/** The main group that a sub-type is counted in. */
export function groupOfHazard(code: HazardCode): HazardGroupCode {
  return hazardByCode(code).group;
}

/** Sub-types of one group in table order, its "other" last. */
export function hazardsOfGroup(group: HazardGroupCode): readonly Hazard[] {
  return HAZARDS.filter((hazard) => hazard.group === group);
}
