import { BASIC_DRILL_SCENARIOS, type DrillScenario } from '#contracts';
import type { Tx } from '#platform/database';

/**
 * Scenarios that each school has to drill in a year. The one place to join: the plans feature knows which a school's high
 * risks add to the four that hold for all.
 */
export function requiredDrills(
  _tx: Tx,
  { schoolIds }: { schoolIds: readonly string[]; year: number },
): Promise<ReadonlyMap<string, readonly DrillScenario[]>> {
  return Promise.resolve(new Map(schoolIds.map((id) => [id, BASIC_DRILL_SCENARIOS])));
}
