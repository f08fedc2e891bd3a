import type { CareGroupCode, SdqInformantCode } from '../vocabularies/screening-words.js';

/** Numbers of the items of each scale; the item texts belong to others and stand nowhere. */
export const SDQ_SCALES = {
  emotional: [3, 8, 13, 16, 24],
  conduct: [5, 7, 12, 18, 22],
  hyperactivity: [2, 10, 15, 21, 25],
  peer: [6, 11, 14, 19, 23],
  prosocial: [1, 4, 9, 17, 20],
} as const;
export type SdqScale = keyof typeof SDQ_SCALES;
export const SDQ_SCALE_NAMES = Object.keys(SDQ_SCALES) as SdqScale[];
export type SdqScores = Record<SdqScale, number>;

export const SDQ_ITEMS = 25;
const REVERSED: ReadonlySet<number> = new Set([7, 11, 14, 21, 25]);

type Problem = Exclude<SdqScale, 'prosocial'> | 'total';
/** Lowest score at risk, lowest score with a problem. */
type Limits = readonly [atRisk: number, problem: number];

export interface SdqSet {
  readonly code: SdqSetCode;
  readonly th: string;
  readonly en: string;
  readonly basis: 'community' | 'proposal';
  readonly bands: Record<SdqInformantCode, Record<Problem, Limits>>;
  /** Highest prosocial score that is no strength. */
  readonly noStrengthTo: number;
}
export type SdqSetCode = 'DMH_OBEC_CLASSIC' | 'NORM_2011';

/**
 * Criteria sets (domain.md 5.1): three schools’ programs carry three tables, so the district chooses, the choice is
 * stamped on each record, and no record is ever banded again.
 */
export const SDQ_SETS: readonly SdqSet[] = [
  {
    code: 'DMH_OBEC_CLASSIC',
    th: 'ชุด ก เกณฑ์คู่มือระบบดูแลช่วยเหลือฯ',
    en: 'Set A: bands of the care-system manual',
    basis: 'community',
    noStrengthTo: 3,
    bands: {
      STUDENT: { total: [17, 19], emotional: [6, 7], conduct: [5, 6], hyperactivity: [6, 7], peer: [4, 5] },
      TEACHER: { total: [16, 18], emotional: [4, 5], conduct: [4, 5], hyperactivity: [6, 7], peer: [6, 7] },
      PARENT: { total: [16, 18], emotional: [4, 5], conduct: [4, 5], hyperactivity: [6, 7], peer: [6, 7] },
    },
  },
  {
    code: 'NORM_2011',
    th: 'ชุด ข เกณฑ์ปกติ 2554 (บางช่วงยังไม่ยืนยัน)',
    en: 'Set B: national norms 2011 (some bands not confirmed)',
    basis: 'proposal',
    noStrengthTo: 4,
    bands: {
      STUDENT: { total: [16, 19], emotional: [5, 6], conduct: [4, 5], hyperactivity: [6, 7], peer: [5, 6] },
      TEACHER: { total: [14, 17], emotional: [4, 5], conduct: [4, 5], hyperactivity: [6, 7], peer: [5, 6] },
      PARENT: { total: [16, 19], emotional: [5, 6], conduct: [5, 6], hyperactivity: [6, 7], peer: [5, 6] },
    },
  },
];

export const DEFAULT_SDQ_SET: SdqSetCode = 'DMH_OBEC_CLASSIC';

export function sdqSetByCode(code: SdqSetCode): SdqSet {
  const set = SDQ_SETS.find((one) => one.code === code);
  if (!set) throw new RangeError('unknown criteria set');
  return set;
}

/**
 * Scores of the five scales from the 25 numbers (0–2), reversed ones turned.
 * @throws RangeError when it is not 25 whole numbers from 0 to 2.
 */
export function sdqScoresOf(items: readonly number[]): SdqScores {
  if (items.length !== SDQ_ITEMS || items.some((item) => ![0, 1, 2].includes(item)))
    throw new RangeError('25 numbers from 0 to 2');
  const score = (numbers: readonly number[]): number =>
    numbers.reduce((sum, number) => {
      const item = items[number - 1] ?? 0;
      return sum + (REVERSED.has(number) ? 2 - item : item);
    }, 0);
  return {
    emotional: score(SDQ_SCALES.emotional),
    conduct: score(SDQ_SCALES.conduct),
    hyperactivity: score(SDQ_SCALES.hyperactivity),
    peer: score(SDQ_SCALES.peer),
    prosocial: score(SDQ_SCALES.prosocial),
  };
}

/** The total of difficulties: four scales; strength is not added. */
export function sdqTotalOf({ emotional, conduct, hyperactivity, peer }: SdqScores): number {
  return emotional + conduct + hyperactivity + peer;
}

export interface SdqResult {
  total: number;
  overall: CareGroupCode;
  scales: Record<Exclude<SdqScale, 'prosocial'>, CareGroupCode>;
  strength: boolean;
}

const groupOf = (score: number, [atRisk, problem]: Limits): CareGroupCode =>
  score >= problem ? 'PROBLEM' : score >= atRisk ? 'AT_RISK' : 'NORMAL';

/** Bands scores by one set; the overall group is that of the total. */
export function bandSdq(scores: SdqScores, informant: SdqInformantCode, set: SdqSet): SdqResult {
  const limits = set.bands[informant];
  const total = sdqTotalOf(scores);
  return {
    total,
    overall: groupOf(total, limits.total),
    scales: {
      emotional: groupOf(scores.emotional, limits.emotional),
      conduct: groupOf(scores.conduct, limits.conduct),
      hyperactivity: groupOf(scores.hyperactivity, limits.hyperactivity),
      peer: groupOf(scores.peer, limits.peer),
    },
    strength: scores.prosocial > set.noStrengthTo,
  };
}
