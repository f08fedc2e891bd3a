import { toIsoDate } from '../calendar/iso-date.js';
import { isMonthKey, isMonthOver, monthBounds, zeroReportMonths, zeroReportState } from './zero-report.js';

const today = toIsoDate('2026-11-24');

describe('the zero report', () => {
  it.each([
    ['a record', { month: '2026-10', records: 1, confirmed: false }, 'HAS_RECORDS'],
    [
      'a record that came after the confirmation',
      { month: '2026-10', records: 1, confirmed: true },
      'HAS_RECORDS',
    ],
    ['a confirmation', { month: '2026-10', records: 0, confirmed: true }, 'CONFIRMED_ZERO'],
    ['nothing said', { month: '2026-10', records: 0, confirmed: false }, 'SILENT'],
    ['a month that runs', { month: '2026-11', records: 0, confirmed: false }, 'NOT_DUE'],
    ['a month to come', { month: '2027-01', records: 0, confirmed: false }, 'NOT_DUE'],
  ])('%s', (_label, facts, state) => {
    expect(zeroReportState({ ...facts, today })).toBe(state);
  });

  it('has twelve months a year, each once over the years', () => {
    const months = [2568, 2569].flatMap(zeroReportMonths);
    expect(months[0]).toBe('2025-05');
    expect(months[11]).toBe('2026-04');
    expect(months[12]).toBe('2026-05');
    expect(new Set(months).size).toBe(24);
  });

  it('knows the days of a month, over the end of a year too', () => {
    expect(monthBounds('2026-12')).toEqual({ from: '2026-12-01', before: '2027-01-01' });
    expect(monthBounds('2028-02')).toEqual({ from: '2028-02-01', before: '2028-03-01' });
  });

  it('is over with its last day, not before', () => {
    expect(isMonthOver('2026-11', toIsoDate('2026-11-30'))).toBe(false);
    expect(isMonthOver('2026-11', toIsoDate('2026-12-01'))).toBe(true);
  });

  it.each(['2026-13', '2026-1', '2569-10', '26-10', '', null, 202610])('%p is no month', (value) => {
    expect(isMonthKey(value)).toBe(false);
  });
});
