import { Injectable } from '@nestjs/common';
import { isoDateOf, monitoringTermOf } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { assertVisitors } from './monitoring-posts.js';
import type { MonitoringTarget } from './monitoring-target.js';
import { VisitActions } from './visit-actions.js';
import { VisitTasks } from './visit-tasks.js';
import { findVisit } from './visit.queries.js';
import { addHistory, getVisit, publishVisit } from './visit.record.js';
import type { PlanVisitRequest, RescheduleVisitRequest } from './visit.dto.js';
import type { VisitView } from './visit-view.dto.js';

const INSERT = `
  INSERT INTO monitoring_visit (id, district_id, reference, school_id, academic_year, term, planned_on, first_planned_on, visitor_post_ids, purpose, status,
    planned_by_post_id, changed_at)
  VALUES ($1, $2, take_reference('VIS', $4), $3, $4, $5, $6, $6, $7, $8, 'PLANNED', $9, $10)`;

const SHEETS = `
  INSERT INTO monitoring_sheet (visit_id, tool_id, district_id, school_id, position)
  SELECT $1, t.id, $2, $3, t.position FROM unnest($4::uuid[]) WITH ORDINALITY AS t (id, position)`;

/** Planning visits, and moving or cancelling what was planned. */
@Injectable()
export class VisitPlanService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly actions: VisitActions,
    private readonly tasks: VisitTasks,
  ) {}

  /**
   * Plans a visit; with several tools it is an integrated one.
   * @throws DomainError `monitoring.tool-not-published` for a draft or retired tool.
   */
  plan(actor: Actor, request: PlanVisitRequest, once: Idempotency): Promise<Replayable<VisitView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const { schoolId, plannedOn, toolIds, visitorPostIds, purpose } = request;
      const networkId = await this.networkOf(tx, actor, schoolId);
      assertAhead(tx, plannedOn);
      await assertPublished(tx, toolIds);
      await assertVisitors(tx, visitorPostIds, networkId);
      const id = newId();
      const { academicYear, term } = monitoringTermOf(plannedOn);
      await tx.execute(INSERT, [
        ...[id, actor.districtId, schoolId, academicYear, term, plannedOn],
        ...[visitorPostIds, purpose ?? null, actor.postId, tx.now],
      ]);
      await tx.execute(SHEETS, [id, actor.districtId, schoolId, toolIds]);
      const visit = await getVisit(tx, id);
      await addHistory(tx, visit, {
        ...{ action: 'plan', from: null, to: 'PLANNED', version: 1, toDay: plannedOn },
      });
      await this.tasks.plan(tx, visit, plannedOn, 'visit-planned');
      tx.audit({ action: 'visit.plan', recordKind: 'visit', recordId: id });
      publishVisit(tx, visit, 1);
      return findVisit(tx, this.access, actor, id);
    });
  }

  reschedule(
    actor: Actor,
    target: MonitoringTarget,
    { plannedOn, reason }: RescheduleVisitRequest,
  ): Promise<VisitView> {
    return this.actions.perform(actor, target, 'reschedule', async (tx, record) => {
      assertAhead(tx, plannedOn);
      await this.tasks.plan(tx, record, plannedOn, 'visit-rescheduled');
      return {
        change: { plannedOn, ...monitoringTermOf(plannedOn) },
        note: { reason, fromDay: record.plannedOn, toDay: plannedOn },
      };
    });
  }

  cancel(actor: Actor, target: MonitoringTarget, reason: string): Promise<VisitView> {
    return this.actions.perform(actor, target, 'cancel', async (tx, record) => {
      await this.tasks.cancel(tx, record);
      return { change: { cancelReason: reason }, note: { reason } };
    });
  }

  /** A school out of reach looks like one that is not there. */
  private async networkOf(tx: Tx, actor: Actor, schoolId: string): Promise<string | null> {
    this.access.assertRole(actor, 'visit.plan');
    const school = await tx.row<{ networkId: string | null }>(
      'SELECT network_id AS "networkId" FROM school WHERE id = $1 AND closed_on IS NULL',
      [schoolId],
    );
    const { districtId } = actor;
    const networkId = school?.networkId ?? null;
    if (!school || !this.access.can(actor, 'visit.plan', { districtId, schoolIds: [schoolId], networkId }))
      throw invalidFields({ pointer: '/schoolId', code: 'unknown-reference' });
    return networkId;
  }
}

function assertAhead(tx: Tx, plannedOn: string): void {
  if (plannedOn < isoDateOf(tx.now)) throw invalidFields({ pointer: '/plannedOn', code: 'out-of-range' });
}

async function assertPublished(tx: Tx, toolIds: readonly string[]): Promise<void> {
  const rows = await tx.rows<{ id: string; status: string }>(
    'SELECT id, status FROM monitoring_tool WHERE id = ANY ($1::uuid[]) FOR SHARE',
    [toolIds],
  );
  if (toolIds.some((id) => !rows.some((row) => row.id === id)))
    throw invalidFields({ pointer: '/toolIds', code: 'unknown-reference' });
  if (rows.some(({ status }) => status !== 'PUBLISHED'))
    throw new DomainError('monitoring.tool-not-published', {
      errors: [{ pointer: '/toolIds', code: 'unknown-reference' }],
    });
}
