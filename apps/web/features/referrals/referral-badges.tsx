import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DueTime } from '../../ui/due-time';
import { Tag, type Tone } from '../../ui/tag';
import { UrgencyBadge } from '../../ui/urgency-badge';
import classes from './referrals.module.css';
import { useReferralWords } from './referral-words';

const tones: Record<string, Tone> = {
  SUBMITTED: 'violet',
  TRIAGED: 'info',
  RETURNED: 'urgent',
  ASSIGNED: 'info',
  ACCEPTED: 'info',
  IN_SERVICE: 'info',
  FEEDBACK_GIVEN: 'good',
  COMPLETED: 'good',
  DECLINED: 'urgent',
  RECALLED: 'urgent',
};

export function ReferralStatusTag({ status }: { status: string }) {
  const words = useReferralWords();
  return <Tag tone={tones[status] ?? 'quiet'}>{words.status(status)}</Tag>;
}

interface Props {
  of: {
    status: string;
    urgency: string;
    dueAt?: string | null;
    late?: boolean;
    offered?: boolean;
    unread?: boolean;
  };
  children?: ReactNode;
}

export function ReferralBadges({ of, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.badges}>
      <UrgencyBadge urgency={of.urgency} />
      <ReferralStatusTag status={of.status} />
      {of.offered === true ? <Tag tone="violet">{t('referral.offered')}</Tag> : null}
      {of.unread === true ? <Tag tone="urgent">{t('referral.unread')}</Tag> : null}
      {of.dueAt ? <DueTime dueAt={of.dueAt} late={of.late ?? false} /> : null}
      {children}
    </div>
  );
}
