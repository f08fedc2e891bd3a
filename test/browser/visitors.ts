/// <reference lib="dom" />
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../apps/local/demo/accounts.js';
import { AS_IN_THAILAND, openBrowser } from '../support/chromium.js';
import { Machine } from './machine.js';

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1366, height: 850 };
export type Viewport = typeof PHONE;

/** A profile that keeps the application for times without signal. Each fetches all of it, so most do without. */
export const KEEPING: BrowserContextOptions = { serviceWorkers: 'allow' };

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** People who sign in to the product as it runs, each with a profile of their own. */
export class Visitors {
  /** Whatever a page threw, or its content policy refused, on the way. */
  readonly faults: string[] = [];
  /** Widths at which the page to sign in at was looked at: it is the same for everybody. */
  private readonly signInSeen = new Set<number>();

  private constructor(
    private readonly machine: Machine,
    private readonly browser: Browser,
    private readonly axe: string,
  ) {}

  /** @param more as for {@link Machine.start} */
  static async start(more: Record<string, string> = {}): Promise<Visitors> {
    const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const [machine, browser] = await Promise.all([Machine.start(more), openBrowser()]);
    // Half a megabyte takes long to get into a page; so it waits in each, and is called where the page is checked.
    return new Visitors(machine, browser, `window.loadAxe = () => {${axeSource}\n}`);
  }

  get address(): string {
    return this.machine.address;
  }

  /**
   * A demo account, signed in.
   * @param more of the profile, apart from its size
   */
  async open(user: string, viewport: Viewport, more: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      ...AS_IN_THAILAND,
      ...{ serviceWorkers: 'block', ...more, viewport },
    });
    await context.addInitScript(this.axe);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => this.faults.push(`${new URL(page.url()).pathname}: ${error.message}`));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) this.faults.push(message.text());
    });
    await page.goto(`${this.address}/sign-in`);
    await page.getByLabel('ชื่อผู้ใช้').fill(`${user}@demo`);
    await page.getByLabel('รหัสผ่าน', { exact: true }).fill(DEMO_PASSWORD);
    if (!this.signInSeen.has(viewport.width)) await this.expectNoBarrier(page);
    this.signInSeen.add(viewport.width);
    await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
    await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    return page;
  }

  /** axe-core on the page as it stands: no barrier of WCAG 2.2 A or AA. */
  async expectNoBarrier(page: Page): Promise<void> {
    // A moving dialog or skeleton has other colours for a moment, and a list that closes begins to a frame later.
    await page.evaluate(async () => {
      const moving = (): Animation[] => document.getAnimations();
      do {
        await Promise.all(moving().map((animation) => animation.finished.catch(() => undefined)));
        await new Promise((settled) => requestAnimationFrame(() => requestAnimationFrame(settled)));
      } while (moving().length > 0);
    });
    const violations = await page.evaluate(async (levels) => {
      if (!('axe' in window)) (window as unknown as { loadAxe: () => void }).loadAxe();
      const { axe } = window as unknown as {
        axe: {
          run: (
            context: Document | Element,
            options: object,
          ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      // What lies behind an open dialog cannot be reached, and is half covered.
      const context = document.querySelector('[role="dialog"]') ?? document;
      // Only what is found is told: what passed is looked at all the same, without a selector for each element.
      const told = { resultTypes: ['violations'], selectors: false };
      const runOnly = { type: 'tag', values: levels };
      const { violations: found } = await axe.run(context, { runOnly, ...told });
      return found.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    }, LEVELS);
    const { pathname } = new URL(page.url());
    expect({ page: pathname, violations }).toEqual({ page: pathname, violations: [] });
  }

  /** No barrier, and nothing that sticks out to the side: a phone must not scroll sideways. */
  async expectFit(page: Page): Promise<void> {
    // In the middle of a long page its head lies over half a field.
    await page.evaluate(() => window.scrollTo(0, 0));
    await this.expectNoBarrier(page);
    const [content, shown] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    const { pathname } = new URL(page.url());
    expect({ page: pathname, isWide: Number(content) > Number(shown) }).toEqual({
      page: pathname,
      isWide: false,
    });
  }

  /** Keeps a picture of the page where SCREENSHOTS names a folder: for looking at, never compared. */
  async picture(page: Page, name: string): Promise<void> {
    const folder = process.env.SCREENSHOTS;
    if (!folder) return;
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.machine.stop();
  }
}
