import type { NoticeChannel, NoticeKind } from '#contracts';
import { newId, type Tx } from '#platform/database';
import { leavesAt, wants, type NoticeReader } from './delivery.rules.js';

export const SETTINGS_COLUMNS = `c.email, c.email_for AS "emailFor", c.line_for AS "lineFor", c.digest,
  c.quiet_from AS "quietFrom", c.quiet_to AS "quietTo"`;

interface Written {
  id: string;
  personId: string;
}

/** Sends written notices on their way over each channel that their readers want; each person once. */
export async function queueDeliveries(
  tx: Tx,
  channels: readonly NoticeChannel[],
  { kind, urgent }: { kind: NoticeKind; urgent: boolean },
  written: readonly Written[],
): Promise<void> {
  if (channels.length === 0 || written.length === 0) return;
  const noticeOf = new Map(written.map(({ id, personId }) => [personId, id]));
  const readers = await tx.rows<NoticeReader & { personId: string }>(
    `SELECT c.person_id AS "personId", ${SETTINGS_COLUMNS}, l.line_user_id AS "lineUserId"
     FROM notice_contact c LEFT JOIN line_link l ON l.person_id = c.person_id WHERE c.person_id = ANY ($1::uuid[])`,
    [[...noticeOf.keys()]],
  );
  const onTheWay = readers.flatMap((reader) =>
    channels
      .filter((channel) => wants(reader, channel, { urgent, digest: kind === 'weekly-digest' }))
      .map((channel) => ({
        id: newId(),
        noticeId: noticeOf.get(reader.personId),
        personId: reader.personId,
        channel,
        leavesAt: leavesAt(tx.now, reader, urgent).toISOString(),
      })),
  );
  if (onTheWay.length === 0) return;
  tx.write(
    `INSERT INTO notice_delivery (id, district_id, notice_id, person_id, channel, queued_at, next_try_at)
     SELECT d.id, (SELECT ctx_district()), d."noticeId", d."personId", d.channel, $2, d."leavesAt"
     FROM jsonb_to_recordset($1::jsonb) AS d (id uuid, "noticeId" uuid, "personId" uuid, channel text, "leavesAt" timestamptz)`,
    [JSON.stringify(onTheWay), tx.now],
  );
  enqueueWhatMayLeave(tx, onTheWay);
}

function enqueueWhatMayLeave(
  tx: Tx,
  onTheWay: readonly { channel: NoticeChannel; leavesAt: string }[],
): void {
  const { districtId } = tx.actor;
  if (districtId === null) return;
  const now = tx.now.toISOString();
  const leaving = new Set(onTheWay.filter((one) => one.leavesAt <= now).map(({ channel }) => channel));
  for (const channel of leaving) tx.enqueue('notices.deliver', { districtId, channel });
}
