import { useTranslation } from 'react-i18next';
import classes from './outbox.module.css';
import { useOutbox } from './use-outbox';

export function OutboxBadge() {
  const { t } = useTranslation();
  const reports = useOutbox();
  const count = (reports ?? []).filter(({ report }) => report.state !== 'sent').length;
  if (count === 0) return null;
  return (
    <span className={classes.badge} aria-label={t('outbox.unsentCount', { count })} role="status">
      {count}
    </span>
  );
}
