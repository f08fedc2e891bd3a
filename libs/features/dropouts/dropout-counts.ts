import { DROPOUT_OUTCOMES, type CareQuestion, type DropoutOutcomeGroup } from '#contracts';
import type { Tx } from '#platform/database';

/** Entries that stand for the ministry's "not stated", or say nothing: a quality figure, never hidden among causes. */
export const UNSPECIFIED = "(d.reason IS NULL OR d.reason = 'M19')";

/** Outcomes of one group. */
export const outcomesOf = (group: DropoutOutcomeGroup): string[] =>
  DROPOUT_OUTCOMES.filter((one) => one.group === group).map(({ code }) => code);

/** Children listed in a year for one reason, and how many of them are back in education, proved. */
export interface DropoutCount {
  /** The ministry's code; null: not stated. */
  reason: string | null;
  listed: number;
  back: number;
  open: number;
}

/** $1 district, $2 year, $3 school or NULL, $4 outcomes in education. Mistakes are no entries. */
const DROPOUTS = `
  SELECT CASE WHEN ${UNSPECIFIED} THEN NULL ELSE d.reason END AS reason, count(*)::int AS listed,
    count(*) FILTER (WHERE d.outcome = ANY ($4::text[]))::int AS back, count(*) FILTER (WHERE d.state <> 'CLOSED')::int AS open
  FROM dropout_entry d
  WHERE d.district_id = $1 AND d.academic_year = $2 AND ($3::uuid IS NULL OR d.school_id = $3) AND d.state <> 'MISTAKEN'
  GROUP BY 1 ORDER BY 1 NULLS LAST`;

/** Children listed in the year by reason: the sum over reasons is what the dropout figures say of its schools. */
export function dropoutCounts(
  tx: Tx,
  { districtId, academicYear, schoolId }: CareQuestion,
): Promise<DropoutCount[]> {
  const params = [districtId, academicYear, schoolId, outcomesOf('in_education')];
  return tx.rows<DropoutCount & Record<string, unknown>>(DROPOUTS, params);
}
