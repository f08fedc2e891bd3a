import { Injectable } from '@nestjs/common';
import { COUNTED_STATUSES } from '#contracts';
import { systemActor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { addRiskHistory } from './risk.record.js';

interface Asked {
  rowId: string;
  assessmentId: string;
  schoolId: string;
  version: number;
}

/** What is reported and not on the conflict route, at each school that it touches. */
const ASK = `
  WITH asked AS (
    INSERT INTO risk_review (row_id, incident_id, assessment_id, district_id, school_id, asked_at)
    SELECT r.id, i.id, a.id, a.district_id, a.school_id, $3
    FROM incident i JOIN risk_assessment a ON a.school_id = ANY (i.school_ids) AND a.status = 'APPROVED' AND a.district_id = i.district_id
      JOIN risk_row r ON r.assessment_id = a.id AND r.code = i.main_code
    WHERE i.id = $1 AND i.route = 'school' AND i.status = ANY ($2::text[])
    ON CONFLICT DO NOTHING RETURNING row_id, assessment_id, school_id
  )
  SELECT k.row_id AS "rowId", k.assessment_id AS "assessmentId", k.school_id AS "schoolId", a.version
  FROM asked k JOIN risk_assessment a ON a.id = k.assessment_id`;

/** A new incident at an approved risk asks its school to look at the risk again. */
@Injectable()
export class RiskReviewService {
  constructor(private readonly uow: UnitOfWork) {}

  /** Asks once for each risk and incident, however often the job is delivered. */
  async askForReview(districtId: string, incidentId: string): Promise<void> {
    await this.uow.run(systemActor('risk.review', districtId), async (tx) => {
      const asked = await tx.rows<Asked & Record<string, unknown>>(ASK, [
        incidentId,
        [...COUNTED_STATUSES],
        tx.now,
      ]);
      for (const one of asked) await this.note(tx, districtId, one);
    });
  }

  private async note(tx: Tx, districtId: string, asked: Asked): Promise<void> {
    const { rowId, assessmentId, schoolId, version } = asked;
    await addRiskHistory(
      tx,
      { id: assessmentId, schoolId },
      { action: 'ask-review', from: 'APPROVED', to: 'APPROVED', rowId, version },
    );
    tx.audit({ action: 'risk.ask-review', recordKind: 'risk', recordId: assessmentId });
    tx.publish({ kind: 'risk', id: assessmentId, version, districtId, schoolIds: [schoolId] });
  }
}
