import type {
  EvidenceBySchool,
  EvidenceKey,
  EvidenceQuestion,
  EvidenceWaiting,
  SchoolEvidence,
} from '#contracts';
import type { Tx } from '#platform/database';

/** The newest version of a year that waits for somebody; what is approved already waits for nothing. */
const WAITING = `
  SELECT a.school_id AS "schoolId", 'risk.approved' AS key, a.status AS waiting FROM risk_assessment a
  WHERE a.district_id = $1 AND a.academic_year = $2 AND a.school_id = ANY ($3::uuid[]) AND a.status IN ('SUBMITTED', 'RETURNED')
  UNION ALL SELECT p.school_id, CASE p.kind WHEN 'SAFETY' THEN 'plans.safety-approved' ELSE 'plans.emergency-approved' END, p.status
  FROM plan p WHERE p.district_id = $1 AND p.academic_year = $2 AND p.school_id = ANY ($3::uuid[]) AND p.status IN ('SUBMITTED', 'RETURNED')
  -- The last one holds: what came back is said before what is with the district.
  ORDER BY 1, 2, 3 DESC`;

/** How far an assessment or a plan is that is not approved yet: with the district, or back at the school. Adds no figure. */
export async function waitingEvidence(
  tx: Tx,
  { districtId, schoolIds, year }: EvidenceQuestion,
): Promise<EvidenceBySchool> {
  const rows = await tx.rows<{ schoolId: string; key: EvidenceKey; waiting: EvidenceWaiting }>(WAITING, [
    ...[districtId, year, schoolIds],
  ]);
  const waiting = new Map<string, SchoolEvidence>();
  for (const { schoolId, key, waiting: state } of rows) {
    const figure = { have: 0, of: 1, records: [], missing: [], waiting: state };
    waiting.set(schoolId, { ...waiting.get(schoolId), [key]: figure });
  }
  return waiting;
}
