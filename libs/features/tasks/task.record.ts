import type { AnyTaskKind, ClockLimit, ClockStep, UrgencyCode } from '#contracts';
import { newId, type Tx } from '#platform/database';
import { nextLookAt, type ClockTimes } from './clock.rules.js';
import { ownerColumns, type Owner, type Subject, type SubjectRef } from './subject.js';

export interface NewTask {
  subject: Subject;
  kind: AnyTaskKind;
  sourceId: string | null;
  urgency: UrgencyCode;
  owner: Owner;
  limit: Pick<ClockLimit, 'clock' | 'amount'> | null;
  times: ClockTimes;
}

const COLUMNS = `id, district_id, subject_kind, subject_id, subject_reference, school_id, district_only, except_person_ids, kind, source_id,
  urgency, owner_post_id, owner_role, owner_school_id, owner_agency_id, clock, amount, starts_at, reminder_at, due_at, head_at, district_at, next_at, set_at`;
const VALUES = `$1, (SELECT ctx_district()), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23`;

const INSERT_TASK = `INSERT INTO task (${COLUMNS}) VALUES (${VALUES})
  ON CONFLICT (district_id, subject_kind, subject_id, source_id) WHERE state = 'open' AND source_id IS NOT NULL
  DO UPDATE SET kind = EXCLUDED.kind, owner_post_id = EXCLUDED.owner_post_id, owner_role = EXCLUDED.owner_role,
    owner_school_id = EXCLUDED.owner_school_id, owner_agency_id = EXCLUDED.owner_agency_id, reminder_at = EXCLUDED.reminder_at,
    due_at = EXCLUDED.due_at, head_at = EXCLUDED.head_at, district_at = EXCLUDED.district_at, next_at = EXCLUDED.next_at,
    set_at = EXCLUDED.set_at, level = 'none', round = task.round + 1, version = task.version + 1
  RETURNING id`;
const SET_CLOCK = `INSERT INTO task (${COLUMNS}) VALUES (${VALUES})
  ON CONFLICT (district_id, subject_kind, subject_id, kind) WHERE state = 'open' AND source_id IS NULL
  DO UPDATE SET urgency = EXCLUDED.urgency, clock = EXCLUDED.clock, amount = EXCLUDED.amount, starts_at = EXCLUDED.starts_at,
    reminder_at = EXCLUDED.reminder_at, due_at = EXCLUDED.due_at, head_at = EXCLUDED.head_at, district_at = EXCLUDED.district_at,
    next_at = EXCLUDED.next_at, set_at = EXCLUDED.set_at, level = 'none', round = task.round + 1, version = task.version + 1
  RETURNING id`;

/** Writes a task; the running clock of the same step, or the open task of the same source, is set anew. */
export async function writeTask(tx: Tx, task: NewTask): Promise<string> {
  const { subject, owner, times, limit } = task;
  const { postId, role, schoolId, agencyId } = ownerColumns(owner);
  const row = await tx.row<{ id: string }>(task.sourceId === null ? SET_CLOCK : INSERT_TASK, [
    newId(),
    subject.kind,
    subject.id,
    subject.reference,
    subject.schoolId,
    subject.districtOnly ?? false,
    subject.exceptPersonIds ?? [],
    task.kind,
    task.sourceId,
    task.urgency,
    postId,
    role,
    schoolId,
    agencyId,
    limit?.clock ?? null,
    limit?.amount ?? null,
    times.startsAt,
    times.reminderAt,
    times.dueAt,
    times.headAt,
    times.districtAt,
    nextLookAt(times, 'none'),
    tx.now,
  ]);
  if (!row) throw new Error('A task was not written');
  return row.id;
}

/** Which open tasks of a subject are meant. */
export interface Which {
  subject: SubjectRef;
  /** `clock`: those under a clock; otherwise those of one source, or every one. */
  of: { step: string } | { sourceId: string } | 'clocks' | 'all';
}

export const OPEN_TASKS = `district_id = (SELECT ctx_district()) AND subject_kind = $1 AND subject_id = $2 AND state = 'open'
  AND ($3::text IS NULL OR kind = $3 AND source_id IS NULL) AND ($4::uuid IS NULL OR source_id = $4) AND (NOT $5::boolean OR source_id IS NULL)`;

export function whichParams({ subject, of }: Which): unknown[] {
  const step = typeof of === 'object' && 'step' in of ? of.step : null;
  const sourceId = typeof of === 'object' && 'sourceId' in of ? of.sourceId : null;
  return [subject.kind, subject.id, step, sourceId, of === 'clocks'];
}

const END = `UPDATE task SET state = $6, ended_at = $7, late = late OR $7 > due_at, next_at = NULL, evidence = $8, version = version + 1,
    done_by = CASE WHEN $6 = 'done' THEN (SELECT ctx_person()) END, done_by_post_id = CASE WHEN $6 = 'done' THEN (SELECT ctx_post()) END
  WHERE ${OPEN_TASKS} RETURNING id`;

/** Ends tasks; what was told about them is handled with that. Lateness stays. */
export async function endTasks(
  tx: Tx,
  which: Which,
  end: { state: 'done' | 'cancelled'; evidence?: string | undefined },
): Promise<string[]> {
  const ended = await tx.rows<{ id: string }>(END, [
    ...whichParams(which),
    end.state,
    tx.now,
    end.evidence ?? null,
  ]);
  const ids = ended.map(({ id }) => id);
  if (ids.length > 0)
    await tx.execute(
      'UPDATE notice SET handled_at = $2 WHERE task_id = ANY ($1::uuid[]) AND handled_at IS NULL',
      [ids, tx.now],
    );
  return ids;
}

export interface RunningClock {
  step: ClockStep;
  dueAt: Date;
  urgency: UrgencyCode;
}

/** The running clocks of some steps, locked. */
export function lockClocks(
  tx: Tx,
  { kind, id }: SubjectRef,
  steps: readonly ClockStep[],
): Promise<RunningClock[]> {
  return tx.rows<RunningClock>(
    `SELECT kind AS step, due_at AS "dueAt", urgency FROM task
     WHERE district_id = (SELECT ctx_district()) AND subject_kind = $1 AND subject_id = $2 AND state = 'open' AND source_id IS NULL
       AND kind = ANY ($3::text[]) ORDER BY kind FOR UPDATE`,
    [kind, id, steps],
  );
}
