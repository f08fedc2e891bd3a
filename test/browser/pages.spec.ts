import type { Page } from 'playwright-core';
import { findChromium } from '../support/chromium.js';
import { DESKTOP, PHONE, Visitors, type Viewport } from './visitors.js';

const describeWithBrowser = findChromium() ? describe : describe.skip;

/** Who looks at which pages. `:list` stands for the id of the first record that the list of the API shows. */
const PAGES: Record<string, readonly string[]> = {
  kru: [
    '/students',
    '/screenings/new',
    '/screenings/paste',
    '/dropouts',
    '/cases',
    '/referrals',
    '/tasks',
    '/inbox',
  ],
  care: [
    ...['/cases', '/cases/new', '/referrals', '/referrals/new', '/screening-coverage', '/notice-settings'],
    ...[
      '/students/:students',
      '/dropouts/:dropouts',
      '/cases/:cases',
      '/cases/:cases/visit',
      '/referrals/:referrals',
    ],
    ...['/security', '/activities', '/activities/:activities', '/activities/new?kind=GUIDANCE', '/network'],
  ],
  director: [
    ...['/', '/risks', '/risks/:risk-assessments', '/case-studies', '/people', '/incidents/:incidents'],
  ],
  officer: [
    ...['/referral-queue', '/agencies', '/agencies/:agencies', '/agencies/:agencies/new-mou', '/mous/:mous'],
    ...[
      '/clock-settings',
      '/screening-criteria',
      '/risks',
      '/zero-reports',
      '/case-studies',
      '/tasks',
      '/inbox',
    ],
    ...['/incidents/:incidents', '/statistics?calendar=academic&year=2566'],
    ...['/activities', '/activities/:activities', '/network'],
  ],
  exec: ['/break-glass', '/zero-reports', '/statistics'],
  auditor: ['/break-glass'],
  partner: [
    '/assigned-referrals',
    '/assigned-referrals?lane=all',
    '/referrals/:assigned-referrals',
    '/inbox',
  ],
};

/** The first id of a list, asked with the page's own session; null where the list is empty. */
function firstId(page: Page, list: string): Promise<string | null> {
  return page.evaluate(async (name) => {
    const search = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"limit":1}' };
    const asked = name === 'students' ? fetch('/api/v1/students/search', search) : fetch(`/api/v1/${name}`);
    const { items = [] } = (await (await asked).json()) as { items?: { id: string }[] };
    return items[0]?.id ?? null;
  }, list);
}

describeWithBrowser('every page of student care, partners, tasks and risk', () => {
  let visitors: Visitors;
  beforeAll(async () => {
    visitors = await Visitors.start();
  }, 240_000);
  afterAll(() => visitors.stop(), 60_000);

  async function visit(user: string, viewport: Viewport): Promise<void> {
    const page = await visitors.open(user, viewport);
    for (const pattern of PAGES[user] ?? []) {
      const list = /:([a-z-]+)/u.exec(pattern)?.[1];
      const id = list ? await firstId(page, list) : null;
      if (list && id === null) throw new Error(`${user} has nothing to open at ${pattern}`);
      await page.goto(visitors.address + pattern.replace(/:[a-z-]+/u, id ?? ''));
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle').catch(() => undefined);
      await visitors.picture(page, `${user}${pattern.replaceAll(/[^a-z0-9]+/giu, '-')}-${viewport.width}`);
      await visitors.expectFit(page);
      expect(await page.locator('main').innerText()).not.toMatch(
        /\b[a-z]+[A-Za-z]*\.[a-z]+[A-Za-z.]*\b(?!@)/u,
      );
    }
  }

  const visits = Object.keys(PAGES).flatMap((user) => [
    [user, 'phone', PHONE] as const,
    [user, 'desktop', DESKTOP] as const,
  ]);
  it.each(visits)(
    'is free of barriers for %s on a %s',
    (user, _label, viewport) => visit(user, viewport),
    180_000,
  );

  it('threw no error', () => {
    expect(visitors.faults).toEqual([]);
  });
});
