import { maskCitizenId } from '#contracts';
import fc from 'fast-check';
import { CitizenIds, maskOfTail } from './citizen-ids.js';
import { DataCipher } from './data-cipher.js';

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
const cipher = new DataCipher(key(1));
const ids = new CitizenIds(cipher, key(2));

describe('DataCipher', () => {
  it('opens what it sealed, and only in its own context', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), fc.string(), (plain, context, other) => {
        const sealed = cipher.seal(plain, context);
        expect(new Uint8Array(cipher.open(sealed, context))).toEqual(plain);
        if (other !== context) expect(() => cipher.open(sealed, other)).toThrow();
      }),
    );
  });

  it('never gives the same bytes twice and never holds the text', () => {
    const plain = Buffer.from('1999900000013');
    const [a, b] = [cipher.seal(plain, 'x'), cipher.seal(plain, 'x')];
    expect(a.equals(b)).toBe(false);
    expect(a.includes(plain)).toBe(false);
  });

  it('finds every changed byte', () => {
    const sealed = cipher.seal(Buffer.from('ความลับ'), 'x');
    for (let i = 0; i < sealed.length; i += 1) {
      const changed = Buffer.from(sealed);
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(() => cipher.open(changed, 'x')).toThrow();
    }
    for (const length of [0, 1, 5, 20, sealed.length - 1]) {
      expect(() => cipher.open(sealed.subarray(0, length), 'x')).toThrow();
    }
  });

  it('reads values of an older key while a newer one seals', () => {
    const old = cipher.seal(Buffer.from('เดิม'), 'x');
    const rotated = new DataCipher(key(9), key(1));
    expect(rotated.open(old, 'x').toString()).toBe('เดิม');
    expect(() => cipher.open(rotated.seal(Buffer.from('ใหม่'), 'x'), 'x')).toThrow();
  });

  it('refuses to start with a key of another length or with none', () => {
    expect(() => new DataCipher('AAAA')).toThrow();
    expect(() => new DataCipher()).toThrow();
    expect(() => new CitizenIds(cipher, 'AAAA')).toThrow();
  });
});

describe('CitizenIds', () => {
  it('hashes all spellings of one number alike, and depends on the key', () => {
    const hash = ids.hash('1999900000013').toString('hex');
    for (const text of ['1-9999-00000-01-3', ' 1999900000013 ', '๑๙๙๙๙๐๐๐๐๐๐๑๓']) {
      expect(ids.hash(text).toString('hex')).toBe(hash);
    }
    expect(new CitizenIds(cipher, key(3)).hash('1999900000013').toString('hex')).not.toBe(hash);
  });

  it('keeps cipher, hash and tail, and opens for the owner alone', () => {
    const kept = ids.protect('1-9999-00000-01-3', 'a');
    expect(kept.tail).toBe('013');
    expect(ids.reveal(kept.cipher, 'a')).toBe('1999900000013');
    expect(() => ids.reveal(kept.cipher, 'b')).toThrow();
  });

  it('masks from the tail as contracts masks the whole', () => {
    expect(maskOfTail('013')).toBe(maskCitizenId('1999900000013'));
    expect(maskOfTail(null)).toBeNull();
  });
});
