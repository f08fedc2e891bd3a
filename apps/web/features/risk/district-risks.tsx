import '../../styles/inputs';
import { Stack, Text, Title } from '@mantine/core';
import { HAZARD_GROUPS } from '#contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RiskSearch } from '../../app/risk-search';
import { useCan } from '../../app/session';
import { ChoiceChips } from '../../ui/choice-chips';
import { useNumbers } from '../../ui/dates';
import { useLabels } from '../../ui/labels';
import { InfiniteView } from '../../ui/load-more';
import { QueryView } from '../../ui/query-view';
import { YearSelect } from '../../ui/year-select';
import { HeatMap } from './heat-map';
import { RankedRisks } from './ranked-risks';
import { thisYear } from './risk-labels';
import { RiskList } from './risk-list';
import { cutPointsQuery, heatMapQuery, risksQuery } from './risk.api';
import { SchoolsNotIn } from './schools-not-in';
import sections from '../../ui/section.module.css';

/** Risks of all schools of a year: what waits, the map, the order, and who is not in yet. */
export function DistrictRisks() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed/risks' });
  const navigate = useNavigate({ from: '/risks' });
  const year = search.year ?? thisYear();
  const change = (next: RiskSearch) => void navigate({ search: { ...search, ...next }, resetScroll: false });
  return (
    <Stack gap="md">
      <YearSelect value={year} onChange={(next) => change({ year: next })} />
      <Waiting year={year} />
      <GroupChips search={search} onChange={change} />
      <OneYear year={year} search={search} />
      <section className={sections.section}>
        <Title order={2}>{t('risk.ranked')}</Title>
        <RankedRisks year={year} search={search} />
      </section>
      <NotIn year={year} />
    </Stack>
  );
}

/** Submitted ones wait for the district; who may approve sees them before anything else. */
function Waiting({ year }: { year: number }) {
  const { t } = useTranslation();
  const can = useCan();
  const query = useInfiniteQuery(risksQuery({ academicYear: year, status: 'SUBMITTED' }));
  if (!can('risk.approve')) return null;
  return (
    <section className={sections.section}>
      <Title order={2}>{t('risk.waiting')}</Title>
      <InfiniteView query={query} empty={<Text>{t('risk.noneWaiting')}</Text>}>
        {(lines) => <RiskList lines={lines} withSchool />}
      </InfiniteView>
    </section>
  );
}

function GroupChips({ search, onChange }: { search: RiskSearch; onChange: (next: RiskSearch) => void }) {
  const { t } = useTranslation();
  const words = useLabels();
  return (
    <ChoiceChips
      id="risk-group"
      label={t('risk.group')}
      required={false}
      options={[
        { value: 'ALL' as const, label: t('risk.allGroups') },
        ...HAZARD_GROUPS.map(({ code }) => ({ value: code, label: words.group(code) })),
      ]}
      value={search.group ?? 'ALL'}
      onChange={(group) => onChange({ group: group === 'ALL' ? undefined : group })}
    />
  );
}

function OneYear({ year, search }: { year: number; search: RiskSearch }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const query = useQuery(heatMapQuery(year));
  const cutPoints = useQuery(cutPointsQuery);
  return (
    <section className={sections.section}>
      <Title order={2}>{t('risk.heatMap')}</Title>
      <QueryView query={query}>
        {(map) => (
          <>
            <Text>
              {t('risk.approvedOf', {
                approved: numbers.whole(map.approved),
                schools: numbers.whole(map.schools),
              })}
            </Text>
            <QueryView query={cutPoints}>
              {(cuts) => <HeatMap cells={map.cells} cutPoints={cuts} search={search} />}
            </QueryView>
          </>
        )}
      </QueryView>
    </section>
  );
}

function NotIn({ year }: { year: number }) {
  const { t } = useTranslation();
  const query = useQuery(heatMapQuery(year));
  return (
    <section className={sections.section}>
      <Title order={2}>{t('risk.notIn')}</Title>
      <QueryView query={query}>{({ notYetIn }) => <SchoolsNotIn schools={notYetIn} />}</QueryView>
    </section>
  );
}
