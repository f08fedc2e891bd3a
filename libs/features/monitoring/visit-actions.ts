import { Injectable } from '@nestjs/common';
import { availableMonitoringActions, MONITORING_VISIT_ACTIONS, type MonitoringVisitAction } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import type { MonitoringTarget } from './monitoring-target.js';
import { findVisit } from './visit.queries.js';
import {
  accessOfVisit,
  addHistory,
  lockVisit,
  publishVisit,
  updateVisit,
  type HistoryEntry,
  type VisitChange,
  type VisitRecord,
} from './visit.record.js';
import type { VisitView } from './visit-view.dto.js';

export interface VisitEffect {
  change?: VisitChange;
  note?: Pick<HistoryEntry, 'reason' | 'fromDay' | 'toDay' | 'findingId'>;
  /** Line of a finding in the history: its own states. */
  finding?: Pick<HistoryEntry, 'from' | 'to'>;
}

/** The one way in which a visit changes: by an action of the state table, in the order of engineering.md 2. */
@Injectable()
export class VisitActions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** Performs an action of the table. */
  perform(
    actor: Actor,
    target: MonitoringTarget,
    action: MonitoringVisitAction,
    effect: (tx: Tx, record: VisitRecord) => Promise<VisitEffect> | VisitEffect,
  ): Promise<VisitView> {
    return this.uow.run(actor, async (tx) => {
      const record = await this.take(tx, actor, target, action);
      return this.finish(tx, { actor, record, action }, await effect(tx, record));
    });
  }

  /**
   * Lock → access → state → version.
   * @throws DomainError `not-found`, `forbidden`, `illegal-transition`, `stale-version`.
   */
  async take(
    tx: Tx,
    actor: Actor,
    { id, version }: Pick<MonitoringTarget, 'id' | 'version'>,
    action: MonitoringVisitAction,
  ): Promise<VisitRecord> {
    const record = await this.admit(tx, actor, id, action);
    if (record.version !== version)
      throw new DomainError('stale-version', { current: await findVisit(tx, this.access, actor, id) });
    return record;
  }

  /** Lock → access → state, for what has a version of its own. */
  async admit(tx: Tx, actor: Actor, id: string, action: MonitoringVisitAction): Promise<VisitRecord> {
    const record = await lockVisit(tx, id);
    const { permission, from } = MONITORING_VISIT_ACTIONS[action];
    this.access.assertCan(actor, permission, accessOfVisit(record));
    if (!from.includes(record.status))
      throw new DomainError('illegal-transition', {
        availableActions: availableMonitoringActions(MONITORING_VISIT_ACTIONS, record.status, (one) =>
          this.access.can(actor, one, accessOfVisit(record)),
        ),
      });
    return record;
  }

  /** Change → history, audit, live → answer. */
  async finish(
    tx: Tx,
    { actor, record, action }: { actor: Actor; record: VisitRecord; action: MonitoringVisitAction },
    { change = {}, note = {}, finding }: VisitEffect,
  ): Promise<VisitView> {
    const to = MONITORING_VISIT_ACTIONS[action].to ?? record.status;
    await updateVisit(tx, record, { status: to, ...change });
    await addHistory(tx, record, {
      ...{ action, from: record.status, to, version: record.version + 1 },
      ...finding,
      ...note,
    });
    tx.audit({
      action: `visit.${action}`,
      recordKind: 'visit',
      recordId: record.id,
      fields: Object.keys(change),
    });
    publishVisit(tx, record, record.version + 1);
    return findVisit(tx, this.access, actor, record.id);
  }
}
