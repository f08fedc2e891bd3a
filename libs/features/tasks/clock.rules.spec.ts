import { defaultClockPolicy, type ClockStep, type UrgencyCode } from '#contracts';
import { levelsToTell, nextLookAt, timesOf, timesOfDay } from './clock.rules.js';
import { leavesAt, nextTryAt } from './delivery.rules.js';

/** Friday 9 April 2027 (2570) 15:30; Songkran is Tuesday 13 to Thursday 15 April. */
const BEFORE_SONGKRAN = new Date('2027-04-09T08:30:00Z');

function timesFor(step: ClockStep, urgency: UrgencyCode, from = BEFORE_SONGKRAN) {
  const times = timesOf(defaultClockPolicy('incident', step, urgency)!, from);
  return (
    times && {
      remind: times.reminderAt?.toISOString() ?? null,
      due: times.dueAt.toISOString(),
      head: times.headAt?.toISOString() ?? null,
      district: times.districtAt?.toISOString() ?? null,
    }
  );
}

describe('times of a clock over Songkran', () => {
  it('run day and night when it is critical', () => {
    expect(timesFor('acknowledge', 'CRITICAL')).toEqual({
      remind: '2027-04-09T09:15:00.000Z',
      due: '2027-04-09T09:30:00.000Z',
      head: '2027-04-09T09:45:00.000Z',
      district: '2027-04-09T10:00:00.000Z',
    });
  });

  it('wait for the office when it is urgent: one working day, by the same clock time', () => {
    // Monday 12 April works, so Friday 15:30 becomes Monday 15:30; three days after it come the holidays.
    expect(timesFor('acknowledge', 'URGENT')).toEqual({
      remind: '2027-04-12T06:30:00.000Z',
      due: '2027-04-12T08:30:00.000Z',
      head: '2027-04-16T02:30:00.000Z',
      district: '2027-04-16T04:30:00.000Z',
    });
  });

  it('pass the holidays when it is normal', () => {
    expect(timesFor('acknowledge', 'NORMAL')?.due).toBe('2027-04-19T08:30:00.000Z');
    expect(timesFor('first-report', 'NORMAL')).toBeNull();
  });
});

describe('clocks of a report over Songkran 2569', () => {
  // Friday 10 April, 15:00 in Thailand; Songkran is from Monday to Wednesday.
  const from = new Date('2026-04-10T08:00:00Z');
  it.each([
    ['acknowledge', 'CRITICAL', '2026-04-10T09:00:00.000Z'],
    ['first-report', 'CRITICAL', '2026-04-11T08:00:00.000Z'],
    ['close', 'CRITICAL', undefined],
    ['acknowledge', 'URGENT', '2026-04-16T08:00:00.000Z'],
    ['acknowledge', 'NORMAL', '2026-04-20T08:00:00.000Z'],
    ['first-report', 'NORMAL', undefined],
  ] as const)('%s %s', (step, urgency, due) => {
    expect(timesFor(step, urgency, from)?.due).toBe(due);
  });
});

describe('what is told', () => {
  const times = timesOf(defaultClockPolicy('incident', 'acknowledge', 'CRITICAL')!, BEFORE_SONGKRAN)!;
  const after = (minutes: number): Date => new Date(BEFORE_SONGKRAN.getTime() + minutes * 60_000);

  it('comes level by level', () => {
    expect(levelsToTell(times, 'none', after(44))).toEqual([]);
    expect(levelsToTell(times, 'none', after(45))).toEqual(['reminded']);
    expect(levelsToTell(times, 'reminded', after(60))).toEqual(['overdue']);
    expect(levelsToTell(times, 'overdue', after(80))).toEqual(['head']);
    expect(levelsToTell(times, 'district', after(999))).toEqual([]);
  });

  it('leaves out a reminder that the due time has overtaken', () => {
    expect(levelsToTell(times, 'none', after(200))).toEqual(['overdue', 'head', 'district']);
  });

  it('says when to look next', () => {
    expect(nextLookAt(times, 'none')).toEqual(after(45));
    expect(nextLookAt(times, 'head')).toEqual(after(90));
    expect(nextLookAt(times, 'district')).toBeNull();
  });
});

describe('a task that is due on a day', () => {
  it('ends when the office closes, and is reminded of when the working day before opens', () => {
    const times = timesOfDay('2027-04-16', BEFORE_SONGKRAN);
    expect(times.dueAt.toISOString()).toBe('2027-04-16T09:30:00.000Z');
    expect(times.reminderAt?.toISOString()).toBe('2027-04-12T01:30:00.000Z');
  });

  it('falls on the next working day when the day is a holiday', () => {
    expect(timesOfDay('2027-04-14', BEFORE_SONGKRAN).dueAt.toISOString()).toBe('2027-04-16T09:30:00.000Z');
  });
});

describe('quiet hours', () => {
  const quiet = { quietFrom: '20:00', quietTo: '06:00' };
  it.each([
    ['2026-08-19T12:59:59Z', '2026-08-19T12:59:59.000Z'],
    ['2026-08-19T13:00:00Z', '2026-08-19T23:00:00.000Z'],
    ['2026-08-19T22:59:30Z', '2026-08-19T23:00:00.000Z'],
    ['2026-08-19T23:00:00Z', '2026-08-19T23:00:00.000Z'],
  ])('%s leaves at %s', (now, leaves) => {
    expect(leavesAt(new Date(now), quiet, false).toISOString()).toBe(leaves);
  });

  it('do not hold what is urgent, and none are set when they begin as they end', () => {
    const night = new Date('2026-08-19T16:00:00Z');
    expect(leavesAt(night, quiet, true)).toEqual(night);
    expect(leavesAt(night, { quietFrom: '06:00', quietTo: '06:00' }, false)).toEqual(night);
  });

  it('are not what a failed try waits for', () => {
    const now = new Date('2026-08-19T03:00:00Z');
    expect([1, 2, 3, 20].map((tries) => (nextTryAt(now, tries).getTime() - now.getTime()) / 60_000)).toEqual([
      1, 2, 4, 120,
    ]);
  });
});
