export { RiskSchema } from './risk-schema.migration.js';
export { RiskHttpModule, RiskJobsModule, RiskModule } from './risk.module.js';
export { RiskReviewService } from './risk-review.service.js';
export { RiskReadService } from './risk-read.service.js';
