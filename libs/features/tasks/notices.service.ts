import { Injectable } from '@nestjs/common';
import type { ClockStep, NoticeKind } from '#contracts';
import { newId, type Tx } from '#platform/database';
import { Channels } from '#platform/notify';
import { queueDeliveries } from './deliveries.js';
import { holdersOf, type Circle, type Holder } from './holders.js';
import { OPEN_TASKS, whichParams } from './task.record.js';
import type { Owner, Subject } from './subject.js';

export interface Tell {
  kind: NoticeKind;
  subject: Subject;
  to: readonly Owner[];
  /** Day and night, over every channel. */
  urgent?: boolean;
  /** The clock that this notice asks to stop: when it stops, the notice is handled. */
  step?: ClockStep;
  /** For these and for nobody in their stead, such as what a reporter hears back. */
  nobodyElse?: boolean;
  /** Who has been told already in another way. */
  notTo?: readonly Owner[];
  /** The task that this notice is about. */
  taskId?: string;
  /** What may be told once only to each post, however often it is asked. */
  onceKey?: string;
  /** Counts of a summary. */
  figures?: Readonly<Record<string, number>>;
}

type Told = Pick<Tell, 'to' | 'nobodyElse'> & { subject: Circle };

/** A notification of PostgreSQL has 8,000 bytes, and an id 39 of them. */
const PERSONS_A_TIME = 100;

const INSERT_NOTICES = `
  INSERT INTO notice (id, district_id, person_id, post_id, kind, subject_kind, subject_id, subject_reference, task_id, once_key, urgent, figures, created_at)
  SELECT n.id, (SELECT ctx_district()), n.person_id, n.post_id, $4, $5, $6, COALESCE($7, taken_reference()), $8, $9, $10, $11::jsonb, $12
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS n (id, person_id, post_id)
  ON CONFLICT ON CONSTRAINT notice_once DO NOTHING RETURNING id, person_id AS "personId"`;

/** Tells people what happened: kind, number and where it leads, never a name (product.md 8). */
@Injectable()
export class Notices {
  constructor(private readonly channels: Channels) {}

  /** Who would be told, perhaps the one who acts among them; for asking it ahead. */
  readersOf(tx: Tx, { to, subject, nobodyElse = false }: Told): Promise<Holder[]> {
    return tx.asSystem((tx) => holdersOf(tx, to, { ...subject, nobodyElse }));
  }

  /**
   * Puts an item into the inbox of everybody who holds one of the owners, but of nobody who must not know of the
   * subject, and not of the one who acts. Open screens hear of it after the commit.
   * @param readers of this very notice, when they were asked ahead.
   */
  async tell(tx: Tx, notice: Tell, readers?: readonly Holder[]): Promise<void> {
    if (notice.to.length === 0) return;
    const told = await tx.asSystem((tx) => this.write(tx, notice, readers));
    for (let from = 0; from < told.length; from += PERSONS_A_TIME)
      this.publish(tx, notice.subject, told.slice(from, from + PERSONS_A_TIME));
  }

  private async write(tx: Tx, notice: Tell, readers?: readonly Holder[]): Promise<string[]> {
    const { subject, step, taskId } = notice;
    const [holders, toldBefore, clock] = await Promise.all([
      readers ?? this.readersOf(tx, notice),
      notice.notTo ? holdersOf(tx, notice.notTo, subject) : [],
      step && !taskId ? findClock(tx, subject, step) : null,
    ]);
    const others = holders.filter(
      ({ personId, postId }) =>
        !isActing(tx, personId) && !toldBefore.some((before) => before.postId === postId),
    );
    if (others.length === 0) return [];
    const written = await insertNotices(tx, { ...notice, taskId: taskId ?? clock }, others);
    const { kind, urgent = false } = notice;
    await queueDeliveries(tx, this.channels.names, { kind, urgent }, written);
    return [...new Set(written.map(({ personId }) => personId))];
  }

  private publish(tx: Tx, subject: Subject, personIds: string[]): void {
    const { districtId } = tx.actor;
    if (districtId === null) return;
    tx.publish({ kind: 'notice', id: subject.id, version: 1, districtId, schoolIds: [], personIds });
  }
}

function isActing(tx: Tx, personId: string): boolean {
  return 'personId' in tx.actor && tx.actor.personId === personId;
}

async function findClock(tx: Tx, subject: Subject, step: ClockStep): Promise<string | null> {
  const row = await tx.row<{ id: string }>(
    `SELECT id FROM task WHERE ${OPEN_TASKS}`,
    whichParams({ subject, of: { step } }),
  );
  return row?.id ?? null;
}

interface Written {
  id: string;
  personId: string;
}

/** @returns those that were not told before. */
async function insertNotices(
  tx: Tx,
  notice: Omit<Tell, 'taskId'> & { taskId: string | null },
  holders: readonly Holder[],
): Promise<Written[]> {
  const { kind, subject, taskId, onceKey, urgent = false, figures } = notice;
  const written = holders.map(({ personId }) => ({ id: newId(), personId }));
  const params = [
    written.map(({ id }) => id),
    holders.map(({ personId }) => personId),
    holders.map(({ postId }) => postId),
    ...[kind, subject.kind, subject.id, subject.reference, taskId, onceKey ?? null, urgent],
    figures ? JSON.stringify(figures) : null,
    tx.now,
  ];
  if (onceKey !== undefined) return tx.rows<Written & Record<string, unknown>>(INSERT_NOTICES, params);
  tx.write(INSERT_NOTICES, params);
  return written;
}
