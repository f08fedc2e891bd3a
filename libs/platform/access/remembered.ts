import type { Actor, AnyActor } from './actor.js';

/** What the database must still say about an actor who is remembered from an earlier request. */
export interface Proof {
  text: string;
  values: readonly unknown[];
  /** Whether the answer says that the actor is still exactly who they were. */
  accepts(rows: readonly object[]): boolean;
}

const owed = new WeakMap<AnyActor, Proof>();

/** An actor in whose name one may ask, but nothing may be answered or changed before the proof is there. */
export function rememberedActor(actor: Actor, proof: Proof): Actor {
  owed.set(actor, proof);
  return actor;
}

/** The proof that an actor still owes; none of those who were asked of the database. */
export function owedProof(actor: AnyActor): Proof | undefined {
  return owed.get(actor);
}

/**
 * Holds the database's answer against the proof that is owed.
 * @throws ForgottenActor when it says something else.
 */
export function settleProof(actor: AnyActor, rows: readonly object[]): void {
  if (owed.get(actor)?.accepts(rows) === false) throw new ForgottenActor();
  owed.delete(actor);
}

/** The remembered actor is not who they were: the request begins anew, with an actor asked of the database. */
export class ForgottenActor extends Error {
  constructor() {
    super('The remembered actor has changed');
  }
}
