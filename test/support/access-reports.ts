import type { AccessRecord } from '#platform/access';
import { newId } from '#platform/database';
import type pg from 'pg';

/** A report of every person in every post. */
export async function writeReports(
  client: pg.PoolClient,
  { persons, posts, districts }: Record<'persons' | 'posts' | 'districts', readonly string[]>,
  records: Map<string, AccessRecord>,
): Promise<void> {
  for (const [index, personId] of persons.entries()) {
    const districtId = districts[index % districts.length] ?? '';
    for (const postId of posts) {
      const id = newId();
      await client.query(
        `INSERT INTO report_request (id, district_id, person_id, post_id, kind, format, purpose, proved, state, created_at, changed_at)
         VALUES ($1, $2, $3, $4, 'WEEKLY_DIGEST', 'pdf', 'FILE', TRUE, 'QUEUED', now(), now())`,
        [id, districtId, personId, postId],
      );
      records.set(id, { districtId, personId, postId });
    }
  }
}
