import {
  academicYearOf,
  addDays,
  fiscalYearOf,
  monthKeyOf,
  sealPeriodOf,
  sealPeriodRange,
  type SealCalendar,
} from '#contracts';
import { useTranslation } from 'react-i18next';
import { today, useDates } from '../../ui/dates';
import type { SealedPeriod } from './seals.api';

const YEARS_BACK = 5;
const MONTHS_BACK = 24;

const yearsFrom = (newest: number): number[] =>
  Array.from({ length: YEARS_BACK }, (_, back) => newest - back);

/** The months before this one, the newest first. */
function monthsBack(): string[] {
  const months: string[] = [];
  for (let first = `${monthKeyOf(today())}-01`; months.length < MONTHS_BACK;) {
    const month = monthKeyOf(addDays(first as ReturnType<typeof today>, -1));
    months.push(month);
    first = `${month}-01`;
  }
  return months;
}

/** Periods of a calendar that are over, the newest first: nothing else can be sealed. */
export function periodsOf(calendar: SealCalendar): string[] {
  const years = calendar === 'fiscal' ? yearsFrom(fiscalYearOf(today())) : yearsFrom(academicYearOf(today()));
  const keys =
    calendar === 'month'
      ? monthsBack()
      : years.flatMap((year) => (calendar === 'term' ? [`${year}-2`, `${year}-1`] : [String(year)]));
  return keys.filter((key) => {
    const period = sealPeriodOf(calendar, key);
    return period !== null && sealPeriodRange(period).to < today();
  });
}

/** What the address says, or the newest period of the calendar that is over. */
export function periodOf({ calendar = 'month', period }: Partial<SealedPeriod>): SealedPeriod {
  const known = period !== undefined && sealPeriodOf(calendar, period) !== null ? period : undefined;
  return { calendar, period: known ?? periodsOf(calendar)[0] ?? '' };
}

/** The name of a period: "ปีการศึกษา 2568", "ภาคเรียนที่ 1/2568", "สิงหาคม 2568". */
export function usePeriodName() {
  const { t } = useTranslation();
  const dates = useDates();
  return ({ calendar, period }: SealedPeriod): string => {
    if (calendar === 'month') return dates.month(period, 'full');
    const of = sealPeriodOf(calendar, period);
    if (of === null) return period;
    const year = dates.year(of.year);
    if (of.part !== null) return t('seal.of.term', { term: of.part, year });
    return calendar === 'fiscal' ? t('seal.of.fiscal', { year }) : t('seal.of.academic', { year });
  };
}
