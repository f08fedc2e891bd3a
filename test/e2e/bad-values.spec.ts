import { newId } from '#platform/database';
import { TestApp } from '../support/app.js';
import { faultsOf, gist, Wire } from '../support/wire.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

/** Values that people, schools and sign-in do not take (quality.md 5, 25–50); a report's are in bad-report.spec.ts. */
let app: TestApp;
let wire: Wire;
let admin: TestActor;
let school: TestSchool;
let far: TestSchool;

beforeAll(async () => {
  app = await TestApp.start();
  const here = await TestDistrict.create(app.admin, 'here');
  school = await here.school('หนึ่ง');
  far = await (await TestDistrict.create(app.admin, 'there')).school('ไกล');
  admin = await here.actor({ role: 'DISTRICT_ADMIN' });
  wire = Wire.to(app);
});
afterAll(() => app.stop());

const aPerson = (): Record<string, unknown> => ({
  prefix: 'นาง',
  firstName: 'สมหญิง',
  lastName: 'ตั้งใจ',
  username: `u-${newId().slice(-12)}`,
  post: { role: 'TEACHER', schoolId: school.id, startsOn: '2026-05-16' },
});
const aSchool = (): Record<string, unknown> => ({
  code10: newId().replace(/\D/g, '').padEnd(10, '7').slice(-10),
  nameTh: 'โรงเรียนใหม่',
});

async function refusal(path: string, body: unknown, secret = ''): Promise<[string, string[]]> {
  const headers = { Cookie: admin.cookie, 'Content-Type': 'application/json', 'Idempotency-Key': newId() };
  const answer = await wire.send({ method: 'POST', path, headers, body: JSON.stringify(body) });
  return [gist(answer), faultsOf(answer, secret.length > 3 ? [secret] : [])];
}

/** Changes one place of a body, told by its JSON pointer; `undefined` leaves it out. */
function changed(body: Record<string, unknown>, pointer: string, value: unknown): unknown {
  const [key = '', ...rest] = pointer.slice(1).split('/');
  const below =
    rest.length > 0
      ? changed((body[key] ?? {}) as Record<string, unknown>, `/${rest.join('/')}`, value)
      : value;
  return { ...body, [key]: below };
}

const CANARY = 'นกขมิ้นเหลืองอ่อน';
const TEXTS: [string, unknown, string][] = [
  ['a number for a text', 7, 'wrong-type'],
  ['a list for a text', [CANARY], 'wrong-type'],
  ['an object for a text', { [CANARY]: 1 }, 'wrong-type'],
  ['a flag for a text', true, 'wrong-type'],
  ['nothing', '', 'required'],
  ['spaces alone', ' \t\n ', 'required'],
  ['what cannot be seen', '\u200b\u2060\ufeff', 'required'],
  ['too many characters', 'ก'.repeat(201), 'too-long'],
  ['too many letters of two halves', '😀'.repeat(201), 'too-long'],
];

describe('a person', () => {
  it.each(['/firstName', '/lastName', '/prefix'])('has no %s that is none', async (pointer) => {
    for (const [, value, code] of TEXTS)
      expect(await refusal('/people', changed(aPerson(), pointer, value), CANARY)).toEqual([
        `422 validation ${pointer}:${code}`,
        [],
      ]);
  });

  it.each<[string, unknown, string]>([
    ['/firstName', undefined, 'required'],
    ['/firstName', null, 'required'],
    ['/username', 'มาลี', 'invalid'],
    ['/username', 'Somying', 'invalid'],
    ['/username', 'so', 'invalid'],
    ['/username', 'a b c', 'invalid'],
    ['/username', 'name@here', 'invalid'],
    ['/username', 'name\r\nBcc: x', 'invalid'],
    ['/username', 'ѕоmуing', 'invalid'],
    ['/username', 'som\u200dying', 'invalid'],
    ['/username', 'a'.repeat(41), 'invalid'],
    ['/post', undefined, 'required'],
    ['/post', 'TEACHER', 'wrong-type'],
    ['/post', [], 'wrong-type'],
    ['/post/role', 'teacher', 'not-in-list'],
    ['/post/role', 'SUPERUSER', 'not-in-list'],
    ['/post/role', ['TEACHER'], 'not-in-list'],
    ['/post/startsOn', '2026-02-30', 'date-invalid'],
    ['/post/startsOn', '16/05/2026', 'date-invalid'],
    ['/post/startsOn', '2026-5-16', 'date-invalid'],
    ['/post/startsOn', '๒๐๒๖-๐๕-๑๖', 'date-invalid'],
    ['/post/startsOn', 20260516, 'date-invalid'],
    ['/post/startsOn', '2569-05-16', 'date-out-of-range'],
    ['/post/startsOn', '1899-12-31', 'date-out-of-range'],
    ['/post/startsOn', '0000-01-01', 'date-out-of-range'],
    ['/post/endsOn', '2201-01-01', 'date-out-of-range'],
    ['/post/classroom', 'P4/1', 'wrong-type'],
    ['/post/classroom/level', 'M4', 'invalid'],
    ['/post/schoolId', 'x', 'invalid'],
    ['/post/schoolId', `{${newId()}}`, 'invalid'],
    ['/post/schoolId', '00000000-0000-0000-0000-000000000000', 'invalid'],
    ['/districtId', newId(), 'field-not-writable'],
    ['/version', 3, 'field-not-writable'],
    ['/id', newId(), 'unknown-field'],
    ['/toString', 'x', 'unknown-field'],
    ['/post/version', 1, 'field-not-writable'],
    ['/post/classroom/x', 1, 'unknown-field'],
  ])('has no %s such as %j', async (pointer, value, code) => {
    const body = pointer.startsWith('/post/classroom/')
      ? changed(
          changed(aPerson(), '/post/classroom', { level: 'P4', room: '1' }) as Record<string, unknown>,
          pointer,
          value,
        )
      : changed(aPerson(), pointer, value);
    const [said, faults] = await refusal('/people', body, typeof value === 'string' ? value : '');
    expect([
      said
        .split(' ')
        .filter((part) => !part.startsWith(`${pointer}/`))
        .join(' '),
      faults,
    ]).toEqual([`422 validation ${pointer}:${code}`, []]);
  });

  it('of a school that is missing, closed or another district’s is refused in one way', async () => {
    const closed = newId();
    await app.rows(
      "INSERT INTO school (id, district_id, code10, name_th, closed_on) SELECT $1, id, '9999999999', 'ปิด', '2020-01-01' FROM district WHERE code = 'here'",
      [closed],
    );
    for (const schoolId of [newId(), far.id, closed])
      expect(await refusal('/people', changed(aPerson(), '/post/schoolId', schoolId), schoolId)).toEqual([
        '422 validation /post/schoolId:unknown-reference',
        [],
      ]);
  });

  it('keeps a name as it was typed, in one Unicode form, whatever it looks like', async () => {
    for (const lastName of [
      "O'Brien; DROP TABLE person; --",
      '<b>ใจดี</b>',
      '=HYPERLINK("x")',
      '{{7*7}}',
      'น\u0e4d\u0e49\u0e32ใส',
      '\u202eใจดี',
    ]) {
      const body = { ...aPerson(), lastName };
      const { body: view } = await app.ask(admin, 'post', '/people', { body }).expect(201);
      expect(view.person.displayName).toBe(`นางสมหญิง ${lastName.normalize('NFC')}`);
    }
  });
});

