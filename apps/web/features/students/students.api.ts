import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { v7 as uuid } from 'uuid';
import { apiRoot, client, idempotent, ifMatch, unwrap } from '../../api/client';
import { asProblem, problemFrom } from '../../api/problem';
import type { Classroom, RosterImport, RosterRound } from '../../api/types';

export const studentSearchQuery = (q: string, schoolId: string | undefined) =>
  queryOptions({
    queryKey: ['students', 'search', q, schoolId],
    // A POST, so that no name stands in an address.
    queryFn: () => unwrap(client.POST('/students/search', { body: { q, schoolId, limit: 12 } })),
    enabled: q.trim().length >= 2,
    gcTime: 60_000,
  });

export const fetchClass = (schoolId: string, classroom: Classroom) =>
  unwrap(client.POST('/students/search', { body: { schoolId, classroom, limit: 100 } }));

export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports'],
  queryFn: ({ pageParam }) =>
    unwrap(client.GET('/roster-imports', { params: { query: { cursor: pageParam, limit: 20 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => unwrap(client.GET('/roster-imports/{id}', { params: { path: { id } } })),
  });

export const setMapping = (roster: RosterImport, columns: Record<string, number>) =>
  unwrap(
    client.PUT('/roster-imports/{id}/mapping', {
      params: { path: { id: roster.id } },
      body: { columns },
      ...ifMatch(roster.version),
    }),
  );

export const actOnImport = (roster: RosterImport, action: string, body: { confirmMissing?: boolean } = {}) =>
  unwrap(
    client.POST('/roster-imports/{id}/{action}', {
      params: { path: { id: roster.id, action } },
      body,
      headers: { ...ifMatch(roster.version).headers, ...idempotent().headers },
    }),
  );

export interface RosterUpload {
  file: File;
  academicYear: number;
  round: RosterRound;
}

/** The fields stand before the file, so that the server knows them when the stream of the file begins. */
export async function uploadRoster({ file, academicYear, round }: RosterUpload): Promise<RosterImport> {
  const form = new FormData();
  form.append('academicYear', String(academicYear));
  form.append('round', round);
  form.append('file', file);
  const response = await fetch(`${apiRoot}/roster-imports`, {
    method: 'POST',
    body: form,
    headers: { 'Idempotency-Key': uuid(), 'Accept-Language': document.documentElement.lang },
  }).catch((error: unknown) => {
    throw asProblem(error);
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemFrom(response, body);
  return body as RosterImport;
}

export const resultFileAddress = (id: string) => `${apiRoot}/roster-imports/${id}/result-file`;
