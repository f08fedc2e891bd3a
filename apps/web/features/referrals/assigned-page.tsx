import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { EmptyState } from '../../ui/empty-state';
import { ButtonLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { ActBar } from './act/act-bar';
import { AgencyReferralView } from './agency-view';
import { assignedOneQuery } from './referrals.api';
import classes from './referrals.module.css';
import type { AgencyReferral } from './referral-types';

/** One referral at its agency: the outline and the answer first, the packet after acceptance. */
export function AssignedPage({ referralId }: { referralId: string }) {
  const { t } = useTranslation();
  const query = useQuery(assignedOneQuery(referralId));
  const isClosed = query.isError && asProblem(query.error).status === 404;
  return (
    <Page title={query.data?.reference ?? t('referral.title')}>
      {isClosed ? (
        <Closed />
      ) : (
        <QueryView query={query}>{(referral) => <View referral={referral} />}</QueryView>
      )}
    </Page>
  );
}

function View({ referral }: { referral: AgencyReferral }) {
  const { t } = useTranslation();
  const isOffered = referral.status === 'ASSIGNED';
  const isDone = referral.status === 'COMPLETED';
  return (
    <>
      {isOffered ? (
        <Alert color="teal" title={t('referral.offeredTitle')}>
          {t('referral.offeredText')}
        </Alert>
      ) : null}
      {isDone ? <Alert color="gray">{t('referral.doneText')}</Alert> : null}
      <section className={classes.section} aria-label={t('referral.whatNext')}>
        <ActBar referral={referral} by="agency" />
        {referral.availableActions.length === 0 ? t('referral.nothingToDo') : null}
      </section>
      <AgencyReferralView referral={referral} />
    </>
  );
}

/** Recalled, consent withdrawn, agreement ended, or never ours: the same words for all. */
function Closed() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<IconLock size={40} stroke={1.5} aria-hidden />}
      title={t('referral.closedTitle')}
      text={t('referral.closedText')}
    >
      <ButtonLink to="/assigned-referrals" variant="default">
        {t('referral.backToAssigned')}
      </ButtonLink>
      <Button variant="subtle" onClick={() => window.location.reload()}>
        {t('common.retry')}
      </Button>
    </EmptyState>
  );
}
