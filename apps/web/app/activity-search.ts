import {
  ACTIVITY_KINDS,
  ACTIVITY_STATUS_LABELS,
  SCENARIOS,
  type ActivityKind,
  type ActivityStatus,
  type ScenarioCode,
} from '#contracts';

export interface ActivitySearch {
  year?: number | undefined;
  kind?: ActivityKind | undefined;
  status?: ActivityStatus | undefined;
  scenario?: ScenarioCode | undefined;
}

const kindOf = (value: unknown): ActivityKind | undefined =>
  ACTIVITY_KINDS.find(({ code }) => code === value)?.code;

/** What does not fit is dropped, so that an old link still opens the page. */
export const activitiesSearch = (raw: Record<string, unknown>): ActivitySearch => {
  const year = Number(raw.year);
  return {
    year: Number.isInteger(year) && year >= 2500 && year <= 2700 ? year : undefined,
    kind: kindOf(raw.kind),
    status: ACTIVITY_STATUS_LABELS.find(({ code }) => code === raw.status)?.code,
    scenario: SCENARIOS.find(({ code }) => code === raw.scenario)?.code,
  };
};

export const newActivitySearch = (raw: Record<string, unknown>): { kind?: ActivityKind | undefined } => ({
  kind: kindOf(raw.kind),
});
