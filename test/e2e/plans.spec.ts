import type { SchoolEvidence } from '#contracts';
import { plansEvidence, requiredScenarios, PlanReminders } from '#features/plans';
import { newId, UnitOfWork } from '#platform/database';
import sharp from 'sharp';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

const YEAR = 2569;
const TODAY = '2026-08-19';

let app: TestApp;
let here: TestDistrict;
let school: TestSchool;
let other: TestSchool;
let safety: TestActor;
let director: TestActor;
let teacher: TestActor;
let officer: TestActor;
let supervisor: TestActor;
let chair: TestActor;
let elsewhere: TestActor;
let stranger: TestActor;

beforeAll(async () => {
  app = await TestApp.start();
  here = await TestDistrict.create(app.admin, 'here');
  const there = await TestDistrict.create(app.admin, 'there');
  school = await here.school('โรงเรียนบ้านหนองน้ำใส');
  other = await here.school('โรงเรียนบ้านดอนกลาง');
  safety = await here.actor({ role: 'SCHOOL_SAFETY', school });
  director = await here.actor({ role: 'SCHOOL_DIRECTOR', school });
  teacher = await here.actor({ role: 'TEACHER', school });
  officer = await here.actor({ role: 'DISTRICT_SAFETY' });
  supervisor = await here.actor({ role: 'DISTRICT_SUPERVISOR' });
  chair = await here.actor({ role: 'NETWORK_CHAIR', networkId: here.networkId });
  elsewhere = await here.actor({ role: 'SCHOOL_SAFETY', school: other });
  stranger = await there.actor({ role: 'DISTRICT_SAFETY' });
});
afterAll(() => app.stop());

interface View {
  id: string;
  version: number;
  status: string;
  number: number;
  risks: { id: string; code: string; covered: boolean }[];
  measures: { id: string; what: string; ownerName: string | null; risks: { id: string }[] }[];
  contacts: { id: string; checkedOn: string | null; fresh: boolean }[];
  maps: { id: string }[];
  missing: { code: string; pointer: string }[];
  availableActions: string[];
}

/** An approved assessment with its risks, around the walls. */
async function assess(
  of: TestSchool,
  by: TestActor,
  risks: readonly [code: string, level: string, prevent: string | null][],
): Promise<string[]> {
  const id = newId();
  await app.rows(
    `INSERT INTO risk_assessment (id, district_id, school_id, academic_year, number, status, low_max, medium_max, high_max, opened_at, ranking_fixed_at, changed_at)
     VALUES ($1, $2, $3, $4, 1, 'DRAFT', 4, 9, 16, now(), now(), now())`,
    [id, here.id, of.id, YEAR],
  );
  const ids: string[] = [];
  for (const [index, [code, level, prevent]] of risks.entries()) {
    ids.push(newId());
    await app.rows(
      `INSERT INTO risk_row (id, assessment_id, district_id, school_id, code, hazard_group, area, place, happening, likelihood, impact, level, prevent, rank, position)
       VALUES ($1, $2, $3, $4, $5, 'ACCIDENT', 'BUILDING', 'ประตูหน้า', 'เหตุที่สมมติขึ้น', 2, 2, $6, $7, $8, $8)`,
      [ids[index], id, here.id, of.id, code, level, prevent, index + 1],
    );
  }
  await app.rows(
    `UPDATE risk_assessment SET version = 2, status = 'APPROVED', submitted_at = now(), submitted_by_person_id = $2, submitted_by_post_id = $3,
       approved_at = now(), approved_by_person_id = $4, approved_by_post_id = $5 WHERE id = $1`,
    [id, by.personId, by.postId, officer.personId, officer.postId],
  );
  return ids;
}

const start = (who: TestActor, body: object) => app.ask(who, 'post', '/plans', { body });
const SAFETY = { kind: 'SAFETY', academicYear: YEAR };
const FLOOD = { kind: 'EMERGENCY', scenario: 'FLOOD', academicYear: YEAR };

