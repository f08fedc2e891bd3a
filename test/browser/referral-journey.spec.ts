import type { Page } from 'playwright-core';
import { findChromium } from '../support/chromium.js';
import { DESKTOP, PHONE, Visitors } from './visitors.js';

const PROBLEM = 'ซึม แยกตัว ไม่ส่งงานมาสองสัปดาห์';
const RESULT = 'พบนักจิตวิทยาแล้ว อาการดีขึ้น นัดอีกเดือนหน้า';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const describeWithBrowser = findChromium() ? describe : describe.skip;

let visitors: Visitors;

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
    visitors = await Visitors.start();
  }, 480_000);
  afterAll(() => visitors.stop(), 60_000);

  it('the care teacher writes it, sees it as the agency will, and sends it', async () => {
    care = await visitors.open('care', PHONE);
    await care.goto(`${visitors.address}/referrals/new`);
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
    for (const name of ['ตัวตนของนักเรียน', 'ปัญหาและสิ่งที่ทำไปแล้ว', 'คดีและการคุ้มครองสิทธิ', 'เอกสารที่เลือก'])
      await care.getByLabel(name).first().check();
    await care.getByRole('button', { name: 'บันทึกร่าง' }).click();
    await care.getByText('บันทึกแล้ว').waitFor();
    for (const name of ['needed.png', 'spare.png']) {
      await care.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer: PIXEL });
      await care.getByRole('link', { name }).first().waitFor();
    }
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
    await visitors.picture(care, 'compose-360');
    await visitors.expectFit(care);
    await act(care, 'ส่งถึงเขต');
  }, 480_000);

  it('a draft from a screening begins with the reasons that it supports, and tells bands alone', async () => {
    const found = await care.evaluate(async () => {
      const read = async (path: string) => (await (await fetch(`/api/v1${path}`)).json()) as never;
      const { items: rooms }: { items: { level: string; room: string }[] } = await read('/classrooms');
      for (const { level, room } of rooms) {
        const { items }: { items: { studentId: string; lights: { kind: string; overall: string }[] }[] } =
          await read(`/screening-lights?level=${level}&room=${room}`);
        const one = items.find(({ lights }) =>
          lights.some(({ kind, overall }) => kind === 'SDQ' && overall !== 'NORMAL'),
        );
        if (one) return one.studentId;
      }
      return null;
    });
    await care.goto(`${visitors.address}/students/${found ?? ''}`);
    const card = care.getByRole('listitem').filter({ hasText: 'SDQ' }).filter({ hasText: 'ส่งต่อจากผลนี้' });
    await visitors.expectFit(care);
    await card.getByRole('link', { name: 'ส่งต่อจากผลนี้' }).first().click();
    await care.getByRole('group', { name: 'เริ่มจากผลคัดกรอง' }).waitFor();
    expect(await care.getByLabel('สุขภาพจิต/พฤติกรรมและอารมณ์').isChecked()).toBe(true);
    expect(new URL(care.url()).searchParams.size).toBe(2);
    await visitors.picture(care, 'from-screening-360');
    await visitors.expectFit(care);
    await care.getByRole('button', { name: 'เริ่มร่าง' }).click();
    await care.getByRole('heading', { level: 1, name: /REF-/ }).waitFor();
    await care.getByRole('link', { name: 'เริ่มจากผลคัดกรอง' }).waitFor();
    expect(await care.getByLabel('สุขภาพจิต/พฤติกรรมและอารมณ์').isChecked()).toBe(true);
    expect(await care.getByRole('button', { name: 'ใส่ระดับจากผลคัดกรอง' }).count()).toBe(0);
    await care.getByRole('checkbox', { name: 'ผลคัดกรอง' }).check();
    await care.getByRole('button', { name: 'ใส่ระดับจากผลคัดกรอง' }).click();
    const text = care.getByLabel(/ผลคัดกรอง \(ระดับเท่านั้น\)/);
    await text.scrollIntoViewIfNeeded();
    await visitors.picture(care, 'bands-360');
    expect(await text.inputValue()).toMatch(/^SDQ · .+\n/u);
    await visitors.expectFit(care);
  }, 480_000);

  it('the officer triages by key and assigns; who comes second learns who was first', async () => {
    const [officer, second] = [
      await visitors.open('officer', DESKTOP),
      await visitors.open('officer', DESKTOP),
    ];
    await officer.goto(`${visitors.address}/referral-queue`);
    await officer.getByRole('button').filter({ hasText: reference }).first().click();
    await officer.getByRole('button', { name: 'คัดแยก', exact: true }).waitFor();
    await visitors.expectFit(officer);
    child = (await officer.locator('dd').first().innerText()).split(' (')[0] ?? '';
    await second.goto(address);
    await second.getByRole('button', { name: 'คัดแยก', exact: true }).click();
    await officer.keyboard.press('t');
    await officer.getByRole('dialog').getByRole('button', { name: 'คัดแยก' }).click();
    await officer.getByRole('dialog').waitFor({ state: 'detached' });
    await second.getByRole('dialog').getByRole('button', { name: 'คัดแยก' }).click();
    await second.getByText('มีผู้ดำเนินการก่อนแล้ว').waitFor();
    await officer.goto(address);
    await act(officer, 'มอบหมายหน่วยงาน', async (dialog) => {
      await dialog.getByRole('radio', { name: /โรงพยาบาลตัวอย่าง/ }).check();
      await dialog.getByRole('checkbox', { name: 'spare.png' }).uncheck();
      await dialog.getByRole('link', { name: 'spare.png' }).waitFor({ state: 'detached' });
      await visitors.picture(officer, 'assign-1366');
      await visitors.expectFit(officer);
    });
  }, 480_000);

  it('the hospital sees little, accepts, sees what was granted, and reports', async () => {
    const hospital = await visitors.open('partner', PHONE);
    await hospital.waitForURL(/assigned-referrals/u);
    await hospital.getByRole('link', { name: new RegExp(reference, 'u') }).click();
    await hospital.getByText('ขอให้หน่วยงานของท่านช่วย').waitFor();
    const before = await hospital.locator('body').innerText();
    expect(child).not.toBe('');
    for (const hidden of [child, PROBLEM, 'โรงเรียนบ้าน']) expect(before).not.toContain(hidden);
    await visitors.expectFit(hospital);
    await act(hospital, 'รับเรื่อง');
    await hospital.getByText(PROBLEM).waitFor();
    await hospital.getByText('การเปิดดูถูกบันทึก').waitFor();
    await hospital.getByRole('link', { name: 'needed.png' }).waitFor();
    expect(await hospital.getByText('spare.png').count()).toBe(0);
    expect(await hospital.getByText('คดีและการคุ้มครองสิทธิ').count()).toBe(0);
    await act(hospital, 'เริ่มให้บริการ', (dialog) => dialog.getByText('ให้คำปรึกษา').click());
    await act(hospital, 'รายงานผล', (dialog) => dialog.getByLabel(/ผลการช่วยเหลือ/).fill(RESULT));
    await hospital.getByText(RESULT).waitFor();
    await visitors.expectFit(hospital);
  }, 480_000);

  it('another agency finds nothing at the same address', async () => {
    const police = await visitors.open('police', PHONE);
    await police.goto(address);
    await police.getByText('เปิดเรื่องนี้ไม่ได้แล้ว').waitFor();
    await police.goto(`${visitors.address}/assigned-referrals?lane=all`);
    await police.getByRole('heading', { level: 1 }).waitFor();
    expect(await police.getByText(reference).count()).toBe(0);
    await visitors.expectFit(police);
  }, 480_000);

  it('the teacher reads the answer and says so', async () => {
    await care.goto(address);
    await care.getByText(RESULT).waitFor();
    await visitors.expectFit(care);
    await act(care, 'ยืนยันว่าอ่านแล้ว');
    await care.getByText(/โรงเรียนอ่านแล้ว/).waitFor();
    expect(visitors.faults).toEqual([]);
  }, 480_000);
});
