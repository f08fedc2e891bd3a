import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  IconAlertOctagon,
  IconArrowsExchange,
  IconCalendarStats,
  IconClipboardHeart,
  IconClockExclamation,
  IconCheck,
  IconFileCertificate,
  IconLockOpen,
  IconUserSearch,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { DueTime } from '../../ui/due-time';
import { Tag } from '../../ui/tag';
import { useTaskLabels } from './task-labels';
import classes from './tasks.module.css';
import type { Notice } from './tasks.api';

const icons: Record<string, typeof IconCheck> = {
  incident: IconAlertOctagon,
  case: IconClipboardHeart,
  dropout: IconUserSearch,
  referral: IconArrowsExchange,
  mou: IconFileCertificate,
  'break-glass': IconLockOpen,
  digest: IconCalendarStats,
};

interface Props {
  notice: Notice;
  onMark: (as: 'seen' | 'handled') => void;
}

/** One line as in a chat: what, number, when; a tap opens what it is about. */
export function NoticeItem({ notice, onMark }: Props) {
  const { t } = useTranslation();
  const labels = useTaskLabels();
  const what = labels.notice(notice.kind);
  return (
    <li className={classes.item} data-state={notice.state} data-urgent={notice.urgent || undefined}>
      {notice.figures === null ? (
        <Link to={notice.path as '/'} className={classes.open} onClick={() => onMark('seen')}>
          <NoticeLine notice={notice} what={what} />
        </Link>
      ) : (
        <div className={classes.open}>
          <NoticeLine notice={notice} what={what} />
        </div>
      )}
      {notice.figures === null ? null : <Figures figures={notice.figures} />}
      {notice.state === 'handled' ? null : (
        <div className={classes.foot}>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconCheck size={18} aria-hidden />}
            aria-label={t('inbox.handleOf', { what: `${what} ${notice.reference}` })}
            onClick={() => onMark('handled')}
          >
            {t('inbox.handle')}
          </Button>
        </div>
      )}
    </li>
  );
}

function NoticeLine({ notice, what }: { notice: Notice; what: string }) {
  const { t } = useTranslation();
  const labels = useTaskLabels();
  const dates = useDates();
  const Icon = notice.kind.startsWith('task-')
    ? IconClockExclamation
    : (icons[notice.subjectKind] ?? IconCheck);
  const isDigest = notice.figures !== null;
  return (
    <>
      <span className={classes.icon}>
        <Icon size={26} stroke={1.6} aria-hidden />
      </span>
      <span className={classes.text}>
        <span className={classes.what}>{what}</span>
        <span>
          {isDigest
            ? t('inbox.meeting', { day: dates.day(notice.reference) })
            : `${labels.subject(notice.subjectKind)} ${notice.reference}`}
          {notice.taskKind === null ? null : ` · ${labels.task(notice.taskKind)}`}
        </span>
        <span className={classes.meta}>
          <time dateTime={notice.createdAt}>{dates.instant(notice.createdAt)}</time>
          {notice.state === 'unread' ? <Tag tone="info">{t('inbox.unread')}</Tag> : null}
          {notice.state === 'handled' ? <Tag tone="good">{t('inbox.handled')}</Tag> : null}
          {notice.dueAt !== null && notice.state !== 'handled' ? (
            <DueTime dueAt={notice.dueAt} late={false} />
          ) : null}
        </span>
      </span>
    </>
  );
}

const figureNames = [
  'overdue',
  'open',
  'newIncidents',
  'newReferrals',
  'doneOnTime',
  'doneLate',
  'quietSchools',
  'openCases',
  'casesWithoutHolder',
  'lateFollowUps',
  'silentSchools',
] as const;

function Figures({ figures }: { figures: Record<string, number> }) {
  const { t } = useTranslation();
  return (
    <dl className={classes.figures}>
      {figureNames
        .filter((name) => figures[name] !== undefined)
        .map((name) => (
          <div key={name}>
            <dt>{t(`digest.${name}`)}</dt>
            <dd>{figures[name]}</dd>
          </div>
        ))}
    </dl>
  );
}
