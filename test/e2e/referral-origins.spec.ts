import { newId } from '#platform/database';
import { TestApp } from '../support/app.js';
import { ReferralWorld } from '../support/referrals.js';
import { TestDistrict, type TestActor, type TestSchool, type TestStudent } from '../support/world.js';

let app: TestApp;
let world: ReferralWorld;

beforeAll(async () => {
  app = await TestApp.start();
  world = await ReferralWorld.create(app, 'ref-origin');
});
afterAll(() => app.stop());

interface Of {
  district: TestDistrict;
  school: TestSchool;
  student: TestStudent;
  by: TestActor;
}

/** A screening as the school's own table holds it. */
async function screeningOf({ district, school, student, by }: Of): Promise<string> {
  const id = newId();
  await app.rows(
    `INSERT INTO screening (id, district_id, school_id, student_id, academic_year, term, kind, assessed_on, overall, criteria, source, entered_by,
       entered_by_post_id, recorded_at) VALUES ($1, $2, $3, $4, 2569, 1, 'HERO', '2026-08-10', 'PROBLEM', 'HERO', 'typed', $5, $6, now())`,
    [id, district.id, school.id, student.id, by.personId, by.postId],
  );
  return id;
}

async function aChild(): Promise<{ student: TestStudent; screeningId: string }> {
  const { district, school, teacher } = world;
  const student = await district.student(school);
  return { student, screeningId: await screeningOf({ district, school, student, by: teacher }) };
}

const create = (who: TestActor, body: object) =>
  app.ask(who, 'post', '/referrals', { body: { id: newId(), ...body } });
const see = async (who: TestActor, id: string) => (await app.ask(who, 'get', `/referrals/${id}`)).body;

