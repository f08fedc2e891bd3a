import fc from 'fast-check';
import { toBuddhistYear, toCommonEraYear } from './buddhist-era.js';
import { formatThaiDate, formatThaiDateTime } from './format-date.js';
import {
  addDays,
  dayOfWeek,
  daysBetween,
  isIsoDate,
  isoDate,
  isoDateOf,
  startOfDay,
  toIsoDate,
} from './iso-date.js';
import { parseThaiDate } from './parse-date.js';

const day = fc
  .integer({ min: Date.UTC(1950, 0, 1) / 864e5, max: Date.UTC(2199, 0, 1) / 864e5 })
  .map((n) => toIsoDate(new Date(n * 864e5).toISOString().slice(0, 10)));

describe('IsoDate', () => {
  it('accepts real days only', () => {
    expect(isIsoDate('2024-02-29')).toBe(true);
    for (const text of [
      '2023-02-29',
      '2024-13-01',
      '2024-1-1',
      '2024-00-10',
      '',
      '2024-01-01T00:00',
      null,
      5,
    ]) {
      expect(isIsoDate(text)).toBe(false);
    }
    expect(() => isoDate(2023, 2, 29)).toThrow(RangeError);
  });

  it('is the Bangkok day, not the UTC day', () => {
    expect(isoDateOf('2024-06-15T16:59:59.999Z')).toBe('2024-06-15');
    expect(isoDateOf('2024-06-15T17:00:00Z')).toBe('2024-06-16');
    expect(isoDateOf(new Date('2023-12-31T20:00:00Z'))).toBe('2024-01-01');
    expect(startOfDay(toIsoDate('2024-06-16')).toISOString()).toBe('2024-06-15T17:00:00.000Z');
    expect(() => isoDateOf('2024-06-15T10:00:00')).toThrow(RangeError);
    expect(() => isoDateOf(new Date(NaN))).toThrow(RangeError);
  });

  it('adds and subtracts days', () => {
    expect(addDays(toIsoDate('2024-02-28'), 2)).toBe('2024-03-01');
    expect(dayOfWeek(toIsoDate('2024-06-15'))).toBe(6);
    fc.assert(
      fc.property(day, fc.integer({ min: -3000, max: 3000 }), (d, n) => daysBetween(d, addDays(d, n)) === n),
    );
    fc.assert(fc.property(day, (d) => isoDateOf(startOfDay(d)) === d));
  });
});

describe('formatThaiDate', () => {
  const d = toIsoDate('2024-06-15');
  it.each([
    ['numeric', '15/06/2567', '15/06/2024'],
    ['medium', '15 มิ.ย. 2567', '15 Jun 2024'],
    ['long', '15 มิถุนายน 2567', '15 June 2024'],
    ['full', 'วันเสาร์ที่ 15 มิถุนายน พ.ศ. 2567', 'Saturday 15 June 2024'],
    ['month', 'มิถุนายน 2567', 'June 2024'],
  ] as const)('%s', (style, th, en) => {
    expect(formatThaiDate(d, style)).toBe(th);
    expect(formatThaiDate(d, style, { language: 'en' })).toBe(en);
  });

  it('prints Thai digits for official papers', () => {
    expect(formatThaiDate(d, 'long', { digits: 'thai' })).toBe('๑๕ มิถุนายน ๒๕๖๗');
  });

  it('prints a moment in Bangkok time', () => {
    expect(formatThaiDateTime('2024-06-15T02:05:59Z')).toBe('15 มิ.ย. 2567 09:05 น.');
    expect(formatThaiDateTime('2024-06-15T17:00:00Z')).toBe('16 มิ.ย. 2567 00:00 น.');
    expect(formatThaiDateTime('2024-06-15T02:05:00Z', 'medium', { language: 'en' })).toBe(
      '15 Jun 2024, 09:05',
    );
    expect(formatThaiDateTime('2024-06-15T02:05:00Z', 'long', { digits: 'thai' })).toBe(
      '๑๕ มิถุนายน ๒๕๖๗ ๐๙:๐๕ น.',
    );
  });
});

describe('parseThaiDate', () => {
  it.each([
    '15/6/2567',
    '15/06/2567',
    '15-06-2567',
    '15.6.2567',
    '15 6 2567',
    '๑๕/๖/๒๕๖๗',
    '15 มิ.ย. 2567',
    '๑๕ มิ.ย. ๒๕๖๗',
    '15 มิย 2567',
    '15มิ.ย.2567',
    '15 มิถุนายน 2567',
    '15 มิถุนายน พ.ศ. 2567',
    'วันที่ 15 มิถุนายน พ.ศ.2567',
    'วันเสาร์ที่ 15 มิถุนายน พุทธศักราช 2567',
    '15-มิ.ย.-2567',
    '15 Jun 2567',
    '2024-06-15',
    '2567-06-15',
    ' 15/6/2567 00:00:00 ',
    '2024-06-15T00:00:00',
    '15/6/2567\u200b',
  ])('%s', (text) => {
    expect(parseThaiDate(text)).toEqual({ ok: true, date: '2024-06-15' });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['15/6/67', 'two-digit-year'],
    ['15 มิ.ย. 67', 'two-digit-year'],
    ['15/6/2024', 'common-era-not-allowed'],
    ['15 มิ.ย. 2024', 'common-era-not-allowed'],
    ['15/6/2300', 'year-out-of-range'],
    ['15/6/2400', 'year-out-of-range'],
    ['15/6/567', 'year-out-of-range'],
    ['15/6/25670', 'year-out-of-range'],
    ['15/6/9999', 'year-out-of-range'],
    ['31/4/2567', 'impossible-date'],
    ['29/2/2566', 'impossible-date'],
    ['6/15/2567', 'impossible-date'],
    ['0/6/2567', 'impossible-date'],
    ['2024-02-30', 'impossible-date'],
    ['15 มิถุนา 2567', 'unrecognised'],
    ['15/6/2567 13:45', 'unrecognised'],
    ['45458', 'unrecognised'],
    ['ไม่ทราบ', 'unrecognised'],
    ['วันที่', 'unrecognised'],
  ])('%s is refused: %s', (text, problem) => {
    expect(parseThaiDate(text)).toEqual({ ok: false, problem });
  });

  it('accepts the Common Era only when told', () => {
    expect(parseThaiDate('15/6/2024', { allowCommonEra: true })).toEqual({ ok: true, date: '2024-06-15' });
    expect(parseThaiDate('15/6/2567', { allowCommonEra: true })).toEqual({ ok: true, date: '2024-06-15' });
    expect(parseThaiDate('29/2/2567')).toEqual({ ok: true, date: '2024-02-29' });
  });

  it('reads back what formatThaiDate writes', () => {
    const style = fc.constantFrom('numeric', 'medium', 'long', 'full');
    const digits = fc.constantFrom('arabic', 'thai');
    fc.assert(
      fc.property(day, style, digits, (d, s, g) => {
        const read = parseThaiDate(formatThaiDate(d, s as 'long', { digits: g as 'thai' }));
        return read.ok && read.date === d;
      }),
    );
  });

  it('never throws and never makes a day that does not exist', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = parseThaiDate(text);
        return !read.ok || isIsoDate(read.date);
      }),
    );
  });
});

describe('Buddhist era', () => {
  it('converts both ways', () => {
    expect(toBuddhistYear(2024)).toBe(2567);
    expect(toCommonEraYear(2567)).toBe(2024);
  });
});
