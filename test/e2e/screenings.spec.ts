import { BUILT_IN_ASPECTS, newestOf } from '../support/care.js';
import { newId } from '#platform/database';
import { csvFile, htmlFile, xlsFile, xlsxFile } from '../support/dmc-files.js';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestSchool, type TestStudent } from '../support/world.js';

let app: TestApp;
let school: TestSchool;
let teacher: TestActor;
let otherTeacher: TestActor;
let care: TestActor;
let safetyAtSchool: TestActor;
let safety: TestActor;
let psych: TestActor;
let exec: TestActor;
let chair: TestActor;
let stranger: TestActor;
let child: TestStudent;
let second: TestStudent;
let elsewhere: TestStudent;
let one: TestStudent;
let two: TestStudent;

const CLASS = { level: 'P4', room: '1' } as const;
const OTHER_CLASS = { level: 'P5', room: '1' } as const;
const SCORES = { emotional: 6, conduct: 3, hyperactivity: 4, peer: 4, prosocial: 7 };
const sdq = (students: TestStudent[], scores: object = SCORES) => ({
  ...{ kind: 'SDQ', informant: 'STUDENT', assessedOn: '2026-08-10' },
  entries: students.map(({ id }) => ({ studentId: id, scores })),
});
const record = (actor: TestActor, body: object, key = newId()) =>
  app.ask(actor, 'post', '/screenings', { body, key });
const listed = (actor: TestActor, id: string) => app.ask(actor, 'get', `/students/${id}/screenings`);

beforeAll(async () => {
  app = await TestApp.start();
  const here = await TestDistrict.create(app.admin, 'here');
  const there = await TestDistrict.create(app.admin, 'there');
  school = await here.school('โรงเรียนบ้านหนองน้ำใส');
  const otherSchool = await here.school('โรงเรียนบ้านดอนทอง');
  teacher = await here.actor({ role: 'TEACHER', school, classroom: CLASS });
  otherTeacher = await here.actor({ role: 'TEACHER', school, classroom: { level: 'P4', room: '2' } });
  care = await here.actor({ role: 'SCHOOL_CARE', school });
  safetyAtSchool = await here.actor({ role: 'SCHOOL_SAFETY', school });
  safety = await here.actor({ role: 'DISTRICT_SAFETY' });
  psych = await here.actor({ role: 'DISTRICT_PSYCH' });
  exec = await here.actor({ role: 'DISTRICT_EXEC' });
  chair = await here.actor({ role: 'NETWORK_CHAIR' });
  stranger = await there.actor({ role: 'DISTRICT_PSYCH' });
  child = await here.student(school, CLASS);
  second = await here.student(school, CLASS);
  elsewhere = await here.student(otherSchool, CLASS);
  one = await here.student(school, OTHER_CLASS);
  two = await here.student(school, OTHER_CLASS);
  for (const one of [child, second])
    await app.rows("INSERT INTO enrolment VALUES ($1, 2569, 'JUNE', $2, $3, 'P4', '1')", [
      here.id,
      one.id,
      school.id,
    ]);
});
afterAll(() => app.stop());

