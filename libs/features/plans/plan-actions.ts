import { Injectable } from '@nestjs/common';
import { availablePlanActions, PLAN_ACTIONS, type PlanActionName } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { findPlan } from './plan.queries.js';
import {
  accessOf,
  addPlanHistory,
  lockPlan,
  updatePlan,
  type PlanChange,
  type PlanRecord,
} from './plan.record.js';
import type { PlanView } from './plan-view.dto.js';

export interface PlanTarget {
  id: string;
  /** The version that the actor saw. */
  version: number;
  /** The measure, contact or map that the address names. */
  partId: string | null;
}

export interface PlanEffect {
  change?: PlanChange;
  reason?: string;
  partId?: string | null;
  fields?: readonly string[];
  /** Name in the history; the action's own when absent. */
  as?: string;
}

/** The one way in which a plan changes: by an action of the state table, in the order of engineering.md 2. */
@Injectable()
export class PlanActions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** Performs an action of the table. */
  perform(
    actor: Actor,
    target: PlanTarget,
    action: PlanActionName,
    effect: (tx: Tx, record: PlanRecord) => Promise<PlanEffect> | PlanEffect,
  ): Promise<PlanView> {
    return this.uow.run(actor, async (tx) => {
      const record = await this.take(tx, actor, target, action);
      return this.finish(tx, { actor, record, action }, await effect(tx, record));
    });
  }

  /**
   * Lock → access → state → version.
   * @throws DomainError `not-found`, `forbidden`, `illegal-transition`, `stale-version`.
   */
  async take(tx: Tx, actor: Actor, { id, version }: PlanTarget, action: PlanActionName): Promise<PlanRecord> {
    const record = await lockPlan(tx, id);
    const { permission, from } = PLAN_ACTIONS[action];
    this.access.assertCan(actor, permission, accessOf(record));
    if (!from.includes(record.status))
      throw new DomainError('illegal-transition', {
        availableActions: availablePlanActions(record.status, (one) =>
          this.access.can(actor, one, accessOf(record)),
        ),
      });
    if (record.version !== version)
      throw new DomainError('stale-version', { current: await findPlan(tx, this.access, actor, id) });
    return record;
  }

  /** Change → history, audit, live → answer. */
  async finish(
    tx: Tx,
    { actor, record, action }: { actor: Actor; record: PlanRecord; action: PlanActionName },
    { change = {}, reason, partId, fields = [], as = action }: PlanEffect,
  ): Promise<PlanView> {
    const to = PLAN_ACTIONS[action].to ?? record.status;
    await updatePlan(tx, record, { ...change, status: to });
    await addPlanHistory(tx, record, {
      ...{ action: as, from: record.status, to, fields, version: record.version + 1 },
      reason: reason ?? null,
      partId: partId ?? null,
    });
    tx.audit({ action: `plan.${as}`, recordKind: 'plan', recordId: record.id, fields });
    publishPlan(tx, record, record.version + 1);
    return findPlan(tx, this.access, actor, record.id);
  }
}

/** Tells open screens of the school and the district. */
export function publishPlan(
  tx: Tx,
  { id, districtId, schoolId }: Pick<PlanRecord, 'id' | 'districtId' | 'schoolId'>,
  version: number,
): void {
  tx.publish({ kind: 'plan', id, version, districtId, schoolIds: [schoolId] });
}
