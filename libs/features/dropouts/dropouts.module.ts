import { Module } from '@nestjs/common';
import { TasksModule } from '#features/tasks';
import { AbsenceReportsService } from './absence-reports.service.js';
import { DropoutActions } from './dropout-actions.js';
import { DropoutCompileService } from './dropout-compile.service.js';
import { DropoutReadService } from './dropout-read.service.js';
import { DropoutsController } from './dropouts.controller.js';
import { DropoutsJobs } from './dropouts.jobs.js';

@Module({
  imports: [TasksModule],
  providers: [DropoutActions, DropoutReadService, AbsenceReportsService, DropoutCompileService],
  exports: [DropoutActions, DropoutReadService, AbsenceReportsService, DropoutCompileService],
})
export class DropoutsModule {}

@Module({ imports: [DropoutsModule], controllers: [DropoutsController] })
export class DropoutsHttpModule {}

@Module({ imports: [DropoutsModule], providers: [DropoutsJobs], exports: [DropoutsJobs] })
export class DropoutsJobsModule {}
