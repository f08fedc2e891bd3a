import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { Response } from 'supertest';
import { newId } from '#platform/database';
import { TestApp } from '../support/app.js';
import { changeIncident } from '../support/incidents.js';
import { ReferralWorld, type PartnerOf } from '../support/referrals.js';
import { ReportWorker } from '../support/report-worker.js';
import { figure, stepCompiler, StepFigures } from '../support/step-evidence.js';
import { TestDistrict, type TestActor } from '../support/world.js';

let app: TestApp;
let worker: ReportWorker;
let world: ReferralWorld;
let hospital: PartnerOf;
let exec: TestActor;
let auditor: TestActor;
let elsewhere: TestActor;
let stranger: TestActor;
const figures = new StepFigures();

beforeAll(async () => {
  app = await TestApp.start();
  worker = await ReportWorker.start(app);
  world = await ReferralWorld.create(app, 'here');
  hospital = await world.partner('HOSPITAL');
  exec = await world.district.actor({ role: 'DISTRICT_EXEC' });
  auditor = await world.district.actor({ role: 'AUDITOR_DPO' });
  elsewhere = await world.district.actor({
    role: 'SCHOOL_CARE',
    school: await world.district.school('โรงเรียนบ้านนา'),
  });
  stranger = await (await TestDistrict.create(app.admin, 'there')).actor({ role: 'DISTRICT_SAFETY' });
});
afterAll(async () => {
  await worker.stop();
  await app.stop();
});

interface View {
  id: string;
  state: string;
  failure: string | null;
  percent: number;
  version: number;
  availableActions: string[];
  expiresAt: string | null;
}

const ask = (who: TestActor, body: object, key?: string) =>
  app.ask(who, 'post', '/report-requests', {
    body: { format: 'pdf', purpose: 'FILE', ...body },
    ...(key ? { key } : {}),
  });
const see = async (who: TestActor, id: string): Promise<View> =>
  (await app.ask(who, 'get', `/report-requests/${id}`).expect(200)).body as View;
const act = (who: TestActor, { id, version }: View, action: string) =>
  app.ask(who, 'post', `/report-requests/${id}/${action}`, { version });
const fetchFile = (who: TestActor, id: string) =>
  app.ask(who, 'get', `/report-requests/${id}/file`).buffer(true).parse(binary);
const binary = (response: Response, done: (error: null, bytes: Buffer) => void): void => {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
};
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

async function made(who: TestActor, body: object): Promise<View> {
  const { body: asked } = await ask(who, body).expect(202);
  await worker.drain();
  return see(who, (asked as View).id);
}

