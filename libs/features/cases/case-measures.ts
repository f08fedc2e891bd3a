import { newId, type Tx } from '#platform/database';
import type { MeasureField } from './case.dto.js';

/** Writes where the student stands, before or after. */
export async function insertMeasure(
  tx: Tx,
  caseId: string,
  moment: 'OPEN' | 'CLOSE',
  { attendancePercent, careGroup, scales }: MeasureField,
): Promise<string> {
  const id = newId();
  await tx.execute(
    `INSERT INTO case_measure (id, case_id, district_id, moment, attendance_percent, care_group, scales, measured_at)
     VALUES ($1, $2, (SELECT ctx_district()), $3, $4, $5, $6::jsonb, $7)`,
    [id, caseId, moment, attendancePercent ?? null, careGroup, JSON.stringify(scales), tx.now],
  );
  return id;
}
