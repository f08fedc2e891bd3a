import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { DEMO_ROSTER, demoRosterCsv } from '../../apps/local/demo/index.js';
import { findChromium } from '../support/chromium.js';
import { readRecord, saveElsewhere } from './page-visits.js';
import { DESKTOP, KEEPING, PHONE, Visitors, type Viewport } from './visitors.js';

const REFERENCE = /INC-\d{4}-\d{6}/;

const describeWithBrowser = findChromium() ? describe : describe.skip;

let visitors: Visitors;

async function open(user: string, viewport: Viewport): Promise<Page> {
  const page = await visitors.open(user, viewport, KEEPING);
  await page.getByRole('heading', { level: 1, name: 'งานของฉัน' }).waitFor();
  return page;
}

/** Logs a fall at sports in three steps. @returns the number that the server gave. */
async function logFall(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'แจ้งเหตุ' }).first().click();
  await page.getByRole('button', { name: 'ภัยที่เกิดจากอุบัติเหตุ', exact: true }).click();
  await page.getByText('ภัยจากการจัดกิจกรรม').first().click();
  await page.getByRole('button', { name: 'วันนี้' }).click();
  await page.getByText('สนาม/สนามเด็กเล่น').click();
  await page.getByLabel('เล่าสิ่งที่เกิดขึ้น').fill('หกล้มระหว่างวิ่งแข่ง เข่าถลอก');
  await visitors.expectNoBarrier(page);
  await page.getByRole('button', { name: 'ถัดไป' }).click();
  await page.getByRole('checkbox').first().check({ force: true });
  await visitors.expectNoBarrier(page);
  await page.getByRole('button', { name: 'ถัดไป' }).click();
  await page.getByRole('heading', { name: 'ใครเกี่ยวข้อง' }).waitFor();
  await visitors.expectNoBarrier(page);
  await page.getByRole('button', { name: 'ส่งเรื่อง' }).click();
  await page.getByText('ส่งแล้ว').first().waitFor();
  return REFERENCE.exec(await page.locator('main').innerText())?.[0] ?? '';
}

/** The cell of how many events of school activities the present year counts, on a page that stays open. */
async function openActivities(page: Page): Promise<Locator> {
  await page.goto(`${visitors.address}/statistics`);
  const row = page.getByRole('row').filter({ hasText: 'ภัยจากการจัดกิจกรรม' });
  await row.first().waitFor();
  return row.first().getByRole('cell').last();
}

