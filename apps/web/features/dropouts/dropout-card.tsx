import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DueTime } from '../../ui/due-time';
import { classroomText } from '../../ui/labels';
import { Tag } from '../../ui/tag';
import classes from '../screenings/care.module.css';
import { STATE_TONE, useDropoutLabels } from './dropout-labels';
import type { DropoutLine } from './dropouts.api';

/** One entry of the list: who, why, whose it is, and how much time is left. */
export function DropoutCard({ entry }: { entry: DropoutLine }) {
  const { t } = useTranslation();
  const labels = useDropoutLabels();
  const {
    id,
    reference,
    displayName,
    schoolNameTh,
    level,
    room,
    sign,
    state,
    outcome,
    ownerName,
    dueAt,
    late,
  } = entry;
  return (
    <Link to="/dropouts/$dropoutId" params={{ dropoutId: id }} className={classes.card}>
      <span className={classes.tags}>
        <strong>{displayName}</strong>
        <Tag tone={STATE_TONE[state] ?? 'quiet'}>
          {outcome === null ? labels.state(state) : labels.outcome(outcome)}
        </Tag>
        {dueAt === null ? null : <DueTime dueAt={dueAt} late={late} />}
      </span>
      <span>
        {labels.sign(sign)} · {reference}
      </span>
      <span>
        {classroomText(level, room)} · {schoolNameTh} ·{' '}
        {t('dropout.owner', { name: ownerName ?? t('dropout.careTeacher') })}
      </span>
    </Link>
  );
}
