import { IdentitySchema } from '#features/identity';
import { IncidentsSchema } from '#features/incidents';
import { OrganisationSchema, organisationEntities } from '#features/organisation';
import { StatisticsSchema } from '#features/statistics';
import { StudentsSchema } from '#features/students';
import { TasksSchema } from '#features/tasks';
import { ScreeningsSchema } from '#features/screenings';
import { CasesSchema } from '#features/cases';
import { DropoutsSchema } from '#features/dropouts';
import { PartnersSchema } from '#features/partners';
import { BreakGlassSchema } from '#features/break-glass';
import { ReferralsSchema } from '#features/referrals';
import { RiskSchema } from '#features/risk';
import { PlansSchema } from '#features/plans';
import { PlatformSchema } from '#platform/database';

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
  PlansSchema,
];

export const migrationNames = migrations.map((Migration) => new Migration().name);

export const entities = [...organisationEntities];
