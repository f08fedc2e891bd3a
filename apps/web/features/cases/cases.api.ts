import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { apiRoot, client, ifMatch, once, paged, unwrap } from '../../api/client';
import type { components } from '../../api/schema';
import { sendFile } from '../../api/upload';

type Schemas = components['schemas'];
export type Case = Schemas['CaseView'];
export type CaseLine = Schemas['CaseLine'];
export type PlanItem = Schemas['PlanItemView'];
export type NoteLine = Schemas['NoteLine'];
export type HomeVisit = Schemas['HomeVisitRequest'];
export type OpenCase = Schemas['OpenCaseRequest'];
export type Attachment = Schemas['AttachmentView'];
export type CaseStudy = Schemas['CaseStudyView'];
export type CaseStudyEdit = Schemas['EditCaseStudyRequest'];
export type CaseLane = 'mine' | 'open' | 'without-holder' | 'all';

/** Everything about cases; a change reads all of it again. */
export const CASES = ['cases'] as const;
const start = undefined as string | undefined;
const next = (page: { nextCursor: string | null }) => page.nextCursor ?? undefined;

export const casesQuery = (filter: { lane: CaseLane; studentId?: string }) =>
  infiniteQueryOptions({
    queryKey: [...CASES, 'list', filter],
    queryFn: ({ pageParam }) =>
      unwrap(client.GET('/cases', { params: { query: paged(filter, pageParam, 30) } })),
    initialPageParam: start,
    getNextPageParam: next,
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: [...CASES, 'one', id],
    queryFn: () => unwrap(client.GET('/cases/{id}', { params: { path: { id } } })),
  });

export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...CASES, 'one', id, 'timeline'],
    queryFn: ({ pageParam }) =>
      unwrap(
        client.GET('/cases/{id}/timeline', {
          params: { path: { id }, query: paged({}, pageParam, 20) as never },
        }),
      ),
    initialPageParam: start,
    getNextPageParam: next,
  });

export const transfersQuery = queryOptions({
  queryKey: [...CASES, 'transfers'],
  queryFn: () => unwrap(client.GET('/case-transfers')),
});

export const openCase = (body: OpenCase) =>
  unwrap(client.POST('/cases', { params: { header: once() }, body }));

/** What a case may be opened from; it is recorded, and checked by the server. */
export interface CaseSource {
  incident?: string;
  screening?: string;
  dropout?: string;
}

export function openCaseFrom({ incident, screening, dropout }: CaseSource, body: OpenCase) {
  if (dropout !== undefined) {
    const { studentId: _, ...ofEntry } = body;
    const params = { path: { id: dropout }, header: once() };
    return unwrap(client.POST('/dropouts/{id}/case', { params, body: ofEntry }));
  }
  if (incident !== undefined) return openCase({ ...body, origin: 'INCIDENT', originId: incident });
  if (screening !== undefined) return openCase({ ...body, origin: 'SCREENING', originId: screening });
  return openCase(body);
}

export const acceptTransfer = ({ id, version }: { id: string; version: number }) =>
  unwrap(client.POST('/case-transfers/{id}/accept', { params: { path: { id }, header: ifMatch(version) } }));

export type Body = Record<string, unknown>;

/** An action of the life cycle; all have the shape of this one address. */
export const actOnCase = ({ id, version }: Pick<Case, 'id' | 'version'>, action: string, body: Body) =>
  unwrap(
    client.POST(`/cases/{id}/${action}` as '/cases/{id}/reopen', {
      params: { path: { id }, header: ifMatch(version) },
      body: (Object.keys(body).length > 0 ? body : undefined) as { reason: string },
    }),
  );

export const editCase = ({ id, version }: Pick<Case, 'id' | 'version'>, body: Body) =>
  unwrap(client.PATCH('/cases/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));

/** Adds a part: plan, conferences, notes, visits. All have the shape of this one address. */
export const addPart = (id: string, part: string, body: Body, key?: string) =>
  unwrap(
    client.POST(`/cases/{id}/${part}` as '/cases/{id}/plan', {
      params: { path: { id }, header: once(key) },
      body: body as never,
    }),
  );

export const changeVisit = (id: string, visit: { id: string; version: number }, form: Body) =>
  unwrap(
    client.PATCH('/cases/{id}/visits/{visitId}', {
      params: { path: { id, visitId: visit.id }, header: ifMatch(visit.version) },
      body: form as HomeVisit,
    }),
  );

export const finishPlanItem = (id: string, item: PlanItem, result: string) =>
  unwrap(
    client.POST('/cases/{id}/plan/{itemId}/done', {
      params: { path: { id, itemId: item.id }, header: ifMatch(item.version) },
      body: { result },
    }),
  );

export const openNote = (id: string, noteId: string) =>
  unwrap(client.GET('/cases/{id}/notes/{noteId}', { params: { path: { id, noteId } } }));

export const fileAddress = (id: string, fileId: string) => `${apiRoot}/cases/${id}/files/${fileId}`;

export const sendCaseFile = (path: string, file: Blob) => sendFile<{ id: string }>(path, file);

export const beginStudy = (id: string) =>
  unwrap(client.POST('/cases/{id}/study', { params: { path: { id }, header: once() } }));

export const studyQuery = (id: string) =>
  queryOptions({
    queryKey: [...CASES, 'study', id],
    queryFn: () => unwrap(client.GET('/case-studies/{id}', { params: { path: { id } } })),
  });

export const editStudy = ({ id, version }: Pick<CaseStudy, 'id' | 'version'>, body: CaseStudyEdit) =>
  unwrap(client.PATCH('/case-studies/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));

export const actOnStudy = (
  { id, version }: Pick<CaseStudy, 'id' | 'version'>,
  action: string,
  note?: string,
) =>
  unwrap(
    client.POST(`/case-studies/{id}/${action}` as '/case-studies/{id}/analyse', {
      params: { path: { id }, header: ifMatch(version) },
      body: (note === undefined ? undefined : { note }) as { note: string },
    }),
  );

export const studyCountsQuery = queryOptions({
  queryKey: [...CASES, 'study-counts'],
  queryFn: () => unwrap(client.GET('/case-studies/counts')),
});

export interface StudyCell {
  cause: string;
  help: string;
  result: string;
}

export const studiesQuery = (cell: StudyCell) =>
  queryOptions({
    queryKey: [...CASES, 'studies', cell],
    queryFn: () =>
      unwrap(client.GET('/case-studies', { params: { query: { ...cell, limit: 100 } as never } })),
  });
