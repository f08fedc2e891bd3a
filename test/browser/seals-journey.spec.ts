import { findChromium } from '../support/chromium.js';
import { DESKTOP, PHONE, Visitors } from './visitors.js';

const describeWithBrowser = findChromium() ? describe : describe.skip;

describeWithBrowser('sealed figures', () => {
  let visitors: Visitors;

  beforeAll(async () => {
    visitors = await Visitors.start();
  }, 180_000);
  afterAll(() => visitors.stop());

  const LONG = 180_000;

  it(
    'an officer seals a month on a phone, and anybody who may finds it again as it was',
    async () => {
      const page = await visitors.open('officer', PHONE);
      await page.goto(`${visitors.address}/statistics/seals`);
      await page.getByRole('button', { name: 'ปิดตัวเลข' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('ปิดพร้อมกัน').waitFor();
      await visitors.picture(page, 'seals-dialog-360');
      await visitors.expectNoBarrier(page);
      await dialog.getByRole('button', { name: 'ปิดตัวเลข' }).click();
      await page.getByText('ไม่มีรายการเปลี่ยนแปลงหลังฉบับล่าสุด').waitFor();
      for (const viewport of [PHONE, DESKTOP]) {
        await page.setViewportSize(viewport);
        await visitors.expectFit(page);
        await visitors.picture(page, `seals-list-${viewport.width}`);
      }
      await visitors.expectNoBarrier(page);
      await page.getByRole('link', { name: /^ฉบับที่ 1 ปิดเมื่อ/u }).click();
      await page.getByRole('heading', { name: 'สิ่งที่โรงเรียนแจ้งของแต่ละเดือน' }).waitFor();
      for (const viewport of [PHONE, DESKTOP]) {
        await page.setViewportSize(viewport);
        await visitors.expectFit(page);
        await visitors.picture(page, `seals-one-${viewport.width}`);
      }
      await visitors.expectNoBarrier(page);
      await page.goto(`${visitors.address}/statistics/seals?calendar=term`);
      await page.getByRole('heading', { name: /ภาคเรียนที่/u }).waitFor();
      await visitors.picture(page, 'seals-term-1366');
      await page.goto(`${visitors.address}/statistics?calendar=academic&year=2568`);
      await page.getByRole('link', { name: 'ดูตัวเลขที่ปิดของเดือนและภาคเรียน' }).waitFor();
      await visitors.expectFit(page);
    },
    LONG,
  );

  it('nothing threw on the way', () => {
    expect(visitors.faults).toEqual([]);
  });
});
