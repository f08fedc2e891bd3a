import type { SchoolEvidence } from '#contracts';
import { activitiesEvidence } from '#features/activities';
import { newId, UnitOfWork } from '#platform/database';
import sharp from 'sharp';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestAgency, type TestSchool } from '../support/world.js';

const TODAY = '2026-08-19';

let app: TestApp;
let here: TestDistrict;
let school: TestSchool;
let other: TestSchool;
let hospital: TestAgency;
let safety: TestActor;
let care: TestActor;
let teacher: TestActor;
let officer: TestActor;
let chair: TestActor;
let elsewhere: TestActor;
let supervisor: TestActor;
let stranger: TestActor;

beforeAll(async () => {
  app = await TestApp.start();
  here = await TestDistrict.create(app.admin, 'here');
  const there = await TestDistrict.create(app.admin, 'there');
  school = await here.school('โรงเรียนบ้านหนองน้ำใส');
  other = await here.school('โรงเรียนบ้านดอนกลาง');
  hospital = await here.agency('โรงพยาบาลสมมติ');
  safety = await here.actor({ role: 'SCHOOL_SAFETY', school });
  care = await here.actor({ role: 'SCHOOL_CARE', school });
  teacher = await here.actor({ role: 'TEACHER', school });
  officer = await here.actor({ role: 'DISTRICT_SAFETY' });
  supervisor = await here.actor({ role: 'DISTRICT_SUPERVISOR' });
  chair = await here.actor({ role: 'NETWORK_CHAIR', networkId: here.networkId });
  elsewhere = await here.actor({ role: 'SCHOOL_SAFETY', school: other });
  stranger = await there.actor({ role: 'DISTRICT_SAFETY' });
});
afterAll(() => app.stop());

interface Finding {
  id: string;
  version: number;
  done: string | null;
  late: boolean;
}
interface View {
  id: string;
  reference: string;
  version: number;
  status: string;
  findings: Finding[];
  availableActions: string[];
}

const heads = (students: number, more: object = {}) => ({ students, teachers: 4, staff: 1, ...more });
const drill = (more: object = {}) => ({
  ...{ kind: 'DRILL', status: 'HELD', happensOn: TODAY, title: 'ซ้อมอพยพน้ำท่วม', scenario: 'FLOOD' },
  ...{ drillType: 'FULL', minutesToClear: 5, schools: [heads(90)], ...more },
});

const ask = (who: TestActor, body: object) => app.ask(who, 'post', '/activities', { body });
async function log(who: TestActor, body: object): Promise<View> {
  const answer = await ask(who, body);
  expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
  return answer.body as View;
}
async function pointers(who: TestActor, body: object): Promise<string[]> {
  const answer = await ask(who, body).expect(422);
  return (answer.body.errors as { pointer: string }[]).map(({ pointer }) => pointer);
}

async function evidence(of = school): Promise<SchoolEvidence> {
  const question = { districtId: here.id, schoolIds: [school.id, other.id], year: 2569, today: TODAY };
  const found = await app.app.get(UnitOfWork).read(officer, (tx) => activitiesEvidence(tx, question));
  return found.get(of.id) ?? {};
}

const tasks = (id: string) =>
  app.rows<{ state: string; kind: string; late: boolean; owner_post_id: string }>(
    'SELECT state, kind, late, owner_post_id FROM task WHERE subject_id = $1 ORDER BY due_at',
    [id],
  );

