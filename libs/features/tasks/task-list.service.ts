import { Injectable } from '@nestjs/common';
import {
  isDoneByHand,
  subjectPath,
  type EscalationLevel,
  type SubjectKind,
  type TaskState,
} from '#contracts';
import { Access, type AccessRecord, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { Cursors } from '#platform/http';
import type { FinishTaskRequest, TaskCounts, TaskLane, TaskPage, TaskQuery, TaskView } from './task.dto.js';

interface TaskRow {
  id: string;
  kind: string;
  sourceId: string | null;
  subjectKind: SubjectKind;
  subjectId: string;
  reference: string;
  urgency: string;
  ownerKey: string;
  ownerRole: string | null;
  schoolNameTh: string | null;
  startsAt: Date;
  dueAt: Date;
  late: boolean;
  level: EscalationLevel;
  state: TaskState;
  version: number;
  districtId: string;
  schoolId: string | null;
  districtOnly: boolean;
  exceptPersonIds: string[];
}

const COLUMNS = `t.id, t.kind, t.source_id AS "sourceId", t.subject_kind AS "subjectKind", t.subject_id AS "subjectId", t.subject_reference AS reference, t.urgency,
  t.owner_key AS "ownerKey", t.owner_role AS "ownerRole", t.starts_at AS "startsAt", t.due_at AS "dueAt", t.late, t.level, t.state, t.version,
  t.district_id AS "districtId", t.school_id AS "schoolId", t.district_only AS "districtOnly", t.except_person_ids AS "exceptPersonIds",
  (SELECT s.name_th FROM school s WHERE s.id = t.school_id) AS "schoolNameTh"`;
const COLUMNS_OUTSIDE = COLUMNS.replace('(SELECT s.name_th FROM school s WHERE s.id = t.school_id)', 'NULL');

/** Tasks that wait, by due time, as far as the reader's scope goes. */
@Injectable()
export class TaskListService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
  ) {}

  list(actor: Actor, { lane, limit, cursor }: TaskQuery): Promise<TaskPage> {
    const after = cursor === undefined ? null : this.cursors.decode(cursor);
    return this.uow.read(actor, async (tx) => {
      const params: unknown[] = [limit + 1];
      const conditions = [this.reach(actor, lane, tx, params)];
      if (after)
        conditions.push(
          `(t.due_at, t.id) > ($${params.push(after[0])}::timestamptz, $${params.push(after[1])}::uuid)`,
        );
      const where = conditions.join(' AND ');
      const columnsSql = columnsFor(actor);
      const rows = await tx.rows<TaskRow>(
        `SELECT ${columnsSql} FROM task t WHERE t.state = 'open' AND ${where} ORDER BY t.due_at, t.id LIMIT $1`,
        params,
      );
      return this.cursors.page(
        rows,
        limit,
        (row) => [row.dueAt.toISOString(), row.id],
        (row) => this.toView(actor, row, tx.now),
      );
    });
  }

  count(actor: Actor): Promise<TaskCounts> {
    return this.uow.read(actor, async (tx) => {
      const count = async (lane: TaskLane): Promise<number> => {
        const params: unknown[] = [];
        const where = this.reach(actor, lane, tx, params);
        const row = await tx.row<{ count: string }>(
          `SELECT count(*) AS count FROM task t WHERE t.state = 'open' AND ${where}`,
          params,
        );
        return Number(row?.count ?? 0);
      };
      const [mine, overdue, all] = await Promise.all([count('mine'), count('overdue'), count('all')]);
      return { mine, overdue, all };
    });
  }

  /**
   * Marks a task of the own post or role done, where nothing else has to be recorded.
   * @throws DomainError `task.ends-by-record` when what it asks for is recorded in its subject.
   */
  finish(
    actor: Actor,
    { id, version }: { id: string; version: number },
    { evidence }: FinishTaskRequest,
  ): Promise<TaskView> {
    return this.uow.run(actor, async (tx) => {
      const task = await lockTask(tx, actor, id);
      this.access.assertCan(actor, 'task.finish', accessOf(task));
      if (task.state !== 'open') throw new DomainError('illegal-transition', { availableActions: [] });
      if (task.version !== version)
        throw new DomainError('stale-version', { current: this.toView(actor, task, tx.now) });
      if (task.sourceId === null || !isDoneByHand(task.kind)) throw new DomainError('task.ends-by-record');
      await tx.asSystem((tx) => markDone(tx, id, evidence));
      tx.audit({ action: 'task.finish', recordKind: 'task', recordId: id, fields: [task.kind] });
      return this.toView(
        actor,
        { ...task, state: 'done', late: task.late || tx.now > task.dueAt, version: version + 1 },
        tx.now,
      );
    });
  }

  private reach(actor: Actor, lane: TaskLane, tx: Tx, params: unknown[]): string {
    const scope = this.access.scopeWhere(actor, lane === 'mine' ? 'task.finish' : 'task.read', params);
    return lane === 'overdue' ? `${scope} AND t.due_at < $${params.push(tx.now)}` : scope;
  }

  private toView(actor: Actor, task: TaskRow, now: Date): TaskView {
    const mine = this.access.can(actor, 'task.finish', accessOf(task));
    return {
      id: task.id,
      kind: task.kind,
      subjectKind: task.subjectKind,
      subjectId: task.subjectId,
      reference: task.reference,
      path: subjectPath(task.subjectKind, task.subjectId),
      urgency: task.urgency,
      mine,
      ownerRole: task.ownerRole,
      schoolNameTh: task.schoolNameTh,
      startsAt: task.startsAt.toISOString(),
      dueAt: task.dueAt.toISOString(),
      late: task.late || task.dueAt < now,
      level: task.level,
      state: task.state,
      doneByHand: mine && task.state === 'open' && task.sourceId !== null && isDoneByHand(task.kind),
      version: task.version,
    };
  }
}

/** A partner reads no register of schools. */
function columnsFor(actor: Actor): string {
  return actor.party === 'partner' ? COLUMNS_OUTSIDE : COLUMNS;
}

/** The lock is the system's, for no party may touch a clock; what it locked is read through the wall. */
async function lockTask(tx: Tx, actor: Actor, id: string): Promise<TaskRow> {
  await tx.asSystem((tx) => tx.row('SELECT id FROM task WHERE id = $1 FOR UPDATE', [id]));
  const columnsSql = columnsFor(actor);
  const task = await tx.row<TaskRow>(`SELECT ${columnsSql} FROM task t WHERE t.id = $1`, [id]);
  if (!task) throw new DomainError('not-found');
  return task;
}

async function markDone(tx: Tx, id: string, evidence: string | undefined): Promise<void> {
  await tx.execute(
    `UPDATE task SET state = 'done', ended_at = $2, late = late OR $2 > due_at, next_at = NULL, evidence = $3, version = version + 1,
       done_by = (SELECT ctx_person()), done_by_post_id = (SELECT ctx_post()) WHERE id = $1`,
    [id, tx.now, evidence ?? null],
  );
  await tx.execute('UPDATE notice SET handled_at = $2 WHERE task_id = $1 AND handled_at IS NULL', [
    id,
    tx.now,
  ]);
}

function accessOf({ districtId, ownerKey, schoolId, districtOnly, exceptPersonIds }: TaskRow): AccessRecord {
  return {
    districtId,
    ownerKey,
    schoolIds: schoolId === null ? [] : [schoolId],
    districtOnly: districtOnly ? 'yes' : 'no',
    exceptPersonIds,
  };
}
