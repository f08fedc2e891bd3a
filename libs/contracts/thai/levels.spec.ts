import { LEVELS } from '../vocabularies/levels.js';
import { parseLevel } from './levels.js';
import { toThaiDigits } from './thai-digits.js';

describe('parseLevel', () => {
  it.each([
    ['ป.4', 'P4', null],
    ['ป4', 'P4', null],
    ['ป. 4', 'P4', null],
    ['ป.๔', 'P4', null],
    ['ประถมศึกษาปีที่ 4', 'P4', null],
    ['ชั้นประถมศึกษาปีที่ ๔', 'P4', null],
    ['ประถม 4', 'P4', null],
    ['P.4', 'P4', null],
    ['ป.4/2', 'P4', '2'],
    ['ป.6 ห้อง 1', 'P6', '1'],
    ['อ.2', 'AN2', null],
    ['อนุบาล 2', 'AN2', null],
    ['อนุบาลปีที่ 3/1', 'AN3', '1'],
    ['K2', 'AN2', null],
    ['ม.1', 'M1', null],
    ['ม.1/2', 'M1', '2'],
    ['ม.๑/๒', 'M1', '2'],
    ['มัธยมศึกษาปีที่ 3', 'M3', null],
    ['มัธยมศึกษาตอนต้นปีที่ 3', 'M3', null],
    [' ป.1\u200b ', 'P1', null],
    ['ป.1/ก', 'P1', 'ก'],
  ])('%s', (text, level, room) => {
    expect(parseLevel(text)).toEqual({ ok: true, level, room });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['4', 'unknown'],
    ['ป.7', 'unknown'],
    ['ป.0', 'unknown'],
    ['อ.4', 'unknown'],
    ['ป.44', 'unknown'],
    ['ปี 4', 'unknown'],
    ['เตรียมอนุบาล', 'unknown'],
    ['ม.4', 'not-offered'],
    ['ม.6/1', 'not-offered'],
    ['ปวช.1', 'not-offered'],
  ])('%s is refused: %s', (text, reason) => {
    expect(parseLevel(text)).toEqual({ ok: false, reason });
  });

  it('reads back the labels that the product writes', () => {
    for (const level of LEVELS) {
      for (const text of [level.th, level.short, toThaiDigits(level.short)]) {
        expect(parseLevel(text)).toEqual({ ok: true, level: level.code, room: null });
      }
    }
  });
});
