import { Module } from '@nestjs/common';
import { TasksModule } from '#features/tasks';
import { AgenciesController } from './agencies.controller.js';
import { AgenciesQueries } from './agencies.queries.js';
import { AgenciesService } from './agencies.service.js';
import { MouNotices } from './mou-notices.js';
import { MouWarnings } from './mou-warnings.service.js';
import { MousController } from './mous.controller.js';
import { MousQueries } from './mous.queries.js';
import { MousService } from './mous.service.js';
import { PartnersJobs } from './partners.jobs.js';

@Module({
  imports: [TasksModule],
  providers: [AgenciesQueries, AgenciesService, MouNotices, MousQueries, MousService, MouWarnings],
  exports: [AgenciesQueries, AgenciesService, MousQueries, MousService, MouWarnings],
})
export class PartnersModule {}

@Module({ imports: [PartnersModule], controllers: [AgenciesController, MousController] })
export class PartnersHttpModule {}

@Module({ imports: [PartnersModule], providers: [PartnersJobs] })
export class PartnersJobsModule {}
