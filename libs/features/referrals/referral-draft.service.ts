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
    const { studentId, incidentId, caseId } = request;
    this.access.assertRole(actor, 'referral.create');
    const student = await findStudent(tx, studentId);
    const incident = incidentId === undefined ? NO_ORIGIN : await this.findIncident(tx, actor, incidentId);
    const ofCase = caseId === undefined ? NO_ORIGIN : await this.findCase(tx, actor, { caseId, studentId });
    if (!incident) throw invalidFields({ pointer: '/incidentId', code: 'unknown-reference' });
    if (!ofCase) throw invalidFields({ pointer: '/caseId', code: 'unknown-reference' });
    const record = student && { ...newRecord(actor, request, student), ...originOf(incident, ofCase) };
    // A foreign child and one that is not there are told with the same words; a case in hand opens the way to its child.
    const may =
      record !== null &&
      (caseId !== undefined || this.access.can(actor, 'referral.create', accessOf(record)));
    if (!may) throw invalidFields({ pointer: '/studentId', code: 'unknown-reference' });
    return record;
  }

  private async findCase(
    tx: Tx,
    actor: Actor,
    { caseId, studentId }: { caseId: string; studentId: string },
  ): Promise<Origin | null> {
    const params: unknown[] = [caseId, studentId];
    const scope = this.access.scopeWhere(actor, 'case.read', params);
    return tx.row(
      `SELECT c.route, c.except_person_ids AS "exceptPersonIds" FROM student_case c WHERE c.id = $1 AND c.student_id = $2 AND ${scope}`,
      params,
    );
  }

  /** A referral from a report on the conflict route goes past every school, and past whom the report names. */
  private async findIncident(tx: Tx, actor: Actor, id: string): Promise<Origin | null> {
    const params: unknown[] = [id];
    const scope = this.access.scopeWhere(actor, 'incident.read', params);
    return tx.row(
      `SELECT i.route, i.accused_person_ids AS "exceptPersonIds" FROM incident i WHERE i.id = $1 AND ${scope}`,
      params,
    );
  }
}

type Origin = Pick<ReferralRecord, 'route' | 'exceptPersonIds'>;

const NO_ORIGIN: Origin = { route: 'school', exceptPersonIds: [] };

/** Whatever keeps an incident or a case from somebody keeps the referral from them as well. */
function originOf(...origins: readonly Origin[]): Origin {
  return {
    route: origins.some(({ route }) => route === 'district') ? 'district' : 'school',
    exceptPersonIds: [...new Set(origins.flatMap(({ exceptPersonIds }) => exceptPersonIds))],
  };
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
