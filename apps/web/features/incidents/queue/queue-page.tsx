import '../../../styles/inputs';
import { Button, Switch } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLiveQueries } from '../../../api/live';
import type { IncidentListItem } from '../../../api/types';
import { lanes, type Lane } from '../../../app/search-params';
import { EmptyState } from '../../../ui/empty-state';
import { InfiniteView } from '../../../ui/load-more';
import { Page } from '../../../ui/page';
import { queueCountsQuery, queueQuery } from '../incidents.api';
import { QueueDetail } from './queue-detail';
import { QueueList } from './queue-list';
import classes from './queue.module.css';
import { useKeysEnabled, useQueueKeys } from './queue-keys';

const QUEUE = ['queue'];
const INCIDENTS = ['incidents'];

/** S5: the officer's one queue. Two panes on a desk, cards on a phone. */
export function QueuePage() {
  const { t } = useTranslation();
  const { lane = 'waiting', open } = useSearch({ from: '/signed/queue' });
  const navigate = useNavigate({ from: '/queue' });
  const query = useInfiniteQuery(queueQuery(lane));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const choose = (id: string | undefined) =>
    void navigate({ search: (present) => ({ ...present, open: id }), replace: true });
  const keys = useKeysEnabled();
  useLiveQueries('incident', QUEUE);
  useLiveQueries('incident', INCIDENTS);
  return (
    <Page title={t('nav.queue')} width="wide" actions={<KeysSwitch keys={keys} />}>
      <Lanes lane={lane} />
      <div className={classes.panes} data-open={open !== undefined || undefined}>
        <div className={classes.list}>
          <InfiniteView
            query={query}
            empty={<EmptyState title={t(`queue.empty.${lane}`)} text={t('queue.emptyText')} />}
          >
            {(incidents) => <QueueList incidents={incidents} openId={open} onChoose={choose} />}
          </InfiniteView>
        </div>
        <Detail items={items} open={open} keysOn={keys.enabled} onChoose={choose} />
      </div>
    </Page>
  );
}

interface DetailProps {
  items: IncidentListItem[];
  open: string | undefined;
  keysOn: boolean;
  onChoose: (id: string | undefined) => void;
}

function Detail({ items, open, keysOn, onChoose }: DetailProps) {
  const { t } = useTranslation();
  const action = useQueueKeys({ items, open, enabled: keysOn, onChoose });
  return (
    <div className={classes.detail}>
      {open === undefined ? (
        <EmptyState title={t('queue.chooseTitle')} text={t('queue.chooseText')} />
      ) : (
        <>
          <Button className={classes.back} variant="default" onClick={() => onChoose(undefined)}>
            {t('queue.backToList')}
          </Button>
          <QueueDetail
            key={open}
            incidentId={open}
            requested={action.requested}
            onRequestDone={action.clear}
          />
        </>
      )}
    </div>
  );
}

function Lanes({ lane }: { lane: Lane }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/queue' });
  const counts = useQuery(queueCountsQuery).data;
  return (
    <div className={classes.lanes} role="group" aria-label={t('queue.lanes')}>
      {lanes.map((each) => (
        <button
          key={each}
          type="button"
          className={classes.lane}
          aria-pressed={each === lane}
          onClick={() => void navigate({ search: { lane: each } })}
        >
          {t(`queue.lane.${each}`)} <strong>{counts?.[each] ?? ''}</strong>
        </button>
      ))}
    </div>
  );
}

function KeysSwitch({ keys }: { keys: ReturnType<typeof useKeysEnabled> }) {
  const { t } = useTranslation();
  return (
    <Switch
      className={classes.keys}
      label={t('queue.keys')}
      description={keys.enabled ? t('queue.keysHelp') : undefined}
      checked={keys.enabled}
      onChange={(event) => keys.set(event.currentTarget.checked)}
    />
  );
}
