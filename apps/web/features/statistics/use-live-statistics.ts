import { useCallback } from 'react';
import { useLiveEvents } from '../../api/live';
import { queryClient } from '../../app/query-client';
import { STATISTICS } from './statistics.api';

/** Figures that the jobs have just compiled take the place of those on the screen. */
export function useLiveStatistics(): void {
  useLiveEvents(
    'statistics',
    useCallback(() => void queryClient.invalidateQueries({ queryKey: STATISTICS }), []),
  );
}
