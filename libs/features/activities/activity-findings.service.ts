import { Injectable } from '@nestjs/common';
import { ACTIVITY_ACTIONS, isoDateOf } from '#contracts';
import { Tasks } from '#features/tasks';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { ActivitiesService } from './activities.service.js';
import type { ActivityTarget } from './activity-target.js';
import { addFinding, assertOwner, openFindingTask } from './activity-finding.js';
import { findActivity } from './activity.queries.js';
import { accessOf, recordStep, takeActivity, type ActivityRecord } from './activity.record.js';
import type { AddActivityFindingRequest, ChangeActivityFindingRequest } from './activity.dto.js';
import type { ActivityView } from './activity-view.dto.js';

interface FindingRow {
  activityId: string;
  schoolId: string;
  ownerPostId: string;
  dueOn: string;
  closedOn: string | null;
  version: number;
}

/** What drills brought to light: each has an owner and a day, and is closed with what was done. */
@Injectable()
export class ActivityFindingsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly tasks: Tasks,
    private readonly activities: ActivitiesService,
  ) {}

  add(
    actor: Actor,
    target: ActivityTarget,
    { schoolId = actor.schoolId ?? '', ...finding }: AddActivityFindingRequest,
    once: Idempotency,
  ): Promise<Replayable<ActivityView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const record = await this.activities.take(tx, actor, target, 'add-finding');
      if (record.kind !== 'DRILL') throw new DomainError('illegal-transition');
      if (!record.schoolIds.includes(schoolId))
        throw invalidFields({ pointer: '/schoolId', code: 'unknown-reference' });
      const { id, reference, status, version } = record;
      const findingId = await addFinding(tx, this.tasks, {
        ...{ activity: { id, reference, keeperSchoolId: record.schoolId }, schoolId, finding, pointer: '' },
      });
      await moveVersion(tx, target);
      await recordStep(tx, record, {
        ...{ action: 'add-finding', from: status, to: status, findingId, version: version + 1 },
      });
      return findActivity(tx, this.access, actor, id);
    });
  }

  /**
   * Gives an open finding to another post of the school, or another day; its task moves with it. That the old day was
   * past stays.
   * @throws DomainError `activity.finding-closed`, `stale-version`, `validation` for a post of elsewhere or a past day.
   */
  change(
    actor: Actor,
    target: ActivityTarget,
    { ownerPostId, dueOn, reason }: ChangeActivityFindingRequest,
  ): Promise<ActivityView> {
    return this.perform(actor, target, 'change-finding', async (tx, record, finding) => {
      const today = isoDateOf(tx.now);
      if (dueOn < today && dueOn !== finding.dueOn)
        throw invalidFields({ pointer: '/dueOn', code: 'out-of-range' });
      await assertOwner(tx, finding.schoolId, { ownerPostId, pointer: '' });
      await tx.execute(
        `UPDATE activity_finding SET owner_post_id = $2, due_on = $3, late = late OR due_on < $4::date, version = version + 1 WHERE id = $1`,
        [target.id, ownerPostId, dueOn, today],
      );
      await openFindingTask(tx, this.tasks, {
        ...{ activity: record, schoolId: finding.schoolId, findingId: target.id, ownerPostId, dueOn },
      });
      return {
        reason,
        content: {
          ownerPostId: { from: finding.ownerPostId, to: ownerPostId },
          dueOn: { from: finding.dueOn, to: dueOn },
        },
      };
    });
  }

  /**
   * Closes a finding at the own school with what was done; its task ends with it.
   * @throws DomainError `activity.finding-closed`, `stale-version`.
   */
  close(actor: Actor, target: ActivityTarget, done: string): Promise<ActivityView> {
    return this.perform(actor, target, 'close-finding', async (tx, record) => {
      await tx.execute(
        `UPDATE activity_finding SET closed_on = $2, closed_at = $3, closed_by_post_id = (SELECT ctx_post()), done = $4, version = version + 1 WHERE id = $1`,
        [target.id, isoDateOf(tx.now), tx.now, done],
      );
      await this.tasks.finish(tx, { subject: { kind: 'activity', id: record.id }, sourceId: target.id });
      return {};
    });
  }

  /** Lock → access → state → version, then the change and its line in the history. */
  private perform(
    actor: Actor,
    { id, version }: ActivityTarget,
    action: 'change-finding' | 'close-finding',
    change: (
      tx: Tx,
      record: ActivityRecord,
      finding: FindingRow,
    ) => Promise<{ reason?: string; content?: Record<string, unknown> }>,
  ): Promise<ActivityView> {
    return this.uow.run(actor, async (tx) => {
      const finding = await lockFinding(tx, id);
      const record = await takeActivity(tx, finding.activityId);
      const { permission, from } = ACTIVITY_ACTIONS[action];
      this.access.assertCan(actor, permission, { ...accessOf(record), schoolIds: [finding.schoolId] });
      if (!from.includes(record.status))
        throw new DomainError('illegal-transition', { availableActions: [] });
      if (finding.closedOn !== null) throw new DomainError('activity.finding-closed');
      if (finding.version !== version) throw new DomainError('stale-version');
      const step = await change(tx, record, finding);
      const { status } = record;
      await recordStep(tx, record, {
        ...{ action, from: status, to: status, findingId: id, version: record.version, ...step },
      });
      return findActivity(tx, this.access, actor, record.id);
    });
  }
}

async function moveVersion(tx: Tx, { id, version }: ActivityTarget): Promise<void> {
  const changed = await tx.execute(
    'UPDATE activity SET version = version + 1, changed_at = $3 WHERE id = $1 AND version = $2',
    [id, version, tx.now],
  );
  if (changed !== 1) throw new DomainError('stale-version');
}

/** The lock is a school's alone; the district reads it, so that the check can say that it may not. */
async function lockFinding(tx: Tx, id: string): Promise<FindingRow> {
  const sql =
    'SELECT f.activity_id AS "activityId", f.school_id AS "schoolId", f.owner_post_id AS "ownerPostId", f.due_on AS "dueOn", f.closed_on AS "closedOn", f.version FROM activity_finding f WHERE f.id = $1' as const;
  const row =
    (await tx.row<FindingRow & Record<string, unknown>>(`${sql} FOR UPDATE`, [id])) ??
    (await tx.row<FindingRow & Record<string, unknown>>(sql, [id]));
  if (!row) throw new DomainError('not-found');
  return row;
}
