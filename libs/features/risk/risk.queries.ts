import {
  availableRiskActions,
  COUNTED_STATUSES,
  contradictsIncidents,
  effectiveRiskLevel,
  missingBeforeSubmission,
  OWN_INCIDENT_YEARS,
  pointerOfMissing,
  RISK_OPEN,
  riskLevel,
  riskScore,
  type HazardCode,
  type RiskCutPoints,
  type RiskStatus,
} from '#contracts';
import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { accessOf, listRiskRows, RECORD, type RiskRecord, type RiskRowRecord } from './risk.record.js';
import type { MissingView, RiskAssessmentView, RiskLine, RiskRowView } from './risk-view.dto.js';

export const LINE = `sc.name_th AS "schoolNameTh", ra.submitted_at AS "submittedAt", ra.approved_at AS "approvedAt",
  (SELECT count(*)::int FROM risk_row r WHERE r.assessment_id = ra.id) AS "rowCount",
  (SELECT count(*)::int FROM risk_row r WHERE r.assessment_id = ra.id AND r.level IN ('HIGH', 'VERY_HIGH')) AS "highCount",
  (SELECT min(v.asked_at) FROM risk_review v WHERE v.assessment_id = ra.id AND v.answered_at IS NULL) AS "reviewAskedAt"`;

export interface LineRow extends RiskRecord {
  schoolNameTh: string;
  rowCount: number;
  highCount: number;
  reviewAskedAt: Date | null;
  submittedAt: Date | null;
  approvedAt: Date | null;
}

interface DetailRow extends LineRow {
  openedReason: string | null;
  returnReason: string | null;
  submittedByRole: string | null;
  approvedByRole: string | null;
  previousYear: number | null;
}

export function toLine(row: LineRow): RiskLine {
  const { id, schoolId, schoolNameTh, academicYear, number, status, rowCount, highCount, version } = row;
  return {
    ...{ id, schoolId, schoolNameTh, academicYear, number, status, rowCount, highCount, version },
    reviewAskedAt: row.reviewAskedAt?.toISOString() ?? null,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    approvedAt: row.approvedAt?.toISOString() ?? null,
  };
}

const DETAIL = `
  SELECT ${RECORD}, ${LINE}, ra.opened_reason AS "openedReason", ra.return_reason AS "returnReason",
    (SELECT h.acting_role FROM risk_history h WHERE h.assessment_id = ra.id AND h.action = 'submit' ORDER BY h.at DESC LIMIT 1) AS "submittedByRole",
    (SELECT h.acting_role FROM risk_history h WHERE h.assessment_id = ra.id AND h.action = 'approve' ORDER BY h.at DESC LIMIT 1) AS "approvedByRole",
    (SELECT pv.academic_year FROM risk_assessment pv WHERE pv.id = ra.previous_id) AS "previousYear"
  FROM risk_assessment ra JOIN school sc ON sc.id = ra.school_id WHERE ra.id = $1`;

/**
 * The school's own incidents of three years by sub-type: counts alone. What is on the conflict route counts for the
 * safety centre only, and what is restricted not for a teacher: a number would tell.
 */
const OWN_INCIDENTS = `
  SELECT i.main_code AS code, count(*)::int AS incidents
  FROM incident_school s JOIN incident i ON i.id = s.incident_id
  WHERE s.school_id = $1 AND i.kind = 'EVENT' AND i.status = ANY ($2::text[]) AND i.happened_on > $3::date - make_interval(years => $4)
    AND ($5 OR i.route = 'school') AND ($6 OR NOT i.restricted)
  GROUP BY 1 ORDER BY 1`;

export interface OwnIncidents {
  code: HazardCode;
  incidents: number;
}

function countOwnIncidents(tx: Tx, actor: Actor, schoolId: string): Promise<OwnIncidents[]> {
  return tx.rows<OwnIncidents>(OWN_INCIDENTS, [
    schoolId,
    [...COUNTED_STATUSES],
    tx.now,
    OWN_INCIDENT_YEARS,
    actor.role === 'DISTRICT_SAFETY',
    actor.role !== 'TEACHER',
  ]);
}

/**
 * One assessment as the actor may read it.
 * @throws DomainError `not-found` when it is absent or out of scope.
 */
export async function findRisk(
  tx: Tx,
  access: Access,
  actor: Actor,
  id: string,
): Promise<RiskAssessmentView> {
  const row = await tx.row<DetailRow>(DETAIL, [id]);
  if (!row) throw new DomainError('not-found');
  access.assertCan(actor, 'risk.read', accessOf(row));
  const rows = await listRiskRows(tx, id);
  const ownIncidents = await countOwnIncidents(tx, actor, row.schoolId);
  const cutPoints = cutPointsOf(row);
  const rankingFixed = row.rankingFixedAt !== null;
  const counts = new Map(ownIncidents.map(({ code, incidents }) => [code, incidents]));
  const named = actor.party === 'school' || actor.role === 'DISTRICT_SAFETY';
  return {
    ...toLine(row),
    cutPoints,
    rankingFixed,
    openedReason: row.openedReason,
    returnReason: row.returnReason,
    submittedByRole: row.submittedByRole,
    approvedByRole: row.approvedByRole,
    previousId: row.previousId,
    previousYear: row.previousYear,
    rows: rows.map((one) => toRow(one, cutPoints, counts.get(one.code) ?? 0, named)),
    missing: RISK_OPEN.includes(row.status) ? missingOf(rows, cutPoints, rankingFixed) : [],
    ownIncidents,
    availableActions: availableRiskActions(row.status, (permission) =>
      access.can(actor, permission, accessOf(row)),
    ).filter((action) => action !== 'confirm' || row.reviewAskedAt !== null),
  };
}

export const cutPointsOf = ({ lowMax, mediumMax, highMax }: RiskCutPoints): RiskCutPoints => ({
  lowMax,
  mediumMax,
  highMax,
});

export function missingOf(
  rows: readonly RiskRowRecord[],
  cutPoints: RiskCutPoints,
  rankingFixed: boolean,
): MissingView[] {
  return missingBeforeSubmission(rows, { cutPoints, rankingFixed }).map((missing) => ({
    code: missing.code,
    pointer: pointerOfMissing(missing),
    rowId: 'rowId' in missing ? missing.rowId : null,
    group: 'group' in missing ? missing.group : null,
  }));
}

function toRow(row: RiskRowRecord, cuts: RiskCutPoints, incidents: number, named: boolean): RiskRowView {
  const { ownerCurrent: _, ...shown } = row;
  return {
    ...shown,
    ownerName: named ? row.ownerName : null,
    score: riskScore(row.likelihood, row.impact),
    level: effectiveRiskLevel(row, cuts),
    computedLevel: riskLevel(row.likelihood, row.impact, cuts),
    scoreAfter: riskScore(row.likelihoodAfter, row.impactAfter),
    levelAfter: riskLevel(row.likelihoodAfter, row.impactAfter, cuts),
    incidents,
    contradicts: contradictsIncidents(row.likelihood, incidents),
    reviewAskedAt: row.reviewAskedAt?.toISOString() ?? null,
  };
}

/** Cut-points that hold for a new assessment, with the number of their setting. */
export async function presentCutPoints(
  tx: Tx,
  districtId: string,
): Promise<(RiskCutPoints & { number: number }) | null> {
  return tx.row(
    `SELECT number, low_max AS "lowMax", medium_max AS "mediumMax", high_max AS "highMax" FROM risk_cut_points_revision
     WHERE district_id = $1 ORDER BY number DESC LIMIT 1`,
    [districtId],
  );
}

export type { RiskStatus };
