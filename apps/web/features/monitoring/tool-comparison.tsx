import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDates, useNumbers } from '../../ui/dates';
import { QueryView } from '../../ui/query-view';
import { RecordTable } from '../../ui/record-table';
import { comparisonQuery, type Tool } from './monitoring.api';
import { thisYear, useMonitoringLabels } from './monitoring-labels';
import classes from './monitoring.module.css';

/** How many schools gave which answer, item by item. */
export function ToolComparison({ tool }: { tool: Tool }) {
  const { t } = useTranslation();
  const dates = useDates();
  const numbers = useNumbers();
  const words = useMonitoringLabels();
  const year = thisYear();
  const query = useQuery(comparisonQuery(tool.id, year));
  const items = new Map(tool.sections.flatMap((section) => section.items).map((item) => [item.id, item]));
  return (
    <section className={classes.section}>
      <Title order={2}>
        {t('monitoring.comparison')} · {t('monitoring.year', { year: dates.year(year) })}
      </Title>
      <QueryView query={query}>
        {({ schools, items: compared }) =>
          schools === 0 ? (
            <Text c="dimmed">{t('monitoring.noAnswers')}</Text>
          ) : (
            <>
              <Text c="dimmed">{t('monitoring.comparisonOf', { count: schools })}</Text>
              <RecordTable
                records={compared.map((one) => ({ ...one, id: one.itemId }))}
                columns={[
                  {
                    key: 'item',
                    title: t('monitoring.item'),
                    render: ({ itemId }) => items.get(itemId)?.text ?? itemId,
                  },
                  {
                    key: 'answers',
                    title: t('monitoring.result'),
                    render: ({ itemId, choices, meanScore, total, answered }) => {
                      const kind = items.get(itemId)?.kind;
                      if (kind === 'CHOICE')
                        return choices
                          .map(
                            ({ choice, schools: count }) => `${words.choice(choice)} ${numbers.whole(count)}`,
                          )
                          .join(' · ');
                      if (kind === 'SCORE')
                        return t('monitoring.mean', { value: numbers.percent(meanScore) });
                      if (kind === 'COUNT')
                        return t('monitoring.total', { value: numbers.whole(total ?? 0) });
                      return numbers.whole(answered);
                    },
                  },
                ]}
              />
            </>
          )
        }
      </QueryView>
    </section>
  );
}
