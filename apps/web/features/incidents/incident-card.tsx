import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IncidentListItem } from '../../api/types';
import { useDates } from '../../ui/dates';
import { DueTime } from '../../ui/due-time';
import { useLabels } from '../../ui/labels';
import { StatusBadge } from '../../ui/status-badge';
import { Tag } from '../../ui/tag';
import { UrgencyBadge } from '../../ui/urgency-badge';
import { useAssigneeName } from './assignee';
import classes from './incident-card.module.css';

const settled = ['CLOSED', 'REJECTED', 'MERGED', 'WITHDRAWN', 'DISCARDED'];

/** A record in a list: number, state, place, due time; never a person's name. */
export function IncidentSummary({ incident }: { incident: IncidentListItem }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const dates = useDates();
  const assigneeName = useAssigneeName();
  const schools = incident.schools.map((school) => school.nameTh).join(', ');
  const isOpen = !settled.includes(incident.status);
  return (
    <>
      <span className={classes.head}>
        <strong>{incident.reference}</strong>
        <UrgencyBadge urgency={incident.urgency} />
        <StatusBadge status={incident.status} />
        {incident.restricted ? (
          <Tag tone="violet" icon={<IconLock size={18} aria-hidden />}>
            {t('incident.restricted')}
          </Tag>
        ) : null}
        {incident.route === 'district' ? <Tag tone="violet">{t('incident.routeDistrict')}</Tag> : null}
      </span>
      <span className={classes.what}>{labels.hazard(incident.mainCode)}</span>
      <span>{schools}</span>
      <span className={classes.foot}>
        <span>
          {dates.day(incident.happenedOn)} · {t('incident.harmed', { count: incident.harmedCount })}
        </span>
        {isOpen && incident.dueAt !== null ? <DueTime dueAt={incident.dueAt} late={incident.late} /> : null}
        {incident.assigneePostId === null ? null : (
          <span>{t('incident.assignee', { name: assigneeName(incident.assigneePostId) })}</span>
        )}
      </span>
    </>
  );
}

export function IncidentCard({ incident }: { incident: IncidentListItem }) {
  return (
    <Link to="/incidents/$incidentId" params={{ incidentId: incident.id }} className={classes.card}>
      <IncidentSummary incident={incident} />
    </Link>
  );
}
