import { EVIDENCE_KEYS, type Evidence, type EvidenceKey, type SchoolEvidence } from './evidence.js';
import { countSteps, evaluateBoard } from './evaluate-board.js';
import { STEP_RULES } from './step-rule-texts.js';
import {
  FIRST_RULE_SET,
  isThreshold,
  nextRuleVersion,
  ruleSetOf,
  stepDueOn,
  withThresholds,
} from './step-rules.js';
import type { StepCode } from './step-words.js';

const EARLY = { academicYear: 2569, today: '2026-06-01' };
const of = (have: number, whole: number | null, more: Partial<Evidence> = {}): Evidence => ({
  ...{ have, of: whole, records: [], missing: [] },
  ...more,
});

/** Everything that the first rule set asks for. */
const WHOLE: SchoolEvidence = Object.fromEntries(EVIDENCE_KEYS.map((key) => [key, of(4, 4)]));

const without = (key: EvidenceKey, evidence?: Evidence): SchoolEvidence => ({
  ...WHOLE,
  [key]: evidence ?? of(0, 4),
});
const stateOf = (evidence: SchoolEvidence, step: StepCode, today = EARLY.today): string | undefined =>
  evaluateBoard(FIRST_RULE_SET, evidence, { ...EARLY, today }).steps.find((one) => one.step === step)?.state;
const isMet = (key: EvidenceKey, evidence: SchoolEvidence, rules = FIRST_RULE_SET): boolean | undefined =>
  evaluateBoard(rules, evidence, EARLY).rules.find((one) => one.key === key)?.satisfied;

describe('the first rule set', () => {
  it('has one rule for every figure that a feature tells', () => {
    expect(STEP_RULES.map(({ key }) => key).sort()).toEqual([...EVIDENCE_KEYS].sort());
  });

  it('says in Thai and English what is asked and what to do', () => {
    const faulty = STEP_RULES.filter(
      ({ th, en, todoTh, todoEn }) =>
        !/[ก-๙]/u.test(th) || !/[ก-๙]/u.test(todoTh) || /[ก-๙]/u.test(en + todoEn),
    );
    expect(faulty).toEqual([]);
  });

  it('needs nothing that no rule is about', () => {
    const needs = STEP_RULES.flatMap((rule) => (rule.needs ? [rule.needs] : []));
    expect(needs.filter((key) => !EVIDENCE_KEYS.includes(key))).toEqual([]);
  });
});

describe('a rule', () => {
  it.each<[EvidenceKey, string, Evidence, boolean]>([
    ['students.roster-rounds', 'one of them', of(1, null), true],
    ['students.roster-rounds', 'none', of(0, null), false],
    ['risk.groups-rated', 'all four', of(4, 4), true],
    ['risk.groups-rated', 'three of four', of(3, 4), false],
    ['risk.groups-rated', 'no whole that is known', of(3, null), false],
    ['risk.ranked', 'nothing to rank', of(0, 0), false],
    ['risk.high-answered', 'no high risk', of(0, 0), true],
    ['screenings.coverage', 'nine of ten', of(90, 100), true],
    ['screenings.coverage', 'just under nine of ten', of(899, 1000), false],
    ['screenings.coverage', 'nobody enrolled', of(0, 0), false],
    ['plans.contacts-checked', 'no contact', of(0, 0), false],
    ['referrals.answered-in-time', 'no referral', of(0, 0), true],
    ['referrals.answered-in-time', 'four of five', of(4, 5), true],
    ['referrals.answered-in-time', 'three of four', of(3, 4), false],
    ['monitoring.findings-in-time', 'no finding', of(0, 0), true],
    ['monitoring.findings-in-time', 'one late', of(2, 3), false],
  ])('%s, %s', (key, _says, evidence, met) => {
    expect(isMet(key, without(key, evidence))).toBe(met);
  });

  it.each<[EvidenceKey, EvidenceKey]>([
    ['risk.high-answered', 'risk.approved'],
    ['plans.high-risks-covered', 'plans.safety-approved'],
    ['activities.drill-findings-closed', 'activities.drills'],
    ['monitoring.findings-with-task', 'monitoring.visited-terms'],
  ])('%s says nothing before %s', (key, needs) => {
    expect(isMet(key, { ...without(key, of(0, 0)), [needs]: of(0, 1) })).toBe(false);
  });

  it('that no feature knows counts as nothing', () => {
    expect(evaluateBoard(FIRST_RULE_SET, {}, EARLY).rules.filter(({ have }) => have > 0)).toEqual([]);
  });
});

