import { DropoutCompileService } from '#features/dropouts';
import { newId } from '#platform/database';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestSchool, type TestStudent } from '../support/world.js';

let app: TestApp;
let here: TestDistrict;
let a: TestSchool;
let b: TestSchool;
let late: TestSchool;
let teacher: TestActor;
let otherTeacher: TestActor;
let care: TestActor;
let safety: TestActor;
let chair: TestActor;
let stranger: TestActor;
const pupils: Record<string, TestStudent> = {};

type Round = 'JUNE' | 'NOVEMBER';
const enrol = (
  who: TestStudent,
  year: number,
  round: Round,
  { level = who.level as string, at = who.schoolId } = {},
) =>
  app.rows('INSERT INTO enrolment VALUES ($1, $2, $3, $4, $5, $6, $7)', [
    here.id,
    year,
    round,
    who.id,
    at,
    level,
    who.room,
  ]);
const compile = () => app.app.get(DropoutCompileService, { strict: false }).compile(here.id);
const list = async (
  actor: TestActor,
  query = '',
): Promise<
  { id: string; studentId: string; sign: string; state: string; version: number; ownerName: string | null }[]
> => (await app.ask(actor, 'get', `/dropouts?limit=100${query}`).expect(200)).body.items;
const entryOf = async (name: string) => {
  const found = (await list(safety, '&list=all')).find(({ studentId }) => studentId === pupils[name]!.id);
  if (!found) throw new Error(`${name} is not listed`);
  return found;
};
const act = (actor: TestActor, entry: { id: string; version: number }, action: string, body: object) =>
  app.ask(actor, 'post', `/dropouts/${entry.id}/${action}`, { body, version: entry.version });

beforeAll(async () => {
  app = await TestApp.start();
  here = await TestDistrict.create(app.admin, 'here');
  const there = await TestDistrict.create(app.admin, 'there');
  [a, b, late] = [await here.school('บ้านหนึ่ง'), await here.school('บ้านสอง'), await here.school('บ้านยังไม่ส่ง')];
  teacher = await here.actor({ role: 'TEACHER', school: a, classroom: { level: 'P4', room: '1' } });
  otherTeacher = await here.actor({ role: 'TEACHER', school: a, classroom: { level: 'P5', room: '1' } });
  care = await here.actor({ role: 'SCHOOL_CARE', school: a });
  safety = await here.actor({ role: 'DISTRICT_SAFETY' });
  chair = await here.actor({ role: 'NETWORK_CHAIR' });
  stranger = await there.actor({ role: 'DISTRICT_SAFETY' });
  const plan: Record<string, [TestSchool, 'P4' | 'P5' | 'P6']> = {
    stays: [a, 'P4'],
    gone: [a, 'P4'],
    moved: [a, 'P5'],
    flagged: [a, 'P5'],
    absent: [a, 'P4'],
    sick: [a, 'P4'],
    waits: [late, 'P4'],
    there: [b, 'P4'],
    arrives: [a, 'P4'],
    lost: [a, 'P4'],
  };
  for (const [name, [school, level]] of Object.entries(plan)) {
    pupils[name] = await here.student(school, { level });
    await enrol(pupils[name], 2569, 'JUNE');
  }
  for (const name of ['stays', 'flagged', 'absent', 'sick', 'there'])
    await enrol(pupils[name]!, 2569, 'NOVEMBER');
  await enrol(pupils.moved!, 2569, 'NOVEMBER', { level: 'P5', at: b.id });
  await app.rows('UPDATE student SET not_struck_off = TRUE WHERE id = $1', [pupils.flagged!.id]);
});
afterAll(() => app.stop());

