import '../../../styles/inputs';
import { Button, Switch, UnstyledButton } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state';
import { ButtonLink } from '../../../ui/links';
import { InfiniteView } from '../../../ui/load-more';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import cardClasses from '../../incidents/incident-card.module.css';
import { useKeysEnabled } from '../../incidents/queue/queue-keys';
import { ReferralSummary } from '../referral-card';
import { ReferralLanes } from '../referral-lanes';
import { ReferralRecord } from '../referral-page';
import { queueCountsQuery, queueQuery, referralQuery } from '../referrals.api';
import type { QueueLane, ReferralLine } from '../referral-types';
import { useLiveReferrals } from '../use-live-referrals';
import classes from './queue.module.css';
import { useReferralKeys } from './referral-keys';

export const queueLanes = [
  'waiting',
  'with-agency',
  'no-answer',
  'overdue',
  'all',
] as const satisfies readonly QueueLane[];
const COUNT_OF = {
  waiting: 'waiting',
  'with-agency': 'withAgency',
  'no-answer': 'noAnswer',
  overdue: 'overdue',
  all: 'all',
} as const;

/** What the district has to decide on, most urgent first; two panes on a desk, cards on a phone. */
export function ReferralQueuePage() {
  const { t } = useTranslation();
  const { lane = 'waiting', open } = useSearch({ from: '/signed/referral-queue' });
  const navigate = useNavigate({ from: '/referral-queue' });
  const query = useInfiniteQuery(queueQuery(lane));
  const counts = useQuery(queueCountsQuery).data;
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const choose = (id: string | undefined) =>
    void navigate({ search: (present) => ({ ...present, open: id }), replace: true });
  const keys = useKeysEnabled();
  useLiveReferrals();
  return (
    <Page title={t('nav.referralQueue')} width="wide" actions={<KeysSwitch keys={keys} />}>
      <ReferralLanes
        label={t('referral.lanes')}
        lanes={queueLanes.map((one) => ({
          lane: one,
          text: t(`referral.queueLane.${one}`),
          count: counts?.[COUNT_OF[one]],
        }))}
        chosen={lane}
        onChoose={(next) => void navigate({ search: { lane: next } })}
      />
      <div className={classes.panes} data-open={open !== undefined || undefined}>
        <div className={classes.list}>
          <InfiniteView
            query={query}
            empty={
              <EmptyState title={t(`referral.queueEmpty.${lane}`)} text={t('referral.queueEmptyText')} />
            }
          >
            {(lines) => <QueueList lines={lines} openId={open} onChoose={choose} />}
          </InfiniteView>
        </div>
        <Detail items={items} open={open} keysOn={keys.enabled} onChoose={choose} />
      </div>
    </Page>
  );
}

function KeysSwitch({ keys }: { keys: ReturnType<typeof useKeysEnabled> }) {
  const { t } = useTranslation();
  return (
    <Switch
      className={classes.keys}
      label={t('queue.keys')}
      description={keys.enabled ? t('referral.keysHelp') : undefined}
      checked={keys.enabled}
      onChange={(event) => keys.set(event.currentTarget.checked)}
    />
  );
}

interface ListProps {
  lines: ReferralLine[];
  openId: string | undefined;
  onChoose: (id: string) => void;
}

function QueueList({ lines, openId, onChoose }: ListProps) {
  const chosen = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    void chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [openId]);
  return (
    <div className={cardClasses.list}>
      {lines.map((line) => (
        <UnstyledButton
          key={line.id}
          ref={line.id === openId ? chosen : undefined}
          className={cardClasses.card}
          data-chosen={line.id === openId || undefined}
          aria-current={line.id === openId ? 'true' : undefined}
          onClick={() => onChoose(line.id)}
        >
          <ReferralSummary line={line} />
        </UnstyledButton>
      ))}
    </div>
  );
}

interface DetailProps {
  items: ReferralLine[];
  open: string | undefined;
  keysOn: boolean;
  onChoose: (id: string | undefined) => void;
}

function Detail({ items, open, keysOn, onChoose }: DetailProps) {
  const { t } = useTranslation();
  const keys = useReferralKeys({ items, open, enabled: keysOn, onChoose });
  return (
    <div className={classes.detail}>
      {open === undefined ? (
        <EmptyState title={t('queue.chooseTitle')} text={t('queue.chooseText')} />
      ) : (
        <>
          <Button className={classes.back} variant="default" onClick={() => onChoose(undefined)}>
            {t('queue.backToList')}
          </Button>
          <OpenReferral key={open} id={open} requested={keys.requested} onRequestDone={keys.clear} />
        </>
      )}
    </div>
  );
}

function OpenReferral({
  id,
  ...request
}: {
  id: string;
  requested: string | null;
  onRequestDone: () => void;
}) {
  const { t } = useTranslation();
  const query = useQuery(referralQuery(id));
  return (
    <QueryView query={query}>
      {(referral) => (
        <>
          <ButtonLink to="/referrals/$referralId" params={{ referralId: id }} variant="subtle">
            {t('referral.openPage', { reference: referral.reference })}
          </ButtonLink>
          <ReferralRecord referral={referral} {...request} />
        </>
      )}
    </QueryView>
  );
}
