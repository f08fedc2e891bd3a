import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

const QUIET_MS = 100;
const PATIENCE = 30_000;

/**
 * What a page has asked for and not got yet. Playwright's `networkidle` sits out half a second each time, and takes
 * half a second of computing between two requests for the end.
 */
export class Traffic {
  private readonly open = new Set<Request>();
  private lastAt = 0;

  constructor(private readonly page: Page) {
    page.on('request', (request) => {
      // The stream of live events stays open as long as the page.
      if (request.resourceType() !== 'eventsource') this.open.add(request);
      this.lastAt = Date.now();
    });
    page.on('requestfinished', this.close);
    page.on('requestfailed', this.close);
  }

  /** Opens an address and waits until the whole page is there. */
  async visit(address: string): Promise<void> {
    // What the page before it still waited for does not count any more.
    this.open.clear();
    await this.page.goto(address);
    await this.settle();
  }

  /**
   * Waits until every answer is there and shown: nothing on its way, a heading, no skeleton, and nothing left to compute,
   * so that what an answer leads to has been asked too. A locator would look only every half second.
   * @throws Error when that takes too long
   */
  private async settle(): Promise<void> {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const isShown = await this.page.evaluate(whenShown);
      const isQuiet = this.open.size === 0 && Date.now() - this.lastAt >= QUIET_MS;
      if (isShown && isQuiet) return;
      if (Date.now() > deadline) throw new Error(`${this.page.url()} did not come to rest`);
      await sleep(20);
    }
  }

  private readonly close = (request: Request): void => {
    this.open.delete(request);
    this.lastAt = Date.now();
  };
}

/** Runs in the page: after the next frame, as soon as it has nothing to do. */
function whenShown(): Promise<boolean> {
  return new Promise((resolve) => {
    const isThere = (selector: string) => document.querySelector(selector) !== null;
    const look = () =>
      resolve(document.readyState === 'complete' && isThere('h1') && !isThere('.mantine-Skeleton-root'));
    requestAnimationFrame(() => requestIdleCallback(look));
  });
}
