import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HistoryItem } from '../../api/types';
import { useDates } from '../../ui/dates';
import { useLabels } from '../../ui/labels';
import { QueryView } from '../../ui/query-view';
import { useActionText } from './actions/action-texts';
import { useFieldText } from './field-text';
import classes from './incident.module.css';
import { historyQuery } from './incidents.api';
import workClasses from './my-work.module.css';

export function IncidentHistory({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation();
  const query = useQuery(historyQuery(incidentId));
  return (
    <section className={`${classes.section} no-print`}>
      <Title order={2}>{t('history.title')}</Title>
      <QueryView query={query}>
        {(history) => (
          <ol className={workClasses.steps}>
            {history.items.map((item) => (
              <HistoryRow key={`${item.at} ${item.action}`} item={item} />
            ))}
          </ol>
        )}
      </QueryView>
    </section>
  );
}

/** From, to, who, why, when. */
function HistoryRow({ item }: { item: HistoryItem }) {
  const { t } = useTranslation();
  const actionText = useActionText();
  const fields = useFieldText();
  const dates = useDates();
  const labels = useLabels();
  /** An edited text keeps no copy in the history: its name says what was touched. */
  const changeText = ({ field, from, to }: HistoryItem['changes'][number]) => {
    const name = fields.name(field);
    if (from === null && to === null) return name;
    return `${name}: ${from === null ? '' : `${fields.value(field, from)} → `}${fields.value(field, to)}`;
  };
  const isMove = item.from !== item.to;
  return (
    <li>
      <strong>{actionText(item.action)}</strong>
      <Text c="dimmed">
        {dates.instant(item.at)} · {labels.role(item.actingRole)}
      </Text>
      {isMove ? (
        <div>
          {item.from === null ? '' : `${labels.status(item.from)} → `}
          {labels.status(item.to)}
        </div>
      ) : null}
      {item.reason === null ? null : <div>{t('history.reason', { reason: item.reason })}</div>}
      {item.changes.map((change) => (
        <div key={change.field}>{changeText(change)}</div>
      ))}
    </li>
  );
}