describe('a screening', () => {
  it('is banded by the set of the moment, and never again', async () => {
    await record(teacher, sdq([child])).expect(201);
    // 17 difficulties told by the pupil: at risk by set A, and by set B too; the scale of emotion differs.
    const before = newestOf((await listed(teacher, child.id).expect(200)).body);
    expect(before).toMatchObject({ overall: 'AT_RISK', criteria: 'DMH_OBEC_CLASSIC' });
    expect(before.result).toMatchObject({ total: 17, groups: { emotional: 'AT_RISK', peer: 'AT_RISK' } });
    await app.ask(psych, 'post', '/screening-criteria/sdq', { body: { set: 'NORM_2011' } }).expect(201);
    expect(newestOf((await listed(teacher, child.id)).body)).toEqual(before);
    await record(teacher, sdq([second])).expect(201);
    expect(newestOf((await listed(teacher, second.id)).body)).toMatchObject({
      criteria: 'NORM_2011',
      result: { groups: { emotional: 'PROBLEM', peer: 'NORMAL' } },
    });
  });

  it('is corrected by a newer one and stays', async () => {
    await record(teacher, sdq([child], { ...SCORES, emotional: 0 })).expect(201);
    const { items } = (await listed(teacher, child.id).expect(200)).body;
    expect(items.map(({ latest }: { latest: boolean }) => latest)).toEqual([true, false]);
    expect(items[1].result.total).toBe(17);
  });

  it('is computed from 25 numbers, reversed ones turned', async () => {
    const body = {
      ...sdq([]),
      informant: 'PARENT',
      entries: [{ studentId: child.id, items: Array(25).fill(0) }],
    };
    await record(teacher, body).expect(201);
    const found = newestOf((await listed(teacher, child.id)).body);
    expect(found.result.scores).toEqual({
      emotional: 0,
      conduct: 2,
      hyperactivity: 4,
      peer: 4,
      prosocial: 0,
    });
    expect(found.result.strength).toBe(false);
  });

  it('is saved once however often it is sent', async () => {
    const key = newId();
    const body = {
      kind: 'HERO',
      assessedOn: '2026-08-10',
      entries: [{ studentId: child.id, colour: 'ORANGE' }],
    };
    const first = await record(teacher, body, key).expect(201);
    expect((await record(teacher, body, key)).body).toEqual(first.body);
    expect(await app.rows("SELECT FROM screening WHERE kind = 'HERO'")).toHaveLength(1);
  });

  it('of a class is saved whole or not at all', async () => {
    const before = await app.rows('SELECT FROM screening');
    await record(teacher, sdq([second, elsewhere])).expect(404);
    const mixed = {
      ...sdq([second]),
      entries: [{ studentId: second.id, scores: SCORES }, { studentId: child.id }],
    };
    const { body } = await record(teacher, mixed).expect(422);
    expect(body.errors).toEqual([
      expect.objectContaining({ pointer: '/entries/1/scores', code: 'required' }),
    ]);
    expect(await app.rows('SELECT FROM screening')).toHaveLength(before.length);
  });

  it.each<[string, object]>([
    ['without an informant', { ...{ kind: 'SDQ', assessedOn: '2026-08-10' } }],
    [
      'with an informant where nobody is asked',
      { kind: 'CCT', informant: 'TEACHER', assessedOn: '2026-08-10' },
    ],
    ['of tomorrow', { kind: 'SDQ', informant: 'TEACHER', assessedOn: '2030-01-01' }],
  ])('is refused %s', async (_why, head) => {
    const entry = 'kind' in head && head.kind === 'CCT' ? { status: 'POOR' } : { scores: SCORES };
    await record(teacher, { ...head, entries: [{ studentId: child.id, ...entry }] }).expect(422);
  });
});

describe('who sees what', () => {
  it('is another class’s, another school’s, another district’s secret', async () => {
    await listed(otherTeacher, child.id).expect(404);
    await listed(teacher, elsewhere.id).expect(404);
    await listed(stranger, child.id).expect(404);
    await record(otherTeacher, sdq([child])).expect(404);
    await record(psych, sdq([child])).expect(403);
  });

  it('gives the group alone to the safety officers, the scores to the carers', async () => {
    for (const one of [safety, safetyAtSchool])
      expect(newestOf((await listed(one, child.id).expect(200)).body).result).toBeNull();
    for (const one of [teacher, care, psych])
      expect(newestOf((await listed(one, child.id).expect(200)).body).result).not.toBeNull();
    for (const one of [exec, chair]) await listed(one, child.id).expect(403);
  });

  it('lights a class', async () => {
    const query = `/screening-lights?schoolId=${school.id}&level=P4&room=1`;
    const { body } = await app.ask(safety, 'get', query).expect(200);
    expect(body.items).toHaveLength(2);
    expect(JSON.stringify(body)).not.toContain('emotional');
    expect((await app.ask(otherTeacher, 'get', query).expect(200)).body.items).toEqual([]);
  });

  it('counts without a name', async () => {
    const { body, text } = await app.ask(exec, 'get', '/screening-coverage').expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({ schoolId: school.id, enrolled: 2, sdq: 2, aspects: 0, hero: 1, level: null }),
    ]);
    expect(text).not.toContain(child.displayName);
    const classes = await app.ask(chair, 'get', `/screening-coverage?schoolId=${school.id}`).expect(200);
    expect(classes.body.items).toEqual([expect.objectContaining({ level: 'P4', room: '1', enrolled: 2 })]);
    await app.ask(teacher, 'get', '/screening-coverage').expect(403);
  });
});

