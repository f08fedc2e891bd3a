import { CASE_STUDY_SECTIONS } from '#contracts';
import { CaseHoldersService } from '#features/cases';
import { newId } from '#platform/database';
import sharp from 'sharp';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestSchool, type TestStudent } from '../support/world.js';

let app: TestApp;
let district: TestDistrict;
let school: TestSchool;
let other: TestSchool;
const who = {} as Record<
  | 'teacher'
  | 'nextClass'
  | 'care'
  | 'director'
  | 'otherCare'
  | 'safety'
  | 'psych'
  | 'otherPsych'
  | 'exec'
  | 'admin'
  | 'partner'
  | 'elsewhere',
  TestActor
>;
const CLASS = { level: 'P4' as const, room: '1' };
const BEFORE = { careGroup: 'PROBLEM', attendancePercent: 60, scales: [{ problem: 'FAMILY', scale: 5 }] };
const AFTER = { careGroup: 'NORMAL', attendancePercent: 95, scales: [{ problem: 'FAMILY', scale: 2 }] };

beforeAll(async () => {
  app = await TestApp.start('2026-11-24T03:00:00Z');
  district = await TestDistrict.create(app.admin, 'here');
  school = await district.school('โรงเรียนบ้านสวน');
  other = await district.school('โรงเรียนบ้านนา');
  who.teacher = await district.actor({ role: 'TEACHER', school, classroom: CLASS });
  who.nextClass = await district.actor({ role: 'TEACHER', school, classroom: { level: 'P5', room: '1' } });
  who.care = await district.actor({ role: 'SCHOOL_CARE', school });
  who.director = await district.actor({ role: 'SCHOOL_DIRECTOR', school });
  who.otherCare = await district.actor({ role: 'SCHOOL_CARE', school: other });
  who.safety = await district.actor({ role: 'DISTRICT_SAFETY' });
  who.psych = await district.actor({ role: 'DISTRICT_PSYCH' });
  who.otherPsych = await district.actor({ role: 'DISTRICT_PSYCH' });
  who.exec = await district.actor({ role: 'DISTRICT_EXEC' });
  who.admin = await district.actor({ role: 'DISTRICT_ADMIN' });
  who.partner = await district.actor({ role: 'PARTNER_OFFICER', agency: await district.agency('โรงพยาบาล') });
  who.elsewhere = await (await TestDistrict.create(app.admin, 'there')).actor({ role: 'DISTRICT_SAFETY' });
}, 60_000);
afterAll(() => app.stop());

const pupil = (): Promise<TestStudent> => district.student(school, { ...CLASS });
const story = (studentId: string, more: object = {}) => ({
  studentId,
  type: 'AT_RISK',
  urgency: 'NORMAL',
  problem: 'CANARY-F3 ขาดเรียนบ่อย',
  ...more,
});
interface Opened {
  id: string;
  reference: string;
  version: number;
}
async function open(by: TestActor = who.teacher, more: object = {}): Promise<Opened & { studentId: string }> {
  const { id } = await pupil();
  const { body } = await app.ask(by, 'post', '/cases', { body: story(id, more) }).expect(201);
  return { ...(body as Opened), studentId: id };
}
const see = (actor: TestActor, id: string) => app.ask(actor, 'get', `/cases/${id}`);
const act = (actor: TestActor, id: string, ...[action, version, body]: [string, number, object?]) =>
  app.ask(actor, 'post', `/cases/${id}/${action}`, { version, ...(body ? { body } : {}) });
const add = (actor: TestActor, id: string, part: string, body: object) =>
  app.ask(actor, 'post', `/cases/${id}/${part}`, { body });

it('opens one case a student, told to the right readers alone', async () => {
  const one = await open();
  expect(one.reference).toMatch(/^CASE-2569-\d{6}$/u);
  for (const actor of [who.teacher, who.care, who.director, who.safety]) await see(actor, one.id).expect(200);
  for (const actor of [who.nextClass, who.otherCare, who.psych, who.elsewhere]) {
    const { text } = await see(actor, one.id).expect(404);
    expect(text).not.toContain('CANARY');
  }
  for (const actor of [who.exec, who.admin, who.partner]) await see(actor, one.id).expect(403);
  const again = await app.ask(who.care, 'post', '/cases', { body: story(one.studentId) }).expect(409);
  expect(again.body).toMatchObject({ code: 'case.already-open' });
  const { body } = await app.ask(who.otherCare, 'get', '/cases').expect(200);
  expect(JSON.stringify(body)).not.toContain(one.reference);
});

