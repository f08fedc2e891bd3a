export { IncidentsSchema } from './incidents-schema.migration.js';
export { IncidentsHttpModule, IncidentsModule } from './incidents.module.js';
