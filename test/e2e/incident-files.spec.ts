import { newId } from '#platform/database';
import sharp from 'sharp';
import supertest from 'supertest';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

let app: TestApp;
let district: TestDistrict;
let school: TestSchool;
let teacher: TestActor;
let colleague: TestActor;
let safety: TestActor;
let neighbourSafety: TestActor;
let officer: TestActor;
let accused: TestActor;
let photo: Buffer;

beforeAll(async () => {
  app = await TestApp.start();
  district = await TestDistrict.create(app.admin, 'here');
  school = await district.school('โรงเรียนหนึ่ง');
  const neighbour = await district.school('โรงเรียนสอง');
  teacher = await district.actor({ role: 'TEACHER', school, classroom: { level: 'P4', room: '1' } });
  colleague = await district.actor({ role: 'TEACHER', school });
  safety = await district.actor({ role: 'SCHOOL_SAFETY', school });
  neighbourSafety = await district.actor({ role: 'SCHOOL_SAFETY', school: neighbour });
  officer = await district.actor({ role: 'DISTRICT_SAFETY' });
  accused = await district.actor({ role: 'DISTRICT_SAFETY' });
  photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a00' } })
    .withExif({ IFD3: { GPSLatitude: '14/1 2/1 3/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();
  shared = await report({ otherSchoolIds: [neighbour.id] });
}, 60_000);
afterAll(() => app.stop());

let shared: string;

async function report(more: object = {}, by: TestActor = teacher): Promise<string> {
  const id = newId();
  const body = {
    id,
    kind: 'EVENT',
    mainCode: 'A04',
    happenedOn: '2026-08-18',
    happenedAbout: false,
    locationType: 'CLASSROOM',
    facts: 'หกล้ม',
    urgency: 'NORMAL',
    persons: [],
    ...more,
  };
  await app.ask(by, 'post', '/incidents', { body }).expect(201);
  return id;
}

interface Sent {
  bytes?: Buffer;
  name?: string;
  key?: string;
}

const send = (
  actor: TestActor,
  id: string,
  { bytes = photo, name = 'เด็กหญิงมะลิ.jpg', key = newId() }: Sent = {},
) =>
  supertest(app.app.getHttpServer())
    .post(`/api/v1/incidents/${id}/files`)
    .set('Cookie', actor.cookie)
    .set('Idempotency-Key', key)
    .attach('file', bytes, name);
const listed = async (actor: TestActor, id: string) =>
  (await app.ask(actor, 'get', `/incidents/${id}/files`).expect(200)).body.items as { id: string }[];

it('keeps a photo without the place it was taken at and without its name', async () => {
  const { body } = await send(teacher, shared).expect(201);
  expect(body).toMatchObject({ mediaType: 'image/jpeg', own: true });
  const answer = await app.ask(safety, 'get', `/incidents/${shared}/files/${String(body.id)}`).buffer();
  expect(answer.status).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  expect(answer.headers['content-disposition']).toMatch(/^attachment/u);
  expect((await sharp(answer.body as Buffer).metadata()).exif).toBeUndefined();
  expect(JSON.stringify(await listed(safety, shared))).not.toContain('มะลิ');
});

it('is kept once however often the phone sends it', async () => {
  const id = await report();
  const key = newId();
  const first = await send(teacher, id, { key }).expect(201);
  const again = await send(teacher, id, { key }).expect(201);
  expect(again.body).toEqual(first.body);
  expect(await listed(teacher, id)).toHaveLength(1);
});

it('is told apart from another photo under the same key', async () => {
  const id = await report();
  const key = newId();
  await send(teacher, id, { key }).expect(201);
  const other = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#00a' } })
    .jpeg()
    .toBuffer();
  const refused = await send(teacher, id, { key, bytes: other });
  expect(refused.body.code).toBe('idempotency-key-reused');
  expect(await listed(teacher, id)).toHaveLength(1);
});

it('shows a school its own pictures only, and the district all', async () => {
  await send(neighbourSafety, shared).expect(201);
  expect(await listed(safety, shared)).toHaveLength(1);
  expect(await listed(neighbourSafety, shared)).toHaveLength(1);
  const all = await listed(officer, shared);
  expect(all).toHaveLength(2);
  const [own] = await listed(safety, shared);
  await app.ask(neighbourSafety, 'get', `/incidents/${shared}/files/${own!.id}`).expect(404);
});

it('is nothing to somebody who may not see the report', async () => {
  const id = await report();
  const { body } = await send(teacher, id).expect(201);
  await app.ask(colleague, 'get', `/incidents/${id}/files`).expect(404);
  await app.ask(colleague, 'get', `/incidents/${id}/files/${String(body.id)}`).expect(404);
  await send(colleague, id).expect(404);
  const other = await report();
  await app.ask(teacher, 'get', `/incidents/${other}/files/${String(body.id)}`).expect(404);
  const naming = await report(
    { schoolId: school.id, persons: [{ role: 'ALLEGED', kind: 'STAFF', staffPersonId: accused.personId }] },
    officer,
  );
  const kept = await send(officer, naming).expect(201);
  await app.ask(accused, 'get', `/incidents/${naming}/files/${String(kept.body.id)}`).expect(404);
  await app.ask(safety, 'get', `/incidents/${naming}/files`).expect(404);
});

it('leaves a trace when it is opened from a restricted report', async () => {
  const id = await report({ mainCode: 'V01', urgency: 'CRITICAL' });
  const { body } = await send(teacher, id).expect(201);
  await app.ask(officer, 'get', `/incidents/${id}/files/${String(body.id)}`).expect(200);
  const rows = await app.rows(
    "SELECT person_id, fields FROM audit_event WHERE record_id = $1 AND action = 'incident.read'",
    [id],
  );
  expect(rows).toEqual([{ person_id: officer.personId, fields: 'file' }]);
});

it.each<[string, Buffer, string]>([
  ['a page that calls itself a picture', Buffer.from('<html><script>1</script></html>'), 'a.png'],
  ['a drawing with script', Buffer.from('<svg onload="x"/>'), 'a.svg'],
  ['a spreadsheet', Buffer.from('PK\u0003\u0004x'), 'a.xlsx'],
])('refuses %s', async (_label, bytes, name) => {
  const answer = await send(teacher, await report(), { bytes, name });
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 415, code: 'file-type' });
});

it('takes no picture for a report that is closed', async () => {
  const id = await report({}, officer);
  await app
    .ask(officer, 'post', `/incidents/${id}/withdraw`, { version: 1, body: { reason: 'แจ้งผิด' } })
    .expect(200);
  expect((await send(officer, id).expect(409)).body.code).toBe('illegal-transition');
});
