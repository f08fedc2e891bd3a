import { newId } from '#platform/database';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestSchool, type TestStudent } from '../support/world.js';

let app: TestApp;
let district: TestDistrict;
let school: TestSchool;
let neighbour: TestSchool;
let child: TestStudent;
let otherChild: TestStudent;
let teacher: TestActor;
let colleague: TestActor;
let safety: TestActor;
let director: TestActor;
let neighbourSafety: TestActor;
let officer: TestActor;
let secondOfficer: TestActor;
let psychologist: TestActor;
let stranger: TestActor;

beforeAll(async () => {
  app = await TestApp.start();
  district = await TestDistrict.create(app.admin, 'here');
  const there = await TestDistrict.create(app.admin, 'there');
  school = await district.school('โรงเรียนบ้านหนึ่ง');
  neighbour = await district.school('โรงเรียนบ้านสอง');
  child = await district.student(school, { level: 'P4', room: '1' });
  otherChild = await district.student(neighbour);
  teacher = await district.actor({ role: 'TEACHER', school, classroom: { level: 'P4', room: '1' } });
  colleague = await district.actor({ role: 'TEACHER', school, classroom: { level: 'P5', room: '1' } });
  safety = await district.actor({ role: 'SCHOOL_SAFETY', school });
  director = await district.actor({ role: 'SCHOOL_DIRECTOR', school });
  neighbourSafety = await district.actor({ role: 'SCHOOL_SAFETY', school: neighbour });
  officer = await district.actor({ role: 'DISTRICT_SAFETY' });
  secondOfficer = await district.actor({ role: 'DISTRICT_SAFETY' });
  psychologist = await district.actor({ role: 'DISTRICT_PSYCH' });
  stranger = await there.actor({ role: 'DISTRICT_SAFETY' });
});
afterAll(() => app.stop());

function aReport(more: object = {}): Record<string, unknown> & { id: string } {
  return {
    id: newId(),
    kind: 'EVENT',
    mainCode: 'A04',
    happenedOn: '2026-08-19',
    happenedTime: '09:15',
    happenedAbout: false,
    locationType: 'PLAYGROUND',
    facts: 'หกล้มระหว่างวิ่งผลัด เข่าถลอก',
    urgency: 'NORMAL',
    persons: [{ role: 'HARMED', kind: 'STUDENT', studentId: child.id, harmLevel: 'MINOR' }],
    ...more,
  };
}

async function log(actor: TestActor, more: object = {}): Promise<{ id: string; reference: string }> {
  const answer = await app.ask(actor, 'post', '/incidents', { body: aReport(more) }).expect(201);
  return answer.body as { id: string; reference: string };
}

async function act(actor: TestActor, id: string, action: string, body?: object): Promise<void> {
  const { body: view } = await app.ask(actor, 'get', `/incidents/${id}`).expect(200);
  await app
    .ask(actor, 'post', `/incidents/${id}/${action}`, { version: view.version, ...(body ? { body } : {}) })
    .expect(200);
}

