import { Module, type DynamicModule } from '@nestjs/common';
import { entities, migrationNames } from '#features/schema';
import { StatisticsJobsModule } from '#features/statistics';
import { StudentsJobsModule } from '#features/students';
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
      ],
      providers: [HousekeepingJobs],
    };
  }
}
