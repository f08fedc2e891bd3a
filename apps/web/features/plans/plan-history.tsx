import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { useLabels } from '../../ui/labels';
import { QueryView } from '../../ui/query-view';
import classes from '../risk/risk.module.css';
import { planHistoryQuery } from './plans.api';

const EVENTS = [
  ...(['start', 'renew', 'write', 'add-measure', 'change-measure', 'remove-measure'] as const),
  ...(['add-contact', 'change-contact', 'remove-contact', 'check-contact', 'add-map', 'remove-map'] as const),
  ...(['submit', 'return', 'approve', 'supersede'] as const),
];

/** Who did what and when, by post; read when somebody opens it. */
export function PlanHistory({ id }: { id: string }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={classes.details} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('risk.history')}</summary>
      {isOpen ? <Events id={id} /> : null}
    </details>
  );
}

function Events({ id }: { id: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useLabels();
  const query = useQuery(planHistoryQuery(id));
  const nameOf = (action: string) => {
    const known = EVENTS.find((event) => event === action);
    return known === undefined ? t('common.unknownCode') : t(`plan.event.${known}`);
  };
  return (
    <QueryView query={query}>
      {({ items }) => (
        <ol className={classes.plain}>
          {items.map(({ at, role, action, reason }) => (
            <li key={at + action} className={classes.event}>
              <strong>{nameOf(action)}</strong>
              <div>
                {dates.instant(at)} · {words.role(role)}
              </div>
              {reason === null ? null : <Text>{reason}</Text>}
            </li>
          ))}
        </ol>
      )}
    </QueryView>
  );
}
