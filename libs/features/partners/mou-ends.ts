import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database';

/** What a higher feature does when nothing is in force with an agency any more, in the transaction that ended it. */
export type AgreementEnd = (tx: Tx, agencyId: string) => Promise<void>;

/**
 * Tells who hangs on an agreement that it has ended. Not through the outbox: an agency that can open nothing any more
 * must hear so with the same commit, and no clock of its may run on.
 */
@Injectable()
export class MouEnds {
  private readonly listeners: AgreementEnd[] = [];

  onEnd(listener: AgreementEnd): void {
    this.listeners.push(listener);
  }

  /** Nothing happens while another agreement of the agency is in force, by the database's clock. */
  async ended(tx: Tx, agencyId: string): Promise<void> {
    const live = await tx.asSystem((tx) => tx.row('SELECT mou_id FROM live_mou($1)', [agencyId]));
    if (live) return;
    for (const listener of this.listeners) await listener(tx, agencyId);
  }
}
