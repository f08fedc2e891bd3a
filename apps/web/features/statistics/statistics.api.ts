import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { apiRoot, client, paged, unwrap } from '../../api/client';
import type { paths } from '../../api/schema';
import type { StatisticsCalendar } from '../../api/types';

export interface Period {
  calendar: StatisticsCalendar;
  year: number;
}

export type Cell = paths['/statistics/{calendar}/{year}/records']['get']['parameters']['query'];
export type Cut = Cell['cut'];
export type Measure = Cell['measure'];

export const STATISTICS = ['statistics'];

export const yearsQuery = queryOptions({
  queryKey: [...STATISTICS, 'years'],
  queryFn: () => unwrap(client.GET('/statistics/years')),
  staleTime: 10 * 60_000,
});

export const statisticsQuery = (period: Period) =>
  queryOptions({
    queryKey: [...STATISTICS, period],
    queryFn: () => unwrap(client.GET('/statistics/{calendar}/{year}', { params: { path: period } })),
  });

export const recordsQuery = (period: Period, cell: Cell) =>
  infiniteQueryOptions({
    queryKey: [...STATISTICS, period, 'records', cell],
    queryFn: ({ pageParam }) =>
      unwrap(
        client.GET('/statistics/{calendar}/{year}/records', {
          params: { path: period, query: paged(cell, pageParam, 30) },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const recompile = (period: Period) =>
  unwrap(client.POST('/statistics/{calendar}/{year}/recompile', { params: { path: period } }));

export const exportAddress = ({ calendar, year }: Period, format: 'xlsx' | 'csv') =>
  `${apiRoot}/statistics/${calendar}/${year}/export.${format}`;
