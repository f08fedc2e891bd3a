export { DROPOUT_FACTS } from './dropout-facts.js';
export { DropoutOutcomesKeptSchema } from './dropout-outcomes-kept.migration.js';
export { DropoutsSchema } from './dropouts-schema.migration.js';
export { DropoutsHttpModule, DropoutsJobsModule, DropoutsModule } from './dropouts.module.js';
export { DropoutsJobs } from './dropouts.jobs.js';
export { DropoutCompileService } from './dropout-compile.service.js';
export { dropoutCounts } from './dropout-counts.js';
export type { DropoutCount } from './dropout-counts.js';
