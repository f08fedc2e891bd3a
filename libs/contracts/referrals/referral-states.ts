import type { Permission } from '../access/permissions.js';
import type { ReferralStatusCode } from '../vocabularies/referral-words.js';
import type { ClockStep } from '../tasks/task-kinds.js';
import type { NoticeKind } from '../tasks/notice-kinds.js';

export type ReferralStatus = ReferralStatusCode;

export type ReferralActionName =
  | 'edit'
  | 'offer'
  | 'submit'
  | 'cancel'
  | 'return'
  | 'triage'
  | 'appoint'
  | 'assign'
  | 'handle-internally'
  | 'accept'
  | 'decline'
  | 'ask'
  | 'answer'
  | 'start-service'
  | 'record-service'
  | 'give-feedback'
  | 'resume'
  | 'complete'
  | 'recall'
  | 'confirm-reading'
  | 'add-basis'
  | 'withdraw-basis';

export interface ReferralTransition {
  from: readonly ReferralStatus[];
  /** The state after it; `null` leaves the state as it is. */
  to: ReferralStatus | null;
  permission: Permission;
  /** Fields that the request must carry. */
  requires: readonly string[];
  stopsClock?: ClockStep;
  startsClock?: ClockStep;
  notice?: NoticeKind;
  /** The state when this took the last basis away from a referral that an agency works on. */
  toWithoutBasis?: ReferralStatus;
  /** The agency does it; the district may record it on the agency's behalf, and it is marked so. */
  byAgency?: true;
}

const IN_DRAFT: readonly ReferralStatus[] = ['DRAFT', 'RETURNED'];
const WITH_AGENCY: readonly ReferralStatus[] = ['ASSIGNED', 'ACCEPTED', 'IN_SERVICE'];
const OPEN: readonly ReferralStatus[] = [
  ...IN_DRAFT,
  'SUBMITTED',
  'TRIAGED',
  'HANDLED_INTERNALLY',
  ...WITH_AGENCY,
  'FEEDBACK_GIVEN',
  'DECLINED',
  'RECALLED',
];

