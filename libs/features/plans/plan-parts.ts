import type { Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { tieRisks } from './plan-insert.js';
import { listPlanRisks, type PlanRecord } from './plan.record.js';
import type { MeasureRequest } from './plan.dto.js';

const MOST_PARTS = 200;

const ADD = `
  INSERT INTO plan_measure (id, plan_id, district_id, school_id, measure, hazard_group, phase, what, owner_post_id, due_on, budget_baht, position)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, (SELECT COALESCE(max(position), 0) + 1 FROM plan_measure WHERE plan_id = $2))`;
const CHANGE = `
  UPDATE plan_measure SET measure = $5, hazard_group = $6, phase = $7, what = $8, owner_post_id = $9, due_on = $10, budget_baht = $11
  WHERE id = $1 AND plan_id = $2 AND district_id = $3 AND school_id = $4`;

/**
 * Adds a measure to a draft or writes one of its own anew.
 * @throws DomainError `not-found` for a measure of another plan; `validation` for an owner without a post at the school
 * today and for a risk that its approved assessment does not have: another school's looks like one that is not there.
 */
export async function writeMeasure(
  tx: Tx,
  record: PlanRecord,
  { partId, request, isNew }: { partId: string; request: MeasureRequest; isNew: boolean },
): Promise<void> {
  if (record.kind !== 'SAFETY') throw new DomainError('not-found');
  if (isNew)
    await assertRoom(tx, 'SELECT count(*)::int AS count FROM plan_measure WHERE plan_id = $1', record.id);
  await assertOwner(tx, record, request.ownerPostId);
  await assertRisks(tx, record, request.riskIds);
  const { measure, hazardGroup, phase, what, ownerPostId, dueOn, budgetBaht, riskIds } = request;
  const written = await tx.execute(isNew ? ADD : CHANGE, [
    ...[partId, record.id, record.districtId, record.schoolId, measure, hazardGroup, phase, what],
    ...[ownerPostId, dueOn, budgetBaht],
  ]);
  if (written !== 1) throw new DomainError('not-found');
  await tx.execute('DELETE FROM plan_measure_risk WHERE measure_id = $1', [partId]);
  await tieRisks(
    tx,
    record.schoolId,
    riskIds.map((risk) => ({ measure: partId, risk })),
  );
}

async function assertOwner(tx: Tx, { schoolId }: PlanRecord, postId: string | null): Promise<void> {
  if (postId === null) return;
  const post = await tx.row(
    'SELECT 1 AS found FROM post p WHERE p.id = $1 AND p.school_id = $2 AND is_current(p)',
    [postId, schoolId],
  );
  if (!post) throw invalidFields({ pointer: '/ownerPostId', code: 'unknown-reference' });
}

async function assertRisks(tx: Tx, record: PlanRecord, riskIds: readonly string[]): Promise<void> {
  const known = new Set((await listPlanRisks(tx, record)).map(({ id }) => id));
  const strange = riskIds.flatMap((id, index) => (known.has(id) ? [] : [index]));
  if (strange.length > 0)
    throw invalidFields(
      ...strange.map((index) => ({ pointer: `/riskIds/${index}`, code: 'unknown-reference' as const })),
    );
}

/** @throws DomainError `plan.too-many-parts`. */
export async function assertRoom(tx: Tx, countSql: string, planId: string, most = MOST_PARTS): Promise<void> {
  const row = await tx.row<{ count: number }>(countSql, [planId]);
  if ((row?.count ?? 0) >= most) throw new DomainError('plan.too-many-parts');
}
