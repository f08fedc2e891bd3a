import { academicYearRange, type CareQuestion } from '#contracts';
import type { Tx } from '#platform/database';

/** How often a step of one kind of record was done by its due time. */
export interface ClockFigure {
  subjectKind: string;
  step: string;
  kept: number;
  missed: number;
  running: number;
}

/**
 * $1 district, $2 and $3 first and last day of the year, $4 school or NULL, $5 now. A task stands in the year in which
 * it was decided: when it ended, or fell due before that. So each stands in exactly one year. Lateness stays, whatever
 * became of the task; what was called off in time was neither kept nor missed.
 */
const CLOCKS = `
  SELECT t.subject_kind AS "subjectKind", t.kind AS step, count(*) FILTER (WHERE NOT t.missed AND t.state = 'done')::int AS kept,
    count(*) FILTER (WHERE t.missed)::int AS missed, count(*) FILTER (WHERE NOT t.missed AND t.state = 'open')::int AS running
  FROM (
    SELECT subject_kind, kind, state, late OR (state = 'open' AND due_at < $5) AS missed FROM task
    WHERE district_id = $1 AND (LEAST(ended_at, due_at) AT TIME ZONE 'Asia/Bangkok')::date BETWEEN $2::date AND $3::date
      AND ($4::uuid IS NULL OR school_id = $4)) t
  WHERE t.missed OR t.state <> 'cancelled' GROUP BY t.subject_kind, t.kind ORDER BY t.subject_kind, t.kind`;

/** Clocks and tasks that ended or fell due in the year, as far as the reader may know of them. */
export function clockFigures(
  tx: Tx,
  { districtId, academicYear, schoolId }: CareQuestion,
): Promise<ClockFigure[]> {
  const { from, to } = academicYearRange(academicYear);
  return tx.rows<ClockFigure & Record<string, unknown>>(CLOCKS, [districtId, from, to, schoolId, tx.now]);
}
