import { Module } from '@nestjs/common';
import { TasksModule } from '#features/tasks';
import { PlanActions } from './plan-actions.js';
import { PlanDecisionService } from './plan-decision.service.js';
import { PlanDraftService } from './plan-draft.service.js';
import { PlanMapsService } from './plan-maps.service.js';
import { PlanPartsController } from './plan-parts.controller.js';
import { PlanReadService } from './plan-read.service.js';
import { PlanRegistersController } from './plan-registers.controller.js';
import { PlanReminders } from './plan-reminders.service.js';
import { PlansController } from './plans.controller.js';
import { PlansJobs } from './plans.jobs.js';
import { RegistersService } from './registers.service.js';

const SERVICES = [
  PlanDecisionService,
  PlanDraftService,
  PlanMapsService,
  PlanReadService,
  PlanReminders,
  RegistersService,
];

@Module({ imports: [TasksModule], providers: [PlanActions, ...SERVICES], exports: SERVICES })
export class PlansModule {}

@Module({
  imports: [PlansModule],
  controllers: [PlansController, PlanPartsController, PlanRegistersController],
})
export class PlansHttpModule {}

@Module({ imports: [PlansModule], providers: [PlansJobs] })
export class PlansJobsModule {}
