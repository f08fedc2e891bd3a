import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { classroomText } from '../../ui/labels';
import { useDates } from '../../ui/dates';
import { Tag, type Tone } from '../../ui/tag';
import { UrgencyBadge } from '../../ui/urgency-badge';
import cardClasses from '../incidents/incident-card.module.css';
import { useCasePosts, useCaseWords } from './case-words';
import type { CaseLine } from './cases.api';

const TONES: Record<string, Tone> = {
  OPEN: 'info',
  CONFERENCE: 'violet',
  REFERRED: 'violet',
  FOLLOW_UP: 'info',
  REOPENED: 'urgent',
  CLOSED: 'good',
};

export function CaseBadges({ line }: { line: CaseLine }) {
  const { t } = useTranslation();
  const words = useCaseWords();
  return (
    <span className={cardClasses.head}>
      <Tag tone={TONES[line.status] ?? 'quiet'}>{words.status(line.status)}</Tag>
      <UrgencyBadge urgency={line.urgency} />
      {line.route === 'district' ? <Tag tone="violet">{t('cases.routeDistrict')}</Tag> : null}
      {line.owner?.held ? null : <Tag tone="urgent">{t('cases.noHolder')}</Tag>}
    </span>
  );
}

/** A case in a list; beside a type that tells too much the server leaves the name out. */
export function CaseCard({ line }: { line: CaseLine }) {
  const { t } = useTranslation();
  const words = useCaseWords();
  const { nameOf } = useCasePosts();
  const dates = useDates();
  const { student } = line;
  return (
    <Link to="/cases/$caseId" params={{ caseId: line.id }} className={cardClasses.card}>
      <strong>{line.reference}</strong>
      <CaseBadges line={line} />
      <span className={cardClasses.what}>{words.type(line.type)}</span>
      <span>
        {student === null
          ? t('cases.studentMoved')
          : `${student.displayName ?? t('cases.studentHidden')} · ${classroomText(student.level, student.room)}`}
      </span>
      <span className={cardClasses.foot}>
        {line.schoolNameTh} · {dates.instant(line.changedAt)}
      </span>
      {line.owner === null ? null : <span>{t('cases.owner', { name: nameOf(line.owner) })}</span>}
    </Link>
  );
}
