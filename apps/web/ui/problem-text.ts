import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';

interface ProblemText {
  title: string;
  hint: string | null;
}

/** The server's own text where there is one; a sentence of ours where no answer came. */
export function useProblemText(problem: Problem): ProblemText {
  const { t } = useTranslation();
  if (problem.isOffline) return { title: t('problem.offline'), hint: t('problem.offlineHint') };
  if (problem.code === 'unexpected')
    return { title: t('problem.unexpected'), hint: t('problem.unexpectedHint') };
  if (problem.status === 429 && problem.retryAfterSeconds !== null) {
    const minutes = Math.ceil(problem.retryAfterSeconds / 60);
    return { title: problem.message, hint: t('problem.waitMinutes', { minutes }) };
  }
  const hints: Partial<Record<number, string>> = {
    403: t('problem.forbiddenHint'),
    404: t('problem.notFoundHint'),
  };
  return { title: problem.message, hint: problem.detail ?? hints[problem.status] ?? null };
}
