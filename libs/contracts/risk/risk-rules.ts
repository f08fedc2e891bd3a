import { HAZARD_GROUPS, type HazardGroupCode } from '../vocabularies/hazard-groups.js';
import { groupOfHazard, type HazardCode } from '../vocabularies/hazards.js';
import { RISK_LEVELS, type RiskLevelCode, type RiskRating, type RiskResponseCode } from './risk-words.js';

/** Greatest score of each level but the last. A district sets them; each assessment keeps those it was made with. */
export interface RiskCutPoints {
  lowMax: number;
  mediumMax: number;
  highMax: number;
}

/** 1–4 · 5–9 · 10–16 · 17–25 (domain.md 3; a proposal). */
export const DEFAULT_CUT_POINTS: RiskCutPoints = { lowMax: 4, mediumMax: 9, highMax: 16 };

export const GREATEST_SCORE = 25;
const GRAVEST_IMPACT = 5;

/** Whether the cut-points leave a score to each level. */
export function areCutPoints({ lowMax, mediumMax, highMax }: RiskCutPoints): boolean {
  const whole = [lowMax, mediumMax, highMax].every(Number.isInteger);
  return whole && lowMax >= 1 && lowMax < mediumMax && mediumMax < highMax && highMax < GREATEST_SCORE;
}

/** Likelihood × impact, or null while one of them is open. */
export function riskScore(likelihood: number | null, impact: number | null): number | null {
  return likelihood === null || impact === null ? null : likelihood * impact;
}

/** The level of a rating by the assessment's cut-points. Impact 5 is never below high, however rare. */
export function riskLevel(
  likelihood: number | null,
  impact: number | null,
  { lowMax, mediumMax, highMax }: RiskCutPoints,
): RiskLevelCode | null {
  const score = riskScore(likelihood, impact);
  if (score === null) return null;
  if (score > highMax) return 'VERY_HIGH';
  if (score > mediumMax || impact === GRAVEST_IMPACT) return 'HIGH';
  return score > lowMax ? 'MEDIUM' : 'LOW';
}

const weightOf = (level: RiskLevelCode): number => RISK_LEVELS.findIndex(({ code }) => code === level);

/** Whether a school may put a risk there: a level is raised with a reason, never lowered. An open rating has none to raise. */
export const raisesLevel = (computed: RiskLevelCode | null, to: RiskLevelCode): boolean =>
  computed !== null && weightOf(to) > weightOf(computed);

/** The level that holds: the computed one, or a higher one that the school gave a reason for. */
export function effectiveRiskLevel(
  { likelihood, impact, raisedTo = null }: Omit<Rated, 'id'> & { raisedTo?: RiskLevelCode | null },
  cuts: RiskCutPoints,
): RiskLevelCode | null {
  const computed = riskLevel(likelihood, impact, cuts);
  return raisedTo !== null && raisesLevel(computed, raisedTo) ? raisedTo : computed;
}

/** Whether a level asks for a response, an owner and a date. */
export const wantsControl = (level: RiskLevelCode | null): boolean =>
  level === 'HIGH' || level === 'VERY_HIGH';

interface Rated {
  id: string;
  likelihood: number | null;
  impact: number | null;
}

/**
 * Places of the rated rows: by score, and by impact where scores are equal. Equal ones share a place and the next
 * place is left free (1, 2, 2, 4).
 * @returns row id → place; rows without a rating have none.
 */
export function riskRanks(rows: readonly Rated[]): Map<string, number> {
  const weight = ({ likelihood, impact }: Rated): number =>
    (riskScore(likelihood, impact) ?? 0) * 10 + (impact ?? 0);
  const rated = rows.filter((row) => riskScore(row.likelihood, row.impact) !== null);
  return new Map(
    rated.map((row) => [row.id, 1 + rated.filter((other) => weight(other) > weight(row)).length]),
  );
}

