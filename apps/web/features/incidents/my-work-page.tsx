import { Paper, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconInbox, IconPencilPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { AGENCY_HOME } from '../../app/navigation';
import { useCan, useMe } from '../../app/session';
import { EmptyState } from '../../ui/empty-state';
import { HotlineBar } from '../../ui/hotline-bar';
import { InfiniteView } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { ListSkeleton } from '../../ui/loading';
import { myReportsQuery, queueCountsQuery } from './incidents.api';
import { MyReportCard } from './my-report-card';
import classes from './my-work.module.css';
import { WaitingHere } from './waiting-here';
import { ButtonLink } from '../../ui/links';
import { ZeroReportCard } from '../statistics/zero-report-card';

export function MyWorkPage() {
  const { t } = useTranslation();
  const me = useMe();
  const can = useCan();
  const isOfficer = can('incident.triage');
  const isReporter = can('incident.log');
  if (can('assignment.read')) return <ToAgencyHome />;
  return (
    <Page title={t('nav.work')} lead={t('work.greeting', { name: me.person.displayName })}>
      {isReporter || isOfficer ? <PrimaryAction isOfficer={isOfficer} /> : null}
      {isOfficer ? <QueueCounts /> : null}
      {isReporter ? (
        <>
          <WaitingHere />
          {can('zero-report.confirm') ? <ZeroReportCard /> : null}
          <MyReports />
          <HotlineBar />
        </>
      ) : (
        <OtherWork />
      )}
    </Page>
  );
}

/** Once, and in an effect: the kit's own element goes again each time that a lazy page suspends. */
function ToAgencyHome() {
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({ to: AGENCY_HOME, replace: true });
  }, [navigate]);
  return <ListSkeleton />;
}

function PrimaryAction({ isOfficer }: { isOfficer: boolean }) {
  const { t } = useTranslation();
  if (isOfficer) {
    return (
      <div className={classes.primary}>
        <ButtonLink to="/queue" size="lg" leftSection={<IconInbox size={24} aria-hidden />}>
          {t('work.openQueue')}
        </ButtonLink>
        <ButtonLink
          to="/report"
          size="lg"
          variant="default"
          leftSection={<IconPencilPlus size={24} aria-hidden />}
        >
          {t('work.report')}
        </ButtonLink>
      </div>
    );
  }
  return (
    <div className={classes.primary}>
      <ButtonLink to="/report" size="lg" leftSection={<IconPencilPlus size={24} aria-hidden />}>
        {t('work.report')}
      </ButtonLink>
    </div>
  );
}

function QueueCounts() {
  const { t } = useTranslation();
  const query = useQuery(queueCountsQuery);
  return (
    <section aria-label={t('work.queueToday')}>
      <QueryView query={query} skeleton={<ListSkeleton rows={1} height={110} />}>
        {(counts) => (
          <ul className={classes.counts}>
            {(['waiting', 'overdue', 'mine', 'all'] as const).map((lane) => (
              <li key={lane}>
                <Link to="/queue" search={{ lane }} className={classes.count} data-lane={lane}>
                  <strong>{counts[lane]}</strong>
                  <span>{t(`queue.lane.${lane}`)}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </section>
  );
}

function MyReports() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(myReportsQuery);
  return (
    <section>
      <Stack gap="sm">
        <Title order={2}>{t('work.myReports')}</Title>
        <InfiniteView
          query={query}
          empty={<EmptyState headingLevel={3} title={t('work.noReports')} text={t('work.noReportsText')} />}
        >
          {(reports) => (
            <div className={classes.reports}>
              {reports.map((report) => (
                <MyReportCard key={report.id} report={report} />
              ))}
            </div>
          )}
        </InfiniteView>
      </Stack>
    </section>
  );
}

function OtherWork() {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="lg">
      <Text>{t('work.noIncidents')}</Text>
    </Paper>
  );
}
