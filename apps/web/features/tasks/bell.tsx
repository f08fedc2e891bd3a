import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconBell } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveEvents } from '../../api/live';
import { queryClient } from '../../app/query-client';
import classes from './tasks.module.css';
import { inboxCountsQuery } from './tasks.api';

const MOST_SHOWN = 99;

/** The way to the inbox, with what is unread; it hears of new notices while the page is open. */
export function Bell() {
  const { t } = useTranslation();
  const { data } = useQuery(inboxCountsQuery);
  const lookAgain = useCallback(() => {
    void queryClient.invalidateQueries({ queryKey: ['notices'] });
    void queryClient.invalidateQueries({ queryKey: ['tasks'] });
  }, []);
  useLiveEvents('notice', lookAgain);
  const unread = data?.unread ?? 0;
  return (
    <Link to="/inbox" className={classes.bell} aria-label={t('nav.bell', { count: unread })}>
      <IconBell size={26} stroke={1.7} aria-hidden />
      {unread === 0 ? null : (
        <span className={classes.badge} aria-hidden>
          {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
        </span>
      )}
    </Link>
  );
}