describe('a referral from a screening', () => {
  it('keeps it, and shows it to whoever may read the group', async () => {
    const { student, screeningId } = await aChild();
    const { body } = await create(world.teacher, { studentId: student.id, screeningId }).expect(201);
    for (const who of [world.teacher, world.care, world.director, world.officer])
      expect(await see(who, body.id)).toMatchObject({ screeningId, incidentId: null, caseId: null });
    expect(await app.rows('SELECT screening_id FROM referral WHERE id = $1', [body.id])).toEqual([
      { screening_id: screeningId },
    ]);
    const byHand = await create(world.teacher, { studentId: student.id }).expect(201);
    expect(await see(world.teacher, byHand.body.id)).toMatchObject({ screeningId: null });
  });

  it('makes one referral of one request that is sent twice', async () => {
    const { student, screeningId } = await aChild();
    const body = { id: newId(), studentId: student.id, screeningId };
    const key = newId();
    const send = () => app.ask(world.care, 'post', '/referrals', { body, key });
    const [first, second] = [await send().expect(201), await send().expect(201)];
    expect(second.body).toEqual(first.body);
    expect(await app.rows('SELECT 1 FROM referral WHERE screening_id = $1', [screeningId])).toHaveLength(1);
  });

  it('tells a foreign screening, one of another child and one that is not there with the same words', async () => {
    const { district, school, teacher, care, student } = world;
    const beside = await district.school('โรงเรียนข้างเคียง');
    const besideChild = await district.student(beside);
    const foreign = await TestDistrict.create(app.admin, 'ref-origin-foreign');
    const there = await foreign.school('โรงเรียนเขตอื่น');
    const thereChild = await foreign.student(there);
    const by = await foreign.actor({ role: 'TEACHER', school: there, classroom: { level: 'P4', room: '1' } });
    const own = await screeningOf({ district, school, student: await district.student(school), by: teacher });
    const ofNeighbour = await screeningOf({ district, school: beside, student: besideChild, by: care });
    const ofForeign = await screeningOf({ district: foreign, school: there, student: thereChild, by });
    const said = [];
    for (const screeningId of [newId(), own, ofNeighbour, ofForeign]) {
      const { status, body } = await create(care, { studentId: student.id, screeningId });
      said.push([status, body.code, body.errors]);
    }
    expect(said).toEqual(
      said.map(() => [
        422,
        'validation',
        [expect.objectContaining({ pointer: '/screeningId', code: 'unknown-reference' })],
      ]),
    );
    expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(
      await app.rows('SELECT 1 FROM referral WHERE screening_id = ANY ($1)', [[own, ofForeign]]),
    ).toEqual([]);
    await create(care, { studentId: student.id, screeningId: 'x' }).expect(422);
  });

  it('does not open a screening to a teacher of another class, not even by a case in hand', async () => {
    const { student, screeningId } = await aChild();
    const { district, school, care } = world;
    const other = await district.actor({
      role: 'TEACHER',
      school,
      classroom: { level: 'P5', room: '1' },
    });
    const opened = await app.ask(care, 'post', '/cases', {
      body: { studentId: student.id, type: 'AT_RISK', urgency: 'NORMAL', problem: 'ทดสอบ' },
    });
    expect([opened.status, opened.body.errors]).toEqual([201, undefined]);
    const caseId = opened.body.id as string;
    await app
      .ask(care, 'post', `/cases/${caseId}/set-team`, { version: 1, body: { postIds: [other.postId] } })
      .expect(200);
    const refused = await create(other, { studentId: student.id, caseId, screeningId });
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [expect.objectContaining({ pointer: '/screeningId' })],
    ]);
    await create(other, { studentId: student.id, caseId }).expect(201);
  });

  it('leaves out that the child was screened once the class is another teacher’s', async () => {
    const { student, screeningId } = await aChild();
    const { body } = await create(world.teacher, { studentId: student.id, screeningId }).expect(201);
    await app.rows("UPDATE student SET level = 'P5', room = '2' WHERE id = $1", [student.id]);
    const view = await see(world.teacher, body.id);
    expect(view).toMatchObject({ id: body.id, screeningId: null });
    expect(JSON.stringify(view)).not.toContain(screeningId);
    expect(await see(world.care, body.id)).toMatchObject({ screeningId });
  });

  it('adds nothing to what an agency gets, in any stage and outlet', async () => {
    const { student, screeningId } = await aChild();
    const hospital = await world.partner('HOSPITAL');
    const dataClasses = ['IDENTITY', 'NARRATIVE', 'SCREENING', 'HEALTH'] as const;
    const plain = await world.accepted(hospital, { student, dataClasses });
    const id = await world.accepted(hospital, { student, dataClasses, screeningId });
    const paths = [
      '/assigned-referrals',
      `/assigned-referrals/${id}`,
      '/assigned-referrals/export.csv',
      `/referrals/${id}`,
      `/students/${student.id}/screenings`,
    ];
    const answers = await Promise.all(paths.map((path) => app.ask(hospital.officer, 'get', path)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 403, 403]);
    for (const { text } of answers) expect(text).not.toContain(screeningId);
    const shown = (of: string) => app.ask(hospital.officer, 'get', `/assigned-referrals/${of}`);
    const [from, byHand] = [(await shown(id)).body, (await shown(plain)).body];
    expect(from.packet).toEqual(byHand.packet);
    expect(Object.keys(from).sort()).toEqual(Object.keys(byHand).sort());
    const preview = `/referrals/${id}/preview?agencyId=${hospital.agency.id}`;
    expect((await app.ask(world.officer, 'get', preview)).text).not.toContain(screeningId);
    const kept = await app.rows(
      `SELECT to_jsonb(a)::text AS row FROM referral_assignment a WHERE referral_id = $1
       UNION ALL SELECT to_jsonb(p)::text FROM referral_packet_snapshot p WHERE referral_id = $1`,
      [id],
    );
    expect(kept.length).toBeGreaterThan(1);
    expect(JSON.stringify(kept)).not.toContain(screeningId);
  });
});