describe('a step', () => {
  it('is approved when every rule of it is met, also after its day', () => {
    expect(stateOf(WHOLE, 'STEP1')).toBe('APPROVED');
    expect(stateOf(WHOLE, 'STEP1', '2027-12-31')).toBe('APPROVED');
  });

  it('is not started without any figure, whatever is met because there is nothing to have', () => {
    expect(stateOf({}, 'STEP1')).toBe('NOT_STARTED');
    expect(stateOf({ 'referrals.answered-in-time': of(0, 0) }, 'STEP4')).toBe('NOT_STARTED');
  });

  it('is in progress, with the district, or back at the school', () => {
    const waiting = (state: 'SUBMITTED' | 'RETURNED') =>
      stateOf({ 'risk.approved': of(0, 1, { waiting: state }) }, 'STEP1');
    expect(stateOf({ 'students.roster-rounds': of(1, null) }, 'STEP1')).toBe('IN_PROGRESS');
    expect(waiting('SUBMITTED')).toBe('SUBMITTED');
    expect(waiting('RETURNED')).toBe('RETURNED');
  });

  it('is late from the day after its last one', () => {
    const last = stepDueOn(FIRST_RULE_SET, 'STEP1', 2569);
    expect(last).toBe('2026-07-31');
    expect(stateOf(without('risk.approved'), 'STEP1', last)).toBe('IN_PROGRESS');
    expect(stateOf(without('risk.approved'), 'STEP1', '2026-08-01')).toBe('OVERDUE');
  });

  it('has until after the year where the year has to be over', () => {
    expect(stepDueOn(FIRST_RULE_SET, 'STEP6', 2569)).toBe('2027-06-15');
  });
});

describe('a board', () => {
  const stateOfBoard = (evidence: SchoolEvidence, today = EARLY.today): string =>
    evaluateBoard(FIRST_RULE_SET, evidence, { ...EARLY, today }).state;

  it('is as good as its steps together', () => {
    expect(stateOfBoard(WHOLE)).toBe('APPROVED');
    expect(stateOfBoard({})).toBe('NOT_STARTED');
    expect(stateOfBoard(without('plans.manual'))).toBe('IN_PROGRESS');
    expect(stateOfBoard(without('plans.manual'), '2026-09-01')).toBe('OVERDUE');
  });

  it('falls when a record is taken back', () => {
    const board = evaluateBoard(FIRST_RULE_SET, without('activities.drills'), EARLY);
    expect(board).toMatchObject({ satisfied: EVIDENCE_KEYS.length - 2, of: EVIDENCE_KEYS.length });
    expect(board.rules.filter(({ satisfied }) => !satisfied).map(({ key }) => key)).toEqual([
      'activities.drills',
      'activities.drill-findings-closed',
    ]);
  });

  it('adds up over schools', () => {
    const boards = [WHOLE, {}, without('risk.approved')].map((one) =>
      evaluateBoard(FIRST_RULE_SET, one, EARLY),
    );
    expect(countSteps(boards)[0]).toMatchObject({
      step: 'STEP1',
      schools: 3,
      byState: { APPROVED: 1, NOT_STARTED: 1, IN_PROGRESS: 1, OVERDUE: 0 },
    });
  });
});

describe('the rules of a district', () => {
  const revisions = [
    { version: '2569-2', academicYear: 2569, thresholds: { 'screenings.coverage': 95 } },
    { version: '2570-1', academicYear: 2570, thresholds: { 'screenings.coverage': 60 } },
    { version: '2569-3', academicYear: 2569, thresholds: { 'screenings.coverage': 80 } },
  ] as const;

  it.each([
    [2567, '2569-1'],
    [2569, '2569-3'],
    [2570, '2570-1'],
    [2574, '2570-1'],
  ])('in %d are version %s', (year, version) => {
    expect(ruleSetOf(revisions, year).version).toBe(version);
  });

  it('leave an old year its own', () => {
    const coverage = { ...WHOLE, 'screenings.coverage': of(85, 100) };
    const met = (year: number) => isMet('screenings.coverage', coverage, ruleSetOf(revisions, year));
    expect([2568, 2569, 2570].map(met)).toEqual([false, true, true]);
  });

  it('are numbered by year', () => {
    expect(nextRuleVersion([], 2569)).toBe('2569-2');
    expect(nextRuleVersion([], 2570)).toBe('2570-1');
    expect(nextRuleVersion(revisions, 2569)).toBe('2569-4');
  });

  it('change numbers and nothing that has to be whole', () => {
    const rule = (key: EvidenceKey) => STEP_RULES.find((one) => one.key === key)!;
    expect(isThreshold(rule('screenings.coverage'), 100)).toBe(true);
    expect([0, 101, 50.5].filter((value) => isThreshold(rule('screenings.coverage'), value))).toEqual([]);
    expect(isThreshold(rule('risk.groups-rated'), 3)).toBe(false);
    expect(withThresholds('x', { 'risk.groups-rated': 3 }).rules).toEqual(FIRST_RULE_SET.rules);
  });
});
