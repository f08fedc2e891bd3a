import { VISIT_OUTCOMES } from '#contracts';
import { newId } from '#platform/database';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

let app: TestApp;
let district: TestDistrict;
let school: TestSchool;
const who = {} as Record<
  'teacher' | 'care' | 'nextClass' | 'elsewhere' | 'officer' | 'partner' | 'exec',
  TestActor
>;
const CLASSROOM = { level: 'P4', room: '1' } as const;
const DAY = '2026-11-20';

beforeAll(async () => {
  app = await TestApp.start('2026-11-24T03:00:00Z');
  district = await TestDistrict.create(app.admin, 'visits');
  school = await district.school('โรงเรียนบ้านสวน');
  who.teacher = await district.actor({ role: 'TEACHER', school, classroom: CLASSROOM });
  who.care = await district.actor({ role: 'SCHOOL_CARE', school });
  who.nextClass = await district.actor({ role: 'TEACHER', school, classroom: { level: 'P5', room: '1' } });
  who.elsewhere = await district.actor({ role: 'SCHOOL_CARE', school: await district.school('บ้านนา') });
  who.officer = await district.actor({ role: 'DISTRICT_SAFETY' });
  who.partner = await district.actor({ role: 'PARTNER_OFFICER', agency: await district.agency('รพ.') });
  who.exec = await district.actor({ role: 'DISTRICT_EXEC' });
});
afterAll(() => app.stop());

async function aCase(): Promise<string> {
  const { id: studentId } = await district.student(school, { ...CLASSROOM });
  const body = { studentId, type: 'AT_RISK', urgency: 'NORMAL', problem: 'ขาดเรียนบ่อย' };
  return (await app.ask(who.care, 'post', '/cases', { body }).expect(201)).body.id as string;
}

const add = (actor: TestActor, caseId: string, body: object, key = newId()) =>
  app.ask(actor, 'post', `/cases/${caseId}/visits`, { body, key });
const mend = (
  actor: TestActor,
  at: { caseId: string; id: string },
  { version, ...body }: { version: number } & Record<string, unknown>,
) => app.ask(actor, 'patch', `/cases/${at.caseId}/visits/${at.id}`, { version, body });
async function visitsOf(
  caseId: string,
): Promise<{ id: string; outcome: string; version: number; form: object }[]> {
  return (await app.ask(who.care, 'get', `/cases/${caseId}`).expect(200)).body.visits;
}

