import { monitoringEvidence } from '#features/monitoring';
import { systemActor } from '#platform/access';
import { newId, UnitOfWork } from '#platform/database';
import { PIXEL_FORM } from '../access/support/pixel-form.js';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

const TODAY = '2026-08-19';
const ITEM = { required: true, kind: 'CHOICE', help: null };

let app: TestApp;
let here: TestDistrict;
let school: TestSchool;
let far: TestSchool;
let safety: TestActor;
let director: TestActor;
let teacher: TestActor;
let owner: TestActor;
let officer: TestActor;
let supervisor: TestActor;
let colleague: TestActor;
let exec: TestActor;
let chair: TestActor;
let otherChair: TestActor;
let elsewhere: TestActor;
let stranger: TestActor;

beforeAll(async () => {
  app = await TestApp.start();
  here = await TestDistrict.create(app.admin, 'here');
  const there = await TestDistrict.create(app.admin, 'there');
  school = await here.school('โรงเรียนบ้านหนองน้ำใส');
  const networkId = '019a0000-0000-7000-8000-000000000009';
  await app.rows('INSERT INTO network VALUES ($1, $2, $3)', [networkId, here.id, 'เครือข่ายไกล']);
  far = await here.school('โรงเรียนบ้านดอนกลาง', networkId);
  safety = await here.actor({ role: 'SCHOOL_SAFETY', school });
  director = await here.actor({ role: 'SCHOOL_DIRECTOR', school });
  teacher = await here.actor({ role: 'TEACHER', school });
  owner = await here.actor({ role: 'TEACHER', school });
  officer = await here.actor({ role: 'DISTRICT_SAFETY' });
  supervisor = await here.actor({ role: 'DISTRICT_SUPERVISOR' });
  colleague = await here.actor({ role: 'DISTRICT_SUPERVISOR' });
  exec = await here.actor({ role: 'DISTRICT_EXEC' });
  chair = await here.actor({ role: 'NETWORK_CHAIR', networkId: here.networkId });
  otherChair = await here.actor({ role: 'NETWORK_CHAIR', networkId });
  elsewhere = await here.actor({ role: 'SCHOOL_DIRECTOR', school: far });
  stranger = await there.actor({ role: 'DISTRICT_SUPERVISOR' });
});
afterAll(() => app.stop());

interface Seen {
  id: string;
  version: number;
  [field: string]: unknown;
}
interface Sheet {
  toolId: string;
  version: number;
  missing: string[];
  answers: { itemId: string; choice: string | null }[];
}
interface Visit extends Seen {
  status: string;
  reference: string;
  sheets: Sheet[];
  findings: (Seen & { status: string; overdue: boolean; late: boolean; availableActions: string[] })[];
  files: { id: string }[];
  addenda: unknown[];
  visitors: { nameTh: string | null; role: string }[];
  availableActions: string[];
}

async function ask<T = Seen>(
  who: TestActor,
  path: string,
  { status = 200, code, ...more }: { status?: number; code?: string; body?: object; version?: number } = {},
): Promise<T> {
  const answer = await app.ask(who, 'post', path, more);
  expect([path, answer.status, answer.body.code]).toEqual([path, status, code ?? answer.body.code]);
  return answer.body as T;
}

const get = async <T>(who: TestActor, path: string): Promise<T> =>
  (await app.ask(who, 'get', path).expect(200)).body as T;

const pointersOf = (body: { errors?: { pointer: string }[] }): string[] =>
  (body.errors ?? []).map(({ pointer }) => pointer);

async function publishedTool(title: string, items: readonly string[]): Promise<Seen> {
  const draft = await ask(supervisor, '/monitoring-tools', { status: 201, body: { title } });
  const sections = [{ title: 'ก', items: items.map((id) => ({ ...ITEM, id, text: id })) }];
  const changed = await app.ask(supervisor, 'patch', `/monitoring-tools/${draft.id}`, {
    ...{ body: { sections }, version: draft.version },
  });
  return ask(supervisor, `/monitoring-tools/${draft.id}/publish`, {
    version: changed.body.version as number,
  });
}

