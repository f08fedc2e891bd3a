import { writeFile } from 'node:fs/promises';
import path from 'node:path';
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
      '/case-studies/:case-studies',
      '/referrals/:referrals',
    ],
    '/security',
    '/reports?kind=REFERRAL_MEMO&subject=:referrals',
    ...['/activities', '/activities/:activities', '/activities/new?kind=GUIDANCE', '/network'],
  ],
  director: [
    '/steps',
    '/yearly-summaries/:yearly-summaries',
    '/best-practices',
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
  exec: [
    ...['/steps', '/indicators', '/yearly-summaries', '/break-glass', '/zero-reports', '/statistics'],
    '/reports',
  ],
  supervisor: [
    ...['/monitoring', '/monitoring/overview', '/monitoring/findings', '/monitoring/tools'],
    ...['/monitoring/visits/new', '/monitoring/tools/:monitoring-tools'],
    '/monitoring/visits/:monitoring-visits',
  ],
  safety: ['/monitoring', '/monitoring/findings', '/monitoring/visits/:monitoring-visits'],
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
    // A search asks for somebody: here for a class of the show school.
    const body = JSON.stringify({ limit: 1, classroom: { level: 'P4', room: '1' } });
    const search = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body };
    const asked = name === 'students' ? fetch('/api/v1/students/search', search) : fetch(`/api/v1/${name}`);
    const { items = [] } = (await (await asked).json()) as { items?: { id: string }[] };
    return items[0]?.id ?? null;
  }, list);
}

/** The first id of a list that the worker may still be filling. */
async function anId(page: Page, list: string): Promise<string | null> {
  for (let tries = 40; tries > 0; tries -= 1) {
    const id = await firstId(page, list);
    if (id !== null) return id;
    await page.waitForTimeout(500);
  }
  return null;
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
      const id = list ? await anId(page, list) : null;
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

  /** Each dialog of a page, one after the other, by the words of its button. */
  async function openDialogs(page: Page, name: string, buttons: readonly string[]): Promise<void> {
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle').catch(() => undefined);
    for (const button of buttons) {
      await page.getByRole('button', { name: button }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await visitors.picture(page, `dialog-${name}-${buttons.indexOf(button)}-${page.viewportSize()?.width}`);
      await visitors.expectNoBarrier(page);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    }
  }

  it.each([
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ] as const)(
    'opens its dialogs without a barrier on a %s',
    async (_label, viewport) => {
      const page = await visitors.open('care', viewport);
      const [caseId, dropoutId] = [await anId(page, 'cases?lane=mine'), await anId(page, 'dropouts')];
      await page.goto(`${visitors.address}/cases/${caseId}`);
      await openDialogs(page, 'case', ['จัดทีมดูแล', 'เปลี่ยนผู้ดูแล', 'แก้ไขเรื่อง', 'เพิ่มเป้าหมาย']);
      await page.goto(`${visitors.address}/dropouts/${dropoutId}`);
      await openDialogs(page, 'dropout', ['เปลี่ยนผู้ติดตาม', 'ระบุเหตุ', 'สิ้นสุดการติดตาม']);
    },
    120_000,
  );

  it('prints the case-study report on A4, without the screen around it', async () => {
    const page = await visitors.open('officer', DESKTOP);
    const study = await anId(page, 'case-studies');
    await page.goto(`${visitors.address}/case-studies/${study}`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    if (process.env.SCREENSHOTS) await writeFile(path.join(process.env.SCREENSHOTS, 'case-study.pdf'), pdf);
    await page.emulateMedia({ media: 'print' });
    await visitors.picture(page, 'case-study-print');
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  }, 60_000);

  it('threw no error', () => {
    expect(visitors.faults).toEqual([]);
  });
});
