import { dayNumberOf, dayOfNumber, dayStartMs, type Instant, MINUTE_MS, msOf } from './iso-date.js';
import type { WorkingCalendar } from './working-calendar.js';

/*
 * Working time is the closed span from opening to closing of each working day. A sum that ends exactly at the end of
 * a day ends at closing time, not at the next opening: a deadline "by 16:30" is one people can act on.
 */

interface Window {
  readonly dayNumber: number;
  readonly opens: number;
  readonly closes: number;
}

/* More than any real run of closed days; a calendar that has none open must not loop for ever. */
const LONGEST_CLOSURE_DAYS = 400;

/** A calendar never changes, and every due time walks over the same days. */
const windows = new WeakMap<WorkingCalendar, Map<number, Window | null>>();

function windowOf(dayNumber: number, calendar: WorkingCalendar): Window | null {
  let known = windows.get(calendar);
  if (known === undefined) windows.set(calendar, (known = new Map<number, Window | null>()));
  const kept = known.get(dayNumber);
  if (kept !== undefined) return kept;
  const window = openingsOf(dayNumber, calendar);
  known.set(dayNumber, window);
  return window;
}

function openingsOf(dayNumber: number, calendar: WorkingCalendar): Window | null {
  if (!calendar.isWorkingDay(dayOfNumber(dayNumber))) return null;
  const start = dayStartMs(dayNumber);
  return {
    dayNumber,
    opens: start + calendar.opensAtMinute * MINUTE_MS,
    closes: start + calendar.closesAtMinute * MINUTE_MS,
  };
}

function nextWindow(dayNumber: number, calendar: WorkingCalendar): Window {
  for (let day = dayNumber; day < dayNumber + LONGEST_CLOSURE_DAYS; day += 1) {
    const window = windowOf(day, calendar);
    if (window) return window;
  }
  throw new RangeError('calendar has no working day within reach');
}

function requireAmount(amount: number): void {
  if (!Number.isFinite(amount) || amount < 0) throw new RangeError('amount must be zero or more');
}

/** Minutes in one working day of the calendar. */
export function minutesPerWorkingDay(calendar: WorkingCalendar): number {
  return calendar.closesAtMinute - calendar.opensAtMinute;
}

/** True from opening to closing time (both included) of a working day. */
export function isWorkingTime(instant: Instant, calendar: WorkingCalendar): boolean {
  const ms = msOf(instant);
  const window = windowOf(dayNumberOf(ms), calendar);
  return window !== null && ms >= window.opens && ms <= window.closes;
}

/** The instant itself in working time, else the next opening. */
export function nextWorkingInstant(instant: Instant, calendar: WorkingCalendar): Date {
  const ms = msOf(instant);
  if (isWorkingTime(instant, calendar)) return new Date(ms);
  const today = windowOf(dayNumberOf(ms), calendar);
  const isOver = today === null || ms > today.closes;
  return new Date(nextWindow(dayNumberOf(ms) + (isOver ? 1 : 0), calendar).opens);
}

/**
 * The moment when `minutes` of working time have passed. Starts at the next opening when `from` is outside working
 * time. Zero minutes give `nextWorkingInstant`. Throws RangeError on a negative amount.
 */
export function addWorkingMinutes(from: Instant, minutes: number, calendar: WorkingCalendar): Date {
  requireAmount(minutes);
  let at = nextWorkingInstant(from, calendar).getTime();
  let left = minutes * MINUTE_MS;
  let window = nextWindow(dayNumberOf(at), calendar);
  while (at + left > window.closes) {
    left -= window.closes - at;
    window = nextWindow(window.dayNumber + 1, calendar);
    at = window.opens;
  }
  return new Date(at + left);
}

/** `hours` of working time later (8 of them are one day of the national calendar). */
export function addWorkingHours(from: Instant, hours: number, calendar: WorkingCalendar): Date {
  return addWorkingMinutes(from, hours * 60, calendar);
}

/**
 * `days` working days later, by the same clock time: Friday 10:00 + 1 = Monday 10:00. From outside working time the
 * full days that follow count: Friday 20:00 + 1 = Monday at closing time.
 */
export function addWorkingDays(from: Instant, days: number, calendar: WorkingCalendar): Date {
  return addWorkingMinutes(from, days * minutesPerWorkingDay(calendar), calendar);
}

/** Working minutes from one moment to another, with fractions; negative when `to` is earlier. */
export function workingMinutesBetween(from: Instant, to: Instant, calendar: WorkingCalendar): number {
  const start = msOf(from);
  const end = msOf(to);
  if (end < start) return -workingMinutesBetween(to, from, calendar);
  let total = 0;
  for (let day = dayNumberOf(start); day <= dayNumberOf(end); day += 1) {
    const window = windowOf(day, calendar);
    if (window) total += Math.max(0, Math.min(end, window.closes) - Math.max(start, window.opens));
  }
  return total / MINUTE_MS;
}
