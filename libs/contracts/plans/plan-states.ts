import type { Permission } from '../access/permissions.js';
import { RISK_OPEN } from '../risk/risk-states.js';
import type { PlanStatus } from './plan-words.js';

export type PlanActionName =
  | 'change'
  | 'submit'
  | 'return'
  | 'approve'
  | 'supersede'
  | 'renew'
  | 'check-contact';

export interface PlanTransition {
  from: readonly PlanStatus[];
  /** The state after it; `null` leaves the state as it is. */
  to: PlanStatus | null;
  permission: Permission;
  /** Fields that the request must carry. */
  requires: readonly string[];
  /** Follows from another action; nobody asks for it by itself. */
  follows?: PlanActionName;
}

/** States in which the school works on it. */
export const PLAN_OPEN = RISK_OPEN;

/** The life cycle of safety and emergency plans (ADR 20). An approved version never changes, but its contacts are checked. */
export const PLAN_ACTIONS: Record<PlanActionName, PlanTransition> = {
  change: { from: PLAN_OPEN, to: null, permission: 'plan.write', requires: [] },
  submit: { from: PLAN_OPEN, to: 'SUBMITTED', permission: 'plan.submit', requires: [] },
  return: { from: ['SUBMITTED'], to: 'RETURNED', permission: 'plan.approve', requires: ['reason'] },
  approve: { from: ['SUBMITTED'], to: 'APPROVED', permission: 'plan.approve', requires: [] },
  supersede: {
    from: ['APPROVED'],
    to: 'SUPERSEDED',
    permission: 'plan.approve',
    requires: [],
    follows: 'approve',
  },
  renew: { from: ['APPROVED'], to: null, permission: 'plan.write', requires: ['reason'] },
  'check-contact': {
    from: [...PLAN_OPEN, 'APPROVED'],
    to: null,
    permission: 'plan.check-contact',
    requires: [],
  },
};

export const PLAN_ACTION_NAMES = Object.keys(PLAN_ACTIONS) as PlanActionName[];

/**
 * Actions that the table offers in a state to somebody who holds the permissions.
 * @param permitted says whether the reader holds a permission on this very record.
 */
export function availablePlanActions(
  status: PlanStatus,
  permitted: (permission: Permission) => boolean,
): PlanActionName[] {
  return PLAN_ACTION_NAMES.filter((name) => {
    const { from, permission, follows } = PLAN_ACTIONS[name];
    return follows === undefined && from.includes(status) && permitted(permission);
  });
}
