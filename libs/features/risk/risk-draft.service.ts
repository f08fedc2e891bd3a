import { Injectable } from '@nestjs/common';
import { DEFAULT_CUT_POINTS, riskRanks } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { publishRisk, RiskActions, type RiskEffect, type RiskTarget } from './risk-actions.js';
import { copyRows, insertRisk, openStateOf, type NewRisk } from './risk-insert.js';
import { findRisk, presentCutPoints } from './risk.queries.js';
import { addRiskHistory, listRiskRows } from './risk.record.js';
import { writeRow } from './risk-rows.js';
import type { RiskRowChangeRequest } from './risk.dto.js';
import type { RiskAssessmentView } from './risk-view.dto.js';

/** Drawing an assessment up at the school. */
@Injectable()
export class RiskDraftService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly actions: RiskActions,
  ) {}

  /** Starts the year's assessment at the actor's school, filled from the last approved one. */
  start(actor: Actor, academicYear: number, once: Idempotency): Promise<Replayable<RiskAssessmentView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const schoolId = actor.schoolId;
      if (!schoolId) throw new DomainError('not-found');
      this.access.assertCan(actor, 'risk.write', {
        districtId: actor.districtId,
        schoolIds: [schoolId],
        networkId: null,
      });
      const known = await tx.row(
        'SELECT 1 AS found FROM academic_year WHERE district_id = $1 AND year = $2',
        [actor.districtId, academicYear],
      );
      if (!known) throw invalidFields({ pointer: '/academicYear', code: 'unknown-reference' });
      const state = await openStateOf(tx, schoolId, academicYear);
      if (state.open) throw new DomainError('risk.already-open');
      if (state.approved) throw new DomainError('risk.already-approved');
      return this.open(tx, actor, {
        schoolId,
        academicYear,
        number: state.next,
        previousId: state.lastApprovedId,
        keepsDates: false,
        reason: null,
      });
    });
  }

  /** Opens a mid-year version from the approved one, which holds until the new one is approved. */
  renew(
    actor: Actor,
    target: RiskTarget,
    reason: string,
    once: Idempotency,
  ): Promise<Replayable<RiskAssessmentView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const record = await this.actions.take(tx, actor, target, 'renew');
      const { schoolId, academicYear } = record;
      const state = await openStateOf(tx, schoolId, academicYear);
      if (state.open) throw new DomainError('risk.already-open');
      return this.open(tx, actor, {
        ...{ schoolId, academicYear, reason },
        number: state.next,
        previousId: record.id,
        keepsDates: true,
      });
    });
  }

  addRow(
    actor: Actor,
    target: RiskTarget,
    request: RiskRowChangeRequest,
    once: Idempotency,
  ): Promise<Replayable<RiskAssessmentView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const record = await this.actions.take(tx, actor, target, 'change');
      const rowId = newId();
      await writeRow(tx, record, { rowId, request, isNew: true });
      return this.actions.finish(
        tx,
        { actor, record, action: 'change' },
        { as: 'add-row', rowId, ...rowsChanged(request) },
      );
    });
  }

  changeRow(actor: Actor, target: RiskTarget, request: RiskRowChangeRequest): Promise<RiskAssessmentView> {
    return this.actions.perform(actor, target, 'change', async (tx, record) => {
      const { rowId } = target;
      await writeRow(tx, record, { rowId: rowId ?? '', request, isNew: false });
      return { as: 'change-row', rowId, ...rowsChanged(request) };
    });
  }

  removeRow(actor: Actor, target: RiskTarget): Promise<RiskAssessmentView> {
    return this.actions.perform(actor, target, 'change', async (tx, record) => {
      const removed = await tx.execute('DELETE FROM risk_row WHERE id = $1 AND assessment_id = $2', [
        target.rowId,
        record.id,
      ]);
      if (removed !== 1) throw new DomainError('not-found');
      return { as: 'remove-row', rowId: target.rowId, ...rowsChanged({}) };
    });
  }

  /** Fixes the order of the risks; a change of any row opens it again. */
  fixRanking(actor: Actor, target: RiskTarget): Promise<RiskAssessmentView> {
    return this.actions.perform(actor, target, 'fix-ranking', async (tx, record) => {
      const ranks = riskRanks(await listRiskRows(tx, record.id));
      await tx.execute(
        `UPDATE risk_row r SET rank = k.rank FROM jsonb_to_recordset($2::jsonb) AS k (id uuid, rank smallint)
         WHERE r.assessment_id = $1 AND r.id = k.id`,
        [record.id, JSON.stringify([...ranks].map(([id, rank]) => ({ id, rank })))],
      );
      return { change: { rankingFixedAt: tx.now } };
    });
  }

  private async open(tx: Tx, actor: Actor, request: NewRisk): Promise<RiskAssessmentView> {
    const cutPoints = (await presentCutPoints(tx, actor.districtId)) ?? DEFAULT_CUT_POINTS;
    const id = await insertRisk(tx, actor, request, cutPoints);
    if (request.previousId) await copyRows(tx, { id, cutPoints, ...request, previousId: request.previousId });
    await addRiskHistory(
      tx,
      { id, schoolId: request.schoolId },
      {
        action: request.reason ? 'renew' : 'start',
        from: null,
        to: 'DRAFT',
        reason: request.reason,
        version: 1,
      },
    );
    tx.audit({ action: 'risk.start', recordKind: 'risk', recordId: id });
    publishRisk(tx, { id, districtId: actor.districtId, schoolId: request.schoolId }, 1);
    return findRisk(tx, this.access, actor, id);
  }
}

/** Any change of a row opens the ranking again. */
const rowsChanged = (request: object): Pick<RiskEffect, 'change' | 'fields'> => ({
  change: { rankingFixedAt: null },
  fields: Object.keys(request),
});
