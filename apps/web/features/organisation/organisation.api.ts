import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, ifMatch, once, paged, unwrap } from '../../api/client';
import type { NewSchool, School, SchoolDetails } from '../../api/types';

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
        client.GET('/schools', { params: { query: paged({ q: q || undefined, networkId }, pageParam, 30) } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const schoolSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ['schools', 'search', q],
    queryFn: () => unwrap(client.GET('/schools', { params: { query: paged({ q }, undefined, 10) } })),
    enabled: q.trim().length >= 2,
  });

export const schoolQuery = (id: string) =>
  queryOptions({
    queryKey: ['schools', id],
    queryFn: () => unwrap(client.GET('/schools/{id}', { params: { path: { id } } })),
  });

export const addSchool = (body: NewSchool) =>
  unwrap(client.POST('/schools', { params: { header: once() }, body }));

const change = (school: School) => ({
  params: { path: { id: school.id }, header: ifMatch(school.version) },
});

export const editSchool = (school: School, body: SchoolDetails) =>
  unwrap(client.PATCH('/schools/{id}', { ...change(school), body }));

export const closeSchool = (school: School, closedOn: string) =>
  unwrap(client.POST('/schools/{id}/close', { ...change(school), body: { closedOn } }));

export const mergeSchool = (school: School, body: { intoId: string; mergedOn: string }) =>
  unwrap(client.POST('/schools/{id}/merge', { ...change(school), body }));
