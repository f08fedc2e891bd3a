import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDates, useNumbers } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { useLabels } from '../../ui/labels';
import { InfiniteView } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { IncidentCard } from '../incidents/incident-card';
import cardClasses from '../incidents/incident-card.module.css';
import { BackToStatistics } from './back-link';
import { recordsQuery, type Cell, type Period } from './statistics.api';

function useCellText(): (cell: Cell) => string {
  const { t } = useTranslation();
  const labels = useLabels();
  const dates = useDates();
  return ({ cut, key }) => {
    if (cut === 'group') return labels.group(key);
    if (cut === 'subtype') return labels.hazard(key);
    if (cut === 'level') return labels.level(key);
    if (cut === 'month') return dates.month(key);
    if (cut === 'area') return t('statistics.areaEvents');
    return t('statistics.total');
  };
}

/** The list behind one number of the table, with the same total. */
export function StatisticsRecordsPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed/statistics/records' });
  const { calendar, year, cut, key, measure } = search;
  if (
    calendar === undefined ||
    year === undefined ||
    cut === undefined ||
    key === undefined ||
    measure === undefined
  ) {
    return (
      <Page title={t('statistics.records')}>
        <EmptyState title={t('statistics.noCell')}>
          <BackToStatistics search={{ calendar, year }} />
        </EmptyState>
      </Page>
    );
  }
  return <Records period={{ calendar, year }} cell={{ cut, key, measure }} />;
}

function Records({ period, cell }: { period: Period; cell: Cell }) {
  const { t } = useTranslation();
  const dates = useDates();
  const numbers = useNumbers();
  const cellText = useCellText();
  const query = useInfiniteQuery(recordsQuery(period, cell));
  const total = query.data?.pages[0]?.total;
  return (
    <Page
      title={t('statistics.records')}
      lead={`${cellText(cell)} · ${t(`statistics.${period.calendar}`)} ${dates.year(period.year)}`}
      actions={<BackToStatistics search={period} />}
    >
      {total === undefined ? null : (
        <Text fw={700}>
          {t(`statistics.totalOf.${cell.measure}`, { count: total, shown: numbers.whole(total) })}
        </Text>
      )}
      <InfiniteView query={query} empty={<EmptyState title={t('statistics.noRecords')} />}>
        {(incidents) => (
          <div className={cardClasses.list}>
            {incidents.map((incident) => (
              <IncidentCard key={incident.id} incident={incident} />
            ))}
          </div>
        )}
      </InfiniteView>
    </Page>
  );
}
