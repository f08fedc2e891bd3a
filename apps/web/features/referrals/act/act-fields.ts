export type ActKind =
  | 'long'
  | 'urgency'
  | 'agency'
  | 'post'
  | 'question'
  | 'decline'
  | 'service'
  | 'day'
  | 'basis-code'
  | 'basis-id'
  | 'relation'
  | 'text';

export interface ActField {
  name: string;
  kind: ActKind;
  required: boolean;
}

const must = (name: string, kind: ActKind): ActField => ({ name, kind, required: true });
const may = (name: string, kind: ActKind): ActField => ({ name, kind, required: false });
const REASON = [must('reason', 'long')];
const SERVICE = [must('type', 'service'), must('servedOn', 'day'), may('note', 'long')];

/** What each action asks for, in the order of the form. */
export const ACT_FIELDS: Readonly<Record<string, readonly ActField[]>> = {
  cancel: REASON,
  'handle-internally': REASON,
  recall: REASON,
  resume: REASON,
  return: [must('question', 'long')],
  triage: [must('urgency', 'urgency'), may('note', 'long')],
  appoint: [must('postId', 'post')],
  assign: [must('agencyId', 'agency')],
  answer: [must('questionId', 'question'), must('answer', 'long')],
  'withdraw-basis': [must('basisId', 'basis-id'), must('withdrawnOn', 'day')],
  decline: [must('reasonCode', 'decline'), must('reason', 'long')],
  ask: [must('question', 'long')],
  'start-service': SERVICE,
  'record-service': SERVICE,
  'give-feedback': [must('result', 'long'), may('advice', 'long')],
};

/** Actions that take something away; they look like it. */
export const GRAVE = new Set(['cancel', 'recall', 'decline', 'withdraw-basis']);

/** The next step from each state stands first and filled; the rest follows in plain. */
export const FIRST = [
  'accept',
  'give-feedback',
  'start-service',
  'submit',
  'triage',
  'assign',
  'answer',
  'complete',
  'confirm-reading',
  'offer',
];
