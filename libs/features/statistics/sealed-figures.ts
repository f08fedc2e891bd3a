import { Injectable } from '@nestjs/common';
import { SEALED_FIGURES, type SealedFacts } from '#contracts';
import { CASE_FACTS } from '#features/cases';
import { DROPOUT_FACTS } from '#features/dropouts';
import { AGENCY_FACTS } from '#features/referrals';
import { CLOCK_FACTS } from '#features/tasks';
import { ZERO_REPORT_FACTS } from './zero-reports.facts.js';

/** What a seal holds beside the events. Step boards stand above the statistics and add their own (ADR 30). */
@Injectable()
export class SealedFigures {
  private readonly known = new Map(
    [CLOCK_FACTS, CASE_FACTS, DROPOUT_FACTS, AGENCY_FACTS, ZERO_REPORT_FACTS].map((one) => [one.figure, one]),
  );

  add(facts: SealedFacts): this {
    this.known.set(facts.figure, facts);
    return this;
  }

  get all(): SealedFacts[] {
    return SEALED_FIGURES.flatMap((figure) => this.known.get(figure) ?? []);
  }
}
