import { Injectable } from '@nestjs/common';
import {
  availableMonitoringActions,
  isoDateOf,
  MONITORING_FINDING_ACTIONS,
  type MonitoringFindingAction,
} from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { Cursors, type Page } from '#platform/http';
import { findFinding, lineOfFinding, listFindings } from './finding.queries.js';
import {
  accessOfFinding,
  lockFinding,
  updateFinding,
  type FindingChange,
  type FindingRecord,
} from './finding.record.js';
import type { MonitoringTarget } from './monitoring-target.js';
import { VisitTasks } from './visit-tasks.js';
import { addHistory, publishVisit } from './visit.record.js';
import { assertSchoolPost } from './monitoring-posts.js';
import type {
  FindingChangeRequest,
  FindingLine,
  FindingQuery,
  FindingReturnRequest,
  FindingView,
} from './finding.dto.js';

interface FindingEffect {
  change: FindingChange;
  reason?: string;
  toDay?: string;
  toPostId?: string;
}

/** Following a finding up: the school answers, the visitor accepts or returns. */
@Injectable()
export class FindingsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
    private readonly tasks: VisitTasks,
  ) {}

  async listFindings(actor: Actor, query: FindingQuery): Promise<Page<FindingLine>> {
    const after = query.cursor ? this.cursors.decode(query.cursor) : [];
    const { rows, today } = await this.uow.read(actor, async (tx) => ({
      rows: await listFindings(tx, this.access, actor, { query, after }),
      today: isoDateOf(tx.now),
    }));
    return this.cursors.page(
      rows,
      query.limit,
      (row) => [row.dueOn, row.id],
      (row) => lineOfFinding(row, actor, today),
    );
  }

  getFinding(actor: Actor, id: string): Promise<FindingView> {
    return this.uow.read(actor, (tx) => findFinding(tx, this.access, actor, id));
  }

  /** The school says what it did. An answer after the day is late, and stays so. */
  answer(actor: Actor, target: MonitoringTarget, answer: string): Promise<FindingView> {
    return this.perform(actor, target, 'answer', async (tx, record) => {
      await this.tasks.askReview(tx, record);
      return {
        change: {
          answer,
          answeredAt: tx.now,
          answeredByPostId: actor.postId,
          late: record.late || isoDateOf(tx.now) > record.dueOn,
        },
      };
    });
  }

  /** Another post of the school, or another day; its task moves with it. That the old day was past stays. */
  change(
    actor: Actor,
    target: MonitoringTarget,
    { ownerPostId, dueOn, reason }: FindingChangeRequest,
  ): Promise<FindingView> {
    return this.perform(actor, target, 'change', async (tx, record) => {
      const today = isoDateOf(tx.now);
      if (dueOn < today && dueOn !== record.dueOn)
        throw invalidFields({ pointer: '/dueOn', code: 'out-of-range' });
      await assertSchoolPost(tx, record.schoolId, ownerPostId);
      const moved = { ...record, ownerPostId };
      const taskId = await this.tasks.openFinding(tx, moved, dueOn, record.level === 'URGENT');
      return {
        change: { ownerPostId, dueOn, taskId, late: record.late || record.dueOn < today },
        ...{ reason, toDay: dueOn, toPostId: ownerPostId },
      };
    });
  }

  returnToSchool(
    actor: Actor,
    target: MonitoringTarget,
    { reason, dueOn }: FindingReturnRequest,
  ): Promise<FindingView> {
    return this.perform(actor, target, 'return', async (tx, record) => {
      if (dueOn < isoDateOf(tx.now)) throw invalidFields({ pointer: '/dueOn', code: 'out-of-range' });
      await this.tasks.endReview(tx, record);
      const taskId = await this.tasks.openFinding(tx, record, dueOn, record.level === 'URGENT');
      return { change: { returnReason: reason, dueOn, taskId }, reason, toDay: dueOn };
    });
  }

  accept(actor: Actor, target: MonitoringTarget): Promise<FindingView> {
    return this.perform(actor, target, 'accept', async (tx, record) => {
      await this.tasks.close(tx, record);
      return { change: { closedAt: tx.now } };
    });
  }

  /** Lock → access → state, for an action of the table. */
  async admit(tx: Tx, actor: Actor, id: string, action: MonitoringFindingAction): Promise<FindingRecord> {
    const record = await lockFinding(tx, id);
    const { permission, from } = MONITORING_FINDING_ACTIONS[action];
    this.access.assertCan(actor, permission, accessOfFinding(record));
    if (!from.includes(record.status))
      throw new DomainError('illegal-transition', {
        availableActions: availableMonitoringActions(MONITORING_FINDING_ACTIONS, record.status, (one) =>
          this.access.can(actor, one, accessOfFinding(record)),
        ),
      });
    return record;
  }

  private perform(
    actor: Actor,
    { id, version }: MonitoringTarget,
    action: MonitoringFindingAction,
    effect: (tx: Tx, record: FindingRecord) => Promise<FindingEffect>,
  ): Promise<FindingView> {
    return this.uow.run(actor, async (tx) => {
      const record = await this.admit(tx, actor, id, action);
      if (record.version !== version)
        throw new DomainError('stale-version', { current: await findFinding(tx, this.access, actor, id) });
      const { change, reason, toDay, toPostId } = await effect(tx, record);
      const to = MONITORING_FINDING_ACTIONS[action].to ?? record.status;
      await updateFinding(tx, record, { ...change, status: to });
      const { visitId, schoolId, districtId } = record;
      await addHistory(
        tx,
        { id: visitId, schoolId },
        {
          ...{ action: `finding-${action}`, from: record.status, to, findingId: id, version: version + 1 },
          ...{ reason: reason ?? null, toDay: toDay ?? null, fromDay: toDay ? record.dueOn : null },
          ...{ toPostId: toPostId ?? null, fromPostId: toPostId ? record.ownerPostId : null },
        },
      );
      tx.audit({
        ...{ action: `finding.${action}`, recordKind: 'finding', recordId: id },
        fields: Object.keys(change),
      });
      publishVisit(tx, { id: visitId, districtId, schoolId }, version + 1);
      return findFinding(tx, this.access, actor, id);
    });
  }
}
