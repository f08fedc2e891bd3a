import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../../api/problem';
import type { Incident } from '../../../api/types';
import { queryClient } from '../../../app/query-client';
import { incidentQuery } from '../incidents.api';

function isIncident(value: unknown): value is Incident {
  return typeof value === 'object' && value !== null && 'reference' in value && 'version' in value;
}

/**
 * A change of an incident: on success everything that shows it is read again; when somebody was faster (412), the
 * present record is kept beside what was typed, and the next try goes against it.
 */
export function useIncidentChange(
  seen: Incident,
  send: (basis: Incident, body: Record<string, unknown>) => Promise<unknown>,
) {
  const [newer, setNewer] = useState<Incident | null>(null);
  const [attempt, setAttempt] = useState(0);
  const mutation = useMutation({
    mutationFn: (body: Record<string, unknown>) => send(newer ?? seen, body),
    onSuccess: async () => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: incidentQuery(seen.id).queryKey }),
        queryClient.invalidateQueries({ queryKey: ['incidents', 'list'] }),
        queryClient.invalidateQueries({ queryKey: ['queue'] }),
        queryClient.invalidateQueries({ queryKey: ['statistics'] }),
      ]);
    },
    onError: async (error) => {
      setAttempt((count) => count + 1);
      const problem = asProblem(error);
      if (problem.status !== 412) return;
      const current = isIncident(problem.current)
        ? problem.current
        : await queryClient.fetchQuery({ ...incidentQuery(seen.id), staleTime: 0 }).catch(() => null);
      if (current !== null) setNewer(current);
    },
  });
  return { mutation, newer, attempt, problem: mutation.isError ? asProblem(mutation.error) : null };
}
