import type { Page } from 'playwright-core';
import { findChromium } from '../support/chromium.js';
import { Gateways } from '../support/gateways.js';
import { LINE_CHANNEL, lineCall, lineText, lineUser } from '../support/line.js';
import { until } from '../support/until.js';
import { readRecord, saveElsewhere } from './page-visits.js';
import { DESKTOP, PHONE, Visitors } from './visitors.js';

const describeWithBrowser = findChromium() ? describe : describe.skip;

type Settings = Record<'emailFor' | 'lineFor' | 'digest' | 'quietFrom' | 'quietTo', unknown>;

describeWithBrowser('linking LINE', () => {
  let gateways: Gateways;
  let visitors: Visitors;
  let page: Page;

  beforeAll(async () => {
    gateways = await Gateways.start();
    const { LINE_TOKEN = '', LINE_API_URL = '' } = gateways.env;
    visitors = await Visitors.start({ LINE_TOKEN, LINE_API_URL, ...LINE_CHANNEL });
    page = await visitors.open('care', PHONE);
  }, 480_000);
  afterAll(async () => {
    await visitors.stop();
    await gateways.stop();
  }, 60_000);

  const section = () => page.getByRole('region', { name: 'เชื่อมต่อ LINE' });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const digits = async (): Promise<string> =>
    /\d{3} \d{3} \d{3}/u.exec(await page.getByRole('group', { name: 'รหัสเชื่อมต่อ' }).innerText())?.[0] ?? '';

  async function look(name: string): Promise<void> {
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      await visitors.picture(page, `line-${name}-${viewport.width}`);
      await visitors.expectFit(page);
    }
    await page.setViewportSize(PHONE);
  }

  it('begins with a code that runs out before one’s eyes', async () => {
    await page.goto(`${visitors.address}/notice-settings`);
    await section().getByText('ยังไม่เชื่อมต่อ').waitFor();
    await page.getByRole('link', { name: '@kumkrong.test' }).waitFor();
    await look('none');
    await button('ขอรหัส').click();
    await page.getByRole('timer').waitFor();
    expect(await page.getByRole('timer').innerText()).toMatch(/^ใช้ได้อีก (?:10:00|9:5\d) นาที$/u);
    await look('waiting');
  }, 120_000);

  it('does not show a code again, and makes it void by a new one', async () => {
    const first = await digits();
    await page.reload();
    await section().getByText('ระบบไม่แสดงรหัสซ้ำ').waitFor();
    await look('not-shown');
    await button('ขอรหัสใหม่').click();
    await page.getByRole('timer').waitFor();
    expect(await digits()).not.toBe(first);
  }, 120_000);

  it('tells of a refusal where it was asked', async () => {
    await page.route('**/api/v1/me/line-link/code', (route) =>
      route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"status":503}' }),
    );
    await button('ขอรหัสใหม่').click();
    await page.getByRole('alert').waitFor();
    await look('error');
    await page.unroute('**/api/v1/me/line-link/code');
    await button('ขอรหัสใหม่').click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.getByRole('timer').waitFor();
  }, 120_000);

  it('shows by itself that the account has sent the code, and says it on LINE without a name', async () => {
    const call = lineCall([lineText(lineUser(), new Date(), await digits())]);
    const answer = await fetch(`${visitors.address}/api/v1/line/webhook`, { method: 'POST', ...call });
    expect(answer.status).toBe(200);
    await section().getByText('เชื่อมต่อแล้ว', { exact: true }).waitFor();
    await look('linked');
    await until('the account answered', () => gateways.replies.length === 1);
    expect(gateways.replies[0]!.body.messages[0]!.text).toMatch(/^เชื่อมต่อ LINE/u);
  }, 120_000);

  it('ends on the page', async () => {
    await button('เลิกเชื่อมต่อ LINE').click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await visitors.picture(page, 'line-unlink-360');
    await visitors.expectNoBarrier(page);
    await dialog.getByRole('button', { name: 'เลิกเชื่อมต่อ LINE' }).click();
    await section().getByText('ยังไม่เชื่อมต่อ').waitFor();
    await button('ขอรหัส').waitFor();
  }, 120_000);

  it('leaves what is typed into the settings alone while another phone saves them', async () => {
    const settings = () => readRecord<Settings>(page, '/me/notice-settings');
    const email = page.getByLabel('อีเมล', { exact: true });
    await email.fill('typed-here@kumkrong.test');
    expect(await email.inputValue()).toBe('typed-here@kumkrong.test');
    const { version, emailFor, lineFor, digest, quietFrom, quietTo } = await settings();
    const elsewhere = { email: 'elsewhere@kumkrong.test', emailFor, lineFor, digest, quietFrom, quietTo };
    await saveElsewhere(page, 'PUT /me/notice-settings', version, elsewhere);
    await button('บันทึก').click();
    const newer = page.getByRole('alert').filter({ hasText: 'มีผู้แก้ไขก่อนหน้า' });
    const show = newer.getByRole('button', { name: 'ดูข้อมูลล่าสุด' });
    await show.waitFor();
    expect(await email.inputValue()).toBe('typed-here@kumkrong.test');
    // Told once, and to whoever does not see it.
    await until('the focus is there', () => newer.evaluate((alert) => alert === document.activeElement));
    expect(await page.locator('main').getByRole('alert').count()).toBe(1);
    await look('newer');
    await show.click();
    await show.waitFor({ state: 'detached' });
    expect(await email.inputValue()).toBe('elsewhere@kumkrong.test');
    await email.fill('typed-again@kumkrong.test');
    await button('บันทึก').click();
    await page.getByRole('status').filter({ hasText: 'บันทึกแล้ว' }).waitFor();
    expect(await settings()).toMatchObject({ email: 'typed-again@kumkrong.test', version: version + 2 });
    expect(await newer.count()).toBe(0);
  }, 120_000);

  it('threw no error', () => {
    expect(visitors.faults).toEqual([]);
  });
});
