import { Injectable } from '@nestjs/common';
import { academicYearOf, isoDateOf, type CaseTypeCode, type UrgencyCode } from '#contracts';
import { Notices, Tasks } from '#features/tasks';
import { Access, classKey, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { CaseActions, receiptOf, type CaseTarget } from './case-actions.js';
import { insertMeasure } from './case-measures.js';
import { assertCasePosts } from './case-posts.js';
import type {
  CaseOrigin,
  CloseCaseRequest,
  EditCaseRequest,
  MeasureField,
  OpenCaseRequest,
} from './case.dto.js';
import { accessOf, addEvent, publishCase, subjectOf, type CaseRecord } from './case.record.js';
import { assertScreening, incidentOf } from './case-origin.js';
import { assertUnmasked } from './case.rules.js';
import type { CasePartReceipt, CaseReceipt } from './case-view.dto.js';

/** What a feature above, or the form, opens a case with. */
export interface OpenCase {
  id?: string;
  studentId: string;
  type: CaseTypeCode;
  urgency: UrgencyCode;
  problem: string;
  history?: string | null | undefined;
  family?: string | null | undefined;
  origin: CaseOrigin;
  originId?: string | null;
  /** `district`: no school may learn of it. */
  route?: 'school' | 'district';
  /** Persons who must not learn of it; they send it past the school. */
  exceptPersonIds?: readonly string[];
  ownerPostId?: string | undefined;
  measure?: MeasureField | undefined;
  draft?: boolean | undefined;
}

interface StudentRow {
  schoolId: string;
  level: string;
  room: string;
}

/** Opening a case and leading it from state to state. */
@Injectable()
export class CasesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly actions: CaseActions,
    private readonly tasks: Tasks,
    private readonly notices: Notices,
  ) {}

  /** Opens a case for a student whom the actor sees. */
  openCase(actor: Actor, request: OpenCaseRequest, once: Idempotency): Promise<Replayable<CaseReceipt>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const { origin = 'HAND', originId = null } = request;
      if ((origin === 'HAND') !== (originId === null))
        throw invalidFields({ pointer: '/originId', code: origin === 'HAND' ? 'inconsistent' : 'required' });
      const kept =
        originId && origin === 'INCIDENT' ? await incidentOf(tx, this.access, actor, originId) : {};
      if (originId && origin === 'SCREENING')
        await assertScreening(tx, this.access, actor, { studentId: request.studentId, id: originId });
      return this.openCaseInTx(tx, actor, { ...request, ...kept, origin, originId });
    });
  }

  /**
   * Opens a case in the caller's transaction, for incidents, screenings and the dropout list.
   * @throws DomainError `case.already-open`, `validation` for a student or post that the actor does not see.
   */
  async openCaseInTx(tx: Tx, actor: Actor, given: OpenCase): Promise<CaseReceipt> {
    assertUnmasked(given.problem, given.history, given.family);
    const student = await this.studentOf(tx, actor, given.studentId);
    const record = recordOf(actor, given, student);
    // Whom a case is kept from still opens it when the report was theirs to file: they never see it.
    this.access.assertCan(actor, 'case.open', accessOf({ ...record, route: 'school', exceptPersonIds: [] }));
    const owner = await this.ownerOf(tx, actor, record, given.ownerPostId);
    const work = (tx: Tx) => this.insert(tx, actor, { ...record, ownerPostId: owner }, given);
    // A school may not touch what it may not see: its case on the conflict route is written for it.
    return record.route === 'district' && actor.party === 'school' ? tx.asSystem(work) : work(tx);
  }

  editCase(actor: Actor, target: CaseTarget, request: EditCaseRequest): Promise<CaseReceipt> {
    const { problem, history, family, type, urgency } = request;
    assertUnmasked(problem, history, family);
    return this.actions.perform(actor, target, 'edit', async (tx, { id }) => {
      await tx.execute(
        `UPDATE case_narrative SET problem = COALESCE($2, problem), history = CASE WHEN $3 THEN $4 ELSE history END,
           family = CASE WHEN $5 THEN $6 ELSE family END WHERE case_id = $1`,
        [id, problem ?? null, history !== undefined, history ?? null, family !== undefined, family ?? null],
      );
      return { change: { type, urgency } };
    });
  }

  openDraft(actor: Actor, target: CaseTarget): Promise<CaseReceipt> {
    return this.actions.perform(actor, target, 'open');
  }

  /** Ends a case with its reason and what changed since it was opened. */
  closeCase(actor: Actor, target: CaseTarget, request: CloseCaseRequest): Promise<CaseReceipt> {
    return this.actions.perform(actor, target, 'close', async (tx, record) => {
      const { measure, closeReason } = request;
      if (!measure)
        throw new DomainError('case.outcome-missing', {
          errors: [{ pointer: '/measure', code: 'required' }],
        });
      await insertMeasure(tx, record.id, 'CLOSE', measure);
      await tx.execute(
        "UPDATE case_plan_item SET state = 'CANCELLED', ended_at = $2, version = version + 1 WHERE case_id = $1 AND state = 'OPEN'",
        [record.id, tx.now],
      );
      const subject = subjectOf(record);
      await this.tasks.cancelAll(tx, subject);
      const team = record.teamPostIds.map((postId) => ({ postId }));
      await this.notices.tell(tx, {
        kind: 'case-closed',
        subject,
        to: [{ postId: record.ownerPostId }, ...team],
      });
      return { change: { closedAt: tx.now, closeReason }, code: closeReason };
    });
  }

  /**
   * Opens a closed case again.
   * @throws DomainError `case.already-open` when the student has another one by now.
   */
  reopenCase(actor: Actor, target: CaseTarget, reason: string): Promise<CaseReceipt> {
    return this.actions.perform(actor, target, 'reopen', async (tx, record) => {
      await assertNoneOpen(tx, record.studentId, record.route);
      await this.notices.tell(tx, {
        kind: 'case-reopened',
        subject: subjectOf(record),
        to: [{ postId: record.ownerPostId }],
      });
      return { change: { closedAt: null, closeReason: null }, reason };
    });
  }

  /** The outcome before the help, when it was not measured at the opening. */
  measureBefore(
    actor: Actor,
    id: string,
    measure: MeasureField,
    once: Idempotency,
  ): Promise<Replayable<CasePartReceipt>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const record = await this.actions.enter(tx, actor, id);
      const measureId = await insertMeasure(tx, record.id, 'OPEN', measure);
      await addEvent(tx, id, { action: 'measure', sourceId: measureId });
      tx.audit({ action: 'case.measure', recordKind: 'case', recordId: id });
      return { id: measureId };
    });
  }

  private async insert(tx: Tx, actor: Actor, record: CaseRecord, given: OpenCase): Promise<CaseReceipt> {
    await assertNoneOpen(tx, record.studentId, record.route);
    const reference = await insertCase(tx, actor, record, given);
    await tx.execute(
      'INSERT INTO case_narrative (case_id, district_id, problem, history, family) VALUES ($1, (SELECT ctx_district()), $2, $3, $4)',
      [record.id, given.problem, given.history ?? null, given.family ?? null],
    );
    if (given.measure) await insertMeasure(tx, record.id, 'OPEN', given.measure);
    await addEvent(tx, record.id, { action: 'open', to: record.status, code: given.origin });
    tx.audit({ action: 'case.open', recordKind: 'case', recordId: record.id, fields: ['narrative'] });
    const named = { ...record, reference };
    publishCase(tx, named, 1);
    if (record.status === 'OPEN') await this.announce(tx, named);
    return receiptOf(named, 1);
  }

  private async announce(tx: Tx, record: CaseRecord): Promise<void> {
    const subject = subjectOf(record);
    const owner = { postId: record.ownerPostId };
    await this.tasks.startClock(tx, { subject, step: 'plan', urgency: record.urgency, owner });
    await this.notices.tell(tx, { kind: 'case-assigned', subject, to: [owner] });
    const leads =
      record.route === 'district'
        ? [{ role: 'DISTRICT_SAFETY' as const }]
        : [{ role: 'SCHOOL_CARE' as const, schoolId: record.schoolId }];
    await this.notices.tell(tx, { kind: 'case-opened', subject, to: leads });
  }

  private async studentOf(tx: Tx, actor: Actor, id: string): Promise<StudentRow> {
    const params: unknown[] = [id];
    const scope = this.access.scopeWhere(actor, 'student.read', params);
    const student = await tx.row<StudentRow>(
      `SELECT st.school_id AS "schoolId", st.level, st.room FROM student st WHERE st.id = $1 AND ${scope}`,
      params,
    );
    if (!student) throw invalidFields({ pointer: '/studentId', code: 'unknown-reference' });
    return student;
  }

  private async ownerOf(
    tx: Tx,
    actor: Actor,
    record: CaseRecord,
    postId: string | undefined,
  ): Promise<string> {
    if (postId !== undefined) {
      await assertCasePosts(tx, record, [postId], '/ownerPostId');
      return postId;
    }
    if (record.route === 'school' || actor.party === 'district') return actor.postId;
    const officer = await tx.asSystem((tx) =>
      tx.row<{ id: string }>(
        `SELECT p.id FROM post p WHERE p.district_id = (SELECT ctx_district()) AND p.role = 'DISTRICT_SAFETY' AND is_held(p)
           AND NOT (p.person_id = ANY ($1::uuid[])) ORDER BY p.starts_on, p.id LIMIT 1`,
        [record.exceptPersonIds],
      ),
    );
    if (!officer) throw new DomainError('inconsistent');
    return officer.id;
  }
}

