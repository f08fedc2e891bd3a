import { CASE_STUDY_SECTIONS } from '#contracts';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { findChromium } from '../support/chromium.js';
import { anId, readRecord, saveElsewhere, typeAndKeep } from './page-visits.js';
import { KEEPING, PHONE, Visitors } from './visitors.js';

const describeWithBrowser = findChromium() ? describe : describe.skip;
const REMARKS = 'ประตูปิด เพื่อนบ้านว่าไม่อยู่ทั้งวัน';
const STEPS = 5;
const STUDY_SECTIONS = CASE_STUDY_SECTIONS.map(({ code }) => code);

let visitors: Visitors;
let page: Page;
let caseId: string;

interface Visit {
  id: string;
  outcome: string;
  version: number;
  form: { remarks?: string };
}

/** The visits of the case as the API has them. */
const visits = (): Promise<Visit[]> =>
  page.evaluate(
    async (id) => ((await (await fetch(`/api/v1/cases/${id}`)).json()) as { visits: Visit[] }).visits,
    caseId,
  );

const next = async (times: number): Promise<void> => {
  for (let step = 0; step < times; step += 1)
    await page.getByRole('button', { name: 'ถัดไป', exact: true }).click();
};
const save = () => page.getByRole('button', { name: 'บันทึก', exact: true });
const outcome = () => page.locator('#field-outcome');
const choose = async (text: string): Promise<void> => {
  await outcome().click();
  await page.getByRole('option', { name: text, exact: true }).click();
};
const restored = () => page.getByText('กู้ข้อมูลที่กรอกค้างไว้ในเครื่องนี้');
const atForm = (): Promise<void> => page.getByText(`ขั้นที่ 1 จาก ${STEPS}`).waitFor();

interface Study {
  sections: { code: string; text: string }[];
  causes: string[];
  helps: string[];
}

const study = (address: string) => readRecord<Study>(page, address);

const photo = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .png()
    .toBuffer();
const files = (): Promise<number> =>
  page.evaluate(
    async (id) => ((await (await fetch(`/api/v1/cases/${id}`)).json()) as { files: object[] }).files.length,
    caseId,
  );

async function choosePhoto(buffer: Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'เพิ่มภาพหรือ PDF' }).click();
  const chooser = await choosing;
  // A browser is silent about the file that a field holds already.
  expect(await chooser.element().inputValue()).toBe('');
  await chooser.setFiles({ name: 'a.png', mimeType: 'image/png', buffer });
}

/** An answer that is held back on its way. */
interface Held {
  status: number | undefined;
  lose: () => Promise<void>;
  arrive: () => Promise<void>;
}

/**
 * Holds the next answer back; {@link Page.route} would send the photo without its bytes.
 * @returns waits for it.
 */
async function holdAnswer(urlPattern: string): Promise<() => Promise<Held>> {
  const wire = await page.context().newCDPSession(page);
  const paused = new Promise<{ requestId: string; responseStatusCode?: number }>((resolve) => {
    wire.once('Fetch.requestPaused', resolve);
  });
  await wire.send('Fetch.enable', { patterns: [{ urlPattern, requestStage: 'Response' }] });
  return async () => {
    const { requestId, responseStatusCode } = await paused;
    return {
      status: responseStatusCode,
      lose: async () => {
        await wire.send('Fetch.failRequest', { requestId, errorReason: 'ConnectionReset' });
        await wire.detach();
      },
      arrive: async () => {
        await wire.send('Fetch.continueRequest', { requestId });
        await wire.detach();
      },
    };
  };
}