describe('logging a report', () => {
  it('gives a number, starts the clocks, and leaves history, audit and receipt', async () => {
    const { id, reference } = await log(teacher);
    expect(reference).toMatch(/^INC-2569-\d{6}$/);
    const { body } = await app.ask(teacher, 'get', `/incidents/${id}`).expect(200);
    expect(body).toMatchObject({
      status: 'SUBMITTED',
      route: 'school',
      harmedCount: 1,
      schools: [{ nameTh: school.nameTh }],
    });
    expect(body.clocks.map(({ step }: { step: string }) => step)).toEqual(['acknowledge', 'close']);
    expect(body.persons[0]).toMatchObject({
      displayName: child.displayName,
      studentId: child.id,
      harmLevel: 'MINOR',
    });
    expect(await app.rows('SELECT action FROM incident_history WHERE incident_id = $1', [id])).toEqual([
      { action: 'submit' },
    ]);
    expect(
      await app.rows("SELECT action FROM audit_event WHERE record_id = $1 AND action = 'incident.log'", [id]),
    ).toHaveLength(1);
    const mine = await app.ask(teacher, 'get', `/my-reports/${id}`).expect(200);
    expect(mine.body).toMatchObject({ reference, status: 'SUBMITTED', steps: [{ status: 'SUBMITTED' }] });
  });

  it('takes a report that harmed nobody, such as an earthquake at two schools', async () => {
    const { id } = await log(officer, {
      mainCode: 'A01',
      tags: ['EARTHQUAKE'],
      persons: [],
      otherSchoolIds: [school.id, neighbour.id],
    });
    for (const actor of [safety, neighbourSafety]) {
      const { body } = await app.ask(actor, 'get', `/incidents/${id}`).expect(200);
      expect(body.schools).toHaveLength(2);
    }
  });

  it('is the same report however often the phone sends it', async () => {
    const body = aReport();
    const key = newId();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => app.ask(teacher, 'post', '/incidents', { body, key })),
    );
    for (const { status } of answers) expect([201, 409]).toContain(status);
    const again = await app.ask(teacher, 'post', '/incidents', { body, key }).expect(201);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(await app.rows('SELECT id FROM incident WHERE id = $1', [body.id])).toHaveLength(1);
    expect(
      await app.rows("SELECT seq FROM audit_event WHERE record_id = $1 AND action = 'incident.log'", [
        body.id,
      ]),
    ).toHaveLength(1);
  });

  it("knows no other school's child", async () => {
    const body = aReport({ persons: [{ role: 'HARMED', kind: 'STUDENT', studentId: otherChild.id }] });
    const answer = await app.ask(teacher, 'post', '/incidents', { body }).expect(422);
    expect(answer.body.errors).toEqual([
      expect.objectContaining({ pointer: '/persons/0/studentId', code: 'unknown-reference' }),
    ]);
  });

  it('refuses what contradicts itself, field by field', async () => {
    const future = await app
      .ask(teacher, 'post', '/incidents', { body: aReport({ happenedOn: '2026-08-20' }) })
      .expect(422);
    expect(future.body).toMatchObject({ code: 'inconsistent', errors: [{ pointer: '/happenedOn' }] });
    const buddhist = await app
      .ask(teacher, 'post', '/incidents', { body: aReport({ happenedOn: '2569-08-19' }) })
      .expect(422);
    expect(buddhist.body.errors).toEqual([
      expect.objectContaining({ pointer: '/happenedOn', code: 'date-out-of-range' }),
    ]);
    const unknown = await app
      .ask(teacher, 'post', '/incidents', { body: aReport({ districtId: newId() }) })
      .expect(422);
    expect(unknown.body.errors).toEqual([
      expect.objectContaining({ pointer: '/districtId', code: 'field-not-writable' }),
    ]);
  });

  it('raises the urgency to what a tag demands', async () => {
    const { id } = await log(teacher, { tags: ['WEAPON'], mainCode: 'V99' });
    const { body } = await app.ask(officer, 'get', `/incidents/${id}`);
    expect(body.urgency).toBe('CRITICAL');
  });
});

