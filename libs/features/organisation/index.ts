import { Agency } from './agency.entity.js';
import { Network } from './network.entity.js';
import { Person } from './person.entity.js';
import { Post } from './post.entity.js';
import { School } from './school.entity.js';

export { OrganisationSchema } from './organisation-schema.migration.js';
export { OrganisationHttpModule, OrganisationModule } from './organisation.module.js';
export { SchoolsService } from './schools.service.js';
export { Agency, Network, Person, Post, School };

export const organisationEntities = [Agency, Network, Person, Post, School];
