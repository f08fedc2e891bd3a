import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, ifMatch, once, paged, unwrap } from '../../api/client';
import type { components } from '../../api/schema';
import { sendFile } from '../../api/upload';
import { apiRoot } from '../../api/client';
import { queryClient } from '../../app/query-client';

type Schemas = components['schemas'];
export type Visit = Schemas['VisitView'];
export type VisitLine = Schemas['VisitLine'];
export type Sheet = Schemas['SheetView'];
export type Answer = Schemas['AnswerView'];
export type ToolItem = Schemas['ToolItemField'];
export type ToolSection = Schemas['ToolSectionField'];
export type Tool = Schemas['ToolView'];
export type ToolLine = Schemas['ToolLine'];
export type Finding = Schemas['FindingView'];
export type FindingLine = Schemas['FindingLine'];
export type MonitoringFile = Schemas['MonitoringFile'];
export type Overview = Schemas['MonitoringOverview'];
export type NewFinding = Schemas['AddFindingRequest'];
export type PlanVisit = Schemas['PlanVisitRequest'];

/** Everything about monitoring; a change reads all of it again. */
export const MONITORING = ['monitoring'] as const;
const start = undefined as string | undefined;
const next = (page: { nextCursor: string | null }) => page.nextCursor ?? undefined;

/** Reads everything again; the answer of a change is on screen at once. */
export async function keepVisit(visit: Visit): Promise<void> {
  queryClient.setQueryData(visitQuery(visit.id).queryKey, visit);
  await refresh();
}

export const refresh = () => queryClient.invalidateQueries({ queryKey: MONITORING });

export const visitsQuery = (filter: { from?: string; to?: string }) =>
  infiniteQueryOptions({
    queryKey: [...MONITORING, 'visits', filter],
    queryFn: ({ pageParam }) =>
      unwrap(client.GET('/monitoring-visits', { params: { query: paged(filter, pageParam, 100) } })),
    initialPageParam: start,
    getNextPageParam: next,
  });

export const visitQuery = (id: string) =>
  queryOptions({
    queryKey: [...MONITORING, 'visit', id],
    queryFn: () => unwrap(client.GET('/monitoring-visits/{id}', { params: { path: { id } } })),
  });

export const visitHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: [...MONITORING, 'history', id],
    queryFn: () => unwrap(client.GET('/monitoring-visits/{id}/history', { params: { path: { id } } })),
  });

export const ownerPostsQuery = (id: string) =>
  queryOptions({
    queryKey: [...MONITORING, 'owners', id],
    queryFn: () => unwrap(client.GET('/monitoring-visits/{id}/owner-posts', { params: { path: { id } } })),
  });

export const visitorsQuery = queryOptions({
  queryKey: [...MONITORING, 'visitors'],
  queryFn: () => unwrap(client.GET('/monitoring-visitors')),
});

export const overviewQuery = (academicYear: number, term: 1 | 2) =>
  queryOptions({
    queryKey: [...MONITORING, 'overview', academicYear, term],
    queryFn: () => unwrap(client.GET('/monitoring-overview', { params: { query: { academicYear, term } } })),
  });

export const findingsQuery = (filter: { overdue?: 'yes' }) =>
  infiniteQueryOptions({
    queryKey: [...MONITORING, 'findings', filter],
    queryFn: ({ pageParam }) =>
      unwrap(client.GET('/monitoring-findings', { params: { query: paged(filter, pageParam, 50) } })),
    initialPageParam: start,
    getNextPageParam: next,
  });

export const toolsQuery = queryOptions({
  queryKey: [...MONITORING, 'tools'],
  queryFn: () => unwrap(client.GET('/monitoring-tools')),
});

export const toolQuery = (id: string) =>
  queryOptions({
    queryKey: [...MONITORING, 'tool', id],
    queryFn: () => unwrap(client.GET('/monitoring-tools/{id}', { params: { path: { id } } })),
  });

export const comparisonQuery = (id: string, academicYear: number) =>
  queryOptions({
    queryKey: [...MONITORING, 'comparison', id, academicYear],
    queryFn: () =>
      unwrap(
        client.GET('/monitoring-tools/{id}/comparison', {
          params: { path: { id }, query: { academicYear } },
        }),
      ),
  });

