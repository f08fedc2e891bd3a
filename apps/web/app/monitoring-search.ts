import { isMonthKey } from '#contracts';

export interface MonitoringSearch {
  /** 'YYYY-MM' of the calendar. */
  month?: string | undefined;
  year?: number | undefined;
  term?: 1 | 2 | undefined;
}

/** What does not fit is dropped, so that an old link still opens the page. */
export const monitoringSearch = (raw: Record<string, unknown>): MonitoringSearch => {
  const year = Number(raw.year);
  const term = Number(raw.term);
  return {
    month: isMonthKey(raw.month) ? raw.month : undefined,
    year: Number.isInteger(year) && year >= 2500 && year <= 2700 ? year : undefined,
    term: term === 1 || term === 2 ? term : undefined,
  };
};

export const newVisitSearch = (raw: Record<string, unknown>): { schoolId?: string | undefined } => ({
  schoolId: typeof raw.schoolId === 'string' && /^[\w-]{36}$/.test(raw.schoolId) ? raw.schoolId : undefined,
});