describe('a memo about a child', () => {
  let referralId: string;
  let report: View;

  beforeAll(async () => {
    referralId = await world.assigned(hospital, { dataClasses: ['IDENTITY', 'NARRATIVE'] });
  });

  it('is refused to those who may not read the referral, as its page is', async () => {
    const body = { kind: 'REFERRAL_MEMO', subjectId: referralId };
    await ask(elsewhere, body).expect(404);
    await ask(stranger, body).expect(404);
    await ask(exec, body).expect(403);
    await ask(auditor, body).expect(403);
    await ask(hospital.officer, body).expect(403);
    await ask(world.care, { ...body, subjectId: newId() }).expect(404);
    expect(await app.rows('SELECT 1 FROM report_request')).toEqual([]);
  });

  it('asks for a fresh proof', async () => {
    const stale = await world.district.signIn(world.care, {
      role: 'SCHOOL_CARE',
      school: world.school,
      stale: true,
    });
    const { body } = await ask(stale, { kind: 'REFERRAL_MEMO', subjectId: referralId }).expect(403);
    expect(body.code).toBe('reauthentication-required');
  });

  it('wants exactly what its kind is about, and a purpose', async () => {
    const pointers = async (body: object): Promise<string[]> =>
      ((await ask(world.care, body).expect(422)).body.errors as { pointer: string }[]).map(
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
    const { body: first } = await ask(world.care, body, key).expect(202);
    const { body: second } = await ask(world.care, body, key).expect(202);
    expect(second.id).toBe(first.id);
    expect(first).toMatchObject({ state: 'QUEUED', availableActions: [], locked: true });
    await fetchFile(world.care, first.id as string).expect(404);
    const before = await files();
    await worker.drain({ times: 3 });
    expect(await files()).toBe(before + 1);
    report = await see(world.care, first.id as string);
    expect(report).toMatchObject({
      ...{ state: 'READY', percent: 100, fileName: expect.stringMatching(/^REF-\d{4}-\d{6}-memo\.pdf$/u) },
      availableActions: ['download', 'reveal-password'],
      expiresAt: '2026-08-20T03:00:00.000Z',
    });
  });

  it('is there for the requester in that post alone', async () => {
    for (const who of [world.officer, world.director, elsewhere, stranger]) {
      await app.ask(who, 'get', `/report-requests/${report.id}`).expect(404);
      await fetchFile(who, report.id).expect(404);
      await act(who, report, 'reveal-password').expect(404);
    }
    const otherPost = await world.district.signIn(world.care, {
      role: 'SCHOOL_SAFETY',
      school: world.school,
    });
    await fetchFile(otherPost, report.id).expect(404);
    const { body } = await app.ask(world.director, 'get', '/report-requests').expect(200);
    expect(body.items).toEqual([]);
  });

  it('opens with the password that is told once, and without it does not', async () => {
    const answer = await fetchFile(world.care, report.id).expect(200);
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
    const again = await act(world.care, await see(world.care, report.id), 'reveal-password').expect(409);
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
      await fetchFile(world.care, report.id).expect(404);
      expect(await see(world.care, report.id)).toMatchObject({ state: 'EXPIRED', availableActions: [] });
      await worker.purge(world.district.id);
      expect(await files()).toBe(before - 1);
      expect(await see(world.care, report.id)).toMatchObject({ state: 'EXPIRED', fileName: null });
    } finally {
      app.clock.set(new Date('2026-08-19T03:00:00Z'));
    }
  });
});

describe('what is made in somebody’s name', () => {
  it('is not made after the post has ended', async () => {
    const id = await world.submitted();
    const leaver = await world.district.actor({ role: 'SCHOOL_CARE', school: world.school });
    const { body } = await ask(leaver, { kind: 'REFERRAL_MEMO', subjectId: id }).expect(202);
    await app.rows("UPDATE post SET ends_on = '2020-12-31' WHERE id = $1", [leaver.postId]);
    await worker.drain();
    const [row] = await app.rows('SELECT state, failure FROM report_request WHERE id = $1', [body.id]);
    expect(row).toEqual({ state: 'FAILED', failure: 'report.post-ended' });
  });

  it('fails when the record has gone out of sight meanwhile, and can be asked for again', async () => {
    const id = await logIncident();
    const { body } = await ask(world.director, { kind: 'MSC_SHEET', subjectId: id, purpose: 'MSC' }).expect(
      202,
    );
    await moveTo(id, elsewhere.schoolId);
    await worker.drain();
    const failed = await see(world.director, body.id as string);
    expect(failed).toMatchObject({ state: 'FAILED', failure: 'not-found', availableActions: ['retry'] });
    await act(world.director, failed, 'retry').expect(404);
    await moveTo(id, world.school.id);
    await act(world.director, failed, 'retry').expect(202);
    await worker.drain();
    expect(await see(world.director, failed.id)).toMatchObject({ state: 'READY' });
    await moveTo(id, elsewhere.schoolId);
    await fetchFile(world.director, failed.id).expect(404);
  });

  it('waits in a short line', async () => {
    const year = { kind: 'YEAR_STATISTICS', calendar: 'academic', year: 2569, purpose: 'MEETING' };
    for (let count = 0; count < 5; count += 1) await ask(exec, year).expect(202);
    const { body } = await ask(exec, year).expect(409);
    expect(body.code).toBe('report.too-many');
    await worker.drain();
    await ask(exec, year).expect(202);
    await worker.drain();
  });
});

