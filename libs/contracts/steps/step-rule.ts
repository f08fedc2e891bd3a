import type { EvidenceKey } from './evidence.js';
import type { StepCode } from './step-words.js';

/**
 * What a figure is held against: a number to reach, all of them, or a share in percent. A district may set the
 * number and the share; what has to be whole stays whole.
 */
export type StepTest =
  | { readonly kind: 'at-least'; readonly count: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'share'; readonly percent: number };

export interface StepRule {
  readonly key: EvidenceKey;
  readonly step: StepCode;
  readonly test: StepTest;
  /** What it means when there is nothing to have: no finding is no open finding, but no contact is no contact checked. */
  readonly whenNone: 'open' | 'satisfied';
  /** Evidence without which this rule says nothing: findings of drills, where no drill was held. */
  readonly needs: EvidenceKey | null;
  readonly th: string;
  readonly en: string;
  /** What to do while it is not met. */
  readonly todoTh: string;
  readonly todoEn: string;
}
