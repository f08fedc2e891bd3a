import { toAsciiDigits } from './thai-digits.js';

/*
 * Folding for look-up, never for display. The order of the steps is part of the contract with the SQL twin
 * (thai-fold.sql.ts); thai-fold.vectors.ts holds both to the same answers.
 *
 * 1. NFKC: full-width and presentation forms become plain. It also takes sara am apart (ำ → ํ + า).
 * 2. Thai digits to ASCII; capital A–Z to small. ASCII only, because lower-casing beyond it differs between
 *    JavaScript, libc and the builtin collation, and two twins must never differ.
 * 3. ๅ (lakkhangyao) typed for า becomes า.
 * 4. Marks that people drop or mistype are removed: ็ ่ ้ ๊ ๋ ์ ๎ ฺ Latin combining marks, and
 *    variation selectors.
 * 5. Space, zero-width characters, punctuation, symbols of currency, ฯ and ๆ are removed.
 * 6. Nikhahit + aa (whatever stood between them is gone by now) becomes one sara am; a nikhahit alone is dropped.
 * 7. เเ (typed twice for แ) becomes แ; an upper or lower vowel typed twice becomes one.
 */

const MARKS = /[\u0e3a\u0e47-\u0e4c\u0e4e\u0300-\u036f\ufe00-\ufe0f]/g;
const NOISE =
  /[\p{Cc}\u0020-\u002f\u003a-\u0060\u007b-\u007e\u00a0-\u00b4\u00b6-\u00bf\u00d7\u00f7\u0e2f\u0e3f\u0e46\u0e4f\u0e5a\u0e5b\u180e\u2000-\u206f\u20a0-\u20cf\u3000-\u303f\ufeff]/gu;
const SARA_AM = /\u0e4d+\u0e32/g;
const NIKHAHIT = /\u0e4d/g;
const DOUBLE_SARA_E = /\u0e40\u0e40/g;
const REPEATED_VOWEL = /([\u0e31\u0e33-\u0e39])\1+/g;

/**
 * Key under which differently typed spellings of one Thai (or Latin) text are equal: no spaces, tone marks, karan,
 * punctuation or case. Pure, total, idempotent on Thai and Latin. '' stays ''. The twin in SQL agrees on every character
 * that Node's Unicode and PostgreSQL's both know.
 */
export function thaiFold(text: string): string {
  return toAsciiDigits(text.normalize('NFKC'))
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/\u0e45/g, '\u0e32')
    .replace(MARKS, '')
    .replace(NOISE, '')
    .replace(SARA_AM, '\u0e33')
    .replace(NIKHAHIT, '')
    .replace(DOUBLE_SARA_E, '\u0e41')
    .replace(REPEATED_VOWEL, '$1');
}
