import { useCallback } from 'react';
import { useLiveEvents } from '../../api/live';
import { queryClient } from '../../app/query-client';
import { REFERRALS } from './referrals.api';

/** Lists follow by themselves; a single page that an agency opened is not read again unasked: each reading is logged. */
export function useLiveReferrals(): void {
  useLiveEvents(
    'referral',
    useCallback(() => {
      void queryClient.invalidateQueries({
        queryKey: REFERRALS,
        predicate: ({ queryKey }) => !(queryKey[1] === 'assigned' && queryKey[2] === 'one'),
      });
    }, []),
  );
}
