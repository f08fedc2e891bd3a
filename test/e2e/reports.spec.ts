import { PDFDocument } from '@cantoo/pdf-lib';
import { newId } from '#platform/database';
import type { TestApp } from '../support/app.js';
import { changeIncident } from '../support/incidents.js';
import type { ReferralWorld, PartnerOf } from '../support/referrals.js';
import { openReports, type ReportDesk, type ReportView } from '../support/report-desk.js';
import type { TestActor } from '../support/world.js';

let app: TestApp;
let desk: ReportDesk;
let world: ReferralWorld;
let hospital: PartnerOf;
let exec: TestActor;
let auditor: TestActor;
let elsewhere: TestActor;
let stranger: TestActor;

beforeAll(async () => {
  ({ app, desk, world, hospital, exec, auditor, elsewhere, stranger } = await openReports());
});
afterAll(async () => {
  await desk.stop();
  await app.stop();
});

const act = (who: TestActor, { id, version }: ReportView, action: string) =>
  app.ask(who, 'post', `/report-requests/${id}/${action}`, { version });
async function logIncident(): Promise<string> {
  const { body } = await app
    .ask(world.care, 'post', '/incidents', {
      body: {
        ...{ id: newId(), kind: 'EVENT', mainCode: 'A03', urgency: 'NORMAL', happenedOn: '2026-08-18' },
        ...{ happenedAbout: false, locationType: 'GATE_ROAD', facts: 'เหตุที่สมมติขึ้น', persons: [] },
      },
    })
    .expect(201);
  return body.id as string;
}
const moveTo = (id: string, schoolId: string | null) =>
  changeIncident(app.admin, id, { school_ids: [schoolId], school_id: schoolId });
const files = async (): Promise<number> =>
  (await app.rows<{ n: number }>('SELECT count(*)::int AS n FROM stored_file'))[0]?.n ?? 0;

