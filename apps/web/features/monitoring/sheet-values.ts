import { isMonitoringChoice, type MonitoringValue } from '#contracts';
import type { Answer, Sheet } from './monitoring.api';

/** What is typed into one item: its value and the remark beside it. */
export interface Typed extends MonitoringValue {
  note: string | null;
}

export const EMPTY: Typed = { choice: null, score: null, count: null, text: null, note: null };

export function typedOf(answer: Answer | undefined): Typed {
  if (answer === undefined) return EMPTY;
  const { choice, score, count, text, note } = answer;
  return { choice: isMonitoringChoice(choice) ? choice : null, score, count, text, note };
}

export const answerOf = (sheet: Sheet, itemId: string): Typed =>
  typedOf(sheet.answers.find((answer) => answer.itemId === itemId));

/** The value alone, as the rules of a tool read it. */
export const valueOf = (sheet: Sheet, itemId: string): MonitoringValue => {
  const { choice, score, count, text } = answerOf(sheet, itemId);
  return { choice, score, count, text };
};

export const isSame = (one: Typed, other: Typed): boolean =>
  (Object.keys(EMPTY) as (keyof Typed)[]).every((field) => one[field] === other[field]);