async function act(
  who: TestActor,
  of: View,
  action: string,
  ...[body, status = 200]: [body?: object, status?: number]
): Promise<View> {
  const answer = await app.ask(who, 'post', `/plans/${of.id}/${action}`, {
    version: of.version,
    ...(body ? { body } : {}),
  });
  expect([action, answer.status, answer.body]).toEqual([action, status, answer.body]);
  return answer.body as View;
}

const write = async (who: TestActor, of: View, body: object): Promise<View> =>
  (await app.ask(who, 'patch', `/plans/${of.id}`, { body, version: of.version }).expect(200)).body as View;

const pointersOf = (body: { errors: { pointer: string }[] }): string[] =>
  body.errors.map(({ pointer }) => pointer);

async function evidence(): Promise<SchoolEvidence> {
  const question = { districtId: here.id, schoolIds: [school.id, other.id], year: YEAR, today: TODAY };
  const found = await app.app.get(UnitOfWork).read(officer, (tx) => plansEvidence(tx, question));
  return found.get(school.id) ?? {};
}

describe('the safety plan of a school', () => {
  let view: View;
  let gate: string;
  let fire: string;
  let foreign: string;

  it('stands on the approved assessment, and is begun by its safety officer once a year', async () => {
    for (const who of [teacher, director, officer, supervisor]) await start(who, SAFETY).expect(403);
    expect((await start(safety, SAFETY).expect(409)).body.code).toBe('plan.assessment-missing');
    [gate, fire] = (await assess(school, director, [
      ['A03', 'HIGH', null],
      ['V06', 'VERY_HIGH', 'ตัดไฟก่อนกลับบ้าน'],
      ['R01', 'LOW', null],
    ])) as [string, string];
    [foreign] = (await assess(other, elsewhere, [['A03', 'HIGH', null]])) as [string];
    expect(pointersOf((await start(safety, { ...SAFETY, academicYear: 2601 }).expect(422)).body)).toEqual([
      '/academicYear',
    ]);
    expect(pointersOf((await start(safety, { ...SAFETY, scenario: 'FLOOD' }).expect(422)).body)).toEqual([
      '/scenario',
    ]);
    view = (await start(safety, SAFETY).expect(201)).body as View;
    expect(view).toMatchObject({ status: 'DRAFT', number: 1, availableActions: ['change'] });
    // What the assessment already says is done about a high risk is there.
    expect(view.measures).toMatchObject([
      { measure: 'PREVENT', phase: 'BEFORE', what: 'ตัดไฟก่อนกลับบ้าน', risks: [{ id: fire }] },
    ]);
    expect(view.risks.map(({ code, covered }) => [code, covered])).toEqual([
      ['A03', false],
      ['V06', true],
      ['R01', false],
    ]);
    expect((await start(safety, SAFETY).expect(409)).body.code).toBe('plan.already-open');
  });

  const measure = (riskIds: string[], more: object = {}) => ({
    ...{ measure: 'PREVENT', hazardGroup: 'ACCIDENT', phase: 'BEFORE', what: 'ครูเวรโบกรถเช้าเย็น', riskIds },
    ...{ ownerPostId: teacher.postId, dueOn: '2026-10-31', budgetBaht: 1500, ...more },
  });
  const ask = (body: object) =>
    app.ask(safety, 'post', `/plans/${view.id}/measures`, { body, version: view.version });

  it('ties measures to its own risks and posts alone: another school’s look absent', async () => {
    const absent = await ask(measure([newId()])).expect(422);
    const strange = await ask(measure([foreign])).expect(422);
    expect(pointersOf(strange.body)).toEqual(['/riskIds/0']);
    expect(strange.body.errors).toEqual(absent.body.errors);
    expect(pointersOf((await ask(measure([], { ownerPostId: elsewhere.postId })).expect(422)).body)).toEqual([
      '/ownerPostId',
    ]);
    expect(pointersOf((await ask(measure([], { budgetBaht: -1 })).expect(422)).body)).toEqual([
      '/budgetBaht',
    ]);
    // The database refuses it, too, whoever asks.
    const tie = app.rows('INSERT INTO plan_measure_risk VALUES ($1, $2, $3, $4)', [
      ...[view.measures[0]!.id, foreign, here.id, school.id],
    ]);
    await expect(tie).rejects.toMatchObject({ code: '42501' });
  });

  it('is not submitted while a high risk is uncovered, and says which', async () => {
    const refused = await app
      .ask(director, 'post', `/plans/${view.id}/submit`, { version: view.version })
      .expect(422);
    expect(refused.body.code).toBe('plan.incomplete');
    const first = `/measures/${view.measures[0]!.id}`;
    expect(pointersOf(refused.body)).toEqual([
      ...['/content/aims', `/risks/${gate}`, `${first}/ownerPostId`, `${first}/dueOn`],
    ]);
    view = await write(safety, view, { aims: 'เด็กทุกคนถึงบ้านปลอดภัย' });
    view = (await ask(measure([gate])).expect(201)).body as View;
    const proposed = view.measures.find(({ risks }) => risks.some(({ id }) => id === fire))!;
    const path = `/plans/${view.id}/measures/${proposed.id}`;
    const body = measure([fire], { what: proposed.what });
    view = (await app.ask(safety, 'patch', path, { body, version: view.version }).expect(200)).body as View;
    expect(view.missing).toEqual([]);
    await app.ask(safety, 'patch', path, { body, version: 1 }).expect(412);
  });

  it('is out of sight and out of reach elsewhere', async () => {
    const path = `/plans/${view.id}`;
    for (const who of [elsewhere, stranger]) {
      await app.ask(who, 'get', path).expect(404);
      await app.ask(who, 'get', `${path}/history`).expect(404);
    }
    await app.ask(elsewhere, 'patch', path, { body: { aims: 'x' }, version: view.version }).expect(404);
    await app.ask(teacher, 'patch', path, { body: { aims: 'x' }, version: view.version }).expect(403);
    await act(safety, view, 'submit', undefined, 403);
    for (const who of [teacher, director, officer, supervisor, chair])
      await app.ask(who, 'get', path).expect(200);
    const named = async (who: TestActor) =>
      ((await app.ask(who, 'get', path)).body as View).measures.every(({ ownerName }) => ownerName !== null);
    expect([await named(safety), await named(officer), await named(supervisor), await named(chair)]).toEqual([
      ...[true, true, false, false],
    ]);
  });

  it('is returned with a reason and approved by somebody who neither wrote nor submitted it', async () => {
    view = await act(director, view, 'submit');
    await act(officer, view, 'return', {}, 422);
    view = await act(supervisor, view, 'return', { reason: 'ขอจุดจอดรถให้ชัด' });
    expect(view).toMatchObject({ status: 'RETURNED', returnReason: 'ขอจุดจอดรถให้ชัด' });
    view = await act(director, view, 'submit');
    await act(director, view, 'approve', undefined, 403);
    for (const who of [director, safety]) {
      const twoHats = await here.signIn(who, { role: 'DISTRICT_SAFETY' });
      const refused = await act(twoHats, view, 'approve', undefined, 403);
      expect(refused).toMatchObject({ code: 'separation-of-duty' });
    }
    view = await act(officer, view, 'approve');
    expect(view).toMatchObject({ status: 'APPROVED', approvedByRole: 'DISTRICT_SAFETY' });
    await act(safety, view, 'measures', measure([gate]), 409);
    await expect(
      app.rows("UPDATE plan SET content = '{}', version = version + 1 WHERE id = $1", [view.id]),
    ).rejects.toMatchObject({ code: '42501' });
    expect(await evidence()).toMatchObject({
      'plans.safety-approved': { have: 1, of: 1, records: [{ kind: 'safety-plan', id: view.id, on: TODAY }] },
      'plans.high-risks-covered': { have: 2, of: 2, missing: [] },
    });
  });

  it('is replaced by a mid-year version from its approval on', async () => {
    let next = await act(safety, view, 'renew', { reason: 'มีเหตุหน้าโรงเรียน' }, 201);
    expect(next).toMatchObject({ status: 'DRAFT', number: 2, missing: [] });
    expect(next.measures.map(({ what }) => what)).toEqual(view.measures.map(({ what }) => what));
    await act(safety, view, 'renew', { reason: 'อีกครั้ง' }, 409);
    next = await act(director, next, 'submit');
    await act(officer, next, 'approve');
    const old = await app.ask(safety, 'get', `/plans/${view.id}`).expect(200);
    expect(old.body).toMatchObject({ status: 'SUPERSEDED', availableActions: [] });
  });
});

