import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import classes from '../../ui/section.module.css';
import { ActivityFacts } from './activity-facts';
import { ActivityFiles } from './activity-files';
import { ActivityFindings } from './activity-findings';
import { ActivityHistory } from './activity-history';
import { useActivityLabels } from './activity-labels';
import { ActivityStatusTag } from './activity-list';
import { AddFindingDialog, ContentDialog, WithdrawDialog } from './activity-dialogs';
import { activityQuery, type Activity } from './activities.api';

/** One activity: what it was, who came, what was found, and what can be done with it. */
export function ActivityPage() {
  const { t } = useTranslation();
  const { activityId } = useParams({ from: '/signed/activities/$activityId' });
  const query = useQuery(activityQuery(activityId));
  return (
    <Page title={t('activity.one')}>
      <QueryView query={query}>{(activity) => <One key={activity.id} activity={activity} />}</QueryView>
    </Page>
  );
}

type Opened = 'hold' | 'correct' | 'withdraw' | 'add-finding';
const ACTIONS: readonly Opened[] = ['hold', 'correct', 'add-finding', 'withdraw'];

function One({ activity }: { activity: Activity }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Opened | null>(null);
  const close = () => setOpen(null);
  const offered = ACTIONS.filter((action) => activity.availableActions.includes(action));
  return (
    <Stack gap="md">
      <Head activity={activity} />
      {activity.status === 'WITHDRAWN' ? (
        <Alert color="gray" c="dark" icon={<IconArchive aria-hidden />} title={t('activity.withdrawn')}>
          {activity.withdrawReason}
        </Alert>
      ) : null}
      <Group hidden={offered.length === 0}>
        {offered.map((action) => (
          <Button
            key={action}
            size="md"
            variant={action === 'hold' ? 'filled' : 'default'}
            {...(action === 'withdraw' ? { color: 'red', variant: 'outline' } : {})}
            onClick={() => setOpen(action)}
          >
            {t(`activity.${action === 'add-finding' ? 'addFinding' : action}`)}
          </Button>
        ))}
      </Group>
      <ActivityFacts activity={activity} />
      {activity.kind === 'DRILL' ? <ActivityFindings activity={activity} /> : null}
      {activity.files === null ? null : <ActivityFiles activity={activity} files={activity.files} />}
      <ActivityHistory id={activity.id} />
      {open === 'hold' || open === 'correct' ? (
        <ContentDialog activity={activity} mode={open} onClose={close} />
      ) : null}
      {open === 'withdraw' ? <WithdrawDialog activity={activity} onClose={close} /> : null}
      {open === 'add-finding' ? <AddFindingDialog activity={activity} onClose={close} /> : null}
    </Stack>
  );
}

function Head({ activity }: { activity: Activity }) {
  const { t } = useTranslation();
  const dates = useDates();
  const labels = useActivityLabels();
  return (
    <div className={classes.section}>
      <Title order={2}>{activity.title}</Title>
      <Group gap="sm">
        <ActivityStatusTag status={activity.status} />
        <span>{labels.kind(activity.kind)}</span>
        <span>{dates.day(activity.happensOn, 'full')}</span>
      </Group>
      <Text>
        {activity.reference} · {activity.schoolNameTh ?? t('activity.office')}
      </Text>
    </div>
  );
}
