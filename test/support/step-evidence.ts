import type { Evidence, EvidenceKey, EvidenceQuestion, SchoolEvidence } from '#contracts';
import { StepCompiler, type EvidenceSource } from '#features/evaluation';
import { FrozenClock } from '#platform/clock';
import { createDataSource, UnitOfWork } from '#platform/database';
import type { DataSource } from 'typeorm';
import type { TestApp } from './app.js';

export const figure = (have: number, of: number | null, more: Partial<Evidence> = {}): Evidence => ({
  ...{ have, of, records: [], missing: [] },
  ...more,
});

/** Figures that a spec sets by hand, and what was asked for: what the features tell is tested with the features. */
export class StepFigures {
  readonly asked: EvidenceQuestion[] = [];
  private readonly told = new Map<string, SchoolEvidence>();

  set(schoolId: string, figures: Partial<Record<EvidenceKey, Evidence>>): void {
    this.told.set(schoolId, { ...this.told.get(schoolId), ...figures });
  }

  readonly source: EvidenceSource = (_tx, question) => {
    this.asked.push(question);
    return Promise.resolve(new Map(question.schoolIds.map((id) => [id, this.told.get(id) ?? {}])));
  };
}

/** The compiling job's service on the application's own login, asking the given sources. */
export async function stepCompiler(
  app: TestApp,
  sources: readonly EvidenceSource[],
): Promise<{ compiler: StepCompiler; source: DataSource; clock: FrozenClock }> {
  const source = await createDataSource({
    ...{ url: app.database.appUrl, entities: [], poolSize: 3, applicationName: 'test-steps' },
  }).initialize();
  const clock = new FrozenClock(app.clock.now());
  return { compiler: new StepCompiler(new UnitOfWork(source, clock), sources), source, clock };
}
