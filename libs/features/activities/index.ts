export { ActivityFindingsMovedSchema } from './activity-findings-moved.migration.js';
export { ActivitiesSchema } from './activities-schema.migration.js';
export { activitiesEvidence } from './activities-evidence.js';
export { ActivitiesHttpModule, ActivitiesModule } from './activities.module.js';
export { ActivitiesReadService } from './activities-read.service.js';
export type { ActivityYearCounts, HeldCount } from './activity-counts.queries.js';
export type { ActivityOverview } from './activity-view.dto.js';
