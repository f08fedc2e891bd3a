import { Module } from '@nestjs/common';
import { StatisticsCompiler } from './statistics-compile.service.js';
import { StatisticsController } from './statistics.controller.js';
import { StatisticsJobs } from './statistics.jobs.js';
import { StatisticsService } from './statistics.service.js';

@Module({
  providers: [StatisticsService, StatisticsCompiler],
  exports: [StatisticsService, StatisticsCompiler],
})
export class StatisticsModule {}

@Module({ imports: [StatisticsModule], controllers: [StatisticsController] })
export class StatisticsHttpModule {}

@Module({ imports: [StatisticsModule], providers: [StatisticsJobs] })
export class StatisticsJobsModule {}
