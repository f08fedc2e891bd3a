import type { Permission } from './permissions.js';

/**
 * The kinds of live events, and which permission over the whole district lets a post of the district hear of one; `null` is
 * told to the persons that it names and to no post. A school's posts, teachers apart, hear of what touches their school, and a
 * network's chair of what names the network, if the permission is the chair's too. Whoever hears asks again and is checked again.
 */
export const LIVE_AUDIENCE = {
  activity: 'incident.triage',
  case: 'incident.triage',
  dropout: 'dropout.read',
  incident: 'incident.triage',
  mou: 'incident.triage',
  notice: null,
  plan: 'incident.triage',
  referral: 'incident.triage',
  report: null,
  risk: 'incident.triage',
  'roster-import': 'roster-import.manage',
  statistics: 'statistics.read',
  'step-board': 'step-board.compare',
  summary: 'incident.triage',
  visit: 'incident.triage',
} as const satisfies Record<string, Permission | null>;

export type LiveKind = keyof typeof LIVE_AUDIENCE;
