import { Injectable, type OnModuleInit } from '@nestjs/common';
import { REFERRAL_WITH_AGENCY } from '#contracts';
import { MouEnds } from '#features/partners';
import { Notices } from '#features/tasks';
import { systemActor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { ReferralActions } from './referral-actions.js';
import { agencySubject, allOfAgency, officeSubject, RECORD, type ReferralRecord } from './referral.record.js';

/** Why a referral left an agency without anybody recalling it; a code of the history. */
type Loss = 'mou-ended' | 'basis-ended';
type Lost = ReferralRecord & { loss: Loss };

/** $1 states of the agency's work, $2 one agency or all. */
const LOST = `
  SELECT ${RECORD}, CASE WHEN EXISTS (SELECT FROM live_mou(rf.agency_id)) THEN 'basis-ended' ELSE 'mou-ended' END AS loss FROM referral rf
  WHERE rf.district_id = (SELECT ctx_district()) AND rf.status = ANY ($1::text[]) AND ($2::uuid IS NULL OR rf.agency_id = $2)
    AND (NOT EXISTS (SELECT FROM live_mou(rf.agency_id)) OR cardinality(referral_live_bases(rf.id)) = 0)
  ORDER BY rf.id FOR UPDATE OF rf`;

/** The agency has reported its result: no clock of its runs, but what it could read is closed to it. */
const REPORTED = `SELECT ${RECORD} FROM referral rf WHERE rf.agency_id = $1 AND rf.status = 'FEEDBACK_GIVEN' ORDER BY rf.id`;

/**
 * Takes referrals back from agencies that nothing allows to have them any more: the wall has closed them already; here
 * clocks stop, and agency, school and safety centre are told, by number alone.
 */
@Injectable()
export class ReferralLosses implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ends: MouEnds,
    private readonly actions: ReferralActions,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.ends.onEnd((tx, agencyId) => this.afterAgreement(tx, agencyId));
  }

  /** What days ended while nobody acted: a basis that ran out, or a gap between two agreements. */
  async sweep(districtId: string): Promise<void> {
    await this.uow.run(systemActor('referrals.sweep', districtId), (tx) => this.takeBack(tx, null));
  }

  /** By the system: who ends an agreement may be kept from a referral that hangs on it. */
  private async afterAgreement(tx: Tx, agencyId: string): Promise<void> {
    await tx.asSystem(async (tx) => {
      await this.takeBack(tx, agencyId);
      for (const record of await tx.rows<ReferralRecord & Record<string, unknown>>(REPORTED, [agencyId]))
        await this.notices.tell(tx, {
          kind: 'referral-access-ended',
          subject: agencySubject(record),
          to: allOfAgency(record),
          onceKey: `${record.id}.access-ended.${record.version}`,
        });
    });
  }

  private async takeBack(tx: Tx, agencyId: string | null): Promise<void> {
    const lost = await tx.rows<Lost & Record<string, unknown>>(LOST, [[...REFERRAL_WITH_AGENCY], agencyId]);
    for (const { loss, ...record } of lost) {
      await this.actions.apply(tx, record as ReferralRecord, 'recall', {
        change: { agencyId: null },
        history: { changes: [{ field: 'recall', from: null, to: loss }] },
      });
      await this.notices.tell(tx, {
        kind: 'referral-recalled',
        subject: officeSubject(record as ReferralRecord),
        to: [{ role: 'DISTRICT_SAFETY' }],
        step: 'triage',
        urgent: record.urgency === 'CRITICAL',
      });
    }
  }
}
