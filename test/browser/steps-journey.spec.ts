import { readFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Locator, Page } from 'playwright-core';
import { findChromium } from '../support/chromium.js';
import { inBothWidths, newerAlert, readRecord, saveElsewhere, typeAndKeep } from './page-visits.js';
import { DESKTOP, PHONE, Visitors } from './visitors.js';

const describeWithBrowser = findChromium() ? describe : describe.skip;
const PLACE = 'สระน้ำหลังวัด';
const ROW = new RegExp(PLACE, 'u');

/** Takes a step of the assessment, which its dialog explains first; some ask why. */
async function step(page: Page, name: string, reason?: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (reason !== undefined) await dialog.getByLabel('เหตุผล').fill(reason);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function choose(page: Page, within: Locator, name: string, option: string): Promise<void> {
  await within.getByRole('combobox', { name }).click();
  await page.getByRole('option', { name: option }).first().click();
}

const rate = (dialog: Locator, scale: string, value: number): Promise<void> =>
  dialog
    .getByRole('radiogroup', { name: scale, exact: true })
    .getByRole('radio', { name: new RegExp(`^${value} `, 'u') })
    .check();

describeWithBrowser('from a risk to the report of the year', () => {
  let visitors: Visitors;
  let safety: Page;
  let address = '';

  beforeAll(async () => {
    visitors = await Visitors.start();
  }, 480_000);
  afterAll(() => visitors.stop(), 60_000);

  it('a new risk goes into a mid-year version on a phone, and the page says what it still lacks', async () => {
    safety = await visitors.open('safety', PHONE);
    await safety.goto(`${visitors.address}/risks`);
    await safety.locator('a[href*="/risks/"]').first().click();
    await safety.getByText('ขอให้ทบทวน').first().waitFor();
    const before = safety.url();
    await step(safety, 'เปิดฉบับใหม่', 'ชุมชนขุดสระใหม่ข้างโรงเรียน');
    await safety.waitForURL((url) => url.href !== before);
    address = safety.url();
    await safety.getByText('เหตุที่เปิดฉบับนี้: ชุมชนขุดสระใหม่ข้างโรงเรียน').waitFor();
    await safety.getByRole('button', { name: 'เพิ่มความเสี่ยง' }).click();
    const dialog = safety.getByRole('dialog');
    await choose(safety, dialog, 'ประเภทภัย', 'ภัยธรรมชาติ');
    await choose(safety, dialog, 'ด้าน', 'สภาพแวดล้อม');
    await dialog.getByLabel('สถานที่หรือกิจกรรม').fill(PLACE);
    await dialog.getByLabel('อาจเกิดอะไรขึ้น').fill('เด็กลงเล่นน้ำหลังเลิกเรียน');
    await rate(dialog, 'โอกาสเกิด', 4);
    await rate(dialog, 'ผลกระทบ', 5);
    await visitors.expectNoBarrier(safety);
    await visitors.picture(safety, 'journey-risk-row');
    await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await safety.getByText('ยังขาดก่อนเสนอเขต').waitFor();
    expect(await safety.getByRole('button', { name: 'เสนอเขต' }).count()).toBe(0);
    await visitors.picture(safety, 'journey-risk-missing');
    await visitors.expectFit(safety);
  }, 480_000);

  it('is written by two at once: what only one wrote is joined, what both wrote is told', async () => {
    const record = `/risk-assessments/${address.split('/').at(-1)}`;
    const read = async () => {
      const { version, rows } = await readRecord<{ rows: Record<string, unknown>[] }>(safety, record);
      return { version, row: rows.find(({ place }) => place === PLACE) };
    };
    const { version, row } = await read();
    await safety.getByRole('button', { name: ROW }).last().click();
    const dialog = safety.getByRole('dialog');
    await dialog.getByLabel('ป้องกัน').fill('ของฉัน');
    await rate(dialog, 'ผลกระทบ', 3);
    const theirs = { prevent: 'ของเขา', controls: 'ป้ายเตือน', impact: 4 };
    await saveElsewhere(safety, `PATCH ${record}/rows/${String(row?.id)}`, version, theirs);
    await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click();
    const newer = newerAlert(safety);
    await newer.getByText('ในระบบตอนนี้: ของเขา').waitFor();
    await newer.getByText(/ในระบบตอนนี้: 4 · /u).waitFor();
    expect(await dialog.getByLabel('ป้องกัน').inputValue()).toBe('ของฉัน');
    expect(await dialog.getByLabel('มาตรการที่มีอยู่').inputValue()).toBe('ป้ายเตือน');
    await inBothWidths(visitors, safety, 'journey-risk-newer');
    await newer.getByRole('button', { name: 'ใช้ข้อความในระบบ' }).first().click();
    await dialog.getByRole('button', { name: 'บันทึกทับด้วยของท่าน' }).click();
    await dialog.waitFor({ state: 'detached' });
    const mine = { prevent: 'ของฉัน', controls: 'ป้ายเตือน' };
    expect(await read()).toMatchObject({ version: version + 2, row: { ...mine, impact: 4 } });
    await saveElsewhere(safety, `PATCH ${record}/rows/${String(row?.id)}`, version + 2, { impact: 5 });
    await safety.reload();
  }, 480_000);

  it('gets a response, an owner and a day; then the ranking is fixed', async () => {
    await safety.getByRole('button', { name: ROW }).last().click();
    const dialog = safety.getByRole('dialog');
    await dialog.getByText('ลด/ควบคุม', { exact: true }).click();
    await dialog.getByLabel('ป้องกัน').fill('ล้อมรั้วสระ ติดป้าย และจัดเวรครูหลังเลิกเรียน');
    await choose(safety, dialog, 'ผู้รับผิดชอบ', 'ผู้อำนวยการสถานศึกษา');
    await dialog.getByLabel('วันที่', { exact: true }).fill('15');
    await choose(safety, dialog, 'เดือน', 'กุมภาพันธ์');
    await dialog.getByLabel('ปี พ.ศ.').fill('2570');
    await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await step(safety, 'ยืนยันลำดับ');
    await safety.getByText('ครบแล้ว รอผู้อำนวยการเสนอเขต').waitFor();
    // Four by five is the gravest of the school.
    await safety.getByRole('button', { name: /^1\. / }).filter({ hasText: PLACE }).waitFor();
    await visitors.picture(safety, 'journey-risk-ranked');
    await visitors.expectFit(safety);
  }, 480_000);

  it('is submitted by the director and approved by the office', async () => {
    const director = await visitors.open('director', DESKTOP);
    await director.goto(address);
    await step(director, 'เสนอเขต');
    await director.getByText(/^เสนอเมื่อ/u).waitFor();
    expect(await director.getByRole('button', { name: 'เห็นชอบ', exact: true }).count()).toBe(0);
    const officer = await visitors.open('officer', DESKTOP);
    await officer.goto(`${visitors.address}/risks`);
    await officer.getByText('รอเขตพิจารณา').waitFor();
    await officer.goto(address);
    await step(officer, 'เห็นชอบ');
    await officer.getByText(/^เขตเห็นชอบเมื่อ/u).waitFor();
    await visitors.picture(officer, 'journey-risk-approved');
    await visitors.expectFit(officer);
  }, 480_000);

  it('is the evidence of the first step on the board, one click away', async () => {
    const path = new URL(address).pathname;
    const proof = safety.locator(`#STEP1 a[href$="${path}"]`).first();
    await safety.goto(`${visitors.address}/steps`);
    // A job computes the board; nobody can tick it. The page follows by itself.
    await proof.waitFor({ timeout: 60_000 });
    await visitors.picture(safety, 'journey-steps');
    await visitors.expectFit(safety);
    await proof.click();
    await safety.getByText(/^เขตเห็นชอบเมื่อ/u).waitFor();
    expect(safety.url()).toBe(address);
  }, 480_000);

  it('is looked back on in a summary: what one writes outlives what another saves meanwhile', async () => {
    await safety.goto(`${visitors.address}/yearly-summaries`);
    await safety.getByRole('button', { name: /^เริ่ม/u }).click();
    await safety.waitForURL(/yearly-summaries\/./u);
    const path = new URL(safety.url()).pathname;
    const kept = () => readRecord<Record<string, unknown>>(safety, path);
    const { version } = await kept();
    const text = (name: string) => safety.locator(`#field-${name}`);
    await typeAndKeep(safety, () => text('learned').fill('พิมพ์ค้างไว้'));
    await safety.reload();
    await safety.getByText('กู้ข้อมูลที่กรอกค้างไว้ในเครื่องนี้').waitFor();
    await saveElsewhere(safety, `PATCH ${path}`, version, { problems: 'อีกคนหนึ่งเขียน' });
    await safety.getByRole('button', { name: 'บันทึก', exact: true }).click();
    const newer = safety.getByRole('alert').filter({ hasText: 'มีผู้แก้ไขก่อนหน้า' });
    await newer.getByText('ระบบรวมให้แล้ว').waitFor();
    expect(await text('problems').inputValue()).toBe('อีกคนหนึ่งเขียน');
    await visitors.picture(safety, 'journey-summary-newer');
    await visitors.expectFit(safety);
    await safety.getByRole('button', { name: 'บันทึก', exact: true }).click();
    await newer.waitFor({ state: 'detached' });
    expect(await kept()).toMatchObject({
      ...{ learned: 'พิมพ์ค้างไว้', problems: 'อีกคนหนึ่งเขียน', version: version + 2 },
    });
  }, 480_000);

  it('stands in the yearly report, which the director of the district fetches as a file', async () => {
    const exec = await visitors.open('exec', DESKTOP);
    await exec.goto(`${visitors.address}/reports`);
    await choose(exec, exec.locator('form'), 'รายงาน', 'รายงานความปลอดภัยประจำปี');
    await exec.getByText('ใช้ในการประชุม', { exact: true }).click();
    await exec.getByRole('button', { name: 'จัดทำรายงาน' }).click();
    const card = exec.getByRole('listitem').filter({ hasText: 'รายงานความปลอดภัยประจำปี' }).first();
    const link = card.getByText('ดาวน์โหลด', { exact: true });
    await link.waitFor({ timeout: 120_000 });
    await visitors.picture(exec, 'journey-yearly-report');
    await visitors.expectFit(exec);
    const [download] = await Promise.all([exec.waitForEvent('download'), link.click()]);
    const bytes = await readFile(await download.path());
    expect((await PDFDocument.load(bytes)).getPageCount()).toBeGreaterThan(3);
    expect(visitors.faults).toEqual([]);
  }, 480_000);
});
