import { Button, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { useCan } from '../../app/session';
import { useDates } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { ProblemAlert } from '../../ui/error-summary';
import { AnchorLink } from '../../ui/links';
import { InfiniteView } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { RecordTable } from '../../ui/record-table';
import { beginSummary, summariesQuery, type SummaryLine } from './evaluation.api';
import { thisYear } from './evaluation-labels';
import { SummaryTag } from './tags';
import classes from './evaluation.module.css';

/** Yearly summaries: the own one of a school or office to begin, those that wait, and all of them. */
export function SummariesPage() {
  const { t } = useTranslation();
  const can = useCan();
  const query = useInfiniteQuery(summariesQuery({}));
  return (
    <Page title={t('summary.menu')} lead={t('summary.lead')} width="wide">
      <Stack gap="md">
        {can('summary.write') ? (
          <BeginButton lines={query.data?.pages.flatMap(({ items }) => items)} />
        ) : null}
        {can('summary.decide') ? <Waiting /> : null}
        <InfiniteView
          query={query}
          empty={<EmptyState title={t('summary.none')} text={t('summary.noneText')} />}
        >
          {(lines) => <SummaryTable lines={lines} />}
        </InfiniteView>
      </Stack>
    </Page>
  );
}

function Waiting() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(summariesQuery({ status: 'SUBMITTED' }));
  return (
    <section className={classes.section}>
      <Title order={2}>{t('summary.waiting')}</Title>
      <InfiniteView query={query} empty={<Text>{t('summary.noneWaiting')}</Text>}>
        {(lines) => <SummaryTable lines={lines} />}
      </InfiniteView>
    </section>
  );
}

function SummaryTable({ lines }: { lines: SummaryLine[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const dayOf = (instant: string | null) => (instant === null ? '–' : dates.instant(instant));
  return (
    <RecordTable
      records={lines}
      columns={[
        {
          key: 'of',
          title: t('summary.of'),
          render: ({ id, schoolNameTh, academicYear }) => (
            <AnchorLink to="/yearly-summaries/$summaryId" params={{ summaryId: id }}>
              {schoolNameTh ?? t('summary.office')} · {t('steps.yearOf', { year: dates.year(academicYear) })}
            </AnchorLink>
          ),
        },
        { key: 'status', title: t('steps.state'), render: ({ status }) => <SummaryTag status={status} /> },
        { key: 'submittedAt', title: t('summary.submittedAt'), render: (line) => dayOf(line.submittedAt) },
        { key: 'acceptedAt', title: t('summary.acceptedAt'), render: (line) => dayOf(line.acceptedAt) },
      ]}
    />
  );
}

/** This year's own summary is begun once; after that it stands in the list. */
function BeginButton({ lines }: { lines: SummaryLine[] | undefined }) {
  const { t } = useTranslation();
  const dates = useDates();
  const navigate = useNavigate();
  const isOffice = useCan()('step-board.compare');
  const year = thisYear();
  const begin = useMutation({
    mutationFn: beginSummary,
    onSuccess: ({ id }) => navigate({ to: '/yearly-summaries/$summaryId', params: { summaryId: id } }),
  });
  const isMine = ({ schoolId, academicYear }: SummaryLine) =>
    academicYear === year && (schoolId === null) === isOffice;
  if (lines === undefined || lines.some(isMine)) return null;
  return (
    <Stack gap="xs" align="flex-start">
      {begin.isError ? <ProblemAlert problem={asProblem(begin.error)} attempt={begin.failureCount} /> : null}
      <Button
        size="lg"
        leftSection={<IconPlus size={20} aria-hidden />}
        loading={begin.isPending}
        onClick={() => begin.mutate(year)}
      >
        {t('summary.begin', { year: dates.year(year) })}
      </Button>
    </Stack>
  );
}
