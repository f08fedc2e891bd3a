import { Injectable } from '@nestjs/common';
import type { DeliveryState, NoticeChannel } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork } from '#platform/database';
import { Cursors } from '#platform/http';
import { Channels } from '#platform/notify';
import type { DeliveryCounts, DeliveryPage, DeliveryQuery, DeliveryView } from './notice-deliveries.dto.js';

const DAYS = 30;
const DAY_MS = 86_400_000;

interface CountRow {
  channel: NoticeChannel;
  state: DeliveryState;
  amount: string;
  lastAt: Date;
}

type DeliveryRow = Omit<DeliveryView, 'queuedAt' | 'lastTryAt'> & { queuedAt: Date; lastTryAt: Date };

/** Whether notices get out of the house, for those who look after it. */
@Injectable()
export class NoticeDeliveriesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly channels: Channels,
    private readonly cursors: Cursors,
  ) {}

  count(actor: Actor): Promise<DeliveryCounts> {
    this.access.assertRole(actor, 'clock.manage');
    return this.uow.read(actor, async (tx) => {
      const rows = await tx.rows<CountRow>(
        `SELECT channel, state, amount, last_at AS "lastAt" FROM notice_delivery_counts($1) ORDER BY channel, state`,
        [sinceOf(tx.now)],
      );
      const items = rows.map(({ channel, state, amount, lastAt }) => ({
        ...{ channel, state, count: Number(amount), lastAt: lastAt.toISOString() },
      }));
      return { days: DAYS, channels: [...this.channels.names], items };
    });
  }

  listTroubles(actor: Actor, { lane, limit, cursor }: DeliveryQuery): Promise<DeliveryPage> {
    this.access.assertRole(actor, 'clock.manage');
    const after = cursor === undefined ? [] : this.cursors.decode(cursor);
    return this.uow.read(actor, async (tx) => {
      const rows = await tx.rows<DeliveryRow>(
        `SELECT id, channel, state, tries, failure, kind, reference, role, queued_at AS "queuedAt", last_try_at AS "lastTryAt"
         FROM notice_delivery_troubles($1, $2, $3, $4, $5)`,
        [sinceOf(tx.now), lane === 'failed', after[0] ?? null, after[1] ?? null, limit + 1],
      );
      return this.cursors.page(rows, limit, (row) => [row.lastTryAt.toISOString(), row.id], toView);
    });
  }
}

function sinceOf(now: Date): string {
  return new Date(now.getTime() - DAYS * DAY_MS).toISOString();
}

function toView({ queuedAt, lastTryAt, ...row }: DeliveryRow): DeliveryView {
  return {
    ...{ id: row.id, channel: row.channel, state: row.state, tries: row.tries, failure: row.failure },
    ...{ kind: row.kind, reference: row.reference, role: row.role },
    ...{ queuedAt: queuedAt.toISOString(), lastTryAt: lastTryAt.toISOString() },
  };
}
