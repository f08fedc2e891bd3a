import type { AccessRecord } from '#platform/access';
import type pg from 'pg';

interface Places {
  schools: readonly string[];
  districts: readonly string[];
  districtOf: (school: string) => string;
  networkOf: (school: string) => string;
  post: string;
}

/** A board and a summary of each school, the offices' own summaries, and practices of which every other one is chosen. */
export async function writeEvaluation(
  client: pg.PoolClient,
  { schools, districts, districtOf, networkOf, post }: Places,
  records: Record<'step-board' | 'summary' | 'practice', Map<string, AccessRecord>>,
): Promise<void> {
  const summary = `INSERT INTO yearly_summary (id, district_id, school_id, academic_year, status, begun_at, changed_at)
    VALUES ($1, $2, $3, 2569, 'DRAFT', now(), now())`;
  for (const district of districts) {
    await client.query(summary, [district, district, null]);
    records.summary.set(district, { districtId: district, schoolIds: [], networkId: null, of: 'office' });
  }
  for (const [index, school] of schools.entries()) {
    const place = { districtId: districtOf(school), schoolIds: [school], networkId: networkOf(school) };
    const status = index % 2 === 0 ? 'CHOSEN' : 'PROPOSED';
    await client.query(summary, [school, districtOf(school), school]);
    await client.query(
      `INSERT INTO best_practice (id, district_id, school_id, academic_year, step, title, situation, done, outcome, status, proposed_at, proposed_by_post_id)
       VALUES ($1, $2, $1, 2569, 'STEP1', 'x', 'x', 'x', 'x', $3, now(), $4)`,
      [school, districtOf(school), status, post],
    );
    records['step-board'].set(school, place);
    records.summary.set(school, { ...place, of: 'school' });
    records.practice.set(school, { ...place, status });
  }
}
