import { Injectable } from '@nestjs/common';
import { isoDateOf } from '#contracts';
import { Tasks } from '#features/tasks';
import type { Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { CaseActions } from './case-actions.js';
import { assertCasePosts } from './case-posts.js';
import type { ConferenceRequest, EndPlanItemRequest, PlanItemRequest } from './case.dto.js';
import { addEvent, subjectOf, type CaseRecord } from './case.record.js';
import type { PartOfCase } from './case-target.js';
import { assertUnmasked } from './case.rules.js';
import type { CasePartReceipt } from './case-view.dto.js';
import type { HomeVisitRequest } from './home-visit.dto.js';

interface PlanRow {
  state: string;
  kind: string;
  version: number;
}

/** Care plan, home visits and conferences: the work inside a case. */
@Injectable()
export class CaseWorkService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly actions: CaseActions,
    private readonly tasks: Tasks,
  ) {}

  /** Adds a goal, or a service or follow-up under one; each is a task of a post. */
  addPlanItem(
    actor: Actor,
    caseId: string,
    request: PlanItemRequest,
    once: Idempotency,
  ): Promise<Replayable<CasePartReceipt>> {
    assertUnmasked(request.text);
    return this.uow.runOnce(actor, once, async (tx) => {
      const record = await this.actions.enter(tx, actor, caseId);
      const { kind, text, dueOn, serviceType = null, parentId = null } = request;
      await assertParent(tx, caseId, request);
      const ownerPostId = await this.ownerOf(tx, record, request.ownerPostId, '/ownerPostId');
      const id = newId();
      await tx.execute(
        `INSERT INTO case_plan_item (id, case_id, district_id, kind, parent_id, service_type, text, due_on, owner_post_id, added_at)
         VALUES ($1, $2, (SELECT ctx_district()), $3, $4, $5, $6, $7, $8, $9)`,
        [id, caseId, kind, parentId, serviceType, text, dueOn, ownerPostId, tx.now],
      );
      const subject = subjectOf(record);
      await this.tasks.open(tx, {
        subject,
        kind: kind === 'FOLLOW_UP' ? 'case-follow-up' : 'care-step',
        sourceId: id,
        owner: { postId: ownerPostId },
        dueOn,
        urgency: record.urgency,
      });
      await this.tasks.stopClock(tx, subject, 'plan', id);
      await this.leaveTrace(tx, caseId, { action: 'plan', sourceId: id, code: kind });
      return { id };
    });
  }

  /** Ends a step of the plan: done with its result, or cancelled with the reason. */
  endPlanItem(
    actor: Actor,
    { caseId, partId: itemId, version }: PartOfCase,
    how: 'DONE' | 'CANCELLED',
    { result }: EndPlanItemRequest,
  ): Promise<CasePartReceipt> {
    assertUnmasked(result);
    return this.uow.run(actor, async (tx) => {
      const record = await this.actions.enter(tx, actor, caseId);
      const item = await tx.row<PlanRow>(
        'SELECT p.state, p.kind, p.version FROM case_plan_item p WHERE p.id = $1 AND p.case_id = $2 FOR UPDATE',
        [itemId, caseId],
      );
      if (!item) throw new DomainError('not-found');
      if (item.state !== 'OPEN') throw new DomainError('case.step-done');
      const changed = await tx.execute(
        'UPDATE case_plan_item SET state = $3, result = $4, ended_at = $5, version = version + 1 WHERE id = $1 AND version = $2',
        [itemId, version, how, result, tx.now],
      );
      if (changed !== 1) throw new DomainError('stale-version');
      const task = { subject: subjectOf(record), sourceId: itemId };
      await (how === 'DONE' ? this.tasks.finish(tx, task) : this.tasks.cancel(tx, task));
      if (item.kind === 'FOLLOW_UP' && how === 'DONE') await this.restartFollowUp(tx, record);
      const action = how === 'DONE' ? 'plan-done' : 'plan-cancel';
      await this.leaveTrace(tx, caseId, { action, sourceId: itemId, code: item.kind });
      return { id: itemId };
    });
  }

  addVisit(
    actor: Actor,
    caseId: string,
    request: HomeVisitRequest,
    once: Idempotency,
  ): Promise<Replayable<CasePartReceipt>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      await this.actions.enter(tx, actor, caseId);
      const form = formOf(tx, request);
      const id = newId();
      await tx.execute(
        `INSERT INTO home_visit (id, case_id, district_id, visited_on, outcome, form, visitor_post_id, added_at)
         VALUES ($1, $2, (SELECT ctx_district()), $3, $4, $5::jsonb, $6, $7)`,
        [id, caseId, request.visitedOn, request.outcome, form, actor.postId, tx.now],
      );
      await this.leaveTrace(tx, caseId, { action: 'visit', sourceId: id, code: request.outcome });
      return { id };
    });
  }

  /** Mends a visit's form. Every earlier version is kept. */
  changeVisit(
    actor: Actor,
    { caseId, partId: visitId, version }: PartOfCase,
    request: HomeVisitRequest,
  ): Promise<CasePartReceipt> {
    return this.uow.run(actor, async (tx) => {
      await this.actions.enter(tx, actor, caseId);
      const known = await tx.row('SELECT v.id FROM home_visit v WHERE v.id = $1 AND v.case_id = $2', [
        visitId,
        caseId,
      ]);
      if (!known) throw new DomainError('not-found');
      const changed = await tx.execute(
        `UPDATE home_visit SET visited_on = $3, outcome = $4, form = $5::jsonb, version = version + 1 WHERE id = $1 AND version = $2`,
        [visitId, version, request.visitedOn, request.outcome, formOf(tx, request)],
      );
      if (changed !== 1) throw new DomainError('stale-version');
      await this.leaveTrace(tx, caseId, { action: 'visit-change', sourceId: visitId, code: request.outcome });
      return { id: visitId };
    });
  }

  /** Records who met and what was decided; each decision becomes a task. */
  addConference(
    actor: Actor,
    caseId: string,
    request: ConferenceRequest,
    once: Idempotency,
  ): Promise<Replayable<CasePartReceipt>> {
    assertUnmasked(request.summary, request.attendees, ...request.decisions.map(({ text }) => text));
    return this.uow.runOnce(actor, once, async (tx) => {
      const record = await this.actions.enter(tx, actor, caseId);
      assertNotLater(tx, request.heldOn, '/heldOn');
      const owners = request.decisions.map(({ ownerPostId }) => ownerPostId);
      if (owners.length > 0) await assertCasePosts(tx, record, owners, '/decisions');
      const id = newId();
      await tx.execute(
        `INSERT INTO case_conference (id, case_id, district_id, held_on, attendees, summary, added_at)
         VALUES ($1, $2, (SELECT ctx_district()), $3, $4, $5, $6)`,
        [id, caseId, request.heldOn, request.attendees, request.summary, tx.now],
      );
      await this.addDecisions(tx, record, id, request);
      await this.leaveTrace(tx, caseId, { action: 'conference', sourceId: id });
      if (record.status === 'CONFERENCE') await this.actions.apply(tx, record, 'resume', {});
      return { id };
    });
  }

  private async addDecisions(
    tx: Tx,
    record: CaseRecord,
    conferenceId: string,
    { decisions }: ConferenceRequest,
  ): Promise<void> {
    for (const { text, ownerPostId, dueOn } of decisions) {
      const id = newId();
      await tx.execute(
        `INSERT INTO case_decision (id, case_id, district_id, conference_id, text, owner_post_id, due_on)
         VALUES ($1, $2, (SELECT ctx_district()), $3, $4, $5, $6)`,
        [id, record.id, conferenceId, text, ownerPostId, dueOn],
      );
      await this.tasks.open(tx, {
        subject: subjectOf(record),
        kind: 'conference-decision',
        sourceId: id,
        owner: { postId: ownerPostId },
        dueOn,
        urgency: record.urgency,
      });
    }
  }

  private async restartFollowUp(tx: Tx, record: CaseRecord): Promise<void> {
    if (record.status !== 'FOLLOW_UP') return;
    const subject = subjectOf(record);
    await this.tasks.stopClock(tx, subject, 'follow-up');
    const { urgency, ownerPostId } = record;
    await this.tasks.startClock(tx, { subject, step: 'follow-up', urgency, owner: { postId: ownerPostId } });
  }

  private async ownerOf(
    tx: Tx,
    record: CaseRecord,
    postId: string | undefined,
    pointer: string,
  ): Promise<string> {
    if (postId === undefined) return record.ownerPostId;
    await assertCasePosts(tx, record, [postId], pointer);
    return postId;
  }

  private async leaveTrace(tx: Tx, caseId: string, event: Parameters<typeof addEvent>[2]): Promise<void> {
    await addEvent(tx, caseId, event);
    tx.audit({ action: `case.${event.action}`, recordKind: 'case', recordId: caseId });
  }
}

async function assertParent(tx: Tx, caseId: string, { kind, parentId }: PlanItemRequest): Promise<void> {
  if ((kind === 'GOAL') !== (parentId === undefined))
    throw invalidFields({ pointer: '/parentId', code: kind === 'GOAL' ? 'inconsistent' : 'required' });
  if (parentId === undefined) return;
  const goal = await tx.row(
    "SELECT p.id FROM case_plan_item p WHERE p.id = $1 AND p.case_id = $2 AND p.kind = 'GOAL'",
    [parentId, caseId],
  );
  if (!goal) throw invalidFields({ pointer: '/parentId', code: 'unknown-reference' });
}

function assertNotLater(tx: Tx, day: string, pointer: string): void {
  if (day > isoDateOf(tx.now))
    throw new DomainError('inconsistent', { errors: [{ pointer, code: 'inconsistent' }] });
}

function formOf(tx: Tx, request: HomeVisitRequest): string {
  assertNotLater(tx, request.visitedOn, '/visitedOn');
  const { parentsWorries, remarks, aidReceived, chores, hobbies, childWork } = request;
  assertUnmasked(parentsWorries, remarks, aidReceived, chores, hobbies, childWork);
  return JSON.stringify(request);
}
