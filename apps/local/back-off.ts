/** Bounded retry: how long to wait before the next try, or that it is time to give up. */
export class BackOff {
  #failures = 0;
  #lastStart = 0;

  /**
   * @param limit failures in a row after which to give up
   * @param steadyAfter milliseconds of running that clear the count
   */
  constructor(
    private readonly limit = 5,
    private readonly steadyAfter = 60_000,
  ) {}

  /** @param now milliseconds of any steady clock */
  started(now: number): void {
    this.#lastStart = now;
  }

  /** Milliseconds to wait (1, 2, 4 … 30 s); undefined to give up. */
  failed(now: number): number | undefined {
    if (now - this.#lastStart >= this.steadyAfter) this.#failures = 0;
    this.#failures += 1;
    if (this.#failures > this.limit) return undefined;
    return Math.min(1_000 * 2 ** (this.#failures - 1), 30_000);
  }
}