it('knows no student, post or part of somebody else', async () => {
  const { id: foreign } = await district.student(other, { ...CLASS });
  await app.ask(who.teacher, 'post', '/cases', { body: story(foreign) }).expect(422);
  const one = await open();
  const two = await open();
  await act(who.care, one.id, 'assign', 1, { postId: who.otherCare.postId }).expect(422);
  await act(who.care, one.id, 'assign', 1, { postId: newId() }).expect(422);
  const { body } = await add(who.teacher, two.id, 'notes', {
    sensitivity: 'NORMAL',
    headline: 'ก',
    text: 'ข',
  }).expect(201);
  await app.ask(who.teacher, 'get', `/cases/${one.id}/notes/${(body as Opened).id}`).expect(404);
  await app.ask(who.teacher, 'get', `/cases/${one.id}/files/${newId()}`).expect(404);
});

it('names the people of the school to the school, and the district’s officers by their role', async () => {
  const { id } = await open();
  await act(who.safety, id, 'set-team', 1, { postIds: [who.psych.postId] }).expect(200);
  const teamFor = async (actor: TestActor) => {
    const { body } = await see(actor, id).expect(200);
    const { owner, team } = body as Record<'owner', { nameTh: unknown }> &
      Record<'team', { nameTh: unknown }[]>;
    return [owner, ...team];
  };
  const ofPsych = { postId: who.psych.postId, role: 'DISTRICT_PSYCH' };
  const named = { nameTh: expect.any(String) };
  expect(await teamFor(who.teacher)).toMatchObject([named, { ...ofPsych, nameTh: null }]);
  expect(await teamFor(who.safety)).toMatchObject([named, { ...ofPsych, ...named }]);
});

it('takes away what is taken away by null, and keeps what is not named', async () => {
  const told = { history: 'เคยย้ายโรงเรียน', family: 'เรื่องของเด็กอีกคน' };
  const one = await open(who.teacher, told);
  const change = (version: number, body: object) =>
    app.ask(who.teacher, 'patch', `/cases/${one.id}`, { version, body });
  await change(1, { family: null }).expect(200);
  expect((await see(who.teacher, one.id).expect(200)).body).toMatchObject({ ...told, family: null });
  await change(2, { history: null, problem: 'CANARY-F3 มาเรียนแล้ว' }).expect(200);
  const left = { history: null, family: null, problem: 'CANARY-F3 มาเรียนแล้ว' };
  expect((await see(who.teacher, one.id).expect(200)).body).toMatchObject(left);
  for (const field of ['problem', 'type', 'urgency']) await change(3, { [field]: null }).expect(422);
});

it('leads through its states, and closes with an outcome only', async () => {
  const one = await open(who.teacher, { measure: BEFORE });
  await act(who.teacher, one.id, 'close', 1, { closeReason: 'IMPROVED', measure: AFTER }).expect(403);
  const early = await act(who.care, one.id, 'reopen', 1, { reason: 'x' }).expect(409);
  expect((early.body as { availableActions: string[] }).availableActions).toEqual(
    expect.arrayContaining(['record', 'follow-up', 'close', 'assign']),
  );
  await act(who.care, one.id, 'follow-up', 1).expect(200);
  await act(who.care, one.id, 'follow-up', 1).expect(409);
  const bare = await act(who.care, one.id, 'close', 2, { closeReason: 'IMPROVED' }).expect(422);
  expect(bare.body).toMatchObject({ code: 'case.outcome-missing' });
  await act(who.care, one.id, 'close', 1, { closeReason: 'IMPROVED', measure: AFTER }).expect(412);
  await act(who.care, one.id, 'close', 2, { closeReason: 'IMPROVED', measure: AFTER }).expect(200);
  await add(who.care, one.id, 'notes', { sensitivity: 'NORMAL', headline: 'ก', text: 'ข' }).expect(409);
  await app.ask(who.care, 'post', '/cases', { body: story(one.studentId) }).expect(201);
  const taken = await act(who.care, one.id, 'reopen', 3, { reason: 'กลับมาเสี่ยง' }).expect(409);
  expect(taken.body).toMatchObject({ code: 'case.already-open' });
  const { body } = await see(who.care, one.id).expect(200);
  expect((body as { measures: object[] }).measures).toMatchObject([{ moment: 'OPEN' }, { moment: 'CLOSE' }]);
});

