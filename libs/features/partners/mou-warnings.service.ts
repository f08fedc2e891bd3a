import { Injectable } from '@nestjs/common';
import { isoDateOf, mouWarningDue, MOU_WARNING_DAYS } from '#contracts';
import { systemActor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { MouEnds } from './mou-ends.js';
import { MouNotices } from './mou-notices.js';

interface Ending {
  id: string;
  reference: string;
  agencyId: string;
  districtId: string;
  daysLeft: number;
}

/** Warns before agreements end, and says when they have: each step once, however often it runs. */
@Injectable()
export class MouWarnings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: MouNotices,
    private readonly ends: MouEnds,
  ) {}

  async warn(districtId: string): Promise<void> {
    await this.uow.run(systemActor('partners.warn', districtId), async (tx) => {
      const ending = await tx.rows<Ending>(
        `SELECT mo.id, mo.reference, mo.agency_id AS "agencyId", mo.district_id AS "districtId", mo.last_on - $1::date AS "daysLeft"
         FROM mou mo WHERE mo.state = 'ACTIVE' AND mo.last_on - $1::date <= $2
           AND NOT EXISTS (SELECT FROM mou_warning_ledger w WHERE w.mou_id = mo.id AND w.step = 'ended')
           AND NOT EXISTS (SELECT FROM mou later WHERE later.supersedes_id = mo.id AND later.state = 'ACTIVE')
         ORDER BY mo.last_on, mo.id FOR UPDATE OF mo`,
        [isoDateOf(tx.now), MOU_WARNING_DAYS[0]],
      );
      for (const mou of ending) await this.warnOf(tx, mou);
    });
  }

  /** Thresholds that were passed unseen, because the agreement began late, are not caught up one by one. */
  private async warnOf(tx: Tx, mou: Ending): Promise<void> {
    const due = mouWarningDue(mou.daysLeft);
    const step = due === null ? 'ended' : String(due);
    const isNew = await tx.execute(
      `INSERT INTO mou_warning_ledger (mou_id, district_id, step, at) VALUES ($1, $2, $3, $4)
       ON CONFLICT ON CONSTRAINT mou_warning_ledger_pk DO NOTHING`,
      [mou.id, mou.districtId, step, tx.now],
    );
    if (isNew === 0) return;
    if (due === null) {
      await this.notices.tellEnded(tx, mou);
      await this.ends.ended(tx, mou.agencyId);
    } else await this.notices.tellExpiring(tx, mou, due);
    tx.audit({ action: 'mou.warn', recordKind: 'mou', recordId: mou.id, reasonCode: step });
  }
}
