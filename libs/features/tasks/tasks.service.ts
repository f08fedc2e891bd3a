import { Injectable } from '@nestjs/common';
import type { ClockStep, TaskKind, UrgencyCode } from '#contracts';
import { newId, type Tx } from '#platform/database';
import { limitsOf, type Limits, type LimitsAsked } from './clock-policies.queries.js';
import { timesByStep, timesOf, timesOfDay, type LimitedTimes } from './clock.rules.js';
import { Notices } from './notices.service.js';
import { ownerColumns, type Owner, type Subject, type SubjectRef } from './subject.js';
import {
  endTasks,
  lockClocks,
  OPEN_TASKS,
  whichParams,
  writeClocks,
  writeTask,
  type NewTask,
  type Which,
} from './task.record.js';

/** What the clocks of a subject that start together have in common. */
export interface StartClocks {
  subject: Subject;
  urgency: UrgencyCode;
  /** When they began to run; now unless told otherwise. */
  from?: Date | undefined;
}

/** Clocks of which it is known already how they run. */
export interface BeginClocks extends Omit<StartClocks, 'from'> {
  times: ReadonlyMap<ClockStep, LimitedTimes | null>;
}

export interface StepClock {
  step: ClockStep;
  owner: Owner;
  /** A due time that somebody agreed on instead of the policy's. */
  dueAt?: Date | undefined;
}

export interface OpenTask {
  subject: Subject;
  kind: TaskKind;
  /** The record inside the subject that it follows from. */
  sourceId: string;
  owner: Owner;
  dueOn: string;
  urgency?: UrgencyCode;
}

/**
 * Clocks and tasks of every feature. It writes as the system, in the caller's transaction: no party may touch a clock,
 * so that none can be edited away (ADR 0012).
 */
@Injectable()
export class Tasks {
  constructor(private readonly notices: Notices) {}

  /** How the clocks of steps would run that started then, by the limits of the district. */
  async clockTimes<Step extends ClockStep>(
    tx: Tx,
    { from, ...asked }: LimitsAsked<Step> & { from: Date },
  ): Promise<ReadonlyMap<Step, LimitedTimes | null>> {
    return timesByStep(await tx.asSystem((tx) => limitsOf(tx, asked)), from);
  }

  /**
   * Starts the clock of a step by the district's policy. One that runs already keeps its limit, unless the urgency is
   * another or a due time is given.
   * @returns when it is due; null where the policy runs no clock.
   */
  async startClock(tx: Tx, clock: StartClocks & StepClock): Promise<Date | null> {
    const [dueAt = null] = await tx.asSystem((tx) => start(tx, clock, [clock]));
    return dueAt;
  }

  /** Starts several clocks of a subject at once. */
  async startClocks(tx: Tx, common: StartClocks, clocks: readonly StepClock[]): Promise<void> {
    await tx.asSystem((tx) => start(tx, common, clocks));
  }

  /**
   * Starts the clocks of a subject on which none ever ran, as `clockTimes` said ahead: nothing is asked here.
   * @returns the task of each step that has a clock.
   */
  async beginClocks(
    tx: Tx,
    { subject, urgency, times }: BeginClocks,
    clocks: readonly Omit<StepClock, 'dueAt'>[],
  ): Promise<ReadonlyMap<ClockStep, string>> {
    const begun = clocks.flatMap(({ step, owner }): Clock[] => {
      const limited = times.get(step);
      return limited ? [{ id: newId(), kind: step, sourceId: null, urgency, owner, ...limited }] : [];
    });
    await tx.asSystem(async (tx) => writeClocks(tx, subject, begun));
    return new Map(begun.map(({ kind, id }) => [kind, id]));
  }

  /** Stops a clock because its step was done, by whoever acts. Without a running clock nothing happens. */
  async stopClock(tx: Tx, subject: SubjectRef, step: ClockStep, evidence?: string): Promise<void> {
    await this.end(tx, { subject, of: { step } }, { state: 'done', evidence });
  }

  /** Stops every clock of a subject that ended in another way. */
  async cancelClocks(tx: Tx, subject: SubjectRef): Promise<void> {
    await this.end(tx, { subject, of: 'clocks' }, { state: 'cancelled' });
  }

  /** Ends everything that is open about a subject: clocks, and tasks that followed from its records. */
  async cancelAll(tx: Tx, subject: SubjectRef): Promise<void> {
    await this.end(tx, { subject, of: 'all' }, { state: 'cancelled' });
  }

  /** Opens a task that follows from a record inside the subject, and tells its owner. Again for the same source: set anew. */
  async open(tx: Tx, task: OpenTask): Promise<string> {
    const { subject, kind, sourceId, owner, urgency = 'NORMAL' } = task;
    const id = await tx.asSystem((tx) =>
      writeTask(tx, subject, {
        ...{ id: newId(), kind, sourceId, urgency, owner, limit: null },
        times: timesOfDay(task.dueOn, tx.now),
      }),
    );
    await this.notices.tell(tx, { kind: 'task-assigned', subject, to: [owner], taskId: id });
    return id;
  }

