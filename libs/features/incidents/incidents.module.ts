import { Module } from '@nestjs/common';
import { IncidentActions } from './incident-actions.js';
import { IncidentActionsController } from './incident-actions.controller.js';
import { IncidentLogService } from './incident-log.service.js';
import { IncidentReadService } from './incident-read.service.js';
import { IncidentTriageService } from './incident-triage.service.js';
import { IncidentsController } from './incidents.controller.js';
import { LiveController } from './live.controller.js';

@Module({
  providers: [IncidentActions, IncidentLogService, IncidentReadService, IncidentTriageService],
  exports: [IncidentActions, IncidentLogService, IncidentReadService, IncidentTriageService],
})
export class IncidentsModule {}

@Module({
  imports: [IncidentsModule],
  controllers: [IncidentsController, IncidentActionsController, LiveController],
})
export class IncidentsHttpModule {}
