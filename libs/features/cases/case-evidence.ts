import {
  COUNTED_STUDY_STATUSES,
  evidenceBySchool,
  type EvidenceBySchool,
  type EvidenceQuestion,
  type EvidenceRow,
} from '#contracts';
import type { Tx } from '#platform/database';

/** $1 district, $2 schools, $3 year, $4 states that count. What is kept from the school is not counted for it: a number would tell. */
const STUDIES = `
  WITH studies AS (
    SELECT c.school_id, cs.id, cs.status = 'ANALYSED' AS analysed, to_char(cs.submitted_at AT TIME ZONE 'Asia/Bangkok', 'YYYY-MM-DD') AS "on"
    FROM case_study cs JOIN student_case c ON c.id = cs.case_id
    WHERE cs.district_id = $1 AND c.school_id = ANY ($2::uuid[]) AND c.route = 'school' AND cs.academic_year = $3 AND cs.status = ANY ($4::text[]))
  SELECT a.school_id AS "schoolId", 'cases.studies-analysed' AS key, count(*) FILTER (WHERE s.analysed)::int AS have, count(s.id)::int AS of,
    COALESCE(jsonb_agg(jsonb_build_object('kind', 'case-study', 'id', s.id, 'on', s."on") ORDER BY s."on", s.id) FILTER (WHERE s.analysed), '[]') AS records,
    COALESCE(jsonb_agg(s.id ORDER BY s."on", s.id) FILTER (WHERE NOT s.analysed), '[]') AS missing
  FROM unnest($2::uuid[]) AS a (school_id) LEFT JOIN studies s ON s.school_id = a.school_id GROUP BY a.school_id`;

/** Case-study reports that the district has analysed, of those that reached it. */
export async function casesEvidence(
  tx: Tx,
  { districtId, schoolIds, year }: EvidenceQuestion,
): Promise<EvidenceBySchool> {
  const params = [districtId, schoolIds, year, COUNTED_STUDY_STATUSES];
  return evidenceBySchool(await tx.rows<EvidenceRow & Record<string, unknown>>(STUDIES, params));
}
