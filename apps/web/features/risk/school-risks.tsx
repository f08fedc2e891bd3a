import { Button, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { useCan } from '../../app/session';
import { useDates } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { ProblemAlert } from '../../ui/error-summary';
import { InfiniteView } from '../../ui/load-more';
import { thisYear } from './risk-labels';
import { RiskList } from './risk-list';
import { keepRisk, risksQuery, startRisk, type RiskLine } from './risk.api';

/** The school's assessments, the newest year first, and the start of the next one. */
export function SchoolRisks() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(risksQuery({}));
  return (
    <InfiniteView
      query={query}
      empty={
        <EmptyState title={t('risk.none')} text={t('risk.noneText')}>
          <StartButtons lines={[]} />
        </EmptyState>
      }
    >
      {(lines) => (
        <Stack gap="md">
          <StartButtons lines={lines} />
          <RiskList lines={lines} withSchool={false} />
        </Stack>
      )}
    </InfiniteView>
  );
}

/** A year that has no version yet can be started; it is filled from the last approved one. */
function StartButtons({ lines }: { lines: RiskLine[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const can = useCan();
  const navigate = useNavigate();
  const start = useMutation({
    mutationFn: startRisk,
    onSuccess: async (risk) => {
      await keepRisk(risk);
      await navigate({ to: '/risks/$riskId', params: { riskId: risk.id } });
    },
  });
  const year = thisYear();
  const years = [year, year + 1].filter((one) => lines.every(({ academicYear }) => academicYear !== one));
  if (!can('risk.write')) return null;
  return (
    <Stack gap="xs" align="flex-start">
      {start.isError ? <ProblemAlert problem={asProblem(start.error)} attempt={start.failureCount} /> : null}
      {years.map((one, index) => (
        <Button
          key={one}
          size={index === 0 ? 'lg' : 'md'}
          variant={one === year ? 'filled' : 'default'}
          leftSection={<IconPlus size={20} aria-hidden />}
          loading={start.isPending && start.variables === one}
          onClick={() => start.mutate(one)}
        >
          {t('risk.start', { year: dates.year(one) })}
        </Button>
      ))}
    </Stack>
  );
}
