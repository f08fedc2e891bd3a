import { Paper, Stack, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconMailCheck } from '@tabler/icons-react';
import { NOTICE_CHANNELS, type NoticeChannel } from '#contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates, useNumbers } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { useLabels } from '../../ui/labels';
import { InfiniteView } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { RecordTable } from '../../ui/record-table';
import { Tag } from '../../ui/tag';
import { ToggleRow } from '../../ui/toggle-row';
import { useTaskLabels } from './task-labels';
import {
  deliveriesQuery,
  deliveryCountsQuery,
  deliveryLanes,
  type Delivery,
  type DeliveryCounts,
  type DeliveryLane,
} from './tasks.api';

const DAYS = 30;

/** Whether notices get out of the house, for those who look after it. */
export function NoticeDeliveriesPage() {
  const { t } = useTranslation();
  const query = useQuery(deliveryCountsQuery);
  return (
    <Page title={t('nav.deliveries')} lead={t('delivery.lead', { days: query.data?.days ?? DAYS })}>
      <Stack gap="lg">
        <Paper withBorder p="md" component="section">
          <Title order={2} mb="sm">
            {t('delivery.byChannel')}
          </Title>
          <QueryView query={query}>{(counts) => <ChannelTable counts={counts} />}</QueryView>
        </Paper>
        <Troubles />
      </Stack>
    </Page>
  );
}

function ChannelTable({ counts: { channels, items } }: { counts: DeliveryCounts }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const dates = useDates();
  const amount = (id: NoticeChannel, ...states: string[]) =>
    items
      .filter(({ channel, state }) => channel === id && states.includes(state))
      .reduce((sum, { count }) => sum + count, 0);
  const count = (key: 'sent' | 'waiting' | 'dropped', ...states: string[]) => ({
    ...{ key, title: t(`delivery.state.${key}`), align: 'right' as const },
    render: ({ id }: { id: NoticeChannel }) => numbers.whole(amount(id, ...states)),
  });
  const lastSent = (id: NoticeChannel) =>
    items.find(({ channel, state }) => channel === id && state === 'sent')?.lastAt;
  return (
    <RecordTable
      records={NOTICE_CHANNELS.map((id) => ({ id }))}
      columns={[
        {
          key: 'channel',
          title: t('delivery.channelTitle'),
          render: ({ id }) => (
            <>
              <strong>{t(`delivery.channel.${id}`)}</strong>{' '}
              {channels.includes(id) ? null : <Tag tone="quiet">{t('delivery.closed')}</Tag>}
            </>
          ),
        },
        count('sent', 'sent'),
        count('waiting', 'queued', 'sending'),
        {
          ...{ key: 'failed', title: t('delivery.state.failed'), align: 'right' as const },
          render: ({ id }) => <FailedCount amount={amount(id, 'failed')} />,
        },
        count('dropped', 'dropped'),
        {
          key: 'last',
          title: t('delivery.lastSent'),
          render: ({ id }) => {
            const at = lastSent(id);
            return at === undefined ? t('delivery.never') : dates.instant(at);
          },
        },
      ]}
    />
  );
}

function FailedCount({ amount }: { amount: number }) {
  const numbers = useNumbers();
  if (amount === 0) return <>{numbers.whole(0)}</>;
  return <Tag tone="critical">{numbers.whole(amount)}</Tag>;
}

function Troubles() {
  const { t } = useTranslation();
  const [lane, setLane] = useState<DeliveryLane>('failed');
  const query = useInfiniteQuery(deliveriesQuery(lane));
  return (
    <Paper withBorder p="md" component="section">
      <Stack>
        <Title order={2}>{t('delivery.troubles')}</Title>
        <ToggleRow
          label={t('delivery.laneLabel')}
          options={deliveryLanes.map((value) => ({ value, label: t(`delivery.lane.${value}`) }))}
          value={lane}
          onChange={setLane}
        />
        <InfiniteView
          query={query}
          empty={
            <EmptyState
              headingLevel={3}
              title={t(`delivery.empty.${lane}`)}
              text={t('delivery.emptyText')}
              icon={<IconMailCheck size={40} stroke={1.5} aria-hidden />}
            />
          }
        >
          {(deliveries) => <TroubleTable deliveries={deliveries} />}
        </InfiniteView>
      </Stack>
    </Paper>
  );
}

function TroubleTable({ deliveries }: { deliveries: Delivery[] }) {
  const { t } = useTranslation();
  const labels = useTaskLabels();
  const words = useLabels();
  const numbers = useNumbers();
  const dates = useDates();
  const why = (failure: string) =>
    failure === 'retry' || failure === 'refused' ? t(`delivery.failure.${failure}`) : t('common.unknownCode');
  return (
    <RecordTable
      records={deliveries}
      columns={[
        { key: 'what', title: t('delivery.what'), render: ({ kind }) => labels.notice(kind) },
        { key: 'number', title: t('delivery.number'), render: ({ reference }) => reference },
        { key: 'role', title: t('delivery.role'), render: ({ role }) => words.role(role) },
        {
          key: 'channel',
          title: t('delivery.channelTitle'),
          render: ({ channel }) => t(`delivery.channel.${channel}`),
        },
        { key: 'why', title: t('delivery.why'), render: ({ failure }) => why(failure) },
        {
          ...{ key: 'tries', title: t('delivery.tries'), align: 'right' as const },
          render: ({ tries }) => numbers.whole(tries),
        },
        {
          key: 'last',
          title: t('delivery.lastTry'),
          render: ({ lastTryAt }) => dates.instant(lastTryAt),
        },
      ]}
    />
  );
}
