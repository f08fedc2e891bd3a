import { toAsciiDigits } from './thai-digits.js';

/** Number given to children without a Thai id: G + 2-digit BE year + 2-digit province + 8-digit serial; no checksum. */
export const G_CODE_PATTERN = /^G[0-9]{12}$/;

const CITIZEN_ID_PATTERN = /^[0-9]{13}$/;

/**
 * What a cell holds. Only `citizen-id` passes the checksum. The others are warnings, never a block: some pupils have
 * no Thai id, and numbers of foreign workers' children fail the checksum.
 * `lost-leading-zero`: 12 digits that pass with a 0 in front. `scientific-notation`: Excel turned the number into
 * 1.10E+12 and its last digits are gone for good.
 */
export type CitizenIdKind =
  | 'citizen-id'
  | 'g-code'
  | 'empty'
  | 'bad-checksum'
  | 'bad-length'
  | 'bad-characters'
  | 'lost-leading-zero'
  | 'scientific-notation';

export interface CitizenIdReading {
  readonly kind: CitizenIdKind;
  /** Normalised text; for `lost-leading-zero` with the zero put back as a suggestion. */
  readonly value: string;
}

/** Thai digits to ASCII; spaces, dashes, zero-width characters and Excel's '.0' and leading apostrophe removed. */
export function normaliseCitizenId(text: string): string {
  return toAsciiDigits(text.normalize('NFKC'))
    .replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad\-\u2010-\u2015\u2212]/g, '')
    .replace(/^['’]/, '')
    .replace(/^([0-9]+)\.0+$/, '$1')
    .toUpperCase();
}

/**
 * Check digit of the first 12 digits: (11 − (Σ d(i) × (14 − i), i = 1..12) mod 11) mod 10.
 * Source: general knowledge of the Thai id number, see domain notes.
 */
export function citizenIdCheckDigit(first12: string): number {
  if (!/^[0-9]{12}$/.test(first12)) throw new RangeError('12 digits expected');
  const sum = [...first12].reduce((total, digit, index) => total + Number(digit) * (13 - index), 0);
  return (11 - (sum % 11)) % 10;
}

/** True for 13 digits whose last is the check digit. Expects a normalised text. */
export function isValidCitizenId(value: string): boolean {
  return CITIZEN_ID_PATTERN.test(value) && citizenIdCheckDigit(value.slice(0, 12)) === Number(value[12]);
}

function kindOfDigits(digits: string): CitizenIdReading {
  if (digits.length === 13) {
    return { kind: isValidCitizenId(digits) ? 'citizen-id' : 'bad-checksum', value: digits };
  }
  if (digits.length === 12 && isValidCitizenId(`0${digits}`)) {
    return { kind: 'lost-leading-zero', value: `0${digits}` };
  }
  return { kind: 'bad-length', value: digits };
}

/** Reads a cell or field and says what it is. Never throws. */
export function readCitizenId(text: string): CitizenIdReading {
  const value = normaliseCitizenId(text);
  if (value === '') return { kind: 'empty', value };
  if (G_CODE_PATTERN.test(value)) return { kind: 'g-code', value };
  if (/^[0-9](?:[.,][0-9]*)?E\+?[0-9]{1,2}$/.test(value)) return { kind: 'scientific-notation', value };
  return /^[0-9]+$/.test(value) ? kindOfDigits(value) : { kind: 'bad-characters', value };
}

/**
 * For screens: everything hidden but the last three digits, in the groups printed on the card
 * ('x-xxxx-xxxxx-12-3'). Three tell two children of a class apart, and leave the holder unknown. A text of another
 * length is hidden whole, because three characters of a short number may be most of it.
 */
export function maskCitizenId(text: string): string {
  const value = normaliseCitizenId(text);
  if (value.length !== 13) return 'x'.repeat(value.length);
  const head = value.startsWith('G') ? 'G' : 'x';
  return `${head}-xxxx-xxxxx-${value.slice(10, 12)}-${value.slice(12)}`;
}
