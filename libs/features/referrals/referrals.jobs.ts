import { Injectable } from '@nestjs/common';
import type { JobMap } from '#contracts';
import { Handles } from '#platform/queue';
import { ReferralLosses } from './referral-losses.service.js';

@Injectable()
export class ReferralsJobs {
  constructor(private readonly losses: ReferralLosses) {}

  @Handles('referrals.sweep')
  async sweep({ districtId }: JobMap['referrals.sweep']): Promise<void> {
    await this.losses.sweep(districtId);
  }
}
