import type { SealedFacts } from '#contracts';

/**
 * A task as it was known: its due time of then, and an end only when it had ended. So a clock that was still open had
 * missed its time, and stays missed in that period whatever became of it; none runs in a period that is over.
 */
export const CLOCK_FACTS: SealedFacts = {
  figure: 'clocks',
  sql: `
    SELECT k.subject_kind || '/' || k.kind || '/' || CASE WHEN k.missed THEN 'missed' ELSE 'kept' END AS cell, k.id AS record_id, k.id AS about_id
    FROM (
      SELECT s.*, s.due_at < COALESCE(s.ended_at, p.as_of) OR s.late AND s.ended_at IS NOT NULL AS missed
      FROM period p CROSS JOIN LATERAL (
        SELECT t.id, t.subject_kind, t.kind, t.late, COALESCE((e.was->>'dueAt')::timestamptz, t.due_at) AS due_at,
          COALESCE((e.was->>'setAt')::timestamptz, t.set_at, t.starts_at) AS set_at,
          CASE WHEN t.ended_at <= p.as_of THEN t.ended_at END AS ended_at, t.ended_at <= p.as_of AND t.state = 'cancelled' AS called_off
        FROM task t CROSS JOIN LATERAL (SELECT earlier_value('task', t.id, p.as_of) AS was) e
        WHERE t.district_id = p.district_id) s
      WHERE s.set_at <= p.as_of AND LEAST(s.ended_at, s.due_at) >= p.begins AND LEAST(s.ended_at, s.due_at) < p.ends
        AND LEAST(s.ended_at, s.due_at) <= p.as_of) k
    WHERE k.missed OR NOT COALESCE(k.called_off, FALSE)`,
};
