import {
  addWorkingDays,
  addWorkingMinutes,
  deadlineFor,
  ESCALATION_LEVELS,
  startOfDay,
  thaiGovernmentCalendar,
  toIsoDate,
  workingMinutesBetween,
  type ClockLimit,
  type ClockStep,
  type EscalationLevel,
} from '#contracts';

/** When what is told about a task that waits; null where nothing is. */
export interface ClockTimes {
  startsAt: Date;
  reminderAt: Date | null;
  dueAt: Date;
  headAt: Date | null;
  districtAt: Date | null;
}

const calendar = thaiGovernmentCalendar;
const PER_CENT = 100;

/** The times of a clock by its limit; null when the limit says that none runs. */
export function timesOf(limit: ClockLimit, startsAt: Date, givenDueAt?: Date): ClockTimes | null {
  const { clock, amount } = limit;
  if (givenDueAt === undefined && amount === null) return null;
  const dueAt = givenDueAt ?? deadlineFor({ clock, amount: amount ?? 0 }, startsAt, calendar);
  const share = clock === '24x7 hours' ? shareOfHours(startsAt, dueAt) : shareOfWork(startsAt, dueAt);
  const reminderAt = share(limit.remindPercent);
  return {
    startsAt,
    reminderAt: reminderAt > startsAt && reminderAt < dueAt ? reminderAt : null,
    dueAt,
    headAt: share(limit.headPercent),
    districtAt: share(limit.districtPercent),
  };
}

/** A clock as it runs by its limit. */
export interface LimitedTimes {
  limit: ClockLimit;
  times: ClockTimes;
}

/** How the clocks of steps run that start then; null where none does. */
export function timesByStep<Step extends ClockStep>(
  limits: ReadonlyMap<Step, ClockLimit | null>,
  startsAt: Date,
): ReadonlyMap<Step, LimitedTimes | null> {
  return new Map(
    [...limits].map(([step, limit]) => {
      const times = limit && timesOf(limit, startsAt);
      return [step, times && { limit, times }];
    }),
  );
}

/** Day and night. */
function shareOfHours(from: Date, dueAt: Date): (percent: number) => Date {
  const span = Math.max(0, dueAt.getTime() - from.getTime());
  return (percent) => new Date(from.getTime() + (span * percent) / PER_CENT);
}

/** In working time, so that nobody is reminded on a holiday. */
function shareOfWork(from: Date, dueAt: Date): (percent: number) => Date {
  const minutes = Math.max(0, workingMinutesBetween(from, dueAt, calendar));
  return (percent) => {
    if (percent <= PER_CENT) return addWorkingMinutes(from, (minutes * percent) / PER_CENT, calendar);
    return addWorkingMinutes(dueAt, (minutes * (percent - PER_CENT)) / PER_CENT, calendar);
  };
}

const HEAD_AFTER_DAYS = 2;
const DISTRICT_AFTER_DAYS = 5;

/** The times of a task that is due on a day: by closing time, with a reminder when the working day before opens. */
export function timesOfDay(dueOn: string, startsAt: Date): ClockTimes {
  const dueAt = deadlineFor({ clock: 'calendar days', amount: 0 }, startOfDay(toIsoDate(dueOn)), calendar);
  const reminderAt = openingBefore(dueAt);
  return {
    startsAt,
    reminderAt: reminderAt > startsAt ? reminderAt : null,
    dueAt,
    headAt: addWorkingDays(dueAt, HEAD_AFTER_DAYS, calendar),
    districtAt: addWorkingDays(dueAt, DISTRICT_AFTER_DAYS, calendar),
  };
}

const DAY_MS = 86_400_000;
const LONGEST_CLOSURE_DAYS = 30;

function openingBefore(dueAt: Date): Date {
  const opening = (calendar.closesAtMinute - calendar.opensAtMinute) * 60_000;
  for (let days = 1; days <= LONGEST_CLOSURE_DAYS; days += 1) {
    const at = new Date(dueAt.getTime() - days * DAY_MS - opening);
    if (workingMinutesBetween(at, new Date(at.getTime() + opening), calendar) > 0) return at;
  }
  return dueAt;
}

const TIME_OF_LEVEL = {
  reminded: 'reminderAt',
  overdue: 'dueAt',
  head: 'headAt',
  district: 'districtAt',
} as const satisfies Record<Exclude<EscalationLevel, 'none'>, keyof ClockTimes>;

type ToldLevel = keyof typeof TIME_OF_LEVEL;
const TOLD_LEVELS = Object.keys(TIME_OF_LEVEL) as ToldLevel[];

function levelsAfter(level: EscalationLevel): ToldLevel[] {
  const reached = ESCALATION_LEVELS.indexOf(level);
  return TOLD_LEVELS.filter((name) => ESCALATION_LEVELS.indexOf(name) > reached);
}

/** When a task that waits has to be looked at next; null when everything was told. */
export function nextLookAt(times: ClockTimes, level: EscalationLevel): Date | null {
  const ahead = levelsAfter(level)
    .map((name) => times[TIME_OF_LEVEL[name]])
    .filter((time): time is Date => time !== null);
  return ahead.reduce<Date | null>((first, time) => (first === null || time < first ? time : first), null);
}

/**
 * The levels to tell now, in order. A reminder that its due time has overtaken is left out: a late sweep says what is
 * true now.
 */
export function levelsToTell(times: ClockTimes, level: EscalationLevel, now: Date): ToldLevel[] {
  return levelsAfter(level).filter((name) => {
    const time = times[TIME_OF_LEVEL[name]];
    if (time === null || time > now) return false;
    return name !== 'reminded' || times.dueAt > now;
  });
}
