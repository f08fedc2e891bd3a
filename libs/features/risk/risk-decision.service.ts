import { Injectable } from '@nestjs/common';
import { areCutPoints } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { RiskActions, type RiskTarget } from './risk-actions.js';
import { cutPointsOf, findRisk, missingOf, presentCutPoints } from './risk.queries.js';
import { addRiskHistory, listRiskRows, updateRisk, type RiskRecord } from './risk.record.js';
import type { CutPointsRequest } from './risk.dto.js';
import type { CutPointsView, RiskAssessmentView } from './risk-view.dto.js';

/** Submitting, returning, approving; and the cut-points by which the district judges. */
@Injectable()
export class RiskDecisionService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly actions: RiskActions,
  ) {}

  /** Submits what is whole. @throws DomainError `risk.incomplete` with a pointer to each missing part. */
  submit(actor: Actor, target: RiskTarget): Promise<RiskAssessmentView> {
    return this.actions.perform(actor, target, 'submit', async (tx, record) => {
      const rows = await listRiskRows(tx, record.id);
      const missing = missingOf(rows, cutPointsOf(record), record.rankingFixedAt !== null);
      if (missing.length > 0)
        throw new DomainError('risk.incomplete', {
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

  returnToSchool(actor: Actor, target: RiskTarget, reason: string): Promise<RiskAssessmentView> {
    return this.actions.perform(actor, target, 'return', () => ({
      change: { returnReason: reason },
      reason,
    }));
  }

  /** @throws DomainError `separation-of-duty` for whoever submitted it or wrote in it. */
  approve(actor: Actor, target: RiskTarget): Promise<RiskAssessmentView> {
    return this.actions.perform(actor, target, 'approve', async (tx, record) => {
      const wrote = await tx.row(
        "SELECT 1 AS found FROM risk_history WHERE assessment_id = $1 AND person_id = $2 AND action NOT IN ('return', 'approve') LIMIT 1",
        [record.id, actor.personId],
      );
      if (wrote || record.submittedByPersonId === actor.personId) throw new DomainError('separation-of-duty');
      await this.supersede(tx, record);
      return {
        change: {
          approvedAt: tx.now,
          approvedByPersonId: actor.personId,
          approvedByPostId: actor.postId,
        },
      };
    });
  }

  /** Says after a look that an approved risk stands as it is, whatever has happened since. */
  confirm(actor: Actor, target: RiskTarget, reason: string): Promise<RiskAssessmentView> {
    return this.uow.run(actor, async (tx) => {
      const record = await this.actions.take(tx, actor, target, 'confirm');
      const answered = await tx.execute(
        'UPDATE risk_review SET answered_at = $2, answered_by_post_id = $3, answer = $4 WHERE assessment_id = $1 AND answered_at IS NULL',
        [record.id, tx.now, actor.postId, reason],
      );
      if (answered === 0) throw new DomainError('risk.nothing-to-confirm');
      const { status, version } = record;
      await addRiskHistory(tx, record, { action: 'confirm', from: status, to: status, reason, version });
      tx.audit({ action: 'risk.confirm', recordKind: 'risk', recordId: record.id });
      return findRisk(tx, this.access, actor, record.id);
    });
  }

  /** Sets the cut-points for assessments that start from now on. */
  setCutPoints(
    actor: Actor,
    { lowMax, mediumMax, highMax, reason }: CutPointsRequest,
    once: Idempotency,
  ): Promise<Replayable<CutPointsView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const { districtId } = actor;
      this.access.assertCan(actor, 'risk.set-cut-points', { districtId, schoolIds: [], networkId: null });
      const cutPoints = { lowMax, mediumMax, highMax };
      if (!areCutPoints(cutPoints)) throw invalidFields({ pointer: '/mediumMax', code: 'inconsistent' });
      const number = ((await presentCutPoints(tx, districtId))?.number ?? 0) + 1;
      await tx.execute('INSERT INTO risk_cut_points_revision VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
        ...[districtId, number, lowMax, mediumMax, highMax, reason, tx.now, actor.postId],
      ]);
      tx.audit({ action: 'risk.set-cut-points', recordKind: 'district', recordId: districtId });
      return cutPoints;
    });
  }

  private async supersede(tx: Tx, { schoolId, academicYear }: RiskRecord): Promise<void> {
    const earlier = await tx.row<{ id: string; version: number }>(
      "SELECT id, version FROM risk_assessment WHERE school_id = $1 AND academic_year = $2 AND status = 'APPROVED' FOR UPDATE",
      [schoolId, academicYear],
    );
    if (!earlier) return;
    await updateRisk(tx, earlier, { status: 'SUPERSEDED' });
    const version = earlier.version + 1;
    await addRiskHistory(
      tx,
      { id: earlier.id, schoolId },
      { action: 'supersede', from: 'APPROVED', to: 'SUPERSEDED', version },
    );
    tx.audit({ action: 'risk.supersede', recordKind: 'risk', recordId: earlier.id });
  }
}
