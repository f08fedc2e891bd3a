import fc from 'fast-check';
import { addDays, daysBetween, isWithin, toIsoDate } from './iso-date.js';
import {
  academicYearOf,
  academicYearRange,
  dmcRoundsOf,
  fiscalYearOf,
  fiscalYearRange,
  monthsOfAcademicYear,
  monthsOfFiscalYear,
  termOf,
} from './school-year.js';

const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(toIsoDate('1990-01-01'), n));

describe('school and fiscal years', () => {
  it.each([
    ['2023-05-15', 2565, 2566, 'break'],
    ['2023-05-16', 2566, 2566, 1],
    ['2023-09-30', 2566, 2566, 1],
    ['2023-10-01', 2566, 2567, 1],
    ['2023-10-10', 2566, 2567, 1],
    ['2023-10-11', 2566, 2567, 'break'],
    ['2023-10-31', 2566, 2567, 'break'],
    ['2023-11-01', 2566, 2567, 2],
    ['2024-01-01', 2566, 2567, 2],
    ['2024-03-31', 2566, 2567, 2],
    ['2024-04-01', 2566, 2567, 'break'],
    ['2024-05-15', 2566, 2567, 'break'],
    ['2024-05-16', 2567, 2567, 1],
  ])('%s', (text, academic, fiscal, term) => {
    const date = toIsoDate(text);
    expect(academicYearOf(date)).toBe(academic);
    expect(fiscalYearOf(date)).toBe(fiscal);
    expect(termOf(date)).toBe(term);
  });

  it('puts every day inside the range of its own years', () => {
    fc.assert(
      fc.property(
        day,
        (d) =>
          isWithin(d, academicYearRange(academicYearOf(d))) && isWithin(d, fiscalYearRange(fiscalYearOf(d))),
      ),
    );
  });

  it('cuts an academic year into 13 months without gap or overlap', () => {
    const months = monthsOfAcademicYear(2566);
    expect(months).toHaveLength(13);
    expect(months[0]).toMatchObject({
      key: '2023-05',
      year: 2566,
      month: 5,
      from: '2023-05-16',
      partial: true,
    });
    expect(months[9]).toMatchObject({ key: '2024-02', to: '2024-02-29', year: 2567, partial: false });
    expect(months[12]).toMatchObject({ key: '2024-05', to: '2024-05-15', partial: true });
    months.slice(1).forEach((month, i) => expect(month.from).toBe(addDays(months[i]!.to, 1)));
    const days = months.reduce((sum, month) => sum + daysBetween(month.from, month.to) + 1, 0);
    expect(days).toBe(366);
  });

  it('cuts a fiscal year into 12 whole months', () => {
    const months = monthsOfFiscalYear(2567);
    expect(months.map((month) => month.month)).toEqual([10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(months.some((month) => month.partial)).toBe(false);
  });

  it('knows the days of the rolls', () => {
    expect(dmcRoundsOf(2566)).toEqual({ june: '2023-06-25', november: '2023-11-10' });
  });
});
