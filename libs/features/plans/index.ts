export { plansEvidence, requiredScenarios } from './plans.evidence.js';
export { PlanReadService } from './plan-read.service.js';
export { PlanReminders } from './plan-reminders.service.js';
export { PlansSchema } from './plans-schema.migration.js';
export { PlansHttpModule, PlansJobsModule, PlansModule } from './plans.module.js';
export { readPrintedPlan } from './printed-plan.js';
export type { PrintedPlan } from './printed-plan.js';
export type { PlanOverview } from './plan-view.dto.js';
