import '../../styles/inputs';
import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { STEP_STATES } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepsSearch } from '../../app/evaluation-search';
import { useCan } from '../../app/session';
import { useDates, useNumbers } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { QueryView } from '../../ui/query-view';
import { boardsQuery, type BoardLine, type Boards } from './evaluation.api';
import { stepNumber, useStepLabels } from './evaluation-labels';
import { RulesDialog } from './rules-dialog';
import { SchoolTable } from './school-table';
import { StepCounts } from './step-counts';
import classes from './evaluation.module.css';

/** A hundred and twenty schools with their six states at once make a cheap phone wait for seconds. */
const AT_ONCE = 40;

/** Every school's six steps: counts first, then the schools, filtered and in the wanted order. */
export function DistrictSteps({ year, search }: { year: number; search: StepsSearch }) {
  const query = useQuery(boardsQuery(year));
  return (
    <QueryView query={query}>{(boards) => <Loaded boards={boards} year={year} search={search} />}</QueryView>
  );
}

function Loaded({ boards, year, search }: { boards: Boards; year: number; search: StepsSearch }) {
  const { t } = useTranslation();
  const dates = useDates();
  const numbers = useNumbers();
  const maySet = useCan()('step-board.set-rules');
  const [rulesOpen, setRulesOpen] = useState(false);
  const [most, setMost] = useState(AT_ONCE);
  const found = boards.schools.filter((school) => fits(school, search)).sort(orderOf(search));
  const network = boards.networks.find(({ networkId }) => networkId !== null && networkId === search.network);
  return (
    <Stack gap="md">
      <section className={classes.section}>
        <Group justify="space-between" gap="sm">
          <Title order={2}>{network?.networkNameTh ?? t('steps.allSchools')}</Title>
          {maySet ? (
            <Button
              variant="default"
              leftSection={<IconAdjustments size={20} aria-hidden />}
              onClick={() => setRulesOpen(true)}
            >
              {t('steps.rules')}
            </Button>
          ) : null}
        </Group>
        <Text c="dimmed">
          {boards.asOf === null
            ? t('steps.notComputed')
            : t('steps.asOf', { at: dates.instant(boards.asOf), version: boards.ruleVersion })}
        </Text>
        <StepCounts
          counts={network?.steps ?? boards.steps}
          schools={network?.schools ?? boards.schools.length}
        />
      </section>
      <Filters boards={boards} search={search} />
      <Text role="status">
        {t('steps.found', { found: numbers.whole(found.length), all: numbers.whole(boards.schools.length) })}
      </Text>
      {found.length === 0 ? (
        <EmptyState title={t('steps.noneShown')} />
      ) : (
        <SchoolTable schools={found.slice(0, most)} year={year} />
      )}
      {found.length > most ? (
        <Button variant="default" onClick={() => setMost(most + AT_ONCE)}>
          {t('common.more')}
        </Button>
      ) : null}
      {rulesOpen ? <RulesDialog year={year} onClose={() => setRulesOpen(false)} /> : null}
    </Stack>
  );
}

/** A state is looked for in the named step, or in any when none is named. */
function fits(school: BoardLine, { network, step, state }: StepsSearch): boolean {
  if (network !== undefined && school.networkId !== network) return false;
  if (state === undefined) return true;
  return school.steps.some((one) => one.state === state && (step === undefined || one.step === step));
}

const orderOf =
  ({ sort }: StepsSearch) =>
  (a: BoardLine, b: BoardLine): number => {
    const byName = a.schoolNameTh.localeCompare(b.schoolNameTh, 'th');
    if (sort === 'least') return a.satisfied - b.satisfied || byName;
    if (sort === 'most') return b.satisfied - a.satisfied || byName;
    if (sort === 'remarks') return b.remarks - a.remarks || byName;
    return byName;
  };

const SORTS = ['name', 'least', 'most', 'remarks'] as const;

function Filters({ boards, search }: { boards: Boards; search: StepsSearch }) {
  const { t } = useTranslation();
  const labels = useStepLabels();
  const navigate = useNavigate({ from: '/steps' });
  const change = (next: StepsSearch) => void navigate({ search: { ...search, ...next }, resetScroll: false });
  const all = { value: '', label: t('common.all') };
  const networks = boards.networks.flatMap(({ networkId, networkNameTh }) =>
    networkId === null ? [] : [{ value: networkId, label: networkNameTh ?? '' }],
  );
  return (
    <div className={classes.filters}>
      {networks.length > 1 ? (
        <Select
          label={t('steps.network')}
          allowDeselect={false}
          data={[all, ...networks]}
          value={search.network ?? ''}
          onChange={(value) => change({ network: value === '' ? undefined : (value ?? undefined) })}
        />
      ) : null}
      <Select
        label={t('steps.step')}
        allowDeselect={false}
        data={[
          all,
          ...boards.steps.map(({ step }) => ({
            value: step,
            label: `${stepNumber(step)} ${labels.step(step)}`,
          })),
        ]}
        value={search.step ?? ''}
        onChange={(value) => change({ step: boards.steps.find(({ step }) => step === value)?.step })}
      />
      <Select
        label={t('steps.state')}
        allowDeselect={false}
        data={[all, ...STEP_STATES.map(({ code }) => ({ value: code, label: labels.state(code) }))]}
        value={search.state ?? ''}
        onChange={(value) => change({ state: STEP_STATES.find(({ code }) => code === value)?.code })}
      />
      <Select
        label={t('steps.sort')}
        allowDeselect={false}
        data={SORTS.map((value) => ({ value, label: t(`steps.sortBy.${value}`) }))}
        value={search.sort ?? 'name'}
        onChange={(value) => change({ sort: SORTS.find((one) => one === value) })}
      />
    </div>
  );
}