/** The life cycle: action → states it starts from, state it leads to, who may, what it needs, clocks, notice. */
export const REFERRAL_ACTIONS: Record<ReferralActionName, ReferralTransition> = {
  edit: { from: IN_DRAFT, to: null, permission: 'referral.edit', requires: [] },
  offer: { from: IN_DRAFT, to: null, permission: 'referral.edit', requires: [], notice: 'task-assigned' },
  submit: {
    from: IN_DRAFT,
    to: 'SUBMITTED',
    permission: 'referral.submit',
    requires: [],
    stopsClock: 'reply',
    startsClock: 'triage',
    notice: 'referral-submitted',
  },
  cancel: {
    from: [...IN_DRAFT, 'SUBMITTED', 'RECALLED'],
    to: 'CANCELLED',
    permission: 'referral.submit',
    requires: ['reason'],
    notice: 'referral-cancelled',
  },
  return: {
    from: ['SUBMITTED'],
    to: 'RETURNED',
    permission: 'referral.triage',
    requires: ['question'],
    stopsClock: 'triage',
    startsClock: 'reply',
    notice: 'referral-returned',
  },
  triage: {
    from: ['SUBMITTED', 'DECLINED', 'RECALLED'],
    to: 'TRIAGED',
    permission: 'referral.triage',
    requires: ['urgency'],
    stopsClock: 'triage',
  },
  appoint: { from: OPEN, to: null, permission: 'referral.triage', requires: ['postId'] },
  assign: {
    from: ['TRIAGED', 'HANDLED_INTERNALLY'],
    to: 'ASSIGNED',
    permission: 'referral.triage',
    requires: ['agencyId'],
    startsClock: 'answer',
    notice: 'referral-assigned',
  },
  'handle-internally': {
    from: ['TRIAGED'],
    to: 'HANDLED_INTERNALLY',
    permission: 'referral.triage',
    requires: ['reason'],
    startsClock: 'follow-up',
    notice: 'referral-handled-internally',
  },
  accept: {
    from: ['ASSIGNED'],
    to: 'ACCEPTED',
    permission: 'referral.answer-for',
    requires: [],
    stopsClock: 'answer',
    startsClock: 'finish',
    notice: 'referral-accepted',
    byAgency: true,
  },
  decline: {
    from: ['ASSIGNED'],
    to: 'DECLINED',
    permission: 'referral.answer-for',
    requires: ['reasonCode', 'reason'],
    stopsClock: 'answer',
    startsClock: 'triage',
    notice: 'referral-declined',
    byAgency: true,
  },
  ask: {
    from: WITH_AGENCY,
    to: null,
    permission: 'referral.answer-for',
    requires: ['question'],
    startsClock: 'reply',
    notice: 'referral-question',
    byAgency: true,
  },
  answer: {
    from: WITH_AGENCY,
    to: null,
    permission: 'referral.triage',
    requires: ['questionId', 'answer'],
    stopsClock: 'reply',
    notice: 'referral-replied',
  },
  'start-service': {
    from: ['ACCEPTED'],
    to: 'IN_SERVICE',
    permission: 'referral.answer-for',
    requires: ['type', 'servedOn'],
    notice: 'referral-service',
    byAgency: true,
  },
  'record-service': {
    from: ['IN_SERVICE'],
    to: null,
    permission: 'referral.answer-for',
    requires: ['type', 'servedOn'],
    notice: 'referral-service',
    byAgency: true,
  },
  'give-feedback': {
    from: ['IN_SERVICE'],
    to: 'FEEDBACK_GIVEN',
    permission: 'referral.answer-for',
    requires: ['result'],
    stopsClock: 'finish',
    startsClock: 'read-answer',
    notice: 'referral-feedback',
    byAgency: true,
  },
  resume: {
    from: ['FEEDBACK_GIVEN', 'COMPLETED'],
    to: 'IN_SERVICE',
    permission: 'referral.triage',
    requires: ['reason'],
    startsClock: 'finish',
    notice: 'referral-assigned',
  },
  complete: {
    from: ['FEEDBACK_GIVEN', 'HANDLED_INTERNALLY'],
    to: 'COMPLETED',
    permission: 'referral.triage',
    requires: [],
    stopsClock: 'follow-up',
    notice: 'referral-completed',
  },
  recall: {
    from: WITH_AGENCY,
    to: 'RECALLED',
    permission: 'referral.triage',
    requires: ['reason'],
    startsClock: 'triage',
    notice: 'referral-recalled',
  },
  'confirm-reading': {
    from: ['FEEDBACK_GIVEN', 'COMPLETED'],
    to: null,
    permission: 'referral.confirm',
    requires: [],
    stopsClock: 'read-answer',
  },
  'add-basis': { from: OPEN, to: null, permission: 'referral.basis', requires: ['code'] },
  'withdraw-basis': {
    from: OPEN,
    to: null,
    permission: 'referral.basis',
    requires: ['basisId'],
    toWithoutBasis: 'RECALLED',
    notice: 'referral-consent-withdrawn',
  },
};

export const REFERRAL_ACTION_NAMES = Object.keys(REFERRAL_ACTIONS) as ReferralActionName[];

/** States that lead out of the agency's hands when nothing lawful is left to stand on. */
export const REFERRAL_WITH_AGENCY: ReadonlySet<ReferralStatus> = new Set<ReferralStatus>(WITH_AGENCY);
export const REFERRAL_OPEN_STATUSES: readonly ReferralStatus[] = OPEN;

/**
 * Actions that the table offers in a state to somebody who holds the permissions.
 * @param permitted says whether the reader holds a permission on this very record.
 */
export function availableReferralActions(
  status: ReferralStatus,
  permitted: (permission: Permission) => boolean,
): ReferralActionName[] {
  return REFERRAL_ACTION_NAMES.filter((name) => {
    const action = REFERRAL_ACTIONS[name];
    return action.from.includes(status) && permitted(action.permission);
  });
}

/** What the agency itself may do in a state; its permission is on the assignment. */
export function availableAgencyActions(status: ReferralStatus): ReferralActionName[] {
  return REFERRAL_ACTION_NAMES.filter((name) => {
    const { byAgency, from } = REFERRAL_ACTIONS[name];
    return byAgency === true && from.includes(status);
  });
}
