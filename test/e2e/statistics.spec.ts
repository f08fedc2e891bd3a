import { StatisticsCompiler } from '#features/statistics';
import { TestApp } from '../support/app.js';
import { anIncident } from '../support/incidents.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

let app: TestApp;
let here: TestDistrict;
let there: TestDistrict;
let school: TestSchool;
let safety: TestActor;
let exec: TestActor;
let admin: TestActor;
let teacher: TestActor;
let stranger: TestActor;

beforeAll(async () => {
  app = await TestApp.start();
  here = await TestDistrict.create(app.admin, 'here');
  there = await TestDistrict.create(app.admin, 'there');
  school = await here.school('โรงเรียนบ้านหนองน้ำใส');
  safety = await here.actor({ role: 'DISTRICT_SAFETY' });
  exec = await here.actor({ role: 'DISTRICT_EXEC' });
  admin = await here.actor({ role: 'DISTRICT_ADMIN' });
  teacher = await here.actor({ role: 'TEACHER', school });
  stranger = await there.actor({ role: 'DISTRICT_SAFETY' });
});
afterAll(() => app.stop());

const compiler = (): StatisticsCompiler => app.app.get(StatisticsCompiler);

describe('a student with two events', () => {
  it('is one line of the list, with the newest and how many there were', async () => {
    const student = await here.student(school);
    const harmed = [{ studentId: student.id, schoolId: school.id }];
    await anIncident(app.admin, here, {
      mainCode: 'V03',
      schoolIds: [school.id],
      happenedOn: '2025-06-15',
      harmed,
    });
    const newest = await anIncident(app.admin, here, {
      mainCode: 'V02',
      schoolIds: [school.id],
      happenedOn: '2025-06-16',
      harmed,
    });
    await compiler().compile(here.id);
    const path = '/statistics/academic/2568/records?cut=school&group=VIOLENCE&measure=students&key=';
    const { body } = await app.ask(safety, 'get', `${path}${school.id}`).expect(200);
    expect(body).toMatchObject({ total: 1, nextCursor: null });
    expect(body.items).toEqual([
      expect.objectContaining({
        id: newest.id,
        reference: newest.reference,
        counted: { measure: 'students', events: 2, schoolId: school.id, sex: 'F', level: 'P4' },
      }),
    ]);
    expect(JSON.stringify(body)).not.toContain(student.id);
    expect(JSON.stringify(body)).not.toContain('เด็ก');
  });

  it('is paged without losing or repeating a line', async () => {
    for (let count = 0; count < 5; count += 1)
      await anIncident(app.admin, here, { schoolIds: [school.id], happenedOn: '2024-06-15' });
    await compiler().compile(here.id);
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await app
        .ask(
          safety,
          'get',
          `/statistics/academic/2567/records?cut=total&key=ALL&measure=events&limit=2${cursor}`,
        )
        .expect(200);
      expect(body.total).toBe(5);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      if (body.nextCursor === null) break;
      cursor = `&cursor=${encodeURIComponent(body.nextCursor)}`;
    }
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
  });
});

describe('who may', () => {
  const year = '/statistics/academic/2568';
  const list = `${year}/records?cut=total&key=ALL&measure=events`;

  it('not: school and system admin read, exec list, exec recompile', async () => {
    for (const path of ['/statistics/years', year, list, `${year}/export.csv`, `${year}/export.xlsx`]) {
      await app.ask(teacher, 'get', path).expect(403);
      await app.ask(admin, 'get', path).expect(403);
      await app.ask(null, 'get', path).expect(401);
    }
    await app.ask(exec, 'get', list).expect(403);
    await app.ask(exec, 'post', `${year}/recompile`).expect(403);
    await app.ask(teacher, 'post', `${year}/recompile`).expect(403);
  });

  it('exec reads and exports; the admin recompiles', async () => {
    await app.ask(exec, 'get', year).expect(200);
    await app.ask(exec, 'get', `${year}/export.csv`).expect(200);
    await app.ask(admin, 'post', `${year}/recompile`).expect(202, { state: 'QUEUED' });
    const jobs = await app.rows(
      "SELECT payload FROM outbox WHERE name = 'statistics.recompile' AND district_id = $1",
      [here.id],
    );
    expect(jobs).toEqual([{ payload: { districtId: here.id } }]);
  });

  it('another district sees nothing of ours', async () => {
    const { body } = await app.ask(stranger, 'get', year).expect(200);
    expect(body).toMatchObject({
      asOf: null,
      total: { events: 0, students: 0, schools: 0 },
      schools: [],
      networks: [],
    });
    expect((await app.ask(stranger, 'get', list).expect(200)).body).toEqual({
      total: 0,
      items: [],
      nextCursor: null,
    });
    expect((await app.ask(stranger, 'get', '/statistics/years').expect(200)).body).toEqual({ items: [] });
  });

  it('leaves a trace of lists, exports and orders', async () => {
    await app.ask(safety, 'get', list).expect(200);
    const rows = await app.rows<{ action: string; outcome: string }>(
      "SELECT DISTINCT action, outcome FROM audit_event WHERE district_id = $1 AND action LIKE 'statistics.%' AND outcome <> 'refused' ORDER BY 1",
      [here.id],
    );
    expect(rows).toEqual([
      { action: 'statistics.export', outcome: 'read' },
      { action: 'statistics.list', outcome: 'read' },
      { action: 'statistics.recompile', outcome: 'done' },
    ]);
  });

  it.each([
    '/statistics/lunar/2568',
    '/statistics/academic/2025',
    '/statistics/academic/abc',
    '/statistics/academic/2568.5',
  ])('finds nothing at %s', async (path) => {
    await app.ask(safety, 'get', path).expect(404);
  });

  it.each([
    'cut=colour&key=ALL&measure=events',
    'cut=total&measure=events',
    'cut=total&key=ALL&measure=tears',
    'cut=total&key=ALL&measure=events&sort=x',
    "cut=total&key=';--&measure=events",
  ])('refuses the cell %s', async (query) => {
    await app.ask(safety, 'get', `${year}/records?${query}`).expect(400);
  });
});