describe('a pasted table', () => {
  const paste = (text: string, more: object = {}) => ({
    ...{ kind: 'SDQ', informant: 'TEACHER', assessedOn: '2026-08-11', ...CLASS, text },
    ...more,
  });
  const line = (who: string) => `${who}\t1\t2\t3\t4\t5`;

  it('is looked at first and saved afterwards', async () => {
    const text = [
      'ชื่อ\tอารมณ์\tเกเร\tสมาธิ\tเพื่อน\tสังคม',
      line(child.displayName),
      line(second.displayName),
    ].join('\r\n');
    const check = await app
      .ask(teacher, 'post', '/screenings/check-paste', { body: paste(text) })
      .expect(200);
    expect(check.body).toMatchObject({
      problems: 0,
      rows: [{ row: 2, studentId: child.id, overall: 'NORMAL' }, { row: 3 }],
    });
    expect(await app.rows("SELECT FROM screening WHERE informant = 'TEACHER'")).toEqual([]);
    await app.ask(teacher, 'post', '/screenings/paste', { body: paste(text) }).expect(201);
    expect(
      await app.rows("SELECT FROM screening WHERE informant = 'TEACHER' AND source = 'pasted'"),
    ).toHaveLength(2);
  });

  it('with one bad row saves none, and names the row', async () => {
    const text = [line(child.displayName), line('ไม่มี คนนี้'), line(child.displayName), 'x\t1\t2'].join('\n');
    const check = await app
      .ask(teacher, 'post', '/screenings/check-paste', { body: paste(text) })
      .expect(200);
    expect(check.body.rows.map(({ problem }: { problem: string | null }) => problem)).toEqual([
      ...[null, 'unknown-student', 'twice', 'values-count'],
    ]);
    const before = await app.rows('SELECT FROM screening');
    const { body } = await app.ask(teacher, 'post', '/screenings/paste', { body: paste(text) }).expect(422);
    expect(body).toMatchObject({ code: 'screening.rows-invalid' });
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/text/2',
      '/text/3',
      '/text/4',
    ]);
    expect(await app.rows('SELECT FROM screening')).toHaveLength(before.length);
  });

  it('for another class finds nobody', async () => {
    await app.ask(otherTeacher, 'post', '/screenings/check-paste', { body: paste(line('x')) }).expect(404);
  });
});

describe('the aspects', () => {
  it('have criteria that the district edits; old records keep their stamp', async () => {
    const aspects = [
      { aspect: 'STUDY', group: 'AT_RISK' },
      { aspect: 'SUBSTANCE', group: 'PROBLEM' },
    ];
    const body = { kind: 'ASPECTS', assessedOn: '2026-08-10', entries: [{ studentId: second.id, aspects }] };
    await record(teacher, body).expect(201);
    const criteria = BUILT_IN_ASPECTS.map((one) => ({ ...one, normal: 'เกณฑ์ใหม่' }));
    const edited = await app
      .ask(safety, 'post', '/screening-criteria/aspects', { body: { criteria } })
      .expect(201);
    expect(edited.body).toMatchObject({ aspectsVersion: 1, aspectsStamp: 'ASPECTS/1' });
    await record(teacher, { ...body, assessedOn: '2026-11-20' }).expect(422);
    const { items } = (await listed(teacher, second.id)).body;
    expect(items.find(({ kind }: { kind: string }) => kind === 'ASPECTS')).toMatchObject({
      ...{ criteria: 'ASPECTS/0', overall: 'PROBLEM' },
      result: { groups: { STUDY: 'AT_RISK', SUBSTANCE: 'PROBLEM' } },
    });
    await app.ask(teacher, 'post', '/screening-criteria/aspects', { body: { criteria } }).expect(403);
  });
});

