import { SIX_STEPS, STEP_STATES, type StepCode, type StepState } from '#contracts';

export interface YearSearch {
  year?: number | undefined;
}

export interface StepsSearch extends YearSearch {
  network?: string | undefined;
  step?: StepCode | undefined;
  state?: StepState | undefined;
  sort?: 'name' | 'least' | 'most' | 'remarks' | undefined;
}

const SORTS = ['name', 'least', 'most', 'remarks'] as const;

/** What does not fit is dropped, so that an old link still opens the page. */
export function yearSearch(raw: Record<string, unknown>): YearSearch {
  const year = Number(raw.year);
  return { year: Number.isInteger(year) && year >= 2500 && year <= 2700 ? year : undefined };
}

export const stepsSearch = (raw: Record<string, unknown>): StepsSearch => ({
  ...yearSearch(raw),
  network: typeof raw.network === 'string' ? raw.network : undefined,
  step: SIX_STEPS.find(({ code }) => code === raw.step)?.code,
  state: STEP_STATES.find(({ code }) => code === raw.state)?.code,
  sort: SORTS.find((sort) => sort === raw.sort),
});
