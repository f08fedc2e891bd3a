import '../../styles/inputs';
import { Alert, Button, SegmentedControl, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import {
  IconFileDownload,
  IconHeartHandshake,
  IconLock,
  IconRefresh,
  IconTableExport,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLiveEvents, useLiveQueries } from '../../api/live';
import { asProblem } from '../../api/problem';
import type { StatisticsCalendar } from '../../api/types';
import { useCan } from '../../app/session';
import { useDates } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { DownloadButton } from '../../ui/download-button';
import { ProblemAlert } from '../../ui/error-summary';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { ButtonLink } from '../../ui/links';
import { PeriodContext } from './count-link';
import { SealsPanel } from './seals-panel';
import {
  exportAddress,
  recompile,
  STATISTICS,
  statisticsQuery,
  yearsQuery,
  type Period,
} from './statistics.api';
import { StatisticsView } from './statistics-view';
import classes from './statistics.module.css';

type Years = { calendar: StatisticsCalendar; year: number }[];

/** What the address says, or the newest school year. */
function periodOf(search: Partial<Period>, years: Years): Period | null {
  const calendar = search.calendar ?? 'academic';
  const known = years.filter((entry) => entry.calendar === calendar).map((entry) => entry.year);
  const year = search.year !== undefined && known.includes(search.year) ? search.year : Math.max(...known);
  return known.length === 0 ? null : { calendar, year };
}

export function StatisticsPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed/statistics' });
  const query = useQuery(yearsQuery);
  useLiveQueries('statistics', STATISTICS);
  return (
    <Page title={t('nav.statistics')} width="wide" actions={<Links search={search} />}>
      <QueryView query={query}>
        {({ items }) => {
          const period = periodOf(search, items);
          if (period === null)
            return <EmptyState title={t('statistics.none')} text={t('statistics.noneText')} />;
          return <OnePeriod period={period} years={items} />;
        }}
      </QueryView>
    </Page>
  );
}

function Links({ search }: { search: Partial<Period> }) {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <>
      <CareLink search={search} />
      {can('public-tables.read') ? (
        <ButtonLink
          to="/statistics/public"
          search={{}}
          variant="default"
          leftSection={<IconTableExport size={20} aria-hidden />}
        >
          {t('nav.publicTables')}
        </ButtonLink>
      ) : null}
    </>
  );
}

/** The figures of care know academic years alone. */
function CareLink({ search: { calendar, year } }: { search: Partial<Period> }) {
  const { t } = useTranslation();
  const can = useCan();
  if (!can('care-statistics.read')) return null;
  return (
    <ButtonLink
      to="/statistics/care"
      search={calendar === 'fiscal' ? {} : { year }}
      variant="default"
      leftSection={<IconHeartHandshake size={20} aria-hidden />}
    >
      {t('statistics.care')}
    </ButtonLink>
  );
}

function OnePeriod({ period, years }: { period: Period; years: Years }) {
  const { t } = useTranslation();
  const query = useQuery(statisticsQuery(period));
  return (
    <PeriodContext value={period}>
      <div className={`${classes.tools} no-print`}>
        <PeriodChooser period={period} years={years} />
        <Tools period={period} />
      </div>
      <QueryView query={query}>{(statistics) => <StatisticsView statistics={statistics} />}</QueryView>
      <SealsPanel of={{ calendar: period.calendar, period: String(period.year) }} />
      <ButtonLink to="/statistics/seals" variant="default" leftSection={<IconLock size={20} aria-hidden />}>
        {t('seal.more')}
      </ButtonLink>
    </PeriodContext>
  );
}

function PeriodChooser({ period, years }: { period: Period; years: Years }) {
  const { t } = useTranslation();
  const dates = useDates();
  const navigate = useNavigate({ from: '/statistics' });
  const choices = years.filter((entry) => entry.calendar === period.calendar).sort((a, b) => b.year - a.year);
  return (
    <div className={classes.chooser}>
      <SegmentedControl
        size="md"
        aria-label={t('statistics.calendar')}
        data={[
          { value: 'academic', label: t('statistics.academic') },
          { value: 'fiscal', label: t('statistics.fiscal') },
        ]}
        value={period.calendar}
        onChange={(calendar) => void navigate({ search: { calendar: calendar as StatisticsCalendar } })}
      />
      <Select
        aria-label={t('statistics.year')}
        data={choices.map(({ year }) => ({ value: String(year), label: dates.year(year) }))}
        value={String(period.year)}
        onChange={(year) => void navigate({ search: { calendar: period.calendar, year: Number(year) } })}
      />
    </div>
  );
}

function Tools({ period }: { period: Period }) {
  const { t } = useTranslation();
  const can = useCan();
  const compiling = useMutation({
    mutationFn: () => recompile(period),
  });
  // The new figures are on the screen: nothing is announced any more.
  useLiveEvents('statistics', compiling.reset);
  return (
    <>
      <div className={classes.buttons}>
        {can('statistics.export')
          ? (['xlsx', 'csv'] as const).map((format) => (
              <DownloadButton key={format} address={exportAddress(period, format)}>
                {t(`statistics.${format}`)}
              </DownloadButton>
            ))
          : null}
        {can('report-request.make') && can('statistics.export') ? (
          <ButtonLink
            to="/reports"
            search={{ kind: 'YEAR_STATISTICS', ...period }}
            variant="default"
            leftSection={<IconFileDownload size={20} aria-hidden />}
          >
            {t('common.reportFile')}
          </ButtonLink>
        ) : null}
        {can('statistics.recompile') ? (
          <Button
            variant="default"
            leftSection={<IconRefresh size={20} aria-hidden />}
            loading={compiling.isPending}
            onClick={() => compiling.mutate()}
          >
            {t('statistics.recompile')}
          </Button>
        ) : null}
      </div>
      {compiling.isError ? <ProblemAlert problem={asProblem(compiling.error)} /> : null}
      {compiling.isSuccess ? (
        <Alert color="teal" role="status" className={classes.full}>
          {t('statistics.recompiling')}
        </Alert>
      ) : null}
    </>
  );
}
