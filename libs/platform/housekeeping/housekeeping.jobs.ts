import { Injectable } from '@nestjs/common';
import { systemActor } from '../access/index.js';
import { UnitOfWork, type Tx } from '../database/index.js';
import { Handles } from '../queue/index.js';

/** How long the platform keeps what it keeps for its own sake. */
const KEPT = { answers: '7 days', handedOver: '2 days', effects: '90 days', throttle: '1 day' } as const;

/** Clears away what the platform no longer needs; business records have retention rules of their own. */
@Injectable()
export class HousekeepingJobs {
  constructor(private readonly uow: UnitOfWork) {}

  @Handles('platform.nightly')
  async startNight(): Promise<void> {
    await this.uow.run(systemActor('platform.nightly'), async (tx) => {
      await tx.execute(
        `DELETE FROM throttle WHERE window_ends_at < clock_timestamp() - interval '${KEPT.throttle}'`,
      );
      await tx.execute(
        `DELETE FROM outbox WHERE handed_over_at < clock_timestamp() - interval '${KEPT.handedOver}'`,
      );
      for (const districtId of await listDistricts(tx)) {
        tx.enqueue('platform.purge', { districtId });
        tx.enqueue('dropouts.compile', { districtId });
        tx.enqueue('cases.without-holder', { districtId });
        tx.enqueue('partners.warn', { districtId });
        tx.enqueue('steps.verify', { districtId });
        // Drafts of the new year as well: on 16 May they may have been missed or broken off.
        tx.enqueue('steps.prefill', { districtId });
        tx.enqueue('referrals.sweep', { districtId });
        tx.enqueue('plans.remind', { districtId });
      }
    });
  }

  /** An upload that nobody went on with holds a whole roll, a report a child's story: neither waits for the night. */
  @Handles('platform.hourly')
  async startHour(): Promise<void> {
    await this.uow.run(systemActor('platform.hourly'), async (tx) => {
      for (const districtId of await listDistricts(tx)) {
        tx.enqueue('roster.purge', { districtId });
        tx.enqueue('reports.purge', { districtId });
      }
    });
  }

  @Handles('platform.purge')
  async purge({ districtId }: { districtId: string }): Promise<void> {
    await this.uow.run(systemActor('platform.purge', districtId), async (tx) => {
      await tx.execute(
        `DELETE FROM idempotent_answer WHERE created_at < clock_timestamp() - interval '${KEPT.answers}'`,
      );
      await tx.execute(
        `DELETE FROM job_effect WHERE done_at < clock_timestamp() - interval '${KEPT.effects}'`,
      );
    });
  }
}

async function listDistricts(tx: Tx): Promise<string[]> {
  const districts = await tx.rows<{ id: string }>('SELECT id FROM district ORDER BY id');
  return districts.map(({ id }) => id);
}
