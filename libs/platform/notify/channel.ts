/** What leaves the house: kind in words, number and link; never a name (product.md 8). */
export interface Message {
  /** The same for every try, so that a gateway that knows it sends it once. */
  id: string;
  to: string;
  subject: string;
  lines: readonly string[];
  link: string;
}

/** `retry`: the gateway may take it later. `refused`: it never will. */
export type Outcome = 'sent' | 'retry' | 'refused';

export interface Channel {
  send(message: Message): Promise<Outcome>;
  close(): void;
}

/** A gateway that hangs must not hold a worker. */
export const GATEWAY_MS = 10_000;
