import { IconLock, IconShieldLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../../api/types';
import { DueTime } from '../../ui/due-time';
import { StatusBadge } from '../../ui/status-badge';
import { Tag } from '../../ui/tag';
import { UrgencyBadge } from '../../ui/urgency-badge';
import classes from './incident.module.css';

export function IncidentBadges({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const openClock = incident.clocks.find((clock) => clock.doneAt === null);
  return (
    <div className={classes.badges}>
      <UrgencyBadge urgency={incident.urgency} />
      <StatusBadge status={incident.status} />
      {openClock === undefined ? null : <DueTime dueAt={openClock.dueAt} late={openClock.late} />}
      {incident.kind === 'WARNING' ? <Tag tone="info">{t('incident.warning')}</Tag> : null}
      {incident.restricted ? (
        <Tag tone="violet" icon={<IconLock size={18} aria-hidden />}>
          {t('incident.restricted')}
        </Tag>
      ) : null}
      {incident.route === 'district' ? (
        <Tag tone="violet" icon={<IconShieldLock size={18} aria-hidden />}>
          {t('incident.routeDistrict')}
        </Tag>
      ) : null}
    </div>
  );
}
