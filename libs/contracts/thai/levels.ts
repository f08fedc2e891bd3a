import { isLevelCode, type LevelCode } from '../vocabularies/levels.js';
import { toAsciiDigits } from './thai-digits.js';

/** `not-offered`: a real grade that these schools do not have (ม.4–ม.6, ปวช. …). */
export type LevelReading =
  | { readonly ok: true; readonly level: LevelCode; readonly room: string | null }
  | { readonly ok: false; readonly reason: 'empty' | 'unknown' | 'not-offered' };

const STAGES: readonly (readonly [pattern: string, stage: 'AN' | 'P' | 'M', highest: number])[] = [
  ['อนุบาล(?:ศึกษา)?(?:ปีที่|ชั้นปีที่)?|อ\\.?|kg|k\\.?', 'AN', 3],
  ['ประถม(?:ศึกษา)?(?:ปีที่|ชั้นปีที่)?|ป\\.?|p\\.?', 'P', 6],
  ['มัธยม(?:ศึกษา)?(?:ตอนต้น|ตอนปลาย)?(?:ปีที่|ชั้นปีที่)?|ม\\.?|m\\.?', 'M', 3],
];

const PATTERNS = STAGES.map(([pattern, stage, highest]) => ({
  stage,
  highest,
  regex: new RegExp(`^(?:ระดับ)?(?:ชั้น)?(?:${pattern})([0-9])(?:(?:/|-|ห้อง(?:ที่)?)([0-9a-zก-ฮ]{1,4}))?$`),
}));

/**
 * Reads a grade cell, with the room when both stand in one: 'ป.4', 'ป4/2', 'ประถมศึกษาปีที่ ๔', 'อนุบาล 2',
 * 'ม.1/2'. Never guesses: what does not fit as a whole is refused.
 */
export function parseLevel(text: string): LevelReading {
  const cell = toAsciiDigits(text.normalize('NFC'))
    .toLowerCase()
    .replace(/[\s\u200b-\u200f\ufeff]/g, '');
  if (cell === '') return { ok: false, reason: 'empty' };
  for (const { regex, stage, highest } of PATTERNS) {
    const match = regex.exec(cell);
    if (!match) continue;
    const level = `${stage}${match[1]}`;
    if (isLevelCode(level)) return { ok: true, level, room: match[2] ?? null };
    const year = Number(match[1]);
    return { ok: false, reason: stage === 'M' && year > highest && year <= 6 ? 'not-offered' : 'unknown' };
  }
  return { ok: false, reason: /^(?:ปวช|ปวส)/.test(cell) ? 'not-offered' : 'unknown' };
}
