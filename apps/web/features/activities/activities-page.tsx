import '../../styles/inputs';
import { Group, Select, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ActivitySearch } from '../../app/activity-search';
import { useCan } from '../../app/session';
import { useDates } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { ButtonLink } from '../../ui/links';
import { InfiniteView } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { ActivityList } from './activity-list';
import { thisYear, useActivityLabels } from './activity-labels';
import { DistrictOverview, SchoolOverview } from './activity-overview';
import { useSchoolId } from './use-school-id';
import { activitiesQuery, activityOverviewQuery } from './activities.api';

/** Drills, trainings and the rest of a year: what is still missing, then every record. */
export function ActivitiesPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed/activities' });
  const year = search.year ?? thisYear();
  const query = useQuery(activityOverviewQuery(year));
  const isSchool = useSchoolId() !== null;
  return (
    <Page title={t('activity.menu')} lead={t('activity.lead')} width="wide">
      <Stack gap="md">
        <LogButtons />
        <YearField year={year} />
        <QueryView query={query}>
          {({ schools }) => {
            const [own] = schools;
            return isSchool && own ? <SchoolOverview school={own} /> : <DistrictOverview schools={schools} />;
          }}
        </QueryView>
        <Title order={2}>{t('activity.records')}</Title>
        <Filters search={search} />
        <Records year={year} search={search} withSchool={!isSchool} />
      </Stack>
    </Page>
  );
}

function LogButtons() {
  const { t } = useTranslation();
  const can = useCan();
  if (!can('activity.write')) return null;
  return (
    <Group>
      <ButtonLink
        to="/activities/new"
        search={{ kind: 'DRILL' }}
        size="lg"
        leftSection={<IconPlus size={20} aria-hidden />}
      >
        {t('activity.logDrill')}
      </ButtonLink>
      <ButtonLink to="/activities/new" search={{}} size="lg" variant="default">
        {t('activity.logOther')}
      </ButtonLink>
    </Group>
  );
}

function useChange(search: ActivitySearch): (next: ActivitySearch) => void {
  const navigate = useNavigate({ from: '/activities' });
  return (next) => void navigate({ search: { ...search, ...next }, resetScroll: false });
}

function YearField({ year }: { year: number }) {
  const { t } = useTranslation();
  const dates = useDates();
  const change = useChange(useSearch({ from: '/signed/activities' }));
  const last = thisYear();
  return (
    <Select
      label={t('activity.year')}
      maw={320}
      allowDeselect={false}
      data={[last, last - 1, last - 2].map((one) => ({ value: String(one), label: dates.year(one) }))}
      value={String(year)}
      onChange={(value) => change({ year: Number(value) })}
    />
  );
}

function Filters({ search }: { search: ActivitySearch }) {
  const { t } = useTranslation();
  const labels = useActivityLabels();
  const change = useChange(search);
  return (
    <Group align="end">
      <Select
        label={t('activity.kind')}
        clearable
        placeholder={t('common.all')}
        data={labels.kinds}
        value={search.kind ?? null}
        onChange={(kind) => change({ kind: kind ?? undefined })}
      />
      <Select
        label={t('activity.state')}
        clearable
        placeholder={t('common.all')}
        data={labels.statuses}
        value={search.status ?? null}
        onChange={(status) => change({ status: status ?? undefined })}
      />
      <Select
        label={t('activity.scenario')}
        clearable
        placeholder={t('common.all')}
        data={labels.scenarios}
        value={search.scenario ?? null}
        onChange={(scenario) => change({ scenario: scenario ?? undefined })}
      />
    </Group>
  );
}

function Records({
  year,
  search,
  withSchool,
}: {
  year: number;
  search: ActivitySearch;
  withSchool: boolean;
}) {
  const { t } = useTranslation();
  const { kind, status, scenario } = search;
  const query = useInfiniteQuery(activitiesQuery({ academicYear: year, kind, status, scenario }));
  return (
    <InfiniteView
      query={query}
      empty={<EmptyState title={t('activity.none')} text={t('activity.noneText')} />}
    >
      {(lines) => <ActivityList lines={lines} withSchool={withSchool} />}
    </InfiniteView>
  );
}