describe('the emergency plan of a scenario', () => {
  let view: View;
  const number = { kind: 'AGENCY', name: 'ปภ. (สมมติ)', phone: '053-000-000' };

  it('holds steps, command, help in counts, contacts and a map', async () => {
    view = (await start(safety, FLOOD).expect(201)).body as View;
    expect(pointersOf((await start(safety, { ...FLOOD, scenario: undefined }).expect(422)).body)).toEqual([
      '/scenario',
    ]);
    expect(
      pointersOf(
        (
          await app
            .ask(safety, 'patch', `/plans/${view.id}`, { body: { aims: 'x' }, version: view.version })
            .expect(422)
        ).body,
      ),
    ).toEqual(['/aims']);
    view = await write(safety, view, {
      ...{ trigger: 'น้ำถึงหลักแดง', routes: 'บันไดทิศเหนือ', assemblyPoints: 'สนามหน้าเสาธง', before: 'ยกของ' },
      ...{ during: 'พาเด็กขึ้นชั้นสอง', after: 'นับเด็ก', handover: 'ส่งมอบพร้อมลายมือชื่อ' },
      command: [{ duty: 'ผู้บัญชาการเหตุการณ์', holder: 'ผู้อำนวยการ', standIn: 'รองผู้อำนวยการ' }],
      helpNeeds: [{ kind: 'MOVING', count: 2, helper: 'ครูประจำชั้น ป.2' }],
    });
    await act(safety, view, 'contacts', { ...number, phone: 'โทร' }, 422);
    view = await act(safety, view, 'contacts', { ...number, kind: 'COORDINATOR' }, 201);
    view = await act(safety, view, 'contacts', number, 201);
    expect(view.missing.map(({ code }) => code)).toEqual(['contact-not-checked', 'contact-not-checked']);
    const colour = { create: { width: 20, height: 20, channels: 3, background: '#3388aa' } } as const;
    const picture = await sharp(colour).png().toBuffer();
    const asked = { version: view.version, key: newId() };
    const send = () =>
      app.ask(safety, 'post', `/plans/${view.id}/maps`, asked).attach('file', picture, 'ผัง.png');
    const added = await send().expect(201);
    view = added.body as View;
    // Whoever did not hear the answer still holds the version of before.
    expect((await send().expect(201)).body).toEqual(view);
    expect(view.maps).toHaveLength(1);
    const map = `/plans/${view.id}/maps/${view.maps[0]!.id}`;
    for (const who of [teacher, officer, chair]) await app.ask(who, 'get', map).expect(200);
    for (const who of [elsewhere, stranger]) await app.ask(who, 'get', map).expect(404);
  });

  it('wants every number called before it goes in, and takes checks after its approval', async () => {
    await act(director, view, 'submit', undefined, 422);
    for (const { id } of view.contacts) {
      await act(teacher, view, `contacts/${id}/check`, undefined, 403);
      await act(elsewhere, view, `contacts/${id}/check`, undefined, 404);
      view = await act(safety, view, `contacts/${id}/check`);
    }
    expect(view.contacts).toMatchObject([
      { checkedOn: TODAY, fresh: true },
      { checkedOn: TODAY, fresh: true },
    ]);
    view = await act(officer, await act(director, view, 'submit'), 'approve');
    expect((await evidence())['plans.contacts-checked']).toMatchObject({ have: 2, of: 2, missing: [] });
    expect((await evidence())['plans.emergency-approved']).toMatchObject({ have: 1, of: 5 });
    await app.rows("UPDATE plan_contact SET checked_on = '2026-01-05' WHERE plan_id = $1", [view.id]);
    expect((await evidence())['plans.contacts-checked']).toMatchObject({ have: 0, missing: [view.id] });
    // Once, however often the reminder runs; and it ends with the last number.
    const reminders = app.app.get(PlanReminders, { strict: false });
    for (let time = 0; time < 2; time += 1) await reminders.remind(here.id);
    const tasks = () => app.rows('SELECT kind, state FROM task WHERE subject_id = $1', [view.id]);
    expect(await tasks()).toEqual([{ kind: 'contact-check', state: 'open' }]);
    for (const { id } of view.contacts) view = await act(director, view, `contacts/${id}/check`);
    expect(view.version).toBe(((await app.ask(safety, 'get', `/plans/${view.id}`)).body as View).version);
    expect(await tasks()).toEqual([{ kind: 'contact-check', state: 'done' }]);
    await act(safety, view, 'contacts', number, 409);
  });
});

