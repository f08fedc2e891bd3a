import { Injectable } from '@nestjs/common';
import { Throttle } from '#features/identity';
import { systemActor } from '#platform/access';
import { Config } from '#platform/config';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { Channels, isSignedByLine } from '#platform/notify';
import { LineCodes } from './line-codes.js';
import { readLineEvents, type LineEvent } from './line-events.rules.js';
import { LineReplies, type LineReply } from './line-replies.js';

export interface LineCall {
  body: Buffer;
  signature: string | undefined;
  address: string;
}

type CodeEvent = Extract<LineEvent, { kind: 'code' }>;

interface Owner {
  personId: string;
  districtId: string;
}

/** Wrong codes of one LINE account in a window of the throttle. */
const TRIES = 6;

/** What LINE tells of those who follow the district's account: a code that links one of them, or that one has left. */
@Injectable()
export class LineWebhookService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly codes: LineCodes,
    private readonly replies: LineReplies,
    private readonly channels: Channels,
    private readonly config: Config,
  ) {}

  /**
   * Takes each event once, however often it is told. One that fails makes LINE tell them all again.
   * @throws DomainError `not-found` where there is no channel, `unauthenticated` without LINE's signature.
   */
  async receive({ body, signature, address }: LineCall): Promise<void> {
    const secret = this.config.LINE_CHANNEL_SECRET;
    if (secret === undefined || this.channels.line === null) throw new DomainError('not-found');
    if (!(await isSignedByLine(body, secret, signature))) throw new DomainError('unauthenticated');
    for (const event of readLineEvents(body)) {
      if (await this.isTaken(event)) continue;
      if (event.kind === 'unfollow') await this.endLink(event);
      else await this.tryCode(event, address);
    }
  }

  private async tryCode(event: CodeEvent, address: string): Promise<void> {
    const account = `line:${event.lineUserId}`;
    const attempt = { account, address, knownDevice: null, perAccount: TRIES };
    const reply = (await this.mayTry(attempt))
      ? await this.link(event)
      : await this.refuse(event, 'too-many');
    if (reply === 'linked') await this.throttle.forget(attempt);
    if (reply !== null) this.replies.send(event.replyToken, reply);
  }

  private async mayTry(attempt: Parameters<Throttle['enter']>[0]): Promise<boolean> {
    try {
      await this.throttle.enter(attempt);
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'too-many-requests') return false;
      throw error;
    }
  }

  /** @returns what to say; null when the event was had in the meantime. */
  private async link(event: CodeEvent): Promise<LineReply | null> {
    const hash = this.codes.hashOf(event.code);
    const owner = await this.uow.read(systemActor('line.link'), (tx) =>
      tx.row<Owner>('SELECT * FROM line_code_owner($1, $2)', [hash, tx.now]),
    );
    if (!owner) return this.refuse(event, 'wrong');
    return this.uow.run(systemActor('line.link', owner.districtId), async (tx) => {
      if (!(await take(tx, event))) return null;
      const waits = await tx.row(
        'SELECT person_id FROM line_link_code WHERE person_id = $1 AND code_hash = $2 AND expires_at > $3 FOR UPDATE',
        [owner.personId, hash, tx.now],
      );
      return waits ? store(tx, owner, event) : 'wrong';
    });
  }

  private refuse(event: CodeEvent, reply: LineReply): Promise<LineReply | null> {
    return this.uow.run(systemActor('line.link'), async (tx) => ((await take(tx, event)) ? reply : null));
  }

  /** Only a link that was there when the account left: what is told late must not end a newer one. */
  private async endLink(event: LineEvent): Promise<void> {
    const owner = await this.uow.read(systemActor('line.unlink'), (tx) =>
      tx.row<Owner>('SELECT * FROM line_link_owner($1)', [event.lineUserId]),
    );
    await this.uow.run(systemActor('line.unlink', owner?.districtId ?? null), async (tx) => {
      if (!(await take(tx, event)) || !owner) return;
      const ended = await tx.execute(
        'DELETE FROM line_link WHERE person_id = $1 AND line_user_id = $2 AND linked_at <= $3',
        [owner.personId, event.lineUserId, event.at],
      );
      if (ended === 1)
        tx.audit({
          ...{ action: 'line.unlink', recordKind: 'person', recordId: owner.personId },
          reasonCode: 'unfollowed',
        });
    });
  }

  private isTaken({ id }: LineEvent): Promise<boolean> {
    return this.uow.read(systemActor('line.webhook'), async (tx) => {
      const row = await tx.row<{ taken: boolean }>('SELECT line_event_taken($1) AS taken', [id]);
      return row?.taken ?? false;
    });
  }
}

/** @returns whether this transaction is the first to have the event. */
async function take(tx: Tx, { id }: LineEvent): Promise<boolean> {
  const row = await tx.row<{ first: boolean }>('SELECT take_line_event($1, $2) AS first', [id, tx.now]);
  return row?.first ?? false;
}

/** The code stays good when the account is somebody else's: its owner may have picked up the wrong phone. */
async function store(tx: Tx, { personId }: Owner, { lineUserId }: CodeEvent): Promise<LineReply> {
  const audit = { action: 'line.link', recordKind: 'person', recordId: personId };
  const linked = await tx.execute(
    `INSERT INTO line_link (person_id, district_id, line_user_id, linked_at) VALUES ($1, (SELECT ctx_district()), $2, $3)
     ON CONFLICT DO NOTHING`,
    [personId, lineUserId, tx.now],
  );
  if (linked === 0) {
    tx.audit({ ...audit, outcome: 'refused', reasonCode: 'taken' });
    return 'taken';
  }
  await tx.execute('DELETE FROM line_link_code WHERE person_id = $1', [personId]);
  // Who never chose anything is told by the defaults; version 0 is still «never set».
  await tx.execute(
    'INSERT INTO notice_contact (person_id, district_id, version) VALUES ($1, (SELECT ctx_district()), 0) ON CONFLICT DO NOTHING',
    [personId],
  );
  tx.audit(audit);
  return 'linked';
}
