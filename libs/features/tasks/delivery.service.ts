import { Injectable } from '@nestjs/common';
import {
  noticeKindByCode,
  noticePath,
  subjectKindByCode,
  type NoticeChannel,
  type NoticeKind,
  type SubjectKind,
} from '#contracts';
import { systemActor } from '#platform/access';
import { Config } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { Channels, type Message, type Outcome } from '#platform/notify';
import { MOST_TRIES, nextTryAt } from './delivery.rules.js';

interface Claimed {
  id: string;
  tries: number;
  kind: NoticeKind;
  subjectKind: SubjectKind;
  subjectId: string;
  reference: string;
  /** null when the notice or the address is no longer there to be used, or the reader no longer holds the post. */
  address: string | null;
}

/** Longer than a gateway may take: a delivery whose worker was killed is tried again after it. */
const LEASE = '2 minutes';

const CLAIM = `
  UPDATE notice_delivery d SET state = 'sending', tries = d.tries + 1, last_try_at = $2, next_try_at = $2::timestamptz + interval '${LEASE}'
  FROM notice n LEFT JOIN notice_contact c ON c.person_id = n.person_id LEFT JOIN line_link l ON l.person_id = n.person_id
  WHERE n.id = d.notice_id AND d.id = (SELECT w.id FROM notice_delivery w
    WHERE w.district_id = (SELECT ctx_district()) AND w.channel = $1 AND w.next_try_at <= $2 ORDER BY w.next_try_at, w.id LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING d.id, d.tries, n.kind, n.subject_kind AS "subjectKind", n.subject_id AS "subjectId", n.subject_reference AS reference,
    CASE WHEN n.withdrawn_at IS NULL AND n.handled_at IS NULL AND post_is_held(n.post_id) THEN CASE $1 WHEN 'email' THEN c.email ELSE l.line_user_id END END AS address`;

/** Takes what was told out of the house, one message after the other; a gateway that fails ends the pass. */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly channels: Channels,
    private readonly config: Config,
  ) {}

  /** @returns how many messages were sent. */
  async deliver(districtId: string, name: NoticeChannel): Promise<number> {
    const channel = this.channels.find(name);
    if (!channel) return 0;
    for (let sent = 0; ;) {
      const claimed = await this.claim(districtId, name);
      if (!claimed) return sent;
      const outcome =
        claimed.address === null ? 'dropped' : await channel.send(this.messageOf(claimed, claimed.address));
      await this.settle(districtId, claimed, outcome);
      if (outcome === 'retry') return sent;
      if (outcome === 'sent') sent += 1;
    }
  }

  private claim(districtId: string, channel: NoticeChannel): Promise<Claimed | null> {
    return this.uow.run(systemActor('notices.deliver', districtId), (tx) =>
      tx.row<Claimed>(CLAIM, [channel, tx.now]),
    );
  }

  /** Only the try that claimed it may settle it: a slow one that was given up must not undo a later one. */
  private async settle(
    districtId: string,
    { id, tries }: Claimed,
    outcome: Outcome | 'dropped',
  ): Promise<void> {
    const state = outcome === 'retry' ? (tries < MOST_TRIES ? 'queued' : 'failed') : outcome;
    await this.uow.run(systemActor('notices.deliver', districtId), async (tx) => {
      await tx.execute(
        `UPDATE notice_delivery SET state = $3, next_try_at = $4, sent_at = $5, failure = $6 WHERE id = $1 AND tries = $2 AND state = 'sending'`,
        [
          id,
          tries,
          state === 'refused' ? 'failed' : state,
          state === 'queued' ? nextTryAt(tx.now, tries) : null,
          state === 'sent' ? tx.now : null,
          outcome === 'sent' ? null : outcome,
        ],
      );
    });
  }

  private messageOf({ id, kind, subjectKind, subjectId, reference }: Claimed, to: string): Message {
    const words = noticeKindByCode(kind);
    return {
      id,
      to,
      subject: `[คุ้มครอง] ${words.th} ${reference}`,
      lines: [`${subjectKindByCode(subjectKind).th} ${reference}`, words.en],
      link: `${this.config.PUBLIC_URL?.replace(/\/$/u, '') ?? ''}${noticePath(kind, subjectKind, subjectId)}`,
    };
  }
}
