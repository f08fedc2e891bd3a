import { Module } from '@nestjs/common';
import { CasesModule } from '#features/cases';
import { TasksModule } from '#features/tasks';
import { AbsenceReportsService } from './absence-reports.service.js';
import { DropoutActions } from './dropout-actions.js';
import { DropoutCasesService } from './dropout-cases.service.js';
import { DropoutCompileService } from './dropout-compile.service.js';
import { DropoutReadService } from './dropout-read.service.js';
import { DropoutsController } from './dropouts.controller.js';
import { DropoutsJobs } from './dropouts.jobs.js';

@Module({
  imports: [CasesModule, TasksModule],
  providers: [
    DropoutActions,
    DropoutCasesService,
    DropoutReadService,
    AbsenceReportsService,
    DropoutCompileService,
  ],
  exports: [
    DropoutActions,
    DropoutCasesService,
    DropoutReadService,
    AbsenceReportsService,
    DropoutCompileService,
  ],
})
export class DropoutsModule {}

@Module({ imports: [DropoutsModule], controllers: [DropoutsController] })
export class DropoutsHttpModule {}

@Module({ imports: [DropoutsModule], providers: [DropoutsJobs], exports: [DropoutsJobs] })
export class DropoutsJobsModule {}
