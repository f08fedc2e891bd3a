import fc from 'fast-check';
import { deadlineFor, type TimeLimit } from './deadline.js';
import { THAI_GOVERNMENT_HOLIDAYS } from './holidays.js';
import { addDays, dayOfWeek, toIsoDate } from './iso-date.js';
import {
  areHolidaysKnown,
  makeWorkingCalendar,
  thaiGovernmentCalendar as calendar,
} from './working-calendar.js';
import {
  addWorkingDays,
  addWorkingHours,
  addWorkingMinutes,
  isWorkingTime,
  nextWorkingInstant,
  workingMinutesBetween,
} from './working-time.js';

/** Bangkok wall time to a Date. */
const bkk = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+07:00`);
const wall = (date: Date): string =>
  new Date(date.getTime() + 7 * 36e5).toISOString().slice(0, 16).replace('T', ' ');

const instant = fc
  .integer({ min: Date.UTC(2023, 0, 1) / 6e4, max: Date.UTC(2027, 11, 1) / 6e4 })
  .map((minute) => new Date(minute * 6e4));
const minutes = fc.integer({ min: 0, max: 20 * 480 });

describe('holidays', () => {
  it('are in date order, and days off in lieu or added lie on weekdays', () => {
    const dates = THAI_GOVERNMENT_HOLIDAYS.map((holiday) => holiday.date);
    expect([...dates].sort()).toEqual(dates);
    const added = THAI_GOVERNMENT_HOLIDAYS.filter(
      ({ kind }) => kind === 'substitution' || kind === 'special',
    );
    expect(added.filter((holiday) => [0, 6].includes(dayOfWeek(holiday.date)))).toEqual([]);
  });

  it('close the Monday after every holiday that falls on a weekend', () => {
    const weekend = THAI_GOVERNMENT_HOLIDAYS.filter((holiday) => [0, 6].includes(dayOfWeek(holiday.date)));
    expect(weekend.length).toBeGreaterThan(15);
    for (const { date } of weekend) {
      const monday = addDays(date, dayOfWeek(date) === 6 ? 2 : 1);
      expect([monday, calendar.isWorkingDay(monday)]).toEqual([monday, false]);
    }
  });

  it('call 2570 projected, the years before announced', () => {
    for (const holiday of THAI_GOVERNMENT_HOLIDAYS) {
      expect(holiday.certainty).toBe(holiday.date.startsWith('2027') ? 'projected' : 'announced');
    }
    expect(areHolidaysKnown(toIsoDate('2027-12-31'))).toBe(true);
    expect(areHolidaysKnown(toIsoDate('2028-01-01'))).toBe(false);
  });

  it.each([
    ['2023-01-03', true],
    ['2023-05-01', true],
    ['2023-05-05', false],
    ['2023-06-05', false],
    ['2023-12-29', false],
    ['2024-01-02', true],
    ['2024-04-12', false],
    ['2024-04-16', false],
    ['2024-07-22', false],
    ['2025-02-12', false],
    ['2025-07-11', false],
    ['2026-06-01', false],
    ['2026-07-30', false],
    ['2026-12-07', false],
    ['2027-02-22', false],
    ['2027-07-20', false],
    ['2024-06-14', true],
    ['2024-06-15', false],
  ])('%s is a working day: %s', (day, expected) => {
    expect(calendar.isWorkingDay(toIsoDate(day))).toBe(expected);
  });
});

describe('working time', () => {
  it.each([
    ['inside', '2024-06-13 10:00', 60, '2024-06-13 11:00'],
    ['to closing', '2024-06-13 10:00', 390, '2024-06-13 16:30'],
    ['over night', '2024-06-13 16:00', 60, '2024-06-14 09:00'],
    ['over the weekend', '2024-06-14 16:00', 60, '2024-06-17 09:00'],
    ['before opening', '2024-06-13 05:00', 0, '2024-06-13 08:30'],
    ['after closing', '2024-06-13 20:00', 30, '2024-06-14 09:00'],
    ['over Songkran 2567', '2024-04-11 16:00', 60, '2024-04-17 09:00'],
    ['over the new year 2568', '2024-12-27 16:29', 2, '2025-01-02 08:31'],
  ])('%s', (_case, from, amount, expected) => {
    expect(wall(addWorkingMinutes(bkk(from), amount, calendar))).toBe(expected);
  });

  it('adds days by the same clock time', () => {
    expect(wall(addWorkingDays(bkk('2024-06-14 10:00'), 1, calendar))).toBe('2024-06-17 10:00');
    expect(wall(addWorkingDays(bkk('2024-06-14 20:00'), 1, calendar))).toBe('2024-06-17 16:30');
    expect(wall(addWorkingHours(bkk('2024-06-14 10:00'), 8, calendar))).toBe('2024-06-17 10:00');
  });

  it('refuses what has no meaning', () => {
    expect(() => addWorkingMinutes(bkk('2024-06-14 10:00'), -1, calendar)).toThrow(RangeError);
    expect(() => addWorkingMinutes(bkk('2024-06-14 10:00'), NaN, calendar)).toThrow(RangeError);
    expect(() => makeWorkingCalendar({ holidays: [], weekdays: [] })).toThrow(RangeError);
    expect(() => makeWorkingCalendar({ holidays: [], opensAtMinute: 900, closesAtMinute: 600 })).toThrow(
      RangeError,
    );
  });

  it('never lands outside working time', () => {
    fc.assert(
      fc.property(instant, minutes, (from, m) =>
        isWorkingTime(addWorkingMinutes(from, m, calendar), calendar),
      ),
    );
  });

  it('never lands before the start', () => {
    fc.assert(fc.property(instant, minutes, (from, m) => addWorkingMinutes(from, m, calendar) >= from));
  });

  it('is monotonic in the start and in the amount', () => {
    fc.assert(
      fc.property(instant, instant, minutes, minutes, (a, b, m, n) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        const [less, more] = m <= n ? [m, n] : [n, m];
        return (
          addWorkingMinutes(early, m, calendar) <= addWorkingMinutes(late, m, calendar) &&
          addWorkingMinutes(a, less, calendar) <= addWorkingMinutes(a, more, calendar)
        );
      }),
    );
  });

  it('is additive', () => {
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: 1, max: 4000 }),
        (from, m, n) => {
          const inTwo = addWorkingMinutes(addWorkingMinutes(from, m, calendar), n, calendar);
          return inTwo.getTime() === addWorkingMinutes(from, m + n, calendar).getTime();
        },
      ),
    );
  });

  it('is the inverse of workingMinutesBetween', () => {
    fc.assert(
      fc.property(
        instant,
        minutes,
        (from, m) => workingMinutesBetween(from, addWorkingMinutes(from, m, calendar), calendar) === m,
      ),
    );
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        const between = workingMinutesBetween(a, b, calendar);
        return between === -workingMinutesBetween(b, a, calendar) || between === 0;
      }),
    );
  });

  it('starts at an instant that is working time', () => {
    fc.assert(
      fc.property(instant, (from) => {
        const next = nextWorkingInstant(from, calendar);
        return isWorkingTime(next, calendar) && workingMinutesBetween(from, next, calendar) === 0;
      }),
    );
  });
});

describe('deadlineFor', () => {
  const due = (clock: TimeLimit['clock'], amount: number, from: string): string =>
    wall(deadlineFor({ clock, amount }, bkk(from), calendar));

  it('runs day and night for critical reports', () => {
    expect(due('24x7 hours', 1, '2024-04-13 23:30')).toBe('2024-04-14 00:30');
  });

  it('reads 24 hours as one working day', () => {
    expect(due('hours', 24, '2024-06-13 10:00')).toBe('2024-06-14 10:00');
    expect(due('hours', 24, '2024-06-14 10:00')).toBe('2024-06-17 10:00');
    expect(due('hours', 72, '2024-06-13 10:00')).toBe('2024-06-18 10:00');
    expect(due('hours', 24, '2024-06-15 12:00')).toBe('2024-06-17 16:30');
    expect(due('hours', 4, '2024-06-13 10:00')).toBe('2024-06-13 14:00');
    expect(due('hours', 20, '2024-06-13 10:00')).toBe('2024-06-14 10:00');
  });

  it('counts working days', () => {
    expect(due('working days', 3, '2024-04-11 09:15')).toBe('2024-04-19 09:15');
  });

  it('ends calendar days at closing time, after a holiday if need be', () => {
    expect(due('calendar days', 15, '2024-06-13 10:00')).toBe('2024-06-28 16:30');
    expect(due('calendar days', 30, '2024-03-14 20:00')).toBe('2024-04-17 16:30');
  });

  it('never gives less time for a larger amount', () => {
    const clock = fc.constantFrom<TimeLimit['clock']>('24x7 hours', 'hours', 'working days', 'calendar days');
    fc.assert(
      fc.property(clock, instant, fc.nat(90), fc.nat(90), (c, from, a, b) => {
        const [less, more] = a <= b ? [a, b] : [b, a];
        const first = deadlineFor({ clock: c, amount: less }, from, calendar);
        return first <= deadlineFor({ clock: c, amount: more }, from, calendar);
      }),
    );
  });

  it('refuses a negative amount', () => {
    expect(() => deadlineFor({ clock: 'hours', amount: -1 }, bkk('2024-06-13 10:00'), calendar)).toThrow(
      RangeError,
    );
  });
});
