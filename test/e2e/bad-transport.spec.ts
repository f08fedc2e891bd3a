import { ERRORS } from '#contracts';
import { newId } from '#platform/database';
import { TestApp } from '../support/app.js';
import { callersOf, type Caller } from '../support/routes.js';
import { faultsOf, gist, Wire, type Sent } from '../support/wire.js';
import { TestDistrict, type TestActor } from '../support/world.js';

/** Classes of quality.md 5 that are about how something is sent, on every route of the running router. */
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

const headersOf = ({ actor, route }: Caller): Record<string, string> => ({
  ...(actor ? { Cookie: actor.cookie } : {}),
  ...(route.method === 'GET' ? {} : { 'If-Match': 'W/"1"', 'Idempotency-Key': newId() }),
});
const UPLOADS = new Set([
  '/roster-imports',
  '/incidents/:id/files',
  '/cases/:id/files',
  '/cases/:id/visits/:visitId/photos',
  '/referrals/:id/documents',
  '/mous/:id/file',
  '/screenings/check-file',
  '/screenings/file',
  '/activities/:id/files',
  '/monitoring-visits/:id/files',
  '/monitoring-findings/:id/files',
  '/plans/:id/maps',
]);
const isUpload = ({ route }: Caller): boolean => route.method === 'POST' && UPLOADS.has(route.path);
const withBody = (): Caller[] => all.filter(({ route }) => ['POST', 'PUT', 'PATCH'].includes(route.method));
/** Reads nothing before a signature that it finds; line-webhook.spec.ts sends it what is broken. */
const isSigned = ({ route }: Caller): boolean => route.path === '/line/webhook';
const withJson = (): Caller[] => withBody().filter((caller) => !isUpload(caller) && !isSigned(caller));
const bodiless = (): Caller[] => all.filter(({ route }) => ['GET', 'DELETE'].includes(route.method));

/** Sends one thing to each of the callers. @returns what differs from the one right answer, or is badly told. */
async function refusals(callers: Caller[], sent: Partial<Sent>, right: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const caller of callers) {
    const { route, path } = caller;
    const headers = { ...headersOf(caller), ...sent.headers };
    const answer = await wire.send({ method: route.method, path, ...sent, headers });
    const faults = faultsOf(answer);
    if (gist(answer) !== right || faults.length > 0)
      wrong.push(`${route.method} ${route.path}: ${gist(answer)} ${faults.join(', ')}`);
  }
  return wrong;
}

