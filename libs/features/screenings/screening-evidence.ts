import { evidenceBySchool, type EvidenceBySchool, type EvidenceQuestion, type EvidenceRow } from '#contracts';
import type { Tx } from '#platform/database';
import { NEWEST_ROUND_FIRST } from './screening.queries.js';

/**
 * $1 district, $2 schools, $3 year. Of the newest roll of each school, as the coverage list counts it; a child screened
 * by several instruments counts once. A school without a roll of the year has no figure.
 */
const COVERAGE = `
  WITH newest AS (
    SELECT e.school_id, (array_agg(e.round ORDER BY ${NEWEST_ROUND_FIRST}))[1] AS round
    FROM enrolment e WHERE e.district_id = $1 AND e.academic_year = $3 AND e.school_id = ANY ($2::uuid[]) GROUP BY e.school_id),
  screened AS (
    SELECT DISTINCT s.student_id FROM screening s WHERE s.district_id = $1 AND s.academic_year = $3 AND s.latest)
  SELECT n.school_id AS "schoolId", 'screenings.coverage' AS key, count(k.student_id)::int AS have, count(*)::int AS of,
    '[]'::jsonb AS records, '[]'::jsonb AS missing
  FROM newest n JOIN enrolment e ON e.district_id = $1 AND e.academic_year = $3 AND e.round = n.round AND e.school_id = n.school_id
    LEFT JOIN screened k ON k.student_id = e.student_id
  GROUP BY n.school_id`;

/** Counts alone: which children were screened is nobody's evidence. */
export async function screeningsEvidence(
  tx: Tx,
  { districtId, schoolIds, year }: EvidenceQuestion,
): Promise<EvidenceBySchool> {
  return evidenceBySchool(
    await tx.rows<EvidenceRow & Record<string, unknown>>(COVERAGE, [districtId, schoolIds, year]),
  );
}
