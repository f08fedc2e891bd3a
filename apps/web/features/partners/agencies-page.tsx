import '../../styles/inputs';
import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { label, PARTNER_TYPES, SERVICE_TYPES, type PartnerTypeCode, type ServiceTypeCode } from '#contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { useLanguage } from '../../i18n';
import { EmptyState } from '../../ui/empty-state';
import { AnchorLink } from '../../ui/links';
import { InfiniteView } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { RecordTable } from '../../ui/record-table';
import { Tag } from '../../ui/tag';
import { ToggleRow } from '../../ui/toggle-row';
import schoolClasses from '../organisation/organisation.module.css';
import { AgencyDialog } from './agency-dialog';
import { MouTag } from './mou-tag';
import { usePartnerWords } from './partner-words';
import { agenciesQuery, type Agency, type AgencyFilter } from './partners.api';

/** The register: who helps with what, where, and how the agreement stands. */
export function AgenciesPage() {
  const { t } = useTranslation();
  const can = useCan();
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<AgencyFilter>({ state: 'open' });
  const [isAdding, setAdding] = useState(false);
  const [q] = useDebouncedValue(text.trim(), 300);
  const query = useInfiniteQuery(agenciesQuery({ ...filter, q: q || undefined }));
  return (
    <Page
      title={t('nav.agencies')}
      actions={
        can('agency.manage') ? (
          <Button size="md" leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setAdding(true)}>
            {t('partner.add')}
          </Button>
        ) : undefined
      }
    >
      <Filters text={text} onText={setText} filter={filter} onFilter={setFilter} />
      <InfiniteView
        query={query}
        empty={<EmptyState title={t('partner.empty')} text={t('partner.emptyText')} />}
      >
        {(agencies) => <AgencyTable agencies={agencies} />}
      </InfiniteView>
      {isAdding ? <AgencyDialog agency={null} onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

interface FiltersProps {
  text: string;
  onText: (text: string) => void;
  filter: AgencyFilter;
  onFilter: (filter: AgencyFilter) => void;
}

function Filters({ text, onText, filter, onFilter }: FiltersProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const of = (entries: readonly { code: string; th: string; en: string }[]) =>
    entries.map((entry) => ({ value: entry.code, label: label(entry, language) }));
  return (
    <>
      <div className={schoolClasses.filters}>
        <TextInput
          label={t('partner.search')}
          leftSection={<IconSearch size={20} aria-hidden />}
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
        />
        <Select
          label={t('partner.type')}
          placeholder={t('common.all')}
          clearable
          data={of(PARTNER_TYPES)}
          value={filter.type ?? null}
          onChange={(type) => onFilter({ ...filter, type: (type as PartnerTypeCode | null) ?? undefined })}
        />
        <Select
          label={t('partner.services')}
          placeholder={t('common.all')}
          clearable
          data={of(SERVICE_TYPES)}
          value={filter.service ?? null}
          onChange={(service) =>
            onFilter({ ...filter, service: (service as ServiceTypeCode | null) ?? undefined })
          }
        />
      </div>
      <ToggleRow
        label={t('people.state')}
        options={[
          { value: 'open', label: t('partner.open') },
          { value: 'closed', label: t('partner.closed') },
        ]}
        value={filter.state ?? 'open'}
        onChange={(state) => onFilter({ ...filter, state })}
      />
    </>
  );
}

function AgencyTable({ agencies }: { agencies: Agency[] }) {
  const { t } = useTranslation();
  const words = usePartnerWords();
  return (
    <RecordTable
      records={agencies}
      columns={[
        {
          key: 'name',
          title: t('partner.name'),
          render: (one) => (
            <AnchorLink to="/agencies/$agencyId" params={{ agencyId: one.id }}>
              {one.nameTh}
            </AnchorLink>
          ),
        },
        { key: 'type', title: t('partner.type'), render: (one) => words.type(one.type) },
        {
          key: 'services',
          title: t('partner.services'),
          render: (one) => one.services.map(words.service).join(', ') || '–',
        },
        {
          key: 'area',
          title: t('partner.area'),
          render: (one) => one.subdistricts.join(', ') || t('partner.wholeDistrict'),
        },
        { key: 'mou', title: 'MOU', render: (one) => <Standing agency={one} /> },
      ]}
    />
  );
}

export function Standing({ agency }: { agency: Agency }) {
  const { t } = useTranslation();
  if (agency.agreement !== null)
    return <MouTag status={agency.agreement.status} lastOn={agency.agreement.lastOn} />;
  return agency.inForce ? (
    <Tag tone="good">{t('partner.inForce')}</Tag>
  ) : (
    <Tag tone="quiet">{t('partner.noMou')}</Tag>
  );
}
