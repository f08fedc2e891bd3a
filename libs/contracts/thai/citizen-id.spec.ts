import fc from 'fast-check';
import { citizenIdCheckDigit, isValidCitizenId, maskCitizenId, readCitizenId } from './citizen-id.js';
import { toThaiDigits } from './thai-digits.js';

const first12 = fc.integer({ min: 0, max: 999_999_999_999 }).map((n) => String(n).padStart(12, '0'));
const validId = first12.map((head) => head + citizenIdCheckDigit(head));

describe('citizen id', () => {
  it('computes the check digit of worked examples', () => {
    // 1×13+2×12+…+2×2 = 352; 352 mod 11 = 0; (11 − 0) mod 10 = 1
    expect(citizenIdCheckDigit('123456789012')).toBe(1);
    expect(isValidCitizenId('1234567890121')).toBe(true);
    expect(isValidCitizenId('1111111111119')).toBe(true);
    expect(isValidCitizenId('1234567890123')).toBe(false);
    expect(() => citizenIdCheckDigit('12345')).toThrow(RangeError);
  });

  it('notices every single wrong digit but those the rule itself cannot tell', () => {
    fc.assert(
      fc.property(validId, fc.integer({ min: 1, max: 9 }), (id, step) => {
        const wrong = id.slice(0, 12) + ((Number(id[12]) + step) % 10);
        return !isValidCitizenId(wrong);
      }),
    );
  });

  it('reads dashes, spaces, Thai digits and Excel leftovers', () => {
    for (const text of [
      '1-2345-67890-12-1',
      '1 2345 67890 12 1',
      toThaiDigits('1234567890121'),
      "'1234567890121",
      '1234567890121.0',
      '1–2345–67890–12–1',
      '1234567890121\u200b',
    ]) {
      expect(readCitizenId(text)).toEqual({ kind: 'citizen-id', value: '1234567890121' });
    }
  });

  it.each([
    ['', 'empty'],
    [' - ', 'empty'],
    ['G651234567890', 'g-code'],
    ['g65-1234-56789-0', 'g-code'],
    ['1.23457E+12', 'scientific-notation'],
    ['1.23E+12', 'scientific-notation'],
    ['1E12', 'scientific-notation'],
    ['๑.๒๓E+๑๒', 'scientific-notation'],
    ['1234567890122', 'bad-checksum'],
    ['123', 'bad-length'],
    ['12345678901234', 'bad-length'],
    ['AB123', 'bad-characters'],
    ['ไม่มี', 'bad-characters'],
  ])('%s is %s', (text, kind) => {
    expect(readCitizenId(text).kind).toBe(kind);
  });

  it('suggests the zero that Excel dropped', () => {
    const head = '012345678901';
    const whole = head + citizenIdCheckDigit(head);
    expect(readCitizenId(whole.slice(1))).toEqual({ kind: 'lost-leading-zero', value: whole });
  });

  it('masks all but the last three', () => {
    expect(maskCitizenId('1-2345-67890-12-1')).toBe('x-xxxx-xxxxx-12-1');
    expect(maskCitizenId('G651234567890')).toBe('G-xxxx-xxxxx-89-0');
    expect(maskCitizenId('12345')).toBe('xxxxx');
    expect(maskCitizenId('')).toBe('');
  });

  it('never shows the first ten digits', () => {
    fc.assert(fc.property(validId, (id) => /^x-xxxx-xxxxx-\d{2}-\d$/.test(maskCitizenId(id))));
  });

  it('masks and reads any text without throwing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => Boolean(readCitizenId(text)) && maskCitizenId(text).length >= 0,
      ),
    );
  });
});