it('plans, visits, meets: each a line of one timeline and a task of a post', async () => {
  const { id } = await open();
  const goal = await add(who.teacher, id, 'plan', {
    kind: 'GOAL',
    text: 'มาเรียนทุกวัน',
    dueOn: '2026-12-20',
  }).expect(201);
  const parentId = (goal.body as Opened).id;
  await add(who.teacher, id, 'plan', { kind: 'SERVICE', text: 'x', dueOn: '2026-12-01' }).expect(422);
  await add(who.teacher, id, 'plan', {
    kind: 'SERVICE',
    parentId: newId(),
    text: 'x',
    dueOn: '2026-12-01',
  }).expect(422);
  const service = await add(who.teacher, id, 'plan', {
    ...{ kind: 'SERVICE', parentId, serviceType: 'COUNSEL', text: 'คุยทุกสัปดาห์', dueOn: '2026-12-01' },
    ownerPostId: who.care.postId,
  }).expect(201);
  const item = `/cases/${id}/plan/${(service.body as Opened).id}/done`;
  await app.ask(who.care, 'post', item, { version: 1, body: { result: 'ทำแล้ว' } }).expect(200);
  await app.ask(who.care, 'post', item, { version: 2, body: { result: 'ทำแล้ว' } }).expect(409);
  await add(who.teacher, id, 'visits', { visitedOn: '2027-01-01', outcome: 'MET' }).expect(422);
  const visit = await add(who.teacher, id, 'visits', {
    ...{
      visitedOn: '2026-11-20',
      outcome: 'MET',
      housing: 'RENT',
      relations: [{ member: 'FATHER', value: 'DISTANT' }],
    },
    parentsWorries: 'กลัวลูกเรียนไม่ทัน',
  }).expect(201);
  const path = `/cases/${id}/visits/${(visit.body as Opened).id}`;
  await app
    .ask(who.teacher, 'patch', path, { version: 1, body: { visitedOn: '2026-11-20', outcome: 'ONLINE' } })
    .expect(200);
  await act(who.teacher, id, 'call-conference', 1).expect(200);
  const decisions = [{ text: 'ขอทุน', ownerPostId: who.director.postId, dueOn: '2026-12-10' }];
  await add(who.care, id, 'conferences', {
    heldOn: '2026-11-23',
    attendees: 'ครู',
    summary: 'สรุป',
    decisions,
  }).expect(201);
  const { body } = await see(who.teacher, id).expect(200);
  expect(body).toMatchObject({
    status: 'OPEN',
    visits: [{ outcome: 'ONLINE', version: 2 }],
    plan: [{ state: 'OPEN' }, { state: 'DONE' }],
  });
  const first = await app.ask(who.teacher, 'get', `/cases/${id}/timeline?limit=3`).expect(200);
  const page = first.body as { items: { action: string }[]; nextCursor: string };
  const rest = await app
    .ask(who.teacher, 'get', `/cases/${id}/timeline?limit=50&cursor=${page.nextCursor}`)
    .expect(200);
  const all = [...page.items, ...(rest.body as typeof page).items].map(({ action }) => action);
  expect([...all].sort()).toEqual(
    [
      'call-conference',
      'conference',
      'open',
      'plan',
      'plan',
      'plan-done',
      'resume',
      'visit',
      'visit-change',
    ].sort(),
  );
  const kept = await app.rows('SELECT visit FROM home_visit_revision WHERE case_id = $1', [id]);
  expect(kept).toHaveLength(1);
  const tasks = await app.rows<{ kind: string; state: string }>(
    'SELECT kind, state FROM task WHERE subject_id = $1 ORDER BY kind, state',
    [id],
  );
  expect(tasks).toEqual(
    expect.arrayContaining([
      { kind: 'care-step', state: 'done' },
      { kind: 'conference-decision', state: 'open' },
      { kind: 'plan', state: 'done' },
    ]),
  );
});