describe('two rounds of the roll', () => {
  it('list who stands in the first and in no school’s second, the flag 3.1.8 apart, and nobody of a school that sent no second', async () => {
    await compile();
    const found = await list(safety);
    const nameOf = (id: string) => Object.keys(pupils).find((name) => pupils[name]!.id === id);
    expect(Object.fromEntries(found.map(({ studentId, sign }) => [nameOf(studentId), sign]))).toEqual({
      gone: 'ROUND',
      arrives: 'ROUND',
      lost: 'ROUND',
      flagged: 'NOT_STRUCK_OFF',
    });
  });

  it('list nobody twice when the work is delivered again', async () => {
    const before = await app.rows('SELECT id, version FROM dropout_entry ORDER BY id');
    await Promise.all([compile(), compile()]);
    expect(await app.rows('SELECT id, version FROM dropout_entry ORDER BY id')).toEqual(before);
  });

  it('give each entry an owner and a clock that runs', async () => {
    const entry = await entryOf('gone');
    expect(entry.ownerName).toBe(teacher.displayName);
    const tasks = await app.rows('SELECT kind, owner_post_id FROM task WHERE subject_id = $1', [entry.id]);
    expect(tasks).toEqual([{ kind: 'first-contact', owner_post_id: teacher.postId }]);
  });

  it('take back who stands in a later file after all', async () => {
    await enrol(pupils.arrives!, 2569, 'NOVEMBER', { level: 'P4', at: b.id });
    await compile();
    expect(await entryOf('arrives')).toMatchObject({ state: 'MISTAKEN' });
    await compile();
    expect(await entryOf('arrives')).toMatchObject({ state: 'MISTAKEN' });
  });
});

describe('absence', () => {
  const tell = (actor: TestActor, name: string, consecutiveDays: number, daysInMonth: number) =>
    app.ask(actor, 'post', '/absence-reports', {
      body: { studentId: pupils[name]!.id, seenOn: '2026-08-14', consecutiveDays, daysInMonth },
    });

  it('over the limit lists the child, under it does not', async () => {
    expect((await tell(teacher, 'sick', 5, 7).expect(201)).body.sign).toBeNull();
    expect((await tell(teacher, 'absent', 6, 6).expect(201)).body.sign).toBe('CONSEC5');
    await compile();
    expect(await entryOf('absent')).toMatchObject({ sign: 'CONSEC5' });
    await expect(entryOf('sick')).rejects.toThrow();
  });

  it('is told by the own teacher alone', async () => {
    await tell(otherTeacher, 'sick', 9, 9).expect(404);
    await tell(safety, 'sick', 9, 9).expect(403);
  });
});

