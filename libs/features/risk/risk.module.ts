import { Module } from '@nestjs/common';
import { RiskCompareController } from './risk-compare.controller.js';
import { RiskController } from './risk.controller.js';
import { RiskJobs } from './risk.jobs.js';
import { RiskPrefillService } from './risk-prefill.service.js';
import { RiskReadService } from './risk-read.service.js';
import { RiskReviewService } from './risk-review.service.js';
import { RiskActions } from './risk-actions.js';
import { RiskDecisionService } from './risk-decision.service.js';
import { RiskDraftService } from './risk-draft.service.js';

@Module({
  providers: [
    RiskActions,
    RiskDecisionService,
    RiskDraftService,
    RiskPrefillService,
    RiskReadService,
    RiskReviewService,
  ],
  exports: [RiskDecisionService, RiskDraftService, RiskPrefillService, RiskReadService, RiskReviewService],
})
export class RiskModule {}

@Module({ imports: [RiskModule], controllers: [RiskController, RiskCompareController] })
export class RiskHttpModule {}

@Module({ imports: [RiskModule], providers: [RiskJobs] })
export class RiskJobsModule {}
