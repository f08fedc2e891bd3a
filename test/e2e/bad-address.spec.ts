import { TestApp } from '../support/app.js';
import { callersOf, type Caller } from '../support/routes.js';
import { faultsOf, gist, Wire, type Answer } from '../support/wire.js';
import { TestDistrict, type TestActor } from '../support/world.js';

/** Classes of quality.md 5 that are about addresses and queries, and bytes that are hardly a request. */
let app: TestApp;
let wire: Wire;
let all: Caller[];
let officer: TestActor;

beforeAll(async () => {
  app = await TestApp.start();
  const here = await TestDistrict.create(app.admin, 'here');
  const school = await here.school('หนึ่ง');
  all = await callersOf(app, here, school);
  officer = await here.actor({ role: 'DISTRICT_SAFETY' });
  wire = Wire.to(app);
});
afterAll(() => app.stop());

describe('an address', () => {
  it.each([
    '/nowhere',
    '/me/',
    '//me',
    '/ME',
    '/schools/../me',
    '/schools/%2e%2e/me',
    '/schools/..%2fme',
    '/%6de%00',
    '/schools/%00',
    '/schools/%E0%A4%A',
    '/schools/%ff',
    '/schools/%c0%af',
    '/%',
    '/schools/1',
    '/schools/1e3',
    '/schools/0x10',
    '/schools/%201',
    '/schools/null',
    '/schools/undefined',
    "/schools/'%20OR%201=1--",
    '/schools/019A0000-0000-7000-8000-000000000001',
    '/schools/%7B019a0000-0000-7000-8000-000000000001%7D',
    '/schools/019a0000000070008000000000000001',
    '/statistics/academic/1e3',
    '/statistics/lunar/2569',
  ])('%s leads nowhere', async (path) => {
    const answer = await wire.send({ path, headers: { Cookie: officer.cookie } });
    expect([400, 404]).toContain(answer.status);
    expect(faultsOf(answer)).toEqual([]);
  });

  it.each([300, 6_000])('with an id of %d characters leads nowhere', async (length) => {
    const answer = await wire.send({
      path: `/schools/${'a'.repeat(length)}`,
      headers: { Cookie: officer.cookie },
    });
    expect([gist(answer), faultsOf(answer)]).toEqual(['404 not-found', []]);
  });

  const lists = ['/schools', '/people', '/incidents', '/incident-queue', '/my-reports', '/roster-imports'];
  const asked = async (path: string): Promise<Answer> => {
    const caller = all.find(({ route }) => route.method === 'GET' && route.path === path.split('?')[0]);
    return wire.send({ path, headers: { Cookie: caller?.actor?.cookie ?? '' } });
  };

  it.each([
    ['limit=1&limit=2', '400 duplicate-parameter'],
    ['limit=1&%6cimit=2', '400 duplicate-parameter'],
    ['limit[]=1', '400 bad-request'],
    ['limit%5B%5D=1', '400 bad-request'],
    ['limit[a]=1', '400 bad-request'],
    ['limit=%', '400 bad-request'],
    ['limit=%E0%A4', '400 bad-request'],
    ['limit=1%00', '400 bad-request'],
    ['limit=0', '400 bad-pagination /limit:out-of-range'],
    ['limit=-1', '400 bad-pagination /limit:out-of-range'],
    ['limit=101', '400 bad-pagination /limit:out-of-range'],
    ['limit=1e9', '400 bad-pagination /limit:out-of-range'],
    ['limit=NaN', '400 bad-pagination /limit:wrong-type'],
    ['limit=', '400 bad-pagination /limit:out-of-range'],
    ['limit=ten', '400 bad-pagination /limit:wrong-type'],
    ['limit=1.5', '400 bad-pagination /limit:wrong-type'],
    ['limit=%E0%B9%91', '400 bad-pagination /limit:wrong-type'],
    ['cursor=x', '400 bad-pagination'],
    ['cursor=a.b', '400 bad-pagination'],
    ['cursor=WyJhIl0.AAAAAAAAAAAAAAAAAAAAAA', '400 bad-pagination'],
    [`cursor=${'a'.repeat(501)}`, '400 bad-pagination /cursor:too-long'],
    ['sort=facts', '400 field-not-allowed /sort:unknown-field'],
    ['order=id;DROP', '400 field-not-allowed /order:unknown-field'],
    ['password=x', '400 field-not-allowed /password:unknown-field'],
    ['__proto__=x', '400 field-not-allowed /__proto__:unknown-field'],
    ['toString=x', '400 field-not-allowed /toString:unknown-field'],
  ])('with ?%s is refused by every list', async (query, right) => {
    for (const list of lists) {
      const answer = await asked(`${list}?${query}`);
      expect([list, gist(answer), faultsOf(answer)]).toEqual([list, right, []]);
    }
  });

  it('with the cursor of another list is refused, not misread', async () => {
    for (let n = 0; n < 3; n += 1)
      await app.rows(
        "INSERT INTO school (id, district_id, code10, name_th) SELECT gen_random_uuid(), id, $1, 'ก' FROM district",
        [`100000000${n}`],
      );
    const { text } = await asked('/schools?limit=1');
    const { nextCursor } = JSON.parse(text) as { nextCursor: string };
    expect((await asked(`/schools?cursor=${nextCursor}`)).status).toBe(200);
    for (const list of lists) {
      const answer = await asked(`${list}?cursor=${nextCursor}`);
      expect(answer.status).toBeLessThan(500);
    }
    const forged = `${nextCursor.slice(0, -1)}${nextCursor.endsWith('A') ? 'B' : 'A'}`;
    expect(gist(await asked(`/schools?cursor=${forged}`))).toBe('400 bad-pagination');
  });
});

