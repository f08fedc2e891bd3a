import type { SealedFacts } from '#contracts';

/** What was assigned to each agency in the period, and what it had done with it by the as-of moment. */
export const AGENCY_FACTS: SealedFacts = {
  figure: 'referrals',
  sql: `
    SELECT ra.agency_id || '/' || f.cell AS cell, ra.id AS record_id, ra.referral_id AS about_id
    FROM period p JOIN referral_assignment ra ON ra.district_id = p.district_id AND ra.assigned_at >= p.begins AND ra.assigned_at < p.ends
        AND ra.assigned_at <= p.as_of
      CROSS JOIN LATERAL (SELECT COALESCE(ra.ended_at <= p.as_of, FALSE) AS ended, (
        SELECT h.to_status FROM referral_history h WHERE h.referral_id = ra.referral_id AND h.at <= p.as_of ORDER BY h.version DESC, h.at DESC LIMIT 1
      ) AS status) s
      CROSS JOIN LATERAL (VALUES
        ('assigned'), (CASE WHEN ra.accepted_at <= p.as_of THEN 'accepted' END),
        (CASE WHEN s.ended AND ra.end_reason = 'DECLINED' THEN 'declined' END),
        (CASE WHEN NOT s.ended AND s.status IN ('FEEDBACK_GIVEN', 'COMPLETED') THEN 'done' END)
      ) AS f (cell)
    WHERE f.cell IS NOT NULL`,
};
