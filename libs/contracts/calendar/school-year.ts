import { toBuddhistYear, toCommonEraYear } from './buddhist-era.js';
import { addDays, daysInMonth, type DayRange, type IsoDate, isoDate, isWithin, partsOf } from './iso-date.js';

/*
 * Academic year 16 May – 15 May, term 1 16 May – 10 Oct, term 2 1 Nov – 31 Mar (rule of 2549). Fiscal year
 * 1 Oct – 30 Sep. DMC rounds 25 June and 10 November. All years here are Buddhist Era numbers.
 */

/** BE year of the 16 May on or before the day. */
export function academicYearOf(day: IsoDate): number {
  const { year, month, day: date } = partsOf(day);
  const hasBegun = month > 5 || (month === 5 && date >= 16);
  return toBuddhistYear(hasBegun ? year : year - 1);
}

/** BE year of the 30 September on or after the day. */
export function fiscalYearOf(day: IsoDate): number {
  const { year, month } = partsOf(day);
  return toBuddhistYear(month >= 10 ? year + 1 : year);
}

/** First and last day of an academic year (BE). */
export function academicYearRange(academicYear: number): DayRange {
  const start = toCommonEraYear(academicYear);
  return { from: isoDate(start, 5, 16), to: isoDate(start + 1, 5, 15) };
}

/** First and last day of a fiscal year (BE). */
export function fiscalYearRange(fiscalYear: number): DayRange {
  const end = toCommonEraYear(fiscalYear);
  return { from: isoDate(end - 1, 10, 1), to: isoDate(end, 9, 30) };
}

export type Term = 1 | 2;

/** First and last day of a term of an academic year (BE). A school may teach a little before or after. */
export function termRange(academicYear: number, term: Term): DayRange {
  const start = toCommonEraYear(academicYear);
  return term === 1
    ? { from: isoDate(start, 5, 16), to: isoDate(start, 10, 10) }
    : { from: isoDate(start, 11, 1), to: isoDate(start + 1, 3, 31) };
}

/** The term that a day lies in, or 'break' (11–31 Oct, 1 Apr – 15 May). */
export function termOf(day: IsoDate): Term | 'break' {
  const year = academicYearOf(day);
  if (isWithin(day, termRange(year, 1))) return 1;
  return isWithin(day, termRange(year, 2)) ? 2 : 'break';
}

/** One row or bar of a monthly table. */
export interface MonthRange extends DayRange {
  /** 'YYYY-MM', Common Era: sorts and groups. */
  readonly key: string;
  /** BE year and month 1–12 for the label. */
  readonly year: number;
  readonly month: number;
  /** True for the halves of May at both ends of an academic year. */
  readonly partial: boolean;
}

/** Key of the calendar month of a day, 'YYYY-MM' (CE). */
export function monthKeyOf(day: IsoDate): string {
  return day.slice(0, 7);
}

/** Calendar months of a span, the first and last cut at its ends: every day is in exactly one. */
export function monthsOf(range: DayRange): MonthRange[] {
  const months: MonthRange[] = [];
  for (let from = range.from; from <= range.to;) {
    const { year, month, day } = partsOf(from);
    const last = isoDate(year, month, daysInMonth(year, month));
    const to = last < range.to ? last : range.to;
    const partial = day !== 1 || to !== last;
    months.push({ key: monthKeyOf(from), year: toBuddhistYear(year), month, from, to, partial });
    from = addDays(to, 1);
  }
  return months;
}

/** The 13 months of an academic year (BE): 16–31 May, June … April, 1–15 May. */
export function monthsOfAcademicYear(academicYear: number): MonthRange[] {
  return monthsOf(academicYearRange(academicYear));
}

/** The 12 months of a fiscal year (BE), October first. */
export function monthsOfFiscalYear(fiscalYear: number): MonthRange[] {
  return monthsOf(fiscalYearRange(fiscalYear));
}

/** Days on which the national rolls (DMC) of an academic year (BE) are taken. The June roll is the base of rates. */
export function dmcRoundsOf(academicYear: number): { readonly june: IsoDate; readonly november: IsoDate } {
  const year = toCommonEraYear(academicYear);
  return { june: isoDate(year, 6, 25), november: isoDate(year, 11, 10) };
}
