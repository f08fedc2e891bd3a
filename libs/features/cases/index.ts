export { CaseActions } from './case-actions.js';
export { accessOf as caseAccessOf, findCaseRecord, subjectOf as caseSubjectOf } from './case.record.js';
export type { CaseRecord } from './case.record.js';
export { CasesSchema } from './cases-schema.migration.js';
export { CasesHttpModule, CasesJobsModule, CasesModule } from './cases.module.js';
export { CasesService } from './cases.service.js';
export type { OpenCase } from './cases.service.js';
export { CaseAnalysisService } from './case-analysis.service.js';
export { CaseStudiesService } from './case-studies.service.js';
