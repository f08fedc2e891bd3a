import { toAsciiDigits } from '../thai/thai-digits.js';
import { toCommonEraYear } from './buddhist-era.js';
import { daysInMonth, type IsoDate, isoDate } from './iso-date.js';
import { MONTHS_LONG, MONTHS_SHORT } from './month-names.js';

/**
 * `two-digit-year`: 15/6/67 may be 2567, 1967 or 2067. `common-era-not-allowed`: a year 1900–2200 where the field
 * asks for พ.ศ. `year-out-of-range`: neither era makes sense of it. `impossible-date`: 31 เมษายน.
 */
export type DateProblem =
  | 'empty'
  | 'unrecognised'
  | 'two-digit-year'
  | 'common-era-not-allowed'
  | 'year-out-of-range'
  | 'impossible-date';

export type ParsedDate =
  | { readonly ok: true; readonly date: IsoDate }
  | { readonly ok: false; readonly problem: DateProblem };

export interface ParseDateOptions {
  /** Accept a year 1900–2200 as Common Era also in day-first forms. Default false. */
  readonly allowCommonEra?: boolean;
}

interface RawDate {
  readonly day: number;
  readonly month: number;
  readonly year: string;
  /** YYYY-MM-DD is Common Era by its standard, unless the year says otherwise. */
  readonly iso: boolean;
}

const FIRST_BE_YEAR = 2400;
const EARLIEST_CE = 1900;
const LATEST_CE = 2200;

const plain = (name: string): string => name.toLowerCase().replace(/[.\s]/g, '');

const MONTH_BY_NAME = new Map<string, number>(
  [MONTHS_LONG.th, MONTHS_SHORT.th, MONTHS_LONG.en, MONTHS_SHORT.en].flatMap((names) =>
    names.map((name, index): [string, number] => [plain(name), index + 1]),
  ),
);

const ISO_FORM = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const NUMERIC_FORM = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d+)$/;
const WORD_FORM = /^(\d{1,2})\s*[-/]?\s*([^\d\s][^\d]*?)\s*[-/]?\s*(\d+)$/;
const WEEKDAY = /^(?:วัน)?(?:อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์)?(?:ที่)?\s*/;
const ERA = /(?:พ\s*\.?\s*ศ\s*\.?|พุทธศักราช)\s*(?=\d)/;
/* Excel writes a day as a moment at midnight. A real time of day is not a date and is refused. */
const MIDNIGHT = /[T\s]0{1,2}:00(?::00(?:\.0+)?)?$/;

function clean(text: string): string {
  return toAsciiDigits(text.normalize('NFC'))
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .trim()
    .replace(MIDNIGHT, '')
    .replace(WEEKDAY, '')
    .replace(ERA, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function readForm(text: string): RawDate | null {
  const iso = ISO_FORM.exec(text);
  if (iso) return { year: iso[1] ?? '', month: Number(iso[2]), day: Number(iso[3]), iso: true };
  const numeric = NUMERIC_FORM.exec(text);
  if (numeric)
    return { day: Number(numeric[1]), month: Number(numeric[2]), year: numeric[3] ?? '', iso: false };
  const word = WORD_FORM.exec(text);
  const month = word ? MONTH_BY_NAME.get(plain(word[2] ?? '')) : undefined;
  if (!word || month === undefined) return null;
  return { day: Number(word[1]), month, year: word[3] ?? '', iso: false };
}

function commonEraYear(raw: RawDate, allowCommonEra: boolean): number | DateProblem {
  if (raw.year.length <= 2) return 'two-digit-year';
  const written = Number(raw.year);
  const isBuddhist = written > FIRST_BE_YEAR;
  const year = isBuddhist ? toCommonEraYear(written) : written;
  if (raw.year.length !== 4 || year < EARLIEST_CE || year > LATEST_CE) return 'year-out-of-range';
  return isBuddhist || raw.iso || allowCommonEra ? year : 'common-era-not-allowed';
}

function toDate({ day, month }: RawDate, year: number): ParsedDate {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? { ok: true, date: isoDate(year, month, day) } : { ok: false, problem: 'impossible-date' };
}

/**
 * Reads a day as Thai people write it: 15/6/2567, ๑๕ มิ.ย. ๒๕๖๗, 15 มิถุนายน พ.ศ. 2567, 2024-06-15. Day first, never
 * month first. A year above 2400 is Buddhist Era in every form. Never throws, never guesses.
 */
export function parseThaiDate(text: string, options: ParseDateOptions = {}): ParsedDate {
  if (text.trim() === '') return { ok: false, problem: 'empty' };
  const raw = readForm(clean(text));
  if (!raw) return { ok: false, problem: 'unrecognised' };
  const year = commonEraYear(raw, options.allowCommonEra ?? false);
  return typeof year === 'string' ? { ok: false, problem: year } : toDate(raw, year);
}