describe('a school', () => {
  it.each<[string, unknown, string]>([
    ['/code10', undefined, 'required'],
    ['/code10', 1065000001, 'invalid'],
    ['/code10', '106500001', 'invalid'],
    ['/code10', '10650000012', 'invalid'],
    ['/code10', '๑๐๖๕๐๐๐๐๐๑', 'invalid'],
    ['/code10', '1065-00001', 'invalid'],
    ['/code10', '１０６５０００００１', 'invalid'],
    ['/code8', '6502000', 'invalid'],
    ['/nameTh', undefined, 'required'],
    ['/nameTh', '   ', 'required'],
    ['/nameTh', 'ก'.repeat(201), 'too-long'],
    ['/subdistrict', 'ก'.repeat(101), 'too-long'],
    ['/openedOn', 'yesterday', 'date-invalid'],
    ['/networkId', newId(), 'unknown-reference'],
    ['/closedOn', '2026-01-01', 'unknown-field'],
    ['/mergedIntoId', newId(), 'unknown-field'],
  ])('has no %s such as %j', async (pointer, value, code) => {
    expect(await refusal('/schools', changed(aSchool(), pointer, value))).toEqual([
      `422 validation ${pointer}:${code}`,
      [],
    ]);
  });

  it('has a code of its own', async () => {
    const body = aSchool();
    await app.ask(admin, 'post', '/schools', { body }).expect(201);
    expect(await refusal('/schools', body, String(body.code10))).toEqual(['409 conflict', []]);
  });
});

describe('signing in', () => {
  it.each<[string, unknown, string]>([
    ['/username', undefined, 'required'],
    ['/username', 7, 'wrong-type'],
    ['/username', { $ne: null }, 'wrong-type'],
    ['/username', ['a@here'], 'wrong-type'],
    ['/username', 'a'.repeat(81), 'too-long'],
    ['/password', '', 'too-short'],
    ['/password', null, 'required'],
    ['/password', 'x'.repeat(513), 'too-long'],
    ['/remember', true, 'unknown-field'],
  ])('takes no %s such as %j', async (pointer, value, code) => {
    const body = changed({ username: 'a@here', password: CANARY }, pointer, value);
    expect(await refusal('/sessions', body, CANARY)).toEqual([`422 validation ${pointer}:${code}`, []]);
  });
});

describe('a regular expression’s nightmare', () => {
  it('is read as quickly as anything else', async () => {
    const took = async (username: string): Promise<number> => {
      const times: number[] = [];
      for (let n = 0; n < 9; n += 1) {
        const started = performance.now();
        await refusal('/people', { ...aPerson(), firstName: username, lastName: username, username });
        times.push(performance.now() - started);
      }
      return times.sort((a, b) => a - b)[4] ?? 0;
    };
    const nightmare = `${'a'.repeat(20_000)}!`;
    await took('warm');
    expect(await took(nightmare)).toBeLessThan(3 * (await took('ก'.repeat(20_000))) + 20);
  });
});
