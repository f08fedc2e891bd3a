import type { Page } from 'playwright-core';
import { findChromium } from '../support/chromium.js';
import { DESKTOP, KEEPING, PHONE, Visitors } from './visitors.js';

const FOUND = 'ราวบันไดอาคาร 2 หลวม ให้กั้นบริเวณและซ่อม';
const MENDED = 'ซ่อมและตรวจซ้ำแล้ว';
/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PHOTO = { name: 'photo.png', mimeType: 'image/png', buffer: PIXEL };

const describeWithBrowser = findChromium() ? describe : describe.skip;

let visitors: Visitors;

/** Asks for an action and confirms it in its dialog. */
async function act(
  page: Page,
  name: string,
  fill?: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill?.(dialog);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

describeWithBrowser('a monitoring visit', () => {
  let address = '';
  let supervisor: Page;

  beforeAll(async () => {
    visitors = await Visitors.start();
  }, 480_000);
  afterAll(() => visitors.stop(), 60_000);

  it('is planned by the supervisor at her desk', async () => {
    const school = await visitors.open('safety', DESKTOP);
    const name = await school.evaluate(async () => {
      const { items } = (await (await fetch('/api/v1/monitoring-visits')).json()) as {
        items: { schoolNameTh: string }[];
      };
      return items[0]?.schoolNameTh ?? '';
    });
    expect(name).not.toBe('');
    const desk = await visitors.open('supervisor', DESKTOP);
    await desk.goto(`${visitors.address}/monitoring`);
    await desk.getByRole('link', { name: 'วางแผนนิเทศ' }).click();
    await desk.getByRole('button', { name: 'บันทึกแผน' }).click();
    await desk.getByText('กรอกให้ครบ').first().waitFor();
    await visitors.expectFit(desk);
    await desk.locator('#field-schoolId').fill(name);
    await desk.getByRole('option').first().click();
    await desk.locator('#field-plannedOn').fill('30');
    await desk.getByLabel('เดือน', { exact: true }).first().click();
    await desk.getByRole('option').last().click();
    await desk.getByRole('textbox', { name: /ปี/u }).fill('2570');
    await desk.locator('#field-toolIds').focus();
    await desk.keyboard.press('ArrowDown');
    await desk.getByRole('option', { name: /6 ขั้น/u }).click();
    await desk.keyboard.press('Escape');
    await visitors.picture(desk, 'monitoring-plan');
    await desk.getByRole('button', { name: 'บันทึกแผน' }).click();
    await desk.waitForURL(/monitoring\/visits\/[0-9a-f]{8}-/u);
    address = desk.url();
    await desk.getByRole('heading', { level: 1, name: /VIS-/u }).waitFor();
    await visitors.expectFit(desk);
  }, 480_000);

  it('is done on a phone, also where there is no signal, with a photo and a finding', async () => {
    supervisor = await visitors.open('supervisor', PHONE, KEEPING);
    await supervisor.goto(address);
    await act(supervisor, 'เริ่มการนิเทศ');
    await supervisor.getByRole('link', { name: 'ทำแบบนิเทศ' }).click();
    const yes = supervisor.getByRole('button', { name: 'ใช่', exact: true });
    await yes.first().click();
    await supervisor.getByText('บันทึกถึงเขตแล้ว').waitFor();
    await supervisor.context().setOffline(true);
    await yes.nth(1).click();
    await supervisor.getByText(/เก็บในเครื่องนี้ 1 ข้อ/u).waitFor();
    await visitors.picture(supervisor, 'monitoring-sheet-offline');
    await visitors.expectFit(supervisor);
    await supervisor.context().setOffline(false);
    await supervisor.getByText('บันทึกถึงเขตแล้ว').waitFor();
    for (const button of (await yes.all()).slice(2)) await button.click();
    for (const button of await supervisor.getByRole('button', { name: '4', exact: true }).all())
      await button.click();
    for (const box of await supervisor.getByRole('textbox', { name: /^จำนวน/u }).all()) await box.fill('2');
    await supervisor.getByText('ตอบครบข้อที่จำเป็นแล้ว').waitFor();
    await visitors.picture(supervisor, 'monitoring-sheet');
    await supervisor.getByRole('link', { name: 'กลับหน้าการนิเทศ' }).click();
    await act(supervisor, 'เพิ่มข้อค้นพบ', async (dialog) => {
      await dialog.getByLabel(/พบอะไร/u).fill(FOUND);
      await dialog
        .getByLabel(/ผู้รับผิดชอบของโรงเรียน/u)
        .first()
        .click();
      await supervisor
        .getByRole('option', { name: /ความปลอดภัย/u })
        .first()
        .click();
    });
    await supervisor.getByText(FOUND).waitFor();
    await supervisor.locator('input[type=file]').last().setInputFiles(PHOTO);
    await supervisor.getByRole('link', { name: 'ภาพที่ 1' }).waitFor();
    await act(supervisor, 'จบการนิเทศ', (dialog) => dialog.getByLabel(/สรุปผล/u).fill('ภาพรวมดี'));
    await supervisor.getByText('นิเทศแล้ว').first().waitFor();
    await visitors.picture(supervisor, 'monitoring-done');
    await visitors.expectFit(supervisor);
  }, 480_000);

  it('has its finding given to another day by the supervisor', async () => {
    await act(supervisor, 'เปลี่ยนผู้รับผิดชอบหรือวันครบกำหนด', async (dialog) => {
      await dialog.getByLabel(/เหตุผล/u).fill('โรงเรียนขอเลื่อน');
      await dialog.getByLabel('วันที่', { exact: true }).fill('28');
      for (const viewport of [PHONE, DESKTOP]) {
        await supervisor.setViewportSize(viewport);
        await visitors.picture(supervisor, `monitoring-change-${viewport.width}`);
      }
      await visitors.expectNoBarrier(supervisor);
    });
    await visitors.expectFit(supervisor);
  }, 480_000);

  it('is read by the school, which answers the finding', async () => {
    const school = await visitors.open('safety', PHONE);
    await school.goto(address);
    await act(school, 'ยืนยันว่าอ่านแล้ว');
    await school
      .getByText(/โรงเรียนอ่านแล้ว/u)
      .first()
      .waitFor();
    await school.locator('input[type=file]').first().setInputFiles(PHOTO);
    // The visit has a picture of its own.
    const finding = school.getByRole('listitem').filter({ hasText: FOUND });
    await finding.getByRole('link', { name: 'ภาพที่ 1' }).waitFor();
    await act(school, 'ตอบข้อค้นพบ', (dialog) => dialog.getByLabel(/คำตอบของโรงเรียน/u).fill(MENDED));
    await school.getByText(MENDED).waitFor();
    await visitors.picture(school, 'monitoring-answered');
    await visitors.expectFit(school);
  }, 480_000);

  it('is followed up: the supervisor accepts', async () => {
    await supervisor.goto(address);
    await supervisor.getByText(MENDED).waitFor();
    await act(supervisor, 'รับคำตอบ');
    await supervisor.getByText('แก้ไขแล้ว', { exact: true }).waitFor();
    expect(visitors.faults).toEqual([]);
  }, 480_000);
});
