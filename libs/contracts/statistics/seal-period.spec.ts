import {
  answeredMonths,
  baseYearOfPeriod,
  sealPeriodKey,
  sealPeriodOf,
  sealPeriodRange,
} from './seal-period.js';
import { zeroReportMonths } from './zero-report.js';

describe('a period', () => {
  it.each([
    ['academic', '2568', '2025-05-16', '2026-05-15'],
    ['fiscal', '2568', '2024-10-01', '2025-09-30'],
    ['term', '2568-1', '2025-05-16', '2025-10-10'],
    ['term', '2568-2', '2025-11-01', '2026-03-31'],
    ['month', '2025-02', '2025-02-01', '2025-02-28'],
    ['month', '2024-02', '2024-02-01', '2024-02-29'],
  ])('%s %s is named by its address and has its days', (calendar, key, from, to) => {
    const period = sealPeriodOf(calendar, key);
    expect(period && sealPeriodKey(period)).toBe(key);
    expect(period && sealPeriodRange(period)).toEqual({ from, to });
  });

  it.each([
    ['academic', '2568-1'],
    ['academic', '1968'],
    ['term', '2568'],
    ['term', '2568-3'],
    ['month', '2568-13'],
    ['month', '2025-13'],
    ['week', '2568'],
  ])('%s %s is none', (calendar, key) => {
    expect(sealPeriodOf(calendar, key)).toBeNull();
  });

  it('of a month has the roll of the academic year that it lies in', () => {
    const base = (calendar: string, key: string) => {
      const period = sealPeriodOf(calendar, key);
      return period && baseYearOfPeriod(period, sealPeriodRange(period));
    };
    expect([base('month', '2026-04'), base('month', '2026-06'), base('term', '2568-2')]).toEqual([
      ...[2568, 2569, 2568],
    ]);
  });
});

describe('months that a period answers for', () => {
  const months = (calendar: string, key: string) => {
    const period = sealPeriodOf(calendar, key);
    return period ? answeredMonths(sealPeriodRange(period)) : [];
  };

  it('are the twelve of an academic year that schools are asked for, and of a fiscal year', () => {
    expect(months('academic', '2568')).toEqual(zeroReportMonths(2568));
    expect(months('fiscal', '2568')).toHaveLength(12);
  });

  it('are those of which a term holds at least half', () => {
    expect(months('term', '2568-1')).toEqual(['2025-05', '2025-06', '2025-07', '2025-08', '2025-09']);
    expect(months('term', '2568-2')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02', '2026-03']);
    expect(months('month', '2025-08')).toEqual(['2025-08']);
  });
});
