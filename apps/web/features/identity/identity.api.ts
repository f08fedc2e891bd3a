import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, ifMatch, once, paged, unwrap } from '../../api/client';
import type { NewPerson, NewPost, Post } from '../../api/types';

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => unwrap(client.GET('/sessions')),
});

export const peopleQuery = (schoolId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['people', 'list', schoolId],
    queryFn: ({ pageParam }) =>
      unwrap(client.GET('/people', { params: { query: paged({ schoolId }, pageParam, 30) } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** A POST, so that no name stands in an address. */
export const peopleSearchQuery = (q: string, schoolId: string | undefined) =>
  queryOptions({
    queryKey: ['people', 'search', q, schoolId],
    queryFn: () => unwrap(client.POST('/people/search', { body: { q, schoolId } })),
    enabled: q.trim().length >= 2,
    gcTime: 60_000,
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', 'one', id],
    queryFn: () => unwrap(client.GET('/people/{id}', { params: { path: { id } } })),
  });

export const signIn = (body: { username: string; password: string }) =>
  unwrap(client.POST('/sessions', { body }));

export const endSession = (id: string) =>
  unwrap(client.DELETE('/sessions/{id}', { params: { path: { id } } }));

export const changePassword = (body: { currentPassword: string; newPassword: string }) =>
  unwrap(client.PUT('/me/password', { body }));

export const recover = (body: { username: string; slipCode: string; newPassword: string }) =>
  unwrap(client.POST('/recoveries', { body }));

export const addPerson = (body: NewPerson, key: string) =>
  unwrap(client.POST('/people', { params: { header: once(key) }, body }));

export const addPost = (id: string, body: NewPost) =>
  unwrap(client.POST('/people/{id}/posts', { params: { path: { id }, header: once() }, body }));

export const endPost = (post: Post, endsOn: string) =>
  unwrap(
    client.POST('/posts/{id}/end', {
      params: { path: { id: post.id }, header: ifMatch(post.version) },
      body: { endsOn },
    }),
  );

export const makeRecoverySlip = (id: string) =>
  unwrap(client.POST('/people/{id}/recovery-slips', { params: { path: { id } } }));

export const resetFactors = (id: string) =>
  unwrap(client.POST('/people/{id}/factor-reset', { params: { path: { id } } }));

/** Open agencies to choose a place from. */
export const agencyChoicesQuery = queryOptions({
  queryKey: ['partners', 'agencies', 'choices'],
  queryFn: () =>
    unwrap(client.GET('/agencies', { params: { query: paged({ state: 'open' as const }, undefined, 100) } })),
});

export const setDisabled = (id: string, disabled: boolean) =>
  unwrap(
    client.POST(disabled ? '/people/{id}/disable' : '/people/{id}/enable', { params: { path: { id } } }),
  );
