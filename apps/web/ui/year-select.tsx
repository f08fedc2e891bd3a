import { Select } from '@mantine/core';
import { academicYearOf } from '#contracts';
import { useTranslation } from 'react-i18next';
import { today, useDates } from './dates';

const YEARS = [1, 0, -1, -2];

/** Next academic year, this one and the two before it. */
export function YearSelect({ value, onChange }: { value: number; onChange: (year: number) => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const now = academicYearOf(today());
  return (
    <Select
      label={t('risk.year')}
      maw={320}
      allowDeselect={false}
      data={YEARS.map((more) => ({ value: String(now + more), label: dates.year(now + more) }))}
      value={String(value)}
      onChange={(year) => onChange(Number(year))}
    />
  );
}
