import { Module } from '@nestjs/common';
import { TasksModule } from '#features/tasks';
import { AgenciesController } from './agencies.controller.js';
import { AgenciesReadService } from './agencies-read.service.js';
import { AgenciesService } from './agencies.service.js';
import { MouEnds } from './mou-ends.js';
import { MouNotices } from './mou-notices.js';
import { MouPapersService } from './mou-papers.service.js';
import { MouWarnings } from './mou-warnings.service.js';
import { MousController } from './mous.controller.js';
import { MousReadService } from './mous-read.service.js';
import { MousService } from './mous.service.js';
import { PartnersJobs } from './partners.jobs.js';

@Module({
  imports: [TasksModule],
  providers: [
    MouPapersService,
    AgenciesReadService,
    AgenciesService,
    MouEnds,
    MouNotices,
    MousReadService,
    MousService,
    MouWarnings,
  ],
  exports: [
    MouPapersService,
    AgenciesReadService,
    AgenciesService,
    MouEnds,
    MousReadService,
    MousService,
    MouWarnings,
  ],
})
export class PartnersModule {}

@Module({ imports: [PartnersModule], controllers: [AgenciesController, MousController] })
export class PartnersHttpModule {}

@Module({ imports: [PartnersModule], providers: [PartnersJobs] })
export class PartnersJobsModule {}
