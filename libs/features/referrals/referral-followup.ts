import { Injectable } from '@nestjs/common';
import {
  REFERRAL_ACTIONS,
  type ClockStep,
  type NoticeKind,
  type ReferralActionName,
  type ReferralStatus,
} from '#contracts';
import { Notices, Tasks, type Owner } from '#features/tasks';
import type { Tx } from '#platform/database';
import { agencySubject, allOfAgency, officeSubject, type ReferralRecord } from './referral.record.js';

const CENTRE: Owner = { role: 'DISTRICT_SAFETY' };
const ENDED: ReadonlySet<ReferralStatus> = new Set<ReferralStatus>(['COMPLETED', 'CANCELLED']);

/** What an action sets going: the clock of its step, and who is told of it, from the state table. */
@Injectable()
export class ReferralFollowup {
  constructor(
    private readonly tasks: Tasks,
    private readonly notices: Notices,
  ) {}

  /** @returns when the step that runs now is due; `undefined` when the action leaves the clock as it is. */
  async after(
    tx: Tx,
    action: ReferralActionName,
    { record, before }: { record: ReferralRecord; before: ReferralRecord },
  ): Promise<Date | null | undefined> {
    const { stopsClock, startsClock, notice } = REFERRAL_ACTIONS[action];
    const subject = { kind: 'referral' as const, id: record.id };
    if (stopsClock) await this.tasks.stopClock(tx, subject, stopsClock);
    if (record.status === 'RECALLED') await this.leaveAgency(tx, record, before);
    if (ENDED.has(record.status)) await this.tasks.cancelClocks(tx, subject);
    const startedDue = startsClock ? await this.start(tx, record, startsClock) : null;
    if (notice) await this.tell(tx, notice, { action, record, before });
    return isNextStep(action, record, before) ? startedDue : undefined;
  }

  private async start(tx: Tx, record: ReferralRecord, step: ClockStep): Promise<Date | null> {
    const isOfAgency = step === 'answer' || step === 'finish';
    return this.tasks.startClock(tx, {
      subject: isOfAgency ? agencySubject(record) : officeSubject(record),
      step,
      urgency: record.urgency,
      owner: isOfAgency ? agencyOf(record) : ownerOfStep(record, step),
    });
  }

  /** Taken back: its clocks stop, and the agency is told that nothing is open to it any more. */
  private async leaveAgency(tx: Tx, record: ReferralRecord, before: ReferralRecord): Promise<void> {
    await this.tasks.cancelClocks(tx, { kind: 'referral', id: record.id });
    await this.notices.tell(tx, {
      kind: 'referral-access-ended',
      subject: agencySubject(record),
      to: allOfAgency(before),
      urgent: true,
    });
  }

  private async tell(
    tx: Tx,
    kind: NoticeKind,
    {
      action,
      record,
      before,
    }: { action: ReferralActionName; record: ReferralRecord; before: ReferralRecord },
  ): Promise<void> {
    const urgent = record.urgency === 'CRITICAL';
    const { school, district, agency } = audienceOf(action);
    if (agency && (record.agencyId ?? before.agencyId) !== null)
      await this.notices.tell(tx, {
        kind,
        subject: agencySubject(record),
        to: allOfAgency(record.agencyId === null ? before : record),
        urgent,
      });
    const to = [...(school ? schoolOwners(record) : []), ...(district ? [CENTRE] : [])];
    await this.notices.tell(tx, { kind, subject: officeSubject(record), to, urgent });
  }
}

function agencyOf({ agencyId }: ReferralRecord): Owner {
  return { role: 'PARTNER_OFFICER', agencyId };
}

function schoolOwners({ schoolId, creatorPostId }: ReferralRecord): Owner[] {
  return [
    { postId: creatorPostId },
    { role: 'SCHOOL_CARE', schoolId },
    { role: 'SCHOOL_DIRECTOR', schoolId },
  ];
}

function ownerOfStep(record: ReferralRecord, step: ClockStep): Owner {
  if (step === 'triage' || (step === 'reply' && record.agencyId !== null)) return CENTRE;
  return record.route === 'district' ? CENTRE : { postId: record.creatorPostId };
}

/** Who hears of it besides the one who acts. */
function audienceOf(action: ReferralActionName): { school: boolean; district: boolean; agency: boolean } {
  const { byAgency } = REFERRAL_ACTIONS[action];
  if (byAgency) return { school: action !== 'ask', district: true, agency: false };
  const toAgency = ['assign', 'answer', 'resume', 'complete'].includes(action);
  const toDistrict = ['submit', 'cancel', 'withdraw-basis'].includes(action);
  const toSchool = !['submit', 'answer', 'resume'].includes(action);
  return { school: toSchool, district: toDistrict, agency: toAgency };
}

/** Whether what is due next is another step now. A question runs beside the agency's own: it leaves the due time as it was. */
function isNextStep(action: ReferralActionName, record: ReferralRecord, before: ReferralRecord): boolean {
  if (ENDED.has(record.status) || record.status === 'RECALLED') return true;
  const { startsClock, stopsClock } = REFERRAL_ACTIONS[action];
  return record.status !== before.status && (startsClock ?? stopsClock) !== undefined;
}
