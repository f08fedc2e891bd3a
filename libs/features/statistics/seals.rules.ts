import {
  academicYearRange,
  answeredMonths,
  isoDateOf,
  sealPeriodRange,
  termRange,
  type DayRange,
  type IsoDate,
  type MonthKey,
  type SealPeriod,
} from '#contracts';

/** Rules that this program can count a seal again by: `1` holds the events of a year alone, `2` the figures of care too. */
export const SEAL_RULES = ['1', '2'] as const;
export const SEAL_RULE_VERSION = '2' satisfies (typeof SEAL_RULES)[number];

/** No transaction lasts this long: what began before `settledAt` is committed or gone when a seal is made. */
const SETTLE_MS = 60_000;

/** A period with the days that it has in one district. */
export interface SealSpan {
  period: SealPeriod;
  range: DayRange;
}

/** A district's own days of an academic year. */
export interface YearDays {
  startsOn: IsoDate;
  endsOn: IsoDate;
  term1EndsOn: IsoDate;
  term2StartsOn: IsoDate;
}

/** The days of a period: a term by the district's own year, when it has set one. */
export function spanOf(period: SealPeriod, own: YearDays | null): SealSpan {
  if (period.calendar !== 'term' || own === null) return { period, range: sealPeriodRange(period) };
  if (period.part === 1) return { period, range: { from: own.startsOn, to: own.term1EndsOn } };
  // A year that ends with the holidays after its second term says nothing of the term's own end.
  const byRule = termRange(period.year, 2).to;
  const to = own.endsOn >= academicYearRange(period.year).to ? byRule : own.endsOn;
  return { period, range: { from: own.term2StartsOn, to } };
}

/** The moment up to which figures of care read their records. */
export const settledAt = (now: Date): Date => new Date(now.getTime() - SETTLE_MS);

/** Whether the last day of a period is past, and the time to settle with it. */
export const isOver = ({ range }: SealSpan, now: Date): boolean => range.to < isoDateOf(settledAt(now));

/** What the facts of a period are asked by; `academicYear` where a feature keeps the year with its records. */
export function askedBy({ period, range }: SealSpan): { academicYear: number | null; months: MonthKey[] } {
  return {
    academicYear: period.calendar === 'academic' ? period.year : null,
    months: answeredMonths(range),
  };
}