describe('a drill', () => {
  const FINDING = { text: 'ประตูหนีไฟเปิดไม่ออก', dueOn: '2026-08-31' };
  let view: View;

  it('is logged by its school with what it brought to light', async () => {
    for (const who of [teacher, chair]) await ask(who, drill()).expect(403);
    view = await log(safety, drill({ findings: [{ ...FINDING, ownerPostId: teacher.postId }] }));
    expect(view).toMatchObject({
      ...{ reference: 'ACT-2569-000001', status: 'HELD', students: 90, staff: 5, openFindings: 1 },
      availableActions: ['correct', 'withdraw', 'add-finding', 'change-finding', 'close-finding', 'add-file'],
    });
    expect(await tasks(view.id)).toEqual([
      { state: 'open', kind: 'drill-finding', late: false, owner_post_id: teacher.postId },
    ]);
    const inbox = await app.ask(teacher, 'get', '/tasks?lane=mine').expect(200);
    expect(inbox.body.items).toMatchObject([{ reference: view.reference, path: `/activities/${view.id}` }]);
  });

  it('is counted on no day that has not come', async () => {
    for (const body of [
      drill({ happensOn: '2026-08-20' }),
      drill({ status: 'PLANNED', minutesToClear: null, happensOn: '2026-08-20' }),
    ]) {
      const answer = await ask(safety, body).expect(422);
      expect(answer.body.code).toBe('activity.counted-too-early');
    }
    expect(await app.rows('SELECT 1 FROM activity')).toHaveLength(1);
  });

  it('refuses what does not fit, and schools, owners and partners that are not there', async () => {
    expect(await pointers(safety, drill({ scenario: null }))).toEqual(['/scenario']);
    expect(await pointers(safety, drill({ schools: [heads(-1)] }))).toEqual(['/schools/0/students']);
    expect(await pointers(safety, drill({ schools: [heads(1.5)] }))).toEqual(['/schools/0/students']);
    expect(await pointers(safety, drill({ schools: [] }))).toEqual(['/schools']);
    expect(await pointers(safety, drill({ schools: [heads(9, { schoolId: other.id })] }))).toEqual([
      '/schools/0/schoolId',
    ]);
    expect(await pointers(safety, drill({ agencyIds: [newId()] }))).toEqual(['/agencyIds/0']);
    const owned = { ...FINDING, ownerPostId: elsewhere.postId };
    expect(await pointers(safety, drill({ findings: [owned] }))).toEqual(['/findings/0/ownerPostId']);
    expect(await pointers(safety, drill({ happensOn: '2569-08-19' }))).toEqual(['/happensOn']);
    expect(await app.rows('SELECT 1 FROM activity')).toHaveLength(1);
  });

  it('is out of sight elsewhere, and the district writes in no school’s', async () => {
    const path = `/activities/${view.id}`;
    for (const who of [elsewhere, stranger]) await app.ask(who, 'get', path).expect(404);
    for (const who of [teacher, care, officer, chair]) await app.ask(who, 'get', path).expect(200);
    const body = { title: 'x' };
    await app.ask(officer, 'patch', path, { body, version: view.version }).expect(403);
    await app.ask(elsewhere, 'patch', path, { body, version: view.version }).expect(404);
    await app.ask(care, 'post', `${path}/withdraw`, { body: { reason: 'x' }, version: 1 }).expect(403);
  });

  it('is corrected by who saw its last version, and keeps what it said', async () => {
    const path = `/activities/${view.id}`;
    await app.ask(care, 'patch', path, { body: { schools: [heads(95)] } }).expect(428);
    const answer = await app
      .ask(care, 'patch', path, { body: { schools: [heads(95)] }, version: view.version })
      .expect(200);
    await app.ask(safety, 'patch', path, { body: { title: 'x' }, version: view.version }).expect(412);
    for (const field of ['title', 'happensOn', 'schools', 'hazardGroups', 'agencyIds', 'leadTeachers'])
      await app.ask(care, 'patch', path, { body: { [field]: null }, version: view.version }).expect(422);
    view = answer.body as View;
    const kept = await app.rows<{ action: string; students: number }>(
      "SELECT action, (content->'schools'->0->>'students')::int AS students FROM activity_history WHERE activity_id = $1 ORDER BY at, version",
      [view.id],
    );
    expect(kept).toEqual([
      { action: 'log', students: 90 },
      { action: 'correct', students: 95 },
    ]);
  });

  it('has its finding given to another post and day, and the task moves with it', async () => {
    const [finding] = view.findings;
    const path = `/activity-findings/${finding!.id}/change`;
    const body = { ownerPostId: care.postId, dueOn: '2026-09-30', reason: 'ครูประจำชั้นลาคลอด' };
    const change = (who: TestActor, more: object = {}, version = 1) =>
      app.ask(who, 'post', path, { body: { ...body, ...more }, version });
    for (const who of [teacher, officer]) await change(who).expect(403);
    await change(elsewhere).expect(404);
    await change(safety, {}, 7).expect(412);
    for (const more of [{ ownerPostId: elsewhere.postId }, { dueOn: '2026-08-01' }, { reason: '' }])
      await change(safety, more).expect(422);
    const { body: moved } = await change(safety).expect(200);
    expect(moved.findings).toMatchObject([
      { ownerPostId: care.postId, dueOn: '2026-09-30', late: false, version: 2 },
    ]);
    expect(await tasks(view.id)).toEqual([
      { state: 'open', kind: 'drill-finding', late: false, owner_post_id: care.postId },
    ]);
    const [line] = await app.rows(
      "SELECT reason, content FROM activity_history WHERE activity_id = $1 AND action = 'change-finding'",
      [view.id],
    );
    expect(line).toEqual({
      reason: body.reason,
      content: {
        ownerPostId: { from: teacher.postId, to: care.postId },
        dueOn: { from: '2026-08-31', to: '2026-09-30' },
      },
    });
    // A day that is moved when it is past does not make the finding one in time.
    app.clock.set(new Date('2026-10-02T03:00:00Z'));
    const { body: late } = await change(care, { ownerPostId: teacher.postId, dueOn: '2026-10-09' }, 2).expect(
      200,
    );
    app.clock.set(new Date('2026-08-19T03:00:00Z'));
    expect(late.findings).toMatchObject([{ ownerPostId: teacher.postId, dueOn: '2026-10-09', late: true }]);
  });

  it('has its finding closed with what was done, and lateness stays', async () => {
    const [finding] = view.findings;
    const path = `/activity-findings/${finding!.id}/close`;
    const close = (who: TestActor, version = 3) =>
      app.ask(who, 'post', path, { body: { done: 'เปลี่ยนกลอนแล้ว' }, version });
    await close(officer).expect(403);
    await close(elsewhere).expect(404);
    await close(teacher, 7).expect(412);
    expect((await evidence())['activities.drill-findings-closed']).toMatchObject({
      ...{ have: 0, of: 1, missing: [finding!.id] },
    });
    app.clock.set(new Date('2026-09-02T03:00:00Z'));
    const answer = await close(teacher).expect(200);
    app.clock.set(new Date('2026-08-19T03:00:00Z'));
    expect(answer.body.findings).toMatchObject([
      { done: 'เปลี่ยนกลอนแล้ว', closedOn: '2026-09-02', late: true },
    ]);
    expect(await tasks(view.id)).toMatchObject([{ state: 'done' }]);
    const again = await close(teacher, 4).expect(409);
    expect(again.body.code).toBe('activity.finding-closed');
    expect((await evidence())['activities.drill-findings-closed']).toMatchObject({
      ...{ have: 1, of: 1, records: [{ kind: 'drill-finding', id: finding!.id, at: view.id }] },
    });
  });

  it('stands in the evidence until it is withdrawn', async () => {
    const open = await app.ask(safety, 'post', `/activities/${view.id}/findings`, {
      body: { text: 'สัญญาณไม่ดัง', ownerPostId: safety.postId, dueOn: '2026-09-10' },
      version: view.version,
    });
    expect(open.status).toBe(201);
    view = open.body as View;
    const before = await evidence();
    expect(before['activities.drills']).toMatchObject({
      ...{ have: 1, of: 4, missing: ['STORM', 'ACCIDENT', 'EPIDEMIC'] },
      records: [{ kind: 'drill', id: view.id, on: TODAY }],
    });
    expect(before['activities.staff-reached']).toMatchObject({ have: 3, of: 3 });
    await app
      .ask(safety, 'post', `/activities/${view.id}/withdraw`, { version: view.version, body: {} })
      .expect(422);
    await app
      .ask(safety, 'post', `/activities/${view.id}/withdraw`, {
        ...{ version: view.version, body: { reason: 'บันทึกซ้ำ' } },
      })
      .expect(200);
    const after = await evidence();
    expect(after['activities.drills']).toMatchObject({ have: 0, of: 4, records: [] });
    expect(after['activities.staff-reached']).toMatchObject({ have: 0, records: [] });
    expect(after['activities.drill-findings-closed']).toMatchObject({ have: 0, of: 0 });
    expect((await tasks(view.id)).map(({ state }) => state).sort()).toEqual(['cancelled', 'done']);
    const path = `/activities/${view.id}`;
    const late = await app.ask(safety, 'patch', path, { body: { title: 'x' }, version: view.version + 1 });
    expect([late.status, late.body.code]).toEqual([409, 'illegal-transition']);
  });
});

