import '../../styles/inputs';
import { Select, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates, useNumbers } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { AnchorLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { RecordTable, type RecordColumn } from '../../ui/record-table';
import { Tag } from '../../ui/tag';
import { thisYear } from './activity-labels';
import { networkOverviewQuery, type NetworkOverview } from './activities.api';

/** Step 4: agreements, what is done together, and how partners answer. Counts, no child's name. */
export function NetworkPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const last = thisYear();
  const [year, setYear] = useState(last);
  const query = useQuery(networkOverviewQuery(year));
  return (
    <Page title={t('network.title')} lead={t('network.lead')} width="wide">
      <Stack gap="md">
        <Select
          label={t('activity.year')}
          maw={320}
          allowDeselect={false}
          data={[last, last - 1, last - 2].map((one) => ({ value: String(one), label: dates.year(one) }))}
          value={String(year)}
          onChange={(value) => setYear(Number(value))}
        />
        <QueryView query={query}>{(network) => <Overview network={network} />}</QueryView>
      </Stack>
    </Page>
  );
}

type School = NetworkOverview['schools'][number] & { id: string };
type Agency = NetworkOverview['agencies'][number] & { id: string };

/** Columns of counts; how partners answer stands at the end of both tables. */
function useColumns() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const count = <T,>(key: string, title: string, of: (record: T) => number): RecordColumn<T> => ({
    ...{ key, title, align: 'right' },
    render: (record) => numbers.whole(of(record)),
  });
  const answers = <T extends School | Agency>() => [
    count<T>('assigned', t('network.assigned'), ({ assigned }) => assigned),
    count<T>('answered', t('network.answered'), ({ answered }) => answered),
    count<T>('inTime', t('network.inTime'), ({ inTime }) => inTime),
    count<T>('overdue', t('network.overdue'), ({ overdue }) => overdue),
  ];
  return { count, answers };
}

function Overview({ network: { schools, agencies } }: { network: NetworkOverview }) {
  const { t } = useTranslation();
  return (
    <>
      <Text c="dimmed">{t('network.mouRule')}</Text>
      <Title order={2}>{t('network.schools')}</Title>
      {schools.length === 0 ? <EmptyState title={t('network.noSchools')} /> : <Schools schools={schools} />}
      <Title order={2}>{t('network.agencies')}</Title>
      {agencies.length === 0 ? (
        <EmptyState title={t('network.noAgencies')} />
      ) : (
        <Agencies agencies={agencies} />
      )}
    </>
  );
}

function Schools({ schools }: Pick<NetworkOverview, 'schools'>) {
  const { t } = useTranslation();
  const { count, answers } = useColumns();
  return (
    <RecordTable<School>
      records={schools.map((school) => ({ ...school, id: school.schoolId }))}
      columns={[
        { key: 'school', title: t('activity.school'), render: ({ schoolNameTh }) => schoolNameTh },
        count('mous', t('network.liveMous'), ({ liveMous }) => liveMous),
        count('visits', t('network.visits'), ({ jointVisits }) => jointVisits),
        count('activities', t('network.activities'), ({ jointActivities }) => jointActivities),
        count('meetings', t('network.meetings'), ({ meetings }) => meetings),
        ...answers<School>(),
      ]}
    />
  );
}

function Agencies({ agencies }: Pick<NetworkOverview, 'agencies'>) {
  const { t } = useTranslation();
  const { count, answers } = useColumns();
  return (
    <RecordTable<Agency>
      records={agencies.map((agency) => ({ ...agency, id: agency.agencyId }))}
      columns={[
        {
          key: 'agency',
          title: t('network.agency'),
          render: ({ agencyId, nameTh }) => (
            <AnchorLink to="/agencies/$agencyId" params={{ agencyId }}>
              {nameTh}
            </AnchorLink>
          ),
        },
        {
          key: 'mou',
          title: t('network.mou'),
          render: ({ mouLive }) => (
            <Tag tone={mouLive ? 'good' : 'quiet'}>{t(mouLive ? 'network.live' : 'network.notLive')}</Tag>
          ),
        },
        count('joint', t('network.joint'), ({ joint }) => joint),
        ...answers<Agency>(),
      ]}
    />
  );
}
