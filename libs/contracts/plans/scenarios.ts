import type { HazardCode } from '../vocabularies/hazards.js';
import { SCENARIOS, type ScenarioCode } from '../vocabularies/scenarios.js';

/** Every school plans for these, whatever its assessment says. */
export const ALWAYS_REQUIRED = [
  'FLOOD',
  'STORM',
  'ACCIDENT',
  'EPIDEMIC',
] as const satisfies readonly ScenarioCode[];

/**
 * The scenario that a high risk asks for. Null: what helps is care of the single child or rules of the school, and
 * there is nothing to evacuate, drill or hang on a wall. Proposal.
 */
export const SCENARIO_OF_HAZARD: Record<HazardCode, ScenarioCode | null> = {
  V01: null,
  V02: 'BRAWL',
  V03: 'BRAWL',
  V04: 'INTRUDER',
  V05: 'ACTIVE_ATTACK',
  V06: 'FIRE',
  V07: 'CHEMICAL',
  V08: 'ABDUCTION',
  V99: null,
  A01: 'EARTHQUAKE',
  A02: 'FIRE',
  A03: 'ACCIDENT',
  A04: 'ACCIDENT',
  A05: 'ACCIDENT',
  A99: 'ACCIDENT',
  R01: null,
  R02: null,
  R03: null,
  R99: null,
  U01: 'SUICIDE',
  U02: null,
  U03: null,
  U04: 'EPIDEMIC',
  U05: null,
  U06: null,
  U07: 'PM25',
  U08: 'EPIDEMIC',
  U09: null,
  U99: null,
};

/**
 * Scenarios that a school must have a plan and a drill for: the four of every school, and one for each high or very
 * high risk of its approved assessment.
 * @param highRiskCodes sub-types of those risks, in any order and as often as they come.
 * @returns codes in the order of the vocabulary, each once.
 */
export function scenariosRequiredBy(highRiskCodes: Iterable<HazardCode>): ScenarioCode[] {
  const wanted = new Set<ScenarioCode | null>(ALWAYS_REQUIRED);
  for (const code of highRiskCodes) wanted.add(SCENARIO_OF_HAZARD[code]);
  return SCENARIOS.map(({ code }) => code).filter((code) => wanted.has(code));
}
