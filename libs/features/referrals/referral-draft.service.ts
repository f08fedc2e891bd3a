import { Injectable } from '@nestjs/common';
import { academicYearOf, isoDateOf } from '#contracts';
import { Access, classKey, type Actor } from '#platform/access';
import { UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { ReferralActions, type ActionTarget } from './referral-actions.js';
import { changesOf, writeChoice, writeTexts } from './referral-content.js';
import { findLiveBases, loadSource } from './referral-packet.js';
import type { ReferralReceipt } from './referral-view.dto.js';
import type { CreateReferralRequest, EditReferralRequest } from './referral.dto.js';
import { accessOf, addHistory, publishReferral, type ReferralRecord } from './referral.record.js';

const INSERT = `
  INSERT INTO referral (id, district_id, reference, student_id, school_id, case_id, incident_id, route, class_key, except_person_ids, creator_person_id,
    creator_post_id, guardian_suspected, urgency, purpose, reasons, status, recorded_at, changed_at)
  VALUES ($1, $2, 'REF-' || $3::int || '-' || lpad(next_reference('REF', $3::int)::text, 6, '0'), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
    'DRAFT', $17, $17)
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
    const [student, incident] = await Promise.all([
      findStudent(tx, request.studentId),
      request.incidentId === undefined ? NO_INCIDENT : this.findIncident(tx, actor, request.incidentId),
    ]);
    const record = student && incident && { ...newRecord(actor, request, student), ...incident };
    this.access.assertRole(actor, 'referral.create');
    if (!incident) throw invalidFields({ pointer: '/incidentId', code: 'unknown-reference' });
    // A foreign child and one that is not there are told with the same words.
    if (!record || !this.access.can(actor, 'referral.create', accessOf(record)))
      throw invalidFields({ pointer: '/studentId', code: 'unknown-reference' });
    return record;
  }

  /** A referral from a report on the conflict route goes past every school, and past whom the report names. */
  private async findIncident(
    tx: Tx,
    actor: Actor,
    id: string,
  ): Promise<Pick<ReferralRecord, 'route' | 'exceptPersonIds'> | null> {
    const params: unknown[] = [id];
    const scope = this.access.scopeWhere(actor, 'incident.read', params);
    return tx.row(
      `SELECT i.route, i.accused_person_ids AS "exceptPersonIds" FROM incident i WHERE i.id = $1 AND ${scope}`,
      params,
    );
  }
}

const NO_INCIDENT: Pick<ReferralRecord, 'route' | 'exceptPersonIds'> = {
  route: 'school',
  exceptPersonIds: [],
};

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
    ...NO_INCIDENT,
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
  { incidentId }: CreateReferralRequest,
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
    ...[incidentId ?? null, record.route, record.classKey, record.exceptPersonIds, record.creatorPersonId],
    ...[
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
