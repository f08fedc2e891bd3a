import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { anId, describePages, readRecord } from './page-visits.js';
import { Traffic } from './traffic.js';
import { DESKTOP, PHONE, type Visitors } from './visitors.js';

const PAGES = {
  kru: [
    '/students',
    '/screenings/new',
    '/screenings/paste',
    '/dropouts',
    '/cases',
    '/referrals',
    '/tasks',
    '/inbox',
  ],
  care: [
    ...['/cases', '/cases/new', '/referrals', '/referrals/new', '/screening-coverage', '/notice-settings'],
    ...[
      '/students/:students',
      '/dropouts/:dropouts',
      '/cases/:cases',
      '/cases/:cases/visit',
      '/case-studies/:case-studies',
      '/referrals/:referrals',
    ],
    '/security',
    '/reports?kind=REFERRAL_MEMO&subject=:referrals',
    ...['/activities', '/activities/:activities', '/activities/new?kind=GUIDANCE', '/network'],
  ],
  director: [
    '/steps',
    '/yearly-summaries/:yearly-summaries',
    '/best-practices',
    ...['/plans', '/plans/:plans'],
    ...['/', '/risks', '/risks/:risk-assessments', '/people', '/incidents/:incidents'],
  ],
  safety: ['/monitoring', '/monitoring/findings', '/monitoring/visits/:monitoring-visits'],
};

/** Each dialog of a page, one after the other, by the words of its button. */
async function openDialogs(
  visitors: Visitors,
  page: Page,
  { name, buttons }: { name: string; buttons: readonly string[] },
): Promise<void> {
  for (const button of buttons) {
    await page.getByRole('button', { name: button }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await visitors.picture(page, `dialog-${name}-${buttons.indexOf(button)}-${page.viewportSize()?.width}`);
    await visitors.expectNoBarrier(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
}

describePages('every page of a school', PAGES, (visitors) => {
  it.each([
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ] as const)(
    'opens its dialogs without a barrier on a %s',
    async (_label, viewport) => {
      const page = await visitors().open('care', viewport);
      const traffic = new Traffic(page);
      const [caseId, dropoutId] = [await anId(page, 'cases?lane=mine'), await anId(page, 'dropouts')];
      await traffic.visit(`${visitors().address}/cases/${caseId}`);
      await openDialogs(visitors(), page, {
        name: 'case',
        buttons: ['จัดทีมดูแล', 'เปลี่ยนผู้ดูแล', 'แก้ไขเรื่อง', 'เพิ่มเป้าหมาย'],
      });
      await traffic.visit(`${visitors().address}/dropouts/${dropoutId}`);
      await openDialogs(visitors(), page, {
        name: 'dropout',
        buttons: ['เปลี่ยนผู้ติดตาม', 'ระบุเหตุ', 'สิ้นสุดการติดตาม'],
      });
    },
    480_000,
  );

  it('takes out of a case what is emptied, and leaves the rest as it was', async () => {
    const page = await visitors().open('care', PHONE);
    const record = `/cases/${await anId(page, 'cases?lane=mine')}`;
    await page.goto(visitors().address + record);
    const write = async (history: string) => {
      await page.getByRole('button', { name: 'แก้ไขเรื่อง' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('ประวัติ').fill(history);
      await dialog.getByRole('button', { name: 'แก้ไขเรื่อง' }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    const { history: _, version, ...before } = await readRecord<Record<string, unknown>>(page, record);
    await write('ของเด็กอีกคน');
    expect(await readRecord(page, record)).toMatchObject({ history: 'ของเด็กอีกคน', version: version + 1 });
    await write('');
    const { problem, family, type, urgency } = before;
    expect(await readRecord(page, record)).toMatchObject({
      ...{ history: null, version: version + 2, problem, family, type, urgency },
    });
    await page.context().close();
  }, 480_000);

  it('prints the case-study report on A4, without the screen around it', async () => {
    const page = await visitors().open('officer', DESKTOP);
    const study = await anId(page, 'case-studies');
    await page.goto(`${visitors().address}/case-studies/${study}`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    if (process.env.SCREENSHOTS) await writeFile(path.join(process.env.SCREENSHOTS, 'case-study.pdf'), pdf);
    await page.emulateMedia({ media: 'print' });
    const paper = await page.locator('main').innerText();
    expect(paper).toMatch(/เลขที่\s+CASE-\d{4}-\d{6}/u);
    expect(paper).toMatch(/โรงเรียน\s+โรงเรียน/u);
    expect(paper).toMatch(/ปีการศึกษา\s+25\d{2}/u);
    await visitors().picture(page, 'case-study-print');
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  }, 60_000);
});
