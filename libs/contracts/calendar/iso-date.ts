/** A calendar day 'YYYY-MM-DD' (Common Era) as the people of Thailand see it. Made only by the functions below. */
export type IsoDate = string & { readonly __isoDate: unique symbol };

/** A moment: a Date, or an ISO 8601 text with offset or Z as the API sends it. */
export type Instant = Date | string;

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/** Asia/Bangkok is UTC+7 all year and has been since 1920, so arithmetic needs no zone database. */
export const BANGKOK_OFFSET_MS = 7 * 60 * MINUTE_MS;

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/i;
const two = (n: number): string => String(n).padStart(2, '0');

/** Days of a month (1–12) in a Common Era year. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for a text that names a real day in the form YYYY-MM-DD. */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== 'string') return false;
  const match = ISO_DAY.exec(value);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Marks a text as IsoDate. Throws RangeError when it is no real day. For user input use parseThaiDate. */
export function toIsoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError('not a calendar day');
  return text;
}

/** The day of year (CE), month 1–12, day 1–31. Throws RangeError when there is no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  return toIsoDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
}

/** Year (CE), month 1–12 and day 1–31. */
export function partsOf(day: IsoDate): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** Milliseconds since the epoch. Throws RangeError on an invalid Date or a text without offset. */
export function msOf(instant: Instant): number {
  const readable = instant instanceof Date || ISO_INSTANT.test(instant);
  const ms = readable ? new Date(instant).getTime() : NaN;
  if (Number.isNaN(ms)) throw new RangeError('not an instant');
  return ms;
}

/** Number of the Bangkok day, counted from 1970-01-01 = 0. */
export function dayNumberOf(ms: number): number {
  return Math.floor((ms + BANGKOK_OFFSET_MS) / DAY_MS);
}

/** Epoch milliseconds of 00:00 in Bangkok on that day number. */
export function dayStartMs(dayNumber: number): number {
  return dayNumber * DAY_MS - BANGKOK_OFFSET_MS;
}

/** Day number to IsoDate. */
export function dayOfNumber(dayNumber: number): IsoDate {
  return toIsoDate(new Date(dayNumber * DAY_MS).toISOString().slice(0, 10));
}

/** IsoDate to day number. */
export function numberOfDay(day: IsoDate): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** The day in Bangkok at a moment, whatever the zone of the process. */
export function isoDateOf(instant: Instant): IsoDate {
  return dayOfNumber(dayNumberOf(msOf(instant)));
}

/** 00:00 in Bangkok on that day. */
export function startOfDay(day: IsoDate): Date {
  return new Date(dayStartMs(numberOfDay(day)));
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: IsoDate, count: number): IsoDate {
  return dayOfNumber(numberOfDay(day) + count);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return numberOfDay(to) - numberOfDay(from);
}

/** 0 = Sunday … 6 = Saturday. */
export function dayOfWeek(day: IsoDate): number {
  return new Date(numberOfDay(day) * DAY_MS).getUTCDay();
}

/** An inclusive span of days. */
export interface DayRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** ISO texts order as the days do, so plain comparison serves. */
export function isWithin(day: IsoDate, range: DayRange): boolean {
  return day >= range.from && day <= range.to;
}
