import { Injectable } from '@nestjs/common';
import { availableIncidentActions, INCIDENT_ACTIONS, type IncidentActionName } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import type { HistoryChange, IncidentReceipt } from './incident-view.dto.js';
import {
  accessOf,
  addHistory,
  lockIncident,
  publishIncident,
  updateIncident,
  type IncidentChange,
  type IncidentRecord,
} from './incident.record.js';
import { refusalOfAction, stoppedClock } from './incident.rules.js';
import { IncidentClocks } from './incident-clocks.js';
import { findIncident } from './incident-detail.queries.js';

export interface ActionTarget {
  id: string;
  /** The version that the actor saw. */
  version: number;
}

/** What an action changes beyond the state. */
export interface ActionEffect {
  change?: IncidentChange;
  history?: { reason?: string; changes?: HistoryChange[] };
}

type Effect = (tx: Tx, record: IncidentRecord) => Promise<ActionEffect> | ActionEffect;

/** The one way in which a report changes: by an action of the state table, in the order of engineering.md 2. */
@Injectable()
export class IncidentActions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clocks: IncidentClocks,
  ) {}

  /**
   * Performs an action of the table.
   * @throws DomainError `not-found`, `forbidden`, `illegal-transition` (with what is available instead),
   * `stale-version` (with the present record), `incident.critical-not-rejectable`.
   */
  async perform(
    actor: Actor,
    target: ActionTarget,
    action: IncidentActionName,
    effect: Effect = () => ({}),
  ): Promise<IncidentReceipt> {
    return this.uow.run(actor, async (tx) => {
      const record = await lockIncident(tx, target.id);
      this.access.assertCan(actor, INCIDENT_ACTIONS[action].permission, accessOf(record));
      this.assertState(actor, record, action);
      if (record.version !== target.version)
        throw new DomainError('stale-version', {
          current: await findIncident(tx, this.access, actor, record.id),
        });
      return this.apply(tx, record, action, await effect(tx, record));
    });
  }

  private assertState(actor: Actor, record: IncidentRecord, action: IncidentActionName): void {
    const refusal = refusalOfAction(action, record, actor.party);
    if (refusal === 'illegal-transition')
      throw new DomainError(refusal, { availableActions: this.available(actor, record) });
    if (refusal) throw new DomainError(refusal);
  }

  private available(actor: Actor, record: IncidentRecord): IncidentActionName[] {
    return availableIncidentActions(record, actor.party, (permission) =>
      this.access.can(actor, permission, accessOf(record)),
    );
  }

  private async apply(
    tx: Tx,
    record: IncidentRecord,
    action: IncidentActionName,
    { change = {}, history = {} }: ActionEffect,
  ): Promise<IncidentReceipt> {
    const status = INCIDENT_ACTIONS[action].to ?? record.status;
    const clock = stoppedClock(action);
    const stopped = clock && record[clock] === null ? { [clock]: tx.now } : {};
    const version = record.version + 1;
    const next = { ...record, ...definedOf(change) } as IncidentRecord;
    const write = async (tx: Tx): Promise<void> => {
      await updateIncident(tx, record, { ...stopped, ...change, status });
      addHistory(tx, record.id, {
        action,
        from: record.status,
        to: status,
        reason: history.reason ?? null,
        changes: history.changes ?? [],
        version,
      });
    };
    // What a school's own edit sends onto the conflict route leaves its sight in the same moment.
    await (next.route !== record.route && tx.actor.party === 'school' ? tx.asSystem(write) : write(tx));
    tx.audit({
      action: `incident.${action}`,
      recordKind: 'incident',
      recordId: record.id,
      fields: Object.keys(definedOf(change)),
    });
    await this.clocks.follow(tx, { action, before: record, after: { ...next, ...stopped }, status });
    publishIncident(tx, next, version);
    return {
      id: record.id,
      reference: record.reference,
      status,
      urgency: next.urgency,
      route: next.route,
      recordedAt: record.recordedAt.toISOString(),
      version,
    };
  }
}

function definedOf(change: IncidentChange): IncidentChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
