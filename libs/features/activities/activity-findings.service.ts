import { Injectable } from '@nestjs/common';
import { ACTIVITY_ACTIONS, isoDateOf } from '#contracts';
import { Tasks } from '#features/tasks';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { ActivitiesService } from './activities.service.js';
import type { ActivityTarget } from './activity-target.js';
import { addFinding } from './activity-finding.js';
import { findActivity } from './activity.queries.js';
import { accessOf, recordStep, takeActivity } from './activity.record.js';
import type { AddActivityFindingRequest } from './activity.dto.js';
import type { ActivityView } from './activity-view.dto.js';

interface FindingRow {
  activityId: string;
  schoolId: string;
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
   * Closes a finding at the own school with what was done; its task ends with it.
   * @throws DomainError `activity.finding-closed`, `stale-version`.
   */
  close(actor: Actor, { id, version }: ActivityTarget, done: string): Promise<ActivityView> {
    return this.uow.run(actor, async (tx) => {
      const finding = await lockFinding(tx, id);
      const record = await takeActivity(tx, finding.activityId);
      const access = { ...accessOf(record), schoolIds: [finding.schoolId] };
      this.access.assertCan(actor, 'activity.close-finding', access);
      if (!ACTIVITY_ACTIONS['close-finding'].from.includes(record.status))
        throw new DomainError('illegal-transition', { availableActions: [] });
      if (finding.closedOn !== null) throw new DomainError('activity.finding-closed');
      if (finding.version !== version) throw new DomainError('stale-version');
      await tx.execute(
        `UPDATE activity_finding SET closed_on = $2, closed_at = $3, closed_by_post_id = (SELECT ctx_post()), done = $4, version = version + 1 WHERE id = $1`,
        [id, isoDateOf(tx.now), tx.now, done],
      );
      await this.tasks.finish(tx, { subject: { kind: 'activity', id: record.id }, sourceId: id });
      const { status } = record;
      await recordStep(tx, record, {
        ...{ action: 'close-finding', from: status, to: status, findingId: id, version: record.version },
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
    'SELECT f.activity_id AS "activityId", f.school_id AS "schoolId", f.closed_on AS "closedOn", f.version FROM activity_finding f WHERE f.id = $1' as const;
  const row =
    (await tx.row<FindingRow & Record<string, unknown>>(`${sql} FOR UPDATE`, [id])) ??
    (await tx.row<FindingRow & Record<string, unknown>>(sql, [id]));
  if (!row) throw new DomainError('not-found');
  return row;
}
