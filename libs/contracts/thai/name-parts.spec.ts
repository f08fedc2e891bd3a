import fc from 'fast-check';
import { PREFIXES } from '../vocabularies/prefixes.js';
import { foldName, foldNameQuery, parsePrefix, splitFullName, splitPrefix } from './name-parts.js';

describe('splitPrefix', () => {
  it.each([
    ['ด.ช.สมชาย', 'DC', 'สมชาย'],
    ['ด.ช. สมชาย', 'DC', 'สมชาย'],
    ['ด. ช. สมชาย', 'DC', 'สมชาย'],
    ['ดช.สมชาย', 'DC', 'สมชาย'],
    ['ดช สมชาย', 'DC', 'สมชาย'],
    ['เด็กชายสมชาย', 'DC', 'สมชาย'],
    ['เด็กหญิง กมล', 'DY', 'กมล'],
    ['ด.ญ.กมล', 'DY', 'กมล'],
    ['น.ส.มาลี', 'NS', 'มาลี'],
    ['นางสาวมาลี', 'NS', 'มาลี'],
    ['นาย สมชาย', 'NAI', 'สมชาย'],
    ['นายสมชาย', 'NAI', 'สมชาย'],
    ['นายเอก', 'NAI', 'เอก'],
    ['นางแย้ม', 'NANG', 'แย้ม'],
    ['นาง มาลี', 'NANG', 'มาลี'],
    ['สามเณรบุญมี', 'SAMANEN', 'บุญมี'],
    ['พระ มหาสมชาย', 'PHRA', 'มหาสมชาย'],
    ['ว่าที่ร้อยตรีสมชาย', 'WTR', 'สมชาย'],
    ['ว่าที่ ร.ต.หญิง มาลี', 'WTRY', 'มาลี'],
    ['ว่าที่ ร.ต. สมชาย', 'WTR', 'สมชาย'],
    ['ดร.สมชาย', 'DR', 'สมชาย'],
    ['พันตำรวจโท สมชาย', 'PTO', 'สมชาย'],
    ['Mr. John', 'NAI', 'John'],
    ['Miss Jane', 'NS', 'Jane'],
  ])('%s has the title %s', (name, prefix, rest) => {
    expect(splitPrefix(name)).toMatchObject({ prefix, rest });
  });

  it.each([
    'นายิกา',
    'นายก',
    'นางาม',
    'นางั้น',
    'พระพงษ์',
    'ดชนี',
    'Mrinal',
    'Drew',
    'สมชาย',
    'ร้อยเอก',
    'นาย',
    '',
  ])('%s keeps its letters', (name) => {
    expect(splitPrefix(name)).toEqual({ prefix: null, written: '', rest: name });
  });

  it('keeps a zero-width space from hiding the title', () => {
    expect(splitPrefix('เด็กชาย\u200bสมชาย')).toMatchObject({ prefix: 'DC', rest: 'สมชาย' });
  });
});

describe('parsePrefix', () => {
  it('knows the full and the short form of every title of the vocabulary', () => {
    for (const prefix of PREFIXES.filter((entry) => entry.code !== 'PTO')) {
      expect(parsePrefix(prefix.th)).toBe(prefix.code);
      expect(parsePrefix(prefix.short!)).toBe(prefix.code);
    }
  });

  it.each([
    ['ดช', 'DC'],
    ['ด.ญ', 'DY'],
    ['นส', 'NS'],
    [' น.ส. ', 'NS'],
    ['พันตำรวจโท', 'PTO'],
    ['คุณ', null],
    ['', null],
  ])('%s', (text, code) => {
    expect(parsePrefix(text)).toBe(code);
  });
});

describe('splitFullName', () => {
  it('splits at the first space after the title', () => {
    expect(splitFullName('นายสมชาย  ใจดี ณ อยุธยา')).toMatchObject({
      prefix: 'NAI',
      first: 'สมชาย',
      last: 'ใจดี ณ อยุธยา',
    });
    expect(splitFullName('สมชาย')).toMatchObject({ prefix: null, first: 'สมชาย', last: '' });
  });
});

describe('foldName', () => {
  it('drops the title wherever it stands', () => {
    const key = 'สมชาย ใจดี';
    expect(foldName({ prefix: 'ด.ช.', first: 'สมชาย', last: 'ใจดี' })).toBe(key);
    expect(foldName({ first: 'ด.ช.สมชาย', last: 'ใจดี' })).toBe(key);
    expect(foldName({ prefix: 'เด็กชาย', first: 'ด.ช. สมชาย', last: ' ใจดี ' })).toBe(key);
    expect(foldNameQuery('นายสมชาย   ใจดี')).toBe(key);
    expect(foldNameQuery('สมชาย ใจ ดี')).toBe(key);
  });

  it('leaves names that begin like a title when the title has its own column', () => {
    expect(foldName({ prefix: 'เด็กหญิง', first: 'นางนวล', last: 'ใจดี' })).toBe('นางนวล ใจดี');
    expect(foldName({ first: 'นายิกา' })).toBe('นายิกา');
    expect('นางนวล ใจดี').toContain(foldNameQuery('นางนวล ใจดี'));
  });

  it('does not see tone marks', () => {
    expect(foldName({ first: 'กมลวรรณ์', last: 'แก้วใส' })).toBe(foldName({ first: 'กมลวรรณ', last: 'แกวใส' }));
  });

  it('gives a query the key of the stored name, whatever the title', () => {
    const word = fc.constantFrom('สมชาย', 'เอกชัย', 'ไพลิน', 'มาลี', 'ณัฐพล', 'กมลวรรณ');
    const title = fc.constantFrom('', 'ด.ช.', 'เด็กหญิง', 'นาย', 'นางสาว', 'นาง ', 'ด.ญ. ', 'น.ส.');
    fc.assert(
      fc.property(title, word, word, (prefix, first, last) => {
        const stored = foldName({ prefix: 'เด็กชาย', first, last });
        return foldNameQuery(`${prefix}${first} ${last}`) === stored;
      }),
    );
  });
});