const matches = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replace(/:[a-zA-Z]+/g, '[^/]+').replaceAll('.', '\\.')}$`).test(path);
const JSON_TYPE = { 'Content-Type': 'application/json' };
const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

it('knows every kind of route', () => {
  expect(withBody().length).toBeGreaterThan(35);
  expect(bodiless().length).toBeGreaterThan(20);
});

describe('what is sent as', () => {
  it.each<[string, Record<string, string>]>([
    ['text', { 'Content-Type': 'text/plain' }],
    ['XML', { 'Content-Type': 'application/xml' }],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['an unknown type', { 'Content-Type': 'application/octet-stream' }],
    ['a broken type', { 'Content-Type': 'json' }],
    ['nothing in particular', {}],
    ['UTF-16', { 'Content-Type': 'application/json; charset=utf-16' }],
    ['a made-up charset', { 'Content-Type': 'application/json; charset=foo' }],
    ['gzip', { ...JSON_TYPE, 'Content-Encoding': 'gzip' }],
    ['a made-up encoding', { ...JSON_TYPE, 'Content-Encoding': 'foo' }],
  ])('%s is 415', async (_what, headers) => {
    expect(await refusals(withBody(), { headers, body: '{"a":1}' }, '415 unsupported-media-type')).toEqual(
      [],
    );
  });

  it('multipart is 415 where no file is taken', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    const body = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n';
    expect(await refusals(withJson(), { headers, body }, '415 unsupported-media-type')).toEqual([]);
  });

  it('JSON is 415 where a file is taken', async () => {
    const sent = { headers: JSON_TYPE, body: '{}' };
    expect(await refusals(withBody().filter(isUpload), sent, '415 unsupported-media-type')).toEqual([]);
  });

  it('UTF-8 by any of its names is read', async () => {
    for (const charset of ['utf-8', 'UTF-8', '"utf-8"']) {
      const headers = { Cookie: officer.cookie, 'Content-Type': `application/json; charset=${charset}` };
      const answer = await wire.send({ method: 'POST', path: '/people/search', headers, body: '{}' });
      expect(answer.status).toBe(200);
    }
  });
});

describe('a JSON body', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['cut short', '{"a":', '400 malformed-json'],
    ['with a comma too many', '{"a":1,}', '400 malformed-json'],
    ['with a comment', '{"a":1 /* b */}', '400 malformed-json'],
    ['with NaN', '{"a":NaN}', '400 malformed-json'],
    ['with Infinity', '{"a":-Infinity}', '400 malformed-json'],
    ['with single quotes', "{'a':1}", '400 malformed-json'],
    ['with a leading zero', '{"a":01}', '400 malformed-json'],
    ['with a raw control character', '{"a":"\u0001"}', '400 malformed-json'],
    ['with something after it', '{} {}', '400 malformed-json'],
    ['with a broken escape', '{"a":"\\x"}', '400 malformed-json'],
    ['with a broken escape in a key', '{"\\x":1}', '400 malformed-json'],
    ['that is empty', '', '400 body-not-object'],
    ['that is blank', ' \n', '400 body-not-object'],
    ['that is null', 'null', '400 body-not-object'],
    ['that is a text', '"a"', '400 body-not-object'],
    ['that is a number', '7', '400 body-not-object'],
    ['that is a list', '[{}]', '400 body-not-object'],
    ['with a key twice', '{"a":1,"a":2}', '400 duplicate-key'],
    ['with a key twice in two spellings', '{"a":1,"\\u0061":2}', '400 duplicate-key'],
    ['with a key twice further in', '{"a":[{"b":{"c":1,"c":1}}]}', '400 duplicate-key'],
    ['that is 33 deep', deep(33), '400 too-deep'],
    ['that is 20,000 deep', deep(20_000), '400 too-deep'],
    ['of 20,000 open lists', `{"a":${'['.repeat(20_000)}`, '400 too-deep'],
    ['with __proto__', '{"__proto__":{"role":"DISTRICT_ADMIN"}}', '400 forbidden-key'],
    ['with __proto__ in disguise', '{"\\u005f_proto__":1}', '400 forbidden-key'],
    ['with constructor further in', '{"a":{"constructor":{"prototype":{}}}}', '400 forbidden-key'],
    ['with prototype', '{"prototype":1}', '400 forbidden-key'],
    [
      'with bytes that are no UTF-8',
      Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
      '400 invalid-encoding',
    ],
    [
      'in an overlong encoding',
      Buffer.from([0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x3a, 0x31, 0x7d]),
      '400 invalid-encoding',
    ],
    [
      'in Thai of Windows',
      Buffer.from([0x7b, 0x22, 0xa1, 0xa2, 0x22, 0x3a, 0x31, 0x7d]),
      '400 invalid-encoding',
    ],
    [
      'with too many keys',
      `{${Array.from({ length: 201 }, (_, n) => `"k${n}":1`).join()}}`,
      '422 too-many-items',
    ],
    ['with NUL', '{"a":"x\\u0000y"}', '422 forbidden-character /a:forbidden-character'],
    [
      'with a control character',
      '{"a":[{"b":"\\u001b[31m"}]}',
      '422 forbidden-character /a/0/b:forbidden-character',
    ],
    ['with half a character', '{"a":"\\ud83d"}', '422 forbidden-character /a:forbidden-character'],
    ['over a mebibyte', `{"a":"${'x'.repeat(1_050_000)}"}`, '413 payload-too-large'],
  ])('%s is refused alike on every route', async (_what, body, right) => {
    expect(await refusals(withJson(), { headers: JSON_TYPE, body }, right)).toEqual([]);
  });

  it('with a byte-order mark is read as without', async () => {
    const headers = { Cookie: officer.cookie, ...JSON_TYPE };
    const answer = await wire.send({
      method: 'POST',
      path: '/people/search',
      headers,
      body: '\ufeff{"q":"ก"}',
    });
    expect(answer.status).toBe(200);
  });

  it('has no place in a GET or a DELETE', async () => {
    const sent = { headers: JSON_TYPE, body: '{"a":1}' };
    expect(await refusals(bodiless(), sent, '400 unexpected-body')).toEqual([]);
  });
});

describe('a request', () => {
  it.each<[string, Record<string, string>]>([
    ['another origin', { Origin: 'https://evil.example' }],
    ['a page without origin', { Origin: 'null' }],
    ['a broken origin', { Origin: 'evil' }],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbouring site', { 'Sec-Fetch-Site': 'same-site' }],
  ])('from %s changes nothing', async (_what, headers) => {
    const body = '{}';
    expect(await refusals(withJson(), { headers: { ...JSON_TYPE, ...headers }, body }, '403 csrf')).toEqual(
      [],
    );
    const deletes = all.filter(({ route }) => route.method === 'DELETE');
    expect(await refusals(deletes, { headers }, '403 csrf')).toEqual([]);
  });

  it('from our own pages is taken', async () => {
    const headers = {
      Cookie: officer.cookie,
      ...JSON_TYPE,
      Origin: `http://${wire.host}`,
      'Sec-Fetch-Site': 'same-origin',
    };
    expect((await wire.send({ method: 'POST', path: '/people/search', headers, body: '{}' })).status).toBe(
      200,
    );
  });

  it('without a session is nobody’s', async () => {
    const closed = all.filter(({ actor }) => actor !== null);
    const sent = (caller: Caller): Partial<Sent> =>
      withJson().includes(caller)
        ? { headers: { Cookie: '', ...JSON_TYPE }, body: '{}' }
        : { headers: { Cookie: '' } };
    for (const caller of closed.filter((one) => !isUpload(one)))
      expect(await refusals([caller], sent(caller), '401 unauthenticated')).toEqual([]);
  });

  it.each(['image/png', 'text/html', 'application/xml', 'audio/*', 'application/pdf;q=1'])(
    'for %s cannot be satisfied',
    async (Accept) => {
      expect(await refusals(bodiless(), { headers: { Accept } }, '406 not-acceptable')).toEqual([]);
    },
  );

  it.each([
    '*/*',
    'application/json',
    'application/*',
    'text/html, */*;q=0.1',
    'application/problem+json',
    'APPLICATION/JSON',
  ])('for %s can', async (Accept) => {
    const answer = await wire.send({ path: '/me', headers: { Cookie: officer.cookie, Accept } });
    expect(answer.status).toBe(200);
  });

  it('by another method says which ones there are', async () => {
    const wrong: string[] = [];
    for (const caller of all) {
      for (const method of [
        'TRACE',
        'OPTIONS',
        'HEAD',
        'PROPFIND',
        'PUT',
        'PATCH',
        'DELETE',
        'POST',
        'GET',
      ]) {
        const { path } = caller;
        const same = all.filter(({ route }) => matches(route.path, path)).map(({ route }) => route.method);
        if (same.includes(method)) continue;
        const answer = await wire.send({ method, path, headers: headersOf(caller) });
        const allow = String(answer.headers.allow).split(', ').sort().join();
        const right = method === 'HEAD' ? '405' : '405 method-not-allowed';
        if (gist(answer) !== right || allow !== [...new Set(same)].sort().join())
          wrong.push(`${method} ${caller.route.path}: ${gist(answer)} Allow ${allow}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is answered in the language that it asks for, never by its method in disguise', async () => {
    const headers = { Cookie: officer.cookie };
    const title = async (language?: string): Promise<string> =>
      (
        JSON.parse(
          (
            await wire.send({
              path: `/schools/${newId()}`,
              headers: { ...headers, ...(language ? { 'Accept-Language': language } : {}) },
            })
          ).text,
        ) as { title: string }
      ).title;
    expect(await title()).toBe(ERRORS['not-found'].th);
    expect(await title('th-TH,th;q=0.9,en;q=0.8')).toBe(ERRORS['not-found'].th);
    expect(await title('en-GB,en;q=0.9')).toBe(ERRORS['not-found'].en);
    expect(await title('EN')).toBe(ERRORS['not-found'].en);
    expect(await title('xx')).toBe(ERRORS['not-found'].th);
    const disguised = { ...headers, 'X-HTTP-Method-Override': 'DELETE', 'X-Original-URL': '/api/v1/people' };
    expect((await wire.send({ path: '/me', headers: disguised })).status).toBe(200);
  });

  it('is never kept by a cache, and no answer tells the server’s make', async () => {
    for (const path of ['/me', '/schools', `/schools/${newId()}`, '/nowhere']) {
      const { headers } = await wire.send({ path, headers: { Cookie: officer.cookie } });
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers.server).toBeUndefined();
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
  });
});
