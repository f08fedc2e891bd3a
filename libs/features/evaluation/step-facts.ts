import type { SealedFacts } from '#contracts';

/**
 * Rules that each school's board had met when the period ended, by the history of the boards: what was done later
 * belongs to the next period. The board is that of the academic year in which the last day lies.
 */
export const STEP_FACTS: SealedFacts = {
  figure: 'steps',
  sql: `
    SELECT k.rule_key || '/met' AS cell, k.school_id AS record_id, k.school_id AS about_id
    FROM (
      SELECT DISTINCT ON (h.school_id, h.rule_key) h.school_id, h.rule_key, h.satisfied
      FROM period p JOIN step_rule_history h ON h.district_id = p.district_id AND h.academic_year = statistics_academic_year(p.last)
        AND h.at < p.ends AND h.at <= p.as_of
      ORDER BY h.school_id, h.rule_key, h.at DESC) k
    WHERE k.satisfied`,
};