it('follows the child to another school of the district', async () => {
  const [{ id }] = (await app.rows<{ id: string }>(
    'SELECT id FROM school WHERE id <> $1 AND district_id = $2',
    [...[school.id, teacher.districtId]],
  )) as [{ id: string }];
  await app.rows('UPDATE student SET school_id = $2 WHERE id = $1', [second.id, id]);
  await listed(teacher, second.id).expect(404);
  expect(
    await app.rows(
      'SELECT FROM screening_detail d JOIN screening s ON s.id = d.screening_id WHERE s.student_id = $1 AND d.school_id <> $2',
      [second.id, id],
    ),
  ).toEqual([]);
});

describe('a file of a class', () => {
  const send = (actor: TestActor, step: 'check-file' | 'file', bytes: Uint8Array, more: object = {}) => {
    const query = { kind: 'SDQ', informant: 'PARENT', assessedOn: '2026-08-11', ...OTHER_CLASS, ...more };
    const request = app.ask(actor, 'post', `/screenings/${step}?${new URLSearchParams(query).toString()}`);
    return request.attach('file', Buffer.from(bytes), 'ผล.xlsx');
  };
  const grid = () => [
    ['ชื่อ', 'อารมณ์', 'เกเร', 'สมาธิ', 'เพื่อน', 'สังคม'],
    [one.displayName, 1, 2, 3, 4, 5],
    [],
    [two.displayName, 1, 2, 3, 4, 5],
  ];

  it('is looked at by row of the file, in every form that schools send, and saved as imported', async () => {
    for (const bytes of [
      await xlsxFile(grid()),
      xlsFile(grid()),
      csvFile(grid(), { encoding: 'windows-874' }),
      csvFile(grid(), { separator: ';', encoding: 'utf8-bom' }),
    ]) {
      const { body } = await send(care, 'check-file', bytes).expect(200);
      expect(body).toMatchObject({
        problems: 0,
        rows: [
          { row: 2, studentId: one.id, overall: 'NORMAL' },
          { row: 4, studentId: two.id },
        ],
      });
    }
    const imported = "SELECT FROM screening WHERE source = 'imported' AND informant = 'PARENT'";
    expect(await app.rows(imported)).toEqual([]);
    await send(care, 'file', await xlsxFile(grid())).expect(201);
    expect(await app.rows(imported)).toHaveLength(2);
  });

  it('names what is wrong by row, saves nothing then, and keeps no text of an item', async () => {
    const rows = [
      ...grid(),
      [one.displayName, 1, 2, 3, 4, 5],
      ['ไม่มี คนนี้', 1, 2, 3, 4, 5],
      [two.displayName, 'ไม่จริง', 2, 3, 4, 5],
    ];
    const bytes = await xlsxFile(rows);
    const { body } = await send(care, 'check-file', bytes).expect(200);
    expect(
      body.rows.slice(2).map(({ row, problem }: { row: number; problem: string }) => [row, problem]),
    ).toEqual([
      [5, 'twice'],
      [6, 'unknown-student'],
      [7, 'value-invalid'],
    ]);
    const before = await app.rows('SELECT FROM screening');
    const refused = (await send(care, 'file', bytes).expect(422)).body;
    expect(refused).toMatchObject({ code: 'screening.rows-invalid' });
    expect(refused.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/rows/5',
      '/rows/6',
      '/rows/7',
    ]);
    expect(await app.rows('SELECT FROM screening')).toHaveLength(before.length);
  });

  it('is refused when it is no table, too long, or of another class', async () => {
    expect((await send(care, 'check-file', htmlFile(grid())).expect(415)).body.code).toBe('file-type');
    const long = Array.from({ length: 301 }, () => ['x', 1, 2, 3, 4, 5]);
    expect((await send(care, 'check-file', csvFile(long)).expect(422)).body.code).toBe('too-many-items');
    await send(teacher, 'check-file', await xlsxFile(grid())).expect(404);
    await send(safety, 'check-file', await xlsxFile(grid())).expect(403);
    await send(care, 'check-file', await xlsxFile(grid()), { kind: 'NONE' }).expect(400);
  });
});
