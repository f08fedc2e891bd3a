import { Button, Group } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { useCan } from '../../app/session';
import { EmptyState } from '../../ui/empty-state';
import { ProblemAlert } from '../../ui/error-summary';
import { ButtonLink } from '../../ui/links';
import { InfiniteView } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { ToggleRow } from '../../ui/toggle-row';
import cardClasses from '../incidents/incident-card.module.css';
import { CaseCard } from './case-card';
import { useCaseWords } from './case-words';
import { acceptTransfer, CASES, casesQuery, transfersQuery, type CaseLane } from './cases.api';

const LANES: readonly CaseLane[] = ['mine', 'open', 'without-holder', 'all'];

export function CaseListPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { lane = 'open' } = useSearch({ from: '/signed/cases' });
  const navigate = useNavigate({ from: '/cases' });
  const query = useInfiniteQuery(casesQuery({ lane }));
  return (
    <Page
      title={t('cases.nav')}
      lead={t('cases.lead')}
      actions={
        can('case.open') ? (
          <ButtonLink to="/cases/new" size="md" leftSection={<IconPlus size={20} aria-hidden />}>
            {t('common.openCase')}
          </ButtonLink>
        ) : undefined
      }
    >
      {can('case-transfer.accept') ? <Transfers /> : null}
      <ToggleRow
        label={t('cases.lanes')}
        options={LANES.map((one) => ({ value: one, label: t(`cases.lane.${one}`) }))}
        value={lane}
        onChange={(next) => void navigate({ search: { lane: next } })}
      />
      <InfiniteView query={query} empty={<EmptyState title={t('cases.none')} text={t('cases.noneText')} />}>
        {(lines) => (
          <div className={cardClasses.list}>
            {lines.map((line) => (
              <CaseCard key={line.id} line={line} />
            ))}
          </div>
        )}
      </InfiniteView>
    </Page>
  );
}

/** Cases that another school offers: number and type, nothing of the child until they are accepted. */
function Transfers() {
  const { t } = useTranslation();
  const words = useCaseWords();
  const { data } = useQuery(transfersQuery);
  const accepting = useMutation({
    mutationFn: acceptTransfer,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: CASES }),
  });
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-label={t('cases.offered')} className={cardClasses.list}>
      <h2>{t('cases.offered')}</h2>
      {accepting.isError ? <ProblemAlert problem={asProblem(accepting.error)} /> : null}
      {data.items.map((offer) => (
        <div key={offer.id} className={cardClasses.card}>
          <strong>{offer.reference}</strong>
          <span>{words.type(offer.type)}</span>
          <span>{t('cases.from', { school: offer.fromSchoolNameTh })}</span>
          <Group>
            <Button loading={accepting.isPending} onClick={() => accepting.mutate(offer)}>
              {t('cases.accept')}
            </Button>
          </Group>
        </div>
      ))}
    </section>
  );
}
