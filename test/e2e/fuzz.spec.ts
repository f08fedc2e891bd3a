import { readFile } from 'node:fs/promises';
import { newId } from '#platform/database';
import fc from 'fast-check';
import { TestApp } from '../support/app.js';
import { anIncident } from '../support/incidents.js';
import { CANARY, oddText, Shapes, type OpenApi } from '../support/shapes.js';
import { faultsOf, Wire, type Answer, type Sent } from '../support/wire.js';
import { TestDistrict, type TestActor } from '../support/world.js';

const REQUESTS = 6_000;
const AT_ONCE = 8;
/** Fixed, so that a run can be repeated; another seed may be tried by hand. */
const SEED = Number(process.env.FUZZ_SEED ?? 2569);
/** Would end the sessions that the others of this run act in. */
const LEFT_OUT = new Set(['delete /sessions/current', 'put /me/password', 'get /events']);

let app: TestApp;
let wire: Wire;
let actors: TestActor[];
let requests: fc.Arbitrary<Sent>;
/** Ids of the records that are there, by the collection whose routes name them. */
let known: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  app = await TestApp.start();
  const here = await TestDistrict.create(app.admin, 'here');
  const school = await here.school('หนึ่ง');
  const other = await here.school('สอง');
  const student = await here.student(school);
  actors = [
    await here.actor({ role: 'DISTRICT_SAFETY' }),
    await here.actor({ role: 'DISTRICT_ADMIN' }),
    await here.actor({ role: 'SCHOOL_DIRECTOR', school }),
    await here.actor({ role: 'SCHOOL_SAFETY', school }),
    await here.actor({ role: 'TEACHER', school, classroom: { level: 'P4', room: '1' } }),
    await here.actor({ role: 'SCHOOL_CARE', school }),
  ];
  // Somebody to be accused, posted and disabled who does not act here.
  const dummy = await here.actor({ role: 'TEACHER', school: other });
  const incidents = [];
  for (const status of ['SUBMITTED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED', 'DRAFT'] as const)
    incidents.push(
      await anIncident(app.admin, here, { status, schoolIds: [school.id], happenedOn: '2026-08-01' }),
    );
  const agency = await here.agency('โรงพยาบาลสมมติ');
  const openCase = newId();
  await app.rows(
    `INSERT INTO student_case (id, district_id, reference, student_id, school_id, class_key, route, type, urgency, status, origin, owner_post_id,
       opener_person_id, opened_at, changed_at)
     VALUES ($1, $2, 'CASE-2569-900001', $3, $4, $5, 'school', 'AT_RISK', 'NORMAL', 'OPEN', 'HAND', $6, $7, now(), now())`,
    [openCase, here.id, student.id, school.id, `${school.id}/P4/1`, actors[4]!.postId, actors[4]!.personId],
  );
  await app.rows("INSERT INTO case_narrative VALUES ($1, $2, 'ขาดเรียน', NULL, NULL)", [openCase, here.id]);
  const ids = [
    ...[openCase, openCase, openCase, agency.id, student.id],
    ...incidents.map(({ id }) => id),
    ...incidents.map(({ id }) => id),
    school.id,
    other.id,
    here.networkId,
    student.id,
    dummy.personId,
    dummy.postId,
    newId(),
  ];
  const reports = incidents.map(({ id }) => id);
  known = new Map<string, string[]>([
    ['incidents', reports],
    ['my-reports', reports],
    ['cases', [openCase]],
    ['schools', [school.id, other.id]],
    ['step-boards', [school.id]],
    ['students', [student.id]],
    ['agencies', [agency.id]],
    ['people', [dummy.personId]],
  ]);
  const api = JSON.parse(await readFile('docs/openapi.json', 'utf8')) as OpenApi;
  requests = requestsOf(api, fc.constantFrom(...ids));
  wire = Wire.to(app);
});
afterAll(() => app.stop());

