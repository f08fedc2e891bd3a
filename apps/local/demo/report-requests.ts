import type pg from 'pg';

/**
 * What was asked for before, so that the list of own reports is not empty: files that ran out, and one that failed
 * and can be asked for again. No file is made up.
 */
const ASKED = `
  INSERT INTO report_request (id, district_id, person_id, post_id, kind, format, calendar, year, purpose, proved, state, percent, failure,
    file_name, file_size, created_at, changed_at, expires_at)
  SELECT ('0198f000-0000-7000-8000-' || lpad(to_hex(row_number() OVER (ORDER BY p.role, p.id, a.kind)), 12, '0'))::uuid, p.district_id, p.person_id, p.id,
    a.kind, a.format, a.calendar, a.year::smallint, a.purpose, TRUE, a.state, CASE WHEN a.state = 'EXPIRED' THEN 100 ELSE 0 END, a.failure,
    NULL, NULL, $2::timestamptz - a.ago, $2::timestamptz - a.ago + interval '1 day', CASE WHEN a.state = 'EXPIRED' THEN $2::timestamptz - a.ago + interval '1 day' END
  FROM post p JOIN (VALUES
    ('YEAR_STATISTICS', 'xlsx', 'academic', 2568, 'SUPERIOR', 'EXPIRED', NULL, interval '20 days'),
    ('WEEKLY_DIGEST', 'pdf', NULL, NULL, 'MEETING', 'EXPIRED', NULL, interval '6 days'),
    ('YEARLY_SAFETY', 'pdf', 'fiscal', 2568, 'SUPERIOR', 'FAILED', 'report.lost', interval '2 days')
  ) AS a (kind, format, calendar, year, purpose, state, failure, ago) ON TRUE
  WHERE p.district_id = $1 AND p.role IN ('DISTRICT_EXEC', 'DISTRICT_SAFETY') AND p.ends_on IS NULL`;

export async function writeReportRequests(client: pg.Client, districtId: string, now: Date): Promise<void> {
  await client.query(ASKED, [districtId, now]);
}
