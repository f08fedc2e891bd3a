import { Injectable } from '@nestjs/common';
import type { AnyTaskKind, EscalationLevel, NoticeKind, SubjectKind, UrgencyCode } from '#contracts';
import { systemActor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { levelsToTell, nextLookAt, type ClockTimes } from './clock.rules.js';
import { aboveHead, headOf, placeOf } from './holders.js';
import { Notices } from './notices.service.js';
import { ownerOf, type Owner, type OwnerColumns, type Subject } from './subject.js';

interface WaitingTask extends OwnerColumns, ClockTimes {
  id: string;
  subjectKind: SubjectKind;
  subjectId: string;
  reference: string;
  taskSchoolId: string | null;
  districtOnly: boolean;
  exceptPersonIds: string[];
  kind: AnyTaskKind;
  urgency: UrgencyCode;
  level: EscalationLevel;
  round: number;
}

/** The lock makes a second sweep pass by; its level is written with its notices, or neither is. */
const NEXT = `
  SELECT id, subject_kind AS "subjectKind", subject_id AS "subjectId", subject_reference AS reference, school_id AS "taskSchoolId",
    district_only AS "districtOnly", except_person_ids AS "exceptPersonIds", kind, urgency, owner_post_id AS "postId", owner_role AS role,
    owner_school_id AS "schoolId", owner_agency_id AS "agencyId", starts_at AS "startsAt", reminder_at AS "reminderAt", due_at AS "dueAt",
    head_at AS "headAt", district_at AS "districtAt", level, round
  FROM task WHERE district_id = (SELECT ctx_district()) AND next_at <= $1 AND id <> ALL ($2::uuid[])
  ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;

const NOTICE_OF = {
  reminded: 'task-reminder',
  overdue: 'task-overdue',
  head: 'task-overdue-head',
  district: 'task-overdue-district',
} as const satisfies Record<Exclude<EscalationLevel, 'none'>, NoticeKind>;

/** Carries tasks that wait: reminder → overdue → head → district, each told once. */
@Injectable()
export class SweepService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: Notices,
  ) {}

  /**
   * One transaction a task: what is cut off in between is either told and stored, or not begun. A task that fails is
   * passed by and the others are carried on.
   * @returns how many tasks were carried.
   */
  async sweep(districtId: string): Promise<number> {
    const failed: string[] = [];
    let failure: unknown = null;
    for (let carried = 0; ;) {
      let at: string | null = null;
      try {
        const found = await this.uow.run(systemActor('tasks.sweep', districtId), async (tx) => {
          const task = await tx.row<WaitingTask>(NEXT, [tx.now, failed]);
          at = task?.id ?? null;
          if (task) await this.carry(tx, task);
          return task !== null;
        });
        if (found) carried += 1;
        else if (failure === null) return carried;
        else throw failure as Error;
      } catch (error) {
        if (at === null) throw error;
        failed.push(at);
        failure = error;
      }
    }
  }

  private async carry(tx: Tx, task: WaitingTask): Promise<void> {
    for (const level of levelsToTell(task, task.level, tx.now)) await this.tell(tx, task, level);
    const reached = reachedLevel(task, tx.now);
    await tx.execute(
      'UPDATE task SET level = $2, next_at = $3, late = late OR due_at <= $4, version = version + 1 WHERE id = $1',
      [task.id, reached, nextLookAt(task, reached), tx.now],
    );
  }

  private async tell(tx: Tx, task: WaitingTask, level: keyof typeof NOTICE_OF): Promise<void> {
    const owner = ownerOf(task);
    const toOwner = level === 'reminded' || level === 'overdue';
    await this.notices.tell(tx, {
      kind: NOTICE_OF[level],
      subject: subjectOf(task),
      to: [toOwner ? owner : await this.above(tx, owner, level)],
      // Who has been told as the owner need not be told again as the head.
      ...(toOwner ? {} : { notTo: [owner] }),
      urgent: task.urgency === 'CRITICAL',
      taskId: task.id,
      onceKey: `task/${task.id}/${task.round}/${level}`,
    });
    tx.audit({ action: `task.${level}`, recordKind: 'task', recordId: task.id, fields: [task.kind] });
  }

  private async above(tx: Tx, owner: Owner, level: 'head' | 'district'): Promise<Owner> {
    const place = await placeOf(tx, owner);
    return level === 'head' ? headOf(place) : aboveHead(place);
  }
}

function reachedLevel(task: WaitingTask, now: Date): EscalationLevel {
  const passed = (['districtAt', 'headAt', 'dueAt', 'reminderAt'] as const).find((name) => {
    const time = task[name];
    return time !== null && time <= now;
  });
  return passed === undefined
    ? task.level
    : ({ districtAt: 'district', headAt: 'head', dueAt: 'overdue', reminderAt: 'reminded' } as const)[passed];
}

function subjectOf(task: WaitingTask): Subject {
  return {
    kind: task.subjectKind,
    id: task.subjectId,
    reference: task.reference,
    schoolId: task.taskSchoolId,
    exceptPersonIds: task.exceptPersonIds,
    districtOnly: task.districtOnly,
  };
}
