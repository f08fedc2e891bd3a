import type { Language } from '../vocabularies/entry.js';

/* Own tables and not Intl: the abbreviations must stay the same whatever ICU a phone or server carries. */

const LONG_TH = 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม';
const SHORT_TH = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.';
const LONG_EN = 'January February March April May June July August September October November December';

export const MONTHS_LONG: Record<Language, readonly string[]> = {
  th: LONG_TH.split(' '),
  en: LONG_EN.split(' '),
};

export const MONTHS_SHORT: Record<Language, readonly string[]> = {
  th: SHORT_TH.split(' '),
  en: LONG_EN.split(' ').map((name) => name.slice(0, 3)),
};

/** Sunday first, as dayOfWeek counts. */
export const WEEKDAYS: Record<Language, readonly string[]> = {
  th: 'อาทิตย์ จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์'.split(' '),
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
};