describe('who sees a report', () => {
  it('the reporter, the class, the school and the district; nobody else', async () => {
    const { id } = await log(teacher);
    for (const actor of [teacher, safety, director, officer])
      await app.ask(actor, 'get', `/incidents/${id}`).expect(200);
    for (const actor of [colleague, neighbourSafety, psychologist, stranger])
      await app.ask(actor, 'get', `/incidents/${id}`).expect(404);
    await app.ask(await district.actor({ role: 'DISTRICT_EXEC' }), 'get', `/incidents/${id}`).expect(403);
    await app.ask(null, 'get', `/incidents/${id}`).expect(401);
  });

  it('shows a school its own children by name and the others as children of another school', async () => {
    const persons = [
      { role: 'HARMED', kind: 'STUDENT', studentId: child.id },
      { role: 'ALLEGED', kind: 'STUDENT', studentId: otherChild.id },
    ];
    const { id } = await log(officer, { mainCode: 'V02', persons });
    const names = async (actor: TestActor): Promise<(string | null)[]> => {
      const { body } = await app.ask(actor, 'get', `/incidents/${id}`).expect(200);
      return body.persons.map((person: { displayName: string | null }) => person.displayName);
    };
    expect(await names(safety)).toEqual([child.displayName, null]);
    expect(await names(neighbourSafety)).toEqual([null, otherChild.displayName]);
    expect(await names(officer)).toEqual([child.displayName, otherChild.displayName]);
  });

  it('leaves a trace when restricted content is opened', async () => {
    const { id } = await log(teacher, { mainCode: 'V01', urgency: 'CRITICAL' });
    await app.ask(officer, 'get', `/incidents/${id}`).expect(200);
    await app.ask(officer, 'get', `/incidents/${id}/history`).expect(200);
    const rows = await app.rows(
      "SELECT person_id, fields FROM audit_event WHERE record_id = $1 AND action = 'incident.read' ORDER BY seq",
      [id],
    );
    expect(rows).toEqual([
      { person_id: officer.personId, fields: 'narrative,persons' },
      { person_id: officer.personId, fields: 'history' },
    ]);
  });

  it('keeps names and stories out of lists', async () => {
    const { text } = await app.ask(safety, 'get', '/incidents').expect(200);
    expect(text).not.toContain(child.displayName);
    expect(text).not.toContain('หกล้ม');
  });
});

describe('the conflict route', () => {
  it('hides a report that names staff from the whole school, its reporter included but for the state', async () => {
    const persons = [
      { role: 'HARMED', kind: 'STUDENT', studentId: child.id },
      { role: 'ALLEGED', kind: 'STAFF', staffPersonId: director.personId },
    ];
    const answer = await app
      .ask(teacher, 'post', '/incidents', { body: aReport({ mainCode: 'V99', persons }) })
      .expect(201);
    const { id, reference } = answer.body as { id: string; reference: string };
    expect(answer.body.route).toBe('district');
    for (const actor of [teacher, safety, director]) {
      await app.ask(actor, 'get', `/incidents/${id}`).expect(404);
      const { text } = await app.ask(actor, 'get', '/incidents').expect(200);
      expect(text).not.toContain(reference);
    }
    await app.ask(teacher, 'get', `/my-reports/${id}`).expect(200);
    await app.ask(director, 'get', `/my-reports/${id}`).expect(404);
    const { body } = await app.ask(officer, 'get', `/incidents/${id}`).expect(200);
    expect(body.persons.map(({ displayName }: { displayName: string }) => displayName)).toContain(
      director.displayName,
    );
  });

  it('hides it from a district officer who is named', async () => {
    const persons = [{ role: 'ALLEGED', kind: 'STAFF', staffPersonId: secondOfficer.personId }];
    const { id, reference } = await log(officer, { mainCode: 'R02', schoolId: school.id, persons });
    await app.ask(secondOfficer, 'get', `/incidents/${id}`).expect(404);
    const { text } = await app.ask(secondOfficer, 'get', '/incident-queue?lane=all').expect(200);
    expect(text).not.toContain(reference);
    await app
      .ask(officer, 'post', `/incidents/${id}/assign`, { version: 1, body: { postId: secondOfficer.postId } })
      .expect(422);
  });

  it('takes a report away from the school the moment it names a member of staff', async () => {
    const { id } = await log(teacher);
    const person = { role: 'ALLEGED', kind: 'STAFF', staffPersonId: director.personId };
    const answer = await app
      .ask(safety, 'post', `/incidents/${id}/add-person`, { version: 1, body: { person } })
      .expect(200);
    expect(answer.body.route).toBe('district');
    await app.ask(safety, 'get', `/incidents/${id}`).expect(404);
    await app.ask(officer, 'get', `/incidents/${id}`).expect(200);
  });
});

