import { isLevelCode } from '#contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { apiRoot, client, ifMatch, pagedOnly, unwrap } from '../../api/client';
import type { components } from '../../api/schema';
import type { Classroom, RosterImport, RosterRound } from '../../api/types';
import { sendForm } from '../../api/upload';

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

export function uploadRoster({ file, academicYear, round }: RosterUpload): Promise<RosterImport> {
  const form = new FormData();
  form.append('academicYear', String(academicYear));
  form.append('round', round);
  form.append('file', file);
  return sendForm('/roster-imports', form);
}

export const resultFileAddress = (id: string) => `${apiRoot}/roster-imports/${id}/result-file`;

export type Student = components['schemas']['StudentView'];

export const studentQuery = (id: string) =>
  queryOptions({
    queryKey: ['students', 'one', id],
    queryFn: () => unwrap(client.GET('/students/{id}', { params: { path: { id } } })),
  });

export const classroomsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['students', 'classrooms', schoolId],
    queryFn: () => unwrap(client.GET('/classrooms', { params: { query: { schoolId } } })),
  });
