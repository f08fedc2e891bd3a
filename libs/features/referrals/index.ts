export { referralsEvidence } from './referrals-evidence.js';
export { ReferralsSchema } from './referrals-schema.migration.js';
export { ReferralsHttpModule, ReferralsJobsModule, ReferralsModule } from './referrals.module.js';
