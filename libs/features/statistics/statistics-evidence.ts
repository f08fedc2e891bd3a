import {
  isoDateOf,
  type Evidence,
  type EvidenceBySchool,
  type EvidenceQuestion,
  type EvidenceRecord,
} from '#contracts';
import type { Tx } from '#platform/database';

const SEALS = `
  SELECT id, as_of AS "asOf" FROM statistics_seal_snapshot
  WHERE district_id = $1 AND calendar = 'academic' AND year = $2 ORDER BY revision`;

/** Whether the district's figures of an academic year are sealed: the same answer for each of its schools. */
export async function statisticsEvidence(
  tx: Tx,
  { districtId, schoolIds, year }: EvidenceQuestion,
): Promise<EvidenceBySchool> {
  // No party reads seals: they hold every school's figures. That one exists, and since when, tells of nobody.
  const seals = await tx.asSystem((tx) => tx.rows<{ id: string; asOf: Date }>(SEALS, [districtId, year]));
  const sealed: Evidence = {
    have: seals.length > 0 ? 1 : 0,
    of: 1,
    records: seals.map(({ id, asOf }): EvidenceRecord => ({ kind: 'seal', id, on: isoDateOf(asOf) })),
    missing: [],
  };
  return new Map(schoolIds.map((id) => [id, { 'statistics.year-sealed': sealed }]));
}
