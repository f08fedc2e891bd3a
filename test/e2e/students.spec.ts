import { foldName, type LevelCode } from '#contracts';
import { newId } from '#platform/database';
import { TestApp } from '../support/app.js';
import { testCitizenIds } from '../support/config.js';
import { syntheticCitizenId } from '../support/dmc-files.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

let app: TestApp;
let school: TestSchool;
let otherSchool: TestSchool;
let director: TestActor;
let otherDirector: TestActor;
let teacher: TestActor;
let district: TestActor;
let stranger: TestActor;
let partner: TestActor;
let districtId: string;

const CITIZEN_ID = syntheticCitizenId(4_711);

interface Pupil {
  first: string;
  last: string;
  prefix?: string;
  code?: string;
  level?: LevelCode;
  room?: string;
  citizenId?: string;
  at?: TestSchool;
}

async function add({
  first,
  last,
  prefix = 'เด็กชาย',
  code,
  level = 'P4',
  room = '1',
  citizenId,
  at = school,
}: Pupil): Promise<string> {
  const id = newId();
  const kept = citizenId && testCitizenIds().protect(citizenId, id);
  await app.rows(
    `INSERT INTO student (id, district_id, school_id, student_code, prefix, first_name, last_name, name_fold, sex, level, room,
       citizen_id_cipher, citizen_id_hash, citizen_id_tail)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'M', $9, $10, $11, $12, $13)`,
    [
      id,
      districtId,
      at.id,
      code ?? null,
      prefix,
      first,
      last,
      foldName({ prefix, first, last }),
      level,
      room,
      kept ? kept.cipher : null,
      kept ? kept.hash : null,
      kept ? kept.tail : null,
    ],
  );
  return id;
}

beforeAll(async () => {
  app = await TestApp.start();
  const here = await TestDistrict.create(app.admin, 'here');
  const there = await TestDistrict.create(app.admin, 'there');
  districtId = here.id;
  school = await here.school('โรงเรียนบ้านหนองน้ำใส');
  otherSchool = await here.school('โรงเรียนบ้านดอนทอง');
  director = await here.actor({ role: 'SCHOOL_DIRECTOR', school });
  otherDirector = await here.actor({ role: 'SCHOOL_DIRECTOR', school: otherSchool });
  teacher = await here.actor({ role: 'TEACHER', school, classroom: { level: 'P4', room: '1' } });
  district = await here.actor({ role: 'DISTRICT_SAFETY' });
  partner = await here.actor({ role: 'PARTNER_OFFICER' });
  stranger = await there.actor({ role: 'DISTRICT_SAFETY' });
  await add({ first: 'สมชาย', last: 'ใจดี', code: '10021', citizenId: CITIZEN_ID });
  await add({ first: 'ธัญญ์ชนก', last: 'น้ำเพชร', prefix: 'เด็กหญิง' });
  await add({ first: 'นางนวล', last: 'ศรีสวัสดิ์', prefix: 'เด็กหญิง' });
  await add({ first: 'พรรณี', last: 'จันทร์เพ็ญ', prefix: 'เด็กหญิง', level: 'P5', room: '2' });
  await add({ first: 'ณัฐวุฒิ', last: 'แสงทอง', level: 'AN2', room: '' });
  await add({ first: 'สมชาย', last: 'แสงทอง', at: otherSchool });
});
afterAll(() => app.stop());

const search = (actor: TestActor, body: object) => app.ask(actor, 'post', '/students/search', { body });

async function namesFor(actor: TestActor, q: string): Promise<string[]> {
  const answer = await search(actor, { q }).expect(200);
  return answer.body.items.map((item: { displayName: string }) => item.displayName);
}

