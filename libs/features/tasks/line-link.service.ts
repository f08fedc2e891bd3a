import { Injectable } from '@nestjs/common';
import { MINUTE_MS } from '#contracts';
import type { Actor } from '#platform/access';
import { Config } from '#platform/config';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { Channels } from '#platform/notify';
import { LineCodes } from './line-codes.js';
import type { LineCodeView, LineLinkView } from './line-link.dto.js';

const CODE_MINUTES = 10;
const SECOND_MS = 1_000;

interface LinkRow {
  linkedAt: Date | null;
  expiresAt: Date | null;
}

/** A person's side of the link to LINE: ask for a code, see what became of it, end the link. */
@Injectable()
export class LineLinkService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: LineCodes,
    private readonly channels: Channels,
    private readonly config: Config,
  ) {}

  get(actor: Actor): Promise<LineLinkView> {
    return this.uow.read(actor, async (tx) => {
      const { linkedAt, expiresAt } = await this.find(tx, actor);
      const accountId = this.config.LINE_ACCOUNT_ID ?? null;
      const view = { accountId, linkedAt: null, secondsLeft: null };
      if (linkedAt !== null) return { ...view, state: 'linked', linkedAt: linkedAt.toISOString() };
      if (!this.isOffered()) return { ...view, state: 'off' };
      if (expiresAt === null || expiresAt <= tx.now) return { ...view, state: 'none' };
      return { ...view, state: 'waiting', secondsLeft: secondsBetween(tx.now, expiresAt) };
    });
  }

  /**
   * Gives a code; the one before is void. Without an idempotency key: its stored answer would keep the code in clear,
   * and a second code does no harm.
   * @throws DomainError `line.not-offered`, `line.already-linked`
   */
  askForCode(actor: Actor): Promise<LineCodeView> {
    if (!this.isOffered()) throw new DomainError('line.not-offered');
    const code = this.codes.draw();
    return this.uow.run(actor, async (tx) => {
      const { linkedAt } = await this.find(tx, actor);
      if (linkedAt !== null) throw new DomainError('line.already-linked');
      const expiresAt = new Date(tx.now.getTime() + CODE_MINUTES * MINUTE_MS);
      await tx.execute(
        `INSERT INTO line_link_code (person_id, district_id, code_hash, expires_at) VALUES ($1, (SELECT ctx_district()), $2, $3)
         ON CONFLICT (person_id) DO UPDATE SET code_hash = EXCLUDED.code_hash, expires_at = EXCLUDED.expires_at`,
        [actor.personId, this.codes.hashOf(code), expiresAt],
      );
      tx.audit({ action: 'line-code.ask', recordKind: 'person', recordId: actor.personId });
      return { code, secondsLeft: secondsBetween(tx.now, expiresAt) };
    });
  }

  /** Ends the link, and voids a code that waits; messages on their way over LINE are dropped. */
  unlink(actor: Actor): Promise<void> {
    return this.uow.run(actor, async (tx) => {
      const record = { recordKind: 'person', recordId: actor.personId };
      const voided = await tx.execute('DELETE FROM line_link_code WHERE person_id = $1', [actor.personId]);
      if (voided === 1) tx.audit({ action: 'line-code.void', ...record });
      const ended = await tx.execute('DELETE FROM line_link WHERE person_id = $1', [actor.personId]);
      if (ended === 1) tx.audit({ action: 'line.unlink', ...record });
    });
  }

  private isOffered(): boolean {
    return this.channels.line !== null && this.config.LINE_CHANNEL_SECRET !== undefined;
  }

  private async find(tx: Tx, { personId }: Actor): Promise<LinkRow> {
    const row = await tx.row<LinkRow>(
      `SELECT l.linked_at AS "linkedAt", c.expires_at AS "expiresAt" FROM (SELECT $1::uuid AS id) p
       LEFT JOIN line_link l ON l.person_id = p.id LEFT JOIN line_link_code c ON c.person_id = p.id`,
      [personId],
    );
    return row ?? { linkedAt: null, expiresAt: null };
  }
}

function secondsBetween(from: Date, to: Date): number {
  return Math.ceil((to.getTime() - from.getTime()) / SECOND_MS);
}
