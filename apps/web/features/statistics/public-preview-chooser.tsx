import '../../styles/inputs';
import { Select, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { ButtonLink } from '../../ui/links';
import { QueryView } from '../../ui/query-view';
import { thisYear } from '../evaluation/evaluation-labels';
import { yearsQuery } from './statistics.api';
import classes from './statistics.module.css';

/** The years that are over, one of which may be looked at before it goes out. */
export function PreviewChooser() {
  const { t } = useTranslation();
  const query = useQuery(yearsQuery);
  return (
    <section className={classes.section}>
      <Title order={2}>{t('publicTables.prepare')}</Title>
      <Text c="dimmed">{t('publicTables.prepareText')}</Text>
      <QueryView query={query}>
        {({ items }) => (
          <Years
            years={items
              .filter(({ calendar, year }) => calendar === 'academic' && year < thisYear())
              .map(({ year }) => year)}
          />
        )}
      </QueryView>
    </section>
  );
}

function Years({ years }: { years: number[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [chosen, setChosen] = useState(years[0]);
  if (chosen === undefined) return <Text>{t('publicTables.noYear')}</Text>;
  return (
    <div className={classes.chooser}>
      <Select
        label={t('statistics.academic')}
        allowDeselect={false}
        data={years.map((year) => ({ value: String(year), label: dates.year(year) }))}
        value={String(chosen)}
        onChange={(year) => setChosen(Number(year))}
      />
      <ButtonLink
        to="/statistics/public"
        search={{ year: chosen }}
        className={classes.atFoot}
        leftSection={<IconEye size={20} aria-hidden />}
      >
        {t('publicTables.preview')}
      </ButtonLink>
    </div>
  );
}
