import { Injectable } from '@nestjs/common';
import { isoDateOf } from '#contracts';
import { Tasks } from '#features/tasks';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { PlanActions, publishPlan, type PlanTarget } from './plan-actions.js';
import { findPlan, missingOf, partsOf } from './plan.queries.js';
import { addPlanHistory, updatePlan, type PlanRecord } from './plan.record.js';
import type { PlanView } from './plan-view.dto.js';

/** Submitting, returning, approving; and the check of contacts, which goes on after approval. */
@Injectable()
export class PlanDecisionService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly actions: PlanActions,
    private readonly tasks: Tasks,
  ) {}

  /** Submits what is whole. @throws DomainError `plan.incomplete` with a pointer to each missing part. */
  submit(actor: Actor, target: PlanTarget): Promise<PlanView> {
    return this.actions.perform(actor, target, 'submit', async (tx, record) => {
      const missing = missingOf(tx, record, await partsOf(tx, record));
      if (missing.length > 0)
        throw new DomainError('plan.incomplete', {
          errors: missing.map(({ pointer }) => ({ pointer, code: 'required' })),
        });
      return {
        change: {
          submittedAt: tx.now,
          submittedByPersonId: actor.personId,
          submittedByPostId: actor.postId,
          returnReason: null,
        },
      };
    });
  }

  returnToSchool(actor: Actor, target: PlanTarget, reason: string): Promise<PlanView> {
    return this.actions.perform(actor, target, 'return', () => ({
      change: { returnReason: reason },
      reason,
    }));
  }

  /** @throws DomainError `separation-of-duty` for whoever submitted it or wrote in it. */
  approve(actor: Actor, target: PlanTarget): Promise<PlanView> {
    return this.actions.perform(actor, target, 'approve', async (tx, record) => {
      const wrote = await tx.row(
        "SELECT 1 AS found FROM plan_history WHERE plan_id = $1 AND person_id = $2 AND action NOT IN ('return', 'approve') LIMIT 1",
        [record.id, actor.personId],
      );
      if (wrote || record.submittedByPersonId === actor.personId) throw new DomainError('separation-of-duty');
      await this.supersede(tx, record);
      await this.endReview(tx, record);
      return {
        change: { approvedAt: tx.now, approvedByPersonId: actor.personId, approvedByPostId: actor.postId },
      };
    });
  }

  /** «Checked today»: somebody has called the number. When it was the last one, the term's task is done. */
  checkContact(actor: Actor, target: PlanTarget): Promise<PlanView> {
    return this.uow.run(actor, async (tx) => {
      const record = await this.actions.take(tx, actor, target, 'check-contact');
      const { status, version, id } = record;
      const checked = await tx.execute(
        'UPDATE plan_contact SET checked_on = $3, checked_by_post_id = $4 WHERE id = $1 AND plan_id = $2',
        [target.partId, id, isoDateOf(tx.now), actor.postId],
      );
      if (checked !== 1) throw new DomainError('not-found');
      await addPlanHistory(tx, record, {
        ...{ action: 'check-contact', from: status, to: status, partId: target.partId, version },
      });
      tx.audit({ action: 'plan.check-contact', recordKind: 'plan', recordId: id });
      const view = await findPlan(tx, this.access, actor, id);
      if (view.contacts.every(({ fresh }) => fresh))
        await this.tasks.finish(tx, {
          subject: { kind: 'plan', id },
          sourceId: id,
          evidence: 'contacts-checked',
        });
      publishPlan(tx, record, version);
      return view;
    });
  }

  /** The version that held until now: replaced, and nothing is asked about it any more. */
  private async supersede(tx: Tx, { schoolId, academicYear, kind, scenario }: PlanRecord): Promise<void> {
    const earlier = await tx.row<{ id: string; version: number }>(
      `SELECT id, version FROM plan WHERE school_id = $1 AND academic_year = $2 AND kind = $3 AND scenario IS NOT DISTINCT FROM $4
         AND status = 'APPROVED' FOR UPDATE`,
      [schoolId, academicYear, kind, scenario],
    );
    if (!earlier) return;
    await updatePlan(tx, earlier, { status: 'SUPERSEDED' });
    await addPlanHistory(
      tx,
      { id: earlier.id, schoolId },
      { action: 'supersede', from: 'APPROVED', to: 'SUPERSEDED', version: earlier.version + 1 },
    );
    tx.audit({ action: 'plan.supersede', recordKind: 'plan', recordId: earlier.id });
    await this.tasks.cancelAll(tx, { kind: 'plan', id: earlier.id });
  }

  /** Last year's plan has its successor: its yearly review is done. */
  private async endReview(tx: Tx, { previousId }: PlanRecord): Promise<void> {
    if (previousId === null) return;
    const subject = { kind: 'plan', id: previousId } as const;
    await this.tasks.cancelAll(tx, subject);
  }
}
