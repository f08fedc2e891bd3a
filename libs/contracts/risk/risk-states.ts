import type { Permission } from '../access/permissions.js';
import type { RiskStatus } from './risk-words.js';

export type RiskActionName =
  | 'change'
  | 'fix-ranking'
  | 'submit'
  | 'return'
  | 'approve'
  | 'supersede'
  | 'renew'
  | 'confirm';

export interface RiskTransition {
  from: readonly RiskStatus[];
  /** The state after it; `null` leaves the state as it is. */
  to: RiskStatus | null;
  permission: Permission;
  /** Fields that the request must carry. */
  requires: readonly string[];
  /** Follows from another action; nobody asks for it by itself. */
  follows?: RiskActionName;
}

/** States in which the school works on it. */
export const RISK_OPEN: readonly RiskStatus[] = ['DRAFT', 'RETURNED'];

/** The life cycle of an assessment (ADR 19). What is approved never changes: a newer version takes its place. */
export const RISK_ACTIONS: Record<RiskActionName, RiskTransition> = {
  change: { from: RISK_OPEN, to: null, permission: 'risk.write', requires: [] },
  'fix-ranking': { from: RISK_OPEN, to: null, permission: 'risk.write', requires: [] },
  submit: { from: RISK_OPEN, to: 'SUBMITTED', permission: 'risk.submit', requires: [] },
  return: { from: ['SUBMITTED'], to: 'RETURNED', permission: 'risk.approve', requires: ['reason'] },
  approve: { from: ['SUBMITTED'], to: 'APPROVED', permission: 'risk.approve', requires: [] },
  supersede: {
    from: ['APPROVED'],
    to: 'SUPERSEDED',
    permission: 'risk.approve',
    requires: [],
    follows: 'approve',
  },
  renew: { from: ['APPROVED'], to: null, permission: 'risk.write', requires: ['reason'] },
  confirm: { from: ['APPROVED'], to: null, permission: 'risk.write', requires: ['reason'] },
};

export const RISK_ACTION_NAMES = Object.keys(RISK_ACTIONS) as RiskActionName[];

/**
 * Actions that the table offers in a state to somebody who holds the permissions.
 * @param permitted says whether the reader holds a permission on this very record.
 */
export function availableRiskActions(
  status: RiskStatus,
  permitted: (permission: Permission) => boolean,
): RiskActionName[] {
  return RISK_ACTION_NAMES.filter((name) => {
    const { from, permission, follows } = RISK_ACTIONS[name];
    return follows === undefined && from.includes(status) && permitted(permission);
  });
}
