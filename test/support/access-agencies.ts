import type { AccessRecord } from '#platform/access';
import type pg from 'pg';

const id = (kind: number, index: number): string =>
  `019a0000-0000-7000-80${String(kind).padStart(2, '0')}-${String(index).padStart(12, '0')}`;

/** Agencies of the generated worlds of access.spec.ts: two of the first district, one of the second. */
export const AGENCIES = [id(20, 1), id(20, 2), id(20, 3)] as const;

/** The agency that somebody of a district sits at, by any number that differs between actors. */
export function agencyOf(district: 0 | 1, serial: number): string {
  return district === 1 ? AGENCIES[2] : AGENCIES[serial % 2 === 0 ? 0 : 1];
}

/** Agencies with a draft and an agreement in force each, and what the features tell the check of them. */
export async function writeAgencies(
  client: pg.PoolClient,
  districts: readonly string[],
  records: { agency: Map<string, AccessRecord>; mou: Map<string, AccessRecord> },
): Promise<void> {
  for (const [index, agencyId] of AGENCIES.entries()) {
    const districtId = districts[index === 2 ? 1 : 0] ?? '';
    await client.query(
      "INSERT INTO agency (id, district_id, type, name_th) VALUES ($1::uuid, $2, 'POLICE', $1::text)",
      [agencyId, districtId],
    );
    records.agency.set(agencyId, { districtId, agencyId });
    for (const [at, state] of ['DRAFT', 'ACTIVE'].entries()) {
      const key = id(21, index * 2 + at);
      await client.query(
        `INSERT INTO mou (id, district_id, agency_id, reference, edition, state, starts_on, ends_on, hazard_groups, services, data_classes, changed_at)
         VALUES ($1::uuid, $2, $3, $1::text, 1, $4, '2026-01-01', '2026-12-31', '{}', '{}', '{}', now())`,
        [key, districtId, agencyId, state],
      );
      records.mou.set(key, { districtId, agencyId, draft: state === 'DRAFT' ? 'yes' : 'no' });
    }
  }
}