function requestsOf(api: OpenApi, ids: fc.Arbitrary<string>): fc.Arbitrary<Sent> {
  const shapes = new Shapes(api.components.schemas, ids);
  const all: fc.Arbitrary<Sent>[] = [];
  for (const [pattern, operations] of Object.entries(api.paths)) {
    for (const [method, { requestBody, parameters = [] }] of Object.entries(operations)) {
      const path = pattern.replace('/api/v1', '');
      const schema = requestBody?.content['application/json']?.schema;
      if (LEFT_OUT.has(`${method} ${path}`) || (requestBody && !schema)) continue;
      const query = parameters.filter((one) => one.in === 'query').map(({ name }) => name);
      const sent = fc.record({
        path: pathOf(path, ids, query),
        body: schema ? shapes.near(schema) : fc.constant(undefined),
        version: fc.constantFrom('W/"1"', 'W/"1"', 'W/"2"', '"1"', '*', '', 'W/"99999999999"'),
        actor: fc.constantFrom(...actors),
      });
      // Bodies fail in more ways; looking is what most people do.
      const weight = schema ? 4 : 2;
      for (let n = 0; n < weight; n += 1) all.push(sent.map((one) => toSent(method.toUpperCase(), one)));
    }
  }
  return fc.oneof(...all);
}

interface Drawn {
  path: string;
  body: unknown;
  version: string;
  actor: TestActor;
}

function toSent(method: string, { path, body, version, actor }: Drawn): Sent {
  const headers = { Cookie: actor.cookie, 'If-Match': version, 'Idempotency-Key': newId() };
  if (body === undefined) return { method, path, headers };
  return {
    method,
    path,
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}

function pathOf(pattern: string, ids: fc.Arbitrary<string>, query: string[]): fc.Arbitrary<string> {
  const steps = pattern.split('/').map((step, index, all) => {
    if (!step.startsWith('{')) return fc.constant(step);
    if (step === '{calendar}') return fc.constantFrom('academic', 'fiscal', 'lunar');
    if (step === '{year}') return fc.constantFrom('2569', '2568', '0', 'x', '99999999999');
    const fitting = known.get(all[index - 1] ?? '') ?? [];
    return fc.oneof(
      { weight: 12, arbitrary: ids },
      // The more routes there are, the seldomer a record of the right kind comes by chance.
      ...(fitting.length > 0 ? [{ weight: 12, arbitrary: fc.constantFrom(...fitting) }] : []),
      { weight: 1, arbitrary: oddText.map(encode) },
    );
  });
  const path = fc.tuple(...steps).map((parts) => parts.join('/'));
  if (query.length === 0) return path;
  const value = fc.oneof(
    ids,
    oddText,
    fc.constantFrom('1', '10', 'SUBMITTED', 'total', 'events', '2026-08-01'),
  );
  const pairs = fc.uniqueArray(fc.tuple(fc.constantFrom(...query, 'x'), value), {
    maxLength: 3,
    selector: ([name]) => name,
  });
  return fc
    .tuple(path, pairs)
    .map(([to, list]) => `${to}?${list.map(([name, given]) => `${name}=${encode(given)}`).join('&')}`);
}

const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));

function faults(sent: Sent, answer: Answer): string[] {
  if (answer.status < 400) return [];
  // A state or version conflict shows the present record, which may hold what somebody was allowed to write.
  const secrets = answer.status === 409 || answer.status === 412 ? [] : [CANARY];
  return faultsOf(answer, secrets).map(
    (fault) => `${sent.method} ${sent.path} ${String(sent.body).slice(0, 300)} → ${answer.status}: ${fault}`,
  );
}

it(`answers ${REQUESTS} requests near the documented shapes without one fault of its own`, async () => {
  const drawn = fc.sample(requests, { numRuns: REQUESTS, seed: SEED });
  const found: string[] = [];
  const statuses = new Map<number, number>();
  let next = 0;
  const caller = async (): Promise<void> => {
    while (next < drawn.length) {
      const sent = drawn[next++]!;
      const answer = await wire.send(sent);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      found.push(...faults(sent, answer));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, caller));
  expect(found.slice(0, 20)).toEqual([]);
  // Requests that never get past the door would show little.
  for (const status of [200, 201, 400, 403, 404, 409, 412, 422])
    expect([...statuses.keys()]).toContain(status);
  const good = [...statuses].filter(([status]) => status < 300).reduce((sum, [, count]) => sum + count, 0);
  expect(good).toBeGreaterThan(REQUESTS / 20);
}, 180_000);

it('left the trail whole and everybody answered', async () => {
  const [row] = await app.rows<{ seqs: number; last: number }>(
    'SELECT (SELECT count(*)::int FROM audit_event) AS seqs, (SELECT sum(seq)::int FROM audit_head) AS last',
  );
  expect(row?.seqs).toBe(row?.last);
  for (const actor of actors) await app.ask(actor, 'get', '/me').expect(200);
});
