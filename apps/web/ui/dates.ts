import {
  addDays,
  formatThaiDate,
  formatThaiDateTime,
  isIsoDate,
  isoDateOf,
  isoDate,
  partsOf,
  toBuddhistYear,
  toCommonEraYear,
  type DateStyle,
  type IsoDate,
  type Language,
} from '#contracts';
import { useMemo } from 'react';
import { useLanguage } from '../i18n';

export function today(): IsoDate {
  return isoDateOf(new Date());
}

export function yesterday(): IsoDate {
  return addDays(today(), -1);
}

/** January first, as the product's calendar writes them. */
export function monthNames(language: Language, length: 'long' | 'short'): string[] {
  return Array.from({ length: 12 }, (_, index) => {
    const style = length === 'long' ? 'long' : 'medium';
    const [, month = ''] = formatThaiDate(isoDate(2000, index + 1, 1), style, { language }).split(' ');
    return month;
  });
}

export interface Dates {
  /** A day; a text that is no day comes back as it is. */
  day: (iso: string, style?: DateStyle) => string;
  instant: (iso: string, style?: DateStyle) => string;
  /** 'YYYY-MM' (CE) → "มิ.ย. 66" for a chart's axis, and in full for a table. */
  month: (key: string, style?: 'axis' | 'full') => string;
  /** A school or fiscal year, which is a Buddhist number on the wire. */
  year: (buddhistYear: number) => string;
}

export function datesOf(language: Language): Dates {
  const day = (iso: string, style: DateStyle = 'medium') =>
    isIsoDate(iso) ? formatThaiDate(iso, style, { language }) : iso;
  const month = (key: string, style: 'axis' | 'full' = 'full') => {
    const iso = `${key}-01`;
    if (!isIsoDate(iso)) return key;
    if (style === 'full') return day(iso, 'month');
    const parts = partsOf(iso);
    const year = language === 'th' ? toBuddhistYear(parts.year) : parts.year;
    return `${monthNames(language, 'short')[parts.month - 1] ?? ''} ${String(year).slice(2)}`;
  };
  return {
    day,
    instant: (iso, style = 'medium') => formatThaiDateTime(iso, style, { language }),
    month,
    year: (buddhistYear) => String(language === 'th' ? buddhistYear : toCommonEraYear(buddhistYear)),
  };
}

/** Days and moments for people: พ.ศ. in Thai, ค.ศ. in English, through the one calendar of the product. */
export function useDates(): Dates {
  const language = useLanguage();
  return useMemo(() => datesOf(language), [language]);
}

export function useNumbers() {
  const language = useLanguage();
  return useMemo(() => {
    const whole = new Intl.NumberFormat(language);
    const percent = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    return {
      whole: (value: number) => whole.format(value),
      percent: (value: number | null) => (value === null ? '–' : percent.format(value)),
    };
  }, [language]);
}
