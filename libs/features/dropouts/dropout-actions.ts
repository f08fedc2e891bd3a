import { Injectable } from '@nestjs/common';
import {
  availableDropoutActions,
  DROPOUT_ACTIONS,
  isoDateOf,
  missingEvidence,
  type DropoutActionName,
  type TracingKind,
  type TracingResult,
} from '#contracts';
import { Notices, Tasks, type Subject } from '#features/tasks';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { ownerOfEntry } from './dropout-compile.service.js';
import { assertOwner } from './dropout-owners.js';
import type {
  AddStepRequest,
  CloseRequest,
  DropoutReceipt,
  ExplainRequest,
  FindRequest,
  HandOverRequest,
  DropoutReasonRequest,
  TraceRequest,
} from './dropout.dto.js';
import {
  accessOf,
  changeDropout,
  lockDropout,
  type DropoutChange,
  type DropoutRecord,
} from './dropout.record.js';

export interface DropoutTarget {
  id: string;
  version: number;
}

interface Effect {
  change?: DropoutChange;
  explanation?: string;
}

/** The one way in which an entry changes: by an action of the state table, in the order of engineering.md 2. */
@Injectable()
export class DropoutActions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly tasks: Tasks,
    private readonly notices: Notices,
  ) {}

  /** A step that did not find the child. */
  trace(actor: Actor, target: DropoutTarget, step: TraceRequest): Promise<DropoutReceipt> {
    return this.perform(actor, target, 'trace', (tx, record) => this.addStep(tx, record, { ...step }));
  }

  /** One more step, whatever it found. */
  addOneStep(actor: Actor, target: DropoutTarget, step: AddStepRequest): Promise<DropoutReceipt> {
    return this.perform(actor, target, 'add-step', (tx, record) => this.addStep(tx, record, { ...step }));
  }

  /** A step that found the child, not back yet. */
  find(actor: Actor, target: DropoutTarget, step: FindRequest): Promise<DropoutReceipt> {
    return this.perform(actor, target, 'find', (tx, record) =>
      this.addStep(tx, record, { ...step, result: 'FOUND' }),
    );
  }

  setReason(
    actor: Actor,
    target: DropoutTarget,
    { reason, ownCause }: DropoutReasonRequest,
  ): Promise<DropoutReceipt> {
    return this.perform(actor, target, 'set-reason', () => ({
      change: { reason, ownCause: ownCause ?? null },
    }));
  }

  /** Gives the tracing to another post; its clocks go along. */
  handOver(actor: Actor, target: DropoutTarget, { postId }: HandOverRequest): Promise<DropoutReceipt> {
    return this.perform(actor, target, 'hand-over', async (tx, record) => {
      await assertOwner(tx, record, postId);
      const subject = subjectOf(record);
      await this.tasks.handOver(tx, { subject, toOwner: { postId } });
      await this.notices.tell(tx, { kind: 'dropout-assigned', subject, to: [{ postId }] });
      return { change: { ownerPostId: postId } };
    });
  }

  /** Ends the tracing. @throws DomainError `dropout.evidence-missing` when nothing proves the outcome. */
  close(
    actor: Actor,
    target: DropoutTarget,
    { outcome, document, newPlace }: CloseRequest,
  ): Promise<DropoutReceipt> {
    return this.perform(actor, target, 'close', async (tx, record) => {
      const steps = await tx.rows<{ kind: TracingKind; result: TracingResult }>(
        'SELECT kind, result FROM dropout_step WHERE entry_id = $1',
        [record.id],
      );
      if (missingEvidence(outcome, { steps, document, newPlace }))
        throw new DomainError('dropout.evidence-missing');
      await this.tasks.stopClock(tx, subjectOf(record), 'trace');
      await this.tasks.cancelAll(tx, subjectOf(record));
      return {
        change: {
          outcome,
          evidenceDocument: document ?? null,
          newPlace: newPlace ?? null,
          closedAt: tx.now,
          dueAt: null,
        },
      };
    });
  }

  markMistake(actor: Actor, target: DropoutTarget, { explanation }: ExplainRequest): Promise<DropoutReceipt> {
    return this.perform(actor, target, 'mark-mistake', async (tx, record) => {
      await this.tasks.cancelAll(tx, subjectOf(record));
      return { change: { closedAt: tx.now, dueAt: null }, explanation };
    });
  }

  reopen(actor: Actor, target: DropoutTarget, { explanation }: ExplainRequest): Promise<DropoutReceipt> {
    return this.perform(actor, target, 'reopen', async (tx, record) => ({
      change: { closedAt: null, outcome: null, dueAt: await this.startTrace(tx, record) },
      explanation,
    }));
  }

  private async addStep(
    tx: Tx,
    record: DropoutRecord,
    {
      kind,
      result,
      doneOn,
      note,
    }: { kind: TracingKind; result: TracingResult; doneOn: string; note?: string },
  ): Promise<Effect> {
    if (doneOn > isoDateOf(tx.now))
      throw new DomainError('inconsistent', { errors: [{ pointer: '/doneOn', code: 'inconsistent' }] });
    await tx.execute(
      `INSERT INTO dropout_step (id, entry_id, district_id, school_id, kind, result, done_on, note, person_id, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, (SELECT ctx_person()), $9)`,
      [newId(), record.id, record.districtId, record.schoolId, kind, result, doneOn, note ?? null, tx.now],
    );
    await this.tasks.stopClock(tx, subjectOf(record), 'first-contact');
    return { change: { dueAt: await this.startTrace(tx, record) } };
  }

  private startTrace(tx: Tx, record: DropoutRecord): Promise<Date | null> {
    const owner = ownerOfEntry(record.ownerPostId, record.schoolId);
    return this.tasks.startClock(tx, { subject: subjectOf(record), step: 'trace', urgency: 'NORMAL', owner });
  }

  private async perform(
    actor: Actor,
    { id, version }: DropoutTarget,
    action: DropoutActionName,
    effect: (tx: Tx, record: DropoutRecord) => Promise<Effect> | Effect,
  ): Promise<DropoutReceipt> {
    const { from, to, permission } = DROPOUT_ACTIONS[action];
    return this.uow.run(actor, async (tx) => {
      const record = await lockDropout(tx, id);
      const place = accessOf(record);
      this.access.assertCan(actor, permission, place);
      if (!from.includes(record.state))
        throw new DomainError('illegal-transition', {
          availableActions: availableDropoutActions(record.state, (other) =>
            this.access.can(actor, other, place),
          ),
        });
      if (record.version !== version) throw new DomainError('stale-version');
      const { change = {}, explanation } = await effect(tx, record);
      const state = to ?? record.state;
      const next = await changeDropout(tx, record, { action, to: state, change, explanation });
      tx.audit({
        action: `dropout.${action}`,
        recordKind: 'dropout',
        recordId: id,
        fields: Object.keys(change),
      });
      return { id, state, version: next };
    });
  }
}

function subjectOf({ id, reference, schoolId }: DropoutRecord): Subject {
  return { kind: 'dropout', id, reference, schoolId };
}
