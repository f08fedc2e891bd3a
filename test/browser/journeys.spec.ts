/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD, DEMO_ROSTER, demoRosterCsv } from '../../apps/local/demo/index.js';
import { findChromium, openBrowser, type Browser } from '../support/chromium.js';
import { Machine } from './machine.js';

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1366, height: 850 };
const REFERENCE = /INC-\d{4}-\d{6}/;

const describeWithBrowser = findChromium() ? describe : describe.skip;

let machine: Machine;
let axeSource: string;
const browsers: Browser[] = [];
const faults: string[] = [];

async function open(user: string, viewport: { width: number; height: number }): Promise<Page> {
  const browser = await openBrowser({ viewport });
  browsers.push(browser);
  const page = await browser.context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text());
  });
  await page.goto(`${machine.address}/sign-in`);
  await page.getByLabel('ชื่อผู้ใช้').fill(`${user}@demo`);
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(DEMO_PASSWORD);
  await expectNoBarrier(page);
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
  await page.getByRole('heading', { level: 1, name: 'งานของฉัน' }).waitFor();
  return page;
}

/** axe-core on the page as it stands: no barrier of WCAG 2.2 A or AA. */
async function expectNoBarrier(page: Page): Promise<void> {
  // A moving dialog or skeleton has other colours for a moment.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  );
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run: (
          context: Document,
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations: found } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
  expect({ page: new URL(page.url()).pathname, violations }).toEqual({
    page: new URL(page.url()).pathname,
    violations: [],
  });
}

/** Nothing sticks out to the side: a phone must not scroll sideways. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window_] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(window_ ?? 0);
}

/** Logs a fall at sports in three steps. @returns the number that the server gave. */
async function logFall(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'แจ้งเหตุ' }).first().click();
  await page.getByRole('button', { name: 'ภัยที่เกิดจากอุบัติเหตุ', exact: true }).click();
  await page.getByText('ภัยจากการจัดกิจกรรม').first().click();
  await page.getByRole('button', { name: 'วันนี้' }).click();
  await page.getByText('สนาม/สนามเด็กเล่น').click();
  await page.getByLabel('เล่าสิ่งที่เกิดขึ้น').fill('หกล้มระหว่างวิ่งแข่ง เข่าถลอก');
  await expectNoBarrier(page);
  await page.getByRole('button', { name: 'ถัดไป' }).click();
  await page.getByRole('checkbox').first().check({ force: true });
  await expectNoBarrier(page);
  await page.getByRole('button', { name: 'ถัดไป' }).click();
  await page.getByRole('heading', { name: 'ใครเกี่ยวข้อง' }).waitFor();
  await expectNoBarrier(page);
  await page.getByRole('button', { name: 'ส่งเรื่อง' }).click();
  await page.getByText('ส่งแล้ว').first().waitFor();
  return REFERENCE.exec(await page.locator('main').innerText())?.[0] ?? '';
}

/** How many events of school activities the present year counts. */
async function countActivities(page: Page): Promise<number> {
  await page.goto(`${machine.address}/statistics`);
  const row = page.getByRole('row').filter({ hasText: 'ภัยจากการจัดกิจกรรม' });
  await row.first().waitFor();
  return Number((await row.first().getByRole('cell').last().innerText()).trim());
}

describeWithBrowser('a day with Kumkrong', () => {
  let reference = '';
  let before = 0;
  let officer: Page;

  beforeAll(async () => {
    axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    machine = await Machine.start();
  }, 240_000);
  afterAll(async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    await machine.stop();
  }, 60_000);

  it('the officer sees the figures of the year', async () => {
    officer = await open('officer', DESKTOP);
    before = await countActivities(officer);
    expect(before).toBeGreaterThan(0);
    await expectNoBarrier(officer);
  }, 120_000);

  it('shows the published figures of 2566', async () => {
    await officer.goto(`${machine.address}/statistics?year=2566`);
    await officer.getByText('0.19').first().waitFor();
    const text = (await officer.locator('main').innerText()).replaceAll(/\s+/g, ' ');
    for (const figure of ['18,276', '34 คน', '0.01', '0.08', '0.06', '0.04']) expect(text).toContain(figure);
    expect(text).toMatch(/2 โรงเรียนที่ได้รับผลกระทบ/);
  }, 60_000);

  it('a teacher logs an incident on a phone', async () => {
    const phone = await open('kru', PHONE);
    await expectNoBarrier(phone);
    await expectNoSidewaysScroll(phone);
    reference = await logFall(phone);
    expect(reference).toMatch(REFERENCE);
    await expectNoSidewaysScroll(phone);
  }, 120_000);

  it('the officer acknowledges it in the queue', async () => {
    await officer.goto(`${machine.address}/queue`);
    await officer.getByRole('button').filter({ hasText: reference }).first().click();
    await officer.getByRole('button', { name: 'การดำเนินการอื่น' }).waitFor();
    await expectNoBarrier(officer);
    await officer.getByRole('button', { name: 'รับเรื่อง', exact: true }).click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByRole('button', { name: 'รับเรื่อง', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await officer.goto(`${machine.address}/incidents?reference=${reference}`);
    await officer.getByText('รับเรื่องแล้ว').first().waitFor();
  }, 120_000);

  it('the statistics count it, and the cell opens the list', async () => {
    const deadline = Date.now() + 60_000;
    let now = before;
    while (now === before && Date.now() < deadline) now = await countActivities(officer);
    expect(now).toBe(before + 1);
    const row = officer.getByRole('row').filter({ hasText: 'ภัยจากการจัดกิจกรรม' }).first();
    await row.getByRole('cell').last().getByRole('link').click();
    await officer.getByText(reference).first().waitFor();
    await expectNoBarrier(officer);
  }, 120_000);

  it('a director imports a roster', async () => {
    const page = await open('director', DESKTOP);
    await page.goto(`${machine.address}/imports/new`);
    const buffer = Buffer.from(demoRosterCsv(new Date()), 'utf8');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer });
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'ตรวจสอบไฟล์' }).click();
    await page.getByRole('heading', { name: 'ยืนยันนำเข้า' }).waitFor({ timeout: 60_000 });
    await expectNoBarrier(page);
    const summary = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
    expect(summary).toContain(`นักเรียนใหม่ ${DEMO_ROSTER.newcomers}`);
    expect(summary).toContain(`ไม่อยู่ในไฟล์ใหม่ ${DEMO_ROSTER.gone}`);
    await page.getByRole('checkbox').first().check({ force: true });
    await page.getByRole('button', { name: 'ยืนยันนำเข้า' }).click();
    await page.getByText('นำเข้าแล้ว').first().waitFor({ timeout: 60_000 });
    await expectNoBarrier(page);
  }, 180_000);

  it.each([
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ])(
    'every page of an officer and an admin is free of barriers on a %s',
    async (_label, viewport) => {
      for (const [user, paths] of Object.entries({
        officer: ['/', '/queue', '/incidents', '/statistics', '/outbox', '/devices', '/imports', '/report'],
        admin: ['/people', '/people/new', '/schools'],
      })) {
        const page = await open(user, viewport);
        for (const path of paths) {
          await page.goto(`${machine.address}${path}`);
          await page.getByRole('heading', { level: 1 }).first().waitFor();
          await page.waitForLoadState('networkidle').catch(() => undefined);
          await expectNoBarrier(page);
          await expectNoSidewaysScroll(page);
        }
      }
    },
    240_000,
  );

  it('no page threw an error on the way', () => {
    expect(faults).toEqual([]);
  });
});
