import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestAgency, type TestSchool } from '../support/world.js';

/** Agreements live by the database's clock, so that days are counted from its today. */
let today: string;
const day = (offset: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);

let app: TestApp;
let here: TestDistrict;
let school: TestSchool;
let hospital: TestAgency;
let officer: TestActor;
let admin: TestActor;
let care: TestActor;
let doctor: TestActor;
let policeman: TestActor;
let stranger: TestActor;

beforeAll(async () => {
  app = await TestApp.start();
  const [row] = await app.rows<{ today: string }>('SELECT today_in_thailand()::text AS today');
  today = row!.today;
  here = await TestDistrict.create(app.admin, 'here');
  const there = await TestDistrict.create(app.admin, 'there');
  school = await here.school('โรงเรียนบ้านหนองน้ำใส');
  hospital = await here.agency('โรงพยาบาลตัวอย่าง', 'HOSPITAL');
  const police = await here.agency('สภ.ตัวอย่าง', 'POLICE');
  officer = await here.actor({ role: 'DISTRICT_SAFETY' });
  admin = await here.actor({ role: 'DISTRICT_ADMIN' });
  care = await here.actor({ role: 'SCHOOL_CARE', school });
  doctor = await here.actor({ role: 'PARTNER_OFFICER', agency: hospital });
  policeman = await here.actor({ role: 'PARTNER_MANAGER', agency: police });
  stranger = await there.actor({ role: 'DISTRICT_SAFETY' });
});
afterAll(() => app.stop());

/** The smallest paper that a reader opens. */
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

const signatories = [
  { side: 'district', name: 'นายสมมติ เขตดี', position: 'ผู้อำนวยการ', signedOn: '2026-01-05' },
  { side: 'agency', name: 'นางสมมติ แพทย์ดี', position: 'ผู้อำนวยการ', signedOn: '2026-01-05' },
];
const terms = (agencyId: string, more: object = {}): object => ({
  agencyId,
  startsOn: day(-30),
  endsOn: day(300),
  hazardGroups: ['UNHEALTHINESS'],
  services: ['COUNSEL', 'TREAT'],
  dataClasses: ['F1', 'F2', 'F5'],
  signatories,
  ...more,
});
const draft = async (body: object): Promise<{ id: string; version: number; reference: string }> =>
  (await app.ask(officer, 'post', '/mous', { body }).expect(201)).body;
const activate = async (body: object): Promise<{ id: string; version: number; reference: string }> => {
  const { id } = await draft(body);
  return (await app.ask(officer, 'post', `/mous/${id}/activate`, { version: 1 }).expect(200)).body;
};
const inForce = async (agencyId: string): Promise<boolean> =>
  (await app.ask(officer, 'get', `/agencies/${agencyId}`).expect(200)).body.inForce;

