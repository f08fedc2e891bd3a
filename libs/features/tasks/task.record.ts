import type { AnyTaskKind, ClockLimit, ClockStep, UrgencyCode } from '#contracts';
import type { Tx } from '#platform/database';
import { nextLookAt, type ClockTimes } from './clock.rules.js';
import { ownerColumns, type Owner, type Subject, type SubjectRef } from './subject.js';

export interface NewTask {
  id: string;
  kind: AnyTaskKind;
  sourceId: string | null;
  urgency: UrgencyCode;
  owner: Owner;
  limit: Pick<ClockLimit, 'clock' | 'amount'> | null;
  times: ClockTimes;
}

const SET_ANEW = `reminder_at = EXCLUDED.reminder_at, due_at = EXCLUDED.due_at, head_at = EXCLUDED.head_at, district_at = EXCLUDED.district_at,
    next_at = EXCLUDED.next_at, set_at = EXCLUDED.set_at, level = 'none', round = task.round + 1, version = task.version + 1`;

const INSERT = `INSERT INTO task (id, district_id, subject_kind, subject_id, subject_reference, school_id, district_only, except_person_ids,
    kind, source_id, urgency, owner_post_id, owner_role, owner_school_id, owner_agency_id, clock, amount,
    starts_at, reminder_at, due_at, head_at, district_at, next_at, set_at)
  SELECT t.id, (SELECT ctx_district()), $2, $3, COALESCE($4, taken_reference()), $5, $6, $7, t.kind, t."sourceId", t.urgency, t."postId", t.role, t."schoolId", t."agencyId",
    t.clock, t.amount, t."startsAt", t."reminderAt", t."dueAt", t."headAt", t."districtAt", t."nextAt", $8
  FROM jsonb_to_recordset($1::jsonb) AS t (id uuid, kind text, "sourceId" uuid, urgency text, "postId" uuid, role text, "schoolId" uuid,
    "agencyId" uuid, clock text, amount int, "startsAt" timestamptz, "reminderAt" timestamptz, "dueAt" timestamptz, "headAt" timestamptz,
    "districtAt" timestamptz, "nextAt" timestamptz)`;
const SET_TASKS = `${INSERT}
  ON CONFLICT (district_id, subject_kind, subject_id, source_id) WHERE state = 'open' AND source_id IS NOT NULL
  DO UPDATE SET kind = EXCLUDED.kind, owner_post_id = EXCLUDED.owner_post_id, owner_role = EXCLUDED.owner_role,
    owner_school_id = EXCLUDED.owner_school_id, owner_agency_id = EXCLUDED.owner_agency_id, ${SET_ANEW}
  RETURNING id`;
const SET_CLOCKS = `${INSERT}
  ON CONFLICT (district_id, subject_kind, subject_id, kind) WHERE state = 'open' AND source_id IS NULL
  DO UPDATE SET urgency = EXCLUDED.urgency, clock = EXCLUDED.clock, amount = EXCLUDED.amount, starts_at = EXCLUDED.starts_at, ${SET_ANEW}
  RETURNING id`;

/** Writes a task; the open task of the same source is set anew. */
export async function writeTask(
  tx: Tx,
  subject: Subject,
  task: NewTask & { sourceId: string },
): Promise<string> {
  const row = await tx.row<{ id: string }>(SET_TASKS, paramsOf(tx, subject, [task]));
  if (!row) throw new Error('A task was not written');
  return row.id;
}

/** Writes the clocks of steps; one that runs is set anew and keeps its id. */
export function writeClocks(tx: Tx, subject: Subject, clocks: readonly NewTask[]): void {
  if (clocks.length > 0) tx.write(SET_CLOCKS, paramsOf(tx, subject, clocks));
}

function paramsOf(tx: Tx, subject: Subject, tasks: readonly NewTask[]): unknown[] {
  const { kind, id, reference, schoolId, districtOnly = false, exceptPersonIds = [] } = subject;
  return [
    JSON.stringify(tasks.map(rowOf)),
    ...[kind, id, reference, schoolId, districtOnly, exceptPersonIds],
    tx.now,
  ];
}

function rowOf({ id, kind, sourceId, urgency, owner, limit, times }: NewTask) {
  const { clock = null, amount = null } = limit ?? {};
  const own = { id, kind, sourceId, urgency, clock, amount, nextAt: nextLookAt(times, 'none') };
  return Object.assign(own, ownerColumns(owner), times);
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
