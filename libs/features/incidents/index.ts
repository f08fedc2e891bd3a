export { IncidentDaysKeptSchema } from './incident-days-kept.migration.js';
export { IncidentsSchema } from './incidents-schema.migration.js';
export { IncidentsHttpModule, IncidentsModule } from './incidents.module.js';
export { LINE as INCIDENT_LINE, toLine } from './incident-lists.queries.js';
export type { LineRow } from './incident-lists.queries.js';
export { findIncident } from './incident-detail.queries.js';
export { IncidentLine, IncidentView } from './incident-view.dto.js';
export { IncidentReadService } from './incident-read.service.js';
