import { MINUTE_MS } from '#contracts';
import { templateOf } from './incident-catalogue.js';
import type { IncidentPlanner, PlannedIncident } from './incident-plan.js';
import type { IncidentTemplate } from './incident-template.js';

const HOUR_MS = 60 * MINUTE_MS;
const DAY_HOURS = 24;

type Stages = NonNullable<PlannedIncident['stages']>;

const TAKEN: Stages = [['acknowledge', 0.15]];
const IN_HAND: Stages = [...TAKEN, ['assign', 0.2], ['start', 0.4]];
const RESOLVED: Stages = [...IN_HAND, ['resolve', 0.8]];

/** What the queue holds when the demo is loaded: waiting, in hand, overdue, one of each kind. */
const PRESENT: readonly { template: IncidentTemplate; hoursAgo: number; stages: Stages; here?: true }[] = [
  { template: templateOf('U01', 'SELF_HARM'), hoursAgo: 0.4, stages: [] },
  { template: templateOf('A03'), hoursAgo: 3, stages: [], here: true },
  { template: templateOf('V02'), hoursAgo: 20, stages: [], here: true },
  { template: templateOf('V03'), hoursAgo: 25, stages: [] },
  { template: templateOf('A05'), hoursAgo: 9 * DAY_HOURS, stages: [], here: true },
  { template: templateOf('R01'), hoursAgo: 5 * DAY_HOURS, stages: [] },
  { template: templateOf('V99', 'STAFF_CORPORAL'), hoursAgo: 2 * DAY_HOURS, stages: [], here: true },
  { template: templateOf('A99', 'ANIMAL_BITE'), hoursAgo: 2 * DAY_HOURS, stages: TAKEN },
  { template: templateOf('R01', 'DOMESTIC_VIOLENCE'), hoursAgo: 8 * DAY_HOURS, stages: TAKEN, here: true },
  { template: templateOf('U04'), hoursAgo: 4 * DAY_HOURS, stages: TAKEN },
  { template: templateOf('U03'), hoursAgo: 6 * DAY_HOURS, stages: IN_HAND, here: true },
  { template: templateOf('V01'), hoursAgo: 12 * DAY_HOURS, stages: IN_HAND },
  { template: templateOf('A03', 'SCHOOL_BUS'), hoursAgo: 24 * DAY_HOURS, stages: IN_HAND },
  { template: templateOf('U02'), hoursAgo: 20 * DAY_HOURS, stages: RESOLVED },
  { template: templateOf('A02'), hoursAgo: 3 * DAY_HOURS, stages: RESOLVED, here: true },
  {
    template: templateOf('V03', 'CYBERBULLY'),
    hoursAgo: 45 * DAY_HOURS,
    stages: [...IN_HAND, ['resolve', 0.5], ['close', 0.6], ['reopen', 0.9]],
  },
  {
    template: templateOf('A01', 'STORM'),
    hoursAgo: 10 * DAY_HOURS,
    stages: [...IN_HAND, ['escalate', 0.6]],
  },
];

export function planPresent(planner: IncidentPlanner, now: Date): void {
  for (const { template, hoursAgo, stages, here = false } of PRESENT) {
    planner.planPresent(template, new Date(now.getTime() - hoursAgo * HOUR_MS), {
      course: 'usual',
      stages,
      here,
    });
  }
  const yesterday = new Date(now.getTime() - 26 * HOUR_MS);
  planner.planPresent(templateOf('A04'), yesterday, { course: 'draft', stages: [], here: true });
  planner.planPresent(templateOf('U05'), yesterday, {
    course: 'discarded',
    stages: [['discard', 0.5]],
    here: true,
  });
}
