import type { AccessRecord } from '#platform/access';
import type pg from 'pg';

interface Around {
  schools: readonly { id: string; districtId: string; networkId: string }[];
  posts: readonly string[];
}

type Records = Record<'monitoring-tool' | 'visit' | 'finding', Map<string, AccessRecord>>;

/** A tool of each district, and a visit with one finding at each school, by two of the posts in turn. */
export async function writeMonitoring(
  client: pg.PoolClient,
  { schools, posts }: Around,
  records: Records,
): Promise<void> {
  for (const [index, { id, districtId, networkId }] of schools.entries()) {
    await client.query(
      `INSERT INTO monitoring_tool (id, district_id, family_id, number, title, sections, proposal, status, changed_at)
       VALUES ($1, $2, $1, 1, 'x', '[]', FALSE, 'DRAFT', now())`,
      [id, districtId],
    );
    records['monitoring-tool'].set(id, { districtId });
    const [visitor, mate] = [posts[index % posts.length]!, posts[(index + 1) % posts.length]!];
    await client.query(
      `INSERT INTO monitoring_visit (id, district_id, reference, school_id, academic_year, term, planned_on, first_planned_on, visitor_post_ids, status,
         planned_by_post_id, started_at, visited_on, changed_at)
       VALUES ($1, $2, $1::uuid::text, $1, 2569, 1, '2026-08-18', '2026-08-18', $3, 'UNDER_WAY', $4, now(), '2026-08-18', now())`,
      [id, districtId, [visitor, mate], visitor],
    );
    const place = { districtId, schoolIds: [id], networkId };
    records.visit.set(id, { ...place, visitorPostIds: [visitor, mate] });
    await client.query(
      `INSERT INTO monitoring_finding (id, visit_id, district_id, school_id, level, text, owner_post_id, found_by_post_id, due_on, status, changed_at)
       VALUES ($1, $1, $2, $1, 'ADVICE', 'x', $3, $3, '2026-09-18', 'NOTED', now())`,
      [id, districtId, mate],
    );
    records.finding.set(id, { ...place, ownerPostId: mate });
  }
}
