import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';

interface ProblemText {
  title: string;
  hint: string | null;
  /** For whoever looks after the system, when it is at fault. */
  traceId: string | null;
}

/**
 * The server's own text where there is one; a sentence of ours where no answer came. The answer's `detail` says the same
 * in the other language, and is left out: a screen speaks one.
 */
export function useProblemText(problem: Problem): ProblemText {
  const { t } = useTranslation();
  const traceId = problem.status >= 500 ? problem.traceId : null;
  if (problem.isOffline) return { title: t('problem.offline'), hint: t('problem.offlineHint'), traceId };
  if (problem.code === 'unexpected')
    return { title: t('problem.unexpected'), hint: t('problem.unexpectedHint'), traceId };
  const minutes = problem.retryAfterSeconds === null ? null : Math.ceil(problem.retryAfterSeconds / 60);
  const hints: Partial<Record<number, string | null>> = {
    403: t('problem.forbiddenHint'),
    404: t('problem.notFoundHint'),
    429: minutes === null ? null : t('problem.waitMinutes', { minutes }),
    500: t('problem.unexpectedHint'),
  };
  return { title: problem.message, hint: hints[problem.status] ?? null, traceId };
}
