import { anId, describePages, inBothWidths, newerAlert, readRecord, saveElsewhere } from './page-visits.js';
import { DESKTOP } from './visitors.js';

const PAGES = {
  officer: [
    ...['/referral-queue', '/agencies', '/agencies/:agencies', '/agencies/:agencies/new-mou', '/mous/:mous'],
    ...[
      '/clock-settings',
      '/notice-deliveries',
      '/screening-criteria',
      '/risks',
      '/zero-reports',
      '/case-studies',
      '/tasks',
      '/inbox',
    ],
    ...[
      '/incidents/:incidents',
      '/statistics?calendar=academic&year=2566',
      '/statistics/care',
      '/statistics/public',
      '/statistics/seals',
    ],
    ...['/activities', '/activities/:activities', '/network'],
    ...['/', '/queue', '/incidents', '/outbox', '/devices', '/imports', '/report'],
  ],
  exec: [
    ...['/steps', '/indicators', '/yearly-summaries', '/break-glass', '/zero-reports', '/statistics'],
    ...['/steps/:schools', '/reports', '/plans', '/statistics/public', '/statistics/public?year=2568'],
  ],
  admin: ['/people', '/people/new', '/schools'],
  supervisor: [
    ...['/monitoring', '/monitoring/overview', '/monitoring/findings', '/monitoring/tools'],
    ...['/monitoring/visits/new', '/monitoring/tools/:monitoring-tools'],
    ...['/monitoring/visits/:monitoring-visits', '/statistics/public'],
  ],
  auditor: ['/break-glass'],
  partner: [
    '/assigned-referrals',
    '/assigned-referrals?lane=all',
    '/referrals/:assigned-referrals',
    '/inbox',
  ],
};

describePages('every page of the office and of a partner', PAGES, (visitors) => {
  it('lets two write of an agency at once, and takes away what one of them empties', async () => {
    const page = await visitors().open('officer', DESKTOP);
    const record = `/agencies/${await anId(page, 'agencies')}`;
    await page.goto(visitors().address + record);
    await page.getByRole('button', { name: 'แก้ไขข้อมูล' }).click();
    const { version } = await readRecord(page, record);
    const dialog = page.getByRole('dialog');
    const phone = dialog.getByLabel('โทรศัพท์สำนักงาน');
    await phone.fill('');
    await dialog.getByLabel('หมายเหตุ').fill('ของฉัน');
    const theirs = { phone: '044 222 222', nameEn: 'Theirs', contact: { name: 'ผู้ประสาน', note: 'ของเขา' } };
    await saveElsewhere(page, `PATCH ${record}`, version, theirs);
    await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click();
    const newer = newerAlert(page);
    await newer.getByText('ในระบบตอนนี้: 044 222 222').waitFor();
    await newer.getByText('ในระบบตอนนี้: ของเขา').waitFor();
    expect(await phone.inputValue()).toBe('');
    expect(await dialog.getByLabel('ชื่อภาษาอังกฤษ').inputValue()).toBe('Theirs');
    await inBothWidths(visitors(), page, 'agency-newer');
    await newer.getByRole('button', { name: 'ใช้ข้อความในระบบ' }).last().click();
    await dialog.getByRole('button', { name: 'บันทึกทับด้วยของท่าน' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await readRecord(page, record)).toMatchObject({
      ...{ version: version + 2, phone: null, nameEn: 'Theirs' },
      contact: { name: 'ผู้ประสาน', note: 'ของเขา' },
    });
    await page.context().close();
  }, 480_000);
});