  /** The record that the task followed from was done. */
  async finish(tx: Tx, task: { subject: SubjectRef; sourceId: string; evidence?: string }): Promise<void> {
    const { subject, sourceId, evidence } = task;
    await this.end(tx, { subject, of: { sourceId } }, { state: 'done', evidence });
  }

  async cancel(tx: Tx, { subject, sourceId }: { subject: SubjectRef; sourceId: string }): Promise<void> {
    await this.end(tx, { subject, of: { sourceId } }, { state: 'cancelled' });
  }

  /** Gives what is open to another owner: everything, or what one owner has, or one step. */
  async handOver(
    tx: Tx,
    {
      subject,
      toOwner,
      fromOwner,
      step,
    }: { subject: SubjectRef; toOwner: Owner; fromOwner?: Owner; step?: ClockStep },
  ): Promise<void> {
    const to = ownerColumns(toOwner);
    const from = fromOwner ? ownerColumns(fromOwner) : null;
    await tx.asSystem((tx) =>
      tx.execute(
        `UPDATE task SET owner_post_id = $6, owner_role = $7, owner_school_id = $8, owner_agency_id = $9, version = version + 1
         WHERE ${OPEN_TASKS} AND (NOT $10::boolean OR owner_post_id IS NOT DISTINCT FROM $11::uuid AND owner_role IS NOT DISTINCT FROM $12::text
           AND owner_school_id IS NOT DISTINCT FROM $13::uuid AND owner_agency_id IS NOT DISTINCT FROM $14::uuid)`,
        [
          ...whichParams({ subject, of: step ? { step } : 'all' }),
          to.postId,
          to.role,
          to.schoolId,
          to.agencyId,
          from !== null,
          from?.postId ?? null,
          from?.role ?? null,
          from?.schoolId ?? null,
          from?.agencyId ?? null,
        ],
      ),
    );
  }

  /**
   * Who may know of a subject has changed: its tasks follow, and what was told leaves the inbox of everybody who must
   * not know of it any more.
   */
  async follow(tx: Tx, subject: Subject): Promise<void> {
    const { kind, id, reference, schoolId, exceptPersonIds = [], districtOnly = false } = subject;
    await tx.asSystem(async (tx) => {
      await tx.execute(
        `UPDATE task SET subject_reference = $3, school_id = $4, except_person_ids = $5, district_only = $6, version = version + 1
         WHERE district_id = (SELECT ctx_district()) AND subject_kind = $1 AND subject_id = $2`,
        [kind, id, reference, schoolId, exceptPersonIds, districtOnly],
      );
      await tx.execute(
        `UPDATE notice n SET withdrawn_at = $5 FROM post p
         WHERE n.district_id = (SELECT ctx_district()) AND n.subject_kind = $1 AND n.subject_id = $2 AND n.withdrawn_at IS NULL AND p.id = n.post_id
           AND (n.person_id = ANY ($3::uuid[]) OR $4::boolean AND (p.school_id IS NOT NULL OR p.agency_id IS NOT NULL))`,
        [kind, id, exceptPersonIds, districtOnly, tx.now],
      );
    });
  }

  private end(
    tx: Tx,
    which: Which,
    end: { state: 'done' | 'cancelled'; evidence?: string | undefined },
  ): Promise<string[]> {
    return tx.asSystem((tx) => endTasks(tx, which, end));
  }
}

async function start(
  tx: Tx,
  { subject, urgency, from }: StartClocks,
  clocks: readonly StepClock[],
): Promise<(Date | null)[]> {
  const steps = clocks.map(({ step }) => step);
  const [running, limits] = await Promise.all([
    lockClocks(tx, subject, steps),
    limitsOf(tx, { kind: subject.kind, steps, urgency }),
  ]);
  const due: (Date | null)[] = [];
  const set: Clock[] = [];
  for (const clock of clocks) {
    const { step, dueAt } = clock;
    const present = running.find((one) => one.step === step);
    const isKept = present?.urgency === urgency && dueAt === undefined;
    const made = isKept ? null : clockOf(clock, { limits, urgency, from: from ?? tx.now });
    if (made) set.push(made);
    else if (!isKept) await endTasks(tx, { subject, of: { step } }, { state: 'cancelled' });
    due.push(isKept ? present.dueAt : (made?.times.dueAt ?? null));
  }
  writeClocks(tx, subject, set);
  return due;
}

type Clock = NewTask & { kind: ClockStep };

/** A clock as it would run; null where the limit says that none does. */
function clockOf(
  { step, owner, dueAt }: StepClock,
  { limits, urgency, from }: { limits: Limits; urgency: UrgencyCode; from: Date },
): Clock | null {
  const limit = limits.get(step) ?? null;
  const times = limit && timesOf(limit, from, dueAt);
  return times && { id: newId(), kind: step, sourceId: null, urgency, owner, limit, times };
}
