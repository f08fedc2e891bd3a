/** Injection tokens of what the composition root makes once. */
export const LOGGER = Symbol('LOGGER');
export const AUDIT_TRAIL = Symbol('AUDIT_TRAIL');
export const SESSION_READER = Symbol('SESSION_READER');