const plan = (more: object = {}) => ({
  ...{ schoolId: school.id, plannedOn: '2026-08-25', visitorPostIds: [supervisor.postId] },
  ...more,
});

describe('a tool', () => {
  let first: Seen;

  it('begins from our proposal, is published once and never changes then', async () => {
    await ask(teacher, '/monitoring-tools', { status: 403, body: { title: 'x' } });
    await ask(chair, '/monitoring-tools', { status: 403, body: { title: 'x' } });
    const empty = await ask(supervisor, '/monitoring-tools', { status: 201, body: { title: 'ว่าง' } });
    await ask(supervisor, `/monitoring-tools/${empty.id}/publish`, {
      ...{ version: empty.version, status: 422, code: 'monitoring.tool-empty' },
    });
    const body = { title: 'แบบนิเทศ', startFrom: 'SIX_STEPS' };
    const draft = await ask(officer, '/monitoring-tools', { status: 201, body });
    expect(draft).toMatchObject({ status: 'DRAFT', proposal: true, number: 1 });
    await app.ask(stranger, 'get', `/monitoring-tools/${draft.id}`).expect(404);
    first = await ask(officer, `/monitoring-tools/${draft.id}/publish`, { version: draft.version });
    const late = await app.ask(officer, 'patch', `/monitoring-tools/${draft.id}`, {
      ...{ body: { title: 'อื่น' }, version: first.version },
    });
    expect([late.status, late.body.availableActions]).toEqual([409, ['retire', 'renew']]);
    await expect(
      app.rows("UPDATE monitoring_tool SET title = 'x', version = version + 1 WHERE id = $1", [first.id]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('has one draft of the next version, which retires the one before', async () => {
    const path = `/monitoring-tools/${first.id}/renew`;
    const next = await ask(officer, path, { status: 201, version: first.version });
    expect(next).toMatchObject({ number: 2, familyId: first.familyId, status: 'DRAFT' });
    await ask(officer, path, { status: 409, version: first.version, code: 'monitoring.draft-exists' });
    const twice = [{ title: 'x', items: [1, 2].map(() => ({ ...ITEM, id: 'a', text: 'x' })) }];
    await app
      .ask(officer, 'patch', `/monitoring-tools/${next.id}`, { body: { sections: twice }, version: 1 })
      .expect(422);
    await ask(officer, `/monitoring-tools/${next.id}/publish`, { version: next.version });
    expect(await get(officer, `/monitoring-tools/${first.id}`)).toMatchObject({ status: 'RETIRED' });
    const refused = await ask<{ errors: { pointer: string }[] }>(supervisor, '/monitoring-visits', {
      ...{ status: 422, code: 'monitoring.tool-not-published', body: plan({ toolIds: [first.id] }) },
    });
    expect(pointersOf(refused)).toEqual(['/toolIds']);
  });
});

describe('a visit', () => {
  let visit: Visit;
  let toolId: string;
  let walkId: string;
  let photo: string;
  const path = () => `/monitoring-visits/${visit.id}`;
  const step = async (who: TestActor, action: string, more: object = {}): Promise<Visit> =>
    ask<Visit>(who, `${path()}/${action}`, { version: visit.version, ...more });
  const save = (who: TestActor, version: number, answers: object[]) =>
    app.ask(who, 'patch', `${path()}/sheets/${toolId}`, { version, body: { answers } });

  it('is planned with several published tools, for schools and visitors in reach', async () => {
    toolId = (await publishedTool('แบบหนึ่ง', ['a', 'b'])).id;
    walkId = (await publishedTool('แบบสอง', ['c'])).id;
    const toolIds = [toolId, walkId];
    const refused = async (who: TestActor, more: object) =>
      pointersOf(await ask(who, '/monitoring-visits', { status: 422, body: plan({ toolIds, ...more }) }));
    await ask(safety, '/monitoring-visits', { status: 403, body: plan({ toolIds }) });
    await ask(exec, '/monitoring-visits', { status: 403, body: plan({ toolIds }) });
    expect(await refused(otherChair, {})).toEqual(['/schoolId']);
    expect(await refused(stranger, {})).toEqual(['/schoolId']);
    expect(await refused(supervisor, { plannedOn: '2026-08-18' })).toEqual(['/plannedOn']);
    expect(await refused(supervisor, { visitorPostIds: [safety.postId] })).toEqual(['/visitorPostIds']);
    expect(await refused(supervisor, { visitorPostIds: [otherChair.postId] })).toEqual(['/visitorPostIds']);
    const body = plan({ toolIds, visitorPostIds: [supervisor.postId, chair.postId] });
    visit = await ask<Visit>(chair, '/monitoring-visits', { status: 201, body });
    expect(visit).toMatchObject({ status: 'PLANNED', academicYear: 2569, term: 1, toolCount: 2, mine: true });
    expect(visit.reference).toMatch(/^VIS-2569-\d{6}$/u);
    const [task] = await app.rows<{ owner: string; school: string | null }>(
      "SELECT owner_post_id AS owner, school_id AS school FROM task WHERE subject_id = $1 AND kind = 'visit'",
      [visit.id],
    );
    expect(task).toEqual({ owner: supervisor.postId, school: null });
  });

  it('is moved with a reason, and its school knows the day and the roles alone', async () => {
    visit = await step(supervisor, 'reschedule', { body: { plannedOn: '2026-11-02', reason: 'น้ำท่วมทาง' } });
    expect(visit).toMatchObject({ plannedOn: '2026-11-02', firstPlannedOn: '2026-08-25', term: 2 });
    const shown = await get<Visit>(director, path());
    expect(shown.visitors.map(({ role, nameTh }) => [role, nameTh])).toEqual([
      ['DISTRICT_SUPERVISOR', null],
      ['NETWORK_CHAIR', null],
    ]);
    for (const who of [elsewhere, stranger, otherChair]) await app.ask(who, 'get', path()).expect(404);
    const { items } = await get<{ items: { action: string; toDay: string }[] }>(teacher, `${path()}/history`);
    expect(items.map(({ action, toDay }) => [action, toDay])).toEqual([
      ['plan', '2026-08-25'],
      ['reschedule', '2026-11-02'],
    ]);
  });

  it('is done by its visitors alone, and counts for the term of its day', async () => {
    for (const who of [colleague, officer]) await step(who, 'start', { status: 403 });
    await step(director, 'start', { status: 403 });
    visit = await step(supervisor, 'start');
    expect(visit).toMatchObject({ status: 'UNDER_WAY', visitedOn: TODAY, term: 1 });
  });

  it('saves answers sheet by sheet and tells of another’s', async () => {
    const first = await save(chair, 1, [{ itemId: 'a', choice: 'YES' }]).expect(200);
    expect(first.body).toMatchObject({ version: 2, missing: ['b'] });
    const stale = await save(supervisor, 1, [{ itemId: 'a', choice: 'NO' }]).expect(412);
    expect(stale.body.current).toMatchObject({ version: 2, answers: [{ itemId: 'a', choice: 'YES' }] });
    const refused = async (answers: object[]) =>
      pointersOf((await save(supervisor, 2, answers).expect(422)).body as object);
    expect(await refused([{ itemId: 'zz', choice: 'NO' }])).toEqual(['/answers/0/itemId']);
    expect(await refused([{ itemId: 'b', score: 3 }])).toEqual(['/answers/0']);
    expect(await refused([{ itemId: 'b', choice: 'MAYBE' }])).toEqual(['/answers/0/choice']);
    await save(director, 2, [{ itemId: 'b', choice: 'NO' }]).expect(403);
    const hidden = await get<Visit>(director, path());
    expect(hidden.sheets.flatMap(({ answers }) => answers)).toEqual([]);
  });

  it('notes findings for posts of the school, which sees none of them yet', async () => {
    const body = { level: 'URGENT', text: 'ราวบันไดหลุด', ownerPostId: owner.postId, dueOn: '2026-08-26' };
    const refused = await step(supervisor, 'findings', {
      ...{ status: 422, body: { ...body, ownerPostId: elsewhere.postId } },
    });
    expect(pointersOf(refused as object)).toEqual(['/ownerPostId']);
    visit = await step(supervisor, 'findings', { status: 201, body: { ...body, toolId, itemId: 'b' } });
    visit = await step(supervisor, 'findings', { status: 201, body: { ...body, level: 'ADVICE' } });
    expect(visit.findings).toHaveLength(2);
    const [, second] = visit.findings;
    visit = await step(supervisor, `findings/${second!.id}/remove`);
    expect(visit.findings.map(({ status }) => status)).toEqual(['NOTED']);
    expect((await get<Visit>(director, path())).findings).toEqual([]);
    await app.ask(director, 'get', `/monitoring-findings/${visit.findings[0]!.id}`).expect(404);
  });

  it('keeps photos, which the school sees after the end', async () => {
    const asked = { key: newId(), headers: { 'Content-Type': PIXEL_FORM.type } };
    const send = (who: TestActor, bytes: Buffer = PIXEL_FORM.payload) =>
      app.ask(who, 'post', `${path()}/files`, asked).send(bytes);
    await send(colleague).expect(403);
    await send(director).expect(403);
    const { body } = await send(supervisor).expect(201);
    expect((await send(supervisor).expect(201)).body).toEqual(body);
    const address = `${path()}/files/${body.id as string}`;
    await app.ask(chair, 'get', address).expect(200);
    for (const who of [director, elsewhere, stranger]) await app.ask(who, 'get', address).expect(404);
    photo = address;
  });

  it('is complete when every required item is answered, and does not change then', async () => {
    const body = { summary: 'ภาพรวมดี' };
    const refused = await step(supervisor, 'complete', {
      ...{ body, status: 422, code: 'monitoring.incomplete' },
    });
    expect(pointersOf(refused as object)).toEqual([`/sheets/${toolId}/b`, `/sheets/${walkId}/c`]);
    await save(supervisor, 2, [{ itemId: 'b', choice: 'PARTLY', note: 'บางอาคาร' }]).expect(200);
    await app
      .ask(supervisor, 'patch', `${path()}/sheets/${walkId}`, {
        ...{ version: 1, body: { answers: [{ itemId: 'c', choice: 'NO' }] } },
      })
      .expect(200);
    visit = await step(supervisor, 'complete', { body });
    expect(visit).toMatchObject({ status: 'DONE', summary: 'ภาพรวมดี' });
    expect(visit.findings[0]).toMatchObject({ status: 'OPEN' });
    await save(supervisor, 3, [{ itemId: 'a', choice: 'NO' }]).expect(409);
    await expect(
      app.rows("UPDATE monitoring_visit SET summary = 'x', version = version + 1 WHERE id = $1", [visit.id]),
    ).rejects.toMatchObject({ code: '42501' });
    const tasks = await app.rows(
      'SELECT kind, state FROM task WHERE subject_id = $1 ORDER BY kind COLLATE "C"',
      [visit.id],
    );
    expect(tasks).toEqual([
      { kind: 'finding', state: 'open' },
      { kind: 'read-answer', state: 'open' },
      { kind: 'visit', state: 'done' },
    ]);
  });

  it('is read by the school, and read again when something is added', async () => {
    await step(teacher, 'confirm-reading', { status: 403 });
    await step(supervisor, 'confirm-reading', { status: 403 });
    await step(elsewhere, 'confirm-reading', { status: 404 });
    visit = await step(director, 'confirm-reading');
    expect(visit).toMatchObject({ status: 'READ', sheets: [{ answers: [{}, {}] }, { answers: [{}] }] });
    await step(director, 'confirm-reading', { status: 409 });
    await app.ask(director, 'get', photo).expect(200);
    visit = await step(chair, 'addenda', { status: 201, body: { text: 'ขอบคุณโรงเรียน' } });
    expect(visit).toMatchObject({ status: 'DONE', readAt: null, addenda: [{ text: 'ขอบคุณโรงเรียน' }] });
    visit = await step(safety, 'confirm-reading');
  });

  it('is cancelled with a reason, and is last then', async () => {
    const other = await ask<Visit>(supervisor, '/monitoring-visits', {
      ...{ status: 201, body: plan({ toolIds: [toolId] }) },
    });
    const cancel = `/monitoring-visits/${other.id}/cancel`;
    await ask(supervisor, cancel, { version: other.version, body: {}, status: 422 });
    const ended = await ask<Visit>(colleague, cancel, { version: 1, body: { reason: 'โรงเรียนปิด' } });
    expect(ended).toMatchObject({ status: 'CANCELLED', availableActions: [] });
  });
});

describe('a finding', () => {
  let finding: Seen & { status: string; late: boolean; overdue: boolean; availableActions: string[] };
  const act = async (who: TestActor, action: string, more: object = {}): Promise<typeof finding> =>
    ask<typeof finding>(who, `/monitoring-findings/${finding.id}/${action}`, {
      ...{ version: finding.version, ...more },
    });

  it('is seen by its school and the office, and overdue after its day', async () => {
    app.clock.set(new Date('2026-08-27T03:00:00Z'));
    const overdue = (who: TestActor) =>
      get<{ items: (typeof finding)[] }>(who, '/monitoring-findings?overdue=yes');
    const { items } = await overdue(supervisor);
    expect(items).toMatchObject([{ level: 'URGENT', overdue: true, late: false, ownerPostId: owner.postId }]);
    expect((await overdue(otherChair)).items).toEqual([]);
    expect((await overdue(elsewhere)).items).toEqual([]);
    finding = items[0]!;
    for (const who of [elsewhere, stranger, otherChair])
      await app.ask(who, 'get', `/monitoring-findings/${finding.id}`).expect(404);
    expect(await get(owner, `/monitoring-findings/${finding.id}`)).toMatchObject({
      availableActions: ['answer', 'add-evidence'],
    });
  });

  it('is given to another post and day by who reviews it, and its task moves with it', async () => {
    const body = { ownerPostId: safety.postId, dueOn: '2026-09-04', reason: 'ผู้รับผิดชอบย้าย' };
    for (const who of [owner, director, exec]) await act(who, 'change', { body, status: 403 });
    await act(otherChair, 'change', { body, status: 404 });
    for (const wrong of [{ ownerPostId: elsewhere.postId }, { dueOn: '2026-08-01' }])
      await act(supervisor, 'change', { body: { ...body, ...wrong }, status: 422 });
    const task = () =>
      app.rows(
        `SELECT owner_post_id AS "postId", (due_at AT TIME ZONE 'Asia/Bangkok')::date::text AS "dueOn", state FROM task WHERE source_id = $1 AND kind = 'finding'`,
        [finding.id],
      );
    finding = await act(supervisor, 'change', { body });
    expect(finding).toMatchObject({
      ownerPostId: safety.postId,
      dueOn: '2026-09-04',
      late: true,
      overdue: false,
    });
    expect(await task()).toEqual([{ postId: safety.postId, dueOn: '2026-09-04', state: 'open' }]);
    const [line] = await app.rows(
      `SELECT reason, to_day::text AS "toDay", from_post_id AS "fromPostId", to_post_id AS "toPostId" FROM monitoring_visit_history
       WHERE finding_id = $1 AND action = 'finding-change'`,
      [finding.id],
    );
    expect(line).toEqual({
      ...{ reason: body.reason, toDay: '2026-09-04', fromPostId: owner.postId, toPostId: safety.postId },
    });
    finding = await act(supervisor, 'change', { body: { ...body, ownerPostId: owner.postId } });
    expect(await task()).toMatchObject([{ postId: owner.postId }]);
  });

  it('is answered by its owner or the school’s leads, and stays late', async () => {
    const body = { answer: 'ซ่อมแล้ว' };
    await act(teacher, 'answer', { body, status: 403 });
    await act(supervisor, 'answer', { body, status: 403 });
    await act(elsewhere, 'answer', { body, status: 404 });
    await act(supervisor, 'accept', { status: 409 });
    finding = await act(owner, 'answer', { body });
    expect(finding).toMatchObject({ status: 'ANSWERED', late: true, overdue: false });
    await act(owner, 'answer', { body, status: 409 });
  });

  it('is returned with a new day, answered again and accepted', async () => {
    const body = { reason: 'ขอภาพถ่าย', dueOn: '2026-09-10' };
    await act(director, 'return', { body, status: 403 });
    await act(otherChair, 'return', { body, status: 404 });
    finding = await act(supervisor, 'return', { body });
    expect(finding).toMatchObject({ status: 'RETURNED', dueOn: '2026-09-10', late: true });
    const files = `/monitoring-findings/${finding.id}/files`;
    const send = (who: TestActor) =>
      app.ask(who, 'post', files, { headers: { 'Content-Type': PIXEL_FORM.type } }).send(PIXEL_FORM.payload);
    await send(teacher).expect(403);
    await send(supervisor).expect(403);
    const { body: file } = await send(owner).expect(201);
    await app.ask(supervisor, 'get', `${files}/${file.id as string}`).expect(200);
    await app.ask(elsewhere, 'get', `${files}/${file.id as string}`).expect(404);
    finding = await act(safety, 'answer', { body: { answer: 'แนบภาพแล้ว' } });
    await send(owner).expect(409);
    await act(exec, 'accept', { status: 403 });
    finding = await act(colleague, 'accept');
    expect(finding).toMatchObject({ status: 'CLOSED', late: true, availableActions: [] });
    const open = await app.rows(
      "SELECT kind FROM task WHERE subject_id = $1 AND state = 'open' AND kind LIKE 'finding%'",
      [finding.visitId],
    );
    expect(open).toEqual([]);
  });
});

describe('what is counted', () => {
  it('shows schools visited and not by network, to a chair the own one', async () => {
    const overview = (who: TestActor) =>
      get<Record<string, unknown>>(who, '/monitoring-overview?academicYear=2569&term=1');
    await app.ask(director, 'get', '/monitoring-overview?academicYear=2569&term=1').expect(403);
    const all = await overview(exec);
    expect(all).toMatchObject({
      ...{ lastDay: '2026-10-10', daysLeft: 44, notVisited: [{ schoolId: far.id, plannedOn: null }] },
      findings: [{ all: 0 }, { all: 0 }, { level: 'URGENT', all: 1, open: 0, overdue: 0, late: 1 }],
    });
    expect(all.networks).toHaveLength(2);
    expect(await overview(chair)).toMatchObject({ networks: [{ schools: 1, visited: 1 }], notVisited: [] });
  });

  it('compares the answers of a tool over schools', async () => {
    const { items } = await get<{ items: Seen[] }>(supervisor, '/monitoring-tools');
    const tool = items.find(({ title }) => title === 'แบบหนึ่ง')!;
    const path = `/monitoring-tools/${tool.id}/comparison?academicYear=2569`;
    const compared = await get<{ schools: number; items: { choices: object[] }[] }>(exec, path);
    expect(compared.schools).toBe(1);
    expect(compared.items.map(({ choices }) => choices)).toEqual([
      [...counts(1, 0, 0)],
      [...counts(0, 1, 0)],
    ]);
    expect(await get(otherChair, path)).toMatchObject({ schools: 0 });
    await app.ask(stranger, 'get', path).expect(404);
  });

  it('is evidence of step 5 by terms that have begun', async () => {
    const uow = app.app.get(UnitOfWork);
    const evidence = await uow.read(systemActor('test', here.id), (tx) =>
      monitoringEvidence(tx, {
        ...{ districtId: here.id, schoolIds: [school.id, far.id], year: 2569, today: '2026-11-20' },
      }),
    );
    expect(evidence.get(school.id)).toMatchObject({
      'monitoring.visited-terms': { have: 1, of: 2, missing: ['2'], records: [{ kind: 'visit', on: TODAY }] },
      'monitoring.findings-with-task': { have: 1, of: 1, missing: [] },
      'monitoring.findings-in-time': { have: 1, of: 1 },
    });
    expect(evidence.get(far.id)).toMatchObject({
      'monitoring.visited-terms': { have: 0, of: 2, missing: ['1', '2'], records: [] },
    });
  });
});

const counts = (yes: number, partly: number, no: number) => [
  { choice: 'YES', schools: yes },
  { choice: 'PARTLY', schools: partly },
  { choice: 'NO', schools: no },
];
