import { Injectable } from '@nestjs/common';
import {
  INCIDENT_ACTIONS,
  type ClockStep,
  type IncidentActionName,
  type IncidentStatus,
  type UrgencyCode,
} from '#contracts';
import { Notices, Tasks, type Owner, type Subject, type Tell } from '#features/tasks';
import type { Tx } from '#platform/database';
import type { IncidentRecord } from './incident.record.js';
import type { Clocks } from './incident.rules.js';

/** What clocks and notices need to know of a report. */
export type Timed = Pick<
  IncidentRecord,
  | 'id'
  | 'reference'
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
>;

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
    const due = await this.tasks.dueTimes(tx, { kind: 'incident', steps: STEPS, urgency, from });
    return {
      acknowledgeDueAt: due.acknowledge,
      firstReportDueAt: due['first-report'],
      closeDueAt: due.close,
    };
  }

  /** A report was sent: its clocks run from now on, and those who take it in hand hear of it. */
  async submitted(tx: Tx, report: Timed): Promise<void> {
    await this.start(tx, report, tx.now);
    await this.notices.tell(tx, {
      kind: 'incident-submitted',
      subject: subjectOf(report),
      to: [SAFETY_CENTRE, ...leadsOf(report)],
      urgent: report.urgency === 'CRITICAL',
      step: 'acknowledge',
    });
  }

  /** Clocks and notices follow what an action made of a report. */
  async follow(tx: Tx, { action, before, after, status }: Happened): Promise<void> {
    const subject = subjectOf(after);
    if (knownTo(after) !== knownTo(before)) await this.tasks.follow(tx, subject);
    if (action === 'submit') return this.submitted(tx, after);
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

function subjectOf({ id, reference, route, schoolId, accusedPersonIds }: Timed): Subject {
  const districtOnly = route === 'district';
  return {
    ...{ kind: 'incident', id, reference, districtOnly },
    schoolId: districtOnly ? null : schoolId,
    exceptPersonIds: accusedPersonIds,
  };
}

function knownTo({ route, schoolId, accusedPersonIds }: Timed): string {
  return JSON.stringify([route, schoolId, accusedPersonIds]);
}

function leadsOf({ route, schoolId }: Timed): Owner[] {
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
