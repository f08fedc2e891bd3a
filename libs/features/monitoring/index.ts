export { monitoringEvidence } from './monitoring-evidence.js';
export { MonitoringFindingsMovedSchema } from './monitoring-findings-moved.migration.js';
export { MonitoringSchema } from './monitoring-schema.migration.js';
export { MonitoringHttpModule, MonitoringModule } from './monitoring.module.js';
export { MonitoringCompareService } from './monitoring-compare.service.js';
export type { MonitoringOverview } from './visit-view.dto.js';
