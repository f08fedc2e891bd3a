export { StatisticsCompiler } from './statistics-compile.service.js';
export { statisticsEvidence } from './statistics-evidence.js';
export { verifySeals } from './seals-verify.js';
export type { SealVerdict } from './seals-verify.js';
export { silentSchools } from './zero-reports.digest.js';
export { StatisticsSchema } from './statistics-schema.migration.js';
export { StatisticsHttpModule, StatisticsJobsModule, StatisticsModule } from './statistics.module.js';
export { percentOf } from './statistics.rules.js';
