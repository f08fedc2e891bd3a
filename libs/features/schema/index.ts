import { OrganisationSchema, organisationEntities } from '#features/organisation';
import { IdentitySchema } from '#features/identity';
import { PlatformSchema } from '#platform/database';

/** Every migration in order, and every mapped table: what the applications and the tests set a database up with. */
export const migrations = [PlatformSchema, OrganisationSchema, IdentitySchema];

export const migrationNames = migrations.map((Migration) => new Migration().name);

export const entities = [...organisationEntities];