describe('tracing', () => {
  it('is shown to the class teacher, the care teacher and the district, and to nobody else', async () => {
    const { id } = await entryOf('gone');
    for (const one of [teacher, care, safety]) await app.ask(one, 'get', `/dropouts/${id}`).expect(200);
    for (const one of [otherTeacher, stranger]) await app.ask(one, 'get', `/dropouts/${id}`).expect(404);
    await app.ask(chair, 'get', `/dropouts/${id}`).expect(403);
    expect((await list(otherTeacher)).every(({ studentId }) => studentId === pupils.flagged!.id)).toBe(true);
  });

  it('is handed over to somebody who may see the child, with its clocks and a word', async () => {
    const entry = await entryOf('lost');
    const view = (await app.ask(care, 'get', `/dropouts/${entry.id}`).expect(200)).body;
    expect(view.owners.map(({ postId }: { postId: string }) => postId).sort()).toEqual(
      [care.postId, teacher.postId].sort(),
    );
    expect((await app.ask(teacher, 'get', `/dropouts/${entry.id}`).expect(200)).body.owners).toEqual([]);
    await act(teacher, entry, 'hand-over', { postId: care.postId }).expect(403);
    for (const postId of [otherTeacher.postId, safety.postId, newId()]) {
      const refused = await act(care, entry, 'hand-over', { postId }).expect(422);
      expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: '/postId' })]);
    }
    await act(safety, entry, 'hand-over', { postId: care.postId }).expect(200);
    expect(await entryOf('lost')).toMatchObject({ ownerName: care.displayName, state: 'NOT_TRACED' });
    const tasks = await app.rows('SELECT owner_post_id FROM task WHERE subject_id = $1', [entry.id]);
    expect(tasks).toEqual([{ owner_post_id: care.postId }]);
    const told = "SELECT post_id FROM notice WHERE subject_id = $1 AND kind = 'dropout-assigned'";
    expect(await app.rows(told, [entry.id])).toEqual([{ post_id: care.postId }]);
  });

  it('opens a case that knows where it came from, for whoever may see the child', async () => {
    const entry = await entryOf('lost');
    const body = { type: 'DROPOUT', urgency: 'NORMAL', problem: 'ไม่อยู่ในรอบใหม่' };
    const open = (who: TestActor, more = {}) =>
      app.ask(who, 'post', `/dropouts/${entry.id}/case`, { body: { ...body, ...more } });
    await open(otherTeacher).expect(404);
    await open(stranger).expect(404);
    await open(chair).expect(403);
    await open(teacher, { studentId: pupils.stays!.id }).expect(422);
    const { id } = (await open(teacher).expect(201)).body;
    const one = (await app.ask(teacher, 'get', `/cases/${id}`).expect(200)).body;
    expect(one).toMatchObject({ origin: 'DROPOUT', originId: entry.id, type: 'DROPOUT' });
    expect((await app.ask(care, 'get', `/dropouts/${entry.id}`)).body.caseId).toBe(id);
    expect((await open(care).expect(409)).body.code).toBe('case.already-open');
    await app
      .ask(teacher, 'post', '/cases', {
        body: { ...body, studentId: pupils.stays!.id, origin: 'DROPOUT', originId: entry.id },
      })
      .expect(422);
  });

  it('refuses an outcome that nothing proves', async () => {
    const entry = await entryOf('gone');
    for (const outcome of ['RETURNED_SAME', 'RETURNED_OTHER', 'WORKING', 'ABROAD', 'DECEASED', 'NOT_FOUND']) {
      const { body } = await act(teacher, entry, 'close', { outcome }).expect(422);
      expect(body.code).toBe('dropout.evidence-missing');
    }
    expect((await entryOf('gone')).version).toBe(entry.version);
  });

  it('ends with the outcome that its steps prove, and can be opened again', async () => {
    const found = await act(teacher, await entryOf('gone'), 'find', {
      kind: 'HOME_VISIT',
      doneOn: '2026-08-17',
    }).expect(200);
    expect(found.body.state).toBe('FOUND_PENDING');
    await act(teacher, { id: found.body.id, version: 1 }, 'close', { outcome: 'RETURNED_SAME' }).expect(412);
    const reasoned = await act(teacher, found.body, 'set-reason', { reason: 'M09', ownCause: 'O1' }).expect(
      200,
    );
    await act(teacher, reasoned.body, 'close', { outcome: 'ABROAD' }).expect(422);
    const closed = await act(teacher, reasoned.body, 'close', { outcome: 'RETURNED_SAME' }).expect(200);
    const { body } = await act(teacher, closed.body, 'trace', {
      kind: 'PHONE',
      doneOn: '2026-08-17',
      result: 'MOVED',
    }).expect(409);
    expect(body.availableActions).toEqual(['reopen']);
    expect(
      await app.rows("SELECT FROM task WHERE subject_id = $1 AND state = 'open'", [found.body.id]),
    ).toEqual([]);
    await act(care, closed.body, 'reopen', { explanation: 'หยุดเรียนอีก' }).expect(200);
  });

  it('says «not found» only after a visit and a letter in vain', async () => {
    const visited = await act(teacher, await entryOf('lost'), 'trace', {
      kind: 'HOME_VISIT',
      doneOn: '2026-08-17',
      result: 'NOT_FOUND',
    }).expect(200);
    await act(teacher, visited.body, 'close', { outcome: 'NOT_FOUND' }).expect(422);
    const written = await act(teacher, visited.body, 'add-step', {
      kind: 'LETTER',
      doneOn: '2026-08-17',
      result: 'NOT_FOUND',
    }).expect(200);
    await act(teacher, written.body, 'close', { outcome: 'NOT_FOUND' }).expect(200);
  });

  it('counts numerator, denominator and what has no reason, without a name', async () => {
    const { body } = await app.ask(chair, 'get', '/dropout-figures').expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({ schoolId: a.id, listed: 4, back: 0, notFound: 1, open: 3, unspecified: 3 }),
    ]);
  });
});

describe('the end of a school year', () => {
  it('lists those of the last level apart, and only where no school has them', async () => {
    const school = await here.school('บ้านประถม');
    const next = await here.school('บ้านมัธยม');
    const [leaver, seen, broke, grown] = [
      await here.student(school, { level: 'P6' }),
      await here.student(school, { level: 'P6' }),
      await here.student(school, { level: 'P5' }),
      await here.student(school, { level: 'P5' }),
    ] as [TestStudent, TestStudent, TestStudent, TestStudent];
    for (const one of [leaver, seen, broke, grown]) await enrol(one, 2568, 'NOVEMBER');
    await enrol(grown, 2569, 'JUNE', { level: 'P6' });
    await enrol(seen, 2569, 'JUNE', { level: 'M1', at: next.id });
    await compile();
    const found = await list(safety, `&schoolId=${school.id}`);
    expect(Object.fromEntries(found.map(({ studentId, sign }) => [studentId, sign]))).toEqual({
      [leaver.id]: 'LEAVER',
      [broke.id]: 'ROUND',
    });
  });
});
