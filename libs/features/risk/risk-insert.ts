import { effectiveRiskLevel, groupOfHazard, raisesLevel, riskLevel, type RiskCutPoints } from '#contracts';
import { newId, type Tx } from '#platform/database';
import { listRiskRows } from './risk.record.js';

export interface NewRisk {
  schoolId: string;
  academicYear: number;
  number: number;
  /** The approved version that fills it. */
  previousId: string | null;
  /** Dates hold within a year; last year's are past. */
  keepsDates: boolean;
  reason: string | null;
}

/** What the school has of a year, and the last approved version of any year before. */
export async function openStateOf(
  tx: Tx,
  schoolId: string,
  academicYear: number,
): Promise<{ open: boolean; approved: boolean; next: number; lastApprovedId: string | null }> {
  const row = await tx.row<{ open: boolean; approved: boolean; next: number; lastApprovedId: string | null }>(
    `SELECT COALESCE(bool_or(status IN ('DRAFT', 'SUBMITTED', 'RETURNED')), FALSE) AS open, COALESCE(bool_or(status = 'APPROVED'), FALSE) AS approved,
       (COALESCE(max(number), 0) + 1)::int AS next,
       (SELECT p.id FROM risk_assessment p WHERE p.school_id = $1 AND p.academic_year < $2 AND p.status = 'APPROVED'
        ORDER BY p.academic_year DESC LIMIT 1) AS "lastApprovedId"
     FROM risk_assessment WHERE school_id = $1 AND academic_year = $2`,
    [schoolId, academicYear],
  );
  if (!row) throw new Error('A query of one row gave none');
  return row;
}

export async function insertRisk(
  tx: Tx,
  { districtId }: { districtId: string },
  { schoolId, academicYear, number, previousId, reason }: NewRisk,
  { lowMax, mediumMax, highMax }: RiskCutPoints,
): Promise<string> {
  const id = newId();
  await tx.execute(
    `INSERT INTO risk_assessment (id, district_id, school_id, academic_year, number, status, low_max, medium_max, high_max, previous_id, opened_reason, opened_at, changed_at)
     VALUES ($1, $2, $3, $4, $5, 'DRAFT', $6, $7, $8, $9, $10, $11, $11)`,
    [
      ...[id, districtId, schoolId, academicYear, number, lowMax, mediumMax, highMax],
      ...[previousId, reason, tx.now],
    ],
  );
  return id;
}

const COPY = `
  INSERT INTO risk_row (id, assessment_id, district_id, school_id, code, hazard_group, area, place, happening, exposed, controls, likelihood, impact, level,
    raised_to, raise_reason, response, prevent, cultivate, suppress, owner_post_id, due_on, budget_baht, likelihood_after, impact_after, position)
  SELECT k.id, $2, r.district_id, r.school_id, r.code, k.hazard_group, r.area, r.place, r.happening, r.exposed, r.controls, r.likelihood, r.impact, k.level,
    CASE WHEN k.raised THEN r.raised_to END, CASE WHEN k.raised THEN r.raise_reason END, r.response, r.prevent, r.cultivate, r.suppress, CASE WHEN k.owner THEN r.owner_post_id END, CASE WHEN $3 THEN r.due_on END, r.budget_baht,
    r.likelihood_after, r.impact_after, r.position
  FROM risk_row r JOIN jsonb_to_recordset($4::jsonb) AS k (of uuid, id uuid, hazard_group text, level text, raised boolean, owner boolean) ON k.of = r.id
  WHERE r.assessment_id = $1`;

/** Copies the rows of an approved version: levels by the new cut-points, owners as far as they hold their post. */
export async function copyRows(
  tx: Tx,
  {
    id,
    cutPoints,
    previousId,
    keepsDates,
  }: { id: string; cutPoints: RiskCutPoints; previousId: string; keepsDates: boolean },
): Promise<void> {
  const rows = await listRiskRows(tx, previousId);
  const copies = rows.map((row) => ({
    of: row.id,
    id: newId(),
    hazard_group: groupOfHazard(row.code),
    level: effectiveRiskLevel(row, cutPoints),
    raised:
      row.raisedTo !== null && raisesLevel(riskLevel(row.likelihood, row.impact, cutPoints), row.raisedTo),
    owner: row.ownerCurrent,
  }));
  await tx.execute(COPY, [previousId, id, keepsDates, JSON.stringify(copies)]);
}
