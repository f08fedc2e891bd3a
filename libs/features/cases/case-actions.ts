import { Injectable } from '@nestjs/common';
import { availableCaseActions, CASE_ACTIONS, type CaseActionName } from '#contracts';
import { Tasks } from '#features/tasks';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import type { CaseReceipt } from './case-view.dto.js';
import {
  accessOf,
  addEvent,
  findCaseRecord,
  lockCase,
  publishCase,
  subjectOf,
  updateCase,
  type CaseChange,
  type CaseRecord,
} from './case.record.js';

export interface CaseTarget {
  id: string;
  /** The version that the actor saw. */
  version: number;
}

interface Effect {
  change?: CaseChange;
  reason?: string;
  code?: string;
}
type Work = (tx: Tx, record: CaseRecord) => Promise<Effect> | Effect;

/** The one way in which a case changes: by an action of the state table, in the order of engineering.md 2. */
@Injectable()
export class CaseActions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly tasks: Tasks,
  ) {}

  /**
   * @throws DomainError `not-found`, `forbidden`, `illegal-transition` (with what is available instead), `stale-version`.
   */
  perform(
    actor: Actor,
    target: CaseTarget,
    action: CaseActionName,
    work: Work = () => ({}),
  ): Promise<CaseReceipt> {
    return this.uow.run(actor, async (tx) => {
      const record = await this.enter(tx, actor, target.id, action);
      if (record.version !== target.version)
        throw new DomainError('stale-version', { current: receiptOf(record, record.version) });
      return this.apply(tx, record, action, await work(tx, record));
    });
  }

  /** Locks a case for work inside it: access and state are checked, its version stays. */
  async enter(tx: Tx, actor: Actor, id: string, action: CaseActionName = 'record'): Promise<CaseRecord> {
    const record = await lockCase(tx, id);
    this.access.assertCan(actor, CASE_ACTIONS[action].permission, accessOf(record));
    if (!CASE_ACTIONS[action].from.includes(record.status))
      throw new DomainError('illegal-transition', { availableActions: this.available(actor, record) });
    return record;
  }

  /** A case to look into. */
  async look(tx: Tx, actor: Actor, id: string): Promise<CaseRecord> {
    const record = await findCaseRecord(tx, id);
    this.access.assertCan(actor, 'case.read', accessOf(record));
    return record;
  }

  available(actor: Actor, record: CaseRecord): CaseActionName[] {
    return availableCaseActions(record.status, (permission) =>
      this.access.can(actor, permission, accessOf(record)),
    );
  }

  /** Writes an action that was allowed: row, clocks, timeline, audit, live event. */
  async apply(tx: Tx, record: CaseRecord, action: CaseActionName, effect: Effect): Promise<CaseReceipt> {
    const { to, startsClock, stopsClock } = CASE_ACTIONS[action];
    const status = to ?? record.status;
    const next = { ...record, ...effect.change, status } as CaseRecord;
    const version = record.version + 1;
    await updateCase(tx, record, { ...effect.change, status });
    await addEvent(tx, record.id, {
      action,
      from: record.status,
      to: status,
      ...(effect.reason ? { reason: effect.reason } : {}),
      ...(effect.code ? { code: effect.code } : {}),
    });
    const subject = subjectOf(next);
    if (stopsClock) await this.tasks.stopClock(tx, subject, stopsClock);
    if (startsClock)
      await this.tasks.startClock(tx, {
        subject,
        step: startsClock,
        urgency: next.urgency,
        owner: { postId: next.ownerPostId },
      });
    tx.audit({
      action: `case.${action}`,
      recordKind: 'case',
      recordId: record.id,
      fields: Object.keys(effect.change ?? {}),
    });
    publishCase(tx, next, version);
    return receiptOf(next, version);
  }
}

export function receiptOf(
  { id, reference, status, route }: Pick<CaseRecord, 'id' | 'reference' | 'status' | 'route'>,
  version: number,
): CaseReceipt {
  return { id, reference, status, route, version };
}
