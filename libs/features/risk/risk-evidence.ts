import {
  codesOf,
  evidenceBySchool,
  HAZARD_GROUPS,
  type EvidenceBySchool,
  type EvidenceQuestion,
  type EvidenceRow,
} from '#contracts';
import type { Tx } from '#platform/database';

/**
 * $1 district, $2 schools, $3 year, $4 groups, $5 today. Without an approved assessment there is nothing to count: high
 * risks and ranks stay unknown, instead of being «none of none». A risk whose owner has left has no owner.
 */
const FIGURES = `
  WITH asked AS (SELECT unnest($2::uuid[]) AS school_id),
  approved AS (
    SELECT a.school_id, a.id, jsonb_build_array(jsonb_build_object('kind', 'risk-assessment', 'id', a.id,
      'on', to_char(a.approved_at AT TIME ZONE 'Asia/Bangkok', 'YYYY-MM-DD'))) AS records
    FROM risk_assessment a WHERE a.district_id = $1 AND a.school_id = ANY ($2::uuid[]) AND a.academic_year = $3 AND a.status = 'APPROVED'),
  risks AS (
    SELECT a.school_id, r.id, r.hazard_group, r.level IN ('HIGH', 'VERY_HIGH') AS high, r.rank, r.level IS NOT NULL AS rated,
      r.response IS NOT NULL AND r.due_on IS NOT NULL AND p.id IS NOT NULL AS answered
    FROM approved a JOIN risk_row r ON r.assessment_id = a.id
      LEFT JOIN post p ON p.id = r.owner_post_id AND p.starts_on <= $5::date AND (p.ends_on IS NULL OR p.ends_on >= $5::date)),
  counted AS (
    SELECT a.school_id, a.records,
      count(*) FILTER (WHERE high AND answered)::int AS answered, count(*) FILTER (WHERE high)::int AS high,
      COALESCE(jsonb_agg(r.id ORDER BY r.id) FILTER (WHERE high AND NOT answered), '[]') AS unanswered,
      count(r.rank)::int AS ranked, count(r.id)::int AS risks, COALESCE(jsonb_agg(r.id ORDER BY r.id) FILTER (WHERE r.rank IS NULL AND r.id IS NOT NULL), '[]') AS unranked
    FROM approved a LEFT JOIN risks r ON r.school_id = a.school_id GROUP BY a.school_id, a.records),
  rated AS (
    SELECT s.school_id, count(*) FILTER (WHERE found)::int AS groups, COALESCE(jsonb_agg(code ORDER BY place) FILTER (WHERE NOT found), '[]') AS unrated
    FROM asked s CROSS JOIN unnest($4::text[]) WITH ORDINALITY AS g (code, place)
      CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM risks r WHERE r.school_id = s.school_id AND r.hazard_group = g.code AND r.rated) AS found) f
    GROUP BY s.school_id),
  begun AS (
    SELECT n.school_id, jsonb_agg(jsonb_build_object('kind', 'risk-assessment', 'id', n.id,
      'on', to_char(n.opened_at AT TIME ZONE 'Asia/Bangkok', 'YYYY-MM-DD')) ORDER BY n.number) AS records
    FROM risk_assessment n JOIN risk_assessment o ON o.id = n.previous_id AND o.academic_year = $3
    WHERE n.district_id = $1 AND n.school_id = ANY ($2::uuid[]) AND n.academic_year = $3 + 1 GROUP BY n.school_id)
  SELECT s.school_id AS "schoolId", 'risk.approved' AS key, (a.id IS NOT NULL)::int AS have, 1 AS of, COALESCE(a.records, '[]') AS records, '[]'::jsonb AS missing
    FROM asked s LEFT JOIN approved a ON a.school_id = s.school_id
  UNION ALL SELECT r.school_id, 'risk.groups-rated', r.groups, cardinality($4::text[]), COALESCE(a.records, '[]'), r.unrated
    FROM rated r LEFT JOIN approved a ON a.school_id = r.school_id
  UNION ALL SELECT school_id, 'risk.high-answered', answered, high, records, unanswered FROM counted
  UNION ALL SELECT school_id, 'risk.ranked', ranked, risks, records, unranked FROM counted
  UNION ALL SELECT s.school_id, 'risk.next-prefilled', (b.records IS NOT NULL)::int, 1, COALESCE(b.records, '[]'), '[]'
    FROM asked s LEFT JOIN begun b ON b.school_id = s.school_id`;

/** What approved assessments prove for the step board; one statement, however many schools. */
export async function riskEvidence(
  tx: Tx,
  { districtId, schoolIds, year, today }: EvidenceQuestion,
): Promise<EvidenceBySchool> {
  const params = [districtId, schoolIds, year, codesOf(HAZARD_GROUPS), today];
  return evidenceBySchool(await tx.rows<EvidenceRow & Record<string, unknown>>(FIGURES, params));
}
