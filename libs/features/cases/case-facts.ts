import { CASE_WORKING_STATUSES, type SealedFacts } from '#contracts';

const WORKING = CASE_WORKING_STATUSES.map((status) => `'${status}'`).join(', ');

/** The state at a moment by the timeline: a case that closes later was open, one that is opened anew later was closed. */
const stood = (until: string): string => `
  SELECT h.to_status AS status, h.at, h.code FROM case_history h
  WHERE h.case_id = c.id AND h.to_status IS NOT NULL AND ${until} ORDER BY h.at DESC, h.id DESC LIMIT 1`;

export const CASE_FACTS: SealedFacts = {
  figure: 'cases',
  sql: `
    SELECT c.type || '/' || f.cell AS cell, c.id AS record_id, c.id AS about_id
    FROM period p JOIN student_case c ON c.district_id = p.district_id AND c.opened_at < p.ends AND c.opened_at <= p.as_of
      CROSS JOIN LATERAL (${stood('h.at <= p.as_of')}) known
      CROSS JOIN LATERAL (${stood('h.at < p.ends AND h.at <= p.as_of')}) at_end
      CROSS JOIN LATERAL (VALUES
        (CASE WHEN c.opened_at >= p.begins THEN 'opened' END),
        (CASE WHEN at_end.status IN (${WORKING}) THEN 'open-at-end' END),
        (CASE WHEN at_end.status = 'CLOSED' AND at_end.at >= p.begins THEN 'closed/' || COALESCE(at_end.code, '-') END)
      ) AS f (cell)
    WHERE known.status NOT IN ('DRAFT', 'DISCARDED') AND f.cell IS NOT NULL`,
};
