import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SealedFigures } from '#features/statistics';
import { STEP_FACTS } from './step-facts.js';

/** Step boards stand above the statistics, which seal their figures too. */
@Injectable()
export class EvaluationSeals implements OnModuleInit {
  constructor(private readonly figures: SealedFigures) {}

  onModuleInit(): void {
    this.figures.add(STEP_FACTS);
  }
}
