import { effectiveRiskLevel, groupOfHazard, raisesLevel, riskLevel, type RiskCutPoints } from '#contracts';
import type { Tx } from '#platform/database';
import { DomainError, invalidFields, type FieldError } from '#platform/errors';
import { cutPointsOf } from './risk.queries.js';
import { listRiskRows, type RiskRecord } from './risk.record.js';
import type { RiskRowChangeRequest } from './risk.dto.js';

const REQUIRED = ['code', 'area', 'place', 'happening'] as const;

const EMPTY = {
  ...{ exposed: null, controls: null, likelihood: null, impact: null, response: null, prevent: null },
  ...{ raisedTo: null, raiseReason: null },
  ...{ cultivate: null, suppress: null, ownerPostId: null, dueOn: null, budgetBaht: null },
  ...{ likelihoodAfter: null, impactAfter: null },
};

type Required = (typeof REQUIRED)[number];
type Whole = typeof EMPTY &
  Omit<RiskRowChangeRequest, Required> & { [F in Required]: NonNullable<RiskRowChangeRequest[F]> };

const WRITE = `
  INSERT INTO risk_row AS r (id, assessment_id, district_id, school_id, code, hazard_group, area, place, happening, exposed, controls, likelihood, impact,
    level, response, prevent, cultivate, suppress, owner_post_id, due_on, budget_baht, likelihood_after, impact_after, raised_to, raise_reason, position)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25,
    (SELECT COALESCE(max(position), 0) + 1 FROM risk_row WHERE assessment_id = $2))`;

const CHANGE = `
  UPDATE risk_row SET code = $5, hazard_group = $6, area = $7, place = $8, happening = $9, exposed = $10, controls = $11, likelihood = $12, impact = $13,
    level = $14, response = $15, prevent = $16, cultivate = $17, suppress = $18, owner_post_id = $19, due_on = $20, budget_baht = $21,
    likelihood_after = $22, impact_after = $23, raised_to = $24, raise_reason = $25, rank = NULL
  WHERE id = $1 AND assessment_id = $2 AND district_id = $3 AND school_id = $4`;

/**
 * Adds a row to a draft or changes one of its own.
 * @throws DomainError `not-found` for a row of another assessment; `validation` for what a new row lacks and for an
 * owner without a post at the school today.
 */
export async function writeRow(
  tx: Tx,
  record: RiskRecord,
  { rowId, request, isNew }: { rowId: string; request: RiskRowChangeRequest; isNew: boolean },
): Promise<void> {
  const before = isNew ? EMPTY : (await listRiskRows(tx, record.id)).find(({ id }) => id === rowId);
  if (!before) throw new DomainError('not-found');
  const row = { ...before, ...definedOf(request) } as Whole;
  assertWhole(row);
  const cutPoints = cutPointsOf(record);
  const raise = raiseOf(row, request, cutPoints);
  if (request.ownerPostId) await assertOwner(tx, record, request.ownerPostId);
  await tx.execute(isNew ? WRITE : CHANGE, [
    ...[rowId, record.id, record.districtId, record.schoolId, row.code, groupOfHazard(row.code)],
    ...[row.area, row.place, row.happening, row.exposed, row.controls, row.likelihood, row.impact],
    ...[effectiveRiskLevel({ ...row, ...raise }, cutPoints), row.response],
    ...[row.prevent, row.cultivate, row.suppress, row.ownerPostId, row.dueOn, row.budgetBaht],
    ...[row.likelihoodAfter, row.impactAfter, raise.raisedTo, raise.raiseReason],
  ]);
}

function assertWhole(row: Whole): void {
  const errors: FieldError[] = REQUIRED.filter((field) => !row[field]).map((field) => ({
    pointer: `/${field}`,
    code: 'required',
  }));
  if ((row.likelihoodAfter === null) !== (row.impactAfter === null))
    errors.push({ pointer: '/impactAfter', code: 'inconsistent' });
  if (errors.length > 0) throw invalidFields(...errors);
}

type Raise = Pick<Whole, 'raisedTo' | 'raiseReason'>;

/**
 * What raises the level. One that was kept from before falls away when a new rating reaches it.
 * @throws DomainError `validation` for a level that is not higher, or without a reason.
 */
function raiseOf(row: Whole, request: RiskRowChangeRequest, cutPoints: RiskCutPoints): Raise {
  const { raisedTo, raiseReason } = row;
  if (!raisedTo) return { raisedTo: null, raiseReason: null };
  const isHigher = raisesLevel(riskLevel(row.likelihood, row.impact, cutPoints), raisedTo);
  if (!isHigher && !request.raisedTo) return { raisedTo: null, raiseReason: null };
  if (!isHigher) throw invalidFields({ pointer: '/raisedTo', code: 'inconsistent' });
  if (!raiseReason) throw invalidFields({ pointer: '/raiseReason', code: 'required' });
  return { raisedTo, raiseReason };
}

async function assertOwner(tx: Tx, { schoolId }: RiskRecord, postId: string): Promise<void> {
  const post = await tx.row(
    'SELECT 1 AS found FROM post p WHERE p.id = $1 AND p.school_id = $2 AND is_current(p)',
    [postId, schoolId],
  );
  if (!post) throw invalidFields({ pointer: '/ownerPostId', code: 'unknown-reference' });
}

const definedOf = (request: RiskRowChangeRequest): RiskRowChangeRequest =>
  Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
