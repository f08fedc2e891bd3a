import type { Permission } from '../access/permissions.js';
import type {
  MonitoringFindingStatus,
  MonitoringToolStatus,
  MonitoringVisitStatus,
} from './monitoring-words.js';

export interface MonitoringTransition<Status extends string, Action extends string> {
  from: readonly Status[];
  /** The state after it; `null` leaves the state as it is. */
  to: Status | null;
  permission: Permission;
  /** Fields that the request must carry. */
  requires: readonly string[];
  /** Follows from another action; nobody asks for it by itself. */
  follows?: Action;
}

type Table<Status extends string, Action extends string> = Record<
  Action,
  MonitoringTransition<Status, Action>
>;

export type MonitoringToolAction = 'change' | 'publish' | 'retire' | 'supersede' | 'renew';

/** A published tool never changes: a new version is drawn up, and takes its place when it is published (ADR 22). */
export const MONITORING_TOOL_ACTIONS: Table<MonitoringToolStatus, MonitoringToolAction> = {
  change: { from: ['DRAFT'], to: null, permission: 'monitoring-tool.manage', requires: [] },
  publish: { from: ['DRAFT'], to: 'PUBLISHED', permission: 'monitoring-tool.manage', requires: [] },
  retire: { from: ['DRAFT', 'PUBLISHED'], to: 'RETIRED', permission: 'monitoring-tool.manage', requires: [] },
  supersede: {
    from: ['PUBLISHED'],
    to: 'RETIRED',
    permission: 'monitoring-tool.manage',
    requires: [],
    follows: 'publish',
  },
  renew: { from: ['PUBLISHED'], to: null, permission: 'monitoring-tool.manage', requires: [] },
};

export type MonitoringVisitAction =
  | 'reschedule'
  | 'cancel'
  | 'start'
  | 'answer'
  | 'add-photo'
  | 'add-finding'
  | 'remove-finding'
  | 'complete'
  | 'add-addendum'
  | 'ask-reading'
  | 'confirm-reading';

const VISITING: readonly MonitoringVisitStatus[] = ['UNDER_WAY'];

/** States in which a visit counts as made, and its school sees what was found. */
export const MONITORING_DONE: readonly MonitoringVisitStatus[] = ['DONE', 'READ'];

/** What is done stays as it is: whatever is said later is an addendum. */
export const MONITORING_VISIT_ACTIONS: Table<MonitoringVisitStatus, MonitoringVisitAction> = {
  reschedule: { from: ['PLANNED'], to: null, permission: 'visit.plan', requires: ['plannedOn', 'reason'] },
  cancel: { from: ['PLANNED', 'UNDER_WAY'], to: 'CANCELLED', permission: 'visit.plan', requires: ['reason'] },
  start: { from: ['PLANNED'], to: 'UNDER_WAY', permission: 'visit.conduct', requires: [] },
  answer: { from: VISITING, to: null, permission: 'visit.conduct', requires: ['answers'] },
  'add-photo': { from: VISITING, to: null, permission: 'visit.conduct', requires: [] },
  'add-finding': {
    from: VISITING,
    to: null,
    permission: 'visit.conduct',
    requires: ['level', 'text', 'ownerPostId', 'dueOn'],
  },
  'remove-finding': { from: VISITING, to: null, permission: 'visit.conduct', requires: [] },
  complete: { from: VISITING, to: 'DONE', permission: 'visit.conduct', requires: ['summary'] },
  'add-addendum': { from: ['DONE', 'READ'], to: null, permission: 'visit.conduct', requires: ['text'] },
  // Who has read the result has not read what was added to it.
  'ask-reading': {
    from: ['READ'],
    to: 'DONE',
    permission: 'visit.conduct',
    requires: [],
    follows: 'add-addendum',
  },
  'confirm-reading': { from: ['DONE'], to: 'READ', permission: 'visit.confirm-reading', requires: [] },
};

export type MonitoringFindingAction = 'tell' | 'answer' | 'add-evidence' | 'change' | 'return' | 'accept';

const AT_SCHOOL: readonly MonitoringFindingStatus[] = ['OPEN', 'RETURNED'];

export const MONITORING_FINDING_ACTIONS: Table<MonitoringFindingStatus, MonitoringFindingAction> = {
  // The school learns of it when the visit is complete.
  tell: { from: ['NOTED'], to: 'OPEN', permission: 'finding.review', requires: [], follows: 'tell' },
  answer: { from: AT_SCHOOL, to: 'ANSWERED', permission: 'finding.answer', requires: ['answer'] },
  'add-evidence': { from: AT_SCHOOL, to: null, permission: 'finding.answer', requires: [] },
  change: {
    from: AT_SCHOOL,
    to: null,
    permission: 'finding.review',
    requires: ['ownerPostId', 'dueOn', 'reason'],
  },
  return: {
    from: ['ANSWERED'],
    to: 'RETURNED',
    permission: 'finding.review',
    requires: ['reason', 'dueOn'],
  },
  accept: { from: ['ANSWERED'], to: 'CLOSED', permission: 'finding.review', requires: [] },
};

/**
 * Actions that a table offers in a state to somebody who holds the permissions.
 * @param permitted says whether the reader holds a permission on this very record.
 */
export function availableMonitoringActions<Status extends string, Action extends string>(
  table: Table<Status, Action>,
  status: Status,
  permitted: (permission: Permission) => boolean,
): Action[] {
  return (Object.keys(table) as Action[]).filter((name) => {
    const { from, permission, follows } = table[name];
    return follows === undefined && from.includes(status) && permitted(permission);
  });
}
