import type { Evidence, EvidenceBySchool, EvidenceQuestion } from '#contracts';
import { isoDateOf } from '#contracts';
import type { Tx } from '#platform/database';

interface Row {
  schoolId: string;
  id: string;
  status: string;
  acceptedAt: Date | null;
}

/** `evaluation.summary-accepted`: the accepted summary of the year, or how far it is. */
export async function summaryEvidence(
  tx: Tx,
  { districtId, schoolIds, year }: EvidenceQuestion,
): Promise<EvidenceBySchool> {
  const rows = await tx.rows<Row & Record<string, unknown>>(
    `SELECT school_id AS "schoolId", id, status, accepted_at AS "acceptedAt" FROM yearly_summary
     WHERE district_id = $1 AND academic_year = $2 AND school_id = ANY ($3::uuid[])`,
    [districtId, year, schoolIds],
  );
  return new Map(rows.map((row) => [row.schoolId, { 'evaluation.summary-accepted': toEvidence(row) }]));
}

function toEvidence({ id, status, acceptedAt }: Row): Evidence {
  if (acceptedAt)
    return {
      ...{ have: 1, of: 1, missing: [] },
      records: [{ kind: 'yearly-summary', id, on: isoDateOf(acceptedAt) }],
    };
  const waiting = status === 'SUBMITTED' || status === 'RETURNED' ? ({ waiting: status } as const) : {};
  return { have: 0, of: 1, records: [], missing: [], ...waiting };
}
