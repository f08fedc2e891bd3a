export { monitoringEvidence } from './monitoring-evidence.js';
export { MonitoringSchema } from './monitoring-schema.migration.js';
