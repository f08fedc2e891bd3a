import '../../styles/inputs';
import { Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { monitoringTermOf } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { today, useDates, useNumbers } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { AnchorLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { RecordTable } from '../../ui/record-table';
import { overviewQuery, type Overview } from './monitoring.api';
import { useMonitoringLabels } from './monitoring-labels';
import { MonitoringTabs } from './monitoring-tabs';
import classes from './monitoring.module.css';

/** How far the term has come: by network, by level of findings, and which schools still wait. */
export function OverviewPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed/monitoring/overview' });
  const now = monitoringTermOf(today());
  const year = search.year ?? now.academicYear;
  const term = search.term ?? now.term;
  const terms = [year - 1, year].flatMap((one) => ([1, 2] as const).map((part) => ({ one, part })));
  return (
    <Page title={t('monitoring.overview')} width="wide">
      <MonitoringTabs current="overview" />
      <SegmentedControl
        fullWidth
        mb="md"
        aria-label={t('monitoring.overview')}
        value={`${year}/${term}`}
        onChange={(value) => {
          const [nextYear, nextTerm] = value.split('/').map(Number);
          void navigate({
            to: '/monitoring/overview',
            search: { year: nextYear, term: nextTerm === 2 ? 2 : 1 },
            replace: true,
          });
        }}
        data={terms.map(({ one, part }) => ({
          value: `${one}/${part}`,
          label: `${part}/${dates.year(one)}`,
        }))}
      />
      <QueryView query={useQuery(overviewQuery(year, term))}>
        {(overview) => <Figures overview={overview} />}
      </QueryView>
    </Page>
  );
}

function Figures({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { academicYear, term, daysLeft, lastDay } = overview;
  const day = dates.day(lastDay);
  return (
    <Stack gap="md">
      <Group gap="sm">
        <Text fw={700}>{t('monitoring.term', { term, year: dates.year(academicYear) })}</Text>
        <Text c="dimmed">
          {daysLeft >= 0
            ? t('monitoring.daysLeft', { days: daysLeft, day })
            : t('monitoring.termOver', { day })}
        </Text>
      </Group>
      <Networks overview={overview} />
      <Levels overview={overview} />
      <NotVisited overview={overview} />
    </Stack>
  );
}

function Networks({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  return (
    <section className={classes.section}>
      <Title order={2}>{t('monitoring.byNetwork')}</Title>
      <RecordTable
        records={overview.networks.map((network) => ({ ...network, id: network.networkId ?? '-' }))}
        columns={[
          {
            key: 'name',
            title: t('monitoring.network'),
            render: ({ networkNameTh }) => networkNameTh ?? t('monitoring.noNetwork'),
          },
          ...(['schools', 'visited', 'planned', 'notPlanned'] as const).map((key) => ({
            ...{ key, title: t(`monitoring.${key}`), align: 'right' as const },
            render: (network: Overview['networks'][number]) => numbers.whole(network[key]),
          })),
        ]}
      />
    </section>
  );
}

function Levels({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const words = useMonitoringLabels();
  return (
    <section className={classes.section}>
      <Title order={2}>{t('monitoring.byLevel')}</Title>
      <RecordTable
        records={overview.findings.map((count) => ({ ...count, id: count.level }))}
        columns={[
          { key: 'level', title: t('monitoring.level'), render: ({ level }) => words.level(level) },
          ...(['all', 'open', 'overdue', 'late'] as const).map((key) => ({
            ...{ key, title: t(`monitoring.${key}`), align: 'right' as const },
            render: (count: Overview['findings'][number]) => numbers.whole(count[key]),
          })),
        ]}
      />
      <AnchorLink to="/monitoring/findings">{t('monitoring.findings')}</AnchorLink>
    </section>
  );
}

function NotVisited({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const dates = useDates();
  const can = useCan();
  if (overview.notVisited.length === 0) return <EmptyState title={t('monitoring.allVisited')} />;
  return (
    <section className={classes.section}>
      <Title order={2}>{t('monitoring.notVisited')}</Title>
      <RecordTable
        records={overview.notVisited.map((school) => ({ ...school, id: school.schoolId }))}
        columns={[
          { key: 'school', title: t('monitoring.school'), render: ({ schoolNameTh }) => schoolNameTh },
          {
            key: 'network',
            title: t('monitoring.network'),
            render: ({ networkNameTh }) => networkNameTh ?? '–',
          },
          {
            key: 'last',
            title: t('monitoring.lastVisit'),
            render: ({ lastVisitedOn }) => (lastVisitedOn === null ? '–' : dates.day(lastVisitedOn)),
          },
          {
            key: 'next',
            title: t('monitoring.nextVisit'),
            render: ({ plannedOn, visitId, schoolId }) => {
              if (plannedOn !== null && visitId !== null)
                return (
                  <AnchorLink to="/monitoring/visits/$visitId" params={{ visitId }}>
                    {dates.day(plannedOn)}
                  </AnchorLink>
                );
              if (!can('visit.plan')) return t('monitoring.notPlanned');
              return (
                <AnchorLink to="/monitoring/visits/new" search={{ schoolId }}>
                  {t('monitoring.newVisit')}
                </AnchorLink>
              );
            },
          },
        ]}
      />
    </section>
  );
}
