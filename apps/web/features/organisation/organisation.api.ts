import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, idempotent, ifMatch, unwrap } from '../../api/client';
import type { School, SchoolFields } from '../../api/types';

export const districtQuery = queryOptions({
  queryKey: ['district'],
  queryFn: () => unwrap(client.GET('/district')),
  staleTime: 10 * 60_000,
});

export const schoolsQuery = (q: string, networkId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['schools', { q, networkId }],
    queryFn: ({ pageParam }) =>
      unwrap(
        client.GET('/schools', {
          params: { query: { q: q || undefined, networkId, cursor: pageParam, limit: 30 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const schoolSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ['schools', 'search', q],
    queryFn: () => unwrap(client.GET('/schools', { params: { query: { q, limit: 10 } } })),
    enabled: q.trim().length >= 2,
  });

export const schoolQuery = (id: string) =>
  queryOptions({
    queryKey: ['schools', id],
    queryFn: () => unwrap(client.GET('/schools/{id}', { params: { path: { id } } })),
  });

export const addSchool = (body: SchoolFields) => unwrap(client.POST('/schools', { body, ...idempotent() }));

const change = (school: School) => ({ params: { path: { id: school.id } }, ...ifMatch(school.version) });

export const editSchool = (school: School, body: Partial<SchoolFields>) =>
  unwrap(client.PATCH('/schools/{id}', { ...change(school), body }));

export const closeSchool = (school: School, closedOn: string) =>
  unwrap(client.POST('/schools/{id}/close', { ...change(school), body: { closedOn } }));

export const mergeSchool = (school: School, body: { intoId: string; mergedOn: string }) =>
  unwrap(client.POST('/schools/{id}/merge', { ...change(school), body }));
