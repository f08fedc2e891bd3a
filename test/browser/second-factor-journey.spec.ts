import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../apps/local/demo/accounts.js';
import { findChromium } from '../support/chromium.js';
import { codeAt } from '../support/second-factor.js';
import { DESKTOP, PHONE, Visitors } from './visitors.js';

const describeWithBrowser = findChromium() ? describe : describe.skip;
const SECONDS_A_CODE = 30;

describeWithBrowser('a second factor', () => {
  let visitors: Visitors;
  let page: Page;
  let address = '';
  let secret = '';
  let backupCodes: string[] = [];

  beforeAll(async () => {
    visitors = await Visitors.start();
    page = await visitors.open('care', PHONE);
    // A passkey belongs to a name; an address of four numbers has none.
    address = visitors.address.replace('127.0.0.1', 'localhost');
    await signIn();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  }, 480_000);
  afterAll(() => visitors.stop(), 60_000);

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const heading = (name: string) => page.getByRole('heading', { name, exact: true });

  async function signIn(): Promise<void> {
    await page.goto(`${address}/sign-in`);
    await page.getByLabel('ชื่อผู้ใช้').fill('care@demo');
    await page.getByLabel('รหัสผ่าน', { exact: true }).fill(DEMO_PASSWORD);
    await button('เข้าสู่ระบบ').click();
    await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
  }

  async function signInAnew(): Promise<void> {
    await page.context().clearCookies();
    await signIn();
    await heading('ยืนยันขั้นที่สอง').waitFor();
  }

  async function look(name: string): Promise<void> {
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport);
      await visitors.picture(page, `second-factor-${name}-${viewport.width}`);
      await visitors.expectFit(page);
    }
  }

  it('is an app: scanned or typed in, proved by its first code, with codes on paper for a lost phone', async () => {
    await page.goto(`${address}/security`);
    await button('ใช้แอปยืนยันตัวตน').click();
    await page.getByRole('img', { name: 'คิวอาร์โค้ดสำหรับแอปยืนยันตัวตน' }).waitFor();
    await look('scan');
    secret = (await page.locator('main code').innerText()).replaceAll(/\s/gu, '');
    const code = page.getByLabel('รหัส 6 หลักจากแอป');
    await code.fill('000000');
    await button('เสร็จสิ้น').click();
    await page.getByRole('alert').first().waitFor();
    await code.fill(codeAt(secret, new Date()));
    await button('เสร็จสิ้น').click();
    await page.getByText('แสดงครั้งเดียว').waitFor();
    await look('codes');
    backupCodes = await page.getByRole('region', { name: 'รหัสสำรอง' }).getByRole('listitem').allInnerTexts();
    expect(new Set(backupCodes).size).toBe(10);
    await button('เก็บไว้แล้ว').click();
    await page.getByText('เหลือ 10 รหัส').waitFor();
    await look('own');
  }, 240_000);

  it('stands between the password and everything else', async () => {
    await signInAnew();
    await look('step');
    await page.goto(`${address}/cases`);
    await heading('ยืนยันขั้นที่สอง').waitFor();
    const refused = await page.evaluate(async () => (await (await fetch('/api/v1/cases')).json()) as object);
    expect(refused).toMatchObject({ code: 'mfa-required' });
    await page.getByLabel('รหัส 6 หลักจากแอป').fill('000000');
    await button('ยืนยัน').click();
    await page.getByRole('alert').first().waitFor();
    // The code of this half minute is spent, by the enrolment.
    await page
      .getByLabel('รหัส 6 หลักจากแอป')
      .fill(codeAt(secret, new Date(Date.now() + SECONDS_A_CODE * 1_000)));
    await button('ยืนยัน').click();
    await heading('รายกรณี').waitFor();
  }, 240_000);

  it('is a code on paper when the phone is lost, once', async () => {
    const [first = ''] = backupCodes;
    for (const isSpent of [false, true]) {
      await signInAnew();
      await button('ใช้รหัสสำรอง').click();
      await page.getByLabel('รหัสสำรอง').fill(first);
      await button('ยืนยัน').click();
      if (isSpent) await page.getByRole('alert').first().waitFor();
      else await heading('ยืนยันขั้นที่สอง').waitFor({ state: 'detached' });
    }
  }, 240_000);

  it('is a passkey, which asks for no code', async () => {
    const [, second = ''] = backupCodes;
    await page.getByLabel('รหัสสำรอง').fill(second);
    await button('ยืนยัน').click();
    await heading('ยืนยันขั้นที่สอง').waitFor({ state: 'detached' });
    const wire = await page.context().newCDPSession(page);
    await wire.send('WebAuthn.enable');
    await wire.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
        ...{ hasUserVerification: true, isUserVerified: true },
      },
    });
    await page.goto(`${address}/security`);
    await page.getByLabel('ชื่อพาสคีย์').fill('โทรศัพท์ของฉัน');
    await button('เพิ่มพาสคีย์').click();
    await page.getByText('โทรศัพท์ของฉัน', { exact: true }).waitFor();
    await look('passkey');
    await signInAnew();
    await look('step-passkey');
    await button('ใช้พาสคีย์').click();
    await heading('ยืนยันขั้นที่สอง').waitFor({ state: 'detached' });
    expect(visitors.faults).toEqual([]);
  }, 240_000);
});
