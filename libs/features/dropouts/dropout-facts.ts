import type { SealedFacts } from '#contracts';
import { outcomesOf } from './dropout-counts.js';

const BACK = outcomesOf('in_education')
  .map((code) => `'${code}'`)
  .join(', ');

/** Children listed in the period, and what had become of them by the as-of moment: they are followed until back. */
export const DROPOUT_FACTS: SealedFacts = {
  figure: 'dropouts',
  sql: `
    SELECT k.reason || '/' || f.cell AS cell, k.id AS record_id, k.id AS about_id
    FROM (
      SELECT d.id, COALESCE(e.was->>'state', d.state) AS state, CASE WHEN e.was IS NULL THEN d.outcome ELSE e.was->>'outcome' END AS outcome,
        COALESCE(NULLIF(CASE WHEN e.was IS NULL THEN d.reason ELSE e.was->>'reason' END, 'M19'), '-') AS reason
      FROM period p JOIN dropout_entry d ON d.district_id = p.district_id AND d.listed_at <= p.as_of
        AND CASE WHEN p.academic_year IS NULL THEN d.listed_at >= p.begins AND d.listed_at < p.ends ELSE d.academic_year = p.academic_year END
        CROSS JOIN LATERAL (SELECT earlier_value('dropout', d.id, p.as_of) AS was) e) k
      CROSS JOIN LATERAL (VALUES
        ('listed'), (CASE WHEN k.outcome IN (${BACK}) THEN 'back' END), (CASE WHEN k.state <> 'CLOSED' THEN 'open' END)
      ) AS f (cell)
    WHERE k.state <> 'MISTAKEN' AND f.cell IS NOT NULL`,
};
