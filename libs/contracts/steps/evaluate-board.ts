import type { IsoDate } from '../calendar/iso-date.js';
import type { Evidence, EvidenceKey, EvidenceRecord, EvidenceWaiting, SchoolEvidence } from './evidence.js';
import type { StepRule } from './step-rule.js';
import { rulesOfStep, STEP_CODES, stepDueOn, type StepRuleSet } from './step-rules.js';
import { STEP_STATES, type StepCode, type StepState } from './step-words.js';

/** What stands behind one rule. */
export interface RuleResult {
  key: EvidenceKey;
  step: StepCode;
  have: number;
  of: number | null;
  satisfied: boolean;
  waiting: EvidenceWaiting | null;
  records: readonly EvidenceRecord[];
  missing: readonly string[];
}

export interface StepResult {
  step: StepCode;
  state: StepState;
  satisfied: number;
  of: number;
  dueOn: IsoDate;
}

export interface BoardResult {
  version: string;
  state: StepState;
  satisfied: number;
  of: number;
  steps: readonly StepResult[];
  rules: readonly RuleResult[];
}

const NOTHING: Evidence = { have: 0, of: null, records: [], missing: [] };

/**
 * The step board of a school: computed from figures, so that there is nothing to tick.
 * @param of the academic year, and the day (in Thailand) on which it is looked at.
 */
export function evaluateBoard(
  ruleSet: StepRuleSet,
  evidence: SchoolEvidence,
  of: { academicYear: number; today: string },
): BoardResult {
  const rules = ruleSet.rules.map((rule) => evaluateRule(rule, evidence));
  const steps = STEP_CODES.map((step) => {
    const own = rules.filter((rule) => rule.step === step);
    const dueOn = stepDueOn(ruleSet, step, of.academicYear);
    return {
      step,
      state: stateOfStep(own, of.today > dueOn),
      satisfied: own.filter(({ satisfied }) => satisfied).length,
      of: rulesOfStep(ruleSet, step).length,
      dueOn,
    };
  });
  return {
    version: ruleSet.version,
    state: stateOfBoard(steps.map(({ state }) => state)),
    satisfied: rules.filter(({ satisfied }) => satisfied).length,
    of: rules.length,
    steps,
    rules,
  };
}

function evaluateRule(rule: StepRule, evidence: SchoolEvidence): RuleResult {
  const own = evidence[rule.key] ?? NOTHING;
  const { have, of, records, missing } = own;
  const { key, step } = rule;
  const satisfied = hasWhatItNeeds(rule, evidence) && meets(rule, own);
  return {
    key,
    step,
    have,
    of,
    satisfied,
    waiting: satisfied ? null : (own.waiting ?? null),
    records,
    missing,
  };
}

const hasWhatItNeeds = ({ needs }: StepRule, evidence: SchoolEvidence): boolean =>
  needs === null || (evidence[needs]?.have ?? 0) > 0;

/** Whole numbers throughout: 79.6 percent is not 80. */
function meets({ test, whenNone }: StepRule, { have, of }: Evidence): boolean {
  if (test.kind === 'at-least') return have >= test.count;
  if (of === 0) return whenNone === 'satisfied';
  if (of === null) return false;
  return test.kind === 'all' ? have >= of : have * 100 >= test.percent * of;
}

/** What is whole stays approved after its day; what is not whole by its day is late, however far it is. */
function stateOfStep(rules: readonly RuleResult[], isLate: boolean): StepState {
  const open = rules.filter(({ satisfied }) => !satisfied);
  if (open.length === 0) return 'APPROVED';
  if (isLate) return 'OVERDUE';
  if (open.some(({ waiting }) => waiting === 'RETURNED')) return 'RETURNED';
  if (open.some(({ waiting }) => waiting === 'SUBMITTED')) return 'SUBMITTED';
  return rules.some(({ have }) => have > 0) ? 'IN_PROGRESS' : 'NOT_STARTED';
}

function stateOfBoard(states: readonly StepState[]): StepState {
  if (states.every((state) => state === 'APPROVED')) return 'APPROVED';
  if (states.every((state) => state === 'NOT_STARTED')) return 'NOT_STARTED';
  const loudest = (['OVERDUE', 'RETURNED', 'SUBMITTED'] as const).find((state) => states.includes(state));
  return loudest ?? 'IN_PROGRESS';
}

/** One step over many schools: how many are in which state. */
export interface StepCount {
  step: StepCode;
  schools: number;
  byState: Record<StepState, number>;
}

/** Steps of many schools side by side, for a network or the district. */
export function countSteps(
  boards: readonly { steps: readonly { step: StepCode; state: StepState }[] }[],
): StepCount[] {
  return STEP_CODES.map((step) => {
    const states = boards.flatMap(({ steps }) =>
      steps.filter((one) => one.step === step).map(({ state }) => state),
    );
    const byState = Object.fromEntries(
      STEP_STATES.map(({ code }) => [code, states.filter((state) => state === code).length]),
    ) as Record<StepState, number>;
    return { step, schools: states.length, byState };
  });
}
