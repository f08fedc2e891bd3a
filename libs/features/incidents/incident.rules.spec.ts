import { INCIDENT_ACTION_NAMES } from '#contracts';
import {
  contradictingMoment,
  isRestricted,
  refusalOfAction,
  routeOf,
  stoppedClock,
  urgencyWithFloor,
} from './incident.rules.js';

const plain = { mainCode: 'A04', furtherCodes: [], tags: [] } as const;

describe('isRestricted', () => {
  it.each([
    ['nothing marked', plain, false],
    ['a marked sub-type', { ...plain, mainCode: 'V01' }, true],
    ['a marked further code', { ...plain, furtherCodes: ['U01'] }, true],
    ['a marked tag', { ...plain, tags: ['SELF_HARM'] }, true],
    ['an unmarked tag', { ...plain, tags: ['FLOOD'] }, false],
  ] as const)('%s', (_label, classification, expected) => {
    expect(isRestricted(classification)).toBe(expected);
  });
});

describe('routeOf', () => {
  it.each([
    ['a staff member said to have done it', [{ role: 'ALLEGED', kind: 'STAFF' }], [], 'district'],
    ['a tag that means staff did it, nobody named', [], ['STAFF_CORPORAL'], 'district'],
    ['a staff member who helped', [{ role: 'HELPER', kind: 'STAFF' }], [], 'school'],
    ['a student said to have done it', [{ role: 'ALLEGED', kind: 'STUDENT' }], [], 'school'],
    ['nobody', [], [], 'school'],
  ] as const)('%s', (_label, persons, tags, expected) => {
    expect(routeOf({ tags }, persons)).toBe(expected);
  });
});

describe('urgencyWithFloor', () => {
  it('raises to what a tag demands and never lowers', () => {
    expect(urgencyWithFloor('NORMAL', ['DROWNING'])).toBe('CRITICAL');
    expect(urgencyWithFloor('NORMAL', ['FOOD_POISONING'])).toBe('URGENT');
    expect(urgencyWithFloor('CRITICAL', ['FOOD_POISONING'])).toBe('CRITICAL');
    expect(urgencyWithFloor('NORMAL', ['FLOOD'])).toBe('NORMAL');
  });
});

describe('refusalOfAction', () => {
  it('follows the table', () => {
    expect(refusalOfAction('acknowledge', { status: 'SUBMITTED', urgency: 'NORMAL' }, 'district')).toBeNull();
    expect(refusalOfAction('close', { status: 'SUBMITTED', urgency: 'NORMAL' }, 'district')).toBe(
      'illegal-transition',
    );
  });

  it('lets the district, but no school, reject or withdraw a critical report', () => {
    for (const action of ['reject', 'withdraw'] as const) {
      expect(refusalOfAction(action, { status: 'SUBMITTED', urgency: 'CRITICAL' }, 'school')).toBe(
        'incident.critical-not-rejectable',
      );
      expect(refusalOfAction(action, { status: 'SUBMITTED', urgency: 'CRITICAL' }, 'district')).toBeNull();
      expect(refusalOfAction(action, { status: 'SUBMITTED', urgency: 'URGENT' }, 'school')).toBeNull();
    }
  });

  it('offers nothing in an end state', () => {
    for (const status of ['REJECTED', 'MERGED', 'WITHDRAWN', 'DISCARDED'] as const) {
      for (const action of INCIDENT_ACTION_NAMES)
        expect(refusalOfAction(action, { status, urgency: 'NORMAL' }, 'district')).toBe('illegal-transition');
    }
  });
});

describe('contradictingMoment', () => {
  const today = '2026-08-19';
  it.each([
    [{ happenedOn: '2026-08-20', knownOn: null }, '/happenedOn'],
    [{ happenedOn: '2026-08-19', knownOn: '2026-08-18' }, '/knownAt'],
    [{ happenedOn: '2026-08-18', knownOn: '2026-08-20' }, '/knownAt'],
    [{ happenedOn: '2026-08-18', knownOn: '2026-08-19' }, null],
    [{ happenedOn: '2026-08-19', knownOn: null }, null],
  ])('%j → %s', (moments, expected) => {
    expect(contradictingMoment(moments, today)).toBe(expected);
  });
});

describe('stoppedClock', () => {
  it('names the clock that an action stops', () => {
    expect(stoppedClock('acknowledge')).toBe('acknowledgedAt');
    expect(stoppedClock('escalate')).toBe('firstReportedAt');
    expect(stoppedClock('close')).toBe('closedAt');
    expect(stoppedClock('assign')).toBeNull();
  });
});
