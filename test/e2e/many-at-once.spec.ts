import { newId } from '#platform/database';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

interface Told {
  status: number;
  body: { id?: string; facts?: string; items?: { id: string }[] };
}

let app: TestApp;
let reports: { id: string; facts: string; school: TestSchool }[];
let readers: { actor: TestActor; own: (school: TestSchool) => boolean; refused: number }[];

beforeAll(async () => {
  app = await TestApp.start();
  const here = await TestDistrict.create(app.admin, 'here');
  const there = await TestDistrict.create(app.admin, 'there');
  const schools = [await here.school('โรงเรียนบ้านหนึ่ง'), await here.school('โรงเรียนบ้านสอง')];
  const far = await there.school('โรงเรียนบ้านไกล');
  const places = [...schools.map((school) => ({ district: here, school })), { district: there, school: far }];
  reports = [];
  readers = [];
  for (const { district, school } of places) {
    const reporter = await district.actor({ role: 'TEACHER', school });
    for (const _ of [1, 2, 3]) reports.push({ ...(await aReport(district, school, reporter)), school });
    const safety = await district.actor({ role: 'SCHOOL_SAFETY', school });
    readers.push({ actor: safety, own: (place) => place === school, refused: 404 });
  }
  const office = await here.actor({ role: 'DISTRICT_SAFETY' });
  readers.push({ actor: office, own: (place) => schools.includes(place), refused: 404 });
  const partner = await here.actor({ role: 'PARTNER_OFFICER', agency: await here.agency('โรงพยาบาล') });
  readers.push({ actor: partner, own: () => false, refused: 403 });
}, 60_000);
afterAll(() => app.stop());

async function aReport(district: TestDistrict, school: TestSchool, reporter: TestActor) {
  const child = await district.student(school);
  const [id, facts] = [newId(), `CANARY-${newId()}`];
  const body = {
    ...{ id, facts, kind: 'EVENT', mainCode: 'A04', happenedOn: '2026-08-19', happenedAbout: true },
    ...{ locationType: 'PLAYGROUND', urgency: 'NORMAL' },
    persons: [{ role: 'HARMED', kind: 'STUDENT', studentId: child.id, harmLevel: 'MINOR' }],
  };
  await app.ask(reporter, 'post', '/incidents', { body }).expect(201);
  return { id, facts };
}

const look = (actor: TestActor, path: string): Promise<Told> =>
  app.ask(actor, 'get', path).then((told) => told);

/** Everybody asks for every report and for their list, all at the same time. */
async function askAll(times: number) {
  const questions = Array.from({ length: times }).flatMap(() =>
    reports.flatMap((report) => readers.map((reader) => ({ report, reader }))),
  );
  return Promise.all(
    questions.map(async ({ report, reader }) => {
      const [one, list] = await Promise.all([
        look(reader.actor, `/incidents/${report.id}`),
        look(reader.actor, '/incidents?limit=50'),
      ]);
      return { report, reader, one, list };
    }),
  );
}

it('tells each of many who read at the same time what is theirs, and nobody else’s', async () => {
  await askAll(1);
  for (const { report, reader, one, list } of await askAll(3)) {
    const isOwn = reader.own(report.school);
    expect(one.status).toBe(isOwn ? 200 : reader.refused);
    if (isOwn) expect(one.body).toMatchObject({ id: report.id, facts: report.facts });
    else expect(JSON.stringify(one.body)).not.toContain('CANARY');
    const owned = reports.filter(({ school }) => reader.own(school)).map(({ id }) => id);
    expect((list.body.items ?? []).map(({ id }) => id).sort()).toEqual([...owned].sort());
  }
});

it('answers nobody whose session ends among them, and everybody else', async () => {
  const [ended, other] = [readers[0]!, readers[1]!];
  await askAll(1);
  const seen = await Promise.all([
    app.admin.query('UPDATE session SET revoked_at = clock_timestamp() WHERE id = $1', [
      ended.actor.sessionId,
    ]),
    askAll(2),
  ]);
  for (const { report, reader, one } of seen[1]) {
    if (reader === ended) expect([200, 401, 404]).toContain(one.status);
    if (reader === other) expect(one.status).toBe(reader.own(report.school) ? 200 : 404);
  }
  const after = await askAll(1);
  for (const { reader, one, list } of after)
    if (reader === ended) expect([one.status, list.status]).toEqual([401, 401]);
    else expect(one.status).not.toBe(401);
});
