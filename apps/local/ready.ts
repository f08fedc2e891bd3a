import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until the address answers 2xx. False when `milliseconds` passed or `given up` turned true. */
export async function untilReady(
  url: string,
  milliseconds: number,
  givenUp: () => boolean,
): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end && !givenUp()) {
    const ok = await fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return true;
    await sleep(200);
  }
  return false;
}
