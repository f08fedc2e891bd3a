import {
  dropoutOutcomeByCode,
  type DropoutOutcomeCode,
  type TracingKind,
  type TracingResult,
} from '../vocabularies/dropout-words.js';

export interface DropoutEvidence {
  steps: readonly { kind: TracingKind; result: TracingResult }[];
  /** Number of a letter or of another paper. */
  document?: string | null | undefined;
  /** Where the child learns now. */
  newPlace?: string | null | undefined;
}

/** What is missing for an outcome: a paper, the name of a place, or steps of a fitting kind. */
export type MissingEvidence = 'document' | 'place' | 'found-step' | 'search';

/**
 * Whether an outcome is proved (issue 3: none without evidence). Another place of learning: its name or a paper.
 * Back, or found outside: a step that found the child, or a paper. Gone: a paper. Not found: a visit and a letter that
 * found nobody. Our own rule.
 */
export function missingEvidence(
  outcome: DropoutOutcomeCode,
  evidence: DropoutEvidence,
): MissingEvidence | null {
  const { steps, document, newPlace } = evidence;
  const group = dropoutOutcomeByCode(outcome).group;
  if (group === 'lost') return searched(steps) ? null : 'search';
  if (document) return null;
  if (group === 'left') return 'document';
  if (group === 'in_education' && outcome !== 'RETURNED_SAME') return newPlace ? null : 'place';
  return steps.some(({ result }) => result === 'FOUND') ? null : 'found-step';
}

function searched(steps: DropoutEvidence['steps']): boolean {
  const vain = steps.filter(({ result }) => result !== 'FOUND').map(({ kind }) => kind);
  return vain.includes('HOME_VISIT') && vain.includes('LETTER');
}

/** School days of absence that a report may hold, and the sign that they are (domain.md 5.4). */
export function signOfAbsence(consecutiveDays: number, daysInMonth: number): 'CONSEC5' | 'MONTH7' | null {
  if (consecutiveDays > 5) return 'CONSEC5';
  return daysInMonth > 7 ? 'MONTH7' : null;
}
