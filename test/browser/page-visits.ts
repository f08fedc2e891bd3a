import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { findChromium } from '../support/chromium.js';
import { until } from '../support/until.js';
import { Traffic } from './traffic.js';
import { DESKTOP, PHONE, Visitors, type Viewport } from './visitors.js';

/** The first id of a list, asked with the page's own session; null where the list is empty. */
function firstId(page: Page, list: string): Promise<string | null> {
  return page.evaluate(async (name) => {
    // A search asks for somebody: here for a class of the show school.
    const body = JSON.stringify({ limit: 1, classroom: { level: 'P4', room: '1' } });
    const search = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body };
    const asked = name === 'students' ? fetch('/api/v1/students/search', search) : fetch(`/api/v1/${name}`);
    const { items = [] } = (await (await asked).json()) as { items?: { id: string }[] };
    return items[0]?.id ?? null;
  }, list);
}

/** The first id of a list that the worker may still be filling. */
export async function anId(page: Page, list: string): Promise<string | null> {
  for (let tries = 40; tries > 0; tries -= 1) {
    const id = await firstId(page, list);
    if (id !== null) return id;
    await page.waitForTimeout(500);
  }
  return null;
}

/** Types something, and waits until the device has kept it; what it has kept is sealed, so only when is read. */
export async function typeAndKeep(page: Page, type: () => Promise<void>): Promise<void> {
  const lastKept = (): Promise<number> =>
    page.evaluate(async () => {
      const asked = indexedDB.open('kumkrong');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(new Error('the device has no store'));
      });
      const all = database.transaction('copies').objectStore('copies').getAll();
      const copies = await new Promise<{ name: string; savedAt: number }[]>((resolve, reject) => {
        all.onsuccess = () => resolve(all.result as { name: string; savedAt: number }[]);
        all.onerror = () => reject(new Error('the store cannot be read'));
      });
      database.close();
      return Math.max(
        0,
        ...copies.filter(({ name }) => name.startsWith('unsent:')).map((one) => one.savedAt),
      );
    });
  const before = await lastKept();
  await type();
  await until('the device has kept it', async () => (await lastKept()) > before);
}

/** A record as the API shows it to whoever sits at the page. */
export const readRecord = <T>(page: Page, path: string): Promise<T & { version: number }> =>
  page.evaluate(async (name) => (await (await fetch(`/api/v1${name}`)).json()) as never, path);

/** A dialog as it stands open, on a phone and on a desk. It ends as narrow or wide as it began. */
export async function inBothWidths(visitors: Visitors, page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport);
    await visitors.picture(page, `${name}-${viewport.width}`);
    await visitors.expectNoBarrier(page);
  }
  if (before !== null) await page.setViewportSize(before);
}

/** What is said when somebody else was faster, and both wrote in the same fields. */
export const newerAlert = (page: Page): Locator =>
  page.getByRole('alert').filter({ hasText: 'หากบันทึกจะแทนที่' });

/**
 * Saves a record as somebody else does who has it open.
 * @param how such as `PATCH /cases/…`
 */
export async function saveElsewhere(page: Page, how: string, version: number, body: object): Promise<void> {
  const status = await page.evaluate(
    async (told) => {
      const headers = { 'Content-Type': 'application/json', 'If-Match': `W/"${told.version}"` };
      const [method = '', path = ''] = told.how.split(' ');
      const asked = { method, headers, body: JSON.stringify(told.body) };
      return (await fetch(`/api/v1${path}`, asked)).status;
    },
    { how, version, body },
  );
  expect(status).toBe(200);
}

/** One load, looked at in both widths. */
async function visit(visitors: Visitors, user: string, patterns: readonly string[]): Promise<void> {
  const page = await visitors.open(user, PHONE);
  const traffic = new Traffic(page);
  for (const pattern of patterns) {
    const list = /:([a-z-]+)/u.exec(pattern)?.[1];
    const id = list ? await anId(page, list) : null;
    if (list && id === null) throw new Error(`${user} has nothing to open at ${pattern}`);
    await traffic.visit(visitors.address + pattern.replace(/:[a-z-]+/u, id ?? ''));
    for (const viewport of [PHONE, DESKTOP]) await look(visitors, page, { viewport, name: user + pattern });
  }
  await page.context().close();
}

async function look(
  visitors: Visitors,
  page: Page,
  { viewport, name }: { viewport: Viewport; name: string },
): Promise<void> {
  await page.setViewportSize(viewport);
  await visitors.picture(page, `${name.replaceAll(/[^a-z0-9]+/giu, '-')}-${viewport.width}`);
  await visitors.expectFit(page);
  expect(await page.locator('main').innerText()).not.toMatch(/\b[a-z]+[A-Za-z]*\.[a-z]+[A-Za-z.]*\b(?!@)/u);
}

/**
 * Everybody's pages, in the product as it runs. Two files call this, so that both cores have work.
 * @param pages who looks at which; `:list` stands for the id of the first record that the list of the API shows
 */
export function describePages(
  title: string,
  pages: Record<string, readonly string[]>,
  more: (visitors: () => Visitors) => void = () => undefined,
): void {
  const describeWithBrowser = findChromium() ? describe : describe.skip;
  describeWithBrowser(title, () => {
    let visitors: Visitors;
    beforeAll(async () => {
      visitors = await Visitors.start();
    }, 480_000);
    afterAll(() => visitors.stop(), 60_000);

    it.each(Object.entries(pages))(
      'is free of barriers for %s on a phone and a desktop',
      (user, patterns) => visit(visitors, user, patterns),
      480_000,
    );

    more(() => visitors);

    it('threw no error', () => {
      expect(visitors.faults).toEqual([]);
    });
  });
}
