import {
  SCREENING_ASPECTS,
  type CareGroupCode,
  type ScreeningAspectCode,
} from '../vocabularies/screening-words.js';
import { SDQ_SCALE_NAMES } from '../screenings/sdq.js';
import { REFERRAL_REASONS, type ReferralReasonCode } from '../vocabularies/referral-words.js';

/** A screening as its reader sees it; without `result` the group alone. */
export interface ScreeningSeen {
  readonly kind: string;
  readonly overall: string;
  readonly result: { readonly groups: Readonly<Record<string, string | undefined>> | null } | null;
}

/** What an instrument is about, whatever it found in particular. */
const OF_KIND: Readonly<Record<string, ReferralReasonCode>> = {
  SDQ: 'MENTAL_HEALTH',
  HERO: 'MENTAL_HEALTH',
  CCT: 'POVERTY',
};

/**
 * Aspects that say the reason itself, from this group on. Violence may be done or suffered, sexual behaviour may be abuse
 * or none, who is near substances uses none: what only a person can tell apart proposes nothing. Proposal.
 */
const OF_ASPECT: Partial<
  Record<ScreeningAspectCode, readonly [reason: ReferralReasonCode, from: CareGroupCode]>
> = {
  HEALTH: ['MEDICAL', 'AT_RISK'],
  ECONOMY: ['POVERTY', 'AT_RISK'],
  SPECIAL_NEED: ['DEVELOPMENT_LD', 'AT_RISK'],
  SUBSTANCE: ['SUBSTANCE', 'PROBLEM'],
};

/** Reasons that a screening supports, for a person to take or leave; in the order of the vocabulary. */
export function reasonsOfScreening({ kind, overall, result }: ScreeningSeen): ReferralReasonCode[] {
  if (overall === 'NORMAL') return [];
  const ofKind = OF_KIND[kind];
  const found = ofKind === undefined ? reasonsOfAspects(result?.groups ?? {}) : [ofKind];
  return REFERRAL_REASONS.flatMap(({ code }) => (found.includes(code) ? [code] : []));
}

function reasonsOfAspects(groups: Readonly<Record<string, string | undefined>>): ReferralReasonCode[] {
  return SCREENING_ASPECTS.flatMap(({ code }) => {
    const [reason, from] = OF_ASPECT[code] ?? [];
    const group = groups[code];
    return reason !== undefined && (group === 'PROBLEM' || (group === 'AT_RISK' && from === 'AT_RISK'))
      ? [reason]
      : [];
  });
}

export interface Band {
  readonly of: string;
  readonly group: string;
}

/** Single bands that are not normal, without the aspects that are kept apart: those a person adds, or nobody. */
export function bandsOfScreening({ result }: ScreeningSeen): Band[] {
  return TELLABLE.flatMap((of) => {
    const group = result?.groups?.[of];
    return group === undefined || group === 'NORMAL' ? [] : [{ of, group }];
  });
}

/** Scales and aspects in the order of the forms; a special ability is a strength and no band of trouble. */
const TELLABLE: readonly string[] = [
  ...SDQ_SCALE_NAMES,
  ...SCREENING_ASPECTS.flatMap(({ code, sensitive }) => (sensitive || code === 'TALENT' ? [] : [code])),
];