describe('a home visit', () => {
  it('is a fact whatever came of it: met or not, moved, refused, unsafe, online, with nothing else to tell', async () => {
    const caseId = await aCase();
    for (const { code: outcome } of VISIT_OUTCOMES)
      await add(who.teacher, caseId, { visitedOn: DAY, outcome }).expect(201);
    const seen = await visitsOf(caseId);
    expect(seen.map(({ outcome }) => outcome).sort()).toEqual(VISIT_OUTCOMES.map(({ code }) => code).sort());
    for (const { form, outcome } of seen) expect(form).toEqual({ visitedOn: DAY, outcome });
    const { body } = await app.ask(who.teacher, 'get', `/cases/${caseId}/timeline`).expect(200);
    const lines = body.items.filter(({ action }: { action: string }) => action === 'visit');
    expect(lines.map(({ code }: { code: string }) => code).sort()).toEqual(
      VISIT_OUTCOMES.map(({ code }) => code).sort(),
    );
  });

  it('is one visit, however often the same is sent; two of a day are two', async () => {
    const caseId = await aCase();
    const refused = { visitedOn: DAY, outcome: 'REFUSED' };
    const key = newId();
    const [first, again] = [
      await add(who.teacher, caseId, refused, key).expect(201),
      await add(who.teacher, caseId, refused, key).expect(201),
    ];
    expect(again.body).toEqual(first.body);
    const both = await Promise.all([0, 1, 2].map(() => add(who.teacher, caseId, refused, key)));
    for (const { body } of both) expect([first.body.id, undefined]).toContain(body.id);
    expect(await visitsOf(caseId)).toHaveLength(1);
    const other = await add(who.teacher, caseId, { ...refused, remarks: 'ข้างบ้านบอกว่าย้าย' }, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    await add(who.teacher, caseId, refused).expect(201);
    expect(await visitsOf(caseId)).toHaveLength(2);
  });

  it('is mended with every earlier form kept, by whom and when; the visitor stays', async () => {
    const caseId = await aCase();
    const first = { visitedOn: DAY, outcome: 'STUDENT_NOT_FOUND', remarks: 'zzFIRSTzz' };
    const { body } = await add(who.teacher, caseId, first).expect(201);
    const at = { caseId, id: body.id as string };
    const second = { visitedOn: '2026-11-21', outcome: 'ADDRESS_CHANGED', remarks: 'zzSECONDzz' };
    await mend(who.care, at, { version: 1, ...second }).expect(200);
    await mend(who.teacher, at, { version: 2, visitedOn: '2026-11-21', outcome: 'MET' }).expect(200);
    expect(await visitsOf(caseId)).toMatchObject([
      { id: at.id, outcome: 'MET', version: 3, form: { visitedOn: '2026-11-21', outcome: 'MET' } },
    ]);
    const kept = await app.rows<{ visit: { outcome: string; form: object }; by: string }>(
      'SELECT visit, replaced_by AS by FROM home_visit_revision WHERE visit_id = $1 ORDER BY replaced_at',
      [at.id],
    );
    expect(kept.map(({ visit, by }) => [visit.outcome, visit.form, by])).toEqual([
      ['STUDENT_NOT_FOUND', first, who.care.personId],
      ['ADDRESS_CHANGED', second, who.teacher.personId],
    ]);
    expect(await app.rows('SELECT visitor_post_id FROM home_visit WHERE id = $1', [at.id])).toEqual([
      { visitor_post_id: who.teacher.postId },
    ]);
    await expect(
      app.rows("UPDATE home_visit_revision SET visit = '{}' WHERE visit_id = $1", [at.id]),
    ).rejects.toThrow();
    const told = await app.rows(
      'SELECT row_to_json(a)::text AS line FROM audit_event a WHERE record_id = $1',
      [caseId],
    );
    expect(JSON.stringify(told)).not.toMatch(/zz[A-Z]+zz/u);
  });

  it('is not written over by who saw an older one', async () => {
    const caseId = await aCase();
    const { body } = await add(who.teacher, caseId, { visitedOn: DAY, outcome: 'UNSAFE' }).expect(201);
    const at = { caseId, id: body.id as string };
    const send = (actor: TestActor, outcome: string) =>
      mend(actor, at, { version: 1, visitedOn: DAY, outcome }).then(({ status }) => status);
    const statuses = await Promise.all([send(who.teacher, 'MET'), send(who.care, 'ONLINE')]);
    expect(statuses.sort()).toEqual([200, 412]);
    const kept = await app.rows('SELECT 1 FROM home_visit_revision WHERE visit_id = $1', [at.id]);
    expect(kept).toHaveLength(1);
  });

  it('takes no day to come, no sign for a hidden text, and no word that is not of the form', async () => {
    const caseId = await aCase();
    const pointers = async (body: object): Promise<string[]> => {
      const answer = await add(who.teacher, caseId, body).expect(422);
      return (answer.body.errors ?? []).map(({ pointer }: { pointer: string }) => pointer);
    };
    expect(await pointers({ visitedOn: '2026-11-25', outcome: 'MET' })).toEqual(['/visitedOn']);
    expect(await pointers({ visitedOn: DAY, outcome: 'GONE' })).toEqual(['/outcome']);
    expect(await pointers({ visitedOn: DAY })).toEqual(['/outcome']);
    expect(await pointers({ visitedOn: DAY, outcome: 'MET', income: 5 })).toEqual(['/income']);
    await pointers({ visitedOn: DAY, outcome: 'MET', remarks: '•••••' });
    expect(await visitsOf(caseId)).toEqual([]);
  });

  it('is absent to whoever does not work on the case, and closed with it', async () => {
    const caseId = await aCase();
    const beside = await aCase();
    const { body } = await add(who.teacher, caseId, { visitedOn: DAY, outcome: 'MET' }).expect(201);
    const change = { version: 1, visitedOn: DAY, outcome: 'REFUSED' };
    for (const actor of [who.nextClass, who.elsewhere]) {
      await add(actor, caseId, { visitedOn: DAY, outcome: 'MET' }).expect(404);
      await mend(actor, { caseId, id: body.id }, change).expect(404);
    }
    for (const actor of [who.partner, who.exec]) {
      await add(actor, caseId, { visitedOn: DAY, outcome: 'MET' }).expect(403);
      await mend(actor, { caseId, id: body.id }, change).expect(403);
    }
    await mend(who.teacher, { caseId: beside, id: body.id }, change).expect(404);
    const measure = { careGroup: 'NORMAL', attendancePercent: 95, scales: [] };
    await app
      .ask(who.care, 'post', `/cases/${caseId}/close`, {
        version: 1,
        body: { closeReason: 'IMPROVED', measure },
      })
      .expect(200);
    await add(who.teacher, caseId, { visitedOn: DAY, outcome: 'MET' }).expect(409);
    await mend(who.teacher, { caseId, id: body.id }, change).expect(409);
    expect(await visitsOf(caseId)).toMatchObject([{ outcome: 'MET', version: 1 }]);
  });
});
