import { Module } from '@nestjs/common';
import { SealsController } from './seals.controller.js';
import { SealsService } from './seals.service.js';
import { StatisticsCompiler } from './statistics-compile.service.js';
import { StatisticsController } from './statistics.controller.js';
import { StatisticsJobs } from './statistics.jobs.js';
import { StatisticsService } from './statistics.service.js';
import { ZeroReportsController } from './zero-reports.controller.js';
import { ZeroReportsService } from './zero-reports.service.js';

@Module({
  providers: [SealsService, StatisticsService, StatisticsCompiler, ZeroReportsService],
  exports: [SealsService, StatisticsService, StatisticsCompiler, ZeroReportsService],
})
export class StatisticsModule {}

@Module({
  imports: [StatisticsModule],
  controllers: [SealsController, StatisticsController, ZeroReportsController],
})
export class StatisticsHttpModule {}

@Module({ imports: [StatisticsModule], providers: [StatisticsJobs] })
export class StatisticsJobsModule {}
