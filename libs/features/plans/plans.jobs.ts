import { Injectable } from '@nestjs/common';
import type { JobMap } from '#contracts';
import { Handles } from '#platform/queue';
import { PlanReminders } from './plan-reminders.service.js';

@Injectable()
export class PlansJobs {
  constructor(private readonly reminders: PlanReminders) {}

  @Handles('plans.remind')
  async remind({ districtId }: JobMap['plans.remind']): Promise<void> {
    await this.reminders.remind(districtId);
  }
}
