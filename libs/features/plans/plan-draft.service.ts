import { Injectable } from '@nestjs/common';
import { PLAN_FIELDS, type PlanContent } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { PlanActions, publishPlan, type PlanTarget } from './plan-actions.js';
import { assertRoom, writeMeasure } from './plan-parts.js';
import { insertPlan, openStateOf, type NewPlan, type PlanName } from './plan-insert.js';
import { findPlan } from './plan.queries.js';
import { addPlanHistory, contentOf, listPlanRisks } from './plan.record.js';
import type { ContactRequest, MeasureRequest, PlanContentRequest, StartPlanRequest } from './plan.dto.js';
import type { PlanView } from './plan-view.dto.js';

/** Drawing a plan up at the school. */
@Injectable()
export class PlanDraftService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly actions: PlanActions,
  ) {}

  /** Starts a plan of the year at the actor's school, filled from the last approved one. */
  start(actor: Actor, request: StartPlanRequest, once: Idempotency): Promise<Replayable<PlanView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const { schoolId, districtId } = actor;
      if (!schoolId) throw new DomainError('not-found');
      this.access.assertCan(actor, 'plan.write', { districtId, schoolIds: [schoolId], networkId: null });
      const { kind, academicYear, scenario = null } = request;
      if ((kind === 'EMERGENCY') !== (scenario !== null))
        throw invalidFields({ pointer: '/scenario', code: scenario === null ? 'required' : 'inconsistent' });
      const name = { schoolId, kind, scenario, academicYear };
      await this.assertYear(tx, actor, name);
      const state = await openStateOf(tx, name);
      if (state.open) throw new DomainError('plan.already-open');
      if (state.approved) throw new DomainError('plan.already-approved');
      return this.open(tx, actor, {
        ...name,
        number: state.next,
        previousId: state.lastApprovedId,
        keepsDates: false,
        reason: null,
      });
    });
  }

  /** Opens a mid-year version from the approved one, which holds until the new one is approved. */
  renew(actor: Actor, target: PlanTarget, reason: string, once: Idempotency): Promise<Replayable<PlanView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const record = await this.actions.take(tx, actor, target, 'renew');
      const { schoolId, kind, scenario, academicYear } = record;
      const name = { schoolId, kind, scenario, academicYear };
      const state = await openStateOf(tx, name);
      if (state.open) throw new DomainError('plan.already-open');
      return this.open(tx, actor, {
        ...name,
        reason,
        number: state.next,
        previousId: record.id,
        keepsDates: true,
      });
    });
  }

  /** Writes texts of the plan; those that are not sent stay. */
  write(actor: Actor, target: PlanTarget, request: PlanContentRequest): Promise<PlanView> {
    return this.actions.perform(actor, target, 'change', (_tx, record) => {
      const given = Object.entries(request).filter(([, value]) => value !== undefined);
      const strange = given.filter(
        ([field]) => !PLAN_FIELDS[record.kind].includes(field as keyof PlanContent),
      );
      if (strange.length > 0)
        throw invalidFields(
          ...strange.map(([field]) => ({ pointer: `/${field}`, code: 'inconsistent' as const })),
        );
      const content = { ...contentOf(record), ...Object.fromEntries(given) };
      return {
        change: { content: JSON.stringify(content) },
        as: 'write',
        fields: given.map(([field]) => field),
      };
    });
  }

  addMeasure(
    actor: Actor,
    target: PlanTarget,
    request: MeasureRequest,
    once: Idempotency,
  ): Promise<Replayable<PlanView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const record = await this.actions.take(tx, actor, target, 'change');
      const partId = newId();
      await writeMeasure(tx, record, { partId, request, isNew: true });
      return this.actions.finish(
        tx,
        { actor, record, action: 'change' },
        { as: 'add-measure', partId, fields: Object.keys(request) },
      );
    });
  }

  changeMeasure(actor: Actor, target: PlanTarget, request: MeasureRequest): Promise<PlanView> {
    return this.actions.perform(actor, target, 'change', async (tx, record) => {
      const partId = target.partId ?? '';
      await writeMeasure(tx, record, { partId, request, isNew: false });
      return { as: 'change-measure', partId, fields: Object.keys(request) };
    });
  }

  removeMeasure(actor: Actor, target: PlanTarget): Promise<PlanView> {
    return this.actions.perform(actor, target, 'change', async (tx, record) => {
      const { partId } = target;
      await tx.execute(
        'DELETE FROM plan_measure_risk k USING plan_measure m WHERE k.measure_id = m.id AND m.id = $1 AND m.plan_id = $2',
        [partId, record.id],
      );
      const removed = await tx.execute('DELETE FROM plan_measure WHERE id = $1 AND plan_id = $2', [
        partId,
        record.id,
      ]);
      if (removed !== 1) throw new DomainError('not-found');
      return { as: 'remove-measure', partId };
    });
  }

  addContact(
    actor: Actor,
    target: PlanTarget,
    { kind, name, duty, phone }: ContactRequest,
    once: Idempotency,
  ): Promise<Replayable<PlanView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const record = await this.actions.take(tx, actor, target, 'change');
      if (record.kind !== 'EMERGENCY') throw new DomainError('not-found');
      await assertRoom(tx, 'SELECT count(*)::int AS count FROM plan_contact WHERE plan_id = $1', record.id);
      const partId = newId();
      await tx.execute(
        `INSERT INTO plan_contact (id, plan_id, district_id, school_id, kind, name, duty, phone, position)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, (SELECT COALESCE(max(position), 0) + 1 FROM plan_contact WHERE plan_id = $2))`,
        [partId, record.id, record.districtId, record.schoolId, kind, name, duty, phone],
      );
      return this.actions.finish(tx, { actor, record, action: 'change' }, { as: 'add-contact', partId });
    });
  }

  /** A changed number has not been tried yet: its check goes. */
  changeContact(
    actor: Actor,
    target: PlanTarget,
    { kind, name, duty, phone }: ContactRequest,
  ): Promise<PlanView> {
    return this.actions.perform(actor, target, 'change', async (tx, record) => {
      const { partId } = target;
      const changed = await tx.execute(
        `UPDATE plan_contact SET kind = $3, name = $4, duty = $5, phone = $6, checked_on = CASE WHEN phone = $6 THEN checked_on END,
           checked_by_post_id = CASE WHEN phone = $6 THEN checked_by_post_id END WHERE id = $1 AND plan_id = $2`,
        [partId, record.id, kind, name, duty, phone],
      );
      if (changed !== 1) throw new DomainError('not-found');
      return { as: 'change-contact', partId };
    });
  }

  removeContact(actor: Actor, target: PlanTarget): Promise<PlanView> {
    return this.actions.perform(actor, target, 'change', async (tx, record) => {
      const { partId } = target;
      const removed = await tx.execute('DELETE FROM plan_contact WHERE id = $1 AND plan_id = $2', [
        partId,
        record.id,
      ]);
      if (removed !== 1) throw new DomainError('not-found');
      return { as: 'remove-contact', partId };
    });
  }

  private async assertYear(tx: Tx, { districtId }: Actor, name: PlanName): Promise<void> {
    const known = await tx.row('SELECT 1 AS found FROM academic_year WHERE district_id = $1 AND year = $2', [
      districtId,
      name.academicYear,
    ]);
    if (!known) throw invalidFields({ pointer: '/academicYear', code: 'unknown-reference' });
    if (name.kind === 'SAFETY' && (await listPlanRisks(tx, name)).length === 0)
      throw new DomainError('plan.assessment-missing');
  }

  private async open(tx: Tx, actor: Actor, request: NewPlan): Promise<PlanView> {
    const id = await insertPlan(tx, actor, request);
    const { schoolId, reason } = request;
    await addPlanHistory(
      tx,
      { id, schoolId },
      { action: reason === null ? 'start' : 'renew', from: null, to: 'DRAFT', reason, version: 1 },
    );
    tx.audit({ action: 'plan.start', recordKind: 'plan', recordId: id });
    publishPlan(tx, { id, districtId: actor.districtId, schoolId }, 1);
    return findPlan(tx, this.access, actor, id);
  }
}
