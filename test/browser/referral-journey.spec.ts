/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../apps/local/demo/index.js';
import { findChromium, openBrowser, type Browser } from '../support/chromium.js';
import { Machine } from './machine.js';

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1366, height: 850 };
const PROBLEM = 'ซึม แยกตัว ไม่ส่งงานมาสองสัปดาห์';
const RESULT = 'พบนักจิตวิทยาแล้ว อาการดีขึ้น นัดอีกเดือนหน้า';

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
  await page.goto(`${machine.address}/sign-in`);
  await page.getByLabel('ชื่อผู้ใช้').fill(`${user}@demo`);
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
  return page;
}

/** No barrier of WCAG 2.2 A or AA, and nothing that sticks out to the side. */
async function expectFit(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  );
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (of: Document, options: object) => Promise<{ violations: { id: string }[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    const { scrollWidth, clientWidth } = document.documentElement;
    return { violations: violations.map(({ id }) => id), isWide: scrollWidth > clientWidth };
  });
  expect(found).toEqual({ violations: [], isWide: false });
}

/** Asks for an action and confirms it in its dialog. */
async function act(
  page: Page,
  name: string,
  fill?: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
) {
  await page.getByRole('button', { name, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill?.(dialog);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

describeWithBrowser('a referral and its answer', () => {
  let address = '';
  let reference = '';
  let child = '';
  let care: Page;

  beforeAll(async () => {
    axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    machine = await Machine.start();
  }, 240_000);
  afterAll(async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    await machine.stop();
  }, 60_000);

  it('the care teacher writes it, sees it as the agency will, and sends it', async () => {
    care = await open('care', PHONE);
    await care.goto(`${machine.address}/referrals/new`);
    await care
      .getByLabel(/นักเรียน/)
      .first()
      .fill('เด็ก');
    await care.getByRole('option').first().click();
    await care.getByRole('button', { name: 'เริ่มร่าง' }).click();
    await care.waitForURL(/referrals\/[0-9a-f]{8}-/u);
    address = care.url();
    await care.getByRole('heading', { level: 1, name: /REF-/ }).waitFor();
    reference = await care.getByRole('heading', { level: 1 }).innerText();
    await care.getByText('สุขภาพจิต/พฤติกรรมและอารมณ์').click();
    await care.getByText('ดูแลรักษาสุขภาพกายและใจ').click();
    await care.getByLabel(/ปัญหาโดยย่อ/).fill(PROBLEM);
    await care.getByLabel(/โรงเรียนทำอะไรไปแล้ว/).fill('พูดคุยและเยี่ยมบ้านแล้ว');
    for (const name of ['ตัวตนของนักเรียน', 'ปัญหาและสิ่งที่ทำไปแล้ว', 'คดีและการคุ้มครองสิทธิ'])
      await care.getByLabel(name).first().check();
    await care.getByRole('button', { name: 'บันทึกร่าง' }).click();
    await care.getByText('บันทึกแล้ว').waitFor();
    await care.getByRole('button', { name: 'เพิ่มฐาน' }).click();
    const dialog = care.getByRole('dialog');
    await dialog.getByText('ความยินยอมของผู้ปกครอง/นักเรียน').click();
    await dialog.getByLabel(/ผู้ให้ความยินยอม/).fill('นางสมมติ ใจดี');
    await care.locator('#field-relation').click();
    await care.getByRole('option').first().click();
    await dialog.getByLabel(/ให้ไว้อย่างไร/).fill('แบบยินยอมลงนาม');
    await dialog.getByRole('button', { name: 'บันทึก' }).click();
    await dialog.waitFor({ state: 'detached' });
    await care.getByRole('heading', { name: 'หลังรับเรื่อง' }).waitFor();
    await expectFit(care);
    await act(care, 'ส่งถึงเขต');
  }, 180_000);

  it('the officer triages by key and assigns; who comes second learns who was first', async () => {
    const [officer, second] = [await open('officer', DESKTOP), await open('officer', DESKTOP)];
    await officer.goto(`${machine.address}/referral-queue`);
    await officer.getByRole('button').filter({ hasText: reference }).first().click();
    await officer.getByRole('button', { name: 'คัดแยก', exact: true }).waitFor();
    await expectFit(officer);
    child = (await officer.locator('dd').first().innerText()).split(' (')[0] ?? '';
    await second.goto(address);
    await second.getByRole('button', { name: 'คัดแยก', exact: true }).click();
    await officer.keyboard.press('t');
    await officer.getByRole('dialog').getByRole('button', { name: 'คัดแยก' }).click();
    await officer.getByRole('dialog').waitFor({ state: 'detached' });
    await second.getByRole('dialog').getByRole('button', { name: 'คัดแยก' }).click();
    await second.getByText('มีผู้ดำเนินการก่อนแล้ว').waitFor();
    await officer.goto(address);
    await act(officer, 'มอบหมายหน่วยงาน', (dialog) =>
      dialog.getByRole('radio', { name: /โรงพยาบาลตัวอย่าง/ }).check(),
    );
  }, 180_000);

  it('the hospital sees little, accepts, sees what was granted, and reports', async () => {
    const hospital = await open('partner', PHONE);
    await hospital.waitForURL(/assigned-referrals/u);
    await hospital.getByRole('link', { name: new RegExp(reference, 'u') }).click();
    await hospital.getByText('ขอให้หน่วยงานของท่านช่วย').waitFor();
    const before = await hospital.locator('body').innerText();
    expect(child).not.toBe('');
    for (const hidden of [child, PROBLEM, 'โรงเรียนบ้าน']) expect(before).not.toContain(hidden);
    await expectFit(hospital);
    await act(hospital, 'รับเรื่อง');
    await hospital.getByText(PROBLEM).waitFor();
    await hospital.getByText('การเปิดดูถูกบันทึก').waitFor();
    expect(await hospital.getByText('คดีและการคุ้มครองสิทธิ').count()).toBe(0);
    await act(hospital, 'เริ่มให้บริการ', (dialog) => dialog.getByText('ให้คำปรึกษา').click());
    await act(hospital, 'รายงานผล', (dialog) => dialog.getByLabel(/ผลการช่วยเหลือ/).fill(RESULT));
    await hospital.getByText(RESULT).waitFor();
    await expectFit(hospital);
  }, 180_000);

  it('another agency finds nothing at the same address', async () => {
    const police = await open('police', PHONE);
    await police.goto(address);
    await police.getByText('เปิดเรื่องนี้ไม่ได้แล้ว').waitFor();
    await police.goto(`${machine.address}/assigned-referrals?lane=all`);
    await police.getByRole('heading', { level: 1 }).waitFor();
    expect(await police.getByText(reference).count()).toBe(0);
    await expectFit(police);
  }, 120_000);

  it('the teacher reads the answer and says so', async () => {
    await care.goto(address);
    await care.getByText(RESULT).waitFor();
    await expectFit(care);
    await act(care, 'ยืนยันว่าอ่านแล้ว');
    await care.getByText(/โรงเรียนอ่านแล้ว/).waitFor();
    expect(faults).toEqual([]);
  }, 120_000);
});
