import { setFlagsFromString } from 'node:v8';

/**
 * Makes V8 put every new object of this process among the short-lived ones, for a process that answers requests. By itself
 * it learns under load that most objects of a kind outlive a collection, and then puts their successors among the
 * long-lived ones, where each keeps what it points at until the next full collection (ADR 34).
 * To be called before the first request; nothing that is allocated already moves.
 */
export function keepNewObjectsYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
