import { addDays, isoDate, partsOf, type IsoDate } from '../calendar/iso-date.js';
import { academicYearRange, monthKeyOf } from '../calendar/school-year.js';

/**
 * What a school has said of a month: three different things, and silence is none of the others (product.md 7).
 * `NOT_DUE` while the month runs.
 */
export const ZERO_REPORT_STATES = ['HAS_RECORDS', 'CONFIRMED_ZERO', 'SILENT', 'NOT_DUE'] as const;
export type ZeroReportState = (typeof ZERO_REPORT_STATES)[number];

/** A calendar month 'YYYY-MM' of the Common Era. */
export type MonthKey = string;

const MONTH_KEY = /^(\d{4})-(0[1-9]|1[0-2])$/u;
const MONTHS_OF_YEAR = 12;

/** Whether a text is a month 'YYYY-MM' of the years 1900–2200. */
export function isMonthKey(value: unknown): value is MonthKey {
  const year = typeof value === 'string' && MONTH_KEY.test(value) ? Number(value.slice(0, 4)) : 0;
  return year >= 1900 && year <= 2200;
}

/** First day of the month and of the one after it. */
export function monthBounds(month: MonthKey): { from: IsoDate; before: IsoDate } {
  const from = isoDate(Number(month.slice(0, 4)), Number(month.slice(5)), 1);
  const next = partsOf(addDays(from, 31));
  return { from, before: isoDate(next.year, next.month, 1) };
}

/**
 * The twelve calendar months of an academic year (BE), May to April: May belongs to the year that begins in it, since a
 * school answers for a month once.
 */
export function zeroReportMonths(academicYear: number): MonthKey[] {
  const { year, month } = partsOf(academicYearRange(academicYear).from);
  return Array.from({ length: MONTHS_OF_YEAR }, (_, index) => {
    const at = month - 1 + index;
    return monthKeyOf(isoDate(year + Math.floor(at / MONTHS_OF_YEAR), (at % MONTHS_OF_YEAR) + 1, 1));
  });
}

/** Whether a month is over, so that "nothing happened" can be said of it. */
export function isMonthOver(month: MonthKey, today: IsoDate): boolean {
  return month < monthKeyOf(today);
}

/** The state of one school's month. A record outweighs a confirmation: what came to light later counts. */
export function zeroReportState(facts: {
  month: MonthKey;
  today: IsoDate;
  records: number;
  confirmed: boolean;
}): ZeroReportState {
  if (facts.records > 0) return 'HAS_RECORDS';
  if (facts.confirmed) return 'CONFIRMED_ZERO';
  return isMonthOver(facts.month, facts.today) ? 'SILENT' : 'NOT_DUE';
}