interface Seen {
  id: string;
  version: number;
}
const on = ({ id, version }: Seen) => ({ params: { path: { id }, header: ifMatch(version) } });
const onceOn = ({ id, version }: Seen, key: string) => ({
  params: { path: { id }, header: { ...ifMatch(version), ...once(key) } },
});

export const planVisit = (body: PlanVisit, key: string) =>
  unwrap(client.POST('/monitoring-visits', { params: { header: once(key) }, body }));
export const rescheduleVisit = (visit: Seen, body: Schemas['RescheduleVisitRequest']) =>
  unwrap(client.POST('/monitoring-visits/{id}/reschedule', { ...on(visit), body }));
export const cancelVisit = (visit: Seen, reason: string) =>
  unwrap(client.POST('/monitoring-visits/{id}/cancel', { ...on(visit), body: { reason } }));
export const startVisit = (visit: Seen) => unwrap(client.POST('/monitoring-visits/{id}/start', on(visit)));
export const completeVisit = (visit: Seen, summary: string) =>
  unwrap(client.POST('/monitoring-visits/{id}/complete', { ...on(visit), body: { summary } }));
export const addAddendum = (visit: Seen, text: string, key: string) =>
  unwrap(client.POST('/monitoring-visits/{id}/addenda', { ...onceOn(visit, key), body: { text } }));
export const confirmReading = (visit: Seen) =>
  unwrap(client.POST('/monitoring-visits/{id}/confirm-reading', on(visit)));
export const addFinding = (visit: Seen, body: NewFinding, key: string) =>
  unwrap(client.POST('/monitoring-visits/{id}/findings', { ...onceOn(visit, key), body }));
export const removeFinding = ({ id, version }: Seen, findingId: string) =>
  unwrap(
    client.POST('/monitoring-visits/{id}/findings/{findingId}/remove', {
      params: { path: { id, findingId }, header: ifMatch(version) },
    }),
  );

/** @param version of the sheet, not of the visit. */
export const saveAnswers = (
  { visitId, toolId, version }: { visitId: string; toolId: string; version: number },
  answers: Schemas['AnswerField'][],
) =>
  unwrap(
    client.PATCH('/monitoring-visits/{id}/sheets/{toolId}', {
      params: { path: { id: visitId, toolId }, header: ifMatch(version) },
      body: { answers },
    }),
  );

export const answerFinding = (finding: Seen, answer: string) =>
  unwrap(client.POST('/monitoring-findings/{id}/answer', { ...on(finding), body: { answer } }));
export const changeFinding = (finding: Seen, body: Schemas['FindingChangeRequest']) =>
  unwrap(client.POST('/monitoring-findings/{id}/change', { ...on(finding), body }));
export const returnFinding = (finding: Seen, body: Schemas['FindingReturnRequest']) =>
  unwrap(client.POST('/monitoring-findings/{id}/return', { ...on(finding), body }));
export const acceptFinding = (finding: Seen) =>
  unwrap(client.POST('/monitoring-findings/{id}/accept', on(finding)));

export const startTool = (body: Schemas['StartToolRequest'], key: string) =>
  unwrap(client.POST('/monitoring-tools', { params: { header: once(key) }, body }));
export const changeTool = (tool: Seen, body: Schemas['ChangeToolRequest']) =>
  unwrap(client.PATCH('/monitoring-tools/{id}', { ...on(tool), body }));
export const publishTool = (tool: Seen) => unwrap(client.POST('/monitoring-tools/{id}/publish', on(tool)));
export const retireTool = (tool: Seen) => unwrap(client.POST('/monitoring-tools/{id}/retire', on(tool)));
export const renewTool = (tool: Seen, key: string) =>
  unwrap(client.POST('/monitoring-tools/{id}/renew', onceOn(tool, key)));

/** Where files of a visit, or the evidence of a finding, lie. */
export type FilePlace = `/monitoring-visits/${string}/files` | `/monitoring-findings/${string}/files`;
export const sendMonitoringFile = (place: FilePlace, file: Blob) => sendFile<MonitoringFile>(place, file);
export const fileAddress = (place: FilePlace, fileId: string): string => `${apiRoot}${place}/${fileId}`;
