import type { AccessRecord } from '#platform/access';
import type pg from 'pg';

const key = (index: number): string => `019a0000-0000-7000-8040-${String(index).padStart(12, '0')}`;

/** An opening by each person of a generated world, where the person's district has a report. */
export async function writeBreakGlass(
  client: pg.PoolClient,
  openers: readonly { personId: string; districtId: string }[],
  records: { 'break-glass': Map<string, AccessRecord> },
): Promise<void> {
  for (const [index, { personId, districtId }] of openers.entries()) {
    const { rowCount } = await client.query(
      `INSERT INTO break_glass_ledger (id, district_id, reference, person_id, incident_id, subject_reference, reason_code, reason_text, review_due_at)
       SELECT $1::uuid, $2::uuid, $4, $3::uuid, i.id, i.reference, 'ORDER', 'x', now() FROM incident i WHERE i.district_id = $2 LIMIT 1`,
      [key(index), districtId, personId, `BG-${index}`],
    );
    if (rowCount === 1) records['break-glass'].set(key(index), { districtId, personId });
  }
}
