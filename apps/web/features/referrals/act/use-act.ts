import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../../api/problem';
import { queryClient } from '../../../app/query-client';
import { actOnReferral, REFERRALS, type ActBy } from '../referrals.api';

interface On {
  id: string;
  version: number;
}

/**
 * An action on a referral. Whoever was faster is shown: after 409 and 412 the record is read again, and what was typed
 * stays for the next try, which goes against the present version.
 */
export function useAct({ id, version }: On, action: string, by: ActBy) {
  const [attempt, setAttempt] = useState(0);
  const mutation = useMutation({
    mutationFn: (body: Record<string, unknown>) => actOnReferral({ id, version, action, by, body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: REFERRALS }),
    onError: async (error) => {
      setAttempt((count) => count + 1);
      const { status } = asProblem(error);
      if (status === 409 || status === 412) await queryClient.invalidateQueries({ queryKey: REFERRALS });
    },
  });
  return { mutation, attempt, problem: mutation.isError ? asProblem(mutation.error) : null };
}
