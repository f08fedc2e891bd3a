import { Injectable } from '@nestjs/common';
import {
  INCIDENT_ACTIONS,
  type ClockStep,
  type IncidentActionName,
  type IncidentStatus,
  type UrgencyCode,
} from '#contracts';
import {
  Notices,
  Tasks,
  type Holder,
  type LimitedTimes,
  type Owner,
  type Subject,
  type Tell,
} from '#features/tasks';
import type { Tx } from '#platform/database';
import type { IncidentRecord } from './incident.record.js';
import type { Clocks } from './incident.rules.js';

/** What clocks and notices need to know of a report. */
export type Timed = Pick<
  IncidentRecord,
  | 'id'
  | 'urgency'
  | 'route'
  | 'schoolId'
  | 'accusedPersonIds'
  | 'reporterPostId'
  | 'assigneePostId'
  | 'recordedAt'
  | 'acknowledgedAt'
  | 'firstReportedAt'
  | 'closedAt'
> &
  Pick<Subject, 'reference'>;

/** What of a report is known before it is written. */
export type Expected = Pick<Timed, 'urgency' | 'route' | 'schoolId' | 'accusedPersonIds'>;

/** What was asked for a report before it is written: how its clocks will run, and who hears of it. */
export interface ClocksAhead {
  times: Times;
  readers: readonly Holder[];
}

type Times = ReadonlyMap<(typeof STEPS)[number], LimitedTimes | null>;

const STEPS = ['acknowledge', 'first-report', 'close'] as const satisfies readonly ClockStep[];
const STOPPED_IN = {
  acknowledge: 'acknowledgedAt',
  'first-report': 'firstReportedAt',
  close: 'closedAt',
} as const;

const ENDED: ReadonlySet<IncidentStatus> = new Set<IncidentStatus>([
  'REJECTED',
  'MERGED',
  'WITHDRAWN',
  'DISCARDED',
  'CLOSED',
]);

const SAFETY_CENTRE: Owner = { role: 'DISTRICT_SAFETY' };

interface Happened {
  action: IncidentActionName;
  before: Timed;
  after: Timed;
  status: IncidentStatus;
}

type Told = Pick<Tell, 'kind' | 'to' | 'step' | 'nobodyElse'>;

/** The clocks of a report, and who is told of what happens to it. */
@Injectable()
export class IncidentClocks {
  constructor(
    private readonly tasks: Tasks,
    private readonly notices: Notices,
  ) {}

  /** When the clocks of a report end by the district's policy. */
  async dueTimes(tx: Tx, urgency: UrgencyCode, from: Date): Promise<Clocks> {
    return clocksOf(await this.times(tx, urgency, from));
  }

  /** Asks what `submitted` will have to know of a report. */
  async ahead(tx: Tx, report: Expected): Promise<ClocksAhead> {
    const [times, readers] = await Promise.all([
      this.times(tx, report.urgency, tx.now),
      this.notices.readersOf(tx, { to: takersOf(report), subject: circleOf(report) }),
    ]);
    return { times, readers };
  }

  /** A report was sent: its clocks run from now on, and those who take it in hand hear of it. */
  async submitted(tx: Tx, report: Timed, { times, readers }: ClocksAhead): Promise<void> {
    const { urgency } = report;
    const subject = subjectOf(report);
    const tasks = await this.tasks.beginClocks(
      tx,
      { subject, urgency, times },
      STEPS.map((step) => ({ step, owner: ownerOf(step, report) })),
    );
    const taskId = tasks.get('acknowledge');
    await this.notices.tell(
      tx,
      {
        ...{ kind: 'incident-submitted', subject, to: takersOf(report), urgent: urgency === 'CRITICAL' },
        ...(taskId ? { taskId } : {}),
      },
      readers,
    );
  }

  /** Clocks and notices follow what an action made of a report. */
  async follow(tx: Tx, { action, before, after, status }: Happened): Promise<void> {
    const subject = subjectOf(after);
    if (knownTo(after) !== knownTo(before)) await this.tasks.follow(tx, subject);
    if (action === 'submit') return this.submitted(tx, after, await this.ahead(tx, after));
    await this.run(tx, { action, before, after, status });
    if (action === 'assign') await this.giveTo(tx, after);
    const told = toldOf(action, after);
    if (told)
      await this.notices.tell(tx, {
        ...told,
        // A reporter hears of the state even of a report that the school must not see.
        subject: told.nobodyElse ? { ...subject, districtOnly: false } : subject,
        urgent: after.urgency === 'CRITICAL' && told.nobodyElse !== true,
      });
  }

