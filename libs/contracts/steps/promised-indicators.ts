import type { EvidenceKey, SchoolEvidence } from './evidence.js';
import { lookupOf, type VocabularyEntry } from '../vocabularies/entry.js';

/**
 * How a promise is measured. `sum`: heads over all schools. `schools`: schools in which every named figure is whole.
 * `tracing`: from the tracing of dropouts. `none`: no record proves it, so nobody is told a figure.
 */
export type IndicatorMeasure =
  | { readonly kind: 'sum'; readonly keys: readonly EvidenceKey[] }
  | { readonly kind: 'schools'; readonly keys: readonly EvidenceKey[] }
  | { readonly kind: 'tracing' }
  | { readonly kind: 'none' };

export interface IndicatorEntry extends VocabularyEntry {
  readonly targetPercent: number;
  readonly measure: IndicatorMeasure;
}

/** What the office promised (domain.md 0), with the records that show how far it is. */
export const PROMISED_INDICATORS = [
  {
    code: 'PUPILS_CARED_FOR',
    th: 'นักเรียนได้รับการดูแลช่วยเหลือ (มีผลคัดกรองของปี)',
    en: 'Pupils cared for (screened this year)',
    basis: 'official',
    targetPercent: 100,
    measure: { kind: 'sum', keys: ['screenings.coverage'] },
  },
  {
    code: 'AT_RISK_FOLLOWED',
    th: 'นักเรียนที่หลุดหรือเสี่ยงหลุดจากระบบได้รับการติดตามจนกลับเข้าเรียนหรือทราบผล',
    en: 'Pupils out of school or close to it, followed to an outcome',
    basis: 'official',
    targetPercent: 100,
    measure: { kind: 'tracing' },
  },
  {
    code: 'TEACHERS_USE_TOOLS',
    th: 'ครูใช้เครื่องมือของระบบดูแลช่วยเหลือได้',
    en: 'Teachers able to use the tools',
    basis: 'official',
    targetPercent: 80,
    measure: { kind: 'none' },
  },
  {
    code: 'SCHOOLS_WITH_SYSTEM',
    th: 'โรงเรียนมีระบบดูแลช่วยเหลือและความปลอดภัย (ศูนย์และคณะกรรมการ)',
    en: 'Schools with a care and safety system (centre and committee)',
    basis: 'official',
    targetPercent: 95,
    measure: { kind: 'schools', keys: ['plans.centre', 'plans.committee'] },
  },
  {
    code: 'SCHOOLS_ASSESSED_AND_PLANNED',
    th: 'โรงเรียนมีการประเมินความเสี่ยงและแผนความปลอดภัย',
    en: 'Schools with a risk assessment and a safety plan',
    basis: 'official',
    targetPercent: 100,
    measure: { kind: 'schools', keys: ['risk.approved', 'plans.safety-approved'] },
  },
  {
    code: 'TAUGHT_SAFETY',
    th: 'ครูและนักเรียนได้รับความรู้ด้านความปลอดภัย',
    en: 'Teachers and pupils taught safety',
    basis: 'official',
    targetPercent: 100,
    measure: { kind: 'sum', keys: ['activities.students-reached', 'activities.staff-reached'] },
  },
  {
    code: 'FOUR_GROUPS_AND_NETWORK',
    th: 'โรงเรียนจัดการภัยสี่กลุ่มและมีเครือข่าย',
    en: 'Schools that manage the four groups and have a network',
    basis: 'official',
    targetPercent: 100,
    measure: { kind: 'schools', keys: ['risk.groups-rated', 'partners.live-mous'] },
  },
  {
    code: 'DIGITAL_PROCESSES',
    th: 'กระบวนงานที่เป็นดิจิทัล',
    en: 'Processes that are digital',
    basis: 'official',
    targetPercent: 60,
    measure: { kind: 'none' },
  },
  {
    code: 'SATISFACTION',
    th: 'ความพึงพอใจ',
    en: 'Satisfaction',
    basis: 'official',
    targetPercent: 90,
    measure: { kind: 'none' },
  },
] as const satisfies readonly IndicatorEntry[];
export type IndicatorCode = (typeof PROMISED_INDICATORS)[number]['code'];
export const { has: isIndicatorCode, get: indicatorByCode } = lookupOf<
  IndicatorCode,
  IndicatorEntry & { readonly code: IndicatorCode }
>(PROMISED_INDICATORS);

/** One school's part in an indicator. */
export interface IndicatorPart {
  have: number;
  of: number;
}

/**
 * A school's part in an indicator that evidence measures; null where the measure is another one.
 * @param satisfied tells whether the rule of a key is met on the school's board.
 */
export function indicatorPartOf(
  measure: IndicatorMeasure,
  evidence: SchoolEvidence,
  satisfied: (key: EvidenceKey) => boolean,
): IndicatorPart | null {
  if (measure.kind === 'schools') return { have: measure.keys.every(satisfied) ? 1 : 0, of: 1 };
  if (measure.kind !== 'sum') return null;
  const parts = measure.keys.map((key) => evidence[key]);
  return {
    have: parts.reduce((sum, part) => sum + Math.min(part?.have ?? 0, part?.of ?? part?.have ?? 0), 0),
    of: parts.reduce((sum, part) => sum + (part?.of ?? 0), 0),
  };
}