it('what is planned becomes held when its day has come', async () => {
  const planned = await log(safety, {
    ...{ kind: 'GUIDANCE', guidanceArea: 'CAREER', status: 'PLANNED', happensOn: '2026-08-25' },
    ...{ title: 'แนะแนวอาชีพ', schools: [{}] },
  });
  expect((await evidence())['activities.guidance-areas']).toMatchObject({ have: 0, of: 3 });
  const hold = (body: object) =>
    app.ask(safety, 'post', `/activities/${planned.id}/hold`, { body, version: planned.version });
  await hold({ schools: [heads(30)] }).expect(422);
  const held = await hold({ schools: [heads(30)], happensOn: TODAY }).expect(200);
  expect(held.body.status).toBe('HELD');
  expect((await evidence())['activities.guidance-areas']).toMatchObject({
    ...{ have: 1, missing: ['STUDY', 'PERSONAL_SOCIAL'] },
  });
});

it('owners are named to the school and the safety centre alone', async () => {
  const path = `/activity-owners?schoolId=${school.id}`;
  const names = async (who: TestActor): Promise<boolean[]> => {
    const answer = await app.ask(who, 'get', path).expect(200);
    return (answer.body.items as { displayName: string | null }[]).map(
      ({ displayName }) => displayName !== null,
    );
  };
  expect(await names(safety)).toEqual([true, true, true]);
  expect(await names(officer)).toEqual([true, true, true]);
  expect(await names(supervisor)).toEqual([false, false, false]);
  await app.ask(elsewhere, 'get', path).expect(404);
});

