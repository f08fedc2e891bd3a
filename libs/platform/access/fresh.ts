import { DomainError } from '../errors/index.js';
import type { Actor } from './actor.js';

/**
 * For what an open session alone must not do: exports, sealed content, break-glass.
 * @throws DomainError `reauthentication-required` when the person did not prove themselves a short while ago.
 */
export function assertFresh(actor: Actor): void {
  if (!actor.fresh) throw new DomainError('reauthentication-required');
}
