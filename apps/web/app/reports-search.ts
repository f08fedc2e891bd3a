import {
  isReportKindCode,
  SEAL_CALENDARS,
  sealPeriodOf,
  type ReportKindCode,
  type SealCalendar,
} from '#contracts';

/** What a button elsewhere fills in: the kind, the record by its id, and its number for people to recognise. */
export interface ReportsSearch {
  kind?: ReportKindCode | undefined;
  subject?: string | undefined;
  about?: string | undefined;
  calendar?: 'academic' | 'fiscal' | undefined;
  year?: number | undefined;
}

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u;
const REFERENCE = /^[A-Z]{2,5}-\d{4}-\d{3,8}$/u;
const matching = (value: unknown, form: RegExp): string | undefined =>
  typeof value === 'string' && form.test(value) ? value : undefined;

const yearOf = (value: unknown): number | undefined => {
  const year = Number(value);
  return Number.isInteger(year) && year >= 2500 && year <= 2700 ? year : undefined;
};

/** Which sealed period, and which of its seals. */
export interface SealsSearch {
  calendar?: SealCalendar | undefined;
  period?: string | undefined;
  revision?: number | undefined;
}

export const sealsSearch = ({ calendar, period, revision }: Record<string, unknown>): SealsSearch => {
  const known = SEAL_CALENDARS.find((one) => one === calendar);
  // The address may hold a year as a number.
  const key = typeof period === 'number' ? String(period) : period;
  const isKnown = known !== undefined && typeof key === 'string' && sealPeriodOf(known, key) !== null;
  const number = Number(revision);
  return {
    calendar: known,
    period: isKnown ? key : undefined,
    revision: isKnown && Number.isInteger(number) && number > 0 ? number : undefined,
  };
};

/** Whose figures of care, and of which academic year. */
export interface CareStatisticsSearch {
  year?: number | undefined;
  school?: string | undefined;
}

/** A release, or the academic year of a preview. */
export interface PublicTablesSearch {
  release?: string | undefined;
  year?: number | undefined;
}

export const publicTablesSearch = (raw: Record<string, unknown>): PublicTablesSearch => ({
  release: matching(raw.release, ID),
  year: yearOf(raw.year),
});

export const careStatisticsSearch = (raw: Record<string, unknown>): CareStatisticsSearch => ({
  year: yearOf(raw.year),
  school: matching(raw.school, ID),
});

/** What does not fit is dropped, so that an old link still opens the page. */
export const reportsSearch = (raw: Record<string, unknown>): ReportsSearch => ({
  kind: isReportKindCode(raw.kind) ? raw.kind : undefined,
  subject: matching(raw.subject, ID),
  about: matching(raw.about, REFERENCE),
  calendar: raw.calendar === 'fiscal' || raw.calendar === 'academic' ? raw.calendar : undefined,
  year: yearOf(raw.year),
});
