import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { newId } from '#platform/database';
import type { TestApp } from '../support/app.js';
import type { ReferralWorld, PartnerOf } from '../support/referrals.js';
import { openReports, type ReportDesk } from '../support/report-desk.js';
import { figure, stepCompiler, StepFigures } from '../support/step-evidence.js';
import type { TestActor } from '../support/world.js';

let app: TestApp;
let desk: ReportDesk;
let world: ReferralWorld;
let hospital: PartnerOf;
let exec: TestActor;
let auditor: TestActor;
let supervisor: TestActor;
let chair: TestActor;
let elsewhere: TestActor;
let stranger: TestActor;
const figures = new StepFigures();

beforeAll(async () => {
  ({ app, desk, world, hospital, exec, auditor, elsewhere, stranger } = await openReports());
  supervisor = await world.district.actor({ role: 'DISTRICT_SUPERVISOR' });
  chair = await world.district.actor({ role: 'NETWORK_CHAIR', networkId: world.district.networkId });
});
afterAll(async () => {
  await desk.stop();
  await app.stop();
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
    const report = await desk.made(world.teacher, {
      kind: 'EMERGENCY_PLAN',
      subjectId: planId,
      purpose: 'DISPLAY',
    });
    expect(report).toMatchObject({
      ...{ state: 'READY', failure: null, locked: false, fileName: 'emergency-plan-flood-2569-1.pdf' },
      ...{ availableActions: ['download'], expiresAt: '2026-08-20T03:00:00.000Z' },
    });
    const bytes = (await desk.fetchFile(world.teacher, report.id).expect(200)).body as Buffer;
    expect((await PDFDocument.load(bytes)).getPageCount()).toBeGreaterThan(1);
    expect(bytes.includes('/Image')).toBe(true);
    const lines = await app.rows<{ action: string }>(
      "SELECT action FROM audit_event WHERE record_id = $1 AND reason_code = 'DISPLAY' ORDER BY seq",
      [report.id],
    );
    expect(lines.map(({ action }) => action)).toEqual(['report-request.make', 'report-request.download']);
    for (const who of [world.officer, supervisor, chair])
      expect(await desk.made(who, { kind: 'EMERGENCY_PLAN', subjectId: planId })).toMatchObject({
        state: 'READY',
      });
  });

  it('looks absent from another school and district, and is refused to who reads no plans', async () => {
    const body = { kind: 'EMERGENCY_PLAN', subjectId: planId };
    await desk.ask(elsewhere, body).expect(404);
    await desk.ask(stranger, body).expect(404);
    await desk.ask(safety, { ...body, subjectId: newId() }).expect(404);
    await desk.ask(auditor, body).expect(403);
    await desk.ask(hospital.officer, body).expect(403);
  });

  it('is not made of a safety plan', async () => {
    const id = newId();
    await app.rows(
      `INSERT INTO plan (id, district_id, school_id, kind, academic_year, number, status, content, opened_at, changed_at)
       VALUES ($1, $2, $3, 'SAFETY', 2569, 1, 'DRAFT', '{}', now(), now())`,
      [id, world.district.id, world.school.id],
    );
    await app.ask(safety, 'get', `/plans/${id}`).expect(200);
    await desk.ask(safety, { kind: 'EMERGENCY_PLAN', subjectId: id }).expect(404);
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
    for (const who of [world.teacher, world.director, exec, supervisor, chair]) {
      const report = await desk.made(who, body());
      expect(report).toMatchObject({ state: 'READY', failure: null, fileName: 'six-steps-2569.pdf' });
      const { body: bytes } = await desk.fetchFile(who, report.id).expect(200);
      expect((await PDFDocument.load(bytes as Buffer)).getPageCount()).toBeGreaterThan(1);
    }
  });

  it('looks absent from another school and district, and is refused to who reads no boards', async () => {
    await desk.ask(elsewhere, body()).expect(404);
    await desk.ask(stranger, body()).expect(404);
    await desk.ask(world.director, { ...body(), subjectId: newId() }).expect(404);
    await desk.ask(hospital.officer, body()).expect(403);
  });

  it('wants a school and an academic year', async () => {
    const pointers = async (form: object): Promise<string[]> =>
      ((await desk.ask(world.director, form).expect(422)).body.errors as { pointer: string }[]).map(
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
