import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { EmptyState } from '../../ui/empty-state';
import { ButtonLink } from '../../ui/links';
import { InfiniteView } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { ReferralCard } from './referral-card';
import { ReferralLanes } from './referral-lanes';
import { referralsQuery } from './referrals.api';
import classes from './referrals.module.css';
import type { ListLane } from './referral-types';
import { useLiveReferrals } from './use-live-referrals';

export const listLanes = ['open', 'no-answer', 'answered', 'all'] as const satisfies readonly ListLane[];

/** What the school sent out, with the list that nobody has answered yet. */
export function ReferralListPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { lane = 'open', student, case: caseId } = useSearch({ from: '/signed/referrals' });
  const navigate = useNavigate({ from: '/referrals' });
  const filter = { lane, ...(student ? { studentId: student } : {}), ...(caseId ? { caseId } : {}) };
  const query = useInfiniteQuery(referralsQuery(filter));
  useLiveReferrals();
  return (
    <Page
      title={t('nav.referrals')}
      lead={t('referral.listLead')}
      actions={
        can('referral.create') ? (
          <ButtonLink to="/referrals/new" size="md" leftSection={<IconPlus size={20} aria-hidden />}>
            {t('referral.new')}
          </ButtonLink>
        ) : undefined
      }
    >
      <ReferralLanes
        label={t('referral.lanes')}
        lanes={listLanes.map((one) => ({ lane: one, text: t(`referral.listLane.${one}`) }))}
        chosen={lane}
        onChoose={(next) => void navigate({ search: (present) => ({ ...present, lane: next }) })}
      />
      <InfiniteView
        query={query}
        empty={<EmptyState title={t(`referral.listEmpty.${lane}`)} text={t('referral.listEmptyText')} />}
      >
        {(lines) => (
          <div className={classes.cards}>
            {lines.map((line) => (
              <ReferralCard key={line.id} line={line} />
            ))}
          </div>
        )}
      </InfiniteView>
    </Page>
  );
}
