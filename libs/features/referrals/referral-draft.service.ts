import { Injectable } from '@nestjs/common';
import { academicYearOf, isoDateOf } from '#contracts';
import { Access, classKey, type Actor } from '#platform/access';
import { UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { ReferralActions, type ActionTarget } from './referral-actions.js';
import { changesOf, writeChoice, writeTexts } from './referral-content.js';
import { findLiveBases, loadSource } from './referral-packet.js';
import { NO_ORIGIN, originOf } from './referral-origin.js';
import type { ReferralReceipt } from './referral-view.dto.js';
import type { CreateReferralRequest, EditReferralRequest } from './referral.dto.js';
import { accessOf, addHistory, publishReferral, type ReferralRecord } from './referral.record.js';

const INSERT = `
  INSERT INTO referral (id, district_id, reference, student_id, school_id, case_id, incident_id, screening_id, route, class_key, except_person_ids,
    creator_person_id, creator_post_id, guardian_suspected, urgency, purpose, reasons, status, recorded_at, changed_at)
  VALUES ($1, $2, take_reference('REF', $3), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
    'DRAFT', $18, $18)
  RETURNING reference`;

/** Asking for help: draft, basis and signature. */
@Injectable()
export class ReferralDraftService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly actions: ReferralActions,
  ) {}

  async createReferral(
    actor: Actor,
    request: CreateReferralRequest,
    once: Idempotency,
  ): Promise<Replayable<ReferralReceipt>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const record = await this.prepare(tx, actor, request);
      const reference = await insertReferral(tx, record, request);
      await writeTexts(tx, record.id, request);
      await writeChoice(tx, record.id, request.dataClasses);
      await addHistory(tx, record.id, { action: 'draft', from: null, to: 'DRAFT', version: 1 });
      tx.audit({ action: 'referral.create', recordKind: 'referral', recordId: record.id });
      publishReferral(tx, record, 1);
      const { id, urgency } = record;
      return { id, reference, status: 'DRAFT', urgency, dueAt: null, version: 1 };
    });
  }

  editReferral(actor: Actor, target: ActionTarget, request: EditReferralRequest): Promise<ReferralReceipt> {
    return this.actions.perform(actor, target, 'edit', async (tx, record) => {
      const { urgency, purpose, reasons, guardianSuspected } = request;
      if (guardianSuspected === true && (await findLiveBases(tx, record.id)).includes('CONSENT'))
        throw new DomainError('referral.consent-not-asked');
      await writeTexts(tx, record.id, request);
      await writeChoice(tx, record.id, request.dataClasses);
      return {
        change: { urgency, purpose, reasons, guardianSuspected },
        history: { changes: changesOf(request) },
      };
    });
  }

  /** Lays a draft before those who sign. */
  offer(actor: Actor, target: ActionTarget): Promise<ReferralReceipt> {
    return this.actions.perform(actor, target, 'offer', (tx) => ({ change: { offeredAt: tx.now } }));
  }

  /** @throws DomainError `referral.incomplete`, `referral.basis-missing`. */
  submit(actor: Actor, target: ActionTarget): Promise<ReferralReceipt> {
    return this.actions.perform(actor, target, 'submit', async (tx, record) => {
      const [source, bases] = await Promise.all([loadSource(tx, record.id), findLiveBases(tx, record.id)]);
      const isWhole =
        record.purpose !== null &&
        record.reasons.length > 0 &&
        source?.packet.NARRATIVE['problem'] !== undefined;
      if (!isWhole) throw new DomainError('referral.incomplete');
      if (bases.length === 0) throw new DomainError('referral.basis-missing');
      return { change: { submittedAt: tx.now } };
    });
  }

  private async prepare(tx: Tx, actor: Actor, request: CreateReferralRequest): Promise<ReferralRecord> {
    this.access.assertRole(actor, 'referral.create');
    const student = await findStudent(tx, request.studentId);
    const origin = await originOf(tx, this.access, actor, request);
    const record = student && { ...newRecord(actor, request, student), ...origin };
    // A foreign child and one that is not there are told with the same words; a case in hand opens the way to its child.
    const may =
      record !== null &&
      (request.caseId !== undefined || this.access.can(actor, 'referral.create', accessOf(record)));
    if (!may) throw invalidFields({ pointer: '/studentId', code: 'unknown-reference' });
    return record;
  }
}

interface StudentPlace {
  id: string;
  schoolId: string;
  level: string;
  room: string;
}

function findStudent(tx: Tx, id: string): Promise<StudentPlace | null> {
  return tx.row<StudentPlace>('SELECT id, school_id AS "schoolId", level, room FROM student WHERE id = $1', [
    id,
  ]);
}

function newRecord(actor: Actor, request: CreateReferralRequest, student: StudentPlace): ReferralRecord {
  const { id, purpose = null, reasons = [], urgency = 'NORMAL', guardianSuspected = false } = request;
  return {
    ...NO_ORIGIN,
    ...{ id, purpose, reasons, urgency, guardianSuspected },
    ...{ districtId: actor.districtId, studentId: student.id, schoolId: student.schoolId },
    ...{ creatorPersonId: actor.personId, creatorPostId: actor.postId, assigneePostId: null },
    ...{
      status: 'DRAFT',
      reference: '',
      caseId: request.caseId ?? null,
      agencyId: null,
      dueAt: null,
      version: 1,
    },
    classKey: classKey(student.schoolId, student.level, student.room),
  };
}

async function insertReferral(
  tx: Tx,
  record: ReferralRecord,
  { incidentId, screeningId }: CreateReferralRequest,
): Promise<string> {
  const row = await tx.row<{ reference: string }>(INSERT, [
    ...[
      record.id,
      record.districtId,
      academicYearOf(isoDateOf(tx.now)),
      record.studentId,
      record.schoolId,
      record.caseId,
    ],
    ...[incidentId ?? null, screeningId ?? null, record.route, record.classKey, record.exceptPersonIds],
    ...[
      record.creatorPersonId,
      record.creatorPostId,
      record.guardianSuspected,
      record.urgency,
      record.purpose,
      record.reasons,
      tx.now,
    ],
  ]);
  return row?.reference ?? '';
}
