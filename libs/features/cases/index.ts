export { CasesSchema } from './cases-schema.migration.js';
export { CasesHttpModule, CasesJobsModule, CasesModule } from './cases.module.js';
