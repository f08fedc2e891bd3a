import fc from 'fast-check';
import { formulaSafe } from './formula-safe.js';

const TRIGGERS = ['=', '+', '-', '@', '|', '＝', '＋', '－', '＠', '\t', '\r', '\n'];

/** What a reader of the file does to get the original back. */
const original = (cell: string): string =>
  /^'+\s*[=+\-@|＝＋－＠\t\r\n]/u.test(cell) ? cell.slice(1) : cell;

describe('a text in a table for Excel', () => {
  it.each(TRIGGERS)('does not start a formula with %j, nor behind spaces', (trigger) => {
    for (const before of ['', ' ', '\u00a0', '\u3000 ', '\ufeff']) {
      const text = `${before}${trigger}HYPERLINK("http://x")`;
      expect(formulaSafe(text)).toBe(`'${text}`);
    }
  });

  it('is left alone when it is harmless', () => {
    for (const text of ['', 'โรงเรียนบ้านหนองกลด', 'a=b', "it's", '12', ' ก'])
      expect(formulaSafe(text)).toBe(text);
  });

  it('reads back as it was', () => {
    const text = fc
      .array(fc.constantFrom(...TRIGGERS, "'", ' ', 'ก', '1', '\u3000'), { maxLength: 8 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (value) => original(formulaSafe(value)) === value),
      { numRuns: 2_000 },
    );
  });
});
