import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

let app: TestApp;
let school: TestSchool;
let admin: TestActor;
let teacher: TestActor;
let stranger: TestActor;

beforeAll(async () => {
  app = await TestApp.start();
  const here = await TestDistrict.create(app.admin, 'here');
  const there = await TestDistrict.create(app.admin, 'there');
  school = await here.school('โรงเรียนบ้านหนองน้ำใส');
  admin = await here.actor({ role: 'DISTRICT_ADMIN' });
  teacher = await here.actor({ role: 'TEACHER', school });
  stranger = await there.actor({ role: 'DISTRICT_ADMIN' });
});
afterAll(() => app.stop());

describe('the register of schools', () => {
  it('shows a district its own schools', async () => {
    const answer = await app.ask(teacher, 'get', '/schools').expect(200);
    expect(answer.body.items).toEqual([
      expect.objectContaining({ id: school.id, nameTh: school.nameTh, version: 1 }),
    ]);
  });

  it('looks empty to another district', async () => {
    await app.ask(stranger, 'get', `/schools/${school.id}`).expect(404);
    const answer = await app.ask(stranger, 'get', '/schools').expect(200);
    expect(answer.body.items).toEqual([]);
  });

  it('is changed by the district admin alone, once per version', async () => {
    await app
      .ask(teacher, 'patch', `/schools/${school.id}`, { body: { nameEn: 'Nong' }, version: 1 })
      .expect(403);
    await app.ask(admin, 'patch', `/schools/${school.id}`, { body: { nameEn: 'Nong' } }).expect(428);
    const done = await app
      .ask(admin, 'patch', `/schools/${school.id}`, { body: { nameEn: 'Nong' }, version: 1 })
      .expect(200);
    expect(done.headers.etag).toBe('W/"2"');
    const stale = await app
      .ask(admin, 'patch', `/schools/${school.id}`, { body: { nameEn: 'X' }, version: 1 })
      .expect(412);
    expect(stale.body).toMatchObject({ code: 'stale-version', current: { nameEn: 'Nong', version: 2 } });
  });

  it('takes away what is taken away by null, and never its name', async () => {
    const body = {
      code10: '1065999998',
      nameTh: 'โรงเรียนที่แก้',
      nameEn: 'Mended',
      code8: '65999998',
      subdistrict: 'บ้านสวน',
    };
    const { id } = (await app.ask(admin, 'post', '/schools', { body }).expect(201)).body;
    const change = (version: number, changes: object) =>
      app.ask(admin, 'patch', `/schools/${id}`, { version, body: changes });
    const taken = { nameEn: null, code8: null, subdistrict: null };
    expect((await change(1, taken).expect(200)).body).toMatchObject({ ...body, ...taken });
    for (const field of ['nameTh', 'networkId']) await change(2, { [field]: null }).expect(422);
  });

  it('adds a school once, however often the same create is sent', async () => {
    const body = { code10: '1065999999', nameTh: 'โรงเรียนใหม่' };
    const key = '019a0000-0000-7000-8000-000000000001';
    const first = await app.ask(admin, 'post', '/schools', { body, key }).expect(201);
    const again = await app.ask(admin, 'post', '/schools', { body, key }).expect(201);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
    const other = await app
      .ask(admin, 'post', '/schools', { body: { ...body, nameTh: 'อีกแห่ง' }, key })
      .expect(422);
    expect(other.body.code).toBe('idempotency-key-reused');
    const rows = await app.rows("SELECT 1 FROM audit_event WHERE action = 'school.add' AND record_id = $1", [
      first.body.id,
    ]);
    expect(rows).toHaveLength(1);
  });
});