describe('taking a report in hand', () => {
  it('falls to nobody who is locked out', async () => {
    const { id } = await log(teacher);
    const offered = async (): Promise<string[]> => {
      const { body } = await app.ask(officer, 'get', '/assignees').expect(200);
      return (body as { items: { postId: string }[] }).items.map(({ postId }) => postId);
    };
    expect(await offered()).toContain(secondOfficer.postId);
    await district.setDisabled(secondOfficer);
    expect(await offered()).not.toContain(secondOfficer.postId);
    await app
      .ask(officer, 'post', `/incidents/${id}/assign`, { version: 1, body: { postId: secondOfficer.postId } })
      .expect(422);
    await district.setDisabled(secondOfficer, false);
  });

  it('goes from the queue to its close, and the reporter hears every step', async () => {
    const { id } = await log(teacher, { urgency: 'URGENT' });
    await act(officer, id, 'acknowledge');
    await act(officer, id, 'assign', { postId: officer.postId });
    await act(safety, id, 'start');
    await act(safety, id, 'resolve', { result: 'ทำแผลแล้ว', remedy: 'เยี่ยมบ้าน', lesson: 'ปูพื้นกันลื่น' });
    await act(officer, id, 'close');
    const { body } = await app.ask(officer, 'get', `/incidents/${id}`).expect(200);
    expect(body).toMatchObject({
      status: 'CLOSED',
      resolution: { lesson: 'ปูพื้นกันลื่น' },
      availableActions: ['reopen', 'record-msc'],
    });
    expect(
      body.clocks.every(({ doneAt, late }: { doneAt: string; late: boolean }) => doneAt !== null && !late),
    ).toBe(true);
    const mine = await app.ask(teacher, 'get', `/my-reports/${id}`).expect(200);
    expect(mine.body.steps.map(({ status }: { status: string }) => status)).toEqual([
      'SUBMITTED',
      'ACKNOWLEDGED',
      'IN_PROGRESS',
      'RESOLVED',
      'CLOSED',
    ]);
  });

  it('refuses an action that the state does not offer, and says what it offers', async () => {
    const { id } = await log(teacher);
    const answer = await app.ask(officer, 'post', `/incidents/${id}/close`, { version: 1 }).expect(409);
    expect(answer.body.code).toBe('illegal-transition');
    expect(answer.body.availableActions).toContain('acknowledge');
    await app.ask(safety, 'post', `/incidents/${id}/acknowledge`, { version: 1 }).expect(403);
  });

  it('lets no school reject a critical report', async () => {
    const { id } = await log(teacher, { urgency: 'CRITICAL' });
    const answer = await app
      .ask(safety, 'post', `/incidents/${id}/reject`, { version: 1, body: { reason: 'ไม่จริง' } })
      .expect(422);
    expect(answer.body.code).toBe('incident.critical-not-rejectable');
    const withdrawn = await app
      .ask(teacher, 'post', `/incidents/${id}/withdraw`, { version: 1, body: { reason: 'แจ้งผิด' } })
      .expect(422);
    expect(withdrawn.body.code).toBe('incident.critical-not-rejectable');
  });

  it('keeps the wrong code in the history when it is corrected', async () => {
    const { id } = await log(teacher, { mainCode: 'A04' });
    await act(officer, id, 'reclassify', { mainCode: 'V01', reason: 'ข้อเท็จจริงเพิ่มเติม' });
    const { body } = await app.ask(officer, 'get', `/incidents/${id}`).expect(200);
    expect(body).toMatchObject({ mainCode: 'V01', restricted: true });
    const history = await app.ask(officer, 'get', `/incidents/${id}/history`).expect(200);
    expect(history.body.items.at(-1)).toMatchObject({
      action: 'reclassify',
      changes: [{ field: 'mainCode', from: 'A04', to: 'V01' }],
    });
  });

  it('takes away what is taken away by null, keeps what is not named, and never what must be there', async () => {
    const told = {
      ...{ facts: 'หกล้มระหว่างวิ่ง', locationDetail: 'หลังอาคาร 2', immediateAction: 'โทรหาแม่ของเด็กอีกคน' },
      ...{ happenedTime: '09:30', damageBaht: 500 },
    };
    const { id } = await log(teacher, told);
    const change = (version: number, body: object) =>
      app.ask(teacher, 'patch', `/incidents/${id}`, { version, body });
    const read = async () => (await app.ask(teacher, 'get', `/incidents/${id}`).expect(200)).body;
    await change(1, { immediateAction: null, damageBaht: null }).expect(200);
    expect(await read()).toMatchObject({ ...told, immediateAction: null, damageBaht: null });
    await change(2, { locationDetail: null, happenedTime: null }).expect(200);
    const taken = { locationDetail: null, happenedTime: null, immediateAction: null, damageBaht: null };
    expect(await read()).toMatchObject({ ...told, ...taken });
    // What was written before is kept where only those look who may.
    const kept = await app.rows(
      "SELECT narrative->>'immediate_action' AS action FROM incident_narrative_revision WHERE incident_id = $1 ORDER BY replaced_at",
      [id],
    );
    expect(kept).toEqual([{ action: told.immediateAction }, { action: null }]);
    for (const field of ['facts', 'happenedOn', 'happenedAbout', 'locationType', 'told'])
      expect((await change(3, { [field]: null }).expect(422)).body.errors).toMatchObject([
        { pointer: `/${field}`, code: 'required' },
      ]);
  });

  it('lets one of many concurrent editors win and shows the others what is there now', async () => {
    const { id } = await log(teacher);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        app.ask(safety, 'patch', `/incidents/${id}`, { version: 1, body: { facts: `ฉบับที่ ${index}` } }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const losers = answers.filter(({ status }) => status === 412);
    expect(losers).toHaveLength(7);
    expect(losers[0]?.body.current.version).toBe(2);
    expect(
      await app.rows('SELECT 1 FROM incident_narrative_revision WHERE incident_id = $1', [id]),
    ).toHaveLength(1);
  });

  it('merges with a trace, and withdraws with a trace', async () => {
    const first = await log(teacher);
    const second = await log(colleague, { persons: [] });
    await act(officer, second.id, 'merge', { intoId: first.id, reason: 'เหตุเดียวกัน' });
    const { body } = await app.ask(officer, 'get', `/incidents/${second.id}`).expect(200);
    expect(body).toMatchObject({
      status: 'MERGED',
      mergedIntoReference: first.reference,
      availableActions: [],
    });
    await act(teacher, first.id, 'withdraw', { reason: 'บันทึกผิดวัน' });
    expect(await app.rows('SELECT status FROM incident WHERE id = $1', [first.id])).toEqual([
      { status: 'WITHDRAWN' },
    ]);
  });

  it('orders the queue by urgency and what is due first', async () => {
    const { body } = await app.ask(officer, 'get', '/incident-queue?lane=waiting&limit=100').expect(200);
    const ranks = body.items.map(({ urgency }: { urgency: string }) =>
      ['CRITICAL', 'URGENT', 'NORMAL'].indexOf(urgency),
    );
    expect(ranks).toEqual([...ranks].sort());
    const counts = await app.ask(officer, 'get', '/incident-queue/counts').expect(200);
    expect(counts.body.waiting).toBe(body.items.length);
  });

  it('pages through the queue without losing or repeating a report', async () => {
    const { body: all } = await app.ask(officer, 'get', '/incident-queue?lane=all&limit=100').expect(200);
    const seen: string[] = [];
    for (let path: string | null = '/incident-queue?lane=all&limit=4'; path;) {
      const { body }: { body: { items: { id: string }[]; nextCursor: string | null } } = await app
        .ask(officer, 'get', path)
        .expect(200);
      seen.push(...body.items.map(({ id }) => id));
      path = body.nextCursor ? `/incident-queue?lane=all&limit=4&cursor=${body.nextCursor}` : null;
    }
    expect(seen).toEqual(all.items.map(({ id }: { id: string }) => id));
  });

  it('prints a sheet for the MOE Safety Center in Thai', async () => {
    const { id } = await log(teacher);
    const { body } = await app.ask(safety, 'get', `/incidents/${id}/msc-sheet`).expect(200);
    expect(body.sections.map(({ titleTh }: { titleTh: string }) => titleTh)).toContain('ผู้เกี่ยวข้อง');
    expect(JSON.stringify(body)).toContain('19 สิงหาคม 2569');
  });
});
