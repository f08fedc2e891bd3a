import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { findChromium } from '../support/chromium.js';
import { until } from '../support/until.js';
import { newerAlert, readRecord, saveElsewhere } from './page-visits.js';
import { DESKTOP, KEEPING, PHONE, Visitors } from './visitors.js';

const describeWithBrowser = findChromium() ? describe : describe.skip;
const DURING = 'แยกผู้ป่วยไปห้องพยาบาล';

/** Opens the dialog of a button and saves it once the fields are filled. */
async function write(page: Page, button: string, fields: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [label, text] of Object.entries(fields)) await dialog.getByLabel(label).fill(text);
  await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Takes a step of the plan, which its dialog explains first. */
async function step(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Whether the map is shown, once the browser has it or has given it up. */
const isMapThere = (page: Page): Promise<boolean> =>
  page.getByRole('img', { name: 'แผนผังที่ 1' }).evaluate(async (image: HTMLImageElement) => {
    if (!image.complete)
      await new Promise((settled) => {
        for (const event of ['load', 'error']) image.addEventListener(event, settled, { once: true });
      });
    return image.naturalWidth > 0;
  });

/** Waits until the device has the map whole: while it still comes, the next page would cut it off. */
const keepsMap = (page: Page): Promise<boolean> =>
  until('the map is on the device', () =>
    page.evaluate(async () => {
      const cache = await caches.open('plan-maps');
      const kept = await Promise.all((await cache.keys()).map((request) => cache.match(request)));
      const sizes = await Promise.all(kept.map(async (map) => (await map?.blob())?.size ?? 0));
      return sizes.length > 0 && sizes.every((size) => size > 0);
    }),
  );

describeWithBrowser('an emergency plan', () => {
  let visitors: Visitors;
  let address = '';

  beforeAll(async () => {
    visitors = await Visitors.start();
  }, 480_000);
  afterAll(() => visitors.stop(), 60_000);

  it('is drawn up on a phone until nothing is missing', async () => {
    const page = await visitors.open('safety', PHONE);
    await page.goto(`${visitors.address}/plans`);
    await page.getByText('ยังไม่ได้บันทึก').waitFor();
    await page.waitForLoadState('networkidle');
    await visitors.picture(page, 'plans-360');
    await visitors.expectFit(page);
    await page.getByRole('link', { name: 'แผนเผชิญเหตุ: โรคระบาด' }).click();
    await page.getByText('ยังขาดก่อนเสนอเขต').waitFor();
    await visitors.picture(page, 'plan-draft-360');
    await visitors.expectFit(page);
    await write(page, 'แก้ไข ขั้นตอนก่อน ระหว่าง และหลังเกิดเหตุ', { ระหว่างเกิดเหตุ: DURING });
    await write(page, 'แก้ไข เส้นทาง จุดรวมพล และอุปกรณ์', {
      เส้นทางอพยพ: 'เข้าออกทางประตูหลัง',
      จุดรวมพล: 'ห้องพยาบาล สำรองคือโรงอาหาร',
    });
    for (const name of ['ครูความปลอดภัยของโรงเรียน', 'สถานีตำรวจภูธร (สมมติ)', 'โรงพยาบาลชุมชน (สมมติ)']) {
      await page.getByRole('button', { name: `โทรตรวจ ${name}`, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await visitors.expectNoBarrier(page);
      await dialog.getByRole('button', { name: 'โทรแล้ว เบอร์ใช้ได้' }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    const map = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#dde' } })
      .png()
      .toBuffer();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'map.png', mimeType: 'image/png', buffer: map });
    await page.getByRole('img', { name: 'แผนผังที่ 1' }).waitFor();
    await page.getByText('ยังขาดก่อนเสนอเขต').waitFor({ state: 'detached' });
    await visitors.picture(page, 'plan-whole-360');
    await visitors.expectFit(page);
    address = page.url();
  }, 480_000);

  it('is written by two at once: a dialog never writes over what came meanwhile', async () => {
    const page = await visitors.open('safety', PHONE);
    await page.goto(address);
    const path = new URL(address).pathname;
    const plan = () => readRecord<{ content: { before: string; during: string } }>(page, path);
    const { version } = await plan();
    await page.getByRole('button', { name: 'แก้ไข ขั้นตอนก่อน ระหว่าง และหลังเกิดเหตุ', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const during = dialog.getByLabel('ระหว่างเกิดเหตุ');
    await during.fill('ของฉัน');
    await saveElsewhere(page, `PATCH ${path}`, version, { before: 'อีกคนเขียนก่อน', during: 'อีกคนเขียนระหว่าง' });
    await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click();
    const newer = newerAlert(page);
    await newer.getByText('ในระบบตอนนี้: อีกคนเขียนระหว่าง').waitFor();
    expect(await during.inputValue()).toBe('ของฉัน');
    expect(await dialog.getByLabel('ก่อนเกิดเหตุ').inputValue()).toBe('อีกคนเขียนก่อน');
    await visitors.picture(page, 'plan-newer-360');
    await visitors.expectNoBarrier(page);
    await dialog.getByRole('button', { name: 'บันทึกทับด้วยของท่าน' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await plan()).toMatchObject({
      version: version + 2,
      content: { before: 'อีกคนเขียนก่อน', during: 'ของฉัน' },
    });
    await write(page, 'แก้ไข ขั้นตอนก่อน ระหว่าง และหลังเกิดเหตุ', { ระหว่างเกิดเหตุ: DURING });
    await page.close();
  }, 480_000);

  it('is submitted by the director and approved by the office', async () => {
    const director = await visitors.open('director', DESKTOP);
    await director.goto(address);
    await step(director, 'เสนอเขต');
    await director.getByText(/เสนอเมื่อ/u).waitFor();
    await visitors.expectFit(director);
    const officer = await visitors.open('officer', DESKTOP);
    await officer.goto(`${visitors.address}/plans`);
    await officer.getByRole('heading', { name: 'รอเขตพิจารณา' }).waitFor();
    await officer.waitForLoadState('networkidle');
    await visitors.picture(officer, 'plans-1366');
    await visitors.expectFit(officer);
    await officer.goto(address);
    await step(officer, 'เห็นชอบ');
    await officer.getByText(/เขตเห็นชอบเมื่อ/u).waitFor();
    await visitors.picture(officer, 'plan-approved-1366');
    await visitors.expectFit(officer);
  }, 480_000);

  it('opens without signal on the phone of a teacher who has seen it once', async () => {
    const page = await visitors.open('kru', PHONE, KEEPING);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.goto(address);
    await page.getByText(DURING).waitFor();
    expect(await page.getByRole('button', { name: 'เห็นชอบ' }).count()).toBe(0);
    await keepsMap(page);
    await page.context().setOffline(true);
    await page.goto(address);
    await page.getByText('ไม่มีสัญญาณ กำลังดูสำเนาที่เก็บไว้ในเครื่องนี้').waitFor();
    await page.getByText(DURING).waitFor();
    expect(await page.getByRole('button', { name: /^โทรตรวจ/u }).count()).toBe(0);
    await expect(isMapThere(page)).resolves.toBe(true);
    await visitors.picture(page, 'plan-offline-360');
    await page.getByRole('link', { name: 'ฉบับพิมพ์ติดผนัง' }).click();
    await page.getByRole('heading', { level: 1, name: 'แผนเผชิญเหตุ: โรคระบาด' }).waitFor();
    await visitors.picture(page, 'plan-sheet-360');
    await visitors.expectFit(page);
    await page.goto(`${visitors.address}/plans`);
    await page.getByRole('link', { name: 'แผนเผชิญเหตุ: โรคระบาด' }).waitFor();
    const banner = page.getByText('ไม่มีสัญญาณ ยังเขียนแบบแจ้งเหตุได้');
    await banner.waitFor();
    await page.context().setOffline(false);
    await banner.waitFor({ state: 'detached' });
  }, 480_000);

  it('leaves the phone of somebody to whom the office shows it no more', async () => {
    const page = await visitors.open('kru', PHONE, KEEPING);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.goto(address);
    await keepsMap(page);
    const id = address.split('/').at(-1) ?? '';
    const gone = {
      status: 404,
      contentType: 'application/problem+json',
      body: '{"status":404,"code":"not-found"}',
    };
    await page.route(`**/api/v1/plans/${id}`, (route) => route.fulfill(gone));
    await page.goto(address);
    await page.getByText(DURING).waitFor({ state: 'detached' });
    await page.waitForLoadState('networkidle');
    await page.unroute(`**/api/v1/plans/${id}`);
    await page.context().setOffline(true);
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: 'ลองใหม่' }).waitFor();
    expect(await page.getByText(DURING).count()).toBe(0);
  }, 480_000);

  it('of safety is opened anew in mid-year, and a measure answers a risk of the assessment', async () => {
    const page = await visitors.open('safety', PHONE);
    await page.goto(`${visitors.address}/plans`);
    await page.getByRole('link', { name: 'แผนความปลอดภัย', exact: true }).click();
    await page.getByRole('button', { name: 'เปิดฉบับใหม่' }).click();
    const reopen = page.getByRole('dialog');
    await reopen.getByLabel('เหตุผล').fill('ต่อเติมอาคารใหม่');
    await reopen.getByRole('button', { name: 'เปิดฉบับใหม่' }).click();
    await page.getByText('ฉบับที่ 2').waitFor();
    await page.getByRole('button', { name: 'เพิ่มมาตรการ' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('ทำอะไร').fill('ติดราวกันตกทุกชั้น');
    for (const [field, option] of [
      ['มาตรการ 3 ป', 'ป้องกัน'],
      ['กลุ่มภัย', /อุบัติเหตุ/u],
      ['ระยะ', /ก่อนเกิดเหตุ/u],
    ] as const) {
      await dialog.getByRole('combobox', { name: field }).click();
      await page.getByRole('option', { name: option }).click();
    }
    await visitors.picture(page, 'plan-measure-360');
    await visitors.expectNoBarrier(page);
    await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /ติดราวกันตกทุกชั้น: ยังไม่มีผู้รับผิดชอบ/u }).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'แก้ไข ติดราวกันตกทุกชั้น',
    );
    await visitors.picture(page, 'plan-safety-360');
    await visitors.expectFit(page);
  }, 480_000);

  it('stands beside the registers, which the school records itself', async () => {
    const page = await visitors.open('director', PHONE);
    await page.goto(`${visitors.address}/plans`);
    await page.getByRole('button', { name: 'บันทึก การลงทะเบียน MOE Safety Center' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('เลขทะเบียน').fill('MSC-0001');
    await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click();
    await dialog.getByText('กรอกลงวันที่').first().waitFor();
    await visitors.expectNoBarrier(page);
    await visitors.picture(page, 'plan-register-360');
  }, 480_000);

  it('prints on A4 without the screen around it', async () => {
    const page = await visitors.open('safety', DESKTOP);
    await page.goto(`${address}/sheet`);
    await page.getByText(DURING).waitFor();
    await visitors.expectFit(page);
    await page.emulateMedia({ media: 'print' });
    await visitors.picture(page, 'plan-sheet-print');
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect(visitors.faults).toEqual([]);
  }, 480_000);
});
