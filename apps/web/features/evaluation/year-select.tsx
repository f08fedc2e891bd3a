import '../../styles/inputs';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { thisYear } from './evaluation-labels';

const BACK = 3;

export function YearSelect({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const newest = thisYear();
  return (
    <Select
      label={t('steps.year')}
      maw={320}
      allowDeselect={false}
      data={Array.from({ length: BACK + 1 }, (_, back) => ({
        value: String(newest - back),
        label: dates.year(newest - back),
      }))}
      value={String(year)}
      onChange={(value) => onChange(Number(value))}
    />
  );
}
