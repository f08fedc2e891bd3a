import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, idempotent, unwrap } from '../../api/client';
import type { NewPerson, NewPost } from '../../api/types';

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => unwrap(client.GET('/sessions')),
});

export const peopleQuery = (q: string, schoolId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['people', { q, schoolId }],
    queryFn: ({ pageParam }) =>
      unwrap(
        client.GET('/people', {
          params: { query: { q: q || undefined, schoolId, cursor: pageParam, limit: 30 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', id],
    queryFn: () => unwrap(client.GET('/people/{id}', { params: { path: { id } } })),
  });

export const signIn = (body: { username: string; password: string }) =>
  unwrap(client.POST('/sessions', { body }));

export const endSession = (id: string) =>
  unwrap(client.DELETE('/sessions/{id}', { params: { path: { id } } }));

export const changePassword = (body: { currentPassword: string; newPassword: string }) =>
  unwrap(client.PUT('/me/password', { body }));

export const recover = (body: { username: string; slipCode: string; newPassword: string }) =>
  unwrap(client.POST('/recoveries', { body, ...idempotent() }));

export const addPerson = (body: NewPerson, key: string) =>
  unwrap(client.POST('/people', { body, ...idempotent(key) }));

export const addPost = (id: string, body: NewPost) =>
  unwrap(client.POST('/people/{id}/posts', { params: { path: { id } }, body, ...idempotent() }));

export const endPost = (id: string, endsOn: string) =>
  unwrap(client.POST('/posts/{id}/end', { params: { path: { id } }, body: { endsOn }, ...idempotent() }));

export const makeRecoverySlip = (id: string) =>
  unwrap(client.POST('/people/{id}/recovery-slips', { params: { path: { id } }, ...idempotent() }));

export const setDisabled = (id: string, disabled: boolean) =>
  unwrap(
    client.POST('/people/{id}/{action}', {
      params: { path: { id, action: disabled ? 'disable' : 'enable' } },
      ...idempotent(),
    }),
  );
