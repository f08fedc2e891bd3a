import type { ErrorEntry } from './error-entry.js';

export const PARTNER_ERRORS = {} as const satisfies Record<string, ErrorEntry>;
