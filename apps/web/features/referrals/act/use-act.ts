import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../../api/problem';
import { queryClient } from '../../../app/query-client';
import { useBasis } from '../../../ui/basis';
import { actOnReferral, REFERRALS, type ActBy } from '../referrals.api';

interface On {
  id: string;
  version: number;
  status: string;
  urgency: string;
}

/**
 * An action on a referral, as it stood when it was decided on. Whoever was faster is shown: after 409 and 412 the record
 * is read again, and what was typed stays for the next try, which goes against the present version.
 */
export function useAct(present: On, action: string, by: ActBy) {
  const [attempt, setAttempt] = useState(0);
  const [wasTold, setWasTold] = useState(false);
  const seen = useBasis(present, ({ status, urgency }) => [status, urgency]);
  const { id, version } = wasTold ? present : seen;
  const mutation = useMutation({
    mutationFn: (body: Record<string, unknown>) => actOnReferral({ id, version, action, by, body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: REFERRALS }),
    onError: async (error) => {
      setAttempt((count) => count + 1);
      const { status } = asProblem(error);
      if (status !== 409 && status !== 412) return;
      await queryClient.invalidateQueries({ queryKey: REFERRALS });
      setWasTold(true);
    },
  });
  return { mutation, attempt, problem: mutation.isError ? asProblem(mutation.error) : null };
}
