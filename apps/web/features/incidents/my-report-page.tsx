import { Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { useLabels } from '../../ui/labels';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { StatusBadge } from '../../ui/status-badge';
import { myReportQuery } from './incidents.api';
import classes from './my-work.module.css';
import { ButtonLink } from '../../ui/links';

/** State only, also for a report on the conflict route: the reporter hears back and learns nothing else. */
export function MyReportPage() {
  const { t } = useTranslation();
  const { reportId } = useParams({ from: '/signed/my-reports/$reportId' });
  const dates = useDates();
  const labels = useLabels();
  const query = useQuery(myReportQuery(reportId));
  return (
    <Page title={t('myReport.title', { reference: query.data?.reference ?? '' })} width="narrow">
      <QueryView query={query}>
        {(report) => (
          <Paper withBorder p="lg">
            <Stack gap="md">
              <div>
                <StatusBadge status={report.status} />
              </div>
              <Text>{t('work.reportedAt', { at: dates.instant(report.recordedAt) })}</Text>
              <Title order={2}>{t('myReport.steps')}</Title>
              <ol className={classes.steps}>
                {report.steps.map((step) => (
                  <li key={`${step.status} ${step.at}`}>
                    <strong>{labels.status(step.status)}</strong>
                    <div>{dates.instant(step.at)}</div>
                  </li>
                ))}
              </ol>
              <Text c="dimmed">{t('myReport.note')}</Text>
            </Stack>
          </Paper>
        )}
      </QueryView>
      <div>
        <ButtonLink to="/" variant="default">
          {t('states.toWork')}
        </ButtonLink>
      </div>
    </Page>
  );
}
