import { toCommonEraYear } from '../calendar/buddhist-era.js';
import { isoDate, type IsoDate } from '../calendar/iso-date.js';
import { STEP_RULES } from './step-rule-texts.js';
import type { EvidenceKey } from './evidence.js';
import type { StepRule, StepTest } from './step-rule.js';
import { SIX_STEPS, type StepCode } from './step-words.js';

/** A day of an academic year; `yearsLater` 1 for one after its first December. */
export interface StepDue {
  readonly month: number;
  readonly day: number;
  readonly yearsLater: 0 | 1;
}

export interface StepRuleSet {
  /** Academic year and running number: `2569-1`. Stamped on every board that was computed by it. */
  readonly version: string;
  readonly dueOn: Readonly<Record<StepCode, StepDue>>;
  readonly rules: readonly StepRule[];
}

/** The first rule set (product.md 6); its numbers and days are our proposal and the district's to change. */
export const FIRST_RULE_SET: StepRuleSet = {
  version: '2569-1',
  dueOn: {
    STEP1: { month: 7, day: 31, yearsLater: 0 },
    STEP2: { month: 8, day: 31, yearsLater: 0 },
    STEP3: { month: 2, day: 15, yearsLater: 1 },
    STEP4: { month: 2, day: 15, yearsLater: 1 },
    STEP5: { month: 3, day: 31, yearsLater: 1 },
    STEP6: { month: 6, day: 15, yearsLater: 1 },
  },
  rules: STEP_RULES,
};

/** The number that a district gives a rule: heads or pieces for `at-least`, percent for `share`. */
export type StepThresholds = Readonly<Partial<Record<EvidenceKey, number>>>;

export const MOST_AT_LEAST = 1_000;

/** The number of a rule that a district may change, or null where the rule has none. */
export function thresholdOf({ test }: Pick<StepRule, 'test'>): number | null {
  switch (test.kind) {
    case 'at-least':
      return test.count;
    case 'share':
      return test.percent;
    case 'all':
      return null;
  }
}

/** Whether a rule takes this number. */
export function isThreshold({ test }: Pick<StepRule, 'test'>, value: number): boolean {
  if (test.kind === 'all' || !Number.isInteger(value) || value < 1) return false;
  return value <= (test.kind === 'share' ? 100 : MOST_AT_LEAST);
}

/** The first rule set under a district's version and numbers. */
export function withThresholds(version: string, thresholds: StepThresholds): StepRuleSet {
  const rules = FIRST_RULE_SET.rules.map((rule) => ({
    ...rule,
    test: withThreshold(rule.test, thresholds[rule.key]),
  }));
  return { ...FIRST_RULE_SET, version, rules };
}

function withThreshold(test: StepTest, value: number | undefined): StepTest {
  if (value === undefined || !isThreshold({ test }, value)) return test;
  return test.kind === 'share' ? { kind: 'share', percent: value } : { kind: 'at-least', count: value };
}

/** A district's setting, as it is kept. */
export interface StepRuleRevision {
  version: string;
  /** The academic year from which it holds. */
  academicYear: number;
  thresholds: StepThresholds;
}

/**
 * The rule set of an academic year: the last revision that was made for it or an earlier one. Revisions are made for
 * the present year or a later one alone, so that an old year keeps its own.
 * @param revisions in the order in which they were made.
 */
export function ruleSetOf(revisions: readonly StepRuleRevision[], academicYear: number): StepRuleSet {
  const holding = revisions.filter((revision) => revision.academicYear <= academicYear);
  const latestYear = Math.max(...holding.map((revision) => revision.academicYear));
  const last = holding.filter((revision) => revision.academicYear === latestYear).at(-1);
  return last ? withThresholds(last.version, last.thresholds) : FIRST_RULE_SET;
}

/** The name of the next revision for a year. */
export function nextRuleVersion(
  revisions: readonly Pick<StepRuleRevision, 'version'>[],
  year: number,
): string {
  const taken = [FIRST_RULE_SET, ...revisions]
    .map(({ version }) => version.split('-').map(Number))
    .filter(([ofYear]) => ofYear === year)
    .map(([, number]) => number ?? 0);
  return `${year}-${Math.max(0, ...taken) + 1}`;
}

/** The day by which a step of an academic year has to be whole. */
export function stepDueOn(
  ruleSet: Pick<StepRuleSet, 'dueOn'>,
  step: StepCode,
  academicYear: number,
): IsoDate {
  const { month, day, yearsLater } = ruleSet.dueOn[step];
  return isoDate(toCommonEraYear(academicYear) + yearsLater, month, day);
}

/** Rules of one step in the order in which they are shown. */
export function rulesOfStep({ rules }: Pick<StepRuleSet, 'rules'>, step: StepCode): StepRule[] {
  return rules.filter((rule) => rule.step === step);
}

export const STEP_CODES: readonly StepCode[] = SIX_STEPS.map(({ code }) => code);
