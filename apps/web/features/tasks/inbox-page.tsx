import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { IconBellOff, IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { EmptyState } from '../../ui/empty-state';
import { ProblemAlert } from '../../ui/error-summary';
import { ButtonLink } from '../../ui/links';
import { InfiniteView } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { ToggleRow } from '../../ui/toggle-row';
import { NoticeItem } from './notice-item';
import classes from './tasks.module.css';
import { inboxLanes, inboxQuery, markNotice, type InboxLane } from './tasks.api';

export function InboxPage() {
  const { t } = useTranslation();
  const [lane, setLane] = useState<InboxLane>('all');
  const query = useInfiniteQuery(inboxQuery(lane));
  const marking = useMutation({
    mutationFn: ({ id, as }: { id: string; as: 'seen' | 'handled' }) => markNotice(id, as),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['notices'] }),
  });
  return (
    <Page title={t('inbox.title')} width="narrow" actions={<SettingsLink />}>
      <ToggleRow
        label={t('inbox.laneLabel')}
        options={inboxLanes.map((value) => ({ value, label: t(`inbox.lane.${value}`) }))}
        value={lane}
        onChange={setLane}
      />
      {marking.isError ? <ProblemAlert problem={asProblem(marking.error)} /> : null}
      <InfiniteView
        query={query}
        empty={
          <EmptyState
            title={t('inbox.empty')}
            text={t('inbox.emptyText')}
            icon={<IconBellOff size={40} stroke={1.5} aria-hidden />}
          />
        }
      >
        {(notices) => (
          <ul className={classes.list}>
            {notices.map((notice) => (
              <NoticeItem
                key={notice.id}
                notice={notice}
                onMark={(as) => marking.mutate({ id: notice.id, as })}
              />
            ))}
          </ul>
        )}
      </InfiniteView>
    </Page>
  );
}

function SettingsLink() {
  const { t } = useTranslation();
  return (
    <ButtonLink to="/notice-settings" variant="default" leftSection={<IconSettings size={20} aria-hidden />}>
      {t('inbox.settings')}
    </ButtonLink>
  );
}
