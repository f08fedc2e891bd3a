import { Module } from '@nestjs/common';
import { TasksModule } from '#features/tasks';
import { CaseActions } from './case-actions.js';
import { CaseAnalysisService } from './case-analysis.service.js';
import { CaseFilesService } from './case-files.service.js';
import { CaseHoldersService } from './case-holders.service.js';
import { CasesJobs } from './cases.jobs.js';
import { CaseHandOverService } from './case-hand-over.service.js';
import { CaseNotesService } from './case-notes.service.js';
import { CasePartsController } from './case-parts.controller.js';
import { CaseReadService } from './case-read.service.js';
import { CaseStudiesController } from './case-studies.controller.js';
import { CaseStudiesService } from './case-studies.service.js';
import { CaseWorkService } from './case-work.service.js';
import { CasesController } from './cases.controller.js';
import { CasesService } from './cases.service.js';

const SERVICES = [
  CaseActions,
  CaseAnalysisService,
  CaseFilesService,
  CaseHandOverService,
  CaseHoldersService,
  CaseNotesService,
  CaseReadService,
  CaseStudiesService,
  CaseWorkService,
  CasesService,
];

@Module({ imports: [TasksModule], providers: SERVICES, exports: SERVICES })
export class CasesModule {}

@Module({
  imports: [CasesModule],
  controllers: [CasesController, CasePartsController, CaseStudiesController],
})
export class CasesHttpModule {}

@Module({ imports: [CasesModule, TasksModule], providers: [CasesJobs] })
export class CasesJobsModule {}
