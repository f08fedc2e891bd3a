import type { SealCalendar } from '#contracts';
import { queryOptions } from '@tanstack/react-query';
import { client, once, unwrap } from '../../api/client';
import { STATISTICS } from './statistics.api';

/** A year, a term or a month, as addresses name it. */
export interface SealedPeriod {
  calendar: SealCalendar;
  period: string;
}

export const sealsQuery = (of: SealedPeriod) =>
  queryOptions({
    queryKey: [...STATISTICS, 'seals', of],
    queryFn: () => unwrap(client.GET('/statistics/{calendar}/{period}/seals', { params: { path: of } })),
  });

export const sealedQuery = (of: SealedPeriod, revision: number) =>
  queryOptions({
    queryKey: [...STATISTICS, 'seals', of, revision],
    queryFn: () =>
      unwrap(
        client.GET('/statistics/{calendar}/{period}/seals/{revision}', {
          params: { path: { ...of, revision } },
        }),
      ),
    staleTime: Infinity,
  });

export const sealPeriod = (of: SealedPeriod, { reason, key }: { reason: string; key: string }) =>
  unwrap(
    client.POST('/statistics/{calendar}/{period}/seals', {
      params: { path: of, header: once(key) },
      body: reason === '' ? {} : { reason },
    }),
  );
