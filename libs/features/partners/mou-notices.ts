import { Injectable } from '@nestjs/common';
import type { NoticeKind } from '#contracts';
import { Notices, type Owner } from '#features/tasks';
import type { Tx } from '#platform/database';

interface OfMou {
  id: string;
  reference: string;
  agencyId: string;
}

/** Who hears of an agreement: the safety centre, and the agency's own people. */
@Injectable()
export class MouNotices {
  constructor(private readonly notices: Notices) {}

  async tellExpiring(tx: Tx, mou: OfMou, daysLeft: number): Promise<void> {
    await this.tell(tx, mou, { kind: 'mou-expiring', onceKey: `${mou.id}.${daysLeft}` });
  }

  async tellEnded(tx: Tx, mou: OfMou): Promise<void> {
    await this.tell(tx, mou, { kind: 'mou-ended', onceKey: `${mou.id}.ended` });
  }

  private async tell(
    tx: Tx,
    { id, reference, agencyId }: OfMou,
    { kind, onceKey }: { kind: NoticeKind; onceKey: string },
  ): Promise<void> {
    const to: Owner[] = [
      { role: 'DISTRICT_SAFETY' },
      { role: 'PARTNER_MANAGER', agencyId },
      { role: 'PARTNER_OFFICER', agencyId },
    ];
    await this.notices.tell(tx, {
      kind,
      onceKey,
      to,
      subject: { kind: 'mou', id, reference, schoolId: null },
    });
  }
}