it("keeps the psychologist's notes and sealed notes behind the wall, and traces each opening", async () => {
  const { id } = await open();
  await act(who.safety, id, 'set-team', 1, { postIds: [who.psych.postId] }).expect(200);
  await add(who.care, id, 'notes', { sensitivity: 'PSYCHOLOGIST', headline: 'x', text: 'x' }).expect(403);
  const note = { sensitivity: 'PSYCHOLOGIST', headline: 'พบครั้งที่ 1', text: 'CANARY-F5' };
  const f5 = ((await add(who.psych, id, 'notes', note).expect(201)).body as Opened).id;
  const sealed = {
    sensitivity: 'LEGAL',
    headline: 'คดี',
    text: 'CANARY-F6',
    readerPostIds: [who.director.postId],
  };
  const f6 = ((await add(who.care, id, 'notes', sealed).expect(201)).body as Opened).id;
  for (const actor of [who.teacher, who.care, who.director, who.safety, who.psych]) {
    const { text } = await see(actor, id).expect(200);
    expect(text).not.toMatch(/CANARY-F[56]/u);
    expect(text).toContain('พบครั้งที่ 1');
  }
  const open5 = (actor: TestActor) => app.ask(actor, 'get', `/cases/${id}/notes/${f5}`);
  const open6 = (actor: TestActor) => app.ask(actor, 'get', `/cases/${id}/notes/${f6}`);
  expect((await open5(who.psych).expect(200)).text).toContain('CANARY-F5');
  for (const actor of [who.teacher, who.care, who.director, who.safety]) await open5(actor).expect(403);
  await open5(who.otherPsych).expect(404);
  expect((await open6(who.director).expect(200)).text).toContain('CANARY-F6');
  for (const actor of [who.teacher, who.safety, who.psych]) await open6(actor).expect(403);
  const stale = await district.signIn(who.director, { role: 'SCHOOL_DIRECTOR', school, stale: true });
  expect((await open6(stale).expect(403)).body).toMatchObject({ code: 'reauthentication-required' });
  const traces = await app.rows(
    "SELECT 1 FROM audit_event WHERE action = 'case.note-read' AND outcome = 'read'",
  );
  expect(traces).toHaveLength(2);
  await act(who.safety, id, 'set-team', 2, { postIds: [who.otherPsych.postId] }).expect(200);
  await open5(who.otherPsych).expect(200);
});

