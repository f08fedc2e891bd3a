import { Injectable } from '@nestjs/common';
import { academicYearOf, addDays, isoDateOf, type IsoDate, type TaskKind } from '#contracts';
import { Tasks } from '#features/tasks';
import { systemActor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';

interface Asked {
  id: string;
  schoolId: string;
  kind: string;
  academicYear: number;
  number: number;
  task: TaskKind;
  step: string;
}

/** How long a school has for it. */
const DAYS_TO_CHECK = 30;

/**
 * Each term the contacts of approved emergency plans that nobody has called in it; each year the plans of last year
 * that have no successor. Terms are the district's own.
 */
const ASK = `
  WITH term AS (
    SELECT y.year, CASE WHEN $2::date >= y.term2_starts_on THEN 2 ELSE 1 END AS term, CASE WHEN $2::date >= y.term2_starts_on THEN y.term2_starts_on ELSE y.starts_on END AS begun
    FROM academic_year y WHERE y.district_id = $1 AND y.year = $3
  ), asked AS (
    SELECT p.id, p.school_id, p.kind, p.academic_year, p.number, 'contact-check' AS task, 'contacts-' || t.year || '-' || t.term AS step
    FROM plan p JOIN term t ON t.year = p.academic_year
    WHERE p.district_id = $1 AND p.kind = 'EMERGENCY' AND p.status = 'APPROVED'
      AND EXISTS (SELECT FROM plan_contact c WHERE c.plan_id = p.id AND (c.checked_on IS NULL OR c.checked_on < t.begun))
    UNION ALL
    SELECT p.id, p.school_id, p.kind, p.academic_year, p.number, 'plan-review', 'review-' || t.year
    FROM plan p JOIN term t ON t.year = p.academic_year + 1
    WHERE p.district_id = $1 AND p.status = 'APPROVED'
      AND NOT EXISTS (SELECT FROM plan n WHERE n.school_id = p.school_id AND n.academic_year = t.year AND n.kind = p.kind AND n.scenario IS NOT DISTINCT FROM p.scenario)
  ), noted AS (
    INSERT INTO plan_reminder_ledger (plan_id, district_id, step, at) SELECT a.id, $1, a.step, $4 FROM asked a ON CONFLICT DO NOTHING RETURNING plan_id, step
  )
  SELECT a.id, a.school_id AS "schoolId", a.kind, a.academic_year AS "academicYear", a.number, a.task, a.step
  FROM asked a JOIN noted n ON n.plan_id = a.id AND n.step = a.step ORDER BY a.id`;

/** Asks schools to look after their plans: each thing once, however often it runs. */
@Injectable()
export class PlanReminders {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tasks: Tasks,
  ) {}

  async remind(districtId: string): Promise<void> {
    await this.uow.run(systemActor('plans.remind', districtId), async (tx) => {
      const today = isoDateOf(tx.now);
      const asked = await tx.rows<Asked & Record<string, unknown>>(ASK, [
        ...[districtId, today, academicYearOf(today), tx.now],
      ]);
      for (const one of asked) await this.ask(tx, one, addDays(today, DAYS_TO_CHECK));
    });
  }

  private async ask(
    tx: Tx,
    { id, schoolId, academicYear, number, task, step }: Asked,
    dueOn: IsoDate,
  ): Promise<void> {
    await this.tasks.open(tx, {
      subject: { kind: 'plan', id, reference: `PLAN-${academicYear}-${number}`, schoolId },
      kind: task,
      sourceId: id,
      owner: { role: 'SCHOOL_SAFETY', schoolId },
      dueOn,
    });
    tx.audit({ action: 'plan.remind', recordKind: 'plan', recordId: id, reasonCode: step });
  }
}
