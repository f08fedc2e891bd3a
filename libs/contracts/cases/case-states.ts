import type { Permission } from '../access/permissions.js';
import type { ClockStep } from '../tasks/task-kinds.js';
import type { CaseStatusCode } from '../vocabularies/case-words.js';

export type CaseStatus = CaseStatusCode;

export type CaseActionName =
  | 'open'
  | 'discard'
  | 'edit'
  | 'record'
  | 'call-conference'
  | 'refer'
  | 'follow-up'
  | 'resume'
  | 'close'
  | 'reopen'
  | 'assign'
  | 'set-team'
  | 'offer';

export interface CaseTransition {
  from: readonly CaseStatus[];
  /** The state after it; `null` leaves the state as it is. */
  to: CaseStatus | null;
  permission: Permission;
  /** Fields that the request must carry. */
  requires: readonly string[];
  startsClock?: ClockStep;
  stopsClock?: ClockStep;
}

const WORKING: readonly CaseStatus[] = ['OPEN', 'CONFERENCE', 'REFERRED', 'FOLLOW_UP', 'REOPENED'];

/** The life cycle: action → states it starts from, state it leads to, who may, what it needs. */
export const CASE_ACTIONS: Record<CaseActionName, CaseTransition> = {
  open: { from: ['DRAFT'], to: 'OPEN', permission: 'case.record', requires: [], startsClock: 'plan' },
  discard: { from: ['DRAFT'], to: 'DISCARDED', permission: 'case.record', requires: [] },
  edit: { from: ['DRAFT', ...WORKING], to: null, permission: 'case.record', requires: [] },
  /** Whatever is added inside: plan, visit, conference, note, file. */
  record: { from: WORKING, to: null, permission: 'case.record', requires: [] },
  'call-conference': { from: ['OPEN'], to: 'CONFERENCE', permission: 'case.record', requires: [] },
  /** Caused by a referral that is submitted. */
  refer: {
    from: ['OPEN', 'CONFERENCE', 'FOLLOW_UP'],
    to: 'REFERRED',
    permission: 'case.record',
    requires: [],
  },
  'follow-up': {
    from: ['OPEN', 'CONFERENCE', 'REFERRED'],
    to: 'FOLLOW_UP',
    permission: 'case.record',
    requires: [],
    startsClock: 'follow-up',
  },
  resume: {
    from: ['CONFERENCE', 'REFERRED', 'FOLLOW_UP', 'REOPENED'],
    to: 'OPEN',
    permission: 'case.record',
    requires: [],
    stopsClock: 'follow-up',
  },
  close: {
    from: ['OPEN', 'FOLLOW_UP'],
    to: 'CLOSED',
    permission: 'case.close',
    requires: ['closeReason', 'measure'],
  },
  reopen: { from: ['CLOSED'], to: 'REOPENED', permission: 'case.close', requires: ['reason'] },
  assign: { from: WORKING, to: null, permission: 'case.hand-over', requires: ['postId'] },
  'set-team': { from: WORKING, to: null, permission: 'case.hand-over', requires: ['postIds'] },
  offer: { from: WORKING, to: null, permission: 'case.hand-over', requires: [] },
};

export const CASE_ACTION_NAMES = Object.keys(CASE_ACTIONS) as CaseActionName[];

/** States in which a case is being worked on; a student has at most one of them. */
export const CASE_WORKING_STATUSES: readonly CaseStatus[] = WORKING;

/**
 * Actions that the table offers in a state to somebody who holds the permissions.
 * @param permitted says whether the reader holds a permission on this very record.
 */
export function availableCaseActions(
  status: CaseStatus,
  permitted: (permission: Permission) => boolean,
): CaseActionName[] {
  return CASE_ACTION_NAMES.filter((name) => {
    const { from, permission } = CASE_ACTIONS[name];
    return from.includes(status) && permitted(permission);
  });
}
