import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { apiRoot, client, ifMatch, paged, pagedOnly, unwrap } from '../../api/client';
import type { paths } from '../../api/schema';
import type { Incident, IncidentEdit, IncidentFile, IncidentReceipt } from '../../api/types';
import { sendFile } from '../../api/upload';

export type IncidentFilter = NonNullable<paths['/incidents']['get']['parameters']['query']>;
type Lane = NonNullable<NonNullable<paths['/incident-queue']['get']['parameters']['query']>['lane']>;

const next = (page: { nextCursor: string | null }) => page.nextCursor ?? undefined;
const start = undefined as string | undefined;

export const incidentsQuery = (filter: IncidentFilter) =>
  infiniteQueryOptions({
    queryKey: ['incidents', 'list', filter],
    queryFn: ({ pageParam }) =>
      unwrap(client.GET('/incidents', { params: { query: paged(filter, pageParam, 30) } })),
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

export const filesQuery = (id: string) =>
  queryOptions({
    queryKey: ['incidents', 'one', id, 'files'],
    queryFn: () => unwrap(client.GET('/incidents/{id}/files', { params: { path: { id } } })),
  });

export const fileAddress = (id: string, fileId: string) => `${apiRoot}/incidents/${id}/files/${fileId}`;

export const sendIncidentFile = (id: string, file: Blob) =>
  sendFile<IncidentFile>(`/incidents/${id}/files`, file);

export const mscSheetQuery = (id: string) =>
  queryOptions({
    queryKey: ['incidents', 'one', id, 'msc-sheet'],
    queryFn: () => unwrap(client.GET('/incidents/{id}/msc-sheet', { params: { path: { id } } })),
  });

export const myReportsQuery = infiniteQueryOptions({
  queryKey: ['my-reports'],
  queryFn: ({ pageParam }) =>
    unwrap(client.GET('/my-reports', { params: { query: pagedOnly(pageParam, 20) } })),
  initialPageParam: start,
  getNextPageParam: next,
});

export const myReportQuery = (id: string) =>
  queryOptions({
    queryKey: ['my-reports', id],
    queryFn: () => unwrap(client.GET('/my-reports/{id}', { params: { path: { id } } })),
  });

export const queueQuery = (lane: Lane) =>
  infiniteQueryOptions({
    queryKey: ['queue', lane],
    queryFn: ({ pageParam }) =>
      unwrap(client.GET('/incident-queue', { params: { query: paged({ lane }, pageParam, 50) } })),
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

const change = ({ id, version }: Pick<Incident, 'id' | 'version'>) => ({
  params: { path: { id }, header: ifMatch(version) },
});

export const editIncident = (incident: Incident, body: IncidentEdit): Promise<IncidentReceipt> =>
  unwrap(client.PATCH('/incidents/{id}', { ...change(incident), body }));

/**
 * An action of the life cycle on the version that the person saw. All actions have the shape of this one address; what
 * differs is the body, which the action's dialog fills and the server checks.
 */
export const actOnIncident = (
  incident: Pick<Incident, 'id' | 'version'>,
  action: string,
  body: Record<string, unknown>,
): Promise<IncidentReceipt> => {
  const path = `/incidents/{id}/${action}` as '/incidents/{id}/escalate';
  const hasBody = Object.keys(body).length > 0;
  return unwrap(
    client.POST(path, { ...change(incident), body: (hasBody ? body : undefined) as { reason: string } }),
  );
};