describe('looking for a student', () => {
  it.each([
    ['as it is written', 'สมชาย ใจดี', 'เด็กชายสมชาย ใจดี'],
    ['with a title', 'ด.ช. สมชาย ใจดี', 'เด็กชายสมชาย ใจดี'],
    ['with another title', 'เด็กชายสมชาย', 'เด็กชายสมชาย ใจดี'],
    ['without a space', 'สมชายใจดี', 'เด็กชายสมชาย ใจดี'],
    ['with too many spaces', ' สมชาย   ใจดี ', 'เด็กชายสมชาย ใจดี'],
    ['by the last name', 'ใจดี', 'เด็กชายสมชาย ใจดี'],
    ['by the start of the name', 'สมช', 'เด็กชายสมชาย ใจดี'],
    ['with a letter left out', 'สมชย ใจดี', 'เด็กชายสมชาย ใจดี'],
    ['without karan and double letter', 'ธัญชนก', 'เด็กหญิงธัญญ์ชนก น้ำเพชร'],
    ['without tone marks', 'นำเพชร', 'เด็กหญิงธัญญ์ชนก น้ำเพชร'],
    ['with a wrong tone mark', 'น่ำเพชร', 'เด็กหญิงธัญญ์ชนก น้ำเพชร'],
    ['a name that begins like a title', 'นางนวล', 'เด็กหญิงนางนวล ศรีสวัสดิ์'],
    ['with a consonant of the same sound', 'พรรนี', 'เด็กหญิงพรรณี จันทร์เพ็ญ'],
    ['without karan', 'จันเพ็ญ', 'เด็กหญิงพรรณี จันทร์เพ็ญ'],
    ['with a vowel left out', 'ณัฐวุฒ', 'เด็กชายณัฐวุฒิ แสงทอง'],
  ])('finds a name %s', async (_why, q, expected) => {
    expect(await namesFor(director, q)).toContain(expected);
  });

  it('puts the likest first and leaves out the unlike', async () => {
    const names = await namesFor(director, 'สมชาย');
    expect(names[0]).toBe('เด็กชายสมชาย ใจดี');
    expect(names).not.toContain('เด็กหญิงธัญญ์ชนก น้ำเพชร');
    expect(await namesFor(director, '...')).toEqual([]);
  });

  it('finds by student code, also in Thai digits', async () => {
    expect(await namesFor(director, '10021')).toEqual(['เด็กชายสมชาย ใจดี']);
    expect(await namesFor(director, '๑๐๐๒๑')).toEqual(['เด็กชายสมชาย ใจดี']);
  });

  it('finds by the whole citizen id alone and answers with a mask', async () => {
    const dashed = CITIZEN_ID.replace(/^(.)(.{4})(.{5})(..)(.)$/u, '$1-$2-$3-$4-$5');
    for (const q of [CITIZEN_ID, dashed]) {
      const answer = await search(director, { q }).expect(200);
      expect(answer.body.items).toHaveLength(1);
      expect(answer.body.items[0].citizenIdMasked).toBe(
        `x-xxxx-xxxxx-${CITIZEN_ID.slice(10, 12)}-${CITIZEN_ID.slice(12)}`,
      );
      expect(answer.text).not.toContain(CITIZEN_ID);
    }
    expect(await namesFor(director, CITIZEN_ID.slice(0, 12))).toEqual([]);
    expect((await search(otherDirector, { q: CITIZEN_ID }).expect(200)).body.items).toEqual([]);
    expect((await search(stranger, { q: CITIZEN_ID }).expect(200)).body.items).toEqual([]);
  });

  it('stays in the scope of the post', async () => {
    expect(new Set(await namesFor(district, 'สมชาย'))).toEqual(
      new Set(['เด็กชายสมชาย ใจดี', 'เด็กชายสมชาย แสงทอง']),
    );
    expect(await namesFor(otherDirector, 'สมชาย')).toEqual(['เด็กชายสมชาย แสงทอง']);
    expect(await namesFor(teacher, 'พรรณี')).toEqual([]);
    expect(await namesFor(teacher, 'สมชาย')).toEqual(['เด็กชายสมชาย ใจดี']);
    expect(await namesFor(stranger, 'สมชาย')).toEqual([]);
    await search(partner, { q: 'สมชาย' }).expect(403);
    expect((await search(director, { schoolId: otherSchool.id }).expect(200)).body.items).toEqual([]);
  });

  it('lists a class in the order of the alphabet', async () => {
    const answer = await search(teacher, {
      schoolId: school.id,
      classroom: { level: 'P4', room: '1' },
    }).expect(200);
    expect(answer.body.items.map((item: { room: string }) => item.room)).toEqual(['1', '1', '1']);
    const empty = await search(teacher, {
      schoolId: school.id,
      classroom: { level: 'P5', room: '2' },
    }).expect(200);
    expect(empty.body.items).toEqual([]);
  });

  it('refuses what is no search', async () => {
    expect((await search(director, {}).expect(422)).body.errors).toEqual([
      expect.objectContaining({ pointer: '/q', code: 'required' }),
    ]);
    await search(director, { q: '   ' }).expect(422);
    await search(director, { q: 'x'.repeat(101) }).expect(422);
    await search(director, { q: 'ก', limit: 101 }).expect(422);
    await search(director, { q: 'ก', limit: '5' }).expect(422);
    await search(director, { classroom: { level: 'P9', room: '1' } }).expect(422);
    await search(director, { q: 'ก', districtId }).expect(422);
  });

  it.each(["' OR 1=1 --", '%', '_', '\\', '{{7*7}}', '((((', '\u0e33\u0e33\u0e33'])(
    'takes %j as a text',
    async (q) => {
      await search(director, { q }).expect(200);
    },
  );
});

