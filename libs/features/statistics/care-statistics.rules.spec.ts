import { agencyOf, casesOf, dropoutsOf } from './care-statistics.rules.js';

describe('cases', () => {
  it('count once by type and once by outcome', () => {
    const rows = [
      { type: 'ABUSE', outcome: null, opened: 2, openAtEnd: 3, closed: 0 },
      { type: 'ABUSE', outcome: 'RETURNED', opened: 1, openAtEnd: 0, closed: 2 },
      { type: 'OTHER', outcome: 'RETURNED', opened: 0, openAtEnd: 0, closed: 1 },
      { type: 'OTHER', outcome: 'IMPROVED', opened: 1, openAtEnd: 0, closed: 1 },
    ];
    expect(casesOf(rows)).toEqual({
      opened: 4,
      openAtEnd: 3,
      closed: 4,
      byType: [
        { type: 'ABUSE', opened: 3, openAtEnd: 3, closed: 2 },
        { type: 'OTHER', opened: 1, openAtEnd: 0, closed: 2 },
      ],
      byOutcome: [
        { outcome: 'IMPROVED', closed: 1 },
        { outcome: 'RETURNED', closed: 3 },
      ],
    });
  });

  it('of an empty year are none', () => {
    expect(casesOf([])).toEqual({ opened: 0, openAtEnd: 0, closed: 0, byType: [], byOutcome: [] });
  });
});

describe('dropouts', () => {
  it('say numerator and denominator beside the share, and what has no stated reason', () => {
    const rows = [
      { reason: 'M09', listed: 2, back: 1, open: 1 },
      { reason: null, listed: 1, back: 0, open: 1 },
    ];
    expect(dropoutsOf(rows)).toEqual({
      listed: 3,
      back: 1,
      open: 2,
      unspecified: 1,
      backPercent: 33.33,
      unspecifiedPercent: 33.33,
      byReason: [
        { reason: 'M09', listed: 2, back: 1 },
        { reason: null, listed: 1, back: 0 },
      ],
    });
  });

  it('have no share without a base', () => {
    expect(dropoutsOf([])).toMatchObject({ listed: 0, backPercent: null, unspecifiedPercent: null });
  });
});

describe('an agency', () => {
  it('has answered with a yes or a no', () => {
    const counts = { assigned: 5, accepted: 2, declined: 1, done: 1, medianAnswerHours: 7.5 };
    const record = { agencyId: 'a', nameTh: 'ก', type: 'HOSPITAL', ...counts };
    expect(agencyOf({ ...record, open: 1, overdue: 1, donePercent: 50 })).toEqual({ ...record, answered: 3 });
  });
});
