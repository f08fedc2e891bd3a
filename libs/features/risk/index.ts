export { RiskSchema } from './risk-schema.migration.js';
export { RiskHttpModule, RiskJobsModule, RiskModule } from './risk.module.js';
export { RiskPrefillService } from './risk-prefill.service.js';
export { RiskReviewService } from './risk-review.service.js';
