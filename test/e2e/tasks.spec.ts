import { newId, UnitOfWork } from '#platform/database';
import { Notices, Tasks, type Subject } from '#features/tasks';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

let app: TestApp;
let school: TestSchool;
let officer: TestActor;
let second: TestActor;
let admin: TestActor;
let teacher: TestActor;
let safety: TestActor;
let director: TestActor;
let neighbour: TestActor;
let stranger: TestActor;

beforeAll(async () => {
  app = await TestApp.start();
  const here = await TestDistrict.create(app.admin, 'here');
  const there = await TestDistrict.create(app.admin, 'there');
  school = await here.school('โรงเรียนหนึ่ง');
  officer = await here.actor({ role: 'DISTRICT_SAFETY' });
  second = await here.actor({ role: 'DISTRICT_SAFETY' });
  admin = await here.actor({ role: 'DISTRICT_ADMIN' });
  teacher = await here.actor({ role: 'TEACHER', school });
  safety = await here.actor({ role: 'SCHOOL_SAFETY', school });
  director = await here.actor({ role: 'SCHOOL_DIRECTOR', school });
  neighbour = await here.actor({ role: 'SCHOOL_DIRECTOR', school: await here.school('โรงเรียนสอง') });
  stranger = await there.actor({ role: 'DISTRICT_SAFETY' });
});
afterAll(() => app.stop());

function aReport(more: object = {}): Record<string, unknown> & { id: string } {
  return {
    id: newId(),
    kind: 'EVENT',
    mainCode: 'A04',
    urgency: 'NORMAL',
    facts: 'หกล้มในสนามเด็กเล่น',
    happenedOn: '2026-08-18',
    happenedAbout: false,
    locationType: 'PLAYGROUND',
    persons: [],
    ...more,
  };
}

async function log(more: object = {}): Promise<{ id: string; reference: string; version: number }> {
  const { body } = await app.ask(teacher, 'post', '/incidents', { body: aReport(more) }).expect(201);
  return body as never;
}

interface Item {
  id: string;
  kind: string;
  subjectId: string;
  reference: string;
  state: string;
  path: string;
  version: number;
  doneByHand: boolean;
}

async function inbox(who: TestActor, lane = 'all'): Promise<Item[]> {
  const { body } = await app.ask(who, 'get', `/notices?lane=${lane}&limit=100`).expect(200);
  return (body as { items: Item[] }).items;
}
async function tasksOf(who: TestActor, lane = 'all'): Promise<Item[]> {
  const { body } = await app.ask(who, 'get', `/tasks?lane=${lane}&limit=100`).expect(200);
  return (body as { items: Item[] }).items;
}
const about = (items: Item[], id: string) => items.filter(({ subjectId }) => subjectId === id);

