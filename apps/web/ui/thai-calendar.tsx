import '@mantine/dates/styles.layer.css';
import {
  formatThaiDate,
  isIsoDate,
  dayOfWeek,
  partsOf,
  toBuddhistYear,
  type IsoDate,
  type Language,
} from '#contracts';
import { DatePicker } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n';
import { monthNames } from './dates';
import classes from './thai-calendar.module.css';

interface Props {
  value: IsoDate | null;
  onChange: (day: IsoDate) => void;
  min?: IsoDate;
  max?: IsoDate;
}

function yearText(day: string, language: Language): string {
  if (!isIsoDate(day)) return '';
  const { year } = partsOf(day);
  return String(language === 'th' ? toBuddhistYear(year) : year);
}

/** Every label of the calendar, also the spoken ones, comes from the product's calendar: one era in one control. */
function labelsOf(language: Language) {
  const style = (name: 'month' | 'full') => (day: string) =>
    isIsoDate(day) ? formatThaiDate(day, name, { language }) : '';
  const weekday = (day: string) => (isIsoDate(day) ? (weekdays[language][dayOfWeek(day)] ?? '') : '');
  return {
    monthLabelFormat: style('month'),
    yearLabelFormat: (day: string) => yearText(day, language),
    yearsListFormat: (day: string) => yearText(day, language),
    monthsListFormat: (day: string) =>
      isIsoDate(day) ? (monthNames(language, 'short')[partsOf(day).month - 1] ?? '') : '',
    decadeLabelFormat: (from: string, to: string) => `${yearText(from, language)}–${yearText(to, language)}`,
    weekdayFormat: weekday,
    getDayAriaLabel: style('full'),
    getMonthControlProps: (day: string) => ({ 'aria-label': style('month')(day) }),
  };
}

/** Sunday first. */
const weekdays: Record<Language, readonly string[]> = {
  th: ['อา.', 'จ.', 'อ.', 'พ.', 'พฤ.', 'ศ.', 'ส.'],
  en: ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'],
};

export function ThaiCalendar({ value, onChange, min, max }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <DatePicker
      {...labelsOf(language)}
      className={classes.calendar}
      value={value}
      onChange={(day) => {
        if (isIsoDate(day)) onChange(day);
      }}
      defaultDate={value ?? max}
      minDate={min}
      maxDate={max}
      firstDayOfWeek={0}
      size="md"
      ariaLabels={{
        nextMonth: t('calendar.nextMonth'),
        previousMonth: t('calendar.previousMonth'),
        nextYear: t('calendar.nextYear'),
        previousYear: t('calendar.previousYear'),
        nextDecade: t('calendar.nextDecade'),
        previousDecade: t('calendar.previousDecade'),
      }}
    />
  );
}
