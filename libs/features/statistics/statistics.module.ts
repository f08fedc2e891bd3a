import { Module } from '@nestjs/common';
import { TasksModule } from '#features/tasks';
import { CareStatisticsController } from './care-statistics.controller.js';
import { CareStatisticsService } from './care-statistics.service.js';
import { PublicReleasesController } from './public-releases.controller.js';
import { PublicReleasesService } from './public-releases.service.js';
import { PublicThresholdService } from './public-threshold.service.js';
import { SealedFigures } from './sealed-figures.js';
import { SealsController } from './seals.controller.js';
import { SealsService } from './seals.service.js';
import { StatisticsCompiler } from './statistics-compile.service.js';
import { StatisticsController } from './statistics.controller.js';
import { StatisticsJobs } from './statistics.jobs.js';
import { StatisticsService } from './statistics.service.js';
import { ZeroReportsController } from './zero-reports.controller.js';
import { ZeroReportsDigest } from './zero-reports.digest.js';
import { ZeroReportsService } from './zero-reports.service.js';

const SERVICES = [
  CareStatisticsService,
  PublicReleasesService,
  PublicThresholdService,
  SealedFigures,
  SealsService,
  StatisticsService,
  StatisticsCompiler,
  ZeroReportsService,
];

@Module({ providers: SERVICES, exports: SERVICES })
export class StatisticsModule {}

@Module({
  imports: [StatisticsModule],
  controllers: [
    CareStatisticsController,
    PublicReleasesController,
    SealsController,
    StatisticsController,
    ZeroReportsController,
  ],
})
export class StatisticsHttpModule {}

@Module({ imports: [StatisticsModule, TasksModule], providers: [StatisticsJobs, ZeroReportsDigest] })
export class StatisticsJobsModule {}
