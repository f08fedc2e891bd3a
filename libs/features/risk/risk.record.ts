import type { HazardCode, RiskCutPoints, RiskLevelCode, RiskResponseCode, RiskStatus } from '#contracts';
import type { AccessRecord } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';

/** The row of `risk_assessment` as a change needs it. */
export interface RiskRecord extends RiskCutPoints {
  id: string;
  districtId: string;
  schoolId: string;
  networkId: string | null;
  academicYear: number;
  number: number;
  status: RiskStatus;
  previousId: string | null;
  rankingFixedAt: Date | null;
  submittedByPersonId: string | null;
  version: number;
}

export const RECORD = `ra.id, ra.district_id AS "districtId", ra.school_id AS "schoolId", ra.academic_year AS "academicYear", ra.number, ra.status,
  ra.low_max AS "lowMax", ra.medium_max AS "mediumMax", ra.high_max AS "highMax", ra.previous_id AS "previousId",
  ra.ranking_fixed_at AS "rankingFixedAt", ra.submitted_by_person_id AS "submittedByPersonId", ra.version,
  (SELECT s.network_id FROM school s WHERE s.id = ra.school_id) AS "networkId"`;

/** @throws DomainError `not-found` when the wall shows none. */
export async function lockRisk(tx: Tx, id: string): Promise<RiskRecord> {
  const record = await tx.row<RiskRecord>(
    `SELECT ${RECORD} FROM risk_assessment ra WHERE ra.id = $1 FOR UPDATE`,
    [id],
  );
  if (!record) throw new DomainError('not-found');
  return record;
}

/** What the access check reads of an assessment. */
export function accessOf({
  districtId,
  schoolId,
  networkId,
}: Pick<RiskRecord, 'districtId' | 'schoolId' | 'networkId'>): AccessRecord {
  return { districtId, schoolIds: [schoolId], networkId };
}

const COLUMN = {
  status: 'status',
  rankingFixedAt: 'ranking_fixed_at',
  submittedAt: 'submitted_at',
  submittedByPersonId: 'submitted_by_person_id',
  submittedByPostId: 'submitted_by_post_id',
  returnReason: 'return_reason',
  approvedAt: 'approved_at',
  approvedByPersonId: 'approved_by_person_id',
  approvedByPostId: 'approved_by_post_id',
} as const;

export type RiskChange = Partial<Record<keyof typeof COLUMN, unknown>>;

/** Writes a change by compare-and-set. */
export async function updateRisk(
  tx: Tx,
  { id, version }: Pick<RiskRecord, 'id' | 'version'>,
  change: RiskChange,
): Promise<void> {
  const fields = (Object.keys(change) as (keyof typeof COLUMN)[]).sort();
  const assignments = fields.map((field, index) => `, ${COLUMN[field]} = $${index + 4}`).join('');
  const changed = await tx.execute(
    `UPDATE risk_assessment SET version = version + 1, changed_at = $3${assignments} WHERE id = $1 AND version = $2`,
    [id, version, tx.now, ...fields.map((field) => change[field])],
  );
  if (changed !== 1) throw new DomainError('stale-version');
}

export interface RiskHistoryEntry {
  action: string;
  from: RiskStatus | null;
  to: RiskStatus;
  reason?: string | null;
  rowId?: string | null;
  fields?: readonly string[];
  version: number;
}

/** Adds a line to the history: names of fields, never their texts. */
export async function addRiskHistory(
  tx: Tx,
  { id, schoolId }: Pick<RiskRecord, 'id' | 'schoolId'>,
  { action, from, to, reason, rowId, fields, version }: RiskHistoryEntry,
): Promise<void> {
  await tx.execute(
    `INSERT INTO risk_history (id, assessment_id, district_id, school_id, at, person_id, post_id, acting_role, action, row_id, fields, from_status, to_status, reason, version)
     VALUES (gen_random_uuid(), $1, (SELECT ctx_district()), $2, $3, (SELECT ctx_person()), (SELECT ctx_post()), current_setting('app.acting_role'), $4, $5, $6, $7, $8, $9, $10)`,
    [id, schoolId, tx.now, action, rowId ?? null, fields ?? [], from, to, reason ?? null, version],
  );
}

/** A risk as the rules and the screens need it. */
export interface RiskRowRecord {
  id: string;
  code: HazardCode;
  area: string;
  place: string;
  happening: string;
  exposed: string | null;
  controls: string | null;
  likelihood: number | null;
  impact: number | null;
  raisedTo: RiskLevelCode | null;
  raiseReason: string | null;
  response: RiskResponseCode | null;
  prevent: string | null;
  cultivate: string | null;
  suppress: string | null;
  ownerPostId: string | null;
  ownerRole: string | null;
  ownerName: string | null;
  ownerCurrent: boolean;
  dueOn: string | null;
  budgetBaht: number | null;
  likelihoodAfter: number | null;
  impactAfter: number | null;
  rank: number | null;
  reviewAskedAt: Date | null;
}

export const listRiskRows = (tx: Tx, assessmentId: string): Promise<RiskRowRecord[]> =>
  tx.rows<RiskRowRecord>(
    `SELECT r.id, r.code, r.area, r.place, r.happening, r.exposed, r.controls, r.likelihood, r.impact, r.raised_to AS "raisedTo", r.raise_reason AS "raiseReason", r.response, r.prevent, r.cultivate, r.suppress,
       r.owner_post_id AS "ownerPostId", p.role AS "ownerRole", pe.prefix || pe.first_name || ' ' || pe.last_name AS "ownerName",
       COALESCE(is_current(p), FALSE) AS "ownerCurrent", r.due_on AS "dueOn", r.budget_baht AS "budgetBaht",
       r.likelihood_after AS "likelihoodAfter", r.impact_after AS "impactAfter", r.rank,
       (SELECT min(v.asked_at) FROM risk_review v WHERE v.row_id = r.id AND v.answered_at IS NULL) AS "reviewAskedAt"
     FROM risk_row r LEFT JOIN post p ON p.id = r.owner_post_id LEFT JOIN person pe ON pe.id = p.person_id
     WHERE r.assessment_id = $1 ORDER BY r.rank NULLS LAST, r.position, r.id`,
    [assessmentId],
  );