function recordOf(actor: Actor, given: OpenCase, { schoolId, level, room }: StudentRow): CaseRecord {
  const exceptPersonIds = [...(given.exceptPersonIds ?? [])];
  return {
    id: given.id ?? newId(),
    districtId: actor.districtId,
    reference: '',
    studentId: given.studentId,
    schoolId,
    classKey: classKey(schoolId, level, room),
    route: exceptPersonIds.length > 0 ? 'district' : (given.route ?? 'school'),
    exceptPersonIds,
    type: given.type,
    urgency: given.urgency,
    status: given.draft ? 'DRAFT' : 'OPEN',
    ownerPostId: actor.postId,
    teamPostIds: [],
    version: 1,
  };
}

const INSERT_CASE = `
  INSERT INTO student_case (id, district_id, reference, student_id, school_id, class_key, route, except_person_ids, type, urgency, status, origin,
    origin_id, owner_post_id, opener_person_id, opened_at, changed_at)
  VALUES ($1, (SELECT ctx_district()), take_reference('CASE', $2), $3, $4, $5, $6, $7, $8,
    $9, $10, $11, $12, $13, $14, $15, $15)
  ON CONFLICT (student_id, route) WHERE status NOT IN ('CLOSED', 'DISCARDED') DO NOTHING RETURNING reference`;

async function insertCase(tx: Tx, actor: Actor, record: CaseRecord, given: OpenCase): Promise<string> {
  const { id, studentId, schoolId, classKey: key, route, exceptPersonIds, type, urgency, status } = record;
  const row = await tx.row<{ reference: string }>(INSERT_CASE, [
    ...[id, academicYearOf(isoDateOf(tx.now)), studentId, schoolId, key, route, exceptPersonIds],
    ...[
      type,
      urgency,
      status,
      given.origin,
      given.originId ?? null,
      record.ownerPostId,
      actor.personId,
      tx.now,
    ],
  ]);
  if (!row) throw new DomainError('case.already-open');
  return row.reference;
}

/** One open case a student on each route: the school must not learn from a refusal that the district has one. */
async function assertNoneOpen(tx: Tx, studentId: string, route: string): Promise<void> {
  const open = await tx.row(
    "SELECT c.id FROM student_case c WHERE c.student_id = $1 AND c.route = $2 AND c.status NOT IN ('CLOSED', 'DISCARDED')",
    [studentId, route],
  );
  if (open) throw new DomainError('case.already-open');
}
