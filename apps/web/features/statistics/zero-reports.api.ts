import { queryOptions } from '@tanstack/react-query';
import { client, once, unwrap } from '../../api/client';

export const myMonthsQuery = queryOptions({
  queryKey: ['zero-reports', 'mine'],
  queryFn: () => unwrap(client.GET('/zero-reports/mine')),
});

export const schoolsOfMonthQuery = (month: string) =>
  queryOptions({
    queryKey: ['zero-reports', month],
    queryFn: () => unwrap(client.GET('/zero-reports', { params: { query: { month } } })),
  });

/** @param key the same for every try of one press. */
export const confirmZero = ({ month, key }: { month: string; key: string }) =>
  unwrap(client.POST('/zero-reports', { params: { header: once(key) }, body: { month } }));
