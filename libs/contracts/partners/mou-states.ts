import type { Permission } from '../access/permissions.js';
import type { MouStatusCode } from './partner-words.js';

/** What is kept of an agreement's state; EXPIRING and EXPIRED follow from its dates by the database's clock. */
export const MOU_STATES = ['DRAFT', 'ACTIVE', 'TERMINATED'] as const satisfies readonly MouStatusCode[];
export type MouState = (typeof MOU_STATES)[number];

export type MouActionName = 'edit' | 'activate' | 'attach-file' | 'renew' | 'terminate';

interface MouTransition {
  from: readonly MouState[];
  /** The state after it; `null` leaves the state as it is. */
  to: MouState | null;
  permission: Permission;
  requires: readonly string[];
}

/** The life cycle of an agreement. A renewal is a draft of its own that supersedes this one once it is in force. */
export const MOU_ACTIONS: Record<MouActionName, MouTransition> = {
  edit: { from: ['DRAFT'], to: null, permission: 'mou.manage', requires: [] },
  activate: { from: ['DRAFT'], to: 'ACTIVE', permission: 'mou.manage', requires: [] },
  'attach-file': { from: ['DRAFT', 'ACTIVE'], to: null, permission: 'mou.manage', requires: [] },
  renew: { from: ['ACTIVE'], to: null, permission: 'mou.manage', requires: [] },
  terminate: { from: ['DRAFT', 'ACTIVE'], to: 'TERMINATED', permission: 'mou.manage', requires: ['reason'] },
};

/** Actions that start from a state, in the order of the table. */
export function mouActionsFrom(state: MouState): MouActionName[] {
  return (Object.keys(MOU_ACTIONS) as MouActionName[]).filter((name) =>
    MOU_ACTIONS[name].from.includes(state),
  );
}
