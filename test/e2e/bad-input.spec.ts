import { connect } from 'node:net';
import { routesOf } from '#platform/http';
import { newId } from '#platform/database';
import fc from 'fast-check';
import supertest from 'supertest';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

let app: TestApp;
let school: TestSchool;
let officer: TestActor;
let admin: TestActor;
const seen: number[] = [];

beforeAll(async () => {
  app = await TestApp.start();
  const district = await TestDistrict.create(app.admin, 'here');
  school = await district.school('โรงเรียนทดสอบ');
  officer = await district.actor({ role: 'DISTRICT_SAFETY' });
  admin = await district.actor({ role: 'DISTRICT_ADMIN' });
  await app.app.listen(0, '127.0.0.1');
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
  seen.push(answer.status);
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

function raw(method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string): supertest.Test {
  return supertest(app.app.getHttpServer())
    [method](path)
    .set('Cookie', officer.cookie)
    .set('Idempotency-Key', newId());
}

const post = (body: string | Buffer, type = 'application/json'): supertest.Test =>
  raw('post', '/api/v1/incidents')
    .set('Content-Type', type)
    .send(body as string);

describe('transport', () => {
  it.each([
    ['an unknown path', () => raw('get', '/api/v1/nothing'), 404, 'not-found'],
    ['a broken escape in the path', () => raw('get', '/api/v1/incidents/%E0%A4%A'), 400, 'bad-request'],
    [
      'a method that the path does not take',
      () => raw('delete', '/api/v1/incidents'),
      405,
      'method-not-allowed',
    ],
    ['no content type', () => post(Buffer.from('{}'), ''), 415, 'unsupported-media-type'],
    ['plain text', () => post('{}', 'text/plain'), 415, 'unsupported-media-type'],
    ['XML', () => post('<a/>', 'application/xml'), 415, 'unsupported-media-type'],
    ['a form', () => post('a=1', 'application/x-www-form-urlencoded'), 415, 'unsupported-media-type'],
    ['another charset', () => post('{}', 'application/json; charset=utf-16'), 415, 'unsupported-media-type'],
    [
      'a compressed body',
      () =>
        raw('post', '/api/v1/incidents')
          .set('Content-Type', 'application/json')
          .set('Content-Encoding', 'gzip')
          .send('{}'),
      415,
      'unsupported-media-type',
    ],
    [
      'a body on GET',
      () => raw('get', '/api/v1/incidents').set('Content-Type', 'application/json').send('{"a":1}'),
      400,
      'unexpected-body',
    ],
    [
      'a body over the limit',
      () => post(JSON.stringify({ facts: 'x'.repeat(1_100_000) })),
      413,
      'payload-too-large',
    ],
    [
      'an Accept that we cannot serve',
      () => raw('get', '/api/v1/incidents').set('Accept', 'image/png'),
      406,
      'not-acceptable',
    ],
    [
      'a write from another site',
      () => raw('post', '/api/v1/incidents').set('Origin', 'https://example.org').send({}),
      403,
      'csrf',
    ],
    [
      'a write that the browser calls cross-site',
      () => raw('post', '/api/v1/incidents').set('Sec-Fetch-Site', 'cross-site').send({}),
      403,
      'csrf',
    ],
  ])('%s', async (_label, ask, status, code) => {
    expectProblem(await ask(), status, code);
  });

  it('names the methods that the path takes', async () => {
    const answer = await raw('delete', '/api/v1/incidents');
    expect(answer.headers.allow).toBe('GET, POST');
  });

  it.each([
    ['no HTTP at all', 'hello\r\n\r\n', /^HTTP\/1\.1 400/],
    [
      'two lengths',
      'POST /api/v1/incidents HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{',
      /^HTTP\/1\.1 400/,
    ],
    [
      'length and chunks at once',
      'POST /api/v1/incidents HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      /^HTTP\/1\.1 400/,
    ],
    [
      'headers beyond measure',
      `GET /api/v1/me HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(40_000)}\r\n\r\n`,
      /^HTTP\/1\.1 431/,
    ],
    [
      'TRACE',
      'TRACE /api/v1/incidents HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      /^HTTP\/1\.1 40[45]/,
    ],
  ])('%s, on the wire', async (_label, bytes, expected) => {
    expect(await onTheWire(bytes)).toMatch(expected);
  });
});

function onTheWire(bytes: string): Promise<string> {
  const address = app.app.getHttpServer().address() as { port: number };
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(address.port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      if (answer.includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

describe('JSON', () => {
  const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
  it.each([
    ['cut off', '{"id":', 400, 'malformed-json'],
    ['a trailing comma', '{"a":1,}', 400, 'malformed-json'],
    ['a comment', '{/* a */}', 400, 'malformed-json'],
    ['NaN', '{"a":NaN}', 400, 'malformed-json'],
    ['nothing', '', 400, 'body-not-object'],
    ['null', 'null', 400, 'body-not-object'],
    ['a text', '"a"', 400, 'body-not-object'],
    ['a list', '[]', 400, 'body-not-object'],
    ['a key twice', '{"facts":"a","facts":"b"}', 400, 'duplicate-key'],
    ['a key twice, once escaped', '{"facts":"a","fac\\u0074s":"b"}', 400, 'duplicate-key'],
    ['20,000 levels', deep, 400, 'too-deep'],
    ['__proto__', '{"__proto__":{"a":1}}', 400, 'forbidden-key'],
    ['constructor, deeper', '{"a":{"constructor":1}}', 400, 'forbidden-key'],
    ['NUL in a text', '{"facts":"a\\u0000b"}', 422, 'forbidden-character'],
    ['half a surrogate pair', '{"facts":"\\ud800"}', 422, 'forbidden-character'],
  ])('%s', async (_label, body, status, code) => {
    expectProblem(await post(body), status, code);
  });

  it('invalid UTF-8 is not replaced in silence', async () => {
    const address = app.app.getHttpServer().address() as { port: number };
    const answer = await fetch(`http://127.0.0.1:${address.port}/api/v1/incidents`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: officer.cookie, 'Idempotency-Key': newId() },
      body: Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'invalid-encoding' });
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
});

describe('values', () => {
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

describe('query and path', () => {
  it.each([
    ['a parameter twice', '/incidents?limit=1&limit=2', 400, 'duplicate-parameter'],
    ['list syntax', '/incidents?status[]=SUBMITTED', 400, 'bad-request'],
    ['a broken escape', '/incidents?status=%E0%A4', 400, 'bad-request'],
    ['NUL', '/incidents?status=%00', 400, 'bad-request'],
    ['limit 0', '/incidents?limit=0', 400, 'bad-pagination'],
    ['limit -1', '/incidents?limit=-1', 400, 'bad-pagination'],
    ['limit NaN', '/incidents?limit=abc', 400, 'bad-pagination'],
    ['limit beyond measure', '/incidents?limit=1000000000', 400, 'bad-pagination'],
    ['a cursor of one’s own', '/incidents?cursor=WzFd.abcdefghijklmnopqrstuv', 400, 'bad-pagination'],
    ['a filter that is none', '/incidents?reporter=1', 400, 'field-not-allowed'],
    ['a sort', '/incidents?sort=facts;drop', 400, 'field-not-allowed'],
    ['an id in another notation', '/incidents/1e3', 404, 'not-found'],
    ['an id in hexadecimal', '/incidents/0x10', 404, 'not-found'],
    ['an id with a space', '/incidents/%201', 404, 'not-found'],
  ])('%s', async (_label, path, status, code) => {
    expectProblem(await app.ask(officer, 'get', path), status, code);
  });
});

describe('session, version and key', () => {
  it.each([
    ['no session', undefined],
    ['a malformed one', 'kumkrong-session=abc'],
    ['one that never was', `kumkrong-session=${'A'.repeat(43)}`],
  ])('%s', async (_label, cookie) => {
    const request = supertest(app.app.getHttpServer()).get('/api/v1/me');
    expectProblem(await (cookie ? request.set('Cookie', cookie) : request), 401, 'unauthenticated');
  });

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

describe('anything at all', () => {
  const json = fc.jsonValue({ maxDepth: 4 });
  const nearlyReport = fc
    .record({
      key: fc.constantFrom(
        ...Object.keys(aReport()),
        'tags',
        'told',
        'furtherCodes',
        'schoolId',
        'knownAt',
        'draft',
      ),
      value: json,
    })
    .map(({ key, value }) => aReport({ [key]: value }));

  it('every write route answers every body without a fault', async () => {
    const writes = routesOf(app.app).filter(
      ({ method, path }) =>
        method !== 'GET' && !path.startsWith('/sessions') && !path.startsWith('/recoveries'),
    );
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...writes),
        fc.oneof(json, nearlyReport),
        fc.constantFrom(officer, admin),
        async ({ method, path }, body, actor) => {
          const url = path.replaceAll(/:\w+/gu, () => newId());
          const answer = await supertest(app.app.getHttpServer())
            [method.toLowerCase() as 'post'](`/api/v1${url}`)
            .set({
              Cookie: actor.cookie,
              'Idempotency-Key': newId(),
              'If-Match': 'W/"1"',
              'Content-Type': 'application/json',
            })
            .send(JSON.stringify(body) ?? '');
          statuses.add(answer.status);
          if (answer.status >= 400)
            expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
          return answer.status < 500;
        },
      ),
      { numRuns: 1_500 },
    );
    expect(statuses.size).toBeGreaterThan(3);
  }, 120_000);

  it('gave no answer of 5xx anywhere above', () => {
    expect(seen.filter((status) => status >= 500)).toEqual([]);
    expect(school.id).toBeDefined();
  });
});
