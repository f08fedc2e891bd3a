import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { ALWAYS_REQUIRED, SCENARIOS, type ScenarioCode } from '#contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { asProblem } from '../../api/problem';
import { useCan } from '../../app/session';
import { useDates } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { InfiniteView } from '../../ui/load-more';
import { FormDialog } from '../../ui/form-dialog';
import { thisYear } from '../risk/risk-labels';
import classes from '../../ui/section.module.css';
import { useKeptPlans } from './kept-plans';
import { usePlanLabels } from './plan-labels';
import { PlanList } from './plan-list';
import { keepPlan, plansQuery, startPlan, type PlanLine } from './plans.api';
import { Registers } from './registers';

/** The school's plans, this year's first, and what it has in writing besides; without signal what this device has. */
export function SchoolPlans() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(plansQuery({}));
  const isOffline = query.error !== null && query.data === undefined && asProblem(query.error).isOffline;
  const kept = useKeptPlans(isOffline);
  if (kept.length > 0)
    return (
      <section className={classes.section}>
        <Text>{t('plan.fromDevice')}</Text>
        <PlanList lines={kept} />
      </section>
    );
  return (
    <Stack gap="md">
      <Start />
      <InfiniteView query={query} empty={<EmptyState title={t('plan.none')} text={t('plan.noneText')} />}>
        {(lines) => <ByYear lines={lines} />}
      </InfiniteView>
      <Registers />
    </Stack>
  );
}

function ByYear({ lines }: { lines: PlanLine[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const years = [...new Set(lines.map(({ academicYear }) => academicYear))].sort((a, b) => b - a);
  return years.map((year) => (
    <section key={year} className={classes.section}>
      <Title order={2}>{t('risk.yearOf', { year: dates.year(year) })}</Title>
      <PlanList
        lines={lines
          .filter(({ academicYear }) => academicYear === year)
          .sort((a, b) => Number(a.kind === 'EMERGENCY') - Number(b.kind === 'EMERGENCY'))}
      />
    </section>
  ));
}

/** A plan of a year; it is filled from the last approved one, or from the assessment. */
function Start() {
  const { t } = useTranslation();
  const dates = useDates();
  const labels = usePlanLabels();
  const can = useCan();
  const navigate = useNavigate();
  const [open, setOpen] = useState<{ kind: 'SAFETY' | 'EMERGENCY'; key: string } | null>(null);
  if (!can('plan.write')) return null;
  const year = thisYear();
  const years = [year, year + 1].map((one) => ({ value: String(one), label: dates.year(one) }));
  const scenarios = SCENARIOS.map(({ code }) => ({
    value: code,
    label: (ALWAYS_REQUIRED as readonly string[]).includes(code)
      ? `${labels.scenario.of(code)} (${t('plan.everySchool')})`
      : labels.scenario.of(code),
  }));
  return (
    <Group gap="sm">
      {(['SAFETY', 'EMERGENCY'] as const).map((kind) => (
        <Button
          key={kind}
          size="lg"
          variant="default"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => setOpen({ kind, key: uuid() })}
        >
          {t('plan.start', { kind: labels.kind.of(kind) })}
        </Button>
      ))}
      {open === null ? null : (
        <FormDialog
          title={t('plan.start', { kind: labels.kind.of(open.kind) })}
          button={t('plan.startButton')}
          initial={{ academicYear: String(year) }}
          fields={[
            ...(open.kind === 'EMERGENCY'
              ? [
                  {
                    ...{ name: 'scenario', kind: 'choice' as const, label: t('plan.scenario') },
                    ...{ options: scenarios, required: true },
                  },
                ]
              : []),
            { name: 'academicYear', kind: 'choice', label: t('risk.year'), options: years, required: true },
          ]}
          send={async ({ scenario, academicYear }) => {
            const plan = await startPlan(
              {
                ...{ kind: open.kind, academicYear: Number(academicYear) },
                ...(open.kind === 'EMERGENCY' ? { scenario: scenario as ScenarioCode } : {}),
              },
              open.key,
            );
            await keepPlan(plan);
            await navigate({ to: '/plans/$planId', params: { planId: plan.id } });
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </Group>
  );
}
