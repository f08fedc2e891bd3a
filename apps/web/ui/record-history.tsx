import { Text } from '@mantine/core';
import { useQuery, type QueryKey, type UseQueryOptions } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from './dates';
import { useLabels } from './labels';
import { QueryView } from './query-view';
import classes from './section.module.css';

interface History {
  items: { at: string; role: string; action: string; reason: string | null }[];
}

interface Props<Data extends History, Key extends QueryKey> {
  title: string;
  options: UseQueryOptions<Data, Error, Data, Key>;
  /** The action in words; null where this screen does not know it. */
  nameOf: (action: string) => string | null;
}

/** Who did what and when, by post; read when somebody opens it. */
export function RecordHistory<Data extends History, Key extends QueryKey>({
  title,
  ...events
}: Props<Data, Key>) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={classes.details} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen ? <Events {...events} /> : null}
    </details>
  );
}

function Events<Data extends History, Key extends QueryKey>({
  options,
  nameOf,
}: Omit<Props<Data, Key>, 'title'>) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useLabels();
  const query = useQuery(options);
  return (
    <QueryView query={query}>
      {({ items }) => (
        <ol className={classes.plain}>
          {items.map(({ at, role, action, reason }) => (
            <li key={`${at} ${action}`} className={classes.event}>
              <strong>{nameOf(action) ?? t('common.unknownCode')}</strong>
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