  private times(tx: Tx, urgency: UrgencyCode, from: Date): Promise<Times> {
    return this.tasks.clockTimes(tx, { kind: 'incident', steps: STEPS, urgency, from });
  }

  private async run(tx: Tx, { action, before, after, status }: Happened): Promise<void> {
    const { stopsClock } = INCIDENT_ACTIONS[action];
    const subject = subjectOf(after);
    if (stopsClock) await this.tasks.stopClock(tx, subject, stopsClock, action);
    if (ENDED.has(status)) await this.tasks.cancelAll(tx, subject);
    else if (after.urgency !== before.urgency && status !== 'DRAFT')
      await this.start(tx, after, after.recordedAt);
  }

  private async start(tx: Tx, report: Timed, from: Date): Promise<void> {
    const { urgency } = report;
    await this.tasks.startClocks(
      tx,
      { subject: subjectOf(report), urgency, from },
      STEPS.filter((step) => report[STOPPED_IN[step]] === null).map((step) => ({
        step,
        owner: ownerOf(step, report),
      })),
    );
  }

  private async giveTo(tx: Tx, report: Timed): Promise<void> {
    if (report.assigneePostId === null) return;
    const toOwner = { postId: report.assigneePostId };
    for (const step of ['first-report', 'close'] as const)
      await this.tasks.handOver(tx, { subject: subjectOf(report), step, toOwner });
  }
}

/** When the clocks of a report end. */
export function clocksOf(times: Times): Clocks {
  const dueAt = (step: (typeof STEPS)[number]): Date | null => times.get(step)?.times.dueAt ?? null;
  return {
    acknowledgeDueAt: dueAt('acknowledge'),
    firstReportDueAt: dueAt('first-report'),
    closeDueAt: dueAt('close'),
  };
}

function circleOf({ route, accusedPersonIds }: Pick<Timed, 'route' | 'accusedPersonIds'>) {
  return { districtOnly: route === 'district', exceptPersonIds: accusedPersonIds };
}

function subjectOf({ id, reference, route, schoolId, accusedPersonIds }: Timed): Subject {
  return {
    ...{ kind: 'incident', id, reference },
    schoolId: route === 'district' ? null : schoolId,
    ...circleOf({ route, accusedPersonIds }),
  };
}

function knownTo({ route, schoolId, accusedPersonIds }: Timed): string {
  return JSON.stringify([route, schoolId, accusedPersonIds]);
}

function takersOf(report: Pick<Timed, 'route' | 'schoolId'>): Owner[] {
  return [SAFETY_CENTRE, ...leadsOf(report)];
}

function leadsOf({ route, schoolId }: Pick<Timed, 'route' | 'schoolId'>): Owner[] {
  if (route === 'district' || schoolId === null) return [];
  return [
    { role: 'SCHOOL_SAFETY', schoolId },
    { role: 'SCHOOL_DIRECTOR', schoolId },
  ];
}

/** The school takes its own report in hand; who was given it answers for what follows. */
function ownerOf(step: (typeof STEPS)[number], report: Timed): Owner {
  if (step !== 'acknowledge' && report.assigneePostId !== null) return { postId: report.assigneePostId };
  const [lead] = leadsOf(report);
  return step === 'first-report' && lead ? lead : SAFETY_CENTRE;
}

function toldOf(action: IncidentActionName, report: Timed): Told | null {
  const inHand: Owner = report.assigneePostId === null ? SAFETY_CENTRE : { postId: report.assigneePostId };
  const reporter = report.reporterPostId === null ? [] : [{ postId: report.reporterPostId }];
  switch (action) {
    case 'acknowledge':
      return { kind: 'incident-acknowledged', to: reporter, nobodyElse: true };
    case 'close':
      return { kind: 'incident-closed', to: reporter, nobodyElse: true };
    case 'reject':
      return { kind: 'incident-rejected', to: reporter, nobodyElse: true };
    case 'assign':
      return { kind: 'incident-assigned', to: [inHand], step: 'close' };
    case 'escalate':
      return { kind: 'incident-escalated', to: [SAFETY_CENTRE, { role: 'DISTRICT_EXEC' }] };
    case 'resolve':
      return { kind: 'incident-resolved', to: [SAFETY_CENTRE], step: 'close' };
    case 'reopen':
      return { kind: 'incident-reopened', to: [inHand] };
    default:
      return null;
  }
}
