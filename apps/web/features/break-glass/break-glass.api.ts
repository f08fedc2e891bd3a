import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, once, pagedOnly, unwrap } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Opening = Schemas['BreakGlassView'];
export type NewOpening = Schemas['OpenBreakGlassRequest'];
export type Review = Schemas['ReviewBreakGlassRequest'];

export const openingsQuery = infiniteQueryOptions({
  queryKey: ['break-glass', 'list'],
  queryFn: ({ pageParam }) =>
    unwrap(client.GET('/break-glass', { params: { query: pagedOnly(pageParam, 30) } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

/** Nothing of it is kept: each look is asked for, and leaves its line. */
export const openedIncidentQuery = (id: string) =>
  queryOptions({
    queryKey: ['break-glass', 'incident', id],
    queryFn: () => unwrap(client.GET('/break-glass/{id}/incident', { params: { path: { id } } })),
    gcTime: 0,
    retry: false,
  });

export const openedCaseQuery = (id: string) =>
  queryOptions({
    queryKey: ['break-glass', 'case', id],
    queryFn: () => unwrap(client.GET('/break-glass/{id}/case', { params: { path: { id } } })),
    gcTime: 0,
    retry: false,
  });

export const openGlass = (body: NewOpening, key: string) =>
  unwrap(client.POST('/break-glass', { params: { header: once(key) }, body }));

export const reviewOpening = (id: string, body: Review) =>
  unwrap(client.POST('/break-glass/{id}/review', { params: { path: { id } }, body }));
