export { PartnersSchema } from './partners-schema.migration.js';
export { PartnersHttpModule, PartnersJobsModule, PartnersModule } from './partners.module.js';
