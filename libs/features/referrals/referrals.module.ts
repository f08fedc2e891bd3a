import { Module } from '@nestjs/common';
import { PartnersModule } from '#features/partners';
import { TasksModule } from '#features/tasks';
import { AgencyActionsController } from './agency-actions.controller.js';
import { AgencyAnswersService } from './agency-answers.service.js';
import { AgencyReferralsController } from './agency-referrals.controller.js';
import { AgencyReferralsService } from './agency-referrals.service.js';
import { OnBehalfController } from './on-behalf.controller.js';
import { ReferralActions } from './referral-actions.js';
import { ReferralActionsController } from './referral-actions.controller.js';
import { ReferralBasisService } from './referral-basis.service.js';
import { ReferralDocumentsController } from './referral-documents.controller.js';
import { ReferralDocumentsService } from './referral-documents.service.js';
import { ReferralDraftService } from './referral-draft.service.js';
import { ReferralFollowup } from './referral-followup.js';
import { ReferralLosses } from './referral-losses.service.js';
import { ReferralsJobs } from './referrals.jobs.js';
import { ReferralReadService } from './referral-read.service.js';
import { ReferralTriageService } from './referral-triage.service.js';
import { ReferralsController } from './referrals.controller.js';

const SERVICES = [
  AgencyAnswersService,
  AgencyReferralsService,
  ReferralActions,
  ReferralBasisService,
  ReferralDocumentsService,
  ReferralDraftService,
  ReferralFollowup,
  ReferralLosses,
  ReferralReadService,
  ReferralTriageService,
];

@Module({ imports: [PartnersModule, TasksModule], providers: SERVICES, exports: SERVICES })
export class ReferralsModule {}

@Module({
  imports: [ReferralsModule],
  controllers: [
    ReferralsController,
    ReferralActionsController,
    ReferralDocumentsController,
    OnBehalfController,
    AgencyReferralsController,
    AgencyActionsController,
  ],
})
export class ReferralsHttpModule {}

@Module({ imports: [ReferralsModule], providers: [ReferralsJobs] })
export class ReferralsJobsModule {}
