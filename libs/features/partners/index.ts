export { partnersEvidence } from './partners-evidence.js';
export { AgenciesReadService } from './agencies-read.service.js';
export { MouEnds } from './mou-ends.js';
export { MouWarnings } from './mou-warnings.service.js';
export { PartnersSchema } from './partners-schema.migration.js';
export { PartnersHttpModule, PartnersJobsModule, PartnersModule } from './partners.module.js';