describe('a report', () => {
  it('is told to those who take it in hand, and to nobody else', async () => {
    const { id, reference } = await log();
    for (const who of [officer, second, safety, director])
      expect(about(await inbox(who), id)).toMatchObject([
        { kind: 'incident-submitted', reference, state: 'unread', path: `/incidents/${id}` },
      ]);
    for (const who of [teacher, admin, neighbour, stranger]) expect(about(await inbox(who), id)).toEqual([]);
  });

  it('starts its clocks as tasks, which end with its actions and settle what was told', async () => {
    const { id } = await log();
    expect(about(await tasksOf(officer), id).map(({ kind }) => kind)).toEqual(['acknowledge', 'close']);
    expect(about(await tasksOf(safety), id)).toHaveLength(2);
    expect(about(await tasksOf(neighbour), id)).toEqual([]);
    expect(about(await tasksOf(stranger), id)).toEqual([]);
    await app.ask(officer, 'post', `/incidents/${id}/acknowledge`, { version: 1 }).expect(200);
    expect(about(await tasksOf(officer), id).map(({ kind }) => kind)).toEqual(['close']);
    expect(about(await inbox(second), id)).toMatchObject([{ state: 'handled' }]);
    expect(about(await inbox(teacher), id)).toMatchObject([
      { kind: 'incident-acknowledged', path: `/my-reports/${id}` },
    ]);
  });

  it('on the conflict route is known to no school, in the inbox or as a task; its reporter hears back', async () => {
    const { id } = await log({
      persons: [{ role: 'ALLEGED', kind: 'STAFF', staffPersonId: director.personId }],
    });
    for (const who of [safety, director]) {
      expect(about(await inbox(who), id)).toEqual([]);
      expect(about(await tasksOf(who), id)).toEqual([]);
    }
    expect(about(await inbox(officer), id)).toHaveLength(1);
    await app.ask(officer, 'post', `/incidents/${id}/acknowledge`, { version: 1 }).expect(200);
    expect(about(await inbox(teacher), id)).toMatchObject([{ kind: 'incident-acknowledged' }]);
    expect(about(await inbox(safety), id)).toEqual([]);
  });

  it('that turns out to name somebody leaves the inboxes where it was', async () => {
    const { id } = await log();
    expect(about(await inbox(safety), id)).toHaveLength(1);
    const person = { role: 'ALLEGED', kind: 'STAFF', staffPersonId: director.personId };
    await app
      .ask(officer, 'post', `/incidents/${id}/add-person`, { version: 1, body: { person } })
      .expect(200);
    const [row] = await app.rows<{ route: string }>('SELECT route FROM incident WHERE id = $1', [id]);
    expect(row).toEqual({ route: 'district' });
    for (const who of [safety, director]) {
      expect(about(await inbox(who), id)).toEqual([]);
      expect(about(await tasksOf(who), id)).toEqual([]);
    }
    expect(about(await tasksOf(officer), id)).toHaveLength(2);
  });

  it('that is assigned is told to whom it was given, whose tasks it fills', async () => {
    const { id } = await log();
    const body = { postId: second.postId };
    await app.ask(officer, 'post', `/incidents/${id}/assign`, { version: 1, body }).expect(200);
    expect(about(await inbox(second), id).map(({ kind }) => kind)).toContain('incident-assigned');
    expect(about(await tasksOf(second, 'mine'), id).map(({ kind }) => kind)).toEqual([
      'acknowledge',
      'close',
    ]);
    expect(about(await tasksOf(officer, 'mine'), id).map(({ kind }) => kind)).toEqual(['acknowledge']);
  });

  it('that is withdrawn leaves no task behind', async () => {
    const { id } = await log();
    await app
      .ask(teacher, 'post', `/incidents/${id}/withdraw`, { version: 1, body: { reason: 'แจ้งผิด' } })
      .expect(200);
    expect(about(await tasksOf(officer), id)).toEqual([]);
  });

  it('gets new clocks with another urgency, counted from when it was recorded', async () => {
    const { id } = await log();
    const body = { urgency: 'CRITICAL', reason: 'อาการหนักขึ้น' };
    await app.ask(officer, 'post', `/incidents/${id}/set-urgency`, { version: 1, body }).expect(200);
    const [report] = await app.rows<{ due: Date }>(
      'SELECT acknowledge_due_at AS due FROM incident WHERE id = $1',
      [id],
    );
    const [task] = await app.rows(
      "SELECT due_at, urgency FROM task WHERE subject_id = $1 AND kind = 'acknowledge'",
      [id],
    );
    expect(task).toEqual({ due_at: report?.due, urgency: 'CRITICAL' });
    expect(report?.due.toISOString()).toBe('2026-08-19T04:00:00.000Z');
    // Nothing closes a critical report by the clock.
    expect(about(await tasksOf(officer), id).map(({ kind }) => kind)).toEqual([
      'acknowledge',
      'first-report',
    ]);
  });
});

describe('the inbox', () => {
  it('counts what is unread and what is not handled; reading loses nothing', async () => {
    const { id } = await log();
    const [item] = about(await inbox(director), id);
    const before = await app.ask(director, 'get', '/notices/counts').expect(200);
    const seen = await app.ask(director, 'post', `/notices/${item!.id}/seen`).expect(200);
    expect(seen.body).toMatchObject({ state: 'seen' });
    const after = await app.ask(director, 'get', '/notices/counts').expect(200);
    expect(after.body).toEqual({ unread: before.body.unread - 1, open: before.body.open });
    expect(about(await inbox(director, 'open'), id)).toHaveLength(1);
    await app.ask(director, 'post', `/notices/${item!.id}/handled`).expect(200);
    await app.ask(director, 'post', `/notices/${item!.id}/handled`).expect(200);
    expect(about(await inbox(director, 'open'), id)).toEqual([]);
    expect(about(await inbox(director), id)).toMatchObject([{ state: 'handled' }]);
  });

  it("lets nobody touch another's notice, in any district", async () => {
    const { id } = await log();
    const [item] = about(await inbox(director), id);
    for (const who of [safety, officer, teacher, stranger])
      for (const action of ['seen', 'handled'])
        await app.ask(who, 'post', `/notices/${item!.id}/${action}`).expect(404);
    await app.ask(director, 'post', `/notices/${newId()}/seen`).expect(404);
    expect(about(await inbox(director), id)).toMatchObject([{ state: 'unread' }]);
  });

  it('pages newest first without losing or repeating one', async () => {
    for (let count = 0; count < 3; count += 1) {
      app.clock.advance(1_000);
      await log();
    }
    const whole = (await inbox(director)).map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body }: { body: unknown } = await app
        .ask(director, 'get', `/notices?limit=2${cursor && `&cursor=${cursor}`}`)
        .expect(200);
      paged.push(...(body as { items: Item[] }).items.map(({ id }) => id));
      cursor = (body as { nextCursor: string | null }).nextCursor;
    }
    expect(paged).toEqual(whole);
    await app.ask(director, 'get', '/notices?lane=mine').expect(400);
    await app.ask(director, 'get', '/notices?cursor=forged.cursor').expect(400);
  });
});

