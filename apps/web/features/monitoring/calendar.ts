import {
  addDays,
  dayOfWeek,
  daysInMonth,
  isoDate,
  partsOf,
  THAI_GOVERNMENT_HOLIDAYS,
  thaiGovernmentCalendar,
  toIsoDate,
  type IsoDate,
  type Language,
} from '#contracts';

export interface CalendarDay {
  day: IsoDate;
  inMonth: boolean;
  free: boolean;
  holidays: string[];
}

const DAYS_A_WEEK = 7;

export const firstOf = (month: string): IsoDate => toIsoDate(`${month}-01`);

export function lastOf(month: string): IsoDate {
  const { year, month: number } = partsOf(firstOf(month));
  return isoDate(year, number, daysInMonth(year, number));
}

/** The month before or after, 'YYYY-MM'. */
export const shiftMonth = (month: string, by: -1 | 1): string =>
  (by === 1 ? addDays(lastOf(month), 1) : addDays(firstOf(month), -1)).slice(0, 7);

/** Names of the government holidays on a day. */
export const holidaysOn = (day: string, language: Language): string[] =>
  THAI_GOVERNMENT_HOLIDAYS.filter(({ date }) => date === day).map((holiday) => holiday[language]);

/** The weeks of a month, Sunday first, filled up with the days around it. */
export function weeksOf(month: string, language: Language): CalendarDay[][] {
  const start = addDays(firstOf(month), -dayOfWeek(firstOf(month)));
  const last = lastOf(month);
  const weeks: CalendarDay[][] = [];
  for (let from = start; from <= last; from = addDays(from, DAYS_A_WEEK))
    weeks.push(
      Array.from({ length: DAYS_A_WEEK }, (_, index) => {
        const day = addDays(from, index);
        return {
          day,
          inMonth: day.startsWith(month),
          free: !thaiGovernmentCalendar.isWorkingDay(day),
          holidays: holidaysOn(day, language),
        };
      }),
    );
  return weeks;
}
