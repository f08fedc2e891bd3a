import {
  bandSdq,
  groupOfColour,
  overallOfAspects,
  sdqScoresOf,
  sdqSetByCode,
  sdqTotalOf,
  type AspectResults,
  type CareGroupCode,
  type ScreeningKind,
  type ScreeningValue,
  type SdqInformantCode,
  type SdqSetCode,
} from '#contracts';
import type { FieldError } from '#platform/errors';
import type { ScreeningEntry } from './screening.dto.js';

/** What the district judges by now. */
export interface Criteria {
  sdqSet: SdqSetCode;
  aspectsStamp: string;
}

/** A screening as it is written: the group, the stamp, and what stands behind the wall. */
export interface Judged {
  overall: CareGroupCode;
  criteria: string;
  result: object;
}

const FIELD: Record<ScreeningKind, readonly (keyof ScreeningEntry)[]> = {
  SDQ: ['scores', 'items'],
  ASPECTS: ['aspects'],
  HERO: ['colour'],
  CCT: ['status'],
};
const VALUES = ['scores', 'items', 'aspects', 'colour', 'status'] as const;

/** The value of a typed entry; or the field that is missing or too many. */
export function valueOf(
  kind: ScreeningKind,
  entry: ScreeningEntry,
  pointer: string,
): ScreeningValue | FieldError {
  const fields = FIELD[kind];
  const given = VALUES.filter((field) => entry[field] !== undefined);
  const foreign = given.find((field) => !fields.includes(field)) ?? given[1];
  if (foreign) return { pointer: `${pointer}/${foreign}`, code: 'inconsistent' };
  return readValue(entry, pointer) ?? { pointer: `${pointer}/${fields[0] ?? ''}`, code: 'required' };
}

function readValue(
  { scores, items, aspects, colour, status }: ScreeningEntry,
  pointer: string,
): ScreeningValue | FieldError | null {
  if (scores) return { kind: 'SDQ', scores };
  if (items) return { kind: 'SDQ', scores: sdqScoresOf(items) };
  if (colour) return { kind: 'HERO', colour };
  if (status) return { kind: 'CCT', status };
  if (!aspects) return null;
  if (new Set(aspects.map(({ aspect }) => aspect)).size < aspects.length)
    return { pointer: `${pointer}/aspects`, code: 'duplicate' };
  const results: AspectResults = Object.fromEntries(aspects.map(({ aspect, group }) => [aspect, group]));
  return { kind: 'ASPECTS', aspects: results };
}

/** Judges once, by what holds now; the stamp says by what. */
export function judge(value: ScreeningValue, informant: SdqInformantCode | null, criteria: Criteria): Judged {
  switch (value.kind) {
    case 'SDQ': {
      const { scores } = value;
      const { overall, scales, strength } = bandSdq(
        scores,
        informant ?? 'TEACHER',
        sdqSetByCode(criteria.sdqSet),
      );
      return {
        overall,
        criteria: criteria.sdqSet,
        result: { scores, total: sdqTotalOf(scores), groups: scales, strength },
      };
    }
    case 'ASPECTS':
      return {
        overall: overallOfAspects(value.aspects),
        criteria: criteria.aspectsStamp,
        result: { groups: value.aspects },
      };
    case 'HERO':
      return { overall: groupOfColour(value.colour), criteria: 'HERO', result: { colour: value.colour } };
    case 'CCT':
      return {
        overall: value.status === 'NONE' ? 'NORMAL' : value.status === 'POOR' ? 'AT_RISK' : 'PROBLEM',
        criteria: 'CCT',
        result: { status: value.status },
      };
  }
}
