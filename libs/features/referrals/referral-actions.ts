import { Injectable } from '@nestjs/common';
import {
  availableReferralActions,
  REFERRAL_ACTIONS,
  type ReferralActionName,
  type ReferralStatus,
} from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { findReferral } from './referral-detail.queries.js';
import { ReferralFollowup } from './referral-followup.js';
import type { ReferralHistoryChange, ReferralReceipt } from './referral-view.dto.js';
import {
  accessOf,
  addHistory,
  lockReferral,
  publishReferral,
  updateReferral,
  type ReferralChange,
  type ReferralRecord,
} from './referral.record.js';

export interface ActionTarget {
  id: string;
  /** The version that the actor saw. */
  version: number;
}

/** What an action changes beyond the state. */
export interface ActionEffect {
  change?: ReferralChange;
  /** A state other than the table's, where the table leaves it open. */
  to?: ReferralStatus;
  history?: { reason?: string | null; changes?: ReferralHistoryChange[] };
  onBehalf?: boolean;
}

type Effect = (tx: Tx, record: ReferralRecord) => Promise<ActionEffect> | ActionEffect;

/** The one way in which a referral changes: by an action of the state table, in the order of engineering.md 2. */
@Injectable()
export class ReferralActions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly followup: ReferralFollowup,
  ) {}

  /**
   * Performs an action of the table.
   * @throws DomainError `not-found`, `forbidden`, `illegal-transition` (with what is available instead),
   * `stale-version` (with the present record).
   */
  async perform(
    actor: Actor,
    target: ActionTarget,
    action: ReferralActionName,
    effect: Effect = () => ({}),
  ): Promise<ReferralReceipt> {
    return this.uow.run(actor, async (tx) => {
      const record = await lockReferral(tx, target.id);
      this.access.assertCan(actor, REFERRAL_ACTIONS[action].permission, accessOf(record));
      await this.assertState(tx, { actor, record, action, seen: target.version });
      return this.apply(tx, record, action, await effect(tx, record));
    });
  }

  /** Writes what an action does, once everything has been checked; also for an agency, through the system. */
  async apply(
    tx: Tx,
    record: ReferralRecord,
    action: ReferralActionName,
    { change = {}, to, history = {}, onBehalf = false }: ActionEffect,
  ): Promise<ReferralReceipt> {
    const status = to ?? REFERRAL_ACTIONS[action].to ?? record.status;
    const version = record.version + 1;
    const next = { ...record, ...definedOf({ ...change, status }) } as ReferralRecord;
    const dueAt = await this.followup.after(tx, action, { record: next, before: record });
    await updateReferral(tx, record, { ...change, status, dueAt });
    await addHistory(tx, record.id, {
      action,
      from: record.status,
      to: status,
      onBehalf,
      reason: history.reason ?? null,
      changes: history.changes ?? [],
      version,
    });
    tx.audit({
      action: `referral.${action}`,
      recordKind: 'referral',
      recordId: record.id,
      fields: Object.keys(definedOf(change)),
    });
    publishReferral(tx, next, version);
    const due = dueAt === undefined ? record.dueAt : dueAt;
    return {
      id: record.id,
      reference: record.reference,
      status,
      urgency: next.urgency,
      dueAt: due?.toISOString() ?? null,
      version,
    };
  }

  private async assertState(
    tx: Tx,
    {
      actor,
      record,
      action,
      seen,
    }: { actor: Actor; record: ReferralRecord; action: ReferralActionName; seen: number },
  ): Promise<void> {
    const isFree = REFERRAL_ACTIONS[action].from.includes(record.status);
    if (isFree && record.version === seen) return;
    // Who was faster stands in the present record, for whoever may read it.
    const isStale = record.version !== seen && this.access.can(actor, 'referral.read', accessOf(record));
    const current = isStale ? await findReferral(tx, this.access, actor, record.id) : undefined;
    if (isFree) throw new DomainError('stale-version', { current });
    const availableActions = availableReferralActions(record.status, (permission) =>
      this.access.can(actor, permission, accessOf(record)),
    );
    throw new DomainError('illegal-transition', { availableActions, ...(current ? { current } : {}) });
  }
}

function definedOf(change: ReferralChange): ReferralChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