it('keeps files clean and counted, and gives them as attachments', async () => {
  const { id } = await open();
  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#abc' } })
    .jpeg()
    .withExif({ IFD3: { GPSLatitudeRef: 'N' } })
    .toBuffer();
  const send = (actor: TestActor, path: string, bytes: Buffer, name: string) =>
    app.ask(actor, 'post', `/cases/${id}/${path}`).attach('file', bytes, name);
  await send(who.nextClass, 'files', photo, 'a.jpg').expect(404);
  await send(who.teacher, 'files', Buffer.from('<html></html>'), 'a.png').expect(415);
  const { body } = await send(who.teacher, 'files', photo, '../../ภาพบ้าน.exe').expect(201);
  const path = `/cases/${id}/files/${(body as Opened).id}`;
  const file = await app.ask(who.care, 'get', path).expect(200);
  expect(file.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  expect(file.headers['content-disposition']).toBe(
    `attachment; filename="file.jpg"; filename*=UTF-8''${encodeURIComponent('ภาพบ้าน.jpg')}`,
  );
  expect(file.headers['content-security-policy']).toContain('sandbox');
  expect((await sharp(file.body as Buffer).metadata()).exif).toBeUndefined();
  await app.ask(who.nextClass, 'get', path).expect(404);
  const visit = await add(who.teacher, id, 'visits', { visitedOn: '2026-11-20', outcome: 'MET' }).expect(201);
  const photos = `visits/${(visit.body as Opened).id}/photos`;
  for (let index = 0; index < 4; index += 1) await send(who.teacher, photos, photo, 'a.jpg').expect(201);
  await send(who.teacher, photos, photo, 'a.jpg').expect(422);
});

it('keeps a file once however often it is sent under one key, and takes no other under it', async () => {
  const { id } = await open();
  const [photo, other] = await Promise.all(
    ['#abc', '#cba'].map((background) =>
      sharp({ create: { width: 60, height: 40, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const key = newId();
  const send = (bytes: Buffer | undefined) =>
    app.ask(who.teacher, 'post', `/cases/${id}/files`, { key }).attach('file', bytes ?? '', 'a.png');
  const first = await send(photo).expect(201);
  const again = await send(photo).expect(201);
  expect(again.body).toEqual(first.body);
  expect(again.headers['idempotent-replayed']).toBe('true');
  expect((await send(other).expect(422)).body.code).toBe('idempotency-key-reused');
  expect((await see(who.teacher, id).expect(200)).body.files).toHaveLength(1);
});

it('follows a student who moves when the new school accepts, and shows it nothing before', async () => {
  const one = await open(who.care);
  await act(who.care, one.id, 'offer', 1).expect(422);
  await app.admin.query('UPDATE student SET school_id = $2 WHERE id = $1', [one.studentId, other.id]);
  await act(who.care, one.id, 'offer', 1).expect(200);
  await see(who.otherCare, one.id).expect(404);
  const { body } = await app.ask(who.otherCare, 'get', '/case-transfers').expect(200);
  const [offer] = (body as { items: Opened[] }).items;
  expect(JSON.stringify(body)).not.toContain('CANARY');
  await app.ask(who.care, 'post', `/case-transfers/${offer!.id}/accept`, { version: 1 }).expect(404);
  await app.ask(who.otherCare, 'post', `/case-transfers/${offer!.id}/accept`, { version: 1 }).expect(200);
  await see(who.otherCare, one.id).expect(200);
  await see(who.care, one.id).expect(404);
});

it('finds cases whose post nobody holds', async () => {
  const leaving = await district.actor({ role: 'TEACHER', school, classroom: CLASS });
  const one = await open(leaving);
  const lane = async () =>
    (
      (await app.ask(who.director, 'get', '/cases?lane=without-holder').expect(200)).body as {
        items: Opened[];
      }
    ).items;
  expect((await lane()).map(({ id }) => id)).not.toContain(one.id);
  await app.admin.query("UPDATE post SET ends_on = '2026-01-01' WHERE id = $1", [leaving.postId]);
  expect((await lane()).map(({ id }) => id)).toContain(one.id);
  await district.setDisabled(who.teacher);
  await act(who.director, one.id, 'assign', 1, { postId: who.teacher.postId }).expect(422);
  await district.setDisabled(who.teacher, false);
  await act(who.director, one.id, 'assign', 1, { postId: who.teacher.postId }).expect(200);
  expect((await lane()).map(({ id }) => id)).not.toContain(one.id);
});

it('finds cases whose holder is locked out', async () => {
  const lockedOut = await district.actor({ role: 'TEACHER', school, classroom: CLASS });
  const one = await open(lockedOut);
  const ids = async () => {
    const { body } = await app.ask(who.director, 'get', '/cases?lane=without-holder').expect(200);
    return (body as { items: Opened[] }).items.map(({ id }) => id);
  };
  expect(await ids()).not.toContain(one.id);
  await district.setDisabled(lockedOut);
  expect(await ids()).toContain(one.id);
  await district.setDisabled(lockedOut, false);
  expect(await ids()).not.toContain(one.id);
});

it('tells the head and the safety centre once of a case whose owner has gone', async () => {
  const leaving = await district.actor({ role: 'TEACHER', school, classroom: CLASS });
  const one = await open(leaving);
  const kept = await open(who.teacher);
  const tell = () => app.app.get(CaseHoldersService, { strict: false }).tellOrphans(district.id);
  const told = () =>
    app.rows<{ post: string; subject: string }>(
      `SELECT post_id AS post, subject_id AS subject FROM notice WHERE kind = 'case-without-holder' AND subject_id = ANY ($1::uuid[])`,
      [[one.id, kept.id]],
    );
  await tell();
  expect(await told()).toEqual([]);
  await app.rows("UPDATE post SET ends_on = '2020-05-17' WHERE id = $1", [leaving.postId]);
  await Promise.all([tell(), tell()]);
  await tell();
  const first = await told();
  const posts = first.map(({ post }) => post);
  expect(posts).toEqual(expect.arrayContaining([who.director.postId, who.safety.postId]));
  expect(new Set(posts).size).toBe(posts.length);
  expect(posts).not.toContain(who.care.postId);
  expect(first.every(({ subject }) => subject === one.id)).toBe(true);
  await act(who.director, one.id, 'assign', 1, { postId: who.care.postId }).expect(200);
  await tell();
  expect(await told()).toEqual(first);
});

it('records the screening that a case came from, of this very child', async () => {
  const [{ id: child }, { id: other }] = [await pupil(), await pupil()];
  const screening = newId();
  await app.rows(
    `INSERT INTO screening (id, district_id, school_id, student_id, academic_year, term, kind, assessed_on, overall, criteria, source, entered_by,
       entered_by_post_id, recorded_at) VALUES ($1, $2, $3, $4, 2569, 2, 'HERO', '2026-11-20', 'PROBLEM', 'HERO', 'typed', $5, $6, now())`,
    [screening, district.id, school.id, child, who.teacher.personId, who.teacher.postId],
  );
  const from = (studentId: string, originId?: string) =>
    app.ask(who.teacher, 'post', '/cases', { body: story(studentId, { origin: 'SCREENING', originId }) });
  for (const refused of [from(other, screening), from(child, newId()), from(child)])
    expect((await refused.expect(422)).body.errors).toEqual([
      expect.objectContaining({ pointer: '/originId' }),
    ]);
  const { body } = await from(child, screening).expect(201);
  expect((await see(who.teacher, body.id).expect(200)).body).toMatchObject({
    origin: 'SCREENING',
    originId: screening,
  });
});

it('opens past the school what was reported past the school', async () => {
  const { id: studentId } = await pupil();
  const incident = newId();
  await app
    .ask(who.safety, 'post', '/incidents', {
      body: {
        ...{ id: incident, kind: 'EVENT', mainCode: 'V02', happenedOn: '2026-11-20', happenedAbout: false },
        ...{ locationType: 'CLASSROOM', facts: 'ทดสอบ', urgency: 'NORMAL', schoolId: school.id },
        persons: [
          { role: 'ALLEGED', kind: 'STAFF', staffPersonId: who.director.personId },
          { role: 'HARMED', kind: 'STUDENT', studentId },
        ],
      },
    })
    .expect(201);
  const origin = { origin: 'INCIDENT', originId: incident };
  await app.ask(who.care, 'post', '/cases', { body: story(studentId, origin) }).expect(422);
  const { body } = await app
    .ask(who.safety, 'post', '/cases', { body: story(studentId, origin) })
    .expect(201);
  const { id, route } = body as Opened & { route: string };
  expect(route).toBe('district');
  for (const actor of [who.director, who.care, who.teacher]) await see(actor, id).expect(404);
  await act(who.safety, id, 'assign', 1, { postId: who.care.postId }).expect(422);
  // A school's own case beside it: a refusal would tell that the district has one.
  await app.ask(who.care, 'post', '/cases', { body: story(studentId) }).expect(201);
});

it('refuses what a screen shows in place of a hidden value', async () => {
  const { id } = await pupil();
  const { body } = await app
    .ask(who.teacher, 'post', '/cases', { body: story(id, { problem: 'เลข x-xxxx-xxxxx-12-3' }) })
    .expect(422);
  expect(body).toMatchObject({ code: 'case.masked-value' });
});

it('makes a report from the case, and counts it the same in table and list', async () => {
  const one = await open(who.teacher, { measure: BEFORE });
  const begun = await app.ask(who.teacher, 'post', `/cases/${one.id}/study`).expect(201);
  const path = `/case-studies/${(begun.body as Opened).id}`;
  const draft = await app.ask(who.teacher, 'get', path).expect(200);
  expect(JSON.stringify(draft.body)).toContain('CANARY-F3');
  await app.ask(who.care, 'post', `${path}/submit`, { version: 1 }).expect(422);
  const sections = CASE_STUDY_SECTIONS.map(({ code }) => ({ code, text: 'ข้อความ' }));
  const body = { sections, causes: ['FAMILY', 'POVERTY'], helps: ['COUNSEL'], result: 'BETTER' };
  await app.ask(who.teacher, 'patch', path, { version: 1, body }).expect(200);
  await app.ask(who.teacher, 'post', `${path}/submit`, { version: 2 }).expect(403);
  await app.ask(who.care, 'post', `${path}/submit`, { version: 2 }).expect(200);
  await app.ask(who.teacher, 'patch', path, { version: 3, body }).expect(409);
  await app.ask(who.care, 'post', `${path}/analyse`, { version: 3, body: { note: 'x' } }).expect(403);
  await app.ask(who.safety, 'post', `${path}/return`, { version: 3, body: { note: 'เพิ่มผล' } }).expect(200);
  await app.ask(who.care, 'post', `${path}/submit`, { version: 4 }).expect(200);
  await app.ask(who.safety, 'post', `${path}/analyse`, { version: 5, body: { note: 'ดี' } }).expect(200);
  const { body: counts } = await app.ask(who.safety, 'get', '/case-studies/counts').expect(200);
  expect(counts).toMatchObject({
    reports: 1,
    cells: [
      { cause: 'FAMILY', help: 'COUNSEL', result: 'BETTER', count: 1 },
      { cause: 'POVERTY', help: 'COUNSEL', result: 'BETTER', count: 1 },
    ],
  });
  const list = await app
    .ask(who.safety, 'get', '/case-studies?cause=FAMILY&help=COUNSEL&result=BETTER')
    .expect(200);
  expect((list.body as { items: object[] }).items).toHaveLength(1);
  await app.ask(who.exec, 'get', '/case-studies/counts').expect(403);
  expect(await app.rows('SELECT 1 FROM case_study_revision')).toHaveLength(5);
});
