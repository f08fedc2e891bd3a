import { MutationCache, onlineManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { asProblem } from '../api/problem';

const maxTries = 2;

// It takes every page for online until it hears otherwise, and is then deaf to the signal's return.
onlineManager.setOnline(navigator.onLine);

/** A 401 anywhere means that the session ended: asking for `me` again leads to the sign-in page. */
function onRefused(error: unknown): void {
  if (asProblem(error).status !== 401) return;
  void queryClient.invalidateQueries({ queryKey: ['me'] });
}

/** Somebody else saved first: whatever record it was, it is read again, and its form shows what they wrote. */
function onRefusedChange(error: unknown): void {
  onRefused(error);
  if (asProblem(error).status === 412) void queryClient.invalidateQueries();
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (query.queryKey[0] !== 'me') onRefused(error);
    },
  }),
  mutationCache: new MutationCache({ onError: onRefusedChange }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // The screens show "no signal" themselves; a paused query would look like endless loading.
      networkMode: 'always',
      // Which would be off for such queries.
      refetchOnReconnect: true,
      retry: (count, error) =>
        asProblem(error).isRetryable && !asProblem(error).isOffline && count < maxTries,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
