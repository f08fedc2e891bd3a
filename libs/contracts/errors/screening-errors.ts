import type { ErrorEntry } from './error-entry.js';

export const SCREENING_ERRORS = {} as const satisfies Record<string, ErrorEntry>;
