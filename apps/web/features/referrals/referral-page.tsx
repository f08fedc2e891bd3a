import { Alert, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { IconMailOpened } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { ReportLink } from '../reports/report-link';
import { ActBar } from './act/act-bar';
import { AssignedPage } from './assigned-page';
import { BasisLedger } from './compose/basis-ledger';
import { Composer } from './compose/composer';
import { Preview } from './compose/preview';
import { ReferralBadges } from './referral-badges';
import {
  Disclosures,
  ReferralAssignments,
  ReferralChoices,
  ReferralFacts,
  ReferralHistory,
} from './referral-sections';
import { referralQuery } from './referrals.api';
import classes from './referrals.module.css';
import type { Referral } from './referral-types';
import { useReferralWords } from './referral-words';
import { useLiveReferrals } from './use-live-referrals';
import { Questions, Replies, Services } from './work-sections';

/** One address for all: an agency gets its own view of the record, the office the record itself. */
export function ReferralPage() {
  const { referralId } = useParams({ from: '/signed/referrals/$referralId' });
  const can = useCan();
  return can('assignment.read') ? (
    <AssignedPage key={referralId} referralId={referralId} />
  ) : (
    <OfficePage key={referralId} referralId={referralId} />
  );
}

function OfficePage({ referralId }: { referralId: string }) {
  const { t } = useTranslation();
  const query = useQuery(referralQuery(referralId));
  useLiveReferrals();
  return (
    <Page title={query.data?.reference ?? t('referral.title')} width="wide">
      <QueryView query={query}>
        {(referral) =>
          referral.availableActions.includes('edit') ? (
            <Composer referral={referral} />
          ) : (
            <ReferralRecord referral={referral} />
          )
        }
      </QueryView>
    </Page>
  );
}

interface RecordProps {
  referral: Referral;
  requested?: string | null;
  onRequestDone?: () => void;
}

/** The record as the office reads it; the queue shows the same beside its list. */
export function ReferralRecord({ referral, requested, onRequestDone }: RecordProps) {
  const { t } = useTranslation();
  const { id, bases, replies } = referral;
  return (
    <div className={classes.column}>
      <Identity
        referral={referral}
        requested={requested ?? null}
        {...(onRequestDone ? { onRequestDone } : {})}
      />
      <div className={classes.columns}>
        <div className={classes.column}>
          <Replies replies={replies} title={t('referral.replies')} />
          {referral.services.length === 0 ? null : <Services services={referral.services} />}
          <Questions questions={referral.questions} />
          <ReferralFacts referral={referral} />
          {referral.agencyId === null ? <Preview referralId={id} /> : null}
        </div>
        <div className={classes.column}>
          <ReferralAssignments referral={referral} />
          <BasisLedger referral={referral} bases={bases} />
          <ReferralChoices referral={referral} />
          <Disclosures referralId={id} />
          <ReferralHistory referralId={id} />
        </div>
      </div>
    </div>
  );
}

function Identity({ referral, ...bar }: Omit<RecordProps, 'requested'> & { requested: string | null }) {
  const { t } = useTranslation();
  const words = useReferralWords();
  const mustRead = referral.availableActions.includes('confirm-reading') && referral.unread;
  return (
    <section className={classes.section} aria-label={t('referral.title')}>
      <ReferralBadges of={referral} />
      <strong>{referral.reasons.map(words.reason).join(' · ')}</strong>
      <Text>
        {referral.schoolNameTh}
        {referral.agencyNameTh === null ? '' : ` → ${referral.agencyNameTh}`}
      </Text>
      {mustRead ? (
        <Alert color="teal" icon={<IconMailOpened aria-hidden />} title={t('referral.mustReadTitle')}>
          {t('referral.mustReadText')}
        </Alert>
      ) : null}
      <Group gap="xs">
        <ReportLink kind="REFERRAL_MEMO" subject={referral.id} about={referral.reference} />
      </Group>
      <ActBar referral={referral} by="office" {...bar} />
    </section>
  );
}
