import { Button, Group, Progress, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { IconFileText, IconKey, IconRefresh } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveEvents } from '../../api/live';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { useDates } from '../../ui/dates';
import { DownloadButton } from '../../ui/download-button';
import { EmptyState } from '../../ui/empty-state';
import { ProblemAlert } from '../../ui/error-summary';
import { InfiniteView } from '../../ui/load-more';
import { Tag, type Tone } from '../../ui/tag';
import { PasswordDialog } from './password-dialog';
import { useReportWords } from './report-words';
import classes from './reports.module.css';
import { fileAddress, REPORTS, reportsQuery, retryReport, revealPassword, type Report } from './reports.api';

const TONES: Record<string, Tone> = {
  QUEUED: 'info',
  RUNNING: 'info',
  READY: 'good',
  FAILED: 'critical',
  EXPIRED: 'quiet',
};

const again = () => queryClient.invalidateQueries({ queryKey: REPORTS });

/** What one asked for, the newest first; a running one moves by itself. */
export function ReportList() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(reportsQuery);
  useLiveEvents(
    'report',
    useCallback(() => void again(), []),
  );
  return (
    <section aria-labelledby="report-history">
      <Title order={2} id="report-history">
        {t('reports.history')}
      </Title>
      <InfiniteView
        query={query}
        empty={
          <EmptyState
            headingLevel={3}
            title={t('reports.none')}
            text={t('reports.noneText')}
            icon={<IconFileText size={40} stroke={1.5} aria-hidden />}
          />
        }
      >
        {(items) => (
          <ul className={classes.list}>
            {items.map((report) => (
              <ReportCard key={report.id} report={report} />
            ))}
          </ul>
        )}
      </InfiniteView>
    </section>
  );
}

function ReportCard({ report }: { report: Report }) {
  const { t } = useTranslation();
  const words = useReportWords();
  const dates = useDates();
  const { kind, year, format, state, purpose, purposeNote } = report;
  const name =
    year === null
      ? words.kind(kind)
      : t('reports.ofYear', { kind: words.kind(kind), year: dates.year(year) });
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <strong>{name}</strong>
        <Tag tone={TONES[state] ?? 'quiet'}>{words.state(state)}</Tag>
      </div>
      {report.fileName === null ? null : <Text className={classes.file}>{report.fileName}</Text>}
      <Text c="dimmed">
        {t(`reports.formats.${format}`)} · {words.purpose(purpose)}
        {purposeNote === null ? '' : ` · ${purposeNote}`} ·{' '}
        {t('reports.asked', { at: dates.instant(report.createdAt) })}
      </Text>
      <Progressing report={report} />
      <Outcome report={report} />
      <Actions report={report} />
    </li>
  );
}

function Progressing({ report: { state, percent } }: { report: Report }) {
  const { t } = useTranslation();
  if (state !== 'QUEUED' && state !== 'RUNNING') return null;
  const said = t('reports.progress', { percent });
  return (
    <div role="status">
      <Progress value={percent} aria-label={said} size="lg" />
      <Text size="sm">{said}</Text>
    </div>
  );
}

function Outcome({ report: { state, failure, expiresAt } }: { report: Report }) {
  const { t } = useTranslation();
  const words = useReportWords();
  const dates = useDates();
  if (state === 'EXPIRED') return <Text>{t('reports.expired')}</Text>;
  if (failure !== null) return <Text>{t('reports.failedBecause', { reason: words.failure(failure) })}</Text>;
  return state === 'READY' && expiresAt !== null ? (
    <Text>{t('reports.until', { at: dates.instant(expiresAt) })}</Text>
  ) : null;
}

function Actions({ report }: { report: Report }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState<string | null>(null);
  const may = (action: string): boolean => (report.availableActions as string[]).includes(action);
  const revealing = useMutation({
    mutationFn: () => revealPassword(report),
    onSuccess: async (told) => {
      setPassword(told.password);
      await again();
    },
  });
  const retrying = useMutation({ mutationFn: () => retryReport(report), onSuccess: again });
  const failed = [revealing, retrying].find(({ isError }) => isError);
  return (
    <>
      <Group gap="xs">
        {may('download') ? (
          <DownloadButton address={fileAddress(report)} variant="filled">
            {t('reports.download')}
          </DownloadButton>
        ) : null}
        {may('reveal-password') ? (
          <Button
            variant="default"
            leftSection={<IconKey size={20} aria-hidden />}
            loading={revealing.isPending}
            onClick={() => revealing.mutate()}
          >
            {t('reports.showPassword')}
          </Button>
        ) : null}
        {may('retry') ? (
          <Button
            variant="default"
            leftSection={<IconRefresh size={20} aria-hidden />}
            loading={retrying.isPending}
            onClick={() => retrying.mutate()}
          >
            {t('reports.retry')}
          </Button>
        ) : null}
      </Group>
      {report.locked && may('download') && !may('reveal-password') ? (
        <Text c="dimmed">{t('reports.passwordShown')}</Text>
      ) : null}
      {failed ? <ProblemAlert problem={asProblem(failed.error)} /> : null}
      {password === null ? null : <PasswordDialog password={password} onClose={() => setPassword(null)} />}
    </>
  );
}