it('a picture is kept once however often it is sent under one key, and no other is told its answer', async () => {
  const made = await log(safety, drill({ scenario: 'FIRE', title: 'ซ้อมหนีไฟ' }));
  const picture = (background: string) =>
    sharp({ create: { width: 20, height: 20, channels: 3, background } })
      .png()
      .toBuffer();
  const key = newId();
  const send = (bytes: Buffer) =>
    app.ask(safety, 'post', `/activities/${made.id}/files`, { key }).attach('file', bytes, 'ซ้อม.png');
  const first = await send(await picture('#3388aa')).expect(201);
  const again = await send(await picture('#3388aa')).expect(201);
  expect(again.body).toEqual(first.body);
  const other = await send(await picture('#aa8833')).expect(422);
  expect(other.body.code).toBe('idempotency-key-reused');
});

describe('the office’s own', () => {
  let lead: View;
  const schools = () => [
    { schoolId: school.id, students: 0, teachers: 2 },
    { schoolId: other.id, students: 0, teachers: 3 },
  ];

  it('is seen by the schools that it was for, each its own heads', async () => {
    lead = await log(officer, {
      ...{ kind: 'TRAINING', status: 'HELD', happensOn: '2026-07-01', title: 'ครูแกนนำแนะแนว' },
      ...{ leadTeachers: true, schools: schools() },
    });
    const seen = await app.ask(safety, 'get', `/activities/${lead.id}`).expect(200);
    expect(seen.body).toMatchObject({ schoolId: null, schoolCount: 2, staff: 2, files: null });
    expect(seen.body.schools).toHaveLength(1);
    await app
      .ask(safety, 'patch', `/activities/${lead.id}`, { body: { title: 'x' }, version: 1 })
      .expect(403);
    const path = `/activities/${lead.id}`;
    await app.ask(officer, 'patch', path, { body: { title: 'ครูแกนนำ' }, version: 1 }).expect(200);
  });

  it('is passed on at schools, linked', async () => {
    const training = {
      ...{ kind: 'TRAINING', status: 'HELD', happensOn: '2026-07-20', title: 'ขยายผลในโรงเรียน' },
      ...{ schools: [heads(0)], followsId: lead.id },
    };
    expect(await pointers(safety, { ...training, happensOn: '2026-06-01' })).toEqual(['/followsId']);
    const own = await log(safety, training);
    const shown = await app.ask(officer, 'get', `/activities/${lead.id}`).expect(200);
    expect(shown.body.followedBy).toMatchObject([{ id: own.id, schoolNameTh: school.nameTh }]);
    const there = await app.ask(elsewhere, 'get', `/activities/${lead.id}`).expect(200);
    expect(there.body.followedBy).toEqual([]);
  });

  it('stays the office’s at the wall, whatever the application says', async () => {
    const uow = app.app.get(UnitOfWork);
    const changed = await uow.run(safety, (tx) =>
      tx.execute('UPDATE activity SET version = version + 1 WHERE id = $1', [lead.id]),
    );
    expect(changed).toBe(0);
    const removed = await uow.run(safety, (tx) =>
      tx.execute('DELETE FROM activity_school WHERE activity_id = $1', [lead.id]),
    );
    expect(removed).toBe(0);
  });
});

