import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { DropoutActionName } from '#contracts';
import { client, ifMatch, once, paged, unwrap } from '../../api/client';
import type { components } from '../../api/schema';
import type { DropoutSearch } from '../../app/care-search';

type Schemas = components['schemas'];
export type DropoutLine = Schemas['DropoutLine'];
export type Dropout = Schemas['DropoutView'];
export type DropoutFigure = Schemas['DropoutFigure'];

/** Lists, entries and figures of those who are looked for. */
export const DROPOUTS = ['dropouts'];

export const dropoutsQuery = (filter: DropoutSearch) =>
  infiniteQueryOptions({
    queryKey: [...DROPOUTS, 'list', filter],
    queryFn: ({ pageParam }) =>
      unwrap(client.GET('/dropouts', { params: { query: paged(filter, pageParam, 30) } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const studentDropoutsQuery = (studentId: string) =>
  queryOptions({
    queryKey: [...DROPOUTS, 'student', studentId],
    queryFn: () =>
      unwrap(
        client.GET('/dropouts', {
          params: { query: paged({ list: 'all' as const, studentId }, undefined, 20) },
        }),
      ),
  });

export const dropoutQuery = (id: string) =>
  queryOptions({
    queryKey: [...DROPOUTS, 'one', id],
    queryFn: () => unwrap(client.GET('/dropouts/{id}', { params: { path: { id } } })),
  });

export const figuresQuery = (schoolId: string | undefined) =>
  queryOptions({
    queryKey: [...DROPOUTS, 'figures', schoolId],
    queryFn: () =>
      unwrap(
        client.GET('/dropout-figures', { params: { query: schoolId === undefined ? {} : { schoolId } } }),
      ),
  });

/** The server checks the body of each action; the form has put together what its table asks for. */
export const actOnDropout = ({ id, version }: Dropout, action: DropoutActionName, body: object) =>
  unwrap(
    client.POST(`/dropouts/{id}/${action}`, {
      params: { path: { id }, header: ifMatch(version) },
      body: body as never,
    }),
  );

export const reportAbsence = (body: Schemas['AbsenceRequest'], key: string) =>
  unwrap(client.POST('/absence-reports', { params: { header: once(key) }, body }));