describe('a task', () => {
  const subject = (): Subject => ({
    ...{ kind: 'case', id: newId(), reference: 'CASE-2569-000001', schoolId: school.id },
  });
  const uow = () => app.app.get(UnitOfWork);
  const open = (of: Subject, kind: 'other' | 'care-step') =>
    uow().run(director, (tx) =>
      app.app.get(Tasks, { strict: false }).open(tx, {
        ...{ subject: of, kind, sourceId: newId(), owner: { postId: teacher.postId }, dueOn: '2026-08-20' },
      }),
    );

  it('is marked done by its owner alone, once, with what shows it', async () => {
    const of = subject();
    const id = await open(of, 'other');
    expect(about(await tasksOf(teacher, 'mine'), of.id)).toMatchObject([{ id, doneByHand: true }]);
    expect(about(await tasksOf(director), of.id)).toMatchObject([{ id, doneByHand: false }]);
    const done = { version: 1, body: { evidence: 'โทรแล้ว' } };
    await app.ask(neighbour, 'post', `/tasks/${id}/done`, done).expect(404);
    await app.ask(stranger, 'post', `/tasks/${id}/done`, done).expect(404);
    await app.ask(director, 'post', `/tasks/${id}/done`, done).expect(403);
    await app.ask(teacher, 'post', `/tasks/${id}/done`, { body: {} }).expect(428);
    await app.ask(teacher, 'post', `/tasks/${id}/done`, { ...done, version: 7 }).expect(412);
    await app.ask(teacher, 'post', `/tasks/${id}/done`, done).expect(200);
    await app.ask(teacher, 'post', `/tasks/${id}/done`, { ...done, version: 2 }).expect(409);
    expect(about(await tasksOf(teacher), of.id)).toEqual([]);
    expect(about(await inbox(teacher), of.id)).toMatchObject([{ kind: 'task-assigned', state: 'handled' }]);
  });

  it('that ends by a record is not clicked away', async () => {
    const of = subject();
    const id = await open(of, 'care-step');
    const { body } = await app
      .ask(teacher, 'post', `/tasks/${id}/done`, { version: 1, body: {} })
      .expect(422);
    expect(body).toMatchObject({ type: expect.stringContaining('task.ends-by-record') as string });
    const { id: incidentId } = await log();
    const [clock] = about(await tasksOf(officer, 'mine'), incidentId);
    await app.ask(officer, 'post', `/tasks/${clock!.id}/done`, { version: 1, body: {} }).expect(422);
  });

  it('is counted and listed as overdue when its time has come', async () => {
    const of = subject();
    await open(of, 'other');
    const before = await app.ask(teacher, 'get', '/tasks/counts').expect(200);
    const now = app.clock.now();
    app.clock.set('2026-08-21T03:00:00Z');
    const after = await app.ask(teacher, 'get', '/tasks/counts').expect(200);
    expect(after.body.overdue).toBeGreaterThan(before.body.overdue);
    expect(about(await tasksOf(teacher, 'overdue'), of.id)).toMatchObject([{ late: true }]);
    app.clock.set(now);
  });

  it('is written with what causes it, or not at all', async () => {
    const of = subject();
    const failing = uow().run(director, async (tx) => {
      await app.app.get(Notices, { strict: false }).tell(tx, {
        ...{ kind: 'case-assigned', subject: of, to: [{ postId: teacher.postId }] },
      });
      throw new Error('the case was not written');
    });
    await expect(failing).rejects.toThrow('the case was not written');
    expect(about(await inbox(teacher), of.id)).toEqual([]);
  });
});
