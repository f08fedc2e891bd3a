import type { ScenarioCode } from '#contracts';
import { requiredScenarios } from '#features/plans';
import type { Tx } from '#platform/database';

/** Scenarios that each school has to drill in a year: those that it must have an emergency plan for. */
export const requiredDrills = (
  tx: Tx,
  question: { districtId: string; schoolIds: readonly string[]; year: number },
): Promise<ReadonlyMap<string, readonly ScenarioCode[]>> => requiredScenarios(tx, question);
