import { Module } from '@nestjs/common';
import { RiskModule } from '#features/risk';
import { StatisticsModule } from '#features/statistics';
import { EvaluationSeals } from './evaluation.seals.js';
import { ALL_SOURCES, EVIDENCE_SOURCES } from './evidence-sources.js';
import { IndicatorsService } from './indicators.service.js';
import { NewYearService } from './new-year.service.js';
import { PracticesController } from './practices.controller.js';
import { PracticesService } from './practices.service.js';
import { StepBoardController } from './step-board.controller.js';
import { StepBoardService } from './step-board.service.js';
import { StepCompiler } from './step-compile.service.js';
import { StepRulesService } from './step-rules.service.js';
import { StepsJobs } from './steps.jobs.js';
import { SummariesController } from './summaries.controller.js';
import { SummariesService } from './summaries.service.js';

@Module({
  imports: [RiskModule, StatisticsModule],
  providers: [
    { provide: EVIDENCE_SOURCES, useValue: ALL_SOURCES },
    EvaluationSeals,
    IndicatorsService,
    NewYearService,
    PracticesService,
    StepBoardService,
    StepCompiler,
    StepRulesService,
    SummariesService,
  ],
  exports: [
    IndicatorsService,
    NewYearService,
    PracticesService,
    StepBoardService,
    StepCompiler,
    StepRulesService,
    SummariesService,
  ],
})
export class EvaluationModule {}

@Module({
  imports: [EvaluationModule],
  controllers: [StepBoardController, SummariesController, PracticesController],
})
export class EvaluationHttpModule {}

@Module({ imports: [EvaluationModule], providers: [StepsJobs] })
export class EvaluationJobsModule {}
