export { ALL_SOURCES } from './evidence-sources.js';
export type { EvidenceSource } from './evidence-sources.js';
export { EvaluationSchema } from './evaluation-schema.migration.js';
export { EvaluationHttpModule, EvaluationJobsModule, EvaluationModule } from './evaluation.module.js';
export { IndicatorsService } from './indicators.service.js';
export { NewYearService } from './new-year.service.js';
export { StepBoardService } from './step-board.service.js';
export { StepCompiler } from './step-compile.service.js';
export { SummariesService } from './summaries.service.js';