it('each school is told its scenarios, and the district sees who has which plan', async () => {
  const question = { districtId: here.id, schoolIds: [school.id, other.id], year: YEAR };
  const required = await app.app.get(UnitOfWork).read(officer, (tx) => requiredScenarios(tx, question));
  const basic = ['FLOOD', 'STORM', 'ACCIDENT', 'EPIDEMIC'];
  expect([required.get(school.id), required.get(other.id)]).toEqual([[...basic, 'FIRE'], basic]);
  const path = `/plan-overview?academicYear=${YEAR}`;
  for (const who of [safety, director, teacher]) await app.ask(who, 'get', path).expect(403);
  for (const who of [officer, chair])
    expect((await app.ask(who, 'get', path).expect(200)).body.items).toMatchObject([
      { schoolId: other.id, safetyStatus: null, approved: [], inWork: [] },
      { schoolId: school.id, safetyStatus: 'APPROVED', approved: ['FLOOD'], required: [...basic, 'FIRE'] },
    ]);
  expect((await app.ask(stranger, 'get', path).expect(200)).body.items).toEqual([]);
});

describe('what a school has in writing besides its plans', () => {
  const register = (who: TestActor, kind: string, more: object = {}) =>
    app.ask(who, 'post', '/safety-registers', {
      body: { kind, academicYear: YEAR, number: '12/2569', datedOn: '2026-05-20', members: [], ...more },
    });

  it('is kept saving by saving, the newest holds, and it is evidence', async () => {
    for (const who of [teacher, officer]) await register(who, 'MANUAL').expect(403);
    expect(pointersOf((await register(safety, 'COMMITTEE').expect(422)).body)).toEqual(['/members']);
    expect(
      pointersOf((await register(safety, 'CENTRE', { untilOn: '2026-05-19' }).expect(422)).body),
    ).toEqual(['/untilOn']);
    const members = [{ name: 'ผู้อำนวยการ', role: 'ประธาน' }];
    await register(director, 'COMMITTEE', { members }).expect(201);
    await register(safety, 'MANUAL').expect(201);
    const second = await register(safety, 'MANUAL', { number: '13/2569' }).expect(201);
    expect(second.body).toMatchObject({ revision: 2, current: true, number: '13/2569' });
    const list = (who: TestActor, of = '') => app.ask(who, 'get', `/safety-registers${of}`);
    const { body } = await list(teacher).expect(200);
    const rows = body.items as { kind: string; revision: number; current: boolean }[];
    expect(rows.map(({ kind, revision, current }) => [kind, revision, current])).toEqual([
      ['COMMITTEE', 1, true],
      ['MANUAL', 2, true],
      ['MANUAL', 1, false],
    ]);
    expect((await list(officer, `?schoolId=${school.id}`).expect(200)).body.items).toHaveLength(3);
    for (const who of [elsewhere, stranger])
      expect((await list(who, `?schoolId=${school.id}`).expect(200)).body.items).toEqual([]);
    expect(await evidence()).toMatchObject({
      'plans.manual': { have: 1, of: 1 },
      'plans.committee': { have: 1 },
      'plans.centre': { have: 0 },
      'plans.msc-registered': { have: 0 },
    });
  });
});
