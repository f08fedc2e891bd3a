import type { ErrorEntry } from './error-entry.js';

export const TASK_ERRORS = {} as const satisfies Record<string, ErrorEntry>;
