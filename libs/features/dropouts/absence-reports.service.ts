import { Injectable } from '@nestjs/common';
import { isoDateOf, signOfAbsence } from '#contracts';
import { Access, classKey, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable } from '#platform/database';
import { DomainError } from '#platform/errors';
import type { AbsenceReceipt, AbsenceRequest } from './dropout.dto.js';

/** Absence as the class teacher tells it. */
@Injectable()
export class AbsenceReportsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  reportAbsence(
    actor: Actor,
    request: AbsenceRequest,
    once: Idempotency,
  ): Promise<Replayable<AbsenceReceipt>> {
    const { studentId, seenOn, consecutiveDays, daysInMonth } = request;
    return this.uow.runOnce(actor, once, async (tx) => {
      const place = await tx.row<{ districtId: string; schoolId: string; level: string; room: string }>(
        'SELECT st.district_id AS "districtId", st.school_id AS "schoolId", st.level, st.room FROM student st WHERE st.id = $1',
        [studentId],
      );
      if (!place) throw new DomainError('not-found');
      const { districtId, schoolId, level, room } = place;
      const classKeys = [classKey(schoolId, level, room)];
      this.access.assertCan(actor, 'absence.report', { districtId, schoolIds: [schoolId], classKeys });
      if (seenOn > isoDateOf(tx.now))
        throw new DomainError('inconsistent', { errors: [{ pointer: '/seenOn', code: 'inconsistent' }] });
      const id = newId();
      const sign = signOfAbsence(consecutiveDays, daysInMonth);
      await tx.execute(
        `INSERT INTO absence_report (id, district_id, school_id, student_id, seen_on, consecutive_days, days_in_month, sign, reported_by, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          districtId,
          schoolId,
          studentId,
          seenOn,
          consecutiveDays,
          daysInMonth,
          sign,
          actor.personId,
          tx.now,
        ],
      );
      if (sign) tx.enqueue('dropouts.compile', { districtId });
      tx.audit({ action: 'absence.report', recordKind: 'absence-report', recordId: id });
      return { id, sign };
    });
  }
}
