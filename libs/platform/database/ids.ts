import { v7, validate } from 'uuid';

/** A new record id: UUID v7, so that indexes grow at their end. */
export function newId(): string {
  return v7();
}

/** Whether a text is an id in the one accepted form: lower case, with dashes. */
export function isId(text: string): boolean {
  return validate(text) && text === text.toLowerCase();
}
