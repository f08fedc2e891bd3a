/** Inputs of an action's dialog. */
export type FieldKind = 'long' | 'text' | 'day' | 'urgency' | 'hazard' | 'assignee' | 'incident' | 'person';

export interface ActionField {
  name: string;
  kind: FieldKind;
  required: boolean;
}

const must = (name: string, kind: FieldKind): ActionField => ({ name, kind, required: true });
const reason = must('reason', 'long');

/** What each action asks for; the server's state table says the same (contracts `INCIDENT_ACTIONS`). */
export const actionFields: Record<string, readonly ActionField[]> = {
  submit: [],
  discard: [],
  acknowledge: [],
  start: [],
  resume: [],
  close: [],
  escalate: [reason],
  reopen: [reason],
  reject: [reason],
  withdraw: [reason],
  resolve: [must('result', 'long'), must('remedy', 'long'), must('lesson', 'long')],
  merge: [must('intoId', 'incident'), reason],
  reclassify: [must('mainCode', 'hazard'), reason],
  'set-urgency': [must('urgency', 'urgency'), reason],
  assign: [must('postId', 'assignee')],
  'add-person': [must('person', 'person')],
  'record-msc': [must('number', 'text'), must('reportedOn', 'day')],
};

/** The way a report usually goes: the first of these that is available is the one primary button. */
const mainWay = ['submit', 'acknowledge', 'start', 'resume', 'resolve', 'close'] as const;

/** Actions that cannot be gone back on get the warning colour. */
export const graveActions = ['discard', 'reject', 'withdraw', 'merge'];

export function splitActions(available: readonly string[]): { primary: string | null; others: string[] } {
  const primary = mainWay.find((action) => available.includes(action)) ?? null;
  return { primary, others: available.filter((action) => action !== primary) };
}
