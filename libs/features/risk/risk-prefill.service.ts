import { Injectable } from '@nestjs/common';
import { DEFAULT_CUT_POINTS } from '#contracts';
import { systemActor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { publishRisk } from './risk-actions.js';
import { copyRows, insertRisk, openStateOf } from './risk-insert.js';
import { presentCutPoints } from './risk.queries.js';
import { addRiskHistory } from './risk.record.js';

/** The year has turned: a school finds a draft of its assessment, filled from last year's approved one. */
@Injectable()
export class RiskPrefillService {
  constructor(private readonly uow: UnitOfWork) {}

  /** Open schools with an approved assessment of the year before and none of this year, in whatever state. */
  async listToPrefill(tx: Tx, districtId: string, academicYear: number): Promise<string[]> {
    const rows = await tx.rows<{ id: string }>(
      `SELECT s.id FROM school s
       WHERE s.district_id = $1 AND (s.closed_on IS NULL OR s.closed_on > $3::date)
         AND EXISTS (SELECT FROM risk_assessment a WHERE a.school_id = s.id AND a.academic_year = $2 - 1 AND a.status = 'APPROVED')
         AND NOT EXISTS (SELECT FROM risk_assessment a WHERE a.school_id = s.id AND a.academic_year = $2)
       ORDER BY s.id`,
      [districtId, academicYear, tx.now],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Begins the draft, unless the school has begun by itself meanwhile.
   * @returns whether it did. Safe to call again, also side by side: the number of a version is unique.
   */
  prefill(districtId: string, schoolId: string, academicYear: number): Promise<boolean> {
    return this.uow.run(systemActor('steps.prefill', districtId), async (tx) => {
      await tx.row("SELECT pg_advisory_xact_lock(hashtextextended('risk.prefill' || $1, 0)) AS locked", [
        schoolId,
      ]);
      const state = await openStateOf(tx, schoolId, academicYear);
      const previousId = state.lastApprovedId;
      if (state.next > 1 || !previousId) return false;
      const cutPoints = (await presentCutPoints(tx, districtId)) ?? DEFAULT_CUT_POINTS;
      const id = await insertRisk(
        tx,
        { districtId },
        { schoolId, academicYear, number: state.next, previousId, keepsDates: false, reason: null },
        cutPoints,
      );
      await copyRows(tx, { id, cutPoints, previousId, keepsDates: false });
      await addRiskHistory(tx, { id, schoolId }, { action: 'start', from: null, to: 'DRAFT', version: 1 });
      tx.audit({ action: 'risk.prefill', recordKind: 'risk', recordId: id });
      publishRisk(tx, { id, districtId, schoolId }, 1);
      return true;
    });
  }
}