describe('the letter to an agency', () => {
  it('says what the agency sees before it accepts, and comes as a Word file too', async () => {
    const id = await world.accepted(hospital, { dataClasses: ['IDENTITY', 'NARRATIVE'] });
    for (const format of ['pdf', 'docx']) {
      const report = await made(world.officer, {
        ...{ kind: 'REFERRAL_LETTER', subjectId: id, format, purpose: 'REFER' },
      });
      expect(report).toMatchObject({ state: 'READY', availableActions: ['download'] });
      const { body } = await fetchFile(world.officer, report.id).expect(200);
      const start = (body as Buffer).subarray(0, 4).toString('latin1');
      expect(start).toBe(format === 'pdf' ? '%PDF' : 'PK\x03\x04');
    }
  });

  it('is not written before an agency was chosen', async () => {
    const id = await world.submitted();
    const { body } = await ask(world.care, { kind: 'REFERRAL_LETTER', subjectId: id }).expect(409);
    expect(body.code).toBe('report.no-agency');
  });
});

describe('an emergency plan on paper', () => {
  let safety: TestActor;
  let planId: string;
  const contents = {
    ...{ trigger: 'น้ำถึงหลักแดง', routes: 'บันไดทิศเหนือ', assemblyPoints: 'สนามหน้าเสาธง', after: 'นับนักเรียน' },
    ...{ before: '1. ยกของขึ้นที่สูง\n2. ตรวจไฟฟ้า', during: 'พาขึ้นชั้นสอง #ไม่ใช่คำสั่ง', handover: 'ลงชื่อรับ' },
    command: [{ duty: 'ผู้บัญชาการเหตุการณ์', holder: 'ผู้อำนวยการ', standIn: 'รองผู้อำนวยการ' }],
    helpNeeds: [{ kind: 'MOVING', count: 2, helper: 'ครูประจำชั้น ป.2' }],
  };

  beforeAll(async () => {
    safety = await world.district.actor({ role: 'SCHOOL_SAFETY', school: world.school });
    const form = { kind: 'EMERGENCY', scenario: 'FLOOD', academicYear: 2569 };
    const started = await app.ask(safety, 'post', '/plans', { body: form }).expect(201);
    planId = started.body.id as string;
    let { version } = (
      await app
        .ask(safety, 'patch', `/plans/${planId}`, { body: contents, version: started.body.version as number })
        .expect(200)
    ).body as { version: number };
    const contact = { kind: 'AGENCY', name: 'ปภ. (สมมติ)', phone: '053-000-000' };
    const change = async (path: string, body: object): Promise<void> => {
      const answer = await app.ask(safety, 'post', `/plans/${planId}/${path}`, { version, body }).expect(201);
      ({ version } = answer.body as { version: number });
    };
    await change('contacts', contact);
    const colour = { create: { width: 1200, height: 800, channels: 3, background: '#3388aa' } } as const;
    const page = await PDFDocument.create();
    page.addPage([200, 200]);
    for (const [name, bytes] of [
      ['ผังชั้นหนึ่ง.png', await sharp(colour).png().toBuffer()],
      ['ผังชั้นสอง.pdf', Buffer.from(await page.saveAsBase64(), 'base64')],
    ] as const) {
      const added = await app
        .ask(safety, 'post', `/plans/${planId}/maps`, { version })
        .attach('file', bytes, name)
        .expect(201);
      ({ version } = added.body as { version: number });
    }
  });

  it('is made for whoever reads the plan, maps in it, and opens without a password', async () => {
    const report = await made(world.teacher, {
      kind: 'EMERGENCY_PLAN',
      subjectId: planId,
      purpose: 'DISPLAY',
    });
    expect(report).toMatchObject({
      ...{ state: 'READY', failure: null, locked: false, fileName: 'emergency-plan-flood-2569-1.pdf' },
      ...{ availableActions: ['download'], expiresAt: '2026-08-20T03:00:00.000Z' },
    });
    const bytes = (await fetchFile(world.teacher, report.id).expect(200)).body as Buffer;
    expect((await PDFDocument.load(bytes)).getPageCount()).toBeGreaterThan(1);
    expect(bytes.includes('/Image')).toBe(true);
    const lines = await app.rows<{ action: string }>(
      "SELECT action FROM audit_event WHERE record_id = $1 AND reason_code = 'DISPLAY' ORDER BY seq",
      [report.id],
    );
    expect(lines.map(({ action }) => action)).toEqual(['report-request.make', 'report-request.download']);
    await made(world.officer, { kind: 'EMERGENCY_PLAN', subjectId: planId }).then(({ state }) =>
      expect(state).toBe('READY'),
    );
  });

  it('looks absent from another school and district, and is refused to who reads no plans', async () => {
    const body = { kind: 'EMERGENCY_PLAN', subjectId: planId };
    await ask(elsewhere, body).expect(404);
    await ask(stranger, body).expect(404);
    await ask(safety, { ...body, subjectId: newId() }).expect(404);
    await ask(auditor, body).expect(403);
    await ask(hospital.officer, body).expect(403);
  });

  it('is not made of a safety plan', async () => {
    const id = newId();
    await app.rows(
      `INSERT INTO plan (id, district_id, school_id, kind, academic_year, number, status, content, opened_at, changed_at)
       VALUES ($1, $2, $3, 'SAFETY', 2569, 1, 'DRAFT', '{}', now(), now())`,
      [id, world.district.id, world.school.id],
    );
    await app.ask(safety, 'get', `/plans/${id}`).expect(200);
    await ask(safety, { kind: 'EMERGENCY_PLAN', subjectId: id }).expect(404);
  });
});