describe('a memo about a child', () => {
  let referralId: string;
  let report: ReportView;

  beforeAll(async () => {
    referralId = await world.assigned(hospital, { dataClasses: ['IDENTITY', 'NARRATIVE'] });
  });

  it('is refused to those who may not read the referral, as its page is', async () => {
    const body = { kind: 'REFERRAL_MEMO', subjectId: referralId };
    await desk.ask(elsewhere, body).expect(404);
    await desk.ask(stranger, body).expect(404);
    await desk.ask(exec, body).expect(403);
    await desk.ask(auditor, body).expect(403);
    await desk.ask(hospital.officer, body).expect(403);
    await desk.ask(world.care, { ...body, subjectId: newId() }).expect(404);
    expect(await app.rows('SELECT 1 FROM report_request')).toEqual([]);
  });

  it('asks for a fresh proof', async () => {
    const stale = await world.district.signIn(world.care, {
      role: 'SCHOOL_CARE',
      school: world.school,
      stale: true,
    });
    const { body } = await desk.ask(stale, { kind: 'REFERRAL_MEMO', subjectId: referralId }).expect(403);
    expect(body.code).toBe('reauthentication-required');
  });

  it('wants exactly what its kind is about, and a purpose', async () => {
    const pointers = async (body: object): Promise<string[]> =>
      ((await desk.ask(world.care, body).expect(422)).body.errors as { pointer: string }[]).map(
        ({ pointer }) => pointer,
      );
    expect(await pointers({ kind: 'REFERRAL_MEMO' })).toEqual(['/subjectId']);
    expect(await pointers({ kind: 'REFERRAL_MEMO', subjectId: referralId, format: 'docx' })).toEqual([
      '/format',
    ]);
    expect(
      await pointers({ kind: 'REFERRAL_MEMO', subjectId: referralId, year: 2569, calendar: 'fiscal' }),
    ).toEqual(['/calendar', '/year']);
    expect(await pointers({ kind: 'DIARY', subjectId: referralId })).toEqual(['/kind']);
    expect(await pointers({ kind: 'REFERRAL_MEMO', subjectId: referralId, purpose: 'OTHER' })).toEqual([
      '/purposeNote',
    ]);
  });

  it('is made once, however often it is asked and delivered', async () => {
    const key = newId();
    const body = { kind: 'REFERRAL_MEMO', subjectId: referralId, purpose: 'SUPERIOR' };
    const { body: first } = await desk.ask(world.care, body, key).expect(202);
    const { body: second } = await desk.ask(world.care, body, key).expect(202);
    expect(second.id).toBe(first.id);
    expect(first).toMatchObject({ state: 'QUEUED', availableActions: [], locked: true });
    await desk.fetchFile(world.care, first.id as string).expect(404);
    const before = await files();
    await desk.worker.drain({ times: 3 });
    expect(await files()).toBe(before + 1);
    report = await desk.see(world.care, first.id as string);
    expect(report).toMatchObject({
      ...{ state: 'READY', percent: 100, fileName: expect.stringMatching(/^REF-\d{4}-\d{6}-memo\.pdf$/u) },
      availableActions: ['download', 'reveal-password'],
      expiresAt: '2026-08-20T03:00:00.000Z',
    });
  });

  it('is there for the requester in that post alone', async () => {
    for (const who of [world.officer, world.director, elsewhere, stranger]) {
      await app.ask(who, 'get', `/report-requests/${report.id}`).expect(404);
      await desk.fetchFile(who, report.id).expect(404);
      await act(who, report, 'reveal-password').expect(404);
    }
    const otherPost = await world.district.signIn(world.care, {
      role: 'SCHOOL_SAFETY',
      school: world.school,
    });
    await desk.fetchFile(otherPost, report.id).expect(404);
    const { body } = await app.ask(world.director, 'get', '/report-requests').expect(200);
    expect(body.items).toEqual([]);
  });

  it('opens with the password that is told once, and without it does not', async () => {
    const answer = await desk.fetchFile(world.care, report.id).expect(200);
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="REF-\d{4}-\d{6}-memo\.pdf"/u,
    );
    const bytes = answer.body as Buffer;
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await expect(PDFDocument.load(bytes)).rejects.toThrow(/encrypted/iu);
    const { body } = await act(world.care, report, 'reveal-password').expect(200);
    expect(body.password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/u);
    const opened = await PDFDocument.load(bytes, { password: body.password as string });
    expect(opened.getPageCount()).toBeGreaterThan(0);
    await expect(PDFDocument.load(bytes, { password: 'aaaa-aaaa-aaaa-aaaa' })).rejects.toThrow();
    await act(world.care, report, 'reveal-password').expect(412);
    const again = await act(world.care, await desk.see(world.care, report.id), 'reveal-password').expect(409);
    expect(again.body.code).toBe('report.password-shown');
    const kept = await app.rows<{ text: string }>(
      'SELECT row_to_json(r)::text AS text FROM report_request r UNION ALL SELECT row_to_json(a)::text FROM idempotent_answer a UNION ALL SELECT payload::text FROM outbox',
    );
    expect(JSON.stringify(kept)).not.toContain(body.password);
  });

  it('notes every download, with its purpose', async () => {
    const lines = await app.rows<{ action: string; reason_code: string | null }>(
      "SELECT action, reason_code FROM audit_event WHERE record_kind = 'report-request' AND record_id = $1 ORDER BY seq",
      [report.id],
    );
    expect(lines.map(({ action }) => action.replace('report-request.', ''))).toEqual([
      'make',
      'finish',
      'download',
      'reveal-password',
    ]);
    expect(lines.filter(({ reason_code }) => reason_code === 'SUPERIOR')).toHaveLength(2);
  });

  it('is gone after a day, and the sweep throws the bytes away', async () => {
    const before = await files();
    app.clock.set(new Date('2026-08-20T03:00:01Z'));
    try {
      await desk.fetchFile(world.care, report.id).expect(404);
      expect(await desk.see(world.care, report.id)).toMatchObject({ state: 'EXPIRED', availableActions: [] });
      await desk.worker.purge(world.district.id);
      expect(await files()).toBe(before - 1);
      expect(await desk.see(world.care, report.id)).toMatchObject({ state: 'EXPIRED', fileName: null });
    } finally {
      app.clock.set(new Date('2026-08-19T03:00:00Z'));
    }
  });
});

