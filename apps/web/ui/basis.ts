import { useState } from 'react';
import type { Problem } from '../api/problem';

/** Whether two states of a record show the same in this form. */
export const isSamePart = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * The record that a form saves over. It follows what is read meanwhile only while nobody changed the part that the form
 * shows: otherwise it stays with the version that was opened, which the server then refuses, so that nobody writes over
 * what they have not seen.
 */
export function useBasis<T>(record: T, partOf: (record: T) => unknown): T {
  const [opened] = useState(record);
  return isSamePart(partOf(record), partOf(opened)) ? record : opened;
}

/** Nothing more to say of a newer version that is shown already. */
export function unlessShown(problem: Problem | null, theirs: object | null): Problem | null {
  return problem?.status === 412 && theirs !== null ? null : problem;
}
