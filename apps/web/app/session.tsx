import { queryOptions } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Permission } from '#contracts';
import { client, unwrap } from '../api/client';
import type { Me } from '../api/types';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => unwrap(client.GET('/me')),
  staleTime: 5 * 60_000,
  // However fresh: the screens say "no signal" until it is answered.
  refetchOnReconnect: 'always',
  retry: false,
});

export interface Signed {
  me: Me;
  /** No answer from the server: the screens work from what this device knows. */
  offline: boolean;
}

export const SignedContext = createContext<Signed | null>(null);

export function useSigned(): Signed {
  const signed = useContext(SignedContext);
  if (signed === null) throw new Error('outside of the signed-in part');
  return signed;
}

export function useMe(): Me {
  return useSigned().me;
}

/** For menus and buttons only: the server decides each request on its own. */
export function useCan(): (permission: Permission) => boolean {
  const { permissions } = useMe();
  return (permission) => permissions.includes(permission);
}