describe('bytes that are hardly HTTP', () => {
  const line = (answer: string): string => answer.split('\r\n', 1)[0] ?? '';
  const body = (answer: string): { code: string; status: number; type: string } =>
    JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)) as {
      code: string;
      status: number;
      type: string;
    };

  it.each<[string, string, string, string]>([
    ['a broken request line', 'NONSENSE\r\n\r\n', '400 Bad Request', 'bad-request'],
    [
      'a header without a colon',
      'GET /api/v1/me HTTP/1.1\r\nHost: x\r\nbroken\r\n\r\n',
      '400 Bad Request',
      'bad-request',
    ],
    [
      'a NUL in a header',
      'GET /api/v1/me HTTP/1.1\r\nHost: x\r\nA: b\0c\r\n\r\n',
      '400 Bad Request',
      'bad-request',
    ],
    [
      'two lengths',
      'POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
      '400 Bad Request',
      'bad-request',
    ],
    [
      'length and chunks',
      'POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}',
      '400 Bad Request',
      'bad-request',
    ],
    [
      'a broken chunk',
      'POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
      '400 Bad Request',
      'bad-request',
    ],
    ['an unknown method', 'BREW /api/v1/me HTTP/1.1\r\nHost: x\r\n\r\n', '400 Bad Request', 'bad-request'],
    [
      'headers without end',
      `GET /api/v1/me HTTP/1.1\r\nHost: x\r\nA: ${'b'.repeat(20_000)}\r\n\r\n`,
      '431 Request Header Fields Too Large',
      'headers-too-large',
    ],
  ])('%s is refused and the connection closed', async (_what, bytes, status, code) => {
    const answer = await wire.raw(bytes);
    expect(line(answer)).toBe(`HTTP/1.1 ${status}`);
    expect(answer).toMatch(/Connection: close/i);
    expect(answer).toContain('application/problem+json');
    expect(body(answer)).toMatchObject({
      code,
      type: `/problems/${code}`,
      status: Number(status.slice(0, 3)),
    });
  });

  it('or never end are given a minute', () => {
    const server = app.app.getHttpServer() as { requestTimeout: number; headersTimeout: number };
    for (const timeout of [server.requestTimeout, server.headersTimeout]) {
      expect(timeout).toBeGreaterThan(0);
      expect(timeout).toBeLessThanOrEqual(60_000);
    }
  });

  it('leave the server answering', async () => {
    const answer = await wire.send({ path: '/me', headers: { Cookie: officer.cookie } });
    expect(answer.status).toBe(200);
  });
});
