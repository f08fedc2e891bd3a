import { toBuddhistYear, toCommonEraYear } from '../calendar/buddhist-era.js';
import { daysInMonth, isoDate, partsOf, type DayRange } from '../calendar/iso-date.js';
import {
  academicYearOf,
  academicYearRange,
  fiscalYearRange,
  monthsOf,
  termRange,
} from '../calendar/school-year.js';
import { isMonthKey, type MonthKey } from './zero-report.js';

export const SEAL_CALENDARS = ['academic', 'fiscal', 'term', 'month'] as const;
export type SealCalendar = (typeof SEAL_CALENDARS)[number];

/** A span of time whose figures are sealed together. */
export interface SealPeriod {
  readonly calendar: SealCalendar;
  /** Buddhist year: academic for a term, of the calendar for a month. */
  readonly year: number;
  /** 1 or 2 of a term, 1 to 12 of a month; null for a year. */
  readonly part: number | null;
}

const YEAR = /^2[56]\d{2}$/u;
const TERM = /^(2[56]\d{2})-([12])$/u;

/** The period that an address names: `2568`, `2568-1` (term 1) or `2025-08` (a month, Common Era); null for none. */
export function sealPeriodOf(calendar: string, key: string): SealPeriod | null {
  switch (calendar) {
    case 'academic':
    case 'fiscal':
      return YEAR.test(key) ? { calendar, year: Number(key), part: null } : null;
    case 'term': {
      const [, year, part] = TERM.exec(key) ?? [];
      return year === undefined ? null : { calendar, year: Number(year), part: Number(part) };
    }
    case 'month':
      return isMonthKey(key)
        ? { calendar, year: toBuddhistYear(Number(key.slice(0, 4))), part: Number(key.slice(5)) }
        : null;
    default:
      return null;
  }
}

/** How addresses and files name a period. */
export function sealPeriodKey({ calendar, year, part }: SealPeriod): string {
  if (calendar === 'month') return `${toCommonEraYear(year)}-${String(part).padStart(2, '0')}`;
  return part === null ? String(year) : `${year}-${part}`;
}

/** First and last day of a period, the terms by the rule of 2549; a district may have set its own. */
export function sealPeriodRange({ calendar, year, part }: SealPeriod): DayRange {
  switch (calendar) {
    case 'academic':
      return academicYearRange(year);
    case 'fiscal':
      return fiscalYearRange(year);
    case 'term':
      return termRange(year, part === 2 ? 2 : 1);
    case 'month': {
      const [at, month] = [toCommonEraYear(year), part ?? 1];
      return { from: isoDate(at, month, 1), to: isoDate(at, month, daysInMonth(at, month)) };
    }
  }
}

/** The calendar months that a period answers for: those of which it holds at least half the days. A year has twelve. */
export function answeredMonths(range: DayRange): MonthKey[] {
  return monthsOf(range)
    .filter(({ from, to, key }) => {
      const [first, last] = [partsOf(from), partsOf(to)];
      return 2 * (last.day - first.day + 1) >= daysInMonth(Number(key.slice(0, 4)), first.month);
    })
    .map(({ key }) => key);
}

/** The academic year whose June roll is the base of a period, and whose names its figures carry. */
export function baseYearOfPeriod({ calendar, year }: SealPeriod, { from }: DayRange): number {
  return calendar === 'month' ? academicYearOf(from) : year;
}
