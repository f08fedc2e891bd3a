import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, idempotent, ifMatch, unwrap } from '../../api/client';
import type { Incident, IncidentQuery } from '../../api/types';

const next = (page: { nextCursor: string | null }) => page.nextCursor ?? undefined;
const start = undefined as string | undefined;

export const incidentsQuery = (filter: IncidentQuery) =>
  infiniteQueryOptions({
    queryKey: ['incidents', 'list', filter],
    queryFn: ({ pageParam }) =>
      unwrap(client.GET('/incidents', { params: { query: { ...filter, cursor: pageParam, limit: 30 } } })),
    initialPageParam: start,
    getNextPageParam: next,
  });

export const incidentQuery = (id: string) =>
  queryOptions({
    queryKey: ['incidents', 'one', id],
    queryFn: () => unwrap(client.GET('/incidents/{id}', { params: { path: { id } } })),
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['incidents', 'one', id, 'history'],
    queryFn: () => unwrap(client.GET('/incidents/{id}/history', { params: { path: { id } } })),
  });

export const mscSheetQuery = (id: string) =>
  queryOptions({
    queryKey: ['incidents', 'one', id, 'msc-sheet'],
    queryFn: () => unwrap(client.GET('/incidents/{id}/msc-sheet', { params: { path: { id } } })),
  });

export const myReportsQuery = infiniteQueryOptions({
  queryKey: ['my-reports'],
  queryFn: ({ pageParam }) =>
    unwrap(client.GET('/my-reports', { params: { query: { cursor: pageParam, limit: 20 } } })),
  initialPageParam: start,
  getNextPageParam: next,
});

export const myReportQuery = (id: string) =>
  queryOptions({
    queryKey: ['my-reports', id],
    queryFn: () => unwrap(client.GET('/my-reports/{id}', { params: { path: { id } } })),
  });

export const queueQuery = (lane: string) =>
  infiniteQueryOptions({
    queryKey: ['queue', lane],
    queryFn: ({ pageParam }) =>
      unwrap(client.GET('/incident-queue', { params: { query: { lane, cursor: pageParam, limit: 50 } } })),
    initialPageParam: start,
    getNextPageParam: next,
  });

export const queueCountsQuery = queryOptions({
  queryKey: ['queue', 'counts'],
  queryFn: () => unwrap(client.GET('/incident-queue/counts')),
});

export const assigneesQuery = queryOptions({
  queryKey: ['assignees'],
  queryFn: () => unwrap(client.GET('/assignees')),
  staleTime: 5 * 60_000,
});

export const editIncident = (incident: Incident, body: Record<string, unknown>) =>
  unwrap(
    client.PATCH('/incidents/{id}', {
      params: { path: { id: incident.id } },
      body,
      ...ifMatch(incident.version),
    }),
  );

/** An action of the life cycle on the version that the person saw. */
export const actOnIncident = (
  incident: Pick<Incident, 'id' | 'version'>,
  action: string,
  body: Record<string, unknown>,
) =>
  unwrap(
    client.POST('/incidents/{id}/{action}', {
      params: { path: { id: incident.id, action } },
      body,
      headers: { ...ifMatch(incident.version).headers, ...idempotent().headers },
    }),
  );
