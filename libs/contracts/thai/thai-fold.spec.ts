import fc from 'fast-check';
import { thaiFold } from './thai-fold.js';
import { thaiFoldSql } from './thai-fold.sql.js';
import { thaiFoldVectors } from './thai-fold.vectors.js';

const thaiText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0x0e01, max: 0x0e5b }).map((code) => String.fromCharCode(code)),
    fc.constantFrom(' ', '.', '-', 'A', 'z', '\u200b', '1', '\u00a0'),
  ),
  maxLength: 40,
});

describe('thaiFold', () => {
  it.each(thaiFoldVectors.map((vector) => [vector.why, vector.input, vector.folded]))(
    '%s',
    (_why, input, folded) => {
      expect(thaiFold(input)).toBe(folded);
    },
  );

  it('has at least 60 vectors for its SQL twin', () => {
    expect(thaiFoldVectors.length).toBeGreaterThanOrEqual(60);
    expect(new Set(thaiFoldVectors.map((vector) => vector.why)).size).toBe(thaiFoldVectors.length);
  });

  it('is idempotent', () => {
    fc.assert(fc.property(thaiText, (text) => thaiFold(thaiFold(text)) === thaiFold(text)));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => thaiFold(thaiFold(text)) === thaiFold(text)),
    );
  });

  it('does not see tone marks, spaces or case', () => {
    const noise = fc.constantFrom('\u0e48', '\u0e49', '\u0e4a', '\u0e4b', '\u0e4c', ' ', '\u200b', '.');
    fc.assert(
      fc.property(thaiText, noise, fc.nat(40), (text, mark, at) => {
        const noisy = text.slice(0, at) + mark + text.slice(at);
        return thaiFold(noisy) === thaiFold(text) && thaiFold(text.toUpperCase()) === thaiFold(text);
      }),
    );
  });

  it('gives the twin as one replaceable, index-safe function', () => {
    expect(thaiFoldSql).toContain('CREATE OR REPLACE FUNCTION thai_fold(text) RETURNS text');
    expect(thaiFoldSql).toContain('IMMUTABLE PARALLEL SAFE STRICT LANGUAGE sql');
  });
});
