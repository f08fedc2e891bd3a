import { Injectable } from '@nestjs/common';
import {
  academicYearOf,
  availableCaseStudyActions,
  CASE_STUDY_ACTIONS,
  CASE_STUDY_SECTIONS,
  isoDateOf,
  type CaseStudyActionName,
  type CaseStudyStatus,
} from '#contracts';
import { Notices, Tasks, type Subject } from '#features/tasks';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { CaseActions, type CaseTarget } from './case-actions.js';
import { findCase } from './case-detail.queries.js';
import { findStudy, lockStudy, toStudyLine, type StudyRow } from './case-studies.queries.js';
import { prefill } from './case-study.prefill.js';
import type { CaseStudyView, EditCaseStudyRequest } from './case-study.dto.js';
import { accessOf, addEvent, findCaseRecord, subjectOf, type CaseRecord } from './case.record.js';
import { assertUnmasked } from './case.rules.js';
import type { CasePartReceipt } from './case-view.dto.js';

/** The case-study report: written by the school from its case, analysed by the district. */
@Injectable()
export class CaseStudiesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly actions: CaseActions,
    private readonly tasks: Tasks,
    private readonly notices: Notices,
  ) {}

  /** Begins the report of a case with what the case tells; the one that is there already when there is one. */
  begin(actor: Actor, caseId: string, once: Idempotency): Promise<Replayable<CasePartReceipt>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const record = await findCaseRecord(tx, caseId);
      this.access.assertCan(actor, 'case-study.write', accessOf(record));
      if (record.status === 'DRAFT' || record.status === 'DISCARDED')
        throw new DomainError('illegal-transition', {
          availableActions: this.actions.available(actor, record),
        });
      const { view } = await findCase(tx, this.access, actor, caseId);
      if (view.studyId) return { id: view.studyId };
      const id = newId();
      await tx.execute(
        `INSERT INTO case_study (id, case_id, district_id, status, sections, academic_year, changed_at)
         VALUES ($1, $2, (SELECT ctx_district()), 'DRAFT', $3::jsonb, $4, $5)`,
        [id, caseId, JSON.stringify(prefill(view)), academicYearOf(isoDateOf(tx.now)), tx.now],
      );
      await addEvent(tx, caseId, { action: 'study', sourceId: id });
      tx.audit({ action: 'case-study.begin', recordKind: 'case-study', recordId: id });
      return { id };
    });
  }

  getStudy(actor: Actor, id: string): Promise<CaseStudyView> {
    return this.uow.run(actor, async (tx) => {
      const study = await findStudy(tx, id);
      const record = await findCaseRecord(tx, study.caseId);
      this.access.assertCan(actor, 'case-study.read', accessOf(record));
      tx.audit({ action: 'case-study.read', recordKind: 'case-study', recordId: id, outcome: 'read' });
      return this.viewOf(actor, study, record);
    });
  }

  edit(actor: Actor, target: CaseTarget, request: EditCaseStudyRequest): Promise<CaseStudyView> {
    assertUnmasked(...request.sections.map(({ text }) => text));
    return this.perform(actor, target, 'edit', async (tx) => {
      await tx.execute(
        `UPDATE case_study SET sections = $3::jsonb, causes = $4, helps = $5, result = $6, version = version + 1, changed_at = $7
         WHERE id = $1 AND version = $2`,
        [
          ...[target.id, target.version, JSON.stringify(request.sections), request.causes, request.helps],
          ...[request.result ?? null, tx.now],
        ],
      );
    });
  }

  /** Sends the report to the district. @throws DomainError `case.study-incomplete`. */
  submit(actor: Actor, target: CaseTarget): Promise<CaseStudyView> {
    return this.perform(actor, target, 'submit', async (tx, study, record) => {
      assertComplete(study);
      await this.moveTo(tx, target, 'SUBMITTED', { submittedAt: tx.now });
      await addEvent(tx, record.id, { action: 'study-submit', sourceId: study.id });
      const subject = studySubject(record, study.id);
      const owner = { role: 'DISTRICT_SAFETY' as const };
      await this.tasks.startClock(tx, { subject, step: 'analyse', urgency: record.urgency, owner });
      await this.notices.tell(tx, { kind: 'case-report-submitted', subject, to: [owner] });
    });
  }

  /** The district sends the report back, or analyses it, with its note. */
  answer(
    actor: Actor,
    target: CaseTarget,
    action: 'return' | 'analyse',
    note: string,
  ): Promise<CaseStudyView> {
    assertUnmasked(note);
    return this.perform(actor, target, action, async (tx, study, record) => {
      await this.moveTo(tx, target, action === 'return' ? 'RETURNED' : 'ANALYSED', { note });
      await addEvent(tx, record.id, { action: `study-${action}`, sourceId: study.id });
      const subject = studySubject(record, study.id);
      await this.tasks.stopClock(tx, subject, 'analyse');
      const to = [{ postId: record.ownerPostId }];
      if (action === 'analyse') await this.notices.tell(tx, { kind: 'case-report-analysed', subject, to });
      else await this.notices.tell(tx, { kind: 'task-assigned', subject, to });
    });
  }

  private perform(
    actor: Actor,
    target: CaseTarget,
    action: CaseStudyActionName,
    work: (tx: Tx, study: StudyRow, record: CaseRecord) => Promise<void>,
  ): Promise<CaseStudyView> {
    return this.uow.run(actor, async (tx) => {
      const study = await lockStudy(tx, target.id);
      const record = await findCaseRecord(tx, study.caseId);
      const { permission, from } = CASE_STUDY_ACTIONS[action];
      this.access.assertCan(actor, permission, accessOf(record));
      if (!from.includes(study.status))
        throw new DomainError('illegal-transition', {
          availableActions: this.available(actor, study, record),
        });
      if (study.version !== target.version)
        throw new DomainError('stale-version', { current: this.viewOf(actor, study, record) });
      await work(tx, study, record);
      tx.audit({ action: `case-study.${action}`, recordKind: 'case-study', recordId: study.id });
      return this.viewOf(actor, await findStudy(tx, target.id), record);
    });
  }

  private async moveTo(
    tx: Tx,
    { id, version }: CaseTarget,
    status: CaseStudyStatus,
    { submittedAt = null, note = null }: { submittedAt?: Date | null; note?: string | null },
  ): Promise<void> {
    await tx.execute(
      `UPDATE case_study SET status = $3, submitted_at = COALESCE($4, submitted_at), district_note = COALESCE($5, district_note),
         version = version + 1, changed_at = $6 WHERE id = $1 AND version = $2`,
      [id, version, status, submittedAt, note, tx.now],
    );
  }

  private available(actor: Actor, { status }: StudyRow, record: CaseRecord): CaseStudyActionName[] {
    return availableCaseStudyActions(status, (permission) =>
      this.access.can(actor, permission, accessOf(record)),
    );
  }

  private viewOf(actor: Actor, study: StudyRow, record: CaseRecord): CaseStudyView {
    return {
      ...toStudyLine(study),
      sections: study.sections,
      districtNote: study.districtNote,
      availableActions: this.available(actor, study, record),
    };
  }
}

function studySubject(record: CaseRecord, studyId: string): Subject {
  return { ...subjectOf(record), kind: 'case-study', id: studyId };
}

/** Every section with a text, and the three codes, or there is nothing to analyse. */
function assertComplete({ sections, causes, helps, result }: StudyRow): void {
  const missing = CASE_STUDY_SECTIONS.filter(
    ({ code }) => !sections.some((section) => section.code === code),
  );
  const errors = [
    ...(missing.length > 0 ? ['/sections'] : []),
    ...(causes.length === 0 ? ['/causes'] : []),
    ...(helps.length === 0 ? ['/helps'] : []),
    ...(result === null ? ['/result'] : []),
  ].map((pointer) => ({ pointer, code: 'required' as const }));
  if (errors.length > 0) throw new DomainError('case.study-incomplete', { errors });
}
