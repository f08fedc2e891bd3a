import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, isoDateOf, monthBounds, monthKeyOf } from '#contracts';
import { DigestFigures } from '#features/tasks';
import type { Tx } from '#platform/database';
import { listSchoolsOfMonth } from './zero-reports.queries.js';

/** Adds the schools that said nothing of the last whole month to Thursday's figures. */
@Injectable()
export class ZeroReportsDigest implements OnModuleInit {
  constructor(private readonly digest: DigestFigures) {}

  onModuleInit(): void {
    this.digest.add(silentSchools);
  }
}

export async function silentSchools(tx: Tx): Promise<{ silentSchools: number }> {
  const { districtId } = tx.actor;
  if (districtId === null) return { silentSchools: 0 };
  const { from } = monthBounds(monthKeyOf(isoDateOf(tx.now)));
  const schools = await listSchoolsOfMonth(tx, districtId, monthKeyOf(addDays(from, -1)));
  return {
    silentSchools: schools.filter(({ records, confirmedAt }) => records === 0 && confirmedAt === null).length,
  };
}
