import {
  areCutPoints,
  contradictsIncidents,
  DEFAULT_CUT_POINTS,
  effectiveRiskLevel,
  leastLikelihood,
  missingBeforeSubmission,
  pointerOfMissing,
  raisesLevel,
  riskLevel,
  riskRanks,
  riskScore,
  type RiskRowFacts,
} from './risk-rules.js';
import { RISK_RATINGS } from './risk-words.js';

/** Rows are likelihoods 1–5, columns impacts 1–5 (domain.md 3). */
const TABLE = [
  ['LOW', 'LOW', 'LOW', 'LOW', 'HIGH'],
  ['LOW', 'LOW', 'MEDIUM', 'MEDIUM', 'HIGH'],
  ['LOW', 'MEDIUM', 'MEDIUM', 'HIGH', 'HIGH'],
  ['LOW', 'MEDIUM', 'HIGH', 'HIGH', 'VERY_HIGH'],
  ['MEDIUM', 'HIGH', 'HIGH', 'VERY_HIGH', 'VERY_HIGH'],
];

describe('the level of a risk', () => {
  it('is that of the table for each of the 25 ratings', () => {
    const made = RISK_RATINGS.map((likelihood) =>
      RISK_RATINGS.map((impact) => riskLevel(likelihood, impact, DEFAULT_CUT_POINTS)),
    );
    expect(made).toEqual(TABLE);
  });

  it('is open while a rating is', () => {
    expect(riskScore(null, 3)).toBeNull();
    expect(riskLevel(3, null, DEFAULT_CUT_POINTS)).toBeNull();
  });

  it('follows the cut-points that the assessment was made with, impact 5 apart', () => {
    const mild = { lowMax: 10, mediumMax: 20, highMax: 24 };
    expect(riskLevel(2, 5, mild)).toBe('HIGH');
    expect(riskLevel(5, 4, mild)).toBe('MEDIUM');
    expect(riskLevel(5, 5, mild)).toBe('VERY_HIGH');
  });

  it.each([
    [4, 9, 16, true],
    [1, 2, 3, true],
    [0, 9, 16, false],
    [4, 4, 16, false],
    [9, 4, 16, false],
    [4, 9, 25, false],
    [4.5, 9, 16, false],
  ])('takes cut-points %d/%d/%d: %s', (lowMax, mediumMax, highMax, expected) => {
    expect(areCutPoints({ lowMax, mediumMax, highMax })).toBe(expected);
  });
});

describe('raising a level', () => {
  it.each([
    ['LOW', 'MEDIUM', true],
    ['MEDIUM', 'VERY_HIGH', true],
    ['HIGH', 'HIGH', false],
    ['HIGH', 'LOW', false],
    [null, 'HIGH', false],
  ] as const)('from %s to %s: %s', (from, to, expected) => {
    expect(raisesLevel(from, to)).toBe(expected);
  });

  it('holds as long as the rating stays below it, and never lowers', () => {
    const level = (likelihood: number | null, impact: number) =>
      effectiveRiskLevel({ likelihood, impact, raisedTo: 'HIGH' }, DEFAULT_CUT_POINTS);
    expect([level(1, 1), level(5, 5), level(null, 3)]).toEqual(['HIGH', 'VERY_HIGH', null]);
    expect(effectiveRiskLevel({ likelihood: 1, impact: 1 }, DEFAULT_CUT_POINTS)).toBe('LOW');
  });
});

describe('the ranking', () => {
  const row = (id: string, likelihood: number | null, impact: number | null) => ({ id, likelihood, impact });

  it('lets impact decide between equal scores, and equals share a place', () => {
    const ranks = riskRanks([
      row('a', 5, 1),
      row('b', 1, 5),
      row('c', 4, 4),
      row('d', 4, 4),
      row('e', 5, 5),
      row('open', null, 4),
    ]);
    expect([...ranks]).toEqual([
      ['a', 5],
      ['b', 4],
      ['c', 2],
      ['d', 2],
      ['e', 1],
    ]);
  });
});

describe('own incidents beside a likelihood', () => {
  it.each([
    [0, 1],
    [1, 2],
    [2, 2],
    [3, 3],
    [5, 3],
    [6, 4],
    [35, 4],
    [36, 5],
    [400, 5],
  ])('%d in three years allow no less than %d', (incidents, least) => {
    expect(leastLikelihood(incidents)).toBe(least);
    expect(contradictsIncidents(least, incidents)).toBe(false);
    expect(contradictsIncidents(least - 1, incidents)).toBe(true);
  });

  it('say nothing of a row without a likelihood', () => {
    expect(contradictsIncidents(null, 40)).toBe(false);
  });
});

describe('what is missing before submission', () => {
  const facts = (id: string, code: RiskRowFacts['code'], more: Partial<RiskRowFacts> = {}): RiskRowFacts => ({
    ...{ id, code, likelihood: 2, impact: 2, response: null, ownerPostId: null, ownerCurrent: false },
    dueOn: null,
    ...more,
  });
  const whole = [facts('v', 'V02'), facts('a', 'A03'), facts('r', 'R01'), facts('u', 'U04')];
  const missing = (rows: RiskRowFacts[], rankingFixed = true): string[] =>
    missingBeforeSubmission(rows, { cutPoints: DEFAULT_CUT_POINTS, rankingFixed }).map(
      (one) => `${one.code} ${pointerOfMissing(one)}`,
    );

  it('is nothing when every group is rated and no risk is high', () => {
    expect(missing(whole)).toEqual([]);
  });

  it('names each group without a rated row, and the ranking', () => {
    expect(missing([facts('a', 'A03'), facts('v', 'V02', { impact: null })], false)).toEqual([
      'group-not-rated /groups/VIOLENCE',
      'group-not-rated /groups/RIGHT',
      'group-not-rated /groups/UNHEALTHINESS',
      'row-not-rated /rows/v/likelihood',
      'ranking-not-fixed /rankingFixed',
    ]);
  });

  it('wants response, owner and date of a high risk alone', () => {
    const high = facts('h', 'A01', { likelihood: 1, impact: 5 });
    expect(missing([...whole, high])).toEqual([
      'response-missing /rows/h/response',
      'owner-missing /rows/h/ownerPostId',
      'due-missing /rows/h/dueOn',
    ]);
    const raised = facts('h', 'A01', { raisedTo: 'HIGH' });
    expect(missing([...whole, raised])).toHaveLength(3);
    const answered = { ...high, response: 'REDUCE', ownerPostId: 'p', dueOn: '2026-09-30' } as const;
    expect(missing([...whole, { ...answered, ownerCurrent: true }])).toEqual([]);
    expect(missing([...whole, answered])).toEqual(['owner-ended /rows/h/ownerPostId']);
  });
});
