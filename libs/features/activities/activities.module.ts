import { Module } from '@nestjs/common';
import { TasksModule } from '#features/tasks';
import { ActivitiesController } from './activities.controller.js';
import { ActivitiesReadService } from './activities-read.service.js';
import { ActivitiesService } from './activities.service.js';
import { ActivityFilesService } from './activity-files.service.js';
import { ActivityFindingsService } from './activity-findings.service.js';
import { ActivityPartsController } from './activity-parts.controller.js';

const SERVICES = [ActivitiesReadService, ActivitiesService, ActivityFilesService, ActivityFindingsService];

@Module({ imports: [TasksModule], providers: SERVICES, exports: SERVICES })
export class ActivitiesModule {}

@Module({ imports: [ActivitiesModule], controllers: [ActivitiesController, ActivityPartsController] })
export class ActivitiesHttpModule {}
