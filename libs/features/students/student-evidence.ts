import {
  dmcRoundsOf,
  evidenceBySchool,
  type EvidenceBySchool,
  type EvidenceQuestion,
  type EvidenceRow,
} from '#contracts';
import type { Tx } from '#platform/database';

/**
 * $1 district, $2 schools, $3 year, $4 rounds that are due. A file of the whole district counts for the schools that
 * it put on the roll.
 */
const ROUNDS = `
  WITH applied AS (
    SELECT a.school_id, i.id, i.round, i.applied_at
    FROM unnest($2::uuid[]) AS a (school_id) JOIN roster_import i ON i.district_id = $1 AND i.academic_year = $3 AND i.state = 'APPLIED'
      AND (i.school_id = a.school_id OR (i.school_id IS NULL AND EXISTS (
        SELECT FROM enrolment e WHERE e.school_id = a.school_id AND e.academic_year = $3 AND e.round = i.round))))
  SELECT a.school_id AS "schoolId", 'students.roster-rounds' AS key, count(DISTINCT i.round)::int AS have, NULL::int AS of,
    COALESCE(jsonb_agg(jsonb_build_object('kind', 'roster-import', 'id', i.id, 'on', to_char(i.applied_at AT TIME ZONE 'Asia/Bangkok', 'YYYY-MM-DD'))
      ORDER BY i.applied_at, i.id) FILTER (WHERE i.id IS NOT NULL), '[]') AS records,
    (SELECT COALESCE(jsonb_agg(d.round), '[]') FROM unnest($4::text[]) AS d (round)
     WHERE NOT EXISTS (SELECT FROM applied o WHERE o.school_id = a.school_id AND o.round = d.round)) AS missing
  FROM unnest($2::uuid[]) AS a (school_id) LEFT JOIN applied i ON i.school_id = a.school_id GROUP BY a.school_id`;

/** Rounds of this year's roll that were applied; missing are those whose day has passed. */
export async function studentsEvidence(
  tx: Tx,
  { districtId, schoolIds, year, today }: EvidenceQuestion,
): Promise<EvidenceBySchool> {
  const { june, november } = dmcRoundsOf(year);
  const due = [...(june <= today ? ['JUNE'] : []), ...(november <= today ? ['NOVEMBER'] : [])];
  return evidenceBySchool(
    await tx.rows<EvidenceRow & Record<string, unknown>>(ROUNDS, [districtId, schoolIds, year, due]),
  );
}