describe('the register of agencies', () => {
  it('is kept by the safety centre and the admin, once per version', async () => {
    const body = {
      type: 'HOSPITAL',
      nameTh: 'โรงพยาบาลส่งเสริมสุขภาพ',
      services: ['COUNSEL'],
      subdistricts: ['หนองน้ำใส'],
      phone: '044 000 000',
      contact: { name: 'นางสมมติ ผู้ประสาน', phone: '089-000-0000', email: 'one@example.org' },
    };
    const added = await app.ask(admin, 'post', '/agencies', { body }).expect(201);
    expect(added.body).toMatchObject({ type: 'HOSPITAL', services: ['COUNSEL'], inForce: false, version: 1 });
    const { id } = added.body;
    await app.ask(care, 'post', '/agencies', { body }).expect(403);
    await app.ask(stranger, 'patch', `/agencies/${id}`, { body: { nameEn: 'X' }, version: 1 }).expect(404);
    await app.ask(officer, 'patch', `/agencies/${id}`, { body: { nameEn: 'X' } }).expect(428);
    await app.ask(officer, 'patch', `/agencies/${id}`, { body: { nameEn: 'X' }, version: 1 }).expect(200);
    const stale = await app
      .ask(admin, 'patch', `/agencies/${id}`, { body: { nameEn: 'Y' }, version: 1 })
      .expect(412);
    expect(stale.body.current).toMatchObject({ nameEn: 'X', services: ['COUNSEL'], version: 2 });
    await app
      .ask(officer, 'post', `/agencies/${id}/close`, { body: { reason: 'ย้าย' }, version: 2 })
      .expect(200);
    const again = await app
      .ask(officer, 'post', `/agencies/${id}/close`, { body: { reason: 'ย้าย' }, version: 3 })
      .expect(409);
    expect(again.body.code).toBe('agency.closed');
    await app.ask(officer, 'post', '/mous', { body: terms(id) }).expect(409);
  });

  it('takes away what is taken away by null: nobody calls a number that is gone', async () => {
    const body = { type: 'POLICE', nameTh: 'สถานีตำรวจย้าย', nameEn: 'Moving station', phone: '044 111 111' };
    const { id } = (await app.ask(admin, 'post', '/agencies', { body }).expect(201)).body;
    const change = (version: number, changes: object) =>
      app.ask(officer, 'patch', `/agencies/${id}`, { version, body: changes });
    expect((await change(1, { phone: null }).expect(200)).body).toMatchObject({ ...body, phone: null });
    const bare = { ...body, phone: null, nameEn: null };
    expect((await change(2, { nameEn: null, services: ['COUNSEL'] }).expect(200)).body).toMatchObject(bare);
    for (const field of ['type', 'nameTh', 'services', 'subdistricts', 'contact'])
      await change(3, { [field]: null }).expect(422);
  });

  it('shows a school the help, but no names and no private numbers', async () => {
    await app
      .ask(officer, 'patch', `/agencies/${hospital.id}`, {
        body: { services: ['TREAT'], contact: { name: 'นางสมมติ ลับมาก', phone: '0890000000' } },
        version: 1,
      })
      .expect(200);
    const list = await app.ask(care, 'get', '/agencies?service=TREAT').expect(200);
    expect(list.body.items).toHaveLength(1);
    expect(list.body.items[0]).toMatchObject({ id: hospital.id, contact: null, agreement: null });
    expect(list.text).not.toContain('ลับมาก');
    expect(list.text).not.toContain('0890000000');
    await app.ask(care, 'get', `/agencies/${hospital.id}/users`).expect(403);
    await app.ask(care, 'get', '/mous').expect(403);
  });

  it('shows an agency itself alone, with its people', async () => {
    const list = await app.ask(doctor, 'get', '/agencies').expect(200);
    expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([hospital.id]);
    await app.ask(policeman, 'get', `/agencies/${hospital.id}`).expect(404);
    const users = await app.ask(doctor, 'get', `/agencies/${hospital.id}/users`).expect(200);
    expect(users.body.items).toEqual([expect.objectContaining({ personId: doctor.personId })]);
    await app
      .ask(doctor, 'patch', `/agencies/${hospital.id}`, { body: { nameEn: 'X' }, version: 2 })
      .expect(403);
  });

  it.each([
    [{ type: 'hospital' }, '/type'],
    [{ services: ['COUNSEL', 'COUNSEL'] }, '/services'],
    [{ phone: 'javascript:1' }, '/phone'],
    [{ contact: { email: 'x@y' } }, '/contact/email'],
    [{ subdistricts: [' '] }, '/subdistricts'],
    [{ closedOn: '2026-01-01' }, '/closedOn'],
    [{ nameTh: '\u200b' }, '/nameTh'],
  ])('refuses %j', async (change, pointer) => {
    const answer = await app
      .ask(officer, 'patch', `/agencies/${hospital.id}`, { body: change, version: 2 })
      .expect(422);
    expect(answer.body.errors[0].pointer).toContain(pointer);
  });
});