describe('the network', () => {
  it('counts what was done with partners, and how they answer', async () => {
    const joint = {
      ...{ kind: 'JOINT_VISIT', status: 'HELD', happensOn: TODAY, title: 'เยี่ยมชุมชน', schools: [heads(0)] },
    };
    expect(await pointers(safety, joint)).toEqual(['/agencyIds']);
    await log(safety, { ...joint, agencyIds: [hospital.id], partnerNames: ['วัดหนองน้ำใส'] });
    expect((await evidence())['activities.joint']).toMatchObject({ have: 1, of: null });
    const path = '/network-overview?academicYear=2569';
    await app.ask(teacher, 'get', path).expect(403);
    const own = await app.ask(safety, 'get', path).expect(200);
    expect(own.body.schools).toMatchObject([
      { schoolId: school.id, jointVisits: 1, liveMous: 0, assigned: 0 },
    ]);
    const all = await app.ask(chair, 'get', path).expect(200);
    expect(all.body.schools).toHaveLength(2);
    expect(all.body.agencies).toMatchObject([{ agencyId: hospital.id, joint: 1, mouLive: false }]);
  });

  it('and the overview names who has drilled nothing yet', async () => {
    const path = '/activity-overview?academicYear=2569';
    const answer = await app.ask(officer, 'get', path).expect(200);
    expect(answer.body.schools).toMatchObject([
      { schoolId: other.id, drills: { have: 0, of: 4 }, lastDrillOn: null },
      { schoolId: school.id, drills: { have: 0, of: 4 } },
    ]);
    const own = await app.ask(teacher, 'get', path).expect(200);
    expect(own.body.schools).toHaveLength(1);
  });
});

it('pictures stay at the school and with who follows it', async () => {
  const made = await log(safety, drill({ scenario: 'FIRE', title: 'ซ้อมหนีไฟ' }));
  const colour = { create: { width: 20, height: 20, channels: 3, background: '#3388aa' } } as const;
  const picture = await sharp(colour).png().toBuffer();
  const file = await app
    .ask(safety, 'post', `/activities/${made.id}/files`)
    .attach('file', picture, 'ซ้อม.png')
    .expect(201);
  const path = `/activities/${made.id}/files/${file.body.id as string}`;
  await app.ask(officer, 'get', path).expect(200);
  await app.ask(teacher, 'get', path).expect(200);
  await app.ask(chair, 'get', path).expect(403);
  await app.ask(elsewhere, 'get', path).expect(404);
});
