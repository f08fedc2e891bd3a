import type { Page } from 'playwright-core';
import { findChromium } from '../support/chromium.js';
import { inBothWidths, newerAlert, readRecord, saveElsewhere } from './page-visits.js';
import { DESKTOP, PHONE, Visitors } from './visitors.js';

const FINDING = 'ประตูหนีไฟด้านหลังเปิดไม่ออก';

const describeWithBrowser = findChromium() ? describe : describe.skip;

/** Asks for an action and confirms it in its dialog with a text. */
async function act(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(text);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

describeWithBrowser('a drill on a phone', () => {
  let visitors: Visitors;
  let page: Page;
  let address = '';

  beforeAll(async () => {
    visitors = await Visitors.start();
  }, 480_000);
  afterAll(() => visitors.stop(), 60_000);

  it('is logged with what it brought to light', async () => {
    page = await visitors.open('director', PHONE);
    await page.goto(`${visitors.address}/activities`);
    await page.getByRole('link', { name: 'บันทึกการซ้อม' }).click();
    // The list that is left behind has a filter of the same name as the first field.
    await page.getByRole('heading', { level: 1, name: 'บันทึกการซ้อม' }).waitFor();
    await page.getByRole('combobox', { name: 'สถานการณ์ที่ซ้อม' }).click();
    await page.getByRole('option', { name: 'โรคระบาด' }).click();
    await page.getByLabel('นักเรียน', { exact: true }).fill('๘๐');
    await page.getByLabel('ครู', { exact: true }).fill('6');
    await page.getByLabel('นาทีที่ใช้อพยพ').fill('4');
    await page.getByRole('button', { name: 'เพิ่มข้อค้นพบ' }).click();
    await page.getByLabel('พบอะไรที่ต้องแก้ไข').fill(FINDING);
    await page.getByRole('combobox', { name: 'ผู้รับผิดชอบ' }).click();
    await page
      .getByRole('option', { name: /ผู้อำนวยการสถานศึกษา/u })
      .first()
      .click();
    await visitors.picture(page, 'journey-drill-form');
    await visitors.expectFit(page);
    await page.getByRole('button', { name: 'บันทึก', exact: true }).click();
    await page.waitForURL(/activities\/[0-9a-f]{8}-/u);
    await page.getByText(FINDING).waitFor();
    address = page.url();
    await page.getByRole('heading', { level: 2, name: 'ซ้อมแผนโรคระบาด' }).waitFor();
    await page.waitForLoadState('networkidle');
    await visitors.picture(page, 'journey-drill');
    await visitors.expectFit(page);
  }, 480_000);

  it('is put right by two at once: what only one wrote is joined, what both wrote is told', async () => {
    const record = new URL(address).pathname;
    const read = () => readRecord<{ schools: [{ schoolId: string }] }>(page, record);
    const { version, schools } = await read();
    await page.getByRole('button', { name: 'แก้ไขรายการ' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('นักเรียน', { exact: true }).fill('๘๒');
    const heads = { students: 79, teachers: 6, staff: 0, guardians: 0, outsiders: 0 };
    const theirs = { schools: [{ schoolId: schools[0].schoolId, group: 'WHOLE', ...heads }], note: 'ฝนตก' };
    await saveElsewhere(page, `PATCH ${record}`, version, theirs);
    await dialog.getByRole('button', { name: 'แก้ไขรายการ' }).click();
    await newerAlert(page)
      .getByText(/ในระบบตอนนี้: .*นักเรียน 79 · ครู 6/u)
      .waitFor();
    expect(await dialog.getByLabel('รายละเอียด').inputValue()).toBe('ฝนตก');
    await inBothWidths(visitors, page, 'drill-newer');
    await dialog.getByRole('button', { name: 'บันทึกทับด้วยของท่าน' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await read()).toMatchObject({
      ...{ version: version + 2, note: 'ฝนตก', schools: [{ students: 82, teachers: 6 }] },
    });
  }, 480_000);

  it('has its finding given to another day, and the history keeps both', async () => {
    await page.getByRole('button', { name: 'เปลี่ยนผู้รับผิดชอบหรือวันครบกำหนด' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('เหตุผล').fill('รออะไหล่');
    await dialog.getByLabel('วันที่', { exact: true }).fill('28');
    await visitors.picture(page, 'drill-finding-change');
    await visitors.expectNoBarrier(page);
    await dialog.getByRole('button', { name: 'เปลี่ยนผู้รับผิดชอบหรือวันครบกำหนด' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('เปลี่ยนผู้รับผิดชอบหรือวันครบกำหนดของข้อค้นพบ').waitFor({ state: 'attached' });
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport);
      await visitors.expectFit(page);
      await visitors.picture(page, `drill-finding-changed-${viewport.width}`);
    }
  }, 480_000);

  it('leaves a task, which ends with what was done', async () => {
    const id = address.split('/').at(-1) ?? '';
    await page.goto(`${visitors.address}/tasks`);
    await page.locator(`a[href$="/activities/${id}"]`).first().waitFor();
    await visitors.picture(page, 'journey-task');
    await page.goto(address);
    await act(page, 'ปิดข้อค้นพบ', 'เปลี่ยนกลอนแล้ว');
    await page.getByText('แก้ไขแล้ว', { exact: true }).waitFor();
    await page.goto(`${visitors.address}/tasks`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator(`a[href$="/activities/${id}"]`).count()).toBe(0);
  }, 480_000);

  it('is withdrawn with a reason, and can still be read', async () => {
    await page.goto(address);
    await act(page, 'ถอนรายการ', 'บันทึกซ้ำ');
    await page.getByText('บันทึกซ้ำ').first().waitFor();
    await page.getByText(FINDING).waitFor();
    expect(await page.getByRole('button', { name: 'ถอนรายการ' }).count()).toBe(0);
    await visitors.picture(page, 'journey-withdrawn');
    await visitors.expectFit(page);
    expect(visitors.faults).toEqual([]);
  }, 480_000);
});