describe('an agreement', () => {
  it('comes into force when both sides have signed, and is told to nobody as a draft', async () => {
    const agency = await here.agency('โรงพยาบาลหนึ่ง');
    const nurse = await here.actor({ role: 'PARTNER_OFFICER', agency });
    const mou = await draft(terms(agency.id, { signatories: [] }));
    expect(mou.reference).toMatch(/^MOU-25\d\d-\d{4}$/u);
    await app.ask(nurse, 'get', `/mous/${mou.id}`).expect(404);
    expect((await app.ask(nurse, 'get', '/mous').expect(200)).body.items).toEqual([]);
    const early = await app.ask(officer, 'post', `/mous/${mou.id}/activate`, { version: 1 }).expect(422);
    expect(early.body.code).toBe('mou.not-signed');
    await app.ask(officer, 'patch', `/mous/${mou.id}`, { body: { signatories }, version: 1 }).expect(200);
    await app.ask(stranger, 'post', `/mous/${mou.id}/activate`, { version: 2 }).expect(404);
    const done = await app.ask(officer, 'post', `/mous/${mou.id}/activate`, { version: 2 }).expect(200);
    expect(done.body).toMatchObject({ status: 'ACTIVE', inForce: true, daysLeft: 300, version: 3 });
    expect(await inForce(agency.id)).toBe(true);
    expect((await app.ask(nurse, 'get', `/mous/${mou.id}`).expect(200)).body.availableActions).toEqual([]);
    await app.ask(policeman, 'get', `/mous/${mou.id}`).expect(404);
    const edit = await app.ask(officer, 'patch', `/mous/${mou.id}`, {
      body: { endsOn: day(400) },
      version: 3,
    });
    expect(edit.body).toMatchObject({
      code: 'illegal-transition',
      availableActions: ['attach-file', 'renew', 'terminate'],
    });
    const { items } = (await app.ask(officer, 'get', `/mous/${mou.id}/history`).expect(200)).body;
    expect(items.map(({ action }: { action: string }) => action)).toEqual(['draft', 'edit', 'activate']);
  });

  it('names only data that the kind of agency may receive', async () => {
    const agency = await here.agency('สภ.หนึ่ง', 'POLICE');
    const refused = await app
      .ask(officer, 'post', '/mous', { body: terms(agency.id, { dataClasses: ['F1', 'F5'] }) })
      .expect(422);
    expect(refused.body).toMatchObject({
      code: 'mou.data-class-not-for-type',
      errors: [{ pointer: '/dataClasses/1' }],
    });
    await draft(terms(agency.id, { dataClasses: ['F1', 'F6'] }));
    const turned = await app
      .ask(officer, 'patch', `/agencies/${agency.id}`, { body: { type: 'MONASTIC' }, version: 1 })
      .expect(422);
    expect(turned.body.errors[0].pointer).toBe('/type');
  });

  it.each([
    ['ends before it starts', { endsOn: '2020-01-01' }, '/endsOn'],
    ['ends in a Buddhist year', { endsOn: '2570-01-01' }, '/endsOn'],
    ['has no service', { services: [] }, '/services'],
    ['names the allegation', { dataClasses: ['F4'] }, '/dataClasses'],
    [
      'is signed by a third side',
      { signatories: [{ ...signatories[0], side: 'school' }] },
      '/signatories/0/side',
    ],
    ['is in force at once', { status: 'ACTIVE' }, '/status'],
  ])('is refused when it %s', async (_, change, pointer) => {
    const answer = await app.ask(officer, 'post', '/mous', { body: terms(hospital.id, change) }).expect(422);
    expect(answer.body.errors[0].pointer).toContain(pointer);
  });

  it('is refused alike for an agency that is absent or of another district', async () => {
    const theirs = await app.rows<{ id: string }>(
      "INSERT INTO agency (id, district_id, type, name_th) SELECT gen_random_uuid(), id, 'POLICE', 'x' FROM district WHERE code = 'there' RETURNING id",
    );
    for (const id of [theirs[0]!.id, '019a0000-0000-7000-8000-00000000dead']) {
      const answer = await app.ask(officer, 'post', '/mous', { body: terms(id) }).expect(422);
      expect(answer.body.errors).toEqual([
        expect.objectContaining({ pointer: '/agencyId', code: 'unknown-reference' }),
      ]);
    }
  });

  it('is the only one of its agency in force on a day', async () => {
    const agency = await here.agency('โรงพยาบาลสอง');
    await activate(terms(agency.id));
    const { id } = await draft(terms(agency.id, { startsOn: day(300), endsOn: day(600) }));
    const answer = await app.ask(officer, 'post', `/mous/${id}/activate`, { version: 1 }).expect(409);
    expect(answer.body.code).toBe('mou.overlap');
    await expect(app.rows("UPDATE mou SET state = 'ACTIVE' WHERE id = $1", [id])).rejects.toMatchObject({
      constraint: 'mou_one_in_force',
    });
  });

  it('is superseded by its renewal, which cuts it the day before', async () => {
    const agency = await here.agency('โรงพยาบาลสาม');
    const first = await activate(terms(agency.id));
    const body = { startsOn: today, endsOn: day(700) };
    const renewal = (
      await app.ask(officer, 'post', `/mous/${first.id}/renew`, { body, version: 2 }).expect(200)
    ).body;
    expect(renewal).toMatchObject({
      edition: 2,
      supersedesId: first.id,
      status: 'DRAFT',
      reference: first.reference,
    });
    const twice = await app.ask(officer, 'post', `/mous/${first.id}/renew`, { body, version: 2 }).expect(409);
    expect(twice.body.code).toBe('mou.renewal-exists');
    await app.ask(officer, 'patch', `/mous/${renewal.id}`, { body: { signatories }, version: 1 }).expect(200);
    await app.ask(officer, 'post', `/mous/${renewal.id}/activate`, { version: 2 }).expect(200);
    const old = (await app.ask(officer, 'get', `/mous/${first.id}`).expect(200)).body;
    expect(old).toMatchObject({
      status: 'EXPIRED',
      inForce: false,
      lastOn: day(-1),
      supersededById: renewal.id,
    });
    expect(await inForce(agency.id)).toBe(true);
  });

  it('discloses nothing from the commit of its end on, and the agency is told', async () => {
    const agency = await here.agency('โรงพยาบาลสี่');
    const nurse = await here.actor({ role: 'PARTNER_OFFICER', agency });
    const mou = await activate(terms(agency.id));
    const two = await Promise.all(
      [officer, admin].map((who) =>
        app.ask(who, 'post', `/mous/${mou.id}/terminate`, { body: { reason: 'เลิกข้อตกลง' }, version: 2 }),
      ),
    );
    expect(two.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await inForce(agency.id)).toBe(false);
    const told = await app.rows('SELECT kind, subject_reference FROM notice WHERE person_id = $1', [
      nurse.personId,
    ]);
    expect(told).toEqual([{ kind: 'mou-ended', subject_reference: mou.reference }]);
  });

  it('keeps its signed paper for whoever reads it, and for nobody else', async () => {
    const mou = await draft(terms(hospital.id, { startsOn: day(1000), endsOn: day(1100) }));
    const path = `/mous/${mou.id}/file`;
    const send = (who: TestActor, version: number, bytes = PDF) =>
      app.ask(who, 'post', path, { version }).attach('file', bytes, 'zzSIGNEDzz.pdf');
    await app.ask(officer, 'get', path).expect(404);
    await send(officer, 1, Buffer.from('<html></html>')).expect(415);
    await send(officer, 9).expect(412);
    await send(care, 1).expect(403);
    await send(stranger, 1).expect(404);
    expect((await send(officer, 1).expect(200)).body).toMatchObject({ hasFile: true, version: 2 });
    const opened = await app.ask(admin, 'get', path).expect(200);
    expect(opened.headers['content-disposition']).toContain('attachment');
    await app.ask(doctor, 'get', path).expect(404);
    await app.ask(officer, 'post', `/mous/${mou.id}/activate`, { version: 2 }).expect(200);
    await app.ask(doctor, 'get', path).expect(200);
    for (const [who, status] of [
      [policeman, 404],
      [stranger, 404],
      [care, 403],
    ] as const)
      await app.ask(who, 'get', path).expect(status);
    const audited = await app.rows(
      "SELECT action FROM audit_event WHERE record_id = $1 AND action LIKE 'mou.%file' ORDER BY seq",
      [mou.id],
    );
    expect(audited.map(({ action }) => action)).toEqual([
      'mou.attach-file',
      'mou.read-file',
      'mou.read-file',
    ]);
  });

  it('ends with its agency', async () => {
    const agency = await here.agency('โรงพยาบาลห้า');
    await activate(terms(agency.id));
    expect(await inForce(agency.id)).toBe(true);
    await app
      .ask(officer, 'post', `/agencies/${agency.id}/close`, { body: { reason: 'ยุบ' }, version: 1 })
      .expect(200);
    expect(await inForce(agency.id)).toBe(false);
  });

  it('keeps a history that nobody can change', async () => {
    await expect(app.rows("UPDATE mou_history SET action = 'x'")).rejects.toMatchObject({ code: '42501' });
  });
});
