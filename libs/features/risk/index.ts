export { RiskRaiseSchema } from './risk-raise.migration.js';
export { RiskSchema } from './risk-schema.migration.js';
export { RiskHttpModule, RiskJobsModule, RiskModule } from './risk.module.js';
export { RiskPrefillService } from './risk-prefill.service.js';
export { RiskReviewService } from './risk-review.service.js';
export { riskEvidence } from './risk-evidence.js';
export { RiskReadService } from './risk-read.service.js';
