export { agencyFigures } from './agency-records.queries.js';
export { referralsEvidence } from './referrals-evidence.js';
export { ReferralLosses } from './referral-losses.service.js';
export { ReferralScreeningSchema } from './referral-screening.migration.js';
export { AGENCY_FACTS } from './agency-facts.js';
export { ReferralsSchema } from './referrals-schema.migration.js';
export { ReferralsHttpModule, ReferralsJobsModule, ReferralsModule } from './referrals.module.js';
export { ReferralReadService } from './referral-read.service.js';
export { AgencyRecordView, ReferralView } from './referral-view.dto.js';
