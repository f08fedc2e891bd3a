import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again until the answer is there: tests wait for a state, never for a while.
 * @param look gives the answer, or anything falsy while it is not there.
 * @throws Error naming what did not come within the deadline.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T> | T,
  withinMs = 15_000,
): Promise<NonNullable<T>> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const answer = await look();
    if (answer) return answer;
    if (performance.now() > deadline) throw new Error(`not within ${withinMs} ms: ${what}`);
    await pause(20);
  }
}

/** A gate that several callers pass together, once all of them have come. */
export function barrier(callers: number): () => Promise<void> {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  let here = 0;
  return () => {
    here += 1;
    if (here >= callers) open();
    return opened;
  };
}