describe('one student', () => {
  it('opens in scope and leaves a line in the audit trail', async () => {
    const [hit] = (await search(director, { q: '10021' })).body.items;
    const answer = await app.ask(director, 'get', `/students/${hit.id}`).expect(200);
    expect(answer.headers.etag).toBe('W/"1"');
    expect(answer.body).toMatchObject({
      id: hit.id,
      displayName: 'เด็กชายสมชาย ใจดี',
      notStruckOff: false,
      missing: false,
    });
    expect(Object.keys(answer.body)).not.toContain('citizenIdTail');
    await app.ask(teacher, 'get', `/students/${hit.id}`).expect(200);
    for (const wrong of [otherDirector, stranger])
      await app.ask(wrong, 'get', `/students/${hit.id}`).expect(404);
    await app.ask(partner, 'get', `/students/${hit.id}`).expect(403);
    await app.ask(null, 'get', `/students/${hit.id}`).expect(401);
    await app.ask(director, 'get', '/students/1e3').expect(404);
    const read = await app.rows(
      "SELECT person_id FROM audit_event WHERE action = 'student.read' AND record_id = $1 ORDER BY seq",
      [hit.id],
    );
    expect(read.map(({ person_id }) => person_id)).toEqual([director.personId, teacher.personId]);
  });

  it('of another class is absent for a homeroom teacher', async () => {
    const [hit] = (await search(director, { q: 'พรรณี' })).body.items;
    await app.ask(teacher, 'get', `/students/${hit.id}`).expect(404);
  });
});

describe('classes of a school', () => {
  it('come in the order of levels, with their numbers', async () => {
    const answer = await app.ask(director, 'get', '/classrooms').expect(200);
    expect(answer.body.items).toEqual([
      { level: 'AN2', room: '', students: 1 },
      { level: 'P4', room: '1', students: 3 },
      { level: 'P5', room: '2', students: 1 },
    ]);
    expect(
      (await app.ask(teacher, 'get', `/classrooms?schoolId=${school.id}`).expect(200)).body.items,
    ).toEqual([{ level: 'P4', room: '1', students: 3 }]);
    expect(
      (await app.ask(district, 'get', `/classrooms?schoolId=${otherSchool.id}`).expect(200)).body.items,
    ).toHaveLength(1);
    expect(
      (await app.ask(otherDirector, 'get', `/classrooms?schoolId=${school.id}`).expect(200)).body.items,
    ).toEqual([]);
    await app.ask(district, 'get', '/classrooms').expect(400);
    await app.ask(partner, 'get', `/classrooms?schoolId=${school.id}`).expect(403);
  });
});
