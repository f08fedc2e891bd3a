import { Injectable } from '@nestjs/common';
import { academicYearOf, isoDateOf, toBuddhistYear, type DropoutState } from '#contracts';
import { systemActor } from '#platform/access';
import { newId, UnitOfWork, type Tx } from '#platform/database';
import { Notices, Tasks, type Owner, type Subject } from '#features/tasks';
import { FIND_CANDIDATES_SQL, INSERT_ENTRY_SQL, SEEN_AGAIN_SQL } from './dropout-compile.sql.js';
import { addDropoutHistory, changeDropout } from './dropout.record.js';

interface Candidate {
  studentId: string;
  schoolId: string;
  level: string;
  room: string;
  academicYear: number;
  sign: string;
  sourceKey: string;
  ownerPostId: string | null;
}

interface SeenAgain {
  id: string;
  schoolId: string;
  reference: string;
  state: DropoutState;
  version: number;
  seenAt: string;
}

/** The dropout list, from the rounds of the roll, the flag 3.1.8 and typed absence. Safe to run twice. */
@Injectable()
export class DropoutCompileService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tasks: Tasks,
    private readonly notices: Notices,
  ) {}

  async compile(districtId: string): Promise<void> {
    await this.uow.run(systemActor('dropouts.compile', districtId), async (tx) => {
      await tx.execute("SELECT pg_advisory_xact_lock(hashtextextended('dropouts.compile', 0))");
      for (const seen of await tx.rows<SeenAgain>(SEEN_AGAIN_SQL)) await this.closeSeen(tx, seen);
      const today = isoDateOf(tx.now);
      const params = [today, academicYearOf(today)];
      for (const candidate of await tx.rows<Candidate>(FIND_CANDIDATES_SQL, params))
        await this.list(tx, districtId, candidate);
    });
  }

  private async list(tx: Tx, districtId: string, one: Candidate): Promise<void> {
    const id = newId();
    const { schoolId, studentId, academicYear, level, room, sign, sourceKey, ownerPostId } = one;
    const inserted = await tx.row<{ reference: string }>(INSERT_ENTRY_SQL, [
      ...[
        id,
        districtId,
        schoolId,
        studentId,
        toBuddhistYear(Number(isoDateOf(tx.now).slice(0, 4))),
        academicYear,
      ],
      ...[level, room, sign, sourceKey, ownerPostId, tx.now],
    ]);
    if (!inserted) return;
    await addDropoutHistory(
      tx,
      { id, schoolId },
      { action: 'list', from: null, to: 'NOT_TRACED', version: 1 },
    );
    tx.audit({ action: 'dropout.list', recordKind: 'dropout', recordId: id });
    const subject: Subject = { kind: 'dropout', id, reference: inserted.reference, schoolId };
    const owner = ownerOfEntry(ownerPostId, schoolId);
    const dueAt = await this.tasks.startClock(tx, {
      subject,
      step: 'first-contact',
      urgency: 'NORMAL',
      owner,
    });
    await tx.execute('UPDATE dropout_entry SET due_at = $2 WHERE id = $1', [id, dueAt]);
    await this.notices.tell(tx, { kind: 'dropout-found', subject, to: [owner], step: 'first-contact' });
  }

  /** On a roll after all. Nobody had looked yet: the list was early, a mistake. Otherwise: back, and the roll proves it. */
  private async closeSeen(tx: Tx, seen: SeenAgain): Promise<void> {
    const subject = { kind: 'dropout', id: seen.id } as const;
    const change =
      seen.state === 'NOT_TRACED'
        ? { to: 'MISTAKEN' as const, change: { closedAt: tx.now } }
        : {
            to: 'CLOSED' as const,
            change: {
              closedAt: tx.now,
              outcome: seen.seenAt === seen.schoolId ? 'RETURNED_SAME' : 'RETURNED_OTHER',
              evidenceDocument: 'DMC',
            },
          };
    await changeDropout(tx, seen, { action: 'seen-on-roll', ...change });
    await this.tasks.cancelAll(tx, subject);
    tx.audit({ action: 'dropout.seen-on-roll', recordKind: 'dropout', recordId: seen.id });
  }
}

export function ownerOfEntry(ownerPostId: string | null, schoolId: string): Owner {
  return ownerPostId ? { postId: ownerPostId } : { role: 'SCHOOL_CARE', schoolId };
}
