import { Module } from '@nestjs/common';
import { ActivitiesModule } from '#features/activities';
import { CasesModule } from '#features/cases';
import { EvaluationModule } from '#features/evaluation';
import { PostActors } from '#features/identity';
import { IncidentsModule } from '#features/incidents';
import { MonitoringModule } from '#features/monitoring';
import { PlansModule } from '#features/plans';
import { ReferralsModule } from '#features/referrals';
import { RiskModule } from '#features/risk';
import { StatisticsModule } from '#features/statistics';
import { Config } from '#platform/config';
import { DataCipher } from '#platform/crypto';
import { ReportFiles } from './report-files.js';
import { ReportHeads } from './report-heads.js';
import { ReportMaker } from './report-maker.service.js';
import { ReportPurge } from './report-purge.service.js';
import { ReportSources, SOURCE_PROVIDERS } from './report-sources.js';
import { ReportsController } from './reports.controller.js';
import { ReportsJobs } from './reports.jobs.js';
import { ReportsService } from './reports.service.js';

@Module({
  imports: [
    ActivitiesModule,
    CasesModule,
    EvaluationModule,
    IncidentsModule,
    MonitoringModule,
    PlansModule,
    ReferralsModule,
    RiskModule,
    StatisticsModule,
  ],
  providers: [
    ...SOURCE_PROVIDERS,
    ReportHeads,
    ReportSources,
    ReportsService,
    {
      provide: DataCipher,
      useFactory: (config: Config) => new DataCipher(config.KUMKRONG_DATA_KEY),
      inject: [Config],
    },
  ],
  exports: [DataCipher, ReportSources, ReportsService],
})
export class ReportsModule {}

@Module({ imports: [ReportsModule], controllers: [ReportsController] })
export class ReportsHttpModule {}

@Module({
  imports: [ReportsModule],
  providers: [PostActors, ReportFiles, ReportMaker, ReportPurge, ReportsJobs],
})
export class ReportsJobsModule {}