/** Years of own incidents that stand beside each row. */
export const OWN_INCIDENT_YEARS = 3;

const TERMS_A_YEAR = 2;
const MONTHS_A_YEAR = 12;

/**
 * The least likelihood that so many incidents in three years allow, by the words of the scale: monthly → 5, each
 * term → 4, each year → 3, at all → 2.
 */
export function leastLikelihood(incidents: number): RiskRating {
  if (incidents >= OWN_INCIDENT_YEARS * MONTHS_A_YEAR) return 5;
  if (incidents >= OWN_INCIDENT_YEARS * TERMS_A_YEAR) return 4;
  if (incidents >= OWN_INCIDENT_YEARS) return 3;
  return incidents >= 1 ? 2 : 1;
}

/** Whether the school's own incidents speak against a likelihood that it put. A hint, never a refusal. */
export function contradictsIncidents(likelihood: number | null, incidents: number): boolean {
  return likelihood !== null && likelihood < leastLikelihood(incidents);
}

/** What the check before submission reads of a row. */
export interface RiskRowFacts extends Rated {
  code: HazardCode;
  raisedTo?: RiskLevelCode | null;
  response: RiskResponseCode | null;
  ownerPostId: string | null;
  /** Whether somebody holds the owner's post today. */
  ownerCurrent: boolean;
  dueOn: string | null;
}

export type RiskMissing =
  | { code: 'group-not-rated'; group: HazardGroupCode }
  | {
      code: 'row-not-rated' | 'response-missing' | 'owner-missing' | 'owner-ended' | 'due-missing';
      rowId: string;
    }
  | { code: 'ranking-not-fixed' };

/**
 * What an assessment lacks before it can be submitted (product.md 6, step 1): every group rated; every row rated;
 * each high or very high one with response, owner and date; the ranking fixed.
 */
export function missingBeforeSubmission(
  rows: readonly RiskRowFacts[],
  { cutPoints, rankingFixed }: { cutPoints: RiskCutPoints; rankingFixed: boolean },
): RiskMissing[] {
  const rated = rows.filter((row) => riskScore(row.likelihood, row.impact) !== null);
  const groups = new Set(rated.map(({ code }) => groupOfHazard(code)));
  return [
    ...HAZARD_GROUPS.filter(({ code }) => !groups.has(code)).map(({ code }): RiskMissing => ({
      code: 'group-not-rated',
      group: code,
    })),
    ...rows.flatMap((row) => missingOfRow(row, cutPoints)),
    ...(rankingFixed ? [] : [{ code: 'ranking-not-fixed' } as const]),
  ];
}

function missingOfRow(row: RiskRowFacts, cutPoints: RiskCutPoints): RiskMissing[] {
  const rowId = row.id;
  const level = effectiveRiskLevel(row, cutPoints);
  if (level === null) return [{ code: 'row-not-rated', rowId }];
  if (!wantsControl(level)) return [];
  return [
    ...(row.response === null ? [{ code: 'response-missing', rowId } as const] : []),
    ...(row.ownerPostId === null ? [{ code: 'owner-missing', rowId } as const] : []),
    ...(row.ownerPostId !== null && !row.ownerCurrent ? [{ code: 'owner-ended', rowId } as const] : []),
    ...(row.dueOn === null ? [{ code: 'due-missing', rowId } as const] : []),
  ];
}

const FIELD_OF = {
  'row-not-rated': 'likelihood',
  'response-missing': 'response',
  'owner-missing': 'ownerPostId',
  'owner-ended': 'ownerPostId',
  'due-missing': 'dueOn',
} as const;

/** Where a missing part stands, as a JSON pointer into the assessment. */
export function pointerOfMissing(missing: RiskMissing): string {
  if (missing.code === 'ranking-not-fixed') return '/rankingFixed';
  if (missing.code === 'group-not-rated') return `/groups/${missing.group}`;
  return `/rows/${missing.rowId}/${FIELD_OF[missing.code]}`;
}
