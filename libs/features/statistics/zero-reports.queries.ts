import { COUNTED_STATUSES, monthBounds, type MonthKey } from '#contracts';
import type { Tx } from '#platform/database';

/** Near misses count as records here: a school that told of one was not silent. */
const TOLD = [...COUNTED_STATUSES];

export interface MonthFacts {
  month: MonthKey;
  records: number;
  confirmedAt: Date | null;
}

/** What a school said of each month, as far as the school itself may see: no report on the conflict route. */
export function listMonthsOfSchool(
  tx: Tx,
  schoolId: string,
  months: readonly MonthKey[],
): Promise<MonthFacts[]> {
  return tx.rows<MonthFacts>(
    `SELECT m.key AS month, z.confirmed_at AS "confirmedAt",
       (SELECT count(*)::int FROM incident_school s JOIN incident i ON i.id = s.incident_id
          WHERE s.school_id = $1 AND s.listed AND i.status = ANY ($3)
            AND i.happened_on >= m.first AND i.happened_on < m.first + interval '1 month') AS records
     FROM (SELECT key, (key || '-01')::date AS first FROM unnest($2::text[]) AS key) m
     LEFT JOIN zero_report_history z ON z.school_id = $1 AND z.month = m.first
     ORDER BY m.key`,
    [schoolId, months, TOLD],
  );
}

export interface SchoolFacts {
  schoolId: string;
  nameTh: string;
  networkId: string | null;
  records: number;
  confirmedAt: Date | null;
}

/** What every school that was open in the month said of it. */
export function listSchoolsOfMonth(tx: Tx, districtId: string, month: MonthKey): Promise<SchoolFacts[]> {
  const { from, before } = monthBounds(month);
  return tx.rows<SchoolFacts>(
    `SELECT sc.id AS "schoolId", sc.name_th AS "nameTh", sc.network_id AS "networkId", z.confirmed_at AS "confirmedAt",
       COALESCE(r.records, 0) AS records
     FROM school sc
     LEFT JOIN zero_report_history z ON z.district_id = $1 AND z.month = $2 AND z.school_id = sc.id
     LEFT JOIN (SELECT touched AS school_id, count(*)::int AS records FROM incident i CROSS JOIN LATERAL unnest(i.school_ids) AS touched
       WHERE i.district_id = $1 AND i.happened_on >= $2 AND i.happened_on < $3 AND i.status = ANY ($4) GROUP BY touched) r
       ON r.school_id = sc.id
     WHERE sc.district_id = $1 AND (sc.opened_on IS NULL OR sc.opened_on < $3) AND (sc.closed_on IS NULL OR sc.closed_on >= $2)
     ORDER BY sc.name_th COLLATE "th-x-icu", sc.id`,
    [districtId, from, before, TOLD],
  );
}

/** Keeps a confirmation; a second one changes nothing. */
export async function confirmMonth(tx: Tx, schoolId: string, month: MonthKey): Promise<void> {
  await tx.execute(
    `INSERT INTO zero_report_history (district_id, school_id, month, confirmed_at, confirmed_by, post_id)
     VALUES ((SELECT ctx_district()), $1, $2, $3, (SELECT ctx_person()), (SELECT ctx_post()))
     ON CONFLICT DO NOTHING`,
    [schoolId, monthBounds(month).from, tx.now],
  );
}
