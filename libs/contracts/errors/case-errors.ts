import type { ErrorEntry } from './error-entry.js';

export const CASE_ERRORS = {} as const satisfies Record<string, ErrorEntry>;
