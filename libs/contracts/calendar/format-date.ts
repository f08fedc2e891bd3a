import { toThaiDigits } from '../thai/thai-digits.js';
import type { Language } from '../vocabularies/entry.js';
import { toBuddhistYear } from './buddhist-era.js';
import {
  BANGKOK_OFFSET_MS,
  dayOfWeek,
  type Instant,
  type IsoDate,
  isoDateOf,
  msOf,
  partsOf,
} from './iso-date.js';
import { MONTHS_LONG, MONTHS_SHORT, WEEKDAYS } from './month-names.js';

/**
 * numeric 15/06/2567 · medium 15 มิ.ย. 2567 · long 15 มิถุนายน 2567 · full วันเสาร์ที่ 15 มิถุนายน พ.ศ. 2567 ·
 * month มิถุนายน 2567
 */
export type DateStyle = 'numeric' | 'medium' | 'long' | 'full' | 'month';

export interface DateFormat {
  /** Thai shows the Buddhist era, English the Common era: one era per language. Default th. */
  readonly language?: Language;
  /** Thai digits for official papers. Default arabic. */
  readonly digits?: 'arabic' | 'thai';
}

const two = (n: number): string => String(n).padStart(2, '0');
const at = (names: readonly string[], index: number): string => names[index] ?? '';

function textOf(iso: IsoDate, style: DateStyle, language: Language): string {
  const { year: commonYear, month, day } = partsOf(iso);
  const year = language === 'th' ? toBuddhistYear(commonYear) : commonYear;
  const longMonth = at(MONTHS_LONG[language], month - 1);
  const weekday = at(WEEKDAYS[language], dayOfWeek(iso));
  switch (style) {
    case 'numeric':
      return `${two(day)}/${two(month)}/${year}`;
    case 'medium':
      return `${day} ${at(MONTHS_SHORT[language], month - 1)} ${year}`;
    case 'long':
      return `${day} ${longMonth} ${year}`;
    case 'month':
      return `${longMonth} ${year}`;
    case 'full':
      return language === 'th'
        ? `วัน${weekday}ที่ ${day} ${longMonth} พ.ศ. ${year}`
        : `${weekday} ${day} ${longMonth} ${year}`;
  }
}

/** A day for people to read; see DateStyle for the forms. */
export function formatThaiDate(iso: IsoDate, style: DateStyle = 'medium', format: DateFormat = {}): string {
  const text = textOf(iso, style, format.language ?? 'th');
  return format.digits === 'thai' ? toThaiDigits(text) : text;
}

/** Time of day in Bangkok, 'HH:MM' on the 24-hour clock. */
export function bangkokTimeOf(instant: Instant): string {
  const minutes = Math.floor((msOf(instant) + BANGKOK_OFFSET_MS) / 60_000);
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** A moment for people to read, in Bangkok time: '15 มิ.ย. 2567 09:05 น.' ('15 Jun 2024, 09:05'). */
export function formatThaiDateTime(
  instant: Instant,
  style: DateStyle = 'medium',
  format: DateFormat = {},
): string {
  const day = formatThaiDate(isoDateOf(instant), style, format);
  const time = format.digits === 'thai' ? toThaiDigits(bangkokTimeOf(instant)) : bangkokTimeOf(instant);
  return (format.language ?? 'th') === 'th' ? `${day} ${time} น.` : `${day}, ${time}`;
}
