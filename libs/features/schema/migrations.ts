import { IdentitySchema, PostHeldSchema, SessionStateSchema, TodayInlinedSchema } from '#features/identity';
import { IncidentDaysKeptSchema, IncidentsSchema } from '#features/incidents';
import { OrganisationSchema, organisationEntities } from '#features/organisation';
import {
  PublicReleasesSchema,
  SealPeriodsSchema,
  StatisticsSchema,
  StatisticsWantPlannedSchema,
} from '#features/statistics';
import { StudentsSchema } from '#features/students';
import { DeliveryWatchSchema, LineLinkSchema, TaskDueKeptSchema, TasksSchema } from '#features/tasks';
import { ScreeningsSchema } from '#features/screenings';
import { CasesSchema } from '#features/cases';
import { DropoutOutcomesKeptSchema, DropoutsSchema } from '#features/dropouts';
import { PartnersSchema } from '#features/partners';
import { BreakGlassCasesSchema, BreakGlassSchema } from '#features/break-glass';
import { ReferralScreeningSchema, ReferralsSchema } from '#features/referrals';
import { EvaluationSchema } from '#features/evaluation';
import { RiskRaiseSchema, RiskSchema } from '#features/risk';
import { MonitoringFindingsMovedSchema, MonitoringSchema } from '#features/monitoring';
import { ActivitiesSchema, ActivityFindingsMovedSchema } from '#features/activities';
import { ReportsSchema } from '#features/reports';
import { PlansSchema } from '#features/plans';
import {
  EarlierValuesSchema,
  NumberedWritesSchema,
  PlatformSchema,
  TracesWithoutEmptyWritesSchema,
} from '#platform/database';

/** Every migration in order, and every mapped table: what applications and tests set a database up with. */
export const migrations = [
  PlatformSchema,
  OrganisationSchema,
  IdentitySchema,
  StudentsSchema,
  IncidentsSchema,
  StatisticsSchema,
  TasksSchema,
  ScreeningsSchema,
  CasesSchema,
  DropoutsSchema,
  PartnersSchema,
  ReferralsSchema,
  BreakGlassSchema,
  RiskSchema,
  RiskRaiseSchema,
  ActivitiesSchema,
  MonitoringSchema,
  EvaluationSchema,
  BreakGlassCasesSchema,
  ReportsSchema,
  PlansSchema,
  DeliveryWatchSchema,
  LineLinkSchema,
  ReferralScreeningSchema,
  EarlierValuesSchema,
  TaskDueKeptSchema,
  IncidentDaysKeptSchema,
  DropoutOutcomesKeptSchema,
  SealPeriodsSchema,
  ActivityFindingsMovedSchema,
  MonitoringFindingsMovedSchema,
  PublicReleasesSchema,
  TodayInlinedSchema,
  StatisticsWantPlannedSchema,
  NumberedWritesSchema,
  PostHeldSchema,
  SessionStateSchema,
  TracesWithoutEmptyWritesSchema,
];

export const migrationNames = migrations.map((Migration) => new Migration().name);

export const entities = [...organisationEntities];
