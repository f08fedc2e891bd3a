import { Injectable } from '@nestjs/common';
import { addDays, dayOfWeek, isoDateOf, type IsoDate } from '#contracts';
import { systemActor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { takeEffect } from '#platform/outbox';
import { DigestFigures } from './digest-figures.js';
import { Notices } from './notices.service.js';

const THURSDAY = 4;
const DAYS_A_WEEK = 7;

const FIGURES = `
  SELECT count(*) FILTER (WHERE t.state = 'open' AND t.due_at < $1) AS overdue,
    count(*) FILTER (WHERE t.state = 'open') AS open,
    count(*) FILTER (WHERE t.starts_at >= $2 AND t.subject_kind = 'incident' AND t.kind = 'acknowledge') AS "newIncidents",
    count(*) FILTER (WHERE t.starts_at >= $2 AND t.subject_kind = 'referral' AND t.kind = 'triage') AS "newReferrals",
    count(*) FILTER (WHERE t.ended_at >= $2 AND t.state = 'done' AND NOT t.late) AS "doneOnTime",
    count(*) FILTER (WHERE t.ended_at >= $2 AND t.state = 'done' AND t.late) AS "doneLate",
    (SELECT count(*) FROM school s WHERE s.district_id = (SELECT ctx_district()) AND s.closed_on IS NULL
       AND NOT EXISTS (SELECT FROM task n WHERE n.school_id = s.id AND n.starts_at >= $1::timestamptz - interval '30 days')) AS "quietSchools"
  FROM task t WHERE t.district_id = (SELECT ctx_district())`;

/** The picture for Thursday's meeting of the district (domain.md: executives meet every Thursday). */
@Injectable()
export class DigestService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: Notices,
    private readonly more: DigestFigures,
  ) {}

  /** Starts the summary of every district. */
  async startAll(): Promise<void> {
    await this.uow.run(systemActor('tasks.weekly'), async (tx) => {
      for (const { id } of await tx.rows<{ id: string }>('SELECT id FROM district ORDER BY id'))
        tx.enqueue('tasks.digest', { districtId: id });
    });
  }

  /** Tells the coming Thursday's figures, once a week however often it is asked. */
  async tell(districtId: string): Promise<void> {
    await this.uow.run(systemActor('tasks.digest', districtId), async (tx) => {
      const thursday = nextThursday(isoDateOf(tx.now));
      if (!(await takeEffect(tx, `tasks.digest:${thursday}`))) return;
      await this.notices.tell(tx, {
        kind: 'weekly-digest',
        subject: { kind: 'digest', id: districtId, reference: thursday, schoolId: null, districtOnly: true },
        to: [{ role: 'DISTRICT_EXEC' }, { role: 'DISTRICT_SAFETY' }],
        onceKey: `digest/${thursday}`,
        figures: { ...(await weekFiguresOf(tx)), ...(await this.more.of(tx)) },
      });
    });
  }
}

/** Today when it is one. */
export function nextThursday(day: IsoDate): IsoDate {
  return addDays(day, (THURSDAY - dayOfWeek(day) + DAYS_A_WEEK) % DAYS_A_WEEK);
}

/** The week's figures as whoever reads may count them. */
export async function weekFiguresOf(tx: Tx): Promise<Record<string, number>> {
  const weekAgo = new Date(tx.now.getTime() - DAYS_A_WEEK * 86_400_000);
  const row = await tx.row<Record<string, string>>(FIGURES, [tx.now, weekAgo]);
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)]));
}
