import { toBuddhistYear } from './buddhist-era.js';
import { HOLIDAY_COVERAGE, THAI_GOVERNMENT_HOLIDAYS } from './holidays.js';
import { dayOfWeek, type IsoDate, partsOf } from './iso-date.js';

/** When an office works. Pure data with one question; built once, shared freely. */
export interface WorkingCalendar {
  readonly isWorkingDay: (day: IsoDate) => boolean;
  /** Minutes after midnight, Bangkok time; the same on every working day. */
  readonly opensAtMinute: number;
  readonly closesAtMinute: number;
}

export interface WorkingCalendarData {
  readonly holidays: Iterable<IsoDate>;
  /** Working days of the week, 0 = Sunday. Default Monday to Friday. */
  readonly weekdays?: readonly number[];
  readonly opensAtMinute?: number;
  readonly closesAtMinute?: number;
}

/** Office hours 08:30–16:30, Monday to Friday; the lunch hour counts, as an incident does not wait for it. */
export const OFFICE_HOURS = {
  opensAtMinute: 8 * 60 + 30,
  closesAtMinute: 16 * 60 + 30,
  weekdays: [1, 2, 3, 4, 5],
};

/** Builds a calendar from data, e.g. with an area's own closed days. Throws RangeError on hours that are none. */
export function makeWorkingCalendar(data: WorkingCalendarData): WorkingCalendar {
  const { weekdays, opensAtMinute, closesAtMinute } = { ...OFFICE_HOURS, ...data };
  const holidays = new Set<IsoDate>(data.holidays);
  if (opensAtMinute < 0 || closesAtMinute > 24 * 60 || opensAtMinute >= closesAtMinute) {
    throw new RangeError('working hours must lie within a day');
  }
  if (!weekdays.some((weekday) => weekday >= 0 && weekday <= 6)) throw new RangeError('no working weekday');
  return {
    opensAtMinute,
    closesAtMinute,
    isWorkingDay: (day) => weekdays.includes(dayOfWeek(day)) && !holidays.has(day),
  };
}

/** The national calendar: office hours and government holidays of BE 2566–2570. */
export const thaiGovernmentCalendar: WorkingCalendar = makeWorkingCalendar({
  holidays: THAI_GOVERNMENT_HOLIDAYS.map((holiday) => holiday.date),
});

/** False when the holidays of the day's year are not in the data, so that a screen can say "weekends only". */
export function areHolidaysKnown(day: IsoDate): boolean {
  const year = toBuddhistYear(partsOf(day).year);
  return year >= HOLIDAY_COVERAGE.firstYear && year <= HOLIDAY_COVERAGE.lastYear;
}
