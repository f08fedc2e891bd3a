export { ScreeningsSchema } from './screenings-schema.migration.js';
export { ScreeningsHttpModule, ScreeningsJobsModule, ScreeningsModule } from './screenings.module.js';
export { screeningsEvidence } from './screening-evidence.js';
export { isScreeningInReach } from './screening-origin.js';
