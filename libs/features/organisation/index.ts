import { Network } from './network.entity.js';
import { Person } from './person.entity.js';
import { Post } from './post.entity.js';
import { School } from './school.entity.js';

export { OrganisationSchema } from './organisation-schema.migration.js';
export { OrganisationHttpModule, OrganisationModule } from './organisation.module.js';
export { SchoolsService } from './schools.service.js';
export { Network, Person, Post, School };

export const organisationEntities = [Network, Person, Post, School];