describeWithBrowser('a home visit on a phone', () => {
  beforeAll(async () => {
    visitors = await Visitors.start();
    page = await visitors.open('care', PHONE, KEEPING);
    caseId = (await anId(page, 'cases?lane=mine')) ?? '';
  }, 480_000);
  afterAll(() => visitors.stop(), 60_000);

  it('keeps what is typed when the phone goes off, and asks before a sign-out would lose it', async () => {
    await page.goto(`${visitors.address}/cases/${caseId}/visit`);
    await atForm();
    expect(await restored().count()).toBe(0);
    await next(1);
    // Without an outcome there is no visit.
    await page.getByRole('alert').first().waitFor();
    await choose('ไม่ประสงค์ให้เยี่ยม');
    await visitors.picture(page, 'visit-outcome-360');
    await visitors.expectFit(page);
    await next(STEPS - 1);
    await typeAndKeep(page, () => page.getByLabel('หมายเหตุ').fill(REMARKS));
    await page.reload();
    await restored().waitFor();
    expect(await outcome().inputValue()).toBe('ไม่ประสงค์ให้เยี่ยม');
    await visitors.picture(page, 'visit-restored-360');
    await visitors.expectFit(page);
    await page.getByRole('button', { name: 'บัญชีของฉัน' }).click();
    await page.getByRole('menuitem', { name: 'ออกจากระบบ' }).click();
    await page.getByRole('dialog').getByText(/1/u).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe(`/cases/${caseId}/visit`);
  }, 480_000);

  it('waits without a signal, and is one visit when the first answer was lost', async () => {
    const before = (await visits()).length;
    await next(STEPS - 1);
    expect(await page.getByLabel('หมายเหตุ').inputValue()).toBe(REMARKS);
    await page.context().setOffline(true);
    await save().click();
    await page.getByRole('alert').first().waitFor();
    await page.context().setOffline(false);
    // The server has it, and the phone does not know.
    let reached = 0;
    await page.route(
      `**/api/v1/cases/${caseId}/visits`,
      async (route) => {
        reached = (await route.fetch()).status();
        await route.abort();
      },
      { times: 1 },
    );
    await save().click();
    await page.waitForTimeout(500);
    await page.getByRole('alert').first().waitFor();
    expect(reached).toBe(201);
    await page.reload();
    await restored().waitFor();
    await next(STEPS - 1);
    await save().click();
    await page.getByText('บันทึกแล้ว เพิ่มภาพ').waitFor();
    const after = await visits();
    expect(after).toHaveLength(before + 1);
    expect(after.filter(({ form }) => form.remarks === REMARKS)).toMatchObject([
      { outcome: 'REFUSED', version: 1 },
    ]);
    await page.goto(`${visitors.address}/cases/${caseId}/visit`);
    await atForm();
    expect(await restored().count()).toBe(0);
  }, 480_000);

  it('has a note beside it that is one too, though the first answer was lost', async () => {
    const notes = () =>
      page.evaluate(
        async (id) =>
          ((await (await fetch(`/api/v1/cases/${id}`)).json()) as { notes: { headline: string }[] }).notes,
        caseId,
      );
    await page.goto(`${visitors.address}/cases/${caseId}`);
    await page.getByRole('button', { name: 'เพิ่มบันทึก' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('หัวข้อ').fill(REMARKS);
    await dialog.getByLabel('รายละเอียด').fill('ฝากเพื่อนบ้านไว้ว่าจะมาอีกวันเสาร์');
    let reached = 0;
    await page.route(
      `**/api/v1/cases/${caseId}/notes`,
      async (route) => {
        reached = (await route.fetch()).status();
        await route.abort();
      },
      { times: 1 },
    );
    await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click();
    await dialog.getByRole('alert').first().waitFor();
    expect(reached).toBe(201);
    await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await notes()).filter(({ headline }) => headline === REMARKS)).toHaveLength(1);
  }, 480_000);

  it('has a photo beside it that is one too, and a second one only when the first answer had come', async () => {
    await page.goto(`${visitors.address}/cases/${caseId}`);
    const [red, green] = [await photo('#a00'), await photo('#0a0')];
    const before = await files();
    const held = await holdAnswer(`*/api/v1/cases/${caseId}/files`);
    await choosePhoto(red);
    const { status, lose } = await held();
    expect(status).toBe(201);
    await lose();
    await page.getByText('ยังไม่ได้ส่ง 1 ไฟล์: a.png').waitFor();
    await visitors.picture(page, 'case-photo-unsent-360');
    await visitors.expectFit(page);
    expect(await files()).toBe(before + 1);
    await page.getByRole('button', { name: 'ส่งอีกครั้ง 1 ไฟล์' }).click();
    await page.getByText('ส่งแล้ว 1 ไฟล์').waitFor();
    expect(await files()).toBe(before + 1);
    for (const [sent, more] of [
      [green, 2],
      [red, 3],
    ] as const) {
      const answer = page.waitForResponse((response) => response.request().method() === 'POST');
      await choosePhoto(sent);
      expect((await answer).status()).toBe(201);
      expect(await files()).toBe(before + more);
    }
  }, 480_000);

  it('has its place before it is there: what stands below does not move under a finger', async () => {
    await page.goto(`${visitors.address}/cases/${caseId}`);
    const section = page.locator('section', { has: page.getByRole('heading', { name: 'ภาพและเอกสาร' }) });
    const tiles = section.getByRole('listitem').filter({ has: page.getByRole('link') });
    await tiles.first().waitFor();
    const before = await tiles.count();
    const placeOf = async (): Promise<number> => {
      const box = await page.getByRole('button', { name: 'เพิ่มภาพหรือ PDF' }).boundingBox();
      return (box?.y ?? 0) + (await page.evaluate(() => window.scrollY));
    };
    const held = await holdAnswer(`*/api/v1/cases/${caseId}/files`);
    await choosePhoto(await photo('#00a'));
    const { arrive } = await held();
    await page.getByText('กำลังส่ง 1 จาก 1').waitFor();
    await visitors.picture(page, 'case-photo-coming-360');
    const place = await placeOf();
    await arrive();
    await page.getByText('ส่งแล้ว 1 ไฟล์').waitFor();
    expect(await tiles.count()).toBe(before + 1);
    await tiles.last().locator('img').scrollIntoViewIfNeeded();
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    expect(await placeOf()).toBeCloseTo(place, 0);
    await visitors.picture(page, 'case-photo-360');
    await visitors.expectFit(page);
  }, 480_000);

  it('is mended: the change is kept on the phone too, and the visit stays one', async () => {
    const before = await visits();
    await page.goto(`${visitors.address}/cases/${caseId}`);
    const row = page.getByRole('listitem').filter({ hasText: 'ไม่ประสงค์ให้เยี่ยม' });
    await row.getByRole('link', { name: /แก้ไข/u }).first().click();
    await atForm();
    expect(await outcome().inputValue()).toBe('ไม่ประสงค์ให้เยี่ยม');
    await typeAndKeep(page, () => choose('ย้ายที่อยู่'));
    await page.goBack();
    await page.goForward();
    await restored().waitFor();
    expect(await outcome().inputValue()).toBe('ย้ายที่อยู่');
    await page.getByRole('button', { name: 'ทิ้งข้อมูลที่ค้าง' }).click();
    await restored().waitFor({ state: 'detached' });
    expect(await outcome().inputValue()).toBe('ไม่ประสงค์ให้เยี่ยม');
    await choose('ไม่พบนักเรียน');
    await next(STEPS - 1);
    await visitors.expectFit(page);
    await save().click();
    await page.getByText('บันทึกแล้ว เพิ่มภาพ').waitFor();
    const after = await visits();
    expect(after).toHaveLength(before.length);
    expect(after.filter(({ form }) => form.remarks === REMARKS)).toMatchObject([
      { outcome: 'STUDENT_NOT_FOUND', version: 2 },
    ]);
  }, 480_000);

  it('is mended by two people at once: nobody writes over the other unseen', async () => {
    const before = await visits();
    await page.goto(`${visitors.address}/cases/${caseId}`);
    const row = page.getByRole('listitem').filter({ hasText: 'ไม่พบนักเรียน' });
    await row.getByRole('link', { name: /แก้ไข/u }).first().click();
    await atForm();
    await choose('ย้ายที่อยู่');
    const mine = before.find(({ form }) => form.remarks === REMARKS)!;
    await saveElsewhere(page, `PATCH /cases/${caseId}/visits/${mine.id}`, mine.version, {
      ...mine.form,
      ...{ outcome: 'REFUSED', remarks: 'อีกคนหนึ่งเขียน' },
    });
    await next(STEPS - 1);
    await save().click();
    const newer = page.getByRole('alert').filter({ hasText: 'มีผู้แก้ไขก่อนหน้า' });
    await newer.getByText('ในระบบตอนนี้: ไม่ประสงค์ให้เยี่ยม').waitFor();
    // What only the other one wrote is here, and what both wrote is still as it was typed.
    expect(await page.getByLabel('หมายเหตุ').inputValue()).toBe('อีกคนหนึ่งเขียน');
    await visitors.picture(page, 'visit-newer-360');
    await visitors.expectFit(page);
    await save().click();
    await page.getByText('บันทึกแล้ว เพิ่มภาพ').waitFor();
    const after = (await visits()).find(({ id }) => id === mine.id)!;
    expect(after).toMatchObject({
      outcome: 'ADDRESS_CHANGED',
      version: mine.version + 2,
      form: { remarks: 'อีกคนหนึ่งเขียน' },
    });
  }, 480_000);

  it('ends in a report that is kept on the phone as it is written, and joined with what others write', async () => {
    await page.goto(`${visitors.address}/cases/${caseId}`);
    await page
      .getByRole('button', { name: 'ทำรายงานรายกรณี' })
      .or(page.getByRole('link', { name: 'เปิดรายงานรายกรณี' }))
      .first()
      .click();
    await page.waitForURL(/case-studies/u);
    const address = new URL(page.url()).pathname;
    const [first, second] = [0, 1].map((nth) => page.locator('main textarea:not([aria-hidden])').nth(nth));
    await typeAndKeep(page, () => first!.fill('พิมพ์ค้างไว้'));
    await page.reload();
    await restored().waitFor();
    expect(await first!.inputValue()).toBe('พิมพ์ค้างไว้');
    const { version, sections, causes, helps } = await study(address);
    const [one, two] = STUDY_SECTIONS;
    const others = sections.filter(({ code }) => code !== one && code !== two);
    const texts = [one, two].map((code) => ({ code, text: `อีกคนหนึ่งเขียน ${code}` }));
    await saveElsewhere(page, `PATCH ${address}`, version, {
      sections: [...texts, ...others],
      causes,
      helps,
    });
    await save().click();
    const newer = page.getByRole('alert').filter({ hasText: 'มีผู้แก้ไขก่อนหน้า' });
    await newer.waitFor();
    expect(await first!.inputValue()).toBe('พิมพ์ค้างไว้');
    expect(await second!.inputValue()).toBe(texts[1]!.text);
    await visitors.picture(page, 'study-newer-360');
    await visitors.expectFit(page);
    await newer.getByRole('button', { name: 'ใช้ข้อความในระบบ' }).click();
    expect(await first!.inputValue()).toBe(texts[0]!.text);
    await first!.fill('ตกลงกันแล้ว');
    await save().click();
    await newer.waitFor({ state: 'detached' });
    const kept = await study(address);
    expect(kept.version).toBe(version + 2);
    expect(Object.fromEntries(kept.sections.map(({ code, text }) => [code, text]))).toMatchObject({
      [one!]: 'ตกลงกันแล้ว',
      [two!]: texts[1]!.text,
    });
    await page.reload();
    await first!.waitFor();
    expect(await restored().count()).toBe(0);
    // Somebody sends it to the district before what is typed was saved.
    await typeAndKeep(page, () => first!.fill('บันทึกไม่ทัน'));
    const whole = {
      sections: STUDY_SECTIONS.map((code) => ({ code, text: `ครบแล้ว ${code}` })),
      ...{ causes: ['FAMILY'], helps: ['COUNSEL'], result: 'BETTER' },
    };
    await saveElsewhere(page, `PATCH ${address}`, kept.version, whole);
    await saveElsewhere(page, `POST ${address}/submit`, kept.version + 1, {});
    await page.reload();
    const left = page.getByRole('alert').filter({ hasText: 'คัดลอกไว้ก่อนทิ้ง' });
    await left.getByText('บันทึกไม่ทัน').waitFor();
    await visitors.picture(page, 'study-left-360');
    await visitors.expectFit(page);
    await left.getByRole('button', { name: 'ทิ้งข้อมูลที่ค้าง' }).click();
    await left.waitFor({ state: 'detached' });
    expect(visitors.faults).toEqual([]);
  }, 480_000);
});
