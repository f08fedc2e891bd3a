import type { Party } from '../access/permission-rule.js';
import type { Permission } from '../access/permissions.js';
import type { IncidentStatusCode } from '../vocabularies/incident-words.js';
import type { UrgencyCode } from '../vocabularies/urgency.js';

/** States of an incident: the vocabulary's, with WITHDRAWN for what its reporter takes back (ADR 0006). */
export type IncidentStatus = IncidentStatusCode;

export type IncidentActionName =
  | 'submit'
  | 'discard'
  | 'edit'
  | 'acknowledge'
  | 'start'
  | 'escalate'
  | 'resume'
  | 'resolve'
  | 'close'
  | 'reopen'
  | 'reject'
  | 'merge'
  | 'withdraw'
  | 'reclassify'
  | 'set-urgency'
  | 'assign'
  | 'add-person'
  | 'record-msc';

export interface IncidentTransition {
  from: readonly IncidentStatus[];
  /** The state after it; `null` leaves the state as it is. */
  to: IncidentStatus | null;
  permission: Permission;
  /** Fields that the request must carry. */
  requires: readonly string[];
  /** The clock that this action stops. */
  stopsClock?: 'acknowledge' | 'first-report' | 'close';
  /** A school cannot do it to a critical report (product.md 3). */
  notBySchoolWhenCritical?: true;
}

const OPEN: readonly IncidentStatus[] = [
  'SUBMITTED',
  'ACKNOWLEDGED',
  'IN_PROGRESS',
  'ESCALATED',
  'RESOLVED',
  'REOPENED',
];
const IN_HAND: readonly IncidentStatus[] = ['ACKNOWLEDGED', 'IN_PROGRESS', 'ESCALATED', 'REOPENED'];

/** The life cycle: action → states it starts from, state it leads to, who may, what it needs. */
export const INCIDENT_ACTIONS: Record<IncidentActionName, IncidentTransition> = {
  submit: { from: ['DRAFT'], to: 'SUBMITTED', permission: 'incident.edit', requires: [] },
  discard: { from: ['DRAFT'], to: 'DISCARDED', permission: 'incident.edit', requires: [] },
  edit: { from: ['DRAFT', ...OPEN], to: null, permission: 'incident.edit', requires: [] },
  acknowledge: {
    from: ['SUBMITTED'],
    to: 'ACKNOWLEDGED',
    permission: 'incident.triage',
    requires: [],
    stopsClock: 'acknowledge',
  },
  start: {
    from: ['ACKNOWLEDGED', 'REOPENED'],
    to: 'IN_PROGRESS',
    permission: 'incident.handle',
    requires: [],
    stopsClock: 'first-report',
  },
  escalate: {
    from: ['ACKNOWLEDGED', 'IN_PROGRESS'],
    to: 'ESCALATED',
    permission: 'incident.triage',
    requires: ['reason'],
    stopsClock: 'first-report',
  },
  resume: { from: ['ESCALATED', 'RESOLVED'], to: 'IN_PROGRESS', permission: 'incident.handle', requires: [] },
  resolve: {
    from: ['IN_PROGRESS', 'ESCALATED'],
    to: 'RESOLVED',
    permission: 'incident.handle',
    requires: ['result', 'remedy', 'lesson'],
  },
  close: {
    from: ['RESOLVED'],
    to: 'CLOSED',
    permission: 'incident.triage',
    requires: [],
    stopsClock: 'close',
  },
  reopen: { from: ['CLOSED'], to: 'REOPENED', permission: 'incident.triage', requires: ['reason'] },
  reject: {
    from: ['SUBMITTED', 'ACKNOWLEDGED'],
    to: 'REJECTED',
    permission: 'incident.reject',
    requires: ['reason'],
    notBySchoolWhenCritical: true,
  },
  merge: {
    from: ['SUBMITTED', 'ACKNOWLEDGED'],
    to: 'MERGED',
    permission: 'incident.triage',
    requires: ['intoId', 'reason'],
  },
  withdraw: {
    from: ['SUBMITTED', 'ACKNOWLEDGED'],
    to: 'WITHDRAWN',
    permission: 'incident.withdraw',
    requires: ['reason'],
    notBySchoolWhenCritical: true,
  },
  reclassify: { from: OPEN, to: null, permission: 'incident.triage', requires: ['mainCode', 'reason'] },
  'set-urgency': {
    from: ['SUBMITTED', ...IN_HAND],
    to: null,
    permission: 'incident.triage',
    requires: ['urgency', 'reason'],
  },
  assign: { from: ['SUBMITTED', ...IN_HAND], to: null, permission: 'incident.triage', requires: ['postId'] },
  'add-person': { from: ['DRAFT', ...OPEN], to: null, permission: 'incident.edit', requires: ['person'] },
  'record-msc': {
    from: [...OPEN, 'CLOSED'],
    to: null,
    permission: 'incident.record-msc',
    requires: ['number', 'reportedOn'],
  },
};

export const INCIDENT_ACTION_NAMES = Object.keys(INCIDENT_ACTIONS) as IncidentActionName[];

/** States in which an incident counts in the statistics: reported, and neither a mistake nor told twice. */
export const COUNTED_STATUSES: ReadonlySet<IncidentStatus> = new Set<IncidentStatus>([...OPEN, 'CLOSED']);

/**
 * Actions that the table offers in a state to somebody who holds the permissions.
 * @param permitted says whether the reader holds a permission on this very record.
 */
export function availableIncidentActions(
  state: { status: IncidentStatus; urgency: UrgencyCode },
  party: Party,
  permitted: (permission: Permission) => boolean,
): IncidentActionName[] {
  return INCIDENT_ACTION_NAMES.filter((name) => {
    const action = INCIDENT_ACTIONS[name];
    if (!action.from.includes(state.status) || !permitted(action.permission)) return false;
    return !(action.notBySchoolWhenCritical && party === 'school' && state.urgency === 'CRITICAL');
  });
}
