import { addDays, type IsoDate } from '../calendar/iso-date.js';
import { HAZARDS } from '../vocabularies/hazards.js';
import {
  CONTACT_GOOD_DAYS,
  coverageOf,
  EMPTY_PLAN,
  isContactFresh,
  missingOfEmergencyPlan,
  missingOfSafetyPlan,
  pointerOfPlanMissing,
  type MeasureFacts,
  type PlanMissing,
  type RiskIdentity,
} from './plan-rules.js';
import { SCENARIOS } from '../vocabularies/scenarios.js';
import { ALWAYS_REQUIRED, SCENARIO_OF_HAZARD, scenariosRequiredBy } from './scenarios.js';

const TODAY = '2026-08-19' as IsoDate;
const risk = (id: string, code: string, place = 'อาคาร 1'): RiskIdentity => ({ id, code, place });

describe('coverage of high risks', () => {
  const gate = risk('1', 'A03', 'ประตูหน้า');
  const toilet = risk('2', 'V03', 'ห้องน้ำ');

  it('holds when a measure names the risk, and says which ones none names', () => {
    expect(coverageOf([gate, toilet], [gate])).toEqual({ covered: [gate], missing: [toilet] });
    expect(coverageOf([gate, toilet], [])).toEqual({ covered: [], missing: [gate, toilet] });
    expect(coverageOf([], [gate])).toEqual({ covered: [], missing: [] });
  });

  it('goes over to the same risk of a newer assessment, but to no other place or sub-type', () => {
    expect(coverageOf([gate], [risk('9', 'A03', ' ประตูหน้า ')]).covered).toEqual([gate]);
    expect(coverageOf([gate], [risk('9', 'A03', 'ประตูหลัง')]).missing).toEqual([gate]);
    expect(coverageOf([gate], [risk('9', 'A02', 'ประตูหน้า')]).missing).toEqual([gate]);
  });
});

describe('scenarios that a school must plan for', () => {
  it('are the office’s four, and one for each high risk that has one, each once and in order', () => {
    expect(scenariosRequiredBy([])).toEqual([...ALWAYS_REQUIRED]);
    expect(scenariosRequiredBy(['V08', 'V06', 'A02', 'V08'])).toEqual([
      ...ALWAYS_REQUIRED,
      ...['FIRE', 'ABDUCTION'],
    ]);
    expect(scenariosRequiredBy(['R01', 'U02', 'A03', 'U04'])).toEqual([...ALWAYS_REQUIRED]);
  });

  it('are known for every sub-type', () => {
    expect(Object.keys(SCENARIO_OF_HAZARD).sort()).toEqual(HAZARDS.map(({ code }) => code).sort());
    const known = new Set<string | null>([null, ...SCENARIOS.map(({ code }) => code)]);
    expect(Object.values(SCENARIO_OF_HAZARD).filter((scenario) => !known.has(scenario))).toEqual([]);
  });
});

it('a number is good for 180 days after its check, and a check of tomorrow is none', () => {
  const oldest = addDays(TODAY, -CONTACT_GOOD_DAYS);
  expect(isContactFresh(TODAY, TODAY)).toBe(true);
  expect(isContactFresh(oldest, TODAY)).toBe(true);
  expect(isContactFresh(addDays(oldest, -1), TODAY)).toBe(false);
  expect(isContactFresh(addDays(TODAY, 1), TODAY)).toBe(false);
  expect(isContactFresh(null, TODAY)).toBe(false);
});

const codes = (missing: readonly PlanMissing[]): string[] => missing.map(pointerOfPlanMissing);

describe('what a safety plan lacks', () => {
  const high = risk('r', 'A03');
  const whole: MeasureFacts = {
    ...{ id: 'm', ownerPostId: 'p', ownerCurrent: true, dueOn: '2026-10-31', risks: [high] },
  };
  const lacks = (measures: readonly MeasureFacts[], aims: string | null = 'x'): string[] =>
    codes(missingOfSafetyPlan({ content: { ...EMPTY_PLAN, aims }, measures, highRisks: [high] }));

  it('is nothing once every high risk has a measure with somebody and a day', () => {
    expect(lacks([whole])).toEqual([]);
  });

  it('is named part by part', () => {
    expect(lacks([], null)).toEqual(['/content/aims', '/measures', '/risks/r']);
    expect(lacks([{ ...whole, risks: [] }])).toEqual(['/risks/r']);
    expect(lacks([{ ...whole, ownerCurrent: false, dueOn: null }])).toEqual([
      ...['/measures/m/ownerPostId', '/measures/m/dueOn'],
    ]);
    expect(lacks([{ ...whole, ownerPostId: null, ownerCurrent: false }])).toEqual([
      '/measures/m/ownerPostId',
    ]);
  });
});

describe('what an emergency plan lacks', () => {
  const text = 'x';
  const content = {
    ...EMPTY_PLAN,
    ...{ trigger: text, routes: text, assemblyPoints: text, before: text, during: text, after: text },
    ...{ handover: text, command: [{ duty: 'x', holder: 'x', standIn: null }] },
  };
  const contacts = [
    { id: 'a', kind: 'COORDINATOR', checkedOn: TODAY },
    { id: 'b', kind: 'AGENCY', checkedOn: TODAY },
  ];

  it('is nothing once texts, command and both kinds of contact are there and called', () => {
    expect(missingOfEmergencyPlan({ content, contacts }, TODAY)).toEqual([]);
  });

  it('is named part by part', () => {
    const empty = codes(missingOfEmergencyPlan({ content: EMPTY_PLAN, contacts: [] }, TODAY));
    expect(empty).toContain('/content/handover');
    expect(empty.slice(-3)).toEqual(['/content/command', '/contacts/COORDINATOR', '/contacts/AGENCY']);
    const old = contacts.map((one) => ({ ...one, checkedOn: null }));
    expect(codes(missingOfEmergencyPlan({ content, contacts: old }, TODAY))).toEqual([
      ...['/contacts/a/checkedOn', '/contacts/b/checkedOn'],
    ]);
  });
});
