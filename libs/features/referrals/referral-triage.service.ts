import { Injectable } from '@nestjs/common';
import { toAsciiDigits, type DataClassCode } from '#contracts';
import { Notices } from '#features/tasks';
import type { Actor } from '#platform/access';
import { newId, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { ReferralActions, type ActionTarget } from './referral-actions.js';
import {
  findLiveBases,
  findStanding,
  freezePacket,
  grantsFor,
  loadSource,
  partOf,
  type Asked,
} from './referral-packet.js';
import type { ReferralReceipt } from './referral-view.dto.js';
import type {
  AnswerQuestionRequest,
  AppointRequest,
  AssignReferralRequest,
  ReferralQuestionRequest,
  ReferralReasonRequest,
  TriageReferralRequest,
} from './referral.dto.js';
import { officeSubject, type ReferralRecord } from './referral.record.js';

const INSERT_ASSIGNMENT = `
  INSERT INTO referral_assignment (id, referral_id, district_id, agency_id, mou_id, reference, status, reasons, urgency, age_band, sex, subdistrict, purpose,
    data_classes, officer_name, assigned_at, version)
  SELECT $1, $2, (SELECT ctx_district()), $3, $4, $5, 'ASSIGNED', $6, $7, $8, $9, $10, $11, $12, pe.prefix || pe.first_name || ' ' || pe.last_name, $13, $14
  FROM person pe WHERE pe.id = (SELECT ctx_person())`;

/** The district's hand on a referral: where it goes, and what goes with it. */
@Injectable()
export class ReferralTriageService {
  constructor(
    private readonly actions: ReferralActions,
    private readonly notices: Notices,
  ) {}

  returnReferral(
    actor: Actor,
    target: ActionTarget,
    { question }: ReferralQuestionRequest,
  ): Promise<ReferralReceipt> {
    return this.actions.perform(actor, target, 'return', () => ({ history: { reason: question } }));
  }

  triage(
    actor: Actor,
    target: ActionTarget,
    { urgency, note }: TriageReferralRequest,
  ): Promise<ReferralReceipt> {
    return this.actions.perform(actor, target, 'triage', (_tx, record) => ({
      change: { urgency },
      history: {
        reason: note ?? null,
        changes: urgency === record.urgency ? [] : [{ field: 'urgency', from: record.urgency, to: urgency }],
      },
    }));
  }

  appoint(actor: Actor, target: ActionTarget, { postId }: AppointRequest): Promise<ReferralReceipt> {
    return this.actions.perform(actor, target, 'appoint', async (tx, record) => {
      const post = await tx.row<{ personId: string }>(
        `SELECT p.person_id AS "personId" FROM post p WHERE p.id = $1 AND p.district_id = $2 AND p.role IN ('DISTRICT_SAFETY', 'DISTRICT_PSYCH') AND is_held(p)`,
        [postId, record.districtId],
      );
      if (!post || record.exceptPersonIds.includes(post.personId))
        throw invalidFields({ pointer: '/postId', code: 'unknown-reference' });
      await this.notices.tell(tx, {
        kind: 'task-assigned',
        subject: officeSubject(record),
        to: [{ postId }],
      });
      return {
        change: { assigneePostId: postId },
        history: { changes: [{ field: 'assignee', from: record.assigneePostId, to: postId }] },
      };
    });
  }

  /**
   * Gives it to an agency and freezes what goes with it.
   * @throws DomainError `referral.mou-expired`, `referral.mou-scope`, `referral.class-not-allowed`, `referral.basis-missing`.
   */
  assign(actor: Actor, target: ActionTarget, request: AssignReferralRequest): Promise<ReferralReceipt> {
    return this.actions.perform(actor, target, 'assign', async (tx, record) => {
      const asked = await askFor(tx, record, request);
      const granted = grantedOf(asked);
      const { mouId } = asked.standing;
      const { ageBand, sex, subdistrict } = asked.source.outline;
      const assignmentId = newId();
      await tx.execute(INSERT_ASSIGNMENT, [
        ...[
          assignmentId,
          record.id,
          request.agencyId,
          mouId,
          record.reference,
          record.reasons,
          record.urgency,
        ],
        ...[ageBand, sex, subdistrict, record.purpose, granted, tx.now, record.version],
      ]);
      await freezePacket(tx, assignmentId, asked, granted);
      return {
        change: { agencyId: request.agencyId, assignedAt: tx.now },
        history: {
          changes: [
            { field: 'agency', from: record.agencyId, to: request.agencyId },
            { field: 'dataClasses', from: null, to: granted.join(' ') },
          ],
        },
      };
    });
  }

  /** What a person decides with nothing but a reason. */
  decide(
    actor: Actor,
    target: ActionTarget,
    action: 'cancel' | 'handle-internally' | 'recall' | 'resume',
    { reason }: ReferralReasonRequest,
  ): Promise<ReferralReceipt> {
    return this.actions.perform(actor, target, action, (_tx, record) => {
      // What the district itself has finished was never in an agency's service.
      if (action === 'resume' && record.agencyId === null)
        throw new DomainError('illegal-transition', { availableActions: ['confirm-reading'] });
      return { change: action === 'recall' ? { agencyId: null } : {}, history: { reason } };
    });
  }

  complete(actor: Actor, target: ActionTarget): Promise<ReferralReceipt> {
    return this.actions.perform(actor, target, 'complete');
  }

  /** Answers an agency. Before it has accepted, an answer must not say who the child is. */
  answer(
    actor: Actor,
    target: ActionTarget,
    { questionId, answer }: AnswerQuestionRequest,
  ): Promise<ReferralReceipt> {
    return this.actions.perform(actor, target, 'answer', async (tx, record) => {
      const question = await tx.row<{ answer: string | null }>(
        'SELECT answer FROM referral_question WHERE id = $1 AND referral_id = $2 FOR UPDATE',
        [questionId, record.id],
      );
      if (!question) throw invalidFields({ pointer: '/questionId', code: 'unknown-reference' });
      if (question.answer !== null) throw new DomainError('referral.already-answered');
      const source = await loadSource(tx, record.id);
      if (record.status === 'ASSIGNED' && isIdentifying(answer, source?.identifying ?? []))
        throw new DomainError('referral.names-child', {
          errors: [{ pointer: '/answer', code: 'inconsistent' }],
        });
      await tx.execute('UPDATE referral_question SET answer = $2, answered_at = $3 WHERE id = $1', [
        ...[questionId, answer, tx.now],
      ]);
      return {};
    });
  }

  /** The school says that it has read every answer there is. */
  confirmReading(actor: Actor, target: ActionTarget): Promise<ReferralReceipt> {
    return this.actions.perform(actor, target, 'confirm-reading', async (tx, record) => {
      await tx.execute(
        `INSERT INTO referral_receipt_ledger (id, referral_id, district_id, reply_id, read_by, read_at)
         SELECT gen_random_uuid(), r.referral_id, r.district_id, r.id, (SELECT ctx_person()), $2 FROM referral_reply_ledger r
         WHERE r.referral_id = $1 AND NOT EXISTS (SELECT FROM referral_receipt_ledger rr WHERE rr.reply_id = r.id)`,
        [record.id, tx.now],
      );
      return {};
    });
  }
}

async function askFor(
  tx: Tx,
  record: ReferralRecord,
  { agencyId, ...part }: AssignReferralRequest,
): Promise<Asked> {
  const [standing, whole, bases] = await Promise.all([
    findStanding(tx, agencyId),
    loadSource(tx, record.id),
    findLiveBases(tx, record.id),
  ]);
  if (!standing) throw invalidFields({ pointer: '/agencyId', code: 'unknown-reference' });
  if (!whole) throw new DomainError('not-found');
  const source = partOf(whole, part);
  if (bases.length === 0) throw new DomainError('referral.basis-missing');
  if (record.purpose === null) throw new DomainError('referral.incomplete');
  if (standing.mouId === null) throw new DomainError('referral.mou-expired');
  const now = await databaseNow(tx);
  return { record, source, standing, bases, chosen: source.chosen, now };
}

/** Whether an agreement holds is asked of the database's clock, here as at each reading. */
export async function databaseNow(tx: Tx): Promise<Date> {
  const row = await tx.row<{ now: Date }>('SELECT clock_timestamp() AS now');
  return row?.now ?? tx.now;
}

/** @throws DomainError when one of the chosen classes would not go: nothing is left out unseen. */
function grantedOf(asked: Asked): DataClassCode[] {
  const grants = grantsFor(asked);
  const causes = new Set(grants.map(({ withheld }) => withheld));
  if (causes.has('mou') || causes.has('agency-type')) throw new DomainError('referral.mou-scope');
  if (causes.has('basis') || causes.has('purpose')) throw new DomainError('referral.class-not-allowed');
  return grants.map(({ code }) => code);
}

const NUMBER = /\d(?:[\s-]?\d){6,}/u;

function isIdentifying(text: string, names: readonly string[]): boolean {
  return NUMBER.test(toAsciiDigits(text)) || names.some((name) => name.length > 1 && text.includes(name));
}
