import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { useLabels } from '../../ui/labels';
import { QueryView } from '../../ui/query-view';
import classes from '../../ui/section.module.css';
import { activityHistoryQuery } from './activities.api';

const KNOWN = [
  'log',
  'correct',
  'hold',
  'withdraw',
  'add-finding',
  'change-finding',
  'close-finding',
] as const;

/** Who did what when; read when somebody opens it. */
export function ActivityHistory({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <details className={classes.details}>
      <summary>{t('activity.history')}</summary>
      <Events id={id} />
    </details>
  );
}

function Events({ id }: { id: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useLabels();
  const query = useQuery(activityHistoryQuery(id));
  const nameOf = (action: string) => {
    const known = KNOWN.find((one) => one === action);
    return known ? t(`activity.did.${known}`) : t('common.unknownCode');
  };
  return (
    <QueryView query={query}>
      {({ items }) => (
        <ol className={classes.plain}>
          {items.map(({ at, action, role, reason }) => (
            <li key={`${at} ${action}`} className={classes.event}>
              {dates.instant(at)} · {nameOf(action)} · {words.role(role)}
              {reason === null ? null : ` · ${reason}`}
            </li>
          ))}
        </ol>
      )}
    </QueryView>
  );
}
