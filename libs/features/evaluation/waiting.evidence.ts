import type { EvidenceBySchool, EvidenceQuestion, EvidenceWaiting } from '#contracts';
import type { Tx } from '#platform/database';

/** The newest version of a year that waits for somebody; what is approved already waits for nothing. */
const ASSESSMENTS = `
  SELECT DISTINCT ON (a.school_id) a.school_id AS "schoolId", a.status AS waiting FROM risk_assessment a
  WHERE a.district_id = $1 AND a.academic_year = $2 AND a.school_id = ANY ($3::uuid[]) AND a.status IN ('SUBMITTED', 'RETURNED')
  ORDER BY a.school_id, a.number DESC`;

/** How far an assessment is that is not approved yet: with the district, or back at the school. Adds no figure. */
export async function waitingEvidence(
  tx: Tx,
  { districtId, schoolIds, year }: EvidenceQuestion,
): Promise<EvidenceBySchool> {
  const rows = await tx.rows<{ schoolId: string; waiting: EvidenceWaiting }>(ASSESSMENTS, [
    ...[districtId, year, schoolIds],
  ]);
  return new Map(
    rows.map(({ schoolId, waiting }) => [
      schoolId,
      { 'risk.approved': { have: 0, of: 1, records: [], missing: [], waiting } },
    ]),
  );
}
