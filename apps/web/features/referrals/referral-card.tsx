import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import cardClasses from '../incidents/incident-card.module.css';
import { ReferralBadges } from './referral-badges';
import type { ReferralLine } from './referral-types';
import { useReferralWords } from './referral-words';

/** A referral in a list: number, state, clock, why; the name for the own school alone. */
export function ReferralSummary({ line }: { line: ReferralLine }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useReferralWords();
  return (
    <>
      <strong>{line.reference}</strong>
      <ReferralBadges of={line} />
      <span className={cardClasses.what}>
        {line.reasons.length === 0 ? t('referral.noReason') : line.reasons.map(words.reason).join(' · ')}
      </span>
      {line.studentName === null ? null : <span>{line.studentName}</span>}
      <Text component="span" c="dimmed">
        {line.schoolNameTh}
        {line.agencyNameTh === null ? '' : ` → ${line.agencyNameTh}`} · {dates.instant(line.recordedAt)}
      </Text>
    </>
  );
}

export function ReferralCard({ line }: { line: ReferralLine }) {
  return (
    <Link to="/referrals/$referralId" params={{ referralId: line.id }} className={cardClasses.card}>
      <ReferralSummary line={line} />
    </Link>
  );
}
