import { Injectable } from '@nestjs/common';
import { availableRiskActions, RISK_ACTIONS, type RiskActionName } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { findRisk } from './risk.queries.js';
import {
  accessOf,
  addRiskHistory,
  lockRisk,
  updateRisk,
  type RiskChange,
  type RiskRecord,
} from './risk.record.js';
import type { RiskAssessmentView } from './risk-view.dto.js';

export interface RiskTarget {
  id: string;
  /** The version that the actor saw. */
  version: number;
  /** The row that the address names. */
  rowId: string | null;
}

export interface RiskEffect {
  change?: RiskChange;
  reason?: string;
  rowId?: string | null;
  fields?: readonly string[];
  /** Name in the history; the action's own when absent. */
  as?: string;
}

/** The one way in which an assessment changes: by an action of the state table, in the order of engineering.md 2. */
@Injectable()
export class RiskActions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** Performs an action of the table. */
  perform(
    actor: Actor,
    target: RiskTarget,
    action: RiskActionName,
    effect: (tx: Tx, record: RiskRecord) => Promise<RiskEffect> | RiskEffect,
  ): Promise<RiskAssessmentView> {
    return this.uow.run(actor, async (tx) => {
      const record = await this.take(tx, actor, target, action);
      return this.finish(tx, { actor, record, action }, await effect(tx, record));
    });
  }

  /**
   * Lock → access → state → version.
   * @throws DomainError `not-found`, `forbidden`, `illegal-transition`, `stale-version`.
   */
  async take(tx: Tx, actor: Actor, { id, version }: RiskTarget, action: RiskActionName): Promise<RiskRecord> {
    const record = await lockRisk(tx, id);
    const { permission, from } = RISK_ACTIONS[action];
    this.access.assertCan(actor, permission, accessOf(record));
    if (!from.includes(record.status))
      throw new DomainError('illegal-transition', {
        availableActions: availableRiskActions(record.status, (one) =>
          this.access.can(actor, one, accessOf(record)),
        ),
      });
    if (record.version !== version)
      throw new DomainError('stale-version', { current: await findRisk(tx, this.access, actor, id) });
    return record;
  }

  /** Change → history, audit, live → answer. */
  async finish(
    tx: Tx,
    { actor, record, action }: { actor: Actor; record: RiskRecord; action: RiskActionName },
    { change = {}, reason, rowId, fields = [], as = action }: RiskEffect,
  ): Promise<RiskAssessmentView> {
    const to = RISK_ACTIONS[action].to ?? record.status;
    await updateRisk(tx, record, { ...change, status: to });
    await addRiskHistory(tx, record, {
      ...{ action: as, from: record.status, to, fields, version: record.version + 1 },
      reason: reason ?? null,
      rowId: rowId ?? null,
    });
    tx.audit({ action: `risk.${as}`, recordKind: 'risk', recordId: record.id, fields });
    publishRisk(tx, record, record.version + 1);
    return findRisk(tx, this.access, actor, record.id);
  }
}

/** Tells open screens of the school and the district. */
export function publishRisk(
  tx: Tx,
  { id, districtId, schoolId }: Pick<RiskRecord, 'id' | 'districtId' | 'schoolId'>,
  version: number,
): void {
  tx.publish({ kind: 'risk', id, version, districtId, schoolIds: [schoolId] });
}
