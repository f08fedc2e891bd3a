import {
  DAY_MS,
  deadlineFor,
  INCIDENT_ACTIONS,
  type IncidentActionName,
  type IncidentStatus,
  MINUTE_MS,
  nextWorkingInstant,
  thaiGovernmentCalendar as calendar,
  urgencyByCode,
  type UrgencyCode,
} from '#contracts';
import type { Course, PlannedIncident } from './incident-plan.js';
import type { Random } from './random.js';

export interface Step {
  readonly action: IncidentActionName;
  readonly at: Date;
}

export interface Due {
  readonly acknowledge: Date;
  readonly firstReport: Date | null;
  readonly close: Date | null;
}

const LONGEST_WITHOUT_TARGET = 25 * DAY_MS;

/** The clocks of a report, as the product sets them when it is submitted. */
export function dueOf(urgency: UrgencyCode, from: Date): Due {
  const { clock, acknowledgeWithin, firstReportWithin, closeWithinDays } = urgencyByCode(urgency);
  return {
    acknowledge: deadlineFor({ clock, amount: acknowledgeWithin }, from, calendar),
    firstReport:
      firstReportWithin === null ? null : deadlineFor({ clock, amount: firstReportWithin }, from, calendar),
    close:
      closeWithinDays === null
        ? null
        : deadlineFor({ clock: 'calendar days', amount: closeWithinDays }, from, calendar),
  };
}

/** What is done with a report until a moment, its submission not included. */
export function stepsOf(plan: PlannedIncident, random: Random, now: Date): Step[] {
  const steps = plan.stages ? stagedSteps(plan, now) : livedSteps(plan, random);
  return steps.filter(({ at }) => at <= now);
}

function stagedSteps({ stages = [], recordedAt }: PlannedIncident, now: Date): Step[] {
  const age = now.getTime() - recordedAt.getTime();
  return stages.map(([action, share]) => ({
    action: action as IncidentActionName,
    at: new Date(Math.round(recordedAt.getTime() + age * share)),
  }));
}

function livedSteps(plan: PlannedIncident, random: Random): Step[] {
  const { template, recordedAt, course } = plan;
  const life = new Life(recordedAt, random, template.urgency === 'CRITICAL');
  const due = dueOf(template.urgency, recordedAt);
  if (course === 'withdrawn') return life.after('withdraw', random.int(1, 20) * 60).steps;
  life.towards('acknowledge', due.acknowledge, shareOf(course, random));
  if (course === 'rejected') return life.after('reject', random.int(30, 600)).steps;
  if (course === 'merged') return life.after('merge', random.int(10, 200)).steps;
  beTriaged(life, plan, random);
  beHandled(life, plan, random, due);
  return life.steps;
}

/** How much of the time that a clock gives is used; more than all of it when late. */
function shareOf(course: Course, random: Random): number {
  return course === 'late' ? 1.1 + random.next() : 0.1 + random.next() * 0.75;
}

function beTriaged(life: Life, { template }: PlannedIncident, random: Random): void {
  if (template.urgency === 'NORMAL' && random.chance(0.08)) life.after('set-urgency', 15);
  if (!template.code.endsWith('99') && random.chance(0.05)) life.after('reclassify', 15);
  if (random.chance(0.4)) life.after('assign', 20);
}

function beHandled(life: Life, { course, recordedAt }: PlannedIncident, random: Random, due: Due): void {
  life.towards('start', due.firstReport ?? new Date(life.last + 3 * DAY_MS), shareOf(course, random));
  if (course === 'escalated') {
    life.after('escalate', random.int(60, 2_000)).after('resume', random.int(1_000, 6_000));
  }
  if (random.chance(0.35)) life.after('record-msc', random.int(60, 3_000));
  const target = due.close ?? new Date(recordedAt.getTime() + LONGEST_WITHOUT_TARGET);
  life.towards('resolve', target, shareOf(course, random) * 0.9).after('close', random.int(200, 4_000));
  if (course === 'reopened') {
    life.after('reopen', random.int(4_000, 20_000)).after('start', random.int(200, 3_000));
    life.after('resolve', random.int(3_000, 12_000)).after('close', random.int(200, 3_000));
  }
}

/** Steps in order; people act in working time, on a critical report at once. */
class Life {
  readonly steps: Step[] = [];
  last: number;

  constructor(
    from: Date,
    private readonly random: Random,
    private readonly dayAndNight: boolean,
  ) {
    this.last = from.getTime();
  }

  towards(action: IncidentActionName, due: Date, share: number): this {
    return this.at(action, this.last + Math.max(5 * MINUTE_MS, (due.getTime() - this.last) * share));
  }

  after(action: IncidentActionName, minutes: number): this {
    return this.at(action, this.last + minutes * MINUTE_MS);
  }

  private at(action: IncidentActionName, ms: number): this {
    const wished = new Date(Math.round(ms / MINUTE_MS) * MINUTE_MS + this.random.int(0, 59) * 1_000);
    const at = this.dayAndNight && action === 'acknowledge' ? wished : nextWorkingInstant(wished, calendar);
    // Steps that fall on the same opening keep their order.
    this.last = Math.max(at.getTime(), this.last + MINUTE_MS);
    this.steps.push({ action, at: new Date(this.last) });
    return this;
  }
}

/** The state after a step. @throws Error when the table does not allow it: the demo must not show what cannot be. */
export function stateAfter(status: IncidentStatus, action: IncidentActionName): IncidentStatus {
  const { from, to } = INCIDENT_ACTIONS[action];
  if (!from.includes(status)) throw new Error(`${action} is not possible in ${status}`);
  return to ?? status;
}
