import { type IsoDate, toIsoDate } from './iso-date.js';

/*
 * Government holidays (วันหยุดราชการ) of the calendar years BE 2566–2570, as data.
 *
 * Where the dates come from, honestly: Thai press reports of cabinet resolutions (special and moved days of
 * 2566–2569), cross-checked against an open-source holiday calendar and a second open data set. The resolutions and
 * the Royal Gazette themselves were not read. So `announced` means "reported as resolved", not "read in the Gazette".
 * 2570 had not been announced when this was written: all its dates are `projected` from the fixed days, the Thai lunar
 * calendar and the substitution rule (a holiday on Saturday or Sunday moves to the next working day), and the
 * Ploughing Ceremony of 2570, which the Palace sets each year, is missing.
 *
 * Left out on purpose: Labour Day (not a government holiday), regional and southern-province holidays, days off of
 * single offices. Days that the cabinet adds later are added by the area as data of its own, see working-calendar.ts.
 *
 * `=` marks the day off in place of a holiday. The one for 31 Dec 2565 was moved to 30 Dec 2565, the one for
 * 31 Dec 2566 to 29 Dec 2566, so 3 Jan 2566 and 2 Jan 2567 were working days.
 */

export type HolidayKind = 'fixed' | 'lunar' | 'ceremony' | 'special' | 'substitution';

/** `announced`: reported as resolved by the cabinet. `projected`: computed by us, may still change. */
export type HolidayCertainty = 'announced' | 'projected';

export interface Holiday {
  readonly date: IsoDate;
  readonly th: string;
  readonly en: string;
  readonly kind: HolidayKind;
  readonly certainty: HolidayCertainty;
}

const NAMES = {
  NY: ['วันขึ้นปีใหม่', "New Year's Day", 'fixed'],
  MAKHA: ['วันมาฆบูชา', 'Makha Bucha Day', 'lunar'],
  CHAKRI: ['วันจักรี', 'Chakri Memorial Day', 'fixed'],
  SONG: ['วันสงกรานต์', 'Songkran Festival', 'fixed'],
  CORO: ['วันฉัตรมงคล', 'Coronation Day', 'fixed'],
  PLOUGH: ['วันพืชมงคล', 'Royal Ploughing Ceremony Day', 'ceremony'],
  VISAKHA: ['วันวิสาขบูชา', 'Visakha Bucha Day', 'lunar'],
  QUEEN: ['วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าฯ พระบรมราชินี', "H.M. the Queen's Birthday", 'fixed'],
  ASALHA: ['วันอาสาฬหบูชา', 'Asalha Bucha Day', 'lunar'],
  LENT: ['วันเข้าพรรษา', 'Buddhist Lent Day', 'lunar'],
  KING: ['วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว', "H.M. the King's Birthday", 'fixed'],
  MOTHER: ['วันแม่แห่งชาติ', "National Mother's Day", 'fixed'],
  NAVA: ['วันนวมินทรมหาราช', 'King Bhumibol Memorial Day', 'fixed'],
  PIYA: ['วันปิยมหาราช', 'King Chulalongkorn Memorial Day', 'fixed'],
  FATHER: ['วันพ่อแห่งชาติ', "National Day and National Father's Day", 'fixed'],
  CONST: ['วันรัฐธรรมนูญ', 'Constitution Day', 'fixed'],
  EVE: ['วันสิ้นปี', "New Year's Eve", 'fixed'],
  SP: ['วันหยุดราชการเพิ่มเป็นกรณีพิเศษ', 'Special government holiday', 'special'],
} as const satisfies Record<string, readonly [th: string, en: string, kind: HolidayKind]>;

type NameKey = keyof typeof NAMES;
type Row = readonly [day: string, names: NameKey | `=${NameKey}`];

const ROWS_2566: readonly Row[] = [
  ['2023-01-01', 'NY'],
  ['2023-01-02', '=NY'],
  ['2023-03-06', 'MAKHA'],
  ['2023-04-06', 'CHAKRI'],
  ['2023-04-13', 'SONG'],
  ['2023-04-14', 'SONG'],
  ['2023-04-15', 'SONG'],
  ['2023-04-17', '=SONG'],
  ['2023-05-04', 'CORO'],
  ['2023-05-05', 'SP'],
  ['2023-05-17', 'PLOUGH'],
  ['2023-06-03', 'QUEEN'],
  ['2023-06-03', 'VISAKHA'],
  ['2023-06-05', '=QUEEN'],
  ['2023-07-28', 'KING'],
  ['2023-07-31', 'SP'],
  ['2023-08-01', 'ASALHA'],
  ['2023-08-02', 'LENT'],
  ['2023-08-12', 'MOTHER'],
  ['2023-08-14', '=MOTHER'],
  ['2023-10-13', 'NAVA'],
  ['2023-10-23', 'PIYA'],
  ['2023-12-05', 'FATHER'],
  ['2023-12-10', 'CONST'],
  ['2023-12-11', '=CONST'],
  ['2023-12-29', '=EVE'],
  ['2023-12-31', 'EVE'],
];

