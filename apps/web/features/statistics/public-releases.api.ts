import { queryOptions } from '@tanstack/react-query';
import { apiRoot, client, ifMatch, once, unwrap } from '../../api/client';
import { queryClient } from '../../app/query-client';

const PUBLIC = ['public-releases'] as const;

export const releasesQuery = queryOptions({
  queryKey: [...PUBLIC, 'list'],
  queryFn: () => unwrap(client.GET('/public-releases')),
});

export const releaseQuery = (id: string) =>
  queryOptions({
    queryKey: [...PUBLIC, 'one', id],
    queryFn: () => unwrap(client.GET('/public-releases/{id}', { params: { path: { id } } })),
  });

export const previewQuery = (year: number) =>
  queryOptions({
    queryKey: [...PUBLIC, 'preview', year],
    queryFn: () => unwrap(client.GET('/public-releases/preview', { params: { query: { year } } })),
    // What goes out is named by its digest: an old preview would be refused.
    staleTime: 0,
  });

export const thresholdQuery = queryOptions({
  queryKey: [...PUBLIC, 'threshold'],
  queryFn: () => unwrap(client.GET('/public-threshold')),
});

export const refreshReleases = () => queryClient.invalidateQueries({ queryKey: PUBLIC });

/** @param key the same for every try of one press. */
export const publish = ({ year, digest, key }: { year: number; digest: string; key: string }) =>
  unwrap(client.POST('/public-releases', { params: { header: once(key) }, body: { year, digest } }));

export const withdraw = ({ id, reason, key }: { id: string; reason: string; key: string }) =>
  unwrap(
    client.POST('/public-releases/{id}/withdraw', {
      params: { path: { id }, header: once(key) },
      body: { reason },
    }),
  );

export const setThreshold = (version: number, body: { hidesUpTo: number; reason: string }) =>
  unwrap(client.PUT('/public-threshold', { params: { header: ifMatch(version) }, body }));

export const releaseAddress = (id: string, format: 'xlsx' | 'csv') =>
  `${apiRoot}/public-releases/${id}/export.${format}`;
