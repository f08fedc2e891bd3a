import { Injectable } from '@nestjs/common';
import { addDays, isoDateOf, type NoticeKind } from '#contracts';
import { Notices, Tasks, type Owner, type Subject } from '#features/tasks';
import type { Tx } from '#platform/database';

interface OfVisit {
  id: string;
  reference: string;
  schoolId: string;
  visitorPostIds: readonly string[];
}

interface OfFinding {
  id: string;
  visitId: string;
  reference: string;
  schoolId: string;
  ownerPostId: string;
  foundByPostId: string;
}

const REVIEW_DAYS = 7;

/** What the office owes: it stands in no school's list of tasks. */
const inOffice = ({ id, reference }: Pick<OfVisit, 'id' | 'reference'>): Subject => ({
  kind: 'visit',
  id,
  reference,
  schoolId: null,
});

const atSchool = ({ id, reference, schoolId }: Omit<OfVisit, 'visitorPostIds'>): Subject => ({
  kind: 'visit',
  id,
  reference,
  schoolId,
});

const visitOf = ({ visitId, reference, schoolId }: OfFinding): Omit<OfVisit, 'visitorPostIds'> => ({
  id: visitId,
  reference,
  schoolId,
});

const leadsOf = (schoolId: string): Owner[] => [
  { role: 'SCHOOL_DIRECTOR', schoolId },
  { role: 'SCHOOL_SAFETY', schoolId },
];

/** Tasks, clocks and notices that follow from visits and findings. */
@Injectable()
export class VisitTasks {
  constructor(
    private readonly tasks: Tasks,
    private readonly notices: Notices,
  ) {}

  /** The visit is the task of the first visitor until its day; its school and the other visitors hear of the day. */
  async plan(
    tx: Tx,
    visit: OfVisit,
    plannedOn: string,
    kind: 'visit-planned' | 'visit-rescheduled',
  ): Promise<void> {
    const [lead = '', ...others] = visit.visitorPostIds;
    const owner: Owner = { postId: lead };
    await this.tasks.open(tx, {
      ...{ subject: inOffice(visit), kind: 'visit', sourceId: visit.id, owner, dueOn: plannedOn },
    });
    await this.tell(tx, kind, visit, [...leadsOf(visit.schoolId), ...others.map((postId) => ({ postId }))]);
  }

  async cancel(tx: Tx, visit: OfVisit): Promise<void> {
    await this.tasks.cancelAll(tx, inOffice(visit));
    const visitors = visit.visitorPostIds.map((postId) => ({ postId }));
    await this.tell(tx, 'visit-cancelled', visit, [...leadsOf(visit.schoolId), ...visitors]);
  }

  /** The school is asked to read the result, under a clock. */
  async complete(tx: Tx, visit: OfVisit): Promise<void> {
    await this.tasks.finish(tx, { subject: inOffice(visit), sourceId: visit.id });
    await this.askReading(tx, visit, 'visit-done');
  }

  async askReading(tx: Tx, visit: OfVisit, kind: 'visit-done' | 'visit-addendum'): Promise<void> {
    const subject = atSchool(visit);
    const owner: Owner = { role: 'SCHOOL_DIRECTOR', schoolId: visit.schoolId };
    await this.tasks.startClock(tx, { subject, step: 'read-answer', urgency: 'NORMAL', owner });
    await this.notices.tell(tx, { kind, subject, to: leadsOf(visit.schoolId), step: 'read-answer' });
  }

  async confirmReading(tx: Tx, visit: OfVisit): Promise<void> {
    await this.tasks.stopClock(tx, atSchool(visit), 'read-answer');
    await this.tell(
      tx,
      'visit-read',
      visit,
      visit.visitorPostIds.map((postId) => ({ postId })),
    );
  }

  /** A finding is the task of its owner post at the school. @returns the task's id. */
  openFinding(tx: Tx, finding: OfFinding, dueOn: string, urgent: boolean): Promise<string> {
    return this.tasks.open(tx, {
      subject: atSchool(visitOf(finding)),
      kind: 'finding',
      sourceId: finding.id,
      owner: { postId: finding.ownerPostId },
      dueOn,
      urgency: urgent ? 'URGENT' : 'NORMAL',
    });
  }

  /** The school has answered: who found it is asked to look. */
  async askReview(tx: Tx, finding: OfFinding): Promise<void> {
    const visit = visitOf(finding);
    await this.tasks.finish(tx, { subject: atSchool(visit), sourceId: finding.id });
    await this.tasks.open(tx, {
      subject: inOffice(visit),
      kind: 'finding-review',
      sourceId: finding.id,
      owner: { postId: finding.foundByPostId },
      dueOn: addDays(isoDateOf(tx.now), REVIEW_DAYS),
    });
  }

  async endReview(tx: Tx, finding: OfFinding): Promise<void> {
    await this.tasks.finish(tx, { subject: inOffice(visitOf(finding)), sourceId: finding.id });
  }

  async close(tx: Tx, finding: OfFinding): Promise<void> {
    await this.endReview(tx, finding);
    const { schoolId, ownerPostId } = finding;
    await this.tell(tx, 'finding-closed', visitOf(finding), [{ postId: ownerPostId }, ...leadsOf(schoolId)]);
  }

  private async tell(
    tx: Tx,
    kind: NoticeKind,
    visit: Omit<OfVisit, 'visitorPostIds'>,
    to: readonly Owner[],
  ): Promise<void> {
    await this.notices.tell(tx, { kind, subject: atSchool(visit), to });
  }
}
