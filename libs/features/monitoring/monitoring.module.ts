import { Module } from '@nestjs/common';
import { TasksModule } from '#features/tasks';
import { FindingsController } from './findings.controller.js';
import { FindingsService } from './findings.service.js';
import { MonitoringCompareService } from './monitoring-compare.service.js';
import { MonitoringFilesService } from './monitoring-files.service.js';
import { MonitoringToolsController } from './tools.controller.js';
import { ToolsService } from './tools.service.js';
import { VisitActions } from './visit-actions.js';
import { VisitPlanService } from './visit-plan.service.js';
import { VisitReadService } from './visit-read.service.js';
import { VisitTasks } from './visit-tasks.js';
import { VisitWorkController } from './visit-work.controller.js';
import { VisitWorkService } from './visit-work.service.js';
import { VisitsController } from './visits.controller.js';

const SERVICES = [
  FindingsService,
  MonitoringCompareService,
  MonitoringFilesService,
  ToolsService,
  VisitPlanService,
  VisitReadService,
  VisitWorkService,
];

@Module({
  imports: [TasksModule],
  providers: [...SERVICES, VisitActions, VisitTasks],
  exports: SERVICES,
})
export class MonitoringModule {}

@Module({
  imports: [MonitoringModule],
  controllers: [MonitoringToolsController, VisitsController, VisitWorkController, FindingsController],
})
export class MonitoringHttpModule {}
