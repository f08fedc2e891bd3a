import { queryOptions } from '@tanstack/react-query';
import { client, once, unwrap } from '../../api/client';
import type { Period } from './statistics.api';

export const sealsQuery = (period: Period) =>
  queryOptions({
    queryKey: ['statistics', period, 'seals'],
    queryFn: () => unwrap(client.GET('/statistics/{calendar}/{year}/seals', { params: { path: period } })),
  });

export const sealedQuery = (period: Period, revision: number) =>
  queryOptions({
    queryKey: ['statistics', period, 'seals', revision],
    queryFn: () =>
      unwrap(
        client.GET('/statistics/{calendar}/{year}/seals/{revision}', {
          params: { path: { ...period, revision } },
        }),
      ),
    staleTime: Infinity,
  });

export const sealYear = (period: Period, { reason, key }: { reason: string; key: string }) =>
  unwrap(
    client.POST('/statistics/{calendar}/{year}/seals', {
      params: { path: period, header: once(key) },
      body: reason === '' ? {} : { reason },
    }),
  );
