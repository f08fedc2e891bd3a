import { isoDateOf } from '#contracts';
import type pg from 'pg';

const MONTHS_BACK = 12;
/** Most schools answer; the others are those that the district has to ask. */
const ANSWERING_PER_CENT = 75;

/** Months without a report that most directors have confirmed, a few days after the month was over. */
const CONFIRMATIONS = `
  INSERT INTO zero_report_history (district_id, school_id, month, confirmed_at, confirmed_by, post_id)
  SELECT DISTINCT ON (p.school_id, m.first) p.district_id, p.school_id, m.first::date, m.first + interval '1 month 3 days', p.person_id, p.id
  FROM post p CROSS JOIN generate_series(date_trunc('month', $2::date) - make_interval(months => $3), date_trunc('month', $2::date) - interval '1 month', interval '1 month') AS m (first)
  WHERE p.district_id = $1 AND p.role = 'SCHOOL_DIRECTOR' AND p.starts_on <= m.first AND (p.ends_on IS NULL OR p.ends_on > m.first)
    AND m.first + interval '1 month 3 days' < $2::date
    AND mod(abs(hashtext(p.school_id::text || m.first::text)), 100) < $4
    AND NOT EXISTS (SELECT FROM incident i WHERE p.school_id = ANY (i.school_ids) AND i.happened_on >= m.first AND i.happened_on < m.first + interval '1 month')
  ORDER BY p.school_id, m.first, p.starts_on DESC`;

export async function writeZeroReports(client: pg.Client, districtId: string, now: Date): Promise<void> {
  await client.query(CONFIRMATIONS, [districtId, isoDateOf(now), MONTHS_BACK, ANSWERING_PER_CENT]);
}
