import {
  isHazardGroupCode,
  isIncidentStatusCode,
  isMonthKey,
  isUrgencyCode,
  type HazardGroupCode,
  type IncidentStatusCode,
  type UrgencyCode,
} from '#contracts';

/**
 * Addresses hold numbers and codes only, never a name or a text that somebody typed (ux.md 4, principle 5). What
 * does not fit is dropped, so that an old link still opens its page.
 */
type Raw = Record<string, unknown>;

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((entry) => entry === value);
}

function code(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? value : undefined;
}

function wholeNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}

/** Only a path of this site: anything else would be an open redirect. */
function localPath(value: unknown): string | undefined {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined;
}

export const calendars = ['academic', 'fiscal'] as const;
export const measures = ['students', 'events', 'schools'] as const;
export const cuts = [
  'total',
  'area',
  'group',
  'subtype',
  'month',
  'network',
  'school',
  'sex',
  'level',
] as const;
export const lanes = ['waiting', 'mine', 'overdue', 'all'] as const;
export type Lane = (typeof lanes)[number];

export const signInSearch = (raw: Raw): { next?: string } => ({
  next: localPath(raw.next),
});

export const reportSearch = (raw: Raw): { draft?: string; step?: 1 | 2 | 3 } => {
  const step = wholeNumber(raw.step);
  return { draft: code(raw.draft), step: step === 1 || step === 2 || step === 3 ? step : undefined };
};

export interface IncidentListSearch {
  status?: IncidentStatusCode;
  group?: HazardGroupCode;
  urgency?: UrgencyCode;
}

export const incidentListSearch = (raw: Raw): IncidentListSearch => ({
  status: isIncidentStatusCode(raw.status) ? raw.status : undefined,
  group: isHazardGroupCode(raw.group) ? raw.group : undefined,
  urgency: isUrgencyCode(raw.urgency) ? raw.urgency : undefined,
});

export const queueSearch = (raw: Raw): { lane?: Lane; open?: string } => ({
  lane: oneOf(raw.lane, lanes),
  open: code(raw.open),
});

export interface StatisticsSearch {
  calendar?: (typeof calendars)[number];
  year?: number;
}

export const statisticsSearch = (raw: Raw): StatisticsSearch => ({
  calendar: oneOf(raw.calendar, calendars),
  year: wholeNumber(raw.year),
});

export interface RecordsSearch extends StatisticsSearch {
  cut?: (typeof cuts)[number];
  key?: string;
  measure?: (typeof measures)[number];
}

export const statisticsRecordsSearch = (raw: Raw): RecordsSearch => ({
  ...statisticsSearch(raw),
  cut: oneOf(raw.cut, cuts),
  key: code(raw.key),
  measure: oneOf(raw.measure, measures),
});

const zeroReportFilters = ['SILENT', 'CONFIRMED_ZERO', 'HAS_RECORDS', 'ALL'] as const;

export const zeroReportsSearch = (
  raw: Raw,
): { month?: string; state?: (typeof zeroReportFilters)[number] } => ({
  month: isMonthKey(raw.month) ? raw.month : undefined,
  state: oneOf(raw.state, zeroReportFilters),
});

export const peopleSearch = (raw: Raw): { school?: string } => ({ school: code(raw.school) });