const ROWS_2567: readonly Row[] = [
  ['2024-01-01', 'NY'],
  ['2024-02-24', 'MAKHA'],
  ['2024-02-26', '=MAKHA'],
  ['2024-04-06', 'CHAKRI'],
  ['2024-04-08', '=CHAKRI'],
  ['2024-04-12', 'SP'],
  ['2024-04-13', 'SONG'],
  ['2024-04-14', 'SONG'],
  ['2024-04-15', 'SONG'],
  ['2024-04-16', '=SONG'],
  ['2024-05-04', 'CORO'],
  ['2024-05-06', '=CORO'],
  ['2024-05-10', 'PLOUGH'],
  ['2024-05-22', 'VISAKHA'],
  ['2024-06-03', 'QUEEN'],
  ['2024-07-20', 'ASALHA'],
  ['2024-07-21', 'LENT'],
  ['2024-07-22', '=ASALHA'],
  ['2024-07-28', 'KING'],
  ['2024-07-29', '=KING'],
  ['2024-08-12', 'MOTHER'],
  ['2024-10-13', 'NAVA'],
  ['2024-10-14', '=NAVA'],
  ['2024-10-23', 'PIYA'],
  ['2024-12-05', 'FATHER'],
  ['2024-12-10', 'CONST'],
  ['2024-12-30', 'SP'],
  ['2024-12-31', 'EVE'],
];

const ROWS_2568: readonly Row[] = [
  ['2025-01-01', 'NY'],
  ['2025-02-12', 'MAKHA'],
  ['2025-04-06', 'CHAKRI'],
  ['2025-04-07', '=CHAKRI'],
  ['2025-04-13', 'SONG'],
  ['2025-04-14', 'SONG'],
  ['2025-04-15', 'SONG'],
  ['2025-04-16', '=SONG'],
  ['2025-05-04', 'CORO'],
  ['2025-05-05', '=CORO'],
  ['2025-05-09', 'PLOUGH'],
  ['2025-05-11', 'VISAKHA'],
  ['2025-05-12', '=VISAKHA'],
  ['2025-06-02', 'SP'],
  ['2025-06-03', 'QUEEN'],
  ['2025-07-10', 'ASALHA'],
  ['2025-07-11', 'LENT'],
  ['2025-07-28', 'KING'],
  ['2025-08-11', 'SP'],
  ['2025-08-12', 'MOTHER'],
  ['2025-10-13', 'NAVA'],
  ['2025-10-23', 'PIYA'],
  ['2025-12-05', 'FATHER'],
  ['2025-12-10', 'CONST'],
  ['2025-12-31', 'EVE'],
];

const ROWS_2569: readonly Row[] = [
  ['2026-01-01', 'NY'],
  ['2026-01-02', 'SP'],
  ['2026-03-03', 'MAKHA'],
  ['2026-04-06', 'CHAKRI'],
  ['2026-04-13', 'SONG'],
  ['2026-04-14', 'SONG'],
  ['2026-04-15', 'SONG'],
  ['2026-05-04', 'CORO'],
  ['2026-05-13', 'PLOUGH'],
  ['2026-05-31', 'VISAKHA'],
  ['2026-06-01', '=VISAKHA'],
  ['2026-06-03', 'QUEEN'],
  ['2026-07-28', 'KING'],
  ['2026-07-29', 'ASALHA'],
  ['2026-07-30', 'LENT'],
  ['2026-08-12', 'MOTHER'],
  ['2026-10-13', 'NAVA'],
  ['2026-10-23', 'PIYA'],
  ['2026-12-05', 'FATHER'],
  ['2026-12-07', '=FATHER'],
  ['2026-12-10', 'CONST'],
  ['2026-12-31', 'EVE'],
];

const ROWS_2570: readonly Row[] = [
  ['2027-01-01', 'NY'],
  ['2027-02-21', 'MAKHA'],
  ['2027-02-22', '=MAKHA'],
  ['2027-04-06', 'CHAKRI'],
  ['2027-04-13', 'SONG'],
  ['2027-04-14', 'SONG'],
  ['2027-04-15', 'SONG'],
  ['2027-05-04', 'CORO'],
  ['2027-05-20', 'VISAKHA'],
  ['2027-06-03', 'QUEEN'],
  ['2027-07-18', 'ASALHA'],
  ['2027-07-19', 'LENT'],
  ['2027-07-20', '=ASALHA'],
  ['2027-07-28', 'KING'],
  ['2027-08-12', 'MOTHER'],
  ['2027-10-13', 'NAVA'],
  ['2027-10-23', 'PIYA'],
  ['2027-10-25', '=PIYA'],
  ['2027-12-05', 'FATHER'],
  ['2027-12-06', '=FATHER'],
  ['2027-12-10', 'CONST'],
  ['2027-12-31', 'EVE'],
];

function toHoliday([day, key]: Row, certainty: HolidayCertainty): Holiday {
  const isSubstitution = key.startsWith('=');
  const [th, en, kind] = NAMES[(isSubstitution ? key.slice(1) : key) as NameKey];
  const date = toIsoDate(day);
  if (!isSubstitution) return { date, th, en, kind, certainty };
  return { date, th: `ชดเชย${th}`, en: `Substitution for ${en}`, kind: 'substitution', certainty };
}

const announced = [...ROWS_2566, ...ROWS_2567, ...ROWS_2568, ...ROWS_2569];

/** All holidays in date order; two may fall on one day. */
export const THAI_GOVERNMENT_HOLIDAYS: readonly Holiday[] = [
  ...announced.map((row) => toHoliday(row, 'announced')),
  ...ROWS_2570.map((row) => toHoliday(row, 'projected')),
];

/** First and last calendar year (BE) that the list covers. Outside it only weekends are known. */
export const HOLIDAY_COVERAGE = { firstYear: 2566, lastYear: 2570 } as const;
