import { IdentitySchema } from '#features/identity';
import { IncidentsSchema } from '#features/incidents';
import { OrganisationSchema, organisationEntities } from '#features/organisation';
import { StatisticsSchema } from '#features/statistics';
import { StudentsSchema } from '#features/students';
import { PlatformSchema } from '#platform/database';

/** Every migration in order, and every mapped table: what applications and tests set a database up with. */
export const migrations = [
  PlatformSchema,
  OrganisationSchema,
  IdentitySchema,
  StudentsSchema,
  IncidentsSchema,
  StatisticsSchema,
];

export const migrationNames = migrations.map((Migration) => new Migration().name);

export const entities = [...organisationEntities];
