import {
  isHazardCode,
  isIsoDate,
  isRiskAreaCode,
  isRiskLevelCode,
  isRiskResponseCode,
  toAsciiDigits,
  type IsoDate,
} from '#contracts';
import type { RiskRow, RiskRowChange } from './risk.api';

/** What the editor holds: texts, and '' where nothing is chosen. */
export interface RowValues {
  code: string;
  area: string;
  place: string;
  happening: string;
  exposed: string;
  controls: string;
  likelihood: string;
  impact: string;
  raisedTo: string;
  raiseReason: string;
  response: string;
  prevent: string;
  cultivate: string;
  suppress: string;
  ownerPostId: string;
  dueOn: IsoDate | null;
  budgetBaht: string;
  likelihoodAfter: string;
  impactAfter: string;
}

/** What a row starts with when a question of the walk or a missing group proposes it. */
export type RowStart = Partial<Pick<RowValues, 'code' | 'area' | 'happening'>>;

const EMPTY: RowValues = {
  ...{ code: '', area: '', place: '', happening: '', exposed: '', controls: '', likelihood: '', impact: '' },
  ...{ response: '', prevent: '', cultivate: '', suppress: '', ownerPostId: '', dueOn: null },
  ...{ raisedTo: '', raiseReason: '' },
  ...{ budgetBaht: '', likelihoodAfter: '', impactAfter: '' },
};

const textOf = (value: string | number | null): string => (value === null ? '' : String(value));

export function valuesOfRow(row: RiskRow | null, start: RowStart): RowValues {
  if (row === null) return { ...EMPTY, ...start };
  return {
    ...{ code: row.code, area: row.area, place: row.place, happening: row.happening },
    ...{ exposed: textOf(row.exposed), controls: textOf(row.controls) },
    ...{ likelihood: textOf(row.likelihood), impact: textOf(row.impact), response: textOf(row.response) },
    ...{ raisedTo: textOf(row.raisedTo), raiseReason: textOf(row.raiseReason) },
    ...{ prevent: textOf(row.prevent), cultivate: textOf(row.cultivate), suppress: textOf(row.suppress) },
    ownerPostId: textOf(row.ownerPostId),
    dueOn: row.dueOn !== null && isIsoDate(row.dueOn) ? row.dueOn : null,
    budgetBaht: textOf(row.budgetBaht),
    ...{ likelihoodAfter: textOf(row.likelihoodAfter), impactAfter: textOf(row.impactAfter) },
  };
}

export const numberOf = (text: string): number | null =>
  text.trim() === '' ? null : Number(toAsciiDigits(text.trim()).replaceAll(',', ''));

const writtenOf = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** @param before the row as it was: an owner whose post has ended is not sent again unless it was changed. */
export function bodyOf(values: RowValues, before: RiskRow | null): RiskRowChange {
  const ownerPostId = writtenOf(values.ownerPostId);
  return {
    ...(isHazardCode(values.code) ? { code: values.code } : {}),
    ...(isRiskAreaCode(values.area) ? { area: values.area } : {}),
    place: values.place.trim(),
    happening: values.happening.trim(),
    exposed: writtenOf(values.exposed),
    controls: writtenOf(values.controls),
    likelihood: numberOf(values.likelihood),
    impact: numberOf(values.impact),
    raisedTo: isRiskLevelCode(values.raisedTo) ? values.raisedTo : null,
    raiseReason: values.raisedTo === '' ? null : writtenOf(values.raiseReason),
    response: isRiskResponseCode(values.response) ? values.response : null,
    prevent: writtenOf(values.prevent),
    cultivate: writtenOf(values.cultivate),
    suppress: writtenOf(values.suppress),
    ...(before !== null && before.ownerPostId === ownerPostId ? {} : { ownerPostId }),
    dueOn: values.dueOn,
    budgetBaht: numberOf(values.budgetBaht),
    likelihoodAfter: numberOf(values.likelihoodAfter),
    impactAfter: numberOf(values.impactAfter),
  };
}
