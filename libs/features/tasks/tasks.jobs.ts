import { Injectable } from '@nestjs/common';
import { DAY_MS, type JobMap } from '#contracts';
import { systemActor } from '#platform/access';
import { UnitOfWork } from '#platform/database';
import { Channels } from '#platform/notify';
import { Handles } from '#platform/queue';
import { DeliveryService } from './delivery.service.js';
import { DigestService } from './digest.service.js';
import { SweepService } from './sweep.service.js';

interface DistrictRow {
  id: string;
}

@Injectable()
export class TasksJobs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sweeps: SweepService,
    private readonly deliveries: DeliveryService,
    private readonly digests: DigestService,
    private readonly channels: Channels,
  ) {}

  /** Looks across districts only for where something is due; the work is done in each by itself. */
  @Handles('tasks.tick')
  async tick(): Promise<void> {
    await this.uow.run(systemActor('tasks.tick'), async (tx) => {
      const due = await tx.rows<DistrictRow>('SELECT districts_with_due_tasks($1) AS id', [tx.now]);
      for (const { id } of due) tx.enqueue('tasks.sweep', { districtId: id });
      for (const channel of this.channels.names) {
        const waiting = await tx.rows<DistrictRow>('SELECT districts_with_due_deliveries($1, $2) AS id', [
          channel,
          tx.now,
        ]);
        for (const { id } of waiting) tx.enqueue('notices.deliver', { districtId: id, channel });
      }
    });
  }

  @Handles('tasks.sweep')
  async sweep({ districtId }: JobMap['tasks.sweep']): Promise<void> {
    await this.sweeps.sweep(districtId);
  }

  @Handles('notices.deliver')
  async deliver({ districtId, channel }: JobMap['notices.deliver']): Promise<void> {
    await this.deliveries.deliver(districtId, channel);
  }

  /** LINE tells an event again for days at most. */
  @Handles('line.forget')
  async forgetLineEvents(): Promise<void> {
    await this.uow.run(systemActor('line.forget'), async (tx) => {
      const daysAgo = (days: number): Date => new Date(tx.now.getTime() - days * DAY_MS);
      await tx.execute('SELECT forget_line_events($1, $2)', [daysAgo(30), daysAgo(1)]);
    });
  }

  @Handles('tasks.weekly')
  startDigests(): Promise<void> {
    return this.digests.startAll();
  }

  @Handles('tasks.digest')
  digest({ districtId }: JobMap['tasks.digest']): Promise<void> {
    return this.digests.tell(districtId);
  }
}
