import type { BreakGlassDecision, BreakGlassReason } from '#contracts';
import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import type { BreakGlassView } from './break-glass.dto.js';

export interface OpeningRow {
  id: string;
  districtId: string;
  personId: string;
  reference: string;
  incidentId: string | null;
  caseId: string | null;
  subjectReference: string;
  openedBy: string;
  reasonCode: BreakGlassReason;
  reasonText: string;
  openedAt: Date;
  expiresAt: Date;
  active: boolean;
  reviewDueAt: Date;
  decision: BreakGlassDecision | null;
  remark: string | null;
  reviewedAt: Date | null;
}

const SELECT = `
  SELECT bg.id, bg.district_id AS "districtId", bg.person_id AS "personId", bg.reference, bg.incident_id AS "incidentId",
         bg.case_id AS "caseId", bg.subject_reference AS "subjectReference", pe.prefix || pe.first_name || ' ' || pe.last_name AS "openedBy",
         bg.reason_code AS "reasonCode", bg.reason_text AS "reasonText", bg.opened_at AS "openedAt", bg.expires_at AS "expiresAt",
         bg.expires_at > clock_timestamp() AS active, bg.review_due_at AS "reviewDueAt", r.decision, r.remark, r.reviewed_at AS "reviewedAt"
  FROM break_glass_ledger bg JOIN person pe ON pe.id = bg.person_id
  LEFT JOIN break_glass_review_ledger r ON r.break_glass_id = bg.id`;

export const INSERT_OPENING = `
  INSERT INTO break_glass_ledger (id, district_id, reference, person_id, incident_id, case_id, subject_reference, reason_code, reason_text, review_due_at)
  VALUES ($1, $2, take_reference('BG', $3, 4), $4, $5, $6, $7, $8, $9, $10)`;

/** An opening of the district whose review is late, by the database's clock. */
export const OVERDUE = `
  SELECT 1 AS found FROM break_glass_ledger bg WHERE bg.district_id = $1 AND bg.review_due_at < clock_timestamp()
    AND NOT EXISTS (SELECT FROM break_glass_review_ledger r WHERE r.break_glass_id = bg.id) LIMIT 1`;

export function findOpening(tx: Tx, id: string): Promise<OpeningRow | null> {
  return tx.row<OpeningRow>(`${SELECT} WHERE bg.id = $1`, [id]);
}

export function listOpenings(
  tx: Tx,
  access: Access,
  actor: Actor,
  { limit, after }: { limit: number; after: readonly unknown[] },
): Promise<OpeningRow[]> {
  const params: unknown[] = [limit + 1, after[0], after[1]];
  const scope = access.scopeWhere(actor, 'break-glass.read', params);
  return tx.rows<OpeningRow>(
    `${SELECT} WHERE ${scope} AND ($2::timestamptz IS NULL OR (bg.opened_at, bg.id) < ($2, $3::uuid))
     ORDER BY bg.opened_at DESC, bg.id DESC LIMIT $1`,
    params,
  );
}

export function toView(row: OpeningRow): BreakGlassView {
  const { id, reference, subjectReference, openedBy, reasonCode, reasonText, active } = row;
  const { decision, remark, reviewedAt } = row;
  return {
    ...{ id, reference, subjectReference, openedBy, reasonCode, reasonText, active },
    subjectKind: row.caseId === null ? 'incident' : 'case',
    openedAt: row.openedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    reviewDueAt: row.reviewDueAt.toISOString(),
    review:
      decision && reviewedAt
        ? { decision, remark: remark ?? '', reviewedAt: reviewedAt.toISOString() }
        : null,
  };
}
