import { Injectable } from '@nestjs/common';
import {
  isForeignValue,
  isoDateOf,
  itemsOf,
  MONITORING_BOUNDS,
  monitoringTermOf,
  NO_VALUE,
  type MonitoringItem,
} from '#contracts';
import type { Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields, type FieldError } from '#platform/errors';
import { updateFinding, type FindingRecord } from './finding.record.js';
import { assertSchoolPost } from './monitoring-posts.js';
import type { MonitoringTarget } from './monitoring-target.js';
import { VisitActions } from './visit-actions.js';
import { VisitTasks } from './visit-tasks.js';
import { sheetsOf } from './visit.queries.js';
import { publishVisit, type VisitRecord } from './visit.record.js';
import type { AddFindingRequest, AnswerField } from './visit.dto.js';
import type { SheetView, VisitView } from './visit-view.dto.js';

const UPSERT = `
  INSERT INTO monitoring_answer (visit_id, tool_id, item_id, district_id, school_id, choice, score, count, text, note, answered_at, answered_by_post_id)
  SELECT $1, $2, a."itemId", $3, $4, a.choice, a.score, a.count, a.text, a.note, $6, $7
  FROM jsonb_to_recordset($5::jsonb) AS a ("itemId" text, choice text, score smallint, count integer, text text, note text)
  ON CONFLICT ON CONSTRAINT monitoring_answer_pk DO UPDATE SET choice = EXCLUDED.choice, score = EXCLUDED.score, count = EXCLUDED.count,
    text = EXCLUDED.text, note = EXCLUDED.note, answered_at = EXCLUDED.answered_at, answered_by_post_id = EXCLUDED.answered_by_post_id`;

const INSERT_FINDING = `
  INSERT INTO monitoring_finding (id, visit_id, district_id, school_id, tool_id, item_id, level, text, owner_post_id, found_by_post_id, due_on, status, changed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'NOTED', $12)`;

