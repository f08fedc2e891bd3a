import { COUNTED_STATUSES, type SealedFacts } from '#contracts';

const TOLD = [...COUNTED_STATUSES].map((status) => `'${status}'`).join(', ');

/** Reports as they were known at the as-of moment: a day, a school or a state that is corrected later changes none of it. */
const TOLD_REPORTS = `told AS MATERIALIZED (
    SELECT k.id, to_char(k.happened_on, 'YYYY-MM') AS month, k.school_ids FROM (
      SELECT i.id, COALESCE(e.was->>'status', i.status) AS status, COALESCE((e.was->>'happenedOn')::date, i.happened_on) AS happened_on,
        CASE WHEN e.was IS NULL THEN i.school_ids ELSE ARRAY(SELECT jsonb_array_elements_text(e.was->'schoolIds')::uuid) END AS school_ids
      FROM period p JOIN incident i ON i.district_id = p.district_id AND i.recorded_at <= p.as_of
        CROSS JOIN LATERAL (SELECT earlier_value('incident', i.id, p.as_of) AS was) e) k
    WHERE k.status IN (${TOLD}))`;

/**
 * For each school that was open in a month of the period: that it was asked, confirmed, or told of something. The
 * strongest of the three is its answer; which one that is depends on the reader, so all of them are kept.
 */
export const ZERO_REPORT_FACTS: SealedFacts = {
  figure: 'zero-reports',
  sql: `WITH ${TOLD_REPORTS}
    SELECT m.key || '/' || f.said AS cell, sc.id AS record_id, f.about_id
    FROM period p CROSS JOIN LATERAL (SELECT key, (key || '-01')::date AS first FROM unnest(p.months) AS key) m
      JOIN school sc ON sc.district_id = p.district_id AND (sc.opened_on IS NULL OR sc.opened_on < m.first + interval '1 month')
        AND (sc.closed_on IS NULL OR sc.closed_on >= m.first)
      CROSS JOIN LATERAL (
        SELECT 'asked' AS said, sc.id AS about_id
        UNION ALL SELECT 'confirmed', sc.id FROM zero_report_history z
          WHERE z.district_id = p.district_id AND z.school_id = sc.id AND z.month = m.first AND z.confirmed_at <= p.as_of
        UNION ALL SELECT 'told', i.id FROM told i WHERE i.month = m.key AND i.school_ids @> ARRAY[sc.id]
      ) f`,
};
