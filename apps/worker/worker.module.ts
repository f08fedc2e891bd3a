import { Module, type DynamicModule } from '@nestjs/common';
import { entities, migrationNames } from '#features/schema';
import { StatisticsJobsModule } from '#features/statistics';
import { StudentsJobsModule } from '#features/students';
import { TasksJobsModule } from '#features/tasks';
import { ScreeningsJobsModule } from '#features/screenings';
import { CasesJobsModule } from '#features/cases';
import { DropoutsJobsModule } from '#features/dropouts';
import { PartnersJobsModule } from '#features/partners';
import { ReferralsJobsModule } from '#features/referrals';
import { PlansJobsModule } from '#features/plans';
import { RiskJobsModule } from '#features/risk';
import { EvaluationJobsModule } from '#features/evaluation';
import { ReportsJobsModule } from '#features/reports';
import type { Clock } from '#platform/clock';
import type { Config } from '#platform/config';
import { HousekeepingJobs } from '#platform/housekeeping';
import { PlatformModule } from '#platform/module';

/** The background half of every feature. */
@Module({})
export class WorkerModule {
  static for(config: Config, clock?: Clock): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.for({
          config,
          name: 'worker',
          entities,
          migrations: migrationNames,
          ...(clock ? { clock } : {}),
        }),
        StatisticsJobsModule,
        StudentsJobsModule,
        TasksJobsModule,
        ScreeningsJobsModule,
        CasesJobsModule,
        DropoutsJobsModule,
        PartnersJobsModule,
        ReferralsJobsModule,
        RiskJobsModule,
        EvaluationJobsModule,
        ReportsJobsModule,
        PlansJobsModule,
      ],
      providers: [HousekeepingJobs],
    };
  }
}