/** Doing a visit: answers as they are given, findings, and its end. */
@Injectable()
export class VisitWorkService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly actions: VisitActions,
    private readonly tasks: VisitTasks,
  ) {}

  /** Begins the visit today, in whose term it counts. */
  start(actor: Actor, target: MonitoringTarget): Promise<VisitView> {
    return this.actions.perform(actor, target, 'start', (tx) => {
      const visitedOn = isoDateOf(tx.now);
      return { change: { startedAt: tx.now, visitedOn, ...monitoringTermOf(visitedOn) } };
    });
  }

  /**
   * Saves answers of one tool; `target.version` is the sheet's own.
   * @throws DomainError `stale-version` with the sheet as it is, `validation` for what the tool does not ask.
   */
  saveAnswers(actor: Actor, target: MonitoringTarget, answers: readonly AnswerField[]): Promise<SheetView> {
    return this.uow.run(actor, async (tx) => {
      const record = await this.actions.admit(tx, actor, target.id, 'answer');
      const sheet = await sheetOf(tx, record, target.partId);
      if (sheet.version !== target.version) throw new DomainError('stale-version', { current: sheet });
      assertAsked(itemsOf(sheet.sections), answers);
      const given = answers.map((answer) => ({ ...NO_VALUE, note: null, ...answer }));
      await tx.execute(UPSERT, [
        ...[record.id, sheet.toolId, record.districtId, record.schoolId, JSON.stringify(given)],
        ...[tx.now, actor.postId],
      ]);
      await tx.execute(
        'UPDATE monitoring_sheet SET version = version + 1 WHERE visit_id = $1 AND tool_id = $2 AND version = $3',
        [record.id, sheet.toolId, sheet.version],
      );
      tx.audit({
        action: 'visit.answer',
        recordKind: 'visit',
        recordId: record.id,
        fields: answers.map(({ itemId }) => itemId),
      });
      publishVisit(tx, record, record.version);
      return sheetOf(tx, record, sheet.toolId);
    });
  }

  addFinding(
    actor: Actor,
    target: MonitoringTarget,
    request: AddFindingRequest,
    once: Idempotency,
  ): Promise<Replayable<VisitView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const record = await this.actions.take(tx, actor, target, 'add-finding');
      const { level, text, ownerPostId, dueOn, toolId = null, itemId = null } = request;
      if (dueOn < isoDateOf(tx.now)) throw invalidFields({ pointer: '/dueOn', code: 'out-of-range' });
      await assertSchoolPost(tx, record.schoolId, ownerPostId);
      await assertItem(tx, record, toolId, itemId);
      if ((await countFindings(tx, record.id)) >= MONITORING_BOUNDS.findings)
        throw new DomainError('too-many-items');
      const id = newId();
      await tx.execute(INSERT_FINDING, [
        ...[id, record.id, record.districtId, record.schoolId, toolId, itemId],
        ...[level, text, ownerPostId, actor.postId, dueOn, tx.now],
      ]);
      return this.actions.finish(
        tx,
        { actor, record, action: 'add-finding' },
        { note: { findingId: id, toDay: dueOn }, finding: { from: null, to: 'NOTED' } },
      );
    });
  }

  /** Takes a finding back while nobody at the school has seen it. */
  removeFinding(actor: Actor, target: MonitoringTarget): Promise<VisitView> {
    return this.actions.perform(actor, target, 'remove-finding', async (tx, record) => {
      const removed = await tx.execute('DELETE FROM monitoring_finding WHERE id = $1 AND visit_id = $2', [
        target.partId,
        record.id,
      ]);
      if (removed !== 1) throw new DomainError('not-found');
      return { note: { findingId: target.partId }, finding: { from: 'NOTED', to: 'NOTED' } };
    });
  }

  /**
   * Ends the visit: the school sees the result, and each finding becomes a task of its owner.
   * @throws DomainError `monitoring.incomplete` with a pointer to each required item without an answer.
   */
  complete(actor: Actor, target: MonitoringTarget, summary: string): Promise<VisitView> {
    return this.actions.perform(actor, target, 'complete', async (tx, record) => {
      const errors = (await sheetsOf(tx, record.id)).flatMap(({ toolId, missing }) =>
        missing.map((itemId): FieldError => ({ pointer: `/sheets/${toolId}/${itemId}`, code: 'required' })),
      );
      if (errors.length > 0) throw new DomainError('monitoring.incomplete', { errors });
      await this.openFindings(tx, record);
      await this.tasks.complete(tx, record);
      return { change: { doneAt: tx.now, summary } };
    });
  }

  /** Says more after the end; a school that has read the result is asked to read again. */
  addAddendum(
    actor: Actor,
    target: MonitoringTarget,
    text: string,
    once: Idempotency,
  ): Promise<Replayable<VisitView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const record = await this.actions.take(tx, actor, target, 'add-addendum');
      await tx.execute(
        `INSERT INTO monitoring_addendum_history (id, visit_id, district_id, school_id, at, acting_role, text)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [newId(), record.id, record.districtId, record.schoolId, tx.now, actor.role, text],
      );
      await this.tasks.askReading(tx, record, 'visit-addendum');
      const change = { status: 'DONE', readAt: null, readByPostId: null };
      return this.actions.finish(tx, { actor, record, action: 'add-addendum' }, { change });
    });
  }

  confirmReading(actor: Actor, target: MonitoringTarget): Promise<VisitView> {
    return this.actions.perform(actor, target, 'confirm-reading', async (tx, record) => {
      await this.tasks.confirmReading(tx, record);
      return { change: { readAt: tx.now, readByPostId: actor.postId } };
    });
  }

  private async openFindings(tx: Tx, { id, reference, schoolId }: VisitRecord): Promise<void> {
    const findings = await tx.rows<FindingRecord & Record<string, unknown>>(
      `SELECT id, owner_post_id AS "ownerPostId", found_by_post_id AS "foundByPostId", due_on AS "dueOn", level, version FROM monitoring_finding
       WHERE visit_id = $1 ORDER BY id FOR UPDATE`,
      [id],
    );
    for (const finding of findings) {
      const of = { ...finding, visitId: id, reference, schoolId };
      const taskId = await this.tasks.openFinding(tx, of, finding.dueOn, finding.level === 'URGENT');
      await updateFinding(tx, finding, { status: 'OPEN', taskId });
    }
  }
}

async function sheetOf(tx: Tx, { id }: VisitRecord, toolId: string | null): Promise<SheetView> {
  const sheet = (await sheetsOf(tx, id)).find((one) => one.toolId === toolId);
  if (!sheet) throw new DomainError('not-found');
  return sheet;
}

function assertAsked(items: readonly MonitoringItem[], answers: readonly AnswerField[]): void {
  const errors = answers.flatMap(({ itemId, note: _, ...value }, index): FieldError[] => {
    const item = items.find(({ id }) => id === itemId);
    if (!item) return [{ pointer: `/answers/${index}/itemId`, code: 'unknown-reference' }];
    const foreign = isForeignValue(item.kind, { ...NO_VALUE, ...value });
    return foreign ? [{ pointer: `/answers/${index}`, code: 'inconsistent' }] : [];
  });
  const ids = answers.map(({ itemId }) => itemId);
  if (new Set(ids).size !== ids.length) errors.push({ pointer: '/answers', code: 'duplicate' });
  if (errors.length > 0) throw invalidFields(...errors);
}

async function assertItem(
  tx: Tx,
  { id }: VisitRecord,
  toolId: string | null,
  itemId: string | null,
): Promise<void> {
  if (toolId === null && itemId === null) return;
  const sheet = (await sheetsOf(tx, id)).find((one) => one.toolId === toolId);
  if (!sheet) throw invalidFields({ pointer: '/toolId', code: 'unknown-reference' });
  if (itemId !== null && !itemsOf(sheet.sections).some((item) => item.id === itemId))
    throw invalidFields({ pointer: '/itemId', code: 'unknown-reference' });
}

async function countFindings(tx: Tx, visitId: string): Promise<number> {
  const row = await tx.row<{ count: number }>(
    'SELECT count(*)::int AS count FROM monitoring_finding WHERE visit_id = $1',
    [visitId],
  );
  return row?.count ?? 0;
}
