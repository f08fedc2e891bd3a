import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const storage = new AsyncLocalStorage<string>();
const TRACEPARENT = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;
const NO_TRACE = '0'.repeat(32);

/**
 * The trace id of an incoming `traceparent` header (W3C Trace Context), or a fresh one.
 * @returns 32 hexadecimal digits.
 */
export function traceIdFrom(traceparent: string | undefined): string {
  const given = traceparent === undefined ? undefined : TRACEPARENT.exec(traceparent)?.[1];
  return given !== undefined && given !== NO_TRACE ? given : randomDigits();
}

/** A `traceparent` for what we answer or call. */
export function traceparentOf(traceId: string): string {
  return `00-${traceId}-${randomDigits().slice(0, 16)}-01`;
}

/** 32 hexadecimal digits, of which no 16 are all zeros. Node keeps entropy in store for UUIDs alone: bytes cost a system call. */
function randomDigits(): string {
  return randomUUID().replaceAll('-', '');
}

/** Runs work under a trace id, which logs and the audit trail then carry. */
export function withTrace<T>(traceId: string, work: () => T): T {
  return storage.run(traceId, work);
}

/** The trace id of the running request or job; zeros outside of any. */
export function currentTraceId(): string {
  return storage.getStore() ?? NO_TRACE;
}
