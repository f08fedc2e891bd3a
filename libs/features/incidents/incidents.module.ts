import { Module } from '@nestjs/common';
import { IncidentActions } from './incident-actions.js';
import { TasksModule } from '#features/tasks';
import { IncidentActionsController } from './incident-actions.controller.js';
import { IncidentClocks } from './incident-clocks.js';
import { IncidentFilesController } from './incident-files.controller.js';
import { IncidentFilesService } from './incident-files.service.js';
import { IncidentLogService } from './incident-log.service.js';
import { IncidentReadService } from './incident-read.service.js';
import { IncidentTriageService } from './incident-triage.service.js';
import { IncidentsController } from './incidents.controller.js';

@Module({
  imports: [TasksModule],
  providers: [
    IncidentActions,
    IncidentClocks,
    IncidentFilesService,
    IncidentLogService,
    IncidentReadService,
    IncidentTriageService,
  ],
  exports: [
    IncidentActions,
    IncidentFilesService,
    IncidentLogService,
    IncidentReadService,
    IncidentTriageService,
  ],
})
export class IncidentsModule {}

@Module({
  imports: [IncidentsModule],
  controllers: [IncidentsController, IncidentActionsController, IncidentFilesController],
})
export class IncidentsHttpModule {}
