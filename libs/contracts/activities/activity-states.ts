import type { Permission } from '../access/permissions.js';
import type { ActivityStatus } from './activity-words.js';

export type ActivityActionName =
  | 'correct'
  | 'hold'
  | 'withdraw'
  | 'add-finding'
  | 'change-finding'
  | 'close-finding'
  | 'add-file';

export interface ActivityTransition {
  from: readonly ActivityStatus[];
  /** The state after it; `null` leaves the state as it is. */
  to: ActivityStatus | null;
  permission: Permission;
  /** Fields that the request must carry. */
  requires: readonly string[];
}

/** The life cycle of an activity (ADR 21): nothing is deleted, and what is withdrawn proves nothing. */
export const ACTIVITY_ACTIONS: Record<ActivityActionName, ActivityTransition> = {
  correct: { from: ['PLANNED', 'HELD'], to: null, permission: 'activity.write', requires: [] },
  hold: { from: ['PLANNED'], to: 'HELD', permission: 'activity.write', requires: ['schools'] },
  withdraw: {
    from: ['PLANNED', 'HELD'],
    to: 'WITHDRAWN',
    permission: 'activity.withdraw',
    requires: ['reason'],
  },
  'add-finding': {
    from: ['HELD'],
    to: null,
    permission: 'activity.write',
    requires: ['text', 'ownerPostId', 'dueOn'],
  },
  'change-finding': {
    from: ['HELD'],
    to: null,
    permission: 'activity.change-finding',
    requires: ['ownerPostId', 'dueOn', 'reason'],
  },
  'close-finding': {
    from: ['HELD'],
    to: null,
    permission: 'activity.close-finding',
    requires: ['done'],
  },
  'add-file': { from: ['PLANNED', 'HELD'], to: null, permission: 'activity.write', requires: ['file'] },
};

export const ACTIVITY_ACTION_NAMES = Object.keys(ACTIVITY_ACTIONS) as ActivityActionName[];

/**
 * Actions that the table offers in a state to somebody who holds the permissions.
 * @param permitted says whether the reader holds a permission on this very record.
 */
export function availableActivityActions(
  status: ActivityStatus,
  permitted: (permission: Permission) => boolean,
): ActivityActionName[] {
  return ACTIVITY_ACTION_NAMES.filter((name) => {
    const { from, permission } = ACTIVITY_ACTIONS[name];
    return from.includes(status) && permitted(permission);
  });
}
