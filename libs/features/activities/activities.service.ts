import { Injectable } from '@nestjs/common';
import { ACTIVITY_ACTIONS, availableActivityActions, isoDateOf, type ActivityActionName } from '#contracts';
import { Tasks } from '#features/tasks';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { assertContent, changedContent, type ActivityContent } from './activity-content.js';
import { findActivity } from './activity.queries.js';
import { accessOf, recordStep, takeActivity, type ActivityRecord } from './activity.record.js';
import { insertActivity, listHeads, updateActivity } from './activity-write.js';
import { addFinding } from './activity-finding.js';
import type { ActivityTarget } from './activity-target.js';
import type { ActivityChangeRequest, HoldActivityRequest, NewActivityRequest } from './activity.dto.js';
import type { ActivityView } from './activity-view.dto.js';

/** Logging what is planned and held, correcting it, and withdrawing it. */
@Injectable()
export class ActivitiesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly tasks: Tasks,
  ) {}

  /**
   * Logs an activity of the own school, or of the office for its schools; a drill with what it brought to light.
   * @throws DomainError `activity.counted-too-early`, `validation`.
   */
  log(actor: Actor, request: NewActivityRequest, once: Idempotency): Promise<Replayable<ActivityView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const { kind, status, findings = [], ...words } = request;
      const content = changedContent(actor, { kind, status, schools: [] }, words);
      this.access.assertCan(actor, 'activity.write', newRecord(actor));
      await assertContent(tx, { actor, content, today: isoDateOf(tx.now) });
      const schoolId = content.schools[0]?.schoolId ?? '';
      if (findings.length > 0 && (kind !== 'DRILL' || status !== 'HELD' || content.schools.length > 1))
        throw invalidFields({ pointer: '/findings', code: 'inconsistent' });
      const id = newId();
      const reference = await insertActivity(tx, actor, { id, content });
      const record = {
        id,
        districtId: actor.districtId,
        schoolIds: content.schools.map((one) => one.schoolId),
      };
      await recordStep(tx, record, { action: 'log', from: null, to: status, content, version: 1 });
      for (const [index, finding] of findings.entries())
        await addFinding(tx, this.tasks, {
          ...{ activity: { id, reference, keeperSchoolId: actor.schoolId }, schoolId, finding },
          pointer: `/findings/${index}`,
        });
      return findActivity(tx, this.access, actor, id);
    });
  }

  /** Corrects what was written; what it said before stays in the history. */
  correct(actor: Actor, target: ActivityTarget, request: ActivityChangeRequest): Promise<ActivityView> {
    return this.change(actor, target, { action: 'correct', request });
  }

  /** What was planned has taken place: heads are counted. */
  hold(actor: Actor, target: ActivityTarget, request: HoldActivityRequest): Promise<ActivityView> {
    return this.change(actor, target, { action: 'hold', request });
  }

  /** Takes it out with a reason: it proves nothing any more, and its tasks end. */
  withdraw(actor: Actor, target: ActivityTarget, reason: string): Promise<ActivityView> {
    return this.uow.run(actor, async (tx) => {
      const record = await this.take(tx, actor, target, 'withdraw');
      const { id, status, version } = record;
      const changed = await tx.execute(
        "UPDATE activity SET status = 'WITHDRAWN', withdraw_reason = $3, changed_at = $4, version = version + 1 WHERE id = $1 AND version = $2",
        [id, version, reason, tx.now],
      );
      if (changed !== 1) throw new DomainError('stale-version');
      await recordStep(tx, record, {
        ...{ action: 'withdraw', from: status, to: 'WITHDRAWN', reason },
        version: version + 1,
      });
      await this.tasks.cancelAll(tx, { kind: 'activity', id });
      return findActivity(tx, this.access, actor, id);
    });
  }

  /**
   * Access → state → version.
   * @throws DomainError `not-found`, `forbidden`, `illegal-transition`, `stale-version`.
   */
  async take(
    tx: Tx,
    actor: Actor,
    { id, version }: ActivityTarget,
    action: ActivityActionName,
  ): Promise<ActivityRecord> {
    const record = await takeActivity(tx, id);
    const { permission, from } = ACTIVITY_ACTIONS[action];
    this.access.assertCan(actor, permission, accessOf(record));
    if (!from.includes(record.status))
      throw new DomainError('illegal-transition', {
        availableActions: availableActivityActions(record.status, (one) =>
          this.access.can(actor, one, accessOf(record)),
        ),
      });
    if (record.version !== version)
      throw new DomainError('stale-version', { current: await findActivity(tx, this.access, actor, id) });
    return record;
  }

  private change(
    actor: Actor,
    target: ActivityTarget,
    { action, request }: { action: 'correct' | 'hold'; request: ActivityChangeRequest },
  ): Promise<ActivityView> {
    return this.uow.run(actor, async (tx) => {
      const record = await this.take(tx, actor, target, action);
      const status = action === 'hold' || record.status === 'HELD' ? 'HELD' : 'PLANNED';
      const schools = (await listHeads(tx, record.id)).map(({ schoolNameTh: _, ...heads }) => heads);
      const content = changedContent(actor, { kind: record.kind, status, words: record, schools }, request);
      await assertContent(tx, { actor, content, today: isoDateOf(tx.now) });
      await assertFindingsStay(tx, record, content);
      await updateActivity(tx, record, content);
      const version = record.version + 1;
      await recordStep(
        tx,
        { ...record, schoolIds: content.schools.map(({ schoolId }) => schoolId) },
        { action, from: record.status, to: status, content, version },
      );
      return findActivity(tx, this.access, actor, record.id);
    });
  }
}

/** A school with a finding cannot leave the drill that found it. */
async function assertFindingsStay(
  tx: Tx,
  { id }: ActivityRecord,
  { schools }: ActivityContent,
): Promise<void> {
  const left = await tx.row(
    'SELECT 1 AS found FROM activity_finding f WHERE f.activity_id = $1 AND f.school_id <> ALL ($2::uuid[]) LIMIT 1',
    [id, schools.map(({ schoolId }) => schoolId)],
  );
  if (left) throw invalidFields({ pointer: '/schools', code: 'inconsistent' });
}

const newRecord = ({ districtId, schoolId }: Actor): ReturnType<typeof accessOf> =>
  accessOf({ districtId, schoolId: schoolId ?? null, schoolIds: schoolId ? [schoolId] : [], networkIds: [] });
