import type { Permission } from '../access/permissions.js';
import type { DropoutState } from '../vocabularies/dropout-words.js';

export type DropoutActionName =
  | 'trace'
  | 'add-step'
  | 'find'
  | 'set-reason'
  | 'hand-over'
  | 'close'
  | 'mark-mistake'
  | 'reopen';

export interface DropoutTransition {
  from: readonly DropoutState[];
  /** The state after it; `null` leaves the state as it is. */
  to: DropoutState | null;
  permission: Permission;
  /** Fields that the request must carry. */
  requires: readonly string[];
}

export const OPEN_DROPOUT_STATES: readonly DropoutState[] = ['NOT_TRACED', 'TRACING', 'FOUND_PENDING'];

/** The life cycle of an entry of the dropout list. The first step in vain begins the tracing, one that finds the child leads on. */
export const DROPOUT_ACTIONS: Record<DropoutActionName, DropoutTransition> = {
  trace: {
    from: ['NOT_TRACED', 'FOUND_PENDING'],
    to: 'TRACING',
    permission: 'dropout.trace',
    requires: ['kind', 'doneOn', 'result'],
  },
  'add-step': {
    from: ['TRACING', 'FOUND_PENDING'],
    to: null,
    permission: 'dropout.trace',
    requires: ['kind', 'doneOn', 'result'],
  },
  find: {
    from: ['NOT_TRACED', 'TRACING'],
    to: 'FOUND_PENDING',
    permission: 'dropout.trace',
    requires: ['kind', 'doneOn'],
  },
  'set-reason': { from: OPEN_DROPOUT_STATES, to: null, permission: 'dropout.trace', requires: ['reason'] },
  'hand-over': { from: OPEN_DROPOUT_STATES, to: null, permission: 'dropout.hand-over', requires: ['postId'] },
  close: { from: OPEN_DROPOUT_STATES, to: 'CLOSED', permission: 'dropout.trace', requires: ['outcome'] },
  'mark-mistake': {
    from: OPEN_DROPOUT_STATES,
    to: 'MISTAKEN',
    permission: 'dropout.trace',
    requires: ['explanation'],
  },
  reopen: {
    from: ['CLOSED', 'MISTAKEN'],
    to: 'TRACING',
    permission: 'dropout.trace',
    requires: ['explanation'],
  },
};

export const DROPOUT_ACTION_NAMES = Object.keys(DROPOUT_ACTIONS) as DropoutActionName[];

/** Actions that the table offers in a state to somebody who holds the permissions on this very record. */
export function availableDropoutActions(
  state: DropoutState,
  permitted: (permission: Permission) => boolean,
): DropoutActionName[] {
  return DROPOUT_ACTION_NAMES.filter(
    (name) => DROPOUT_ACTIONS[name].from.includes(state) && permitted(DROPOUT_ACTIONS[name].permission),
  );
}
