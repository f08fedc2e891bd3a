import type { ErrorEntry } from './error-entry.js';

export const REFERRAL_ERRORS = {} as const satisfies Record<string, ErrorEntry>;
