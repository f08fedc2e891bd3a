export { DropoutsSchema } from './dropouts-schema.migration.js';
export { DropoutsHttpModule, DropoutsJobsModule, DropoutsModule } from './dropouts.module.js';
