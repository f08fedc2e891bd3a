import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Incident, IncidentClock } from '../../api/types';
import { useDates } from '../../ui/dates';
import { DueTime } from '../../ui/due-time';
import { Tag } from '../../ui/tag';
import classes from './incident.module.css';

/** Each clock with its due time; "late" stays a fact after the step was done. */
export function IncidentClocks({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  return (
    <section className={classes.section}>
      <Title order={2}>{t('clock.title')}</Title>
      {incident.clocks.length === 0 ? <Text>{t('clock.none')}</Text> : null}
      <ul className={classes.persons}>
        {incident.clocks.map((clock) => (
          <ClockRow key={clock.step} clock={clock} />
        ))}
      </ul>
    </section>
  );
}

function ClockRow({ clock }: { clock: IncidentClock }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <li>
      <strong>{t(`clock.${clock.step}`)}</strong>
      <span>{t('clock.due', { at: dates.instant(clock.dueAt) })}</span>
      {clock.doneAt === null ? null : <span>{t('clock.done', { at: dates.instant(clock.doneAt) })}</span>}
      <span className={classes.badges}>
        {clock.doneAt === null ? <DueTime dueAt={clock.dueAt} late={clock.late} /> : null}
        {clock.late ? <Tag tone="urgent">{t('clock.late')}</Tag> : null}
        {clock.doneAt !== null && !clock.late ? <Tag tone="good">{t('clock.inTime')}</Tag> : null}
      </span>
    </li>
  );
}