describe('the six steps of a school on paper', () => {
  const body = () => ({
    ...{ kind: 'SCHOOL_STEPS', subjectId: world.school.id, calendar: 'academic', year: 2569 },
    purpose: 'SUPERIOR',
  });

  beforeAll(async () => {
    const { compiler, source } = await stepCompiler(app, [figures.source]);
    const missing = { missing: ['RIGHT'] };
    figures.set(world.school.id, {
      'students.roster-rounds': figure(1, null),
      'risk.groups-rated': figure(3, 4, missing),
    });
    await compiler.compile(world.district.id);
    await source.destroy();
    const remark = { academicYear: 2569, step: 'STEP1', remark: 'ยังไม่เห็นการปฏิบัติจริง' };
    await app
      .ask(world.officer, 'post', `/step-boards/${world.school.id}/remarks`, { body: remark })
      .expect(201);
  });

  it('is made for the school and the district from the board', async () => {
    for (const who of [world.teacher, world.director, exec]) {
      const report = await made(who, body());
      expect(report).toMatchObject({ state: 'READY', failure: null, fileName: 'six-steps-2569.pdf' });
      const { body: bytes } = await fetchFile(who, report.id).expect(200);
      expect((await PDFDocument.load(bytes as Buffer)).getPageCount()).toBeGreaterThan(1);
    }
  });

  it('looks absent from another school and district, and is refused to who reads no boards', async () => {
    await ask(elsewhere, body()).expect(404);
    await ask(stranger, body()).expect(404);
    await ask(world.director, { ...body(), subjectId: newId() }).expect(404);
    await ask(hospital.officer, body()).expect(403);
  });

  it('wants a school and an academic year', async () => {
    const pointers = async (form: object): Promise<string[]> =>
      ((await ask(world.director, form).expect(422)).body.errors as { pointer: string }[]).map(
        ({ pointer }) => pointer,
      );
    expect(await pointers({ kind: 'SCHOOL_STEPS', subjectId: world.school.id })).toEqual([
      '/calendar',
      '/year',
    ]);
    expect(await pointers({ ...body(), calendar: 'fiscal' })).toEqual(['/calendar']);
    expect(await pointers({ ...body(), subjectId: undefined })).toEqual(['/subjectId']);
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
  await ask(elsewhere, body).expect(404);
  await ask(exec, body).expect(403);
  const report = await made(world.care, body);
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
    const report = await made(exec, { purpose: 'MEETING', ...body });
    expect([body.kind, report.state, report.failure]).toEqual([body.kind, 'READY', null]);
    await ask(world.care, { purpose: 'MEETING', ...body }).expect(403);
  }
});
