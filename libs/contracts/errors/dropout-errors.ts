import type { ErrorEntry } from './error-entry.js';

export const DROPOUT_ERRORS = {} as const satisfies Record<string, ErrorEntry>;
