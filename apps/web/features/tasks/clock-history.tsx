import { Paper, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { useLabels } from '../../ui/labels';
import { InfiniteView } from '../../ui/load-more';
import { useTaskLabels } from './task-labels';
import classes from './tasks.module.css';
import { clockHistoryQuery, type ClockChange, type ClockLimitView } from './tasks.api';

const PERCENTS = [
  ['remindPercent', 'clockPolicy.remind'],
  ['headPercent', 'clockPolicy.head'],
  ['districtPercent', 'clockPolicy.district'],
] as const;

/** What the district changed about its clocks, the last change first; by post, never by name. */
export function ClockHistory() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(clockHistoryQuery);
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} mb="sm">
        {t('clockPolicy.history')}
      </Title>
      <InfiniteView
        query={query}
        empty={
          <EmptyState
            headingLevel={3}
            title={t('clockPolicy.historyEmpty')}
            text={t('clockPolicy.historyEmptyText')}
            icon={<IconHistory size={40} stroke={1.5} aria-hidden />}
          />
        }
      >
        {(changes) => (
          <ol className={classes.changes}>
            {changes.map((change) => (
              <Change key={change.id} change={change} />
            ))}
          </ol>
        )}
      </InfiniteView>
    </Paper>
  );
}

function Change({ change }: { change: ClockChange }) {
  const { t } = useTranslation();
  const labels = useTaskLabels();
  const words = useLabels();
  const dates = useDates();
  const { subjectKind, step, urgency, at, actingRole } = change;
  return (
    <li>
      <strong>
        {labels.subject(subjectKind)} · {labels.task(step)} · {words.urgency(urgency)}
      </strong>
      {useDifferences(change).map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      <Text c="dimmed">
        {dates.instant(at)} · {actingRole === null ? t('clockPolicy.noPost') : words.role(actingRole)}
      </Text>
    </li>
  );
}

function useDifferences({ before, after }: ClockChange): string[] {
  const { t } = useTranslation();
  const limit = ({ amount, clock }: ClockLimitView) =>
    amount === null ? t('clockPolicy.none') : `${amount} ${t(`clockPolicy.clock.${clock}`)}`;
  const percents = PERCENTS.map(([field, label]) => ({
    what: t(label),
    from: t('clockPolicy.percent', { value: before[field] }),
    to: t('clockPolicy.percent', { value: after[field] }),
  }));
  const changed = [{ what: t('clockPolicy.within'), from: limit(before), to: limit(after) }, ...percents]
    .filter(({ from, to }) => from !== to)
    .map((difference) => t('clockPolicy.fromTo', difference));
  return changed.length === 0 ? [t('clockPolicy.sameAsBefore')] : changed;
}
