import { academicYearRange, CASE_WORKING_STATUSES, type CareQuestion } from '#contracts';
import type { Tx } from '#platform/database';

/** Cases of one type that ended, or did not, in one way. `outcome` is null where none has ended. */
export interface CaseCount {
  type: string;
  outcome: string | null;
  opened: number;
  openAtEnd: number;
  closed: number;
}

/**
 * $1 district, $2 and $3 first and last day of the year, $4 school or NULL, $5 working states, $6 now. A year that is
 * over is told by the timeline, as it stood on its last day: a case that is opened anew later stays closed in it.
 * While the year runs, the case itself says where it stands. Drafts are no cases yet.
 */
const CASES = `
  WITH year AS (SELECT ($2::date)::timestamp AT TIME ZONE 'Asia/Bangkok' AS first, ($3::date + 1)::timestamp AT TIME ZONE 'Asia/Bangkok' AS after),
  stood AS (
    SELECT c.type, c.opened_at >= year.first AS opened, now_or_then.status = ANY ($5::text[]) AS open,
      CASE WHEN now_or_then.status = 'CLOSED' AND now_or_then.at >= year.first THEN now_or_then.reason END AS outcome
    FROM year CROSS JOIN student_case c CROSS JOIN LATERAL (
      SELECT c.status, c.closed_at AS at, c.close_reason AS reason WHERE year.after > $6
      UNION ALL
      (SELECT h.to_status, h.at, h.code FROM case_history h
        WHERE year.after <= $6 AND h.case_id = c.id AND h.to_status IS NOT NULL AND h.at < year.after ORDER BY h.at DESC, h.id DESC LIMIT 1)
    ) now_or_then
    WHERE c.district_id = $1 AND c.opened_at < year.after AND c.status NOT IN ('DRAFT', 'DISCARDED') AND ($4::uuid IS NULL OR c.school_id = $4))
  SELECT type, outcome, count(*) FILTER (WHERE opened)::int AS opened, count(*) FILTER (WHERE open)::int AS "openAtEnd", count(outcome)::int AS closed
  FROM stood WHERE opened OR open OR outcome IS NOT NULL GROUP BY type, outcome ORDER BY type, outcome`;

/** Cases opened and closed in the year, and open at its end or today, as far as the reader may know of them. */
export function caseCounts(
  tx: Tx,
  { districtId, academicYear, schoolId }: CareQuestion,
): Promise<CaseCount[]> {
  const { from, to } = academicYearRange(academicYear);
  const params = [districtId, from, to, schoolId, [...CASE_WORKING_STATUSES], tx.now];
  return tx.rows<CaseCount & Record<string, unknown>>(CASES, params);
}
