export { ActivitiesSchema } from './activities-schema.migration.js';
export { activitiesEvidence } from './activities-evidence.js';
export { ActivitiesHttpModule, ActivitiesModule } from './activities.module.js';
