import { Module, type DynamicModule } from '@nestjs/common';
import { IdentityHttpModule } from '#features/identity';
import { IncidentsHttpModule } from '#features/incidents';
import { OrganisationHttpModule } from '#features/organisation';
import { entities, migrationNames } from '#features/schema';
import { StatisticsHttpModule } from '#features/statistics';
import { StudentsHttpModule } from '#features/students';
import { TasksHttpModule } from '#features/tasks';
import { ScreeningsHttpModule } from '#features/screenings';
import { CasesHttpModule } from '#features/cases';
import { DropoutsHttpModule } from '#features/dropouts';
import { PartnersHttpModule } from '#features/partners';
import { BreakGlassHttpModule } from '#features/break-glass';
import { PlansHttpModule } from '#features/plans';
import { ReferralsHttpModule } from '#features/referrals';
import { ActivitiesHttpModule } from '#features/activities';
import { MonitoringHttpModule } from '#features/monitoring';
import { RiskHttpModule } from '#features/risk';
import { EvaluationHttpModule } from '#features/evaluation';
import { ReportsHttpModule } from '#features/reports';
import type { Clock } from '#platform/clock';
import type { Config } from '#platform/config';
import { HttpModule, PlatformModule } from '#platform/module';

/** The HTTP half of every feature. */
@Module({})
export class ApiModule {
  static for(config: Config, clock?: Clock): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.for({
          config,
          name: 'api',
          entities,
          migrations: migrationNames,
          ...(clock ? { clock } : {}),
        }),
        HttpModule,
        IdentityHttpModule,
        IncidentsHttpModule,
        OrganisationHttpModule,
        StatisticsHttpModule,
        StudentsHttpModule,
        TasksHttpModule,
        ScreeningsHttpModule,
        CasesHttpModule,
        DropoutsHttpModule,
        PartnersHttpModule,
        ReferralsHttpModule,
        BreakGlassHttpModule,
        RiskHttpModule,
        EvaluationHttpModule,
        ActivitiesHttpModule,
        MonitoringHttpModule,
        ReportsHttpModule,
        PlansHttpModule,
      ],
    };
  }
}
