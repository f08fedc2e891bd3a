import { isLevelCode } from '#contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { apiRoot, client, ifMatch, once, pagedOnly, unwrap } from '../../api/client';
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

export const fetchClass = (schoolId: string, { level, room }: Classroom) => {
  if (!isLevelCode(level)) throw new RangeError('unknown grade');
  return unwrap(
    client.POST('/students/search', { body: { schoolId, classroom: { level, room }, limit: 100 } }),
  );
};

export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports'],
  queryFn: ({ pageParam }) =>
    unwrap(client.GET('/roster-imports', { params: { query: pagedOnly(pageParam, 20) } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => unwrap(client.GET('/roster-imports/{id}', { params: { path: { id } } })),
  });

const change = (roster: RosterImport) => ({
  params: { path: { id: roster.id }, header: ifMatch(roster.version) },
});

export const setMapping = (roster: RosterImport, columns: Record<string, number>) =>
  unwrap(client.PUT('/roster-imports/{id}/mapping', { ...change(roster), body: { columns } }));

export const applyImport = (roster: RosterImport, confirmMissing: boolean) =>
  unwrap(client.POST('/roster-imports/{id}/apply', { ...change(roster), body: { confirmMissing } }));

export const undoImport = (roster: RosterImport) =>
  unwrap(client.POST('/roster-imports/{id}/undo', change(roster)));

export const cancelImport = (roster: RosterImport) =>
  unwrap(client.POST('/roster-imports/{id}/cancel', change(roster)));

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
    headers: { ...once(), 'Accept-Language': document.documentElement.lang },
  }).catch((error: unknown) => {
    throw asProblem(error);
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemFrom(response, body);
  return body as RosterImport;
}

export const resultFileAddress = (id: string) => `${apiRoot}/roster-imports/${id}/result-file`;