describe('what is made in somebody’s name', () => {
  it('is not made after the post has ended', async () => {
    const id = await world.submitted();
    const leaver = await world.district.actor({ role: 'SCHOOL_CARE', school: world.school });
    const { body } = await desk.ask(leaver, { kind: 'REFERRAL_MEMO', subjectId: id }).expect(202);
    await app.rows("UPDATE post SET ends_on = '2020-12-31' WHERE id = $1", [leaver.postId]);
    await desk.worker.drain();
    const [row] = await app.rows('SELECT state, failure FROM report_request WHERE id = $1', [body.id]);
    expect(row).toEqual({ state: 'FAILED', failure: 'report.post-ended' });
  });

  it('fails when the record has gone out of sight meanwhile, and can be asked for again', async () => {
    const id = await logIncident();
    const { body } = await desk
      .ask(world.director, { kind: 'MSC_SHEET', subjectId: id, purpose: 'MSC' })
      .expect(202);
    await moveTo(id, elsewhere.schoolId);
    await desk.worker.drain();
    const failed = await desk.see(world.director, body.id as string);
    expect(failed).toMatchObject({ state: 'FAILED', failure: 'not-found', availableActions: ['retry'] });
    await act(world.director, failed, 'retry').expect(404);
    await moveTo(id, world.school.id);
    await act(world.director, failed, 'retry').expect(202);
    await desk.worker.drain();
    expect(await desk.see(world.director, failed.id)).toMatchObject({ state: 'READY' });
    await moveTo(id, elsewhere.schoolId);
    await desk.fetchFile(world.director, failed.id).expect(404);
  });

  it('waits in a short line', async () => {
    const year = { kind: 'YEAR_STATISTICS', calendar: 'academic', year: 2569, purpose: 'MEETING' };
    for (let count = 0; count < 5; count += 1) await desk.ask(exec, year).expect(202);
    const { body } = await desk.ask(exec, year).expect(409);
    expect(body.code).toBe('report.too-many');
    await desk.worker.drain();
    await desk.ask(exec, year).expect(202);
    await desk.worker.drain();
  });
});

describe('the letter to an agency', () => {
  it('says what the agency sees before it accepts, and comes as a Word file too', async () => {
    const id = await world.accepted(hospital, { dataClasses: ['IDENTITY', 'NARRATIVE'] });
    for (const format of ['pdf', 'docx']) {
      const report = await desk.made(world.officer, {
        ...{ kind: 'REFERRAL_LETTER', subjectId: id, format, purpose: 'REFER' },
      });
      expect(report).toMatchObject({ state: 'READY', availableActions: ['download'] });
      const { body } = await desk.fetchFile(world.officer, report.id).expect(200);
      const start = (body as Buffer).subarray(0, 4).toString('latin1');
      expect(start).toBe(format === 'pdf' ? '%PDF' : 'PK\x03\x04');
    }
  });

  it('is not written before an agency was chosen', async () => {
    const id = await world.submitted();
    const { body } = await desk.ask(world.care, { kind: 'REFERRAL_LETTER', subjectId: id }).expect(409);
    expect(body.code).toBe('report.no-agency');
  });
});

it('makes a case-study report for those who read the case', async () => {
  const { body: opened } = await app
    .ask(world.care, 'post', '/cases', {
      body: {
        ...{ studentId: world.student.id, type: 'AT_RISK', urgency: 'NORMAL' },
        problem: 'ขาดเรียนบ่อย #ไม่ใช่หัวข้อ $5 <b>',
      },
    })
    .expect(201);
  const { body: study } = await app.ask(world.care, 'post', `/cases/${opened.id}/study`).expect(201);
  const body = { kind: 'CASE_STUDY', subjectId: study.id, purpose: 'CONFERENCE' };
  await desk.ask(elsewhere, body).expect(404);
  await desk.ask(exec, body).expect(403);
  const report = await desk.made(world.care, body);
  expect(report).toMatchObject({ state: 'READY', availableActions: ['download', 'reveal-password'] });
});

it('makes the papers of the district from the figures that its pages show', async () => {
  const year = { calendar: 'academic', year: 2569 };
  for (const body of [
    { kind: 'WEEKLY_DIGEST' },
    { kind: 'YEAR_STATISTICS', ...year, format: 'xlsx' },
    { kind: 'YEARLY_SAFETY', ...year },
    { kind: 'YEARLY_SAFETY', ...year, purpose: 'SUPERIOR' },
  ]) {
    const report = await desk.made(exec, { purpose: 'MEETING', ...body });
    expect([body.kind, report.state, report.failure]).toEqual([body.kind, 'READY', null]);
    await desk.ask(world.care, { purpose: 'MEETING', ...body }).expect(403);
  }
});
