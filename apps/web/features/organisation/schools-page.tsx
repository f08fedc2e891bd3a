import '../../styles/inputs';
import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { School } from '../../api/types';
import { EmptyState } from '../../ui/empty-state';
import { InfiniteView } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { RecordTable } from '../../ui/record-table';
import { Tag } from '../../ui/tag';
import { AddSchoolModal } from './add-school-modal';
import { districtQuery, schoolsQuery } from './organisation.api';
import classes from './organisation.module.css';
import { AnchorLink } from '../../ui/links';

export function SchoolsPage() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [networkId, setNetworkId] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [search] = useDebouncedValue(text.trim(), 300);
  const query = useInfiniteQuery(schoolsQuery(search, networkId ?? undefined));
  const networks = useQuery(districtQuery).data?.networks ?? [];
  return (
    <Page
      title={t('nav.schools')}
      actions={
        <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setAdding(true)}>
          {t('school.add')}
        </Button>
      }
    >
      <div className={classes.filters}>
        <TextInput
          label={t('school.search')}
          leftSection={<IconSearch size={20} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Select
          label={t('people.network')}
          placeholder={t('common.all')}
          clearable
          data={networks.map((network) => ({ value: network.id, label: network.nameTh }))}
          value={networkId}
          onChange={setNetworkId}
        />
      </div>
      <InfiniteView query={query} empty={<EmptyState title={t('search.nothing')} />}>
        {(schools) => <SchoolTable schools={schools} />}
      </InfiniteView>
      {isAdding ? <AddSchoolModal networks={networks} onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

export function SchoolStateTag({ school }: { school: School }) {
  const { t } = useTranslation();
  if (school.mergedIntoId !== null) return <Tag tone="quiet">{t('school.merged')}</Tag>;
  if (school.closedOn !== null) return <Tag tone="quiet">{t('school.closed')}</Tag>;
  return <Tag tone="good">{t('school.open')}</Tag>;
}

function SchoolTable({ schools }: { schools: School[] }) {
  const { t } = useTranslation();
  const networks = useQuery(districtQuery).data?.networks ?? [];
  const networkName = (id: string | null) => networks.find((network) => network.id === id)?.nameTh ?? '–';
  return (
    <RecordTable
      records={schools}
      columns={[
        {
          key: 'name',
          title: t('school.nameTh'),
          render: (school) => (
            <AnchorLink to="/schools/$schoolId" params={{ schoolId: school.id }}>
              {school.nameTh}
            </AnchorLink>
          ),
        },
        { key: 'code10', title: t('school.code10'), render: (school) => school.code10 },
        { key: 'network', title: t('people.network'), render: (school) => networkName(school.networkId) },
        { key: 'subdistrict', title: t('school.subdistrict'), render: (school) => school.subdistrict ?? '–' },
        { key: 'state', title: t('people.state'), render: (school) => <SchoolStateTag school={school} /> },
      ]}
    />
  );
}
