import type { UrgencyClock } from '../vocabularies/urgency.js';
import { addDays, dayStartMs, type Instant, isoDateOf, MINUTE_MS, msOf, numberOfDay } from './iso-date.js';
import type { WorkingCalendar } from './working-calendar.js';
import { addWorkingMinutes, minutesPerWorkingDay } from './working-time.js';

/** How long somebody has. `calendar days` is the clock of closing targets. */
export interface TimeLimit {
  readonly clock: UrgencyClock | 'calendar days';
  /** Hours for the two hour clocks, days for the two day clocks. */
  readonly amount: number;
}

const HOURS_PER_DAY = 24;
const MINUTES_PER_HOUR = 60;

/*
 * URGENT says "24 hours", and clocks run in working time: 24 hours are one working day, so the answer is due by the
 * same clock time on the next working day, and 72 hours on the third. What is left below 24 hours counts as working
 * hours, at most one day of them, so that more hours never give an earlier deadline.
 */
function workingMinutesOf(hours: number, calendar: WorkingCalendar): number {
  const perDay = minutesPerWorkingDay(calendar);
  const wholeDays = Math.floor(hours / HOURS_PER_DAY);
  const rest = (hours - wholeDays * HOURS_PER_DAY) * MINUTES_PER_HOUR;
  return wholeDays * perDay + Math.min(rest, perDay);
}

/* As the Civil and Commercial Code (s.193/8) has it: a span that ends on a holiday ends on the next working day. */
function endOfCalendarDays(from: Instant, days: number, calendar: WorkingCalendar): Date {
  let day = addDays(isoDateOf(from), days);
  for (let tries = 0; !calendar.isWorkingDay(day); tries += 1) {
    if (tries > 400) throw new RangeError('calendar has no working day within reach');
    day = addDays(day, 1);
  }
  return new Date(dayStartMs(numberOfDay(day)) + calendar.closesAtMinute * MINUTE_MS);
}

/**
 * The moment by which something is due.
 *
 * - `24x7 hours`: plain hours, day and night, holidays too (CRITICAL).
 * - `hours`: working time where 24 hours are one working day (URGENT).
 * - `working days`: by the same clock time that many working days later (NORMAL).
 * - `calendar days`: closing time of that day, or of the next working day when it is a holiday.
 *
 * The two clocks in working time start at the next opening when `from` lies outside working time. Throws RangeError
 * on a negative amount, and on a broken number of calendar days.
 */
export function deadlineFor(limit: TimeLimit, from: Instant, calendar: WorkingCalendar): Date {
  const { clock, amount } = limit;
  if (!Number.isFinite(amount) || amount < 0) throw new RangeError('amount must be zero or more');
  switch (clock) {
    case '24x7 hours':
      return new Date(msOf(from) + amount * MINUTES_PER_HOUR * MINUTE_MS);
    case 'hours':
      return addWorkingMinutes(from, workingMinutesOf(amount, calendar), calendar);
    case 'working days':
      return addWorkingMinutes(from, amount * minutesPerWorkingDay(calendar), calendar);
    case 'calendar days':
      return endOfCalendarDays(from, amount, calendar);
  }
}
