import type { Page } from 'playwright-core';
import { findChromium } from '../support/chromium.js';
import { DESKTOP, PHONE, Visitors } from './visitors.js';

const YEAR = 2568;
const describeWithBrowser = findChromium() ? describe : describe.skip;

/** Both widths: a picture, no barrier, nothing that sticks out. */
async function look(visitors: Visitors, page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport);
    await visitors.picture(page, `public-${name}-${viewport.width}`);
    await visitors.expectFit(page);
  }
}

describeWithBrowser('tables that leave the office', () => {
  let visitors: Visitors;
  let page: Page;

  beforeAll(async () => {
    visitors = await Visitors.start();
  }, 480_000);
  afterAll(() => visitors.stop(), 60_000);

  it('cannot be prepared before the year is sealed', async () => {
    page = await visitors.open('exec', DESKTOP);
    await page.goto(`${visitors.address}/statistics/public`);
    await page.getByText('ยังไม่มีตารางเผยแพร่').waitFor();
    await look(visitors, page, 'none');
    await page.goto(`${visitors.address}/statistics/public?year=${YEAR}`);
    await page.getByText('เผยแพร่ได้เฉพาะตัวเลขที่ปิดแล้ว', { exact: false }).first().waitFor();
    // The answer says it in both languages; the screen speaks one, and offers no second try that cannot help.
    expect(await page.locator('main').innerText()).not.toMatch(/[a-z]{4}/u);
    expect(await page.getByRole('button', { name: 'ลองใหม่' }).count()).toBe(0);
    await look(visitors, page, 'unsealed');
    await page.getByRole('link', { name: 'ไปปิดตัวเลขของปีนี้' }).click();
    await page.getByRole('button', { name: 'ปิดตัวเลข', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'ปิดตัวเลข', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }, 480_000);

  it('are seen before they go out, with what is hidden and why', async () => {
    await page.getByRole('link', { name: /กลับไป/u }).click();
    await page.getByRole('link', { name: 'ตารางเผยแพร่', exact: true }).last().click();
    await page.getByRole('link', { name: 'ดูตัวอย่าง' }).click();
    await page.getByRole('heading', { level: 2, name: /ตัวอย่างของ/u }).waitFor();
    await page.getByText('จำนวนน้อย', { exact: true }).first().waitFor();
    await look(visitors, page, 'preview');
    await page.getByText('กันคำนวณย้อน', { exact: true }).first().scrollIntoViewIfNeeded();
    await visitors.picture(page, 'public-hidden-1366');
    await page.setViewportSize(PHONE);
    await page.getByText('กันคำนวณย้อน', { exact: true }).first().scrollIntoViewIfNeeded();
    await visitors.picture(page, 'public-hidden-360');
    await page.setViewportSize(PHONE);
    await page.getByRole('button', { name: 'เผยแพร่', exact: true }).click();
    await page.getByRole('dialog').getByText('เรียกคืนไม่ได้', { exact: false }).waitFor();
    await visitors.picture(page, 'public-dialog-360');
    await visitors.expectNoBarrier(page);
    await page.getByRole('dialog').getByRole('button', { name: 'เผยแพร่', exact: true }).click();
    await page.waitForURL(/release=/u);
  }, 480_000);

  it('are downloaded and withdrawn with a reason', async () => {
    await page.getByRole('heading', { level: 2, name: /ชุดที่ 1/u }).waitFor();
    await look(visitors, page, 'release');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'ดาวน์โหลด CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`public-tables-${YEAR}-1.csv`);
    await page.getByRole('button', { name: 'ถอนชุดนี้' }).click();
    await page.getByRole('dialog').getByLabel('เหตุผล').fill('พบข้อผิดพลาดในทะเบียน');
    await page.getByRole('dialog').getByRole('button', { name: 'ถอนชุดนี้' }).click();
    await page.getByText('ชุดนี้ถูกถอนแล้ว').waitFor();
    expect(await page.getByRole('button', { name: 'ดาวน์โหลด CSV' }).count()).toBe(0);
    await look(visitors, page, 'withdrawn');
  }, 480_000);

  it('hide by a threshold that the director sets with a reason', async () => {
    await page.getByRole('link', { name: 'กลับไปตารางเผยแพร่' }).click();
    await page.getByText('ถอนแล้ว').waitFor();
    await page.getByRole('button', { name: 'เปลี่ยนเกณฑ์' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('ซ่อนจำนวน 1 ถึง').fill('6');
    await dialog.getByLabel('เหตุผล').fill('ข้อสั่งการของคณะกรรมการ');
    await visitors.picture(page, 'public-threshold-dialog');
    await visitors.expectNoBarrier(page);
    await dialog.getByRole('button', { name: 'บันทึก' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('ข้อสั่งการของคณะกรรมการ').waitFor();
    await page.getByText('ชุดต่อไปซ่อนจำนวน 1–6').waitFor();
    await look(visitors, page, 'threshold');
    expect(visitors.faults).toEqual([]);
  }, 480_000);
});
