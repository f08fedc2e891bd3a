export { migrateSchema } from './migrate-schema.js';
export { entities, migrationNames } from './migrations.js';
