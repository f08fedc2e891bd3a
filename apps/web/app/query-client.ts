import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { asProblem } from '../api/problem';

const maxTries = 2;

/** A 401 anywhere means that the session ended: asking for `me` again leads to the sign-in page. */
function onRefused(error: unknown): void {
  if (asProblem(error).status !== 401) return;
  void queryClient.invalidateQueries({ queryKey: ['me'] });
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (query.queryKey[0] !== 'me') onRefused(error);
    },
  }),
  mutationCache: new MutationCache({ onError: onRefused }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // The screens show "no signal" themselves; a paused query would look like endless loading.
      networkMode: 'always',
      retry: (count, error) =>
        asProblem(error).isRetryable && !asProblem(error).isOffline && count < maxTries,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
