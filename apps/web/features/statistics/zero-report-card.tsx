import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconCircleCheck, IconPencilPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { useDates } from '../../ui/dates';
import { ProblemAlert } from '../../ui/error-summary';
import { ButtonLink } from '../../ui/links';
import { confirmZero, myMonthsQuery } from './zero-reports.api';

/** Months of which the school has said nothing yet: one press says that nothing happened. Gone when all is said. */
export function ZeroReportCard() {
  const { t } = useTranslation();
  const { data } = useQuery(myMonthsQuery);
  const silent = data?.items.filter(({ confirmable }) => confirmable) ?? [];
  const newest = silent.at(-1);
  return newest === undefined ? null : (
    <Paper withBorder p="md" component="section" aria-labelledby="zero-report-title">
      <Stack gap="sm">
        <Title order={2} size="h3" id="zero-report-title">
          {t('zeroReport.cardTitle')}
        </Title>
        <OneMonth key={newest.month} month={newest.month} />
        {silent.length > 1 ? (
          <details>
            <summary>{t('zeroReport.moreMonths', { count: silent.length - 1 })}</summary>
            <Stack gap="sm" mt="sm">
              {silent
                .slice(0, -1)
                .reverse()
                .map(({ month }) => (
                  <OneMonth key={month} month={month} />
                ))}
            </Stack>
          </details>
        ) : null}
      </Stack>
    </Paper>
  );
}

function OneMonth({ month }: { month: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const confirming = useMutation({
    mutationFn: confirmZero,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['zero-reports'] }),
  });
  return (
    <Stack gap="xs">
      <Text>{t('zeroReport.question', { month: dates.month(month, 'full') })}</Text>
      {confirming.isError ? <ProblemAlert problem={asProblem(confirming.error)} /> : null}
      <Group gap="sm">
        <Button
          leftSection={<IconCircleCheck size={20} aria-hidden />}
          loading={confirming.isPending}
          onClick={() => confirming.mutate({ month, key: uuid() })}
        >
          {t('zeroReport.confirm')}
        </Button>
        <ButtonLink to="/report" variant="default" leftSection={<IconPencilPlus size={20} aria-hidden />}>
          {t('zeroReport.report')}
        </ButtonLink>
      </Group>
    </Stack>
  );
}
