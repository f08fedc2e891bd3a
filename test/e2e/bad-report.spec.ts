import { newId } from '#platform/database';
import supertest from 'supertest';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor } from '../support/world.js';

let app: TestApp;
let officer: TestActor;

beforeAll(async () => {
  app = await TestApp.start();
  const district = await TestDistrict.create(app.admin, 'here');
  officer = await district.actor({ role: 'DISTRICT_SAFETY' });
}, 60_000);
afterAll(() => app.stop());

const CANARY = 'นกขมิ้นเหลืองอ่อน';

function aReport(more: object = {}): Record<string, unknown> {
  return {
    id: newId(),
    kind: 'EVENT',
    mainCode: 'A04',
    happenedOn: '2026-08-18',
    happenedAbout: false,
    locationType: 'HOME',
    facts: 'หกล้ม',
    urgency: 'NORMAL',
    persons: [],
    ...more,
  };
}

/** Every refusal is a problem document that says nothing of what was refused. */
function expectProblem(answer: supertest.Response, status: number, code: string): void {
  expect({ status: answer.status, code: (answer.body as { code?: string }).code }).toEqual({ status, code });
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.body).toMatchObject({
    type: `/problems/${code}`,
    title: expect.any(String),
    traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  expect(answer.text).not.toContain(CANARY);
  expect(answer.text).not.toMatch(/SELECT|INSERT|node_modules|\.ts:/);
}

describe('a report', () => {
  it.each([
    ['a number for a text', { facts: 5 }, '/facts', 'wrong-type'],
    ['a text for a flag', { happenedAbout: 'true' }, '/happenedAbout', 'wrong-type'],
    ['a text for a number', { damageBaht: '5' }, '/damageBaht', 'wrong-type'],
    ['a fraction', { damageBaht: 1.5 }, '/damageBaht', 'wrong-type'],
    ['2^53 + 1', { damageBaht: 2 ** 53 + 2 }, '/damageBaht', 'out-of-range'],
    ['a negative number', { lessonsStoppedDays: -1 }, '/lessonsStoppedDays', 'out-of-range'],
    ['null where a value must be', { kind: null }, '/kind', 'required'],
    ['spaces alone', { facts: '   ' }, '/facts', 'required'],
    ['zero-width characters alone', { facts: '\u200b\u200d' }, '/facts', 'required'],
    ['too long by code points', { facts: 'ก'.repeat(5_001) }, '/facts', 'too-long'],
    ['an unknown code', { mainCode: 'X99' }, '/mainCode', 'not-in-list'],
    ['the right code in the wrong case', { mainCode: 'a04' }, '/mainCode', 'not-in-list'],
    ['a day that does not exist', { happenedOn: '2026-02-30' }, '/happenedOn', 'date-invalid'],
    ['an instant for a day', { happenedOn: '2026-08-18T00:00:00Z' }, '/happenedOn', 'date-invalid'],
    ['year 0', { happenedOn: '0000-01-01' }, '/happenedOn', 'date-out-of-range'],
    ['a Buddhist year', { happenedOn: '2569-08-18' }, '/happenedOn', 'date-out-of-range'],
    ['an instant without an offset', { knownAt: '2026-08-18T10:00:00' }, '/knownAt', 'date-invalid'],
    ['Thai digits where a time is', { happenedTime: '๐๙:๑๕' }, '/happenedTime', 'invalid'],
    ['an id in upper case', { id: newId().toUpperCase() }, '/id', 'invalid'],
    ['an id in braces', { id: `{${newId()}}` }, '/id', 'invalid'],
    ['the same code twice', { furtherCodes: ['A01', 'A01'] }, '/furtherCodes', 'duplicate'],
    [
      'too many persons',
      { persons: Array.from({ length: 101 }, () => ({ role: 'HARMED', kind: 'STUDENT', displayName: 'ก' })) },
      '/persons',
      'too-many-items',
    ],
    ['an unknown field', { nickname: CANARY }, '/nickname', 'unknown-field'],
    ['a field of the server', { districtId: newId() }, '/districtId', 'field-not-writable'],
    ['the state itself', { status: 'CLOSED' }, '/status', 'field-not-writable'],
    ['a school of nowhere', { schoolId: newId() }, '/otherSchoolIds', 'unknown-reference'],
    [
      'a person without a name',
      { persons: [{ role: 'HARMED', kind: 'STUDENT' }] },
      '/persons/0/displayName',
      'required',
    ],
    [
      'a masked name sent as an id',
      { persons: [{ role: 'HARMED', kind: 'STUDENT', studentId: '***' }] },
      '/persons/0/studentId',
      'invalid',
    ],
    ['a person who is no object', { persons: ['x'] }, '/persons/0', 'wrong-type'],
    ['nobody in the place of a person', { persons: [[]] }, '/persons/0', 'wrong-type'],
    [
      'persons in the place of a person',
      { persons: [[{ role: 'HARMED', kind: 'STUDENT', displayName: 'ก' }]] },
      '/persons/0',
      'wrong-type',
    ],
  ])('%s', async (_label, more, pointer, code) => {
    const answer = await app.ask(officer, 'post', '/incidents', { body: aReport(more) });
    expectProblem(answer, 422, 'validation');
    const pointers = (answer.body as { errors: { pointer: string; code: string }[] }).errors.map(
      (error) => `${error.pointer} ${error.code}`,
    );
    expect(pointers).toContain(`${pointer} ${code}`);
  });

  it('takes HTML, SQL, templates and formulas as what they are: text', async () => {
    const facts = `<script>alert(1)</script> '; DROP TABLE incident; -- {{7*7}} \${x} =1+1`;
    const body = aReport({ facts });
    await app.ask(officer, 'post', '/incidents', { body }).expect(201);
    const { body: view } = await app.ask(officer, 'get', `/incidents/${String(body.id)}`).expect(200);
    expect(view.facts).toBe(facts);
  });

  it('Thai typed in two orders is one text', async () => {
    const body = aReport({ facts: 'น\u0e4d\u0e32 ก่อน' });
    await app.ask(officer, 'post', '/incidents', { body }).expect(201);
    const [row] = await app.rows<{ facts: string }>(
      'SELECT facts FROM incident_narrative WHERE incident_id = $1',
      [body.id],
    );
    expect(row?.facts).toBe('น\u0e4d\u0e32 ก่อน'.normalize('NFC'));
  });

  it('says it in Thai, or in English when asked', async () => {
    const thai = await app.ask(officer, 'post', '/incidents', { body: {} });
    const english = await app.ask(officer, 'post', '/incidents', {
      body: {},
      headers: { 'Accept-Language': 'en' },
    });
    expect(thai.body.title).toMatch(/[ก-๙]/);
    expect(english.body.title).toBe('Some fields are not valid.');
  });
});

describe('version and key', () => {
  it('asks for the version and refuses an old or strange one', async () => {
    const { body } = await app.ask(officer, 'post', '/incidents', { body: aReport() }).expect(201);
    const path = `/incidents/${String(body.id)}/acknowledge`;
    expectProblem(await app.ask(officer, 'post', path), 428, 'precondition-required');
    expectProblem(await app.ask(officer, 'post', path, { version: 7 }), 412, 'stale-version');
    expectProblem(
      await app.ask(officer, 'post', path, { headers: { 'If-Match': '*' } }),
      412,
      'stale-version',
    );
  });

  it('asks for the key of a create and takes no other kind', async () => {
    const send = (key?: string): supertest.Test => {
      const request = supertest(app.app.getHttpServer())
        .post('/api/v1/incidents')
        .set('Cookie', officer.cookie)
        .send(aReport());
      return key === undefined ? request : request.set('Idempotency-Key', key);
    };
    expectProblem(await send(), 400, 'idempotency-key-missing');
    expectProblem(await send('x'.repeat(256)), 400, 'idempotency-key-invalid');
    expectProblem(await send('short'), 400, 'idempotency-key-invalid');
  });
});
