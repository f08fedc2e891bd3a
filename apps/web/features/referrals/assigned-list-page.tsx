import { Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { DownloadButton } from '../../ui/download-button';
import { EmptyState } from '../../ui/empty-state';
import { InfiniteView } from '../../ui/load-more';
import { Page } from '../../ui/page';
import cardClasses from '../incidents/incident-card.module.css';
import { ReferralBadges } from './referral-badges';
import { ReferralLanes } from './referral-lanes';
import { assignedCountsQuery, assignedExport, assignedQuery } from './referrals.api';
import type { AgencyReferralLine, AssignedLane } from './referral-types';
import { useReferralWords } from './referral-words';
import classes from './referrals.module.css';
import { useLiveReferrals } from './use-live-referrals';

export const assignedLanes = ['new', 'working', 'done', 'all'] as const satisfies readonly AssignedLane[];

/** S8: what reached the agency, and nothing else. */
export function AssignedListPage() {
  const { t } = useTranslation();
  const { lane = 'new' } = useSearch({ from: '/signed/assigned-referrals' });
  const navigate = useNavigate({ from: '/assigned-referrals' });
  const query = useInfiniteQuery(assignedQuery(lane));
  const counts = useQuery(assignedCountsQuery).data;
  const can = useCan();
  useLiveReferrals();
  return (
    <Page title={t('nav.assigned')} lead={t('referral.assignedLead')}>
      <ReferralLanes
        label={t('referral.lanes')}
        lanes={assignedLanes.map((one) => ({
          lane: one,
          text: t(`referral.assignedLane.${one}`),
          count: counts?.[one],
        }))}
        chosen={lane}
        onChoose={(next) => void navigate({ search: { lane: next } })}
      />
      {can('assignment.export') ? (
        <section aria-label={t('referral.export')}>
          <Text c="dimmed">{t('referral.exportText')}</Text>
          <div className={classes.buttons}>
            {(['xlsx', 'csv'] as const).map((format) => (
              <DownloadButton key={format} address={assignedExport(format)}>
                {t(`statistics.${format}`)}
              </DownloadButton>
            ))}
          </div>
        </section>
      ) : null}
      <InfiniteView
        query={query}
        empty={<EmptyState title={t('referral.assignedEmpty')} text={t('referral.assignedEmptyText')} />}
      >
        {(lines) => (
          <div className={classes.cards}>
            {lines.map((line) => (
              <AssignedCard key={line.id} line={line} />
            ))}
          </div>
        )}
      </InfiniteView>
    </Page>
  );
}

function AssignedCard({ line }: { line: AgencyReferralLine }) {
  const { t } = useTranslation();
  const words = useReferralWords();
  const outline = [
    line.ageBand === null ? null : t('referral.years', { band: line.ageBand }),
    line.sex === null ? null : t(line.sex === 'M' ? 'referral.male' : 'referral.female'),
    line.subdistrict === null ? null : t('referral.inSubdistrict', { name: line.subdistrict }),
  ].filter((part) => part !== null);
  return (
    <Link to="/referrals/$referralId" params={{ referralId: line.id }} className={cardClasses.card}>
      <strong>{line.reference}</strong>
      <ReferralBadges of={{ ...line, dueAt: line.status === 'ASSIGNED' ? line.answerDueAt : null }} />
      <span className={cardClasses.what}>{line.reasons.map(words.reason).join(' · ')}</span>
      <Text component="span" c="dimmed">
        {outline.join(' · ')}
      </Text>
    </Link>
  );
}
