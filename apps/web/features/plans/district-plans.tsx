import { Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { useNumbers } from '../../ui/dates';
import { AnchorLink } from '../../ui/links';
import { InfiniteView } from '../../ui/load-more';
import { QueryView } from '../../ui/query-view';
import { RecordTable, type RecordColumn } from '../../ui/record-table';
import { YearSelect } from '../../ui/year-select';
import { thisYear } from '../risk/risk-labels';
import classes from '../../ui/section.module.css';
import { RiskStatusTag } from '../risk/status-tag';
import { usePlanLabels } from './plan-labels';
import { PlanList } from './plan-list';
import { planOverviewQuery, plansQuery, type SchoolPlans } from './plans.api';

/** Plans of all schools of a year: what waits for the district, and who has what. */
export function DistrictPlans() {
  const can = useCan();
  const navigate = useNavigate({ from: '/plans' });
  const year = useSearch({ from: '/signed/plans' }).year ?? thisYear();
  return (
    <Stack gap="md">
      <YearSelect
        value={year}
        onChange={(next) => void navigate({ search: { year: next }, resetScroll: false })}
      />
      {can('plan.approve') ? <Waiting year={year} /> : null}
      <Schools year={year} />
    </Stack>
  );
}

function Waiting({ year }: { year: number }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(plansQuery({ academicYear: year, status: 'SUBMITTED' }));
  return (
    <section className={classes.section}>
      <Title order={2}>{t('risk.waiting')}</Title>
      <InfiniteView query={query} empty={<Text>{t('plan.noneWaiting')}</Text>}>
        {(lines) => <PlanList lines={lines} withSchool />}
      </InfiniteView>
    </section>
  );
}

function Schools({ year }: { year: number }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const columns = useColumns();
  const query = useQuery(planOverviewQuery(year));
  const whole = ({ safetyStatus, required, approved }: SchoolPlans) =>
    safetyStatus === 'APPROVED' && approved.length === required.length;
  return (
    <section className={classes.section}>
      <Title order={2}>{t('plan.bySchool')}</Title>
      <QueryView query={query}>
        {({ items }) => (
          <>
            <Text>
              {t('plan.wholeOf', {
                whole: numbers.whole(items.filter(whole).length),
                schools: numbers.whole(items.length),
              })}
            </Text>
            <RecordTable records={items.map((item) => ({ ...item, id: item.schoolId }))} columns={columns} />
          </>
        )}
      </QueryView>
    </section>
  );
}

function useColumns(): RecordColumn<SchoolPlans & { id: string }>[] {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const labels = usePlanLabels();
  const named = (codes: readonly string[]) => codes.map(labels.scenario.of).join(', ') || '–';
  return [
    {
      key: 'school',
      title: t('risk.school'),
      render: ({ schoolNameTh, safetyPlanId }) =>
        safetyPlanId === null ? (
          schoolNameTh
        ) : (
          <AnchorLink to="/plans/$planId" params={{ planId: safetyPlanId }}>
            {schoolNameTh}
          </AnchorLink>
        ),
    },
    {
      key: 'safety',
      title: labels.kind.of('SAFETY'),
      render: ({ safetyStatus }) => <RiskStatusTag status={safetyStatus} />,
    },
    {
      key: 'emergency',
      title: labels.kind.of('EMERGENCY'),
      render: ({ required, approved }) =>
        t('plan.approvedOf', {
          approved: numbers.whole(approved.length),
          required: numbers.whole(required.length),
        }),
    },
    { key: 'inWork', title: t('plan.inWork'), render: ({ inWork }) => named(inWork) },
    {
      key: 'lacking',
      title: t('plan.lacking'),
      render: ({ required, approved, inWork }) =>
        named(required.filter((code) => !approved.includes(code) && !inWork.includes(code))),
    },
  ];
}
