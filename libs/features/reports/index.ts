export { ReportMaker } from './report-maker.service.js';
export { ReportPurge } from './report-purge.service.js';
export { ReportsSchema } from './reports-schema.migration.js';
export { ReportsHttpModule, ReportsJobsModule, ReportsModule } from './reports.module.js';
