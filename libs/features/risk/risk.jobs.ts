import { Injectable } from '@nestjs/common';
import type { JobMap } from '#contracts';
import { Handles } from '#platform/queue';
import { RiskReviewService } from './risk-review.service.js';

@Injectable()
export class RiskJobs {
  constructor(private readonly reviews: RiskReviewService) {}

  @Handles('risk.review')
  async review({ districtId, incidentId }: JobMap['risk.review']): Promise<void> {
    await this.reviews.askForReview(districtId, incidentId);
  }
}
