import { Injectable } from '@nestjs/common';
import { NOTICE_KINDS, noticePath, type NoticeKind, type SubjectKind } from '#contracts';
import type { Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { Cursors } from '#platform/http';
import type { InboxCounts, InboxLane, InboxPage, InboxQuery, NoticeView } from './inbox.dto.js';

interface NoticeRow {
  id: string;
  kind: NoticeKind;
  subjectKind: SubjectKind;
  subjectId: string;
  reference: string;
  urgent: boolean;
  taskKind: string | null;
  dueAt: Date | null;
  figures: Record<string, number> | null;
  createdAt: Date;
  seenAt: Date | null;
  handledAt: Date | null;
}

const COLUMNS = `n.id, n.kind, n.subject_kind AS "subjectKind", n.subject_id AS "subjectId", n.subject_reference AS reference, n.urgent,
  t.kind AS "taskKind", t.due_at AS "dueAt", n.figures, n.created_at AS "createdAt", n.seen_at AS "seenAt", n.handled_at AS "handledAt"`;
/** The inbox of the acting post; the wall says the same. */
const OWN = 'n.post_id = $1 AND n.person_id = $2 AND n.withdrawn_at IS NULL';

const LANE: Record<InboxLane, string> = {
  all: 'TRUE',
  open: 'n.handled_at IS NULL',
  unread: 'n.seen_at IS NULL AND n.handled_at IS NULL',
};

/** Kinds with nothing left to do after reading. */
const HANDLED_BY_SIGHT = NOTICE_KINDS.filter(({ handledBySight }) => handledBySight).map(({ code }) => code);

/** What a post was told. Reading never loses an item. */
@Injectable()
export class InboxService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cursors: Cursors,
  ) {}

  list(actor: Actor, { lane, limit, cursor }: InboxQuery): Promise<InboxPage> {
    const after = cursor === undefined ? [null, null] : this.cursors.decode(cursor);
    return this.uow.read(actor, async (tx) => {
      const rows = await tx.rows<NoticeRow>(
        `SELECT ${COLUMNS} FROM notice n LEFT JOIN task t ON t.id = n.task_id
         WHERE ${OWN} AND ${LANE[lane]} AND ($4::timestamptz IS NULL OR (n.created_at, n.id) < ($4::timestamptz, $5::uuid))
         ORDER BY n.created_at DESC, n.id DESC LIMIT $3`,
        [actor.postId, actor.personId, limit + 1, after[0] ?? null, after[1] ?? null],
      );
      return this.cursors.page(rows, limit, (row) => [row.createdAt.toISOString(), row.id], toView);
    });
  }

  count(actor: Actor): Promise<InboxCounts> {
    return this.uow.read(actor, async (tx) => {
      const row = await tx.row<{ unread: string; open: string }>(
        `SELECT count(*) FILTER (WHERE ${LANE.unread}) AS unread, count(*) AS open FROM notice n WHERE ${OWN} AND ${LANE.open}`,
        [actor.postId, actor.personId],
      );
      return { unread: Number(row?.unread ?? 0), open: Number(row?.open ?? 0) };
    });
  }

  /** @throws DomainError `not-found` when it is not in this post's inbox. */
  markSeen(actor: Actor, id: string): Promise<NoticeView> {
    return this.mark(actor, id, (tx) =>
      tx.execute(
        `UPDATE notice n SET seen_at = COALESCE(n.seen_at, $4), handled_at = CASE WHEN n.kind = ANY ($5::text[]) THEN COALESCE(n.handled_at, $4) ELSE n.handled_at END
         WHERE ${OWN} AND n.id = $3`,
        [actor.postId, actor.personId, id, tx.now, HANDLED_BY_SIGHT],
      ),
    );
  }

  /** @throws DomainError `not-found` when it is not in this post's inbox. */
  markHandled(actor: Actor, id: string): Promise<NoticeView> {
    return this.mark(actor, id, async (tx) => {
      const marked = await tx.execute(
        `UPDATE notice n SET seen_at = COALESCE(n.seen_at, $4), handled_at = COALESCE(n.handled_at, $4) WHERE ${OWN} AND n.id = $3`,
        [actor.postId, actor.personId, id, tx.now],
      );
      if (marked === 1) tx.audit({ action: 'notice.handle', recordKind: 'notice', recordId: id });
      return marked;
    });
  }

  private mark(actor: Actor, id: string, change: (tx: Tx) => Promise<number>): Promise<NoticeView> {
    return this.uow.run(actor, async (tx) => {
      if ((await change(tx)) !== 1) throw new DomainError('not-found');
      const row = await tx.row<NoticeRow>(
        `SELECT ${COLUMNS} FROM notice n LEFT JOIN task t ON t.id = n.task_id WHERE ${OWN} AND n.id = $3`,
        [actor.postId, actor.personId, id],
      );
      if (!row) throw new DomainError('not-found');
      // The badge on the person's other screens.
      tx.publish({
        ...{ kind: 'notice', id, version: 1, districtId: actor.districtId },
        ...{ schoolIds: [], personIds: [actor.personId] },
      });
      return toView(row);
    });
  }
}

function toView({ createdAt, dueAt, seenAt, handledAt, ...row }: NoticeRow): NoticeView {
  const seen = seenAt === null ? 'unread' : 'seen';
  return {
    id: row.id,
    kind: row.kind,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    reference: row.reference,
    path: noticePath(row.kind, row.subjectKind, row.subjectId),
    urgent: row.urgent,
    state: handledAt === null ? seen : 'handled',
    taskKind: row.taskKind,
    dueAt: dueAt?.toISOString() ?? null,
    figures: row.figures,
    createdAt: createdAt.toISOString(),
  };
}
