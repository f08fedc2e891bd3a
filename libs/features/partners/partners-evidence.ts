import {
  academicYearRange,
  evidenceBySchool,
  type EvidenceBySchool,
  type EvidenceQuestion,
  type EvidenceRow,
} from '#contracts';
import type { Tx } from '#platform/database';

/**
 * $1 district, $2 schools, $3 the day. An agency without sub-districts serves the whole district. Agreements that ended
 * since count for the days before; a draft that was thrown away was never in force.
 */
const LIVE_MOUS = `
  WITH live AS (
    SELECT mo.id, mo.starts_on, ag.subdistricts FROM mou mo JOIN agency ag ON ag.id = mo.agency_id
    WHERE mo.district_id = $1 AND $3::date BETWEEN mo.starts_on AND mo.last_on AND (ag.closed_on IS NULL OR ag.closed_on > $3::date)
      AND (mo.state = 'ACTIVE' OR mo.state = 'TERMINATED' AND (mo.ended_at AT TIME ZONE 'Asia/Bangkok')::date > $3::date
        AND EXISTS (SELECT FROM mou_history h WHERE h.mou_id = mo.id AND h.action = 'activate')))
  SELECT s.id AS "schoolId", 'partners.live-mous' AS key, count(l.id)::int AS have, NULL::int AS of,
    COALESCE(jsonb_agg(jsonb_build_object('kind', 'mou', 'id', l.id, 'on', to_char(l.starts_on, 'YYYY-MM-DD')) ORDER BY l.starts_on, l.id)
      FILTER (WHERE l.id IS NOT NULL), '[]') AS records, '[]'::jsonb AS missing
  FROM school s LEFT JOIN live l ON cardinality(l.subdistricts) = 0 OR s.subdistrict = ANY (l.subdistricts)
  WHERE s.district_id = $1 AND s.id = ANY ($2::uuid[]) GROUP BY s.id`;

/** Agreements in force that cover a school: today, or on the last day of a year that is over. */
export async function partnersEvidence(
  tx: Tx,
  { districtId, schoolIds, year, today }: EvidenceQuestion,
): Promise<EvidenceBySchool> {
  const { from, to } = academicYearRange(year);
  if (today < from) return new Map();
  const day = today < to ? today : to;
  // No school reads agreements; that one covers it is all that it is told here.
  const rows = await tx.asSystem((tx) =>
    tx.rows<EvidenceRow & Record<string, unknown>>(LIVE_MOUS, [districtId, schoolIds, day]),
  );
  return evidenceBySchool(rows);
}
