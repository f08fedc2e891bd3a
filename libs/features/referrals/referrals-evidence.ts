import {
  academicYearRange,
  evidenceBySchool,
  type EvidenceBySchool,
  type EvidenceQuestion,
  type EvidenceRow,
} from '#contracts';
import type { Tx } from '#platform/database';

/**
 * $1 district, $2 schools, $3 and $4 first and last day of the year, $5 today. Each assignment counts, since each agency
 * was asked anew; what was taken back before its answer was due counts for nobody. What goes past the school is left
 * out: a number would tell.
 */
const ANSWERED = `
  WITH asked AS (
    SELECT rf.school_id, rf.id, (ra.assigned_at AT TIME ZONE 'Asia/Bangkok')::date AS "on",
      ra.answered_at IS NOT NULL AND (ra.answer_due_at IS NULL OR ra.answered_at <= ra.answer_due_at) AS kept
    FROM referral rf JOIN referral_assignment ra ON ra.referral_id = rf.id
    WHERE rf.district_id = $1 AND rf.school_id = ANY ($2::uuid[]) AND rf.route = 'school'
      AND (ra.assigned_at AT TIME ZONE 'Asia/Bangkok')::date BETWEEN $3::date AND $4::date
      AND (ra.answered_at IS NOT NULL
        OR (ra.answer_due_at AT TIME ZONE 'Asia/Bangkok')::date < $5::date AND (ra.ended_at IS NULL OR ra.ended_at > ra.answer_due_at)))
  SELECT s.id AS "schoolId", 'referrals.answered-in-time' AS key, count(*) FILTER (WHERE a.kept)::int AS have, count(a.id)::int AS of,
    COALESCE(jsonb_agg(jsonb_build_object('kind', 'referral', 'id', a.id, 'on', to_char(a."on", 'YYYY-MM-DD')) ORDER BY a."on", a.id)
      FILTER (WHERE a.kept), '[]') AS records,
    COALESCE(jsonb_agg(a.id ORDER BY a."on", a.id) FILTER (WHERE NOT a.kept), '[]') AS missing
  FROM unnest($2::uuid[]) AS s (id) LEFT JOIN asked a ON a.school_id = s.id GROUP BY s.id`;

/** Assignments that agencies answered before the answer was due, of those answered or due. */
export async function referralsEvidence(
  tx: Tx,
  { districtId, schoolIds, year, today }: EvidenceQuestion,
): Promise<EvidenceBySchool> {
  const { from, to } = academicYearRange(year);
  const params = [districtId, schoolIds, from, to, today];
  return evidenceBySchool(await tx.rows<EvidenceRow & Record<string, unknown>>(ANSWERED, params));
}
