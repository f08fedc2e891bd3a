import {
  DROPOUT_CAUSES,
  DROPOUT_OUTCOMES,
  DROPOUT_REASONS,
  DROPOUT_SIGNS,
  DROPOUT_STATES,
  TRACING_KINDS,
  TRACING_RESULTS,
} from '#contracts';
import type { Tone } from '../../ui/tag';
import { useCodeText } from '../screenings/care-labels';

export const STATE_TONE: Record<string, Tone> = {
  NOT_TRACED: 'urgent',
  TRACING: 'info',
  FOUND_PENDING: 'violet',
  CLOSED: 'good',
};

export function useDropoutLabels() {
  const text = useCodeText();
  return {
    state: (code: string) => text(DROPOUT_STATES, code),
    sign: (code: string) => text(DROPOUT_SIGNS, code),
    outcome: (code: string | null) => text(DROPOUT_OUTCOMES, code),
    reason: (code: string | null) => text(DROPOUT_REASONS, code),
    cause: (code: string | null) => text(DROPOUT_CAUSES, code),
    step: (code: string) => text(TRACING_KINDS, code),
    result: (code: string) => text(TRACING_RESULTS, code),
  };
}
