import { HAZARD_GROUPS, type HazardGroupCode } from '#contracts';

export interface RiskSearch {
  year?: number | undefined;
  group?: HazardGroupCode | undefined;
  likelihood?: number | undefined;
  impact?: number | undefined;
}

const within = (value: unknown, least: number, most: number): number | undefined => {
  const number = Number(value);
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
};

/** What does not fit is dropped, so that an old link still opens the page. */
export const risksSearch = (raw: Record<string, unknown>): RiskSearch => ({
  year: within(raw.year, 2500, 2700),
  group: HAZARD_GROUPS.find(({ code }) => code === raw.group)?.code,
  likelihood: within(raw.likelihood, 1, 5),
  impact: within(raw.impact, 1, 5),
});
