export { IncidentsSchema } from './incidents-schema.migration.js';
