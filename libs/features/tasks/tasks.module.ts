import { Module } from '@nestjs/common';
import { ClockHistoryService } from './clock-history.service.js';
import { ClockPoliciesController } from './clock-policies.controller.js';
import { ClockPoliciesService } from './clock-policies.service.js';
import { DeliveryService } from './delivery.service.js';
import { DigestFigures } from './digest-figures.js';
import { DigestService } from './digest.service.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';
import { LineCodes } from './line-codes.js';
import { LineLinkController } from './line-link.controller.js';
import { LineLinkService } from './line-link.service.js';
import { LineReplies } from './line-replies.js';
import { LineWebhookController } from './line-webhook.controller.js';
import { LineWebhookService } from './line-webhook.service.js';
import { NoticeDeliveriesController } from './notice-deliveries.controller.js';
import { NoticeDeliveriesService } from './notice-deliveries.service.js';
import { NoticeSettingsController } from './notice-settings.controller.js';
import { NoticeSettingsService } from './notice-settings.service.js';
import { Notices } from './notices.service.js';
import { SweepService } from './sweep.service.js';
import { TaskListService } from './task-list.service.js';
import { TasksController } from './tasks.controller.js';
import { TasksJobs } from './tasks.jobs.js';
import { Tasks } from './tasks.service.js';

@Module({ providers: [Tasks, Notices, DigestFigures], exports: [Tasks, Notices, DigestFigures] })
export class TasksModule {}

@Module({
  imports: [TasksModule],
  controllers: [
    TasksController,
    InboxController,
    ClockPoliciesController,
    NoticeSettingsController,
    NoticeDeliveriesController,
    LineLinkController,
    LineWebhookController,
  ],
  providers: [
    TaskListService,
    InboxService,
    ClockPoliciesService,
    ClockHistoryService,
    NoticeSettingsService,
    NoticeDeliveriesService,
    LineCodes,
    LineReplies,
    LineLinkService,
    LineWebhookService,
  ],
})
export class TasksHttpModule {}

@Module({
  imports: [TasksModule],
  providers: [TasksJobs, SweepService, DeliveryService, DigestService],
})
export class TasksJobsModule {}
