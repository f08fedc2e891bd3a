import { TestApp } from '../../../../test/support/app.js';
import { ReferralWorld } from '../../../../test/support/referrals.js';
import { ReportSources } from '../report-sources.js';

let app: TestApp;
let world: ReferralWorld;

beforeAll(async () => {
  app = await TestApp.start();
  world = await ReferralWorld.create(app, 'study-paper');
});
afterAll(() => app.stop());

it('says whose report it is among others: number, school and year, also of one that is a draft', async () => {
  const { care, student, school } = world;
  const story = { studentId: student.id, type: 'AT_RISK', urgency: 'NORMAL', problem: 'ขาดเรียนบ่อย' };
  const { body: opened } = await app.ask(care, 'post', '/cases', { body: story }).expect(201);
  const { body: study } = await app.ask(care, 'post', `/cases/${opened.id}/study`).expect(201);
  const { body: page } = await app.ask(care, 'get', `/case-studies/${study.id}`).expect(200);
  const content = await app.app.get(ReportSources, { strict: false }).load(care, {
    kind: 'CASE_STUDY',
    format: 'pdf',
    subjectId: study.id,
    calendar: null,
    year: null,
    purpose: 'FILE',
  });
  if (!('template' in content)) throw new Error('a case study is set from a template');
  const { lead, title } = content.data as unknown as { title: string; lead: { rows: unknown[] }[] };
  expect(title).toBe('แบบรายงานการศึกษารายกรณี');
  expect(JSON.parse(JSON.stringify(lead[0]))).toMatchObject({
    rows: expect.arrayContaining([
      ['เลขที่', page.reference],
      ['โรงเรียน', school.nameTh],
      ['ปีการศึกษา', '๒๕๖๙'],
    ]),
  });
});
