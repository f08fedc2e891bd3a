import { Injectable } from '@nestjs/common';
import { Notices, Tasks } from '#features/tasks';
import { Access, classKey, type Actor } from '#platform/access';
import { newId, UnitOfWork } from '#platform/database';
import { DomainError } from '#platform/errors';
import { CaseActions, receiptOf, type CaseTarget } from './case-actions.js';
import { assertCasePosts } from './case-posts.js';
import type { CaseReceipt, TransferView } from './case-view.dto.js';
import { addEvent, lockCase, publishCase, subjectOf, updateCase } from './case.record.js';

interface TransferRow {
  caseId: string;
  districtId: string;
  toSchoolId: string;
  state: string;
  version: number;
}

/** Who cares: owner, team, and the school that a student moved to. */
@Injectable()
export class CaseHandOverService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly actions: CaseActions,
    private readonly tasks: Tasks,
    private readonly notices: Notices,
  ) {}

  assign(actor: Actor, target: CaseTarget, postId: string): Promise<CaseReceipt> {
    return this.actions.perform(actor, target, 'assign', async (tx, record) => {
      await assertCasePosts(tx, record, [postId], '/postId');
      const subject = subjectOf(record);
      const from = { postId: record.ownerPostId };
      await this.tasks.handOver(tx, { subject, fromOwner: from, toOwner: { postId } });
      await tx.execute(
        "UPDATE case_plan_item SET owner_post_id = $3, version = version + 1 WHERE case_id = $1 AND owner_post_id = $2 AND state = 'OPEN'",
        [record.id, record.ownerPostId, postId],
      );
      await this.notices.tell(tx, { kind: 'case-handed-over', subject, to: [{ postId }] });
      return { change: { ownerPostId: postId } };
    });
  }

  setTeam(actor: Actor, target: CaseTarget, postIds: string[]): Promise<CaseReceipt> {
    return this.actions.perform(actor, target, 'set-team', async (tx, record) => {
      await assertCasePosts(tx, record, postIds, '/postIds');
      const added = postIds.filter((postId) => !record.teamPostIds.includes(postId));
      await this.notices.tell(tx, {
        kind: 'case-assigned',
        subject: subjectOf(record),
        to: added.map((postId) => ({ postId })),
      });
      return { change: { teamPostIds: postIds } };
    });
  }

  /**
   * Offers an open case to the school that its student is on the roll of now.
   * @throws DomainError `case.not-moved`.
   */
  offer(actor: Actor, target: CaseTarget): Promise<CaseReceipt> {
    return this.actions.perform(actor, target, 'offer', async (tx, record) => {
      // The old school's wall no longer shows a student who has moved.
      const student = await tx.asSystem((tx) =>
        tx.row<{ schoolId: string }>('SELECT st.school_id AS "schoolId" FROM student st WHERE st.id = $1', [
          record.studentId,
        ]),
      );
      if (!student || student.schoolId === record.schoolId) throw new DomainError('case.not-moved');
      await tx.asSystem((tx) =>
        tx.execute(
          `INSERT INTO case_transfer (id, case_id, district_id, reference, type, urgency, from_school_id, to_school_id, state, offered_at)
           VALUES ($1, $2, (SELECT ctx_district()), $3, $4, $5, $6, $7, 'OFFERED', $8) ON CONFLICT (case_id) WHERE state = 'OFFERED' DO NOTHING`,
          [
            newId(),
            record.id,
            record.reference,
            record.type,
            record.urgency,
            record.schoolId,
            student.schoolId,
            tx.now,
          ],
        ),
      );
      await this.notices.tell(tx, {
        kind: 'case-handed-over',
        subject: subjectOf({ ...record, schoolId: student.schoolId }),
        to: [
          { role: 'SCHOOL_CARE', schoolId: student.schoolId },
          { role: 'SCHOOL_DIRECTOR', schoolId: student.schoolId },
        ],
      });
      return {};
    });
  }

  listTransfers(actor: Actor): Promise<TransferView[]> {
    return this.uow.read(actor, async (tx) => {
      const params: unknown[] = [];
      const scope = this.access.scopeWhere(actor, 'case-transfer.accept', params);
      const rows = await tx.rows<Omit<TransferView, 'offeredAt'> & { offeredAt: Date }>(
        `SELECT ct.id, ct.reference, ct.type, ct.urgency, sc.name_th AS "fromSchoolNameTh", ct.offered_at AS "offeredAt", ct.version
         FROM case_transfer ct JOIN school sc ON sc.id = ct.from_school_id WHERE ct.state = 'OFFERED' AND ${scope} ORDER BY ct.offered_at LIMIT 100`,
        params,
      );
      return rows.map((row) => ({ ...row, offeredAt: row.offeredAt.toISOString() }));
    });
  }

  /** The receiving school takes the case; its owner is who accepts until somebody else is named. */
  accept(actor: Actor, id: string, version: number): Promise<CaseReceipt> {
    return this.uow.run(actor, async (tx) => {
      const transfer = await tx.row<TransferRow>(
        `SELECT ct.case_id AS "caseId", ct.district_id AS "districtId", ct.to_school_id AS "toSchoolId", ct.state, ct.version
         FROM case_transfer ct WHERE ct.id = $1`,
        [id],
      );
      if (!transfer) throw new DomainError('not-found');
      const { districtId, toSchoolId, caseId } = transfer;
      this.access.assertCan(actor, 'case-transfer.accept', { districtId, schoolIds: [toSchoolId] });
      if (transfer.state !== 'OFFERED') throw new DomainError('illegal-transition', { availableActions: [] });
      if (transfer.version !== version) throw new DomainError('stale-version');
      // Until this moment the receiving school sees nothing of the case itself.
      return tx.asSystem(async (tx) => {
        const record = await lockCase(tx, caseId);
        const ended = await tx.execute(
          "UPDATE case_transfer SET state = 'ACCEPTED', ended_at = $3, version = version + 1 WHERE id = $1 AND version = $2",
          [id, version, tx.now],
        );
        if (ended !== 1) throw new DomainError('stale-version');
        const student = await tx.row<{ level: string; room: string }>(
          'SELECT st.level, st.room FROM student st WHERE st.id = $1',
          [record.studentId],
        );
        const key = classKey(toSchoolId, student?.level ?? '', student?.room ?? '');
        const next = {
          ...record,
          schoolId: toSchoolId,
          classKey: key,
          ownerPostId: actor.postId,
          teamPostIds: [],
        };
        await updateCase(tx, record, {
          schoolId: toSchoolId,
          classKey: key,
          ownerPostId: actor.postId,
          teamPostIds: [],
        });
        await addEvent(tx, caseId, { action: 'accept', sourceId: id });
        const subject = subjectOf(next);
        await this.tasks.follow(tx, subject);
        await this.tasks.handOver(tx, { subject, toOwner: { postId: actor.postId } });
        tx.audit({ action: 'case.accept', recordKind: 'case', recordId: caseId });
        publishCase(tx, next, record.version + 1);
        return receiptOf(next, record.version + 1);
      });
    });
  }
}