describeWithBrowser('a day with Kumkrong', () => {
  let reference = '';
  let before = 0;
  let officer: Page;

  beforeAll(async () => {
    visitors = await Visitors.start();
  }, 480_000);
  afterAll(() => visitors.stop(), 60_000);

  it('the officer sees the figures of the year', async () => {
    officer = await open('officer', DESKTOP);
    before = Number(await (await openActivities(officer)).innerText());
    expect(before).toBeGreaterThan(0);
    await visitors.expectNoBarrier(officer);
  }, 480_000);

  it('shows the published figures of 2566', async () => {
    await officer.goto(`${visitors.address}/statistics?year=2566`);
    await officer.getByText('0.19').first().waitFor();
    const text = (await officer.locator('main').innerText()).replaceAll(/\s+/g, ' ');
    for (const figure of ['18,276', '34 คน', '0.01', '0.08', '0.06', '0.04']) expect(text).toContain(figure);
    expect(text).toMatch(/2 โรงเรียนที่ได้รับผลกระทบ/);
  }, 60_000);

  it('a teacher logs an incident on a phone', async () => {
    const phone = await open('kru', PHONE);
    await visitors.expectFit(phone);
    reference = await logFall(phone);
    expect(reference).toMatch(REFERENCE);
    const picture = { create: { width: 320, height: 240, channels: 3, background: '#a50' } } as const;
    const buffer = await sharp(picture).jpeg().toBuffer();
    await phone
      .locator('input[type=file]')
      .setInputFiles({ name: 'knee.jpg', mimeType: 'image/jpeg', buffer });
    await phone.getByText('ส่งแล้ว 1 ไฟล์').waitFor();
    await phone.getByRole('link', { name: 'ภาพที่ 1' }).waitFor();
    await visitors.picture(phone, 'journey-sent-360');
    await visitors.expectFit(phone);
  }, 480_000);

  it('the officer acknowledges it in the queue', async () => {
    await officer.goto(`${visitors.address}/queue`);
    await officer.getByRole('button').filter({ hasText: reference }).first().click();
    await officer.getByRole('button', { name: 'การดำเนินการอื่น' }).waitFor();
    await visitors.expectNoBarrier(officer);
    await officer.getByRole('button', { name: 'รับเรื่อง', exact: true }).click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByRole('button', { name: 'รับเรื่อง', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await officer.goto(`${visitors.address}/incidents?reference=${reference}`);
    await officer.getByText('รับเรื่องแล้ว').first().waitFor();
  }, 480_000);

  it('the officer mends it, and meets what somebody else mended while the page read it again by itself', async () => {
    await officer.getByRole('link', { name: reference }).first().click();
    await officer.waitForURL(/incidents\/./u);
    const path = new URL(officer.url()).pathname;
    const report = () => readRecord<{ facts: string; immediateAction: string | null }>(officer, path);
    const edit = async () => {
      await officer.getByRole('button', { name: 'การดำเนินการอื่น' }).click();
      await officer.getByRole('menuitem', { name: 'แก้ไขข้อเท็จจริง' }).click();
    };
    const { version } = await report();
    await edit();
    const dialog = officer.getByRole('dialog');
    await dialog.getByLabel('ข้อเท็จจริง').fill('ของเจ้าหน้าที่');
    const readAgain = officer.waitForResponse((answer) => answer.url().endsWith(`/api/v1${path}`));
    await saveElsewhere(officer, `PATCH ${path}`, version, { facts: 'ของครู', immediateAction: 'ปฐมพยาบาล' });
    await readAgain;
    await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click();
    const newer = dialog.getByRole('alert').filter({ hasText: 'มีผู้แก้ไขก่อนหน้า' });
    await newer.getByText('ของครู').waitFor();
    expect((await report()).facts).toBe('ของครู');
    await visitors.picture(officer, 'journey-incident-newer');
    await visitors.expectNoBarrier(officer);
    await dialog.getByRole('button', { name: 'บันทึกทับด้วยของท่าน' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await report()).toMatchObject({ facts: 'ของเจ้าหน้าที่', immediateAction: 'ปฐมพยาบาล' });
    await edit();
    await dialog.getByLabel('สิ่งที่ทำทันที').fill('');
    await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await report()).toMatchObject({ facts: 'ของเจ้าหน้าที่', immediateAction: null });
  }, 480_000);

  it('the statistics count it, and the cell opens the list', async () => {
    const cell = await openActivities(officer);
    await cell.getByText(String(before + 1), { exact: true }).waitFor();
    await cell.getByRole('link').click();
    await officer.getByText(reference).first().waitFor();
    await visitors.expectNoBarrier(officer);
  }, 480_000);

  it('a director imports a roster', async () => {
    const page = await open('director', DESKTOP);
    await page.goto(`${visitors.address}/imports/new`);
    const buffer = Buffer.from(demoRosterCsv(new Date()), 'utf8');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer });
    await visitors.expectNoBarrier(page);
    await page.getByRole('button', { name: 'ตรวจสอบไฟล์' }).click();
    await page.getByRole('heading', { name: 'ยืนยันนำเข้า' }).waitFor({ timeout: 60_000 });
    await visitors.expectNoBarrier(page);
    const summary = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
    expect(summary).toContain(`นักเรียนใหม่ ${DEMO_ROSTER.newcomers}`);
    expect(summary).toContain(`ไม่อยู่ในไฟล์ใหม่ ${DEMO_ROSTER.gone}`);
    await page.getByRole('checkbox').first().check({ force: true });
    await page.getByRole('button', { name: 'ยืนยันนำเข้า' }).click();
    await page.getByText('นำเข้าแล้ว').first().waitFor({ timeout: 60_000 });
    await visitors.expectNoBarrier(page);
  }, 480_000);

  it('no page threw an error on the way', () => {
    expect(visitors.faults).toEqual([]);
  });
});
