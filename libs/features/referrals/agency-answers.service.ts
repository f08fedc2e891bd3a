import { Injectable } from '@nestjs/common';
import { availableAgencyActions, isoDateOf, REFERRAL_ACTIONS, type ReferralActionName } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { toAgencyReferral } from './agency-projection.js';
import type { AgencyReceipt } from './agency-referral.dto.js';
import { findAssignment, type AssignmentFacts } from './agency-referrals.queries.js';
import { ReferralActions, type ActionEffect, type ActionTarget } from './referral-actions.js';
import type { ReferralReceipt } from './referral-view.dto.js';
import type {
  DeclineReferralRequest,
  ReferralFeedbackRequest,
  ReferralQuestionRequest,
  ReferralServiceRequest,
} from './referral.dto.js';
import { lockReferral, type ReferralRecord } from './referral.record.js';

export type AgencyActionName = Extract<
  ReferralActionName,
  'accept' | 'decline' | 'ask' | 'start-service' | 'record-service' | 'give-feedback'
>;

/** What an agency says with an action. */
export type AgencyWords =
  | Record<string, never>
  | DeclineReferralRequest
  | ReferralQuestionRequest
  | ReferralServiceRequest
  | ReferralFeedbackRequest;

/** An agency's answers, given by itself or recorded for it by the district. */
@Injectable()
export class AgencyAnswersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly actions: ReferralActions,
  ) {}

  /**
   * By the agency itself. The referral is the office's record, which an agency does not reach: it is locked and written
   * by the system, after the agency's own wall has shown the assignment.
   */
  async answer(
    actor: Actor,
    target: ActionTarget,
    action: AgencyActionName,
    words: AgencyWords,
  ): Promise<AgencyReceipt> {
    return this.uow.run(actor, async (tx) => {
      const record = await tx.asSystem((tx) => lockReferral(tx, target.id));
      const facts = await findAssignment(tx, this.access, actor, target.id);
      if (!facts) throw new DomainError('not-found');
      this.access.assertCan(actor, 'assignment.answer', {
        districtId: record.districtId,
        agencyId: record.agencyId,
        live: 'yes',
      });
      assertState(facts, action, target.version);
      const receipt = await tx.asSystem(async (tx) =>
        this.actions.apply(
          tx,
          record,
          action,
          await effectOf(tx, record, { action, words, onBehalf: false }),
        ),
      );
      return {
        id: receipt.id,
        reference: receipt.reference,
        status: receipt.status,
        version: receipt.version,
      };
    });
  }

  /** By the district, for an agency that told it on the telephone or on paper; marked so. */
  answerFor(
    actor: Actor,
    target: ActionTarget,
    action: AgencyActionName,
    words: AgencyWords,
  ): Promise<ReferralReceipt> {
    return this.actions.perform(actor, target, action, (tx, record) =>
      tx.asSystem((tx) => effectOf(tx, record, { action, words, onBehalf: true })),
    );
  }
}

function assertState(facts: AssignmentFacts, action: AgencyActionName, seen: number): void {
  if (!REFERRAL_ACTIONS[action].from.includes(facts.status))
    throw new DomainError('illegal-transition', { availableActions: availableAgencyActions(facts.status) });
  if (facts.version !== seen) throw new DomainError('stale-version', { current: toAgencyReferral(facts) });
}

interface Answer {
  action: AgencyActionName;
  words: AgencyWords;
  onBehalf: boolean;
}

async function effectOf(
  tx: Tx,
  record: ReferralRecord,
  { action, words, onBehalf }: Answer,
): Promise<ActionEffect> {
  const place = [newId(), await findOpenAssignment(tx, record.id), record.id, record.agencyId];
  if ('reasonCode' in words) {
    const { reasonCode, reason } = words;
    const changes = [{ field: 'declineReason', from: null, to: reasonCode }];
    return { onBehalf, change: { agencyId: null }, history: { reason, changes } };
  }
  if ('question' in words) await tx.execute(INSERT_QUESTION, [...place, words.question, tx.now, onBehalf]);
  if ('servedOn' in words) {
    assertServedOn(tx, words.servedOn);
    const { type, servedOn, note = null } = words;
    await tx.execute(INSERT_SERVICE, [...place, type, servedOn, note, onBehalf, tx.now]);
    return { onBehalf, history: { changes: [{ field: 'service', from: null, to: type }] } };
  }
  if ('result' in words) {
    const { result, advice = null } = words;
    await tx.execute(INSERT_REPLY, [...place, result, advice, onBehalf, tx.now]);
  }
  return {
    onBehalf,
    history: { changes: action === 'ask' ? [{ field: 'question', from: null, to: null }] : [] },
  };
}

function assertServedOn(tx: Tx, servedOn: string): void {
  if (servedOn > isoDateOf(tx.now))
    throw new DomainError('inconsistent', { errors: [{ pointer: '/servedOn', code: 'inconsistent' }] });
}

const PLACE = 'id, assignment_id, referral_id, agency_id, district_id';
const INSERT_QUESTION = `INSERT INTO referral_question (${PLACE}, question, asked_at, on_behalf) VALUES ($1, $2, $3, $4, (SELECT ctx_district()), $5, $6, $7)`;
const INSERT_SERVICE = `INSERT INTO referral_service_ledger (${PLACE}, type, served_on, note, on_behalf, recorded_at)
  VALUES ($1, $2, $3, $4, (SELECT ctx_district()), $5, $6, $7, $8, $9)`;
const INSERT_REPLY = `INSERT INTO referral_reply_ledger (${PLACE}, result, advice, on_behalf, recorded_at)
  VALUES ($1, $2, $3, $4, (SELECT ctx_district()), $5, $6, $7, $8)`;

async function findOpenAssignment(tx: Tx, referralId: string): Promise<string> {
  const row = await tx.row<{ id: string }>(
    'SELECT id FROM referral_assignment WHERE referral_id = $1 AND ended_at IS NULL',
    [referralId],
  );
  if (!row) throw new DomainError('not-found');
  return row.id;
}
