import { codeAt, outcome, withApp } from '../support/second-factor.js';
import { TestApp } from '../support/app.js';
import { PASSWORD, TestBrowser } from '../support/browser.js';
import { TestDistrict, type TestActor, type TestAgency, type TestSchool } from '../support/world.js';

let app: TestApp;
let here: TestDistrict;
let school: TestSchool;
let hospital: TestAgency;
let police: TestAgency;
let admin: TestActor;
let second: TestActor;
let safety: TestActor;
let auditor: TestActor;
let serial = 0;

beforeAll(async () => {
  app = await TestApp.start(undefined, { TRUSTED_PROXIES: '1' });
  here = await TestDistrict.create(app.admin, 'here');
  school = await here.school('โรงเรียนบ้านหนองน้ำใส');
  hospital = await here.agency('โรงพยาบาลตัวอย่าง');
  police = await here.agency('สถานีตำรวจตัวอย่าง', 'POLICE');
  admin = await here.actor({ role: 'DISTRICT_ADMIN' });
  second = await here.actor({ role: 'DISTRICT_ADMIN' });
  safety = await here.actor({ role: 'DISTRICT_SAFETY' });
  await app.rows(
    "UPDATE person SET created_at = clock_timestamp() - interval '8 days' WHERE district_id = $1",
    [here.id],
  );
});
beforeEach(async () => {
  auditor = await here.actor({ role: 'AUDITOR_DPO' });
});
afterAll(() => app.stop());

const invitation = (agencyId: string | undefined, role = 'PARTNER_OFFICER'): object => ({
  firstName: 'วิภา',
  lastName: 'สมมติ',
  username: `partner${(serial += 1)}`,
  post: { role, ...(agencyId ? { agencyId } : {}), startsOn: '2026-05-16' },
});

describe('people of an agency', () => {
  it('are invited by the safety centre, and see nothing until their second factor', async () => {
    const { body } = await app.ask(safety, 'post', '/people', { body: invitation(hospital.id) }).expect(201);
    expect(body.person.posts).toEqual([
      expect.objectContaining({
        role: 'PARTNER_OFFICER',
        place: { kind: 'agency', id: hospital.id, nameTh: hospital.nameTh },
      }),
    ]);
    const { code, username } = body.recoverySlip;
    const person = new TestBrowser(app, '198.51.100.1');
    await person.ask('post', '/recoveries', { username, slipCode: code, newPassword: PASSWORD });
    expect((await person.signIn(username)).body).toMatchObject({ secondStep: 'enrol', permissions: [] });
    expect(outcome(await person.ask('get', '/people'))).toEqual([403, 'mfa-enrolment-required']);
    const { body: setup } = await person.ask('post', '/me/factors/app');
    await person.ask('post', '/me/factors/app/confirm', { code: codeAt(setup.secret, app.clock.now()) });
    expect((await person.ask('get', '/me')).body).toMatchObject({ secondStep: null });
    expect((await person.ask('get', '/people')).status).toBe(403);
  });

  it('are placed at an agency of the district that is open, and nowhere else', async () => {
    const there = await TestDistrict.create(app.admin, 'there');
    const foreign = await there.agency('หน่วยงานเขตอื่น');
    const closed = await here.agency('หน่วยงานที่ปิดแล้ว');
    await app.rows("UPDATE agency SET closed_on = '2026-01-01' WHERE id = $1", [closed.id]);
    for (const [id, code] of [
      [undefined, 'inconsistent'],
      [foreign.id, 'unknown-reference'],
      [closed.id, 'unknown-reference'],
      [school.id, 'unknown-reference'],
    ] as const) {
      const { status, body } = await app.ask(admin, 'post', '/people', { body: invitation(id) });
      expect([status, body.errors]).toMatchObject([422, [{ pointer: '/post/agencyId', code }]]);
    }
    const mixed = await app.ask(admin, 'post', '/people', {
      body: invitation(hospital.id, 'DISTRICT_SAFETY'),
    });
    expect(mixed.body.errors).toMatchObject([{ pointer: '/post/agencyId', code: 'inconsistent' }]);
  });

  it('are the only ones that the safety centre looks after', async () => {
    const officer = await here.actor({ role: 'PARTNER_OFFICER', agency: hospital });
    const teacher = await here.actor({ role: 'TEACHER', school });
    await app.ask(safety, 'get', `/people/${officer.personId}`).expect(200);
    await app.ask(safety, 'get', `/people/${teacher.personId}`).expect(404);
    await app.ask(safety, 'post', `/people/${teacher.personId}/disable`).expect(404);
    await app
      .ask(safety, 'post', '/people', { body: { ...invitation(undefined, 'DISTRICT_SAFETY') } })
      .expect(403);
    // Somebody who is a colleague as well opens more than the centre may give.
    await here.signIn(officer, { role: 'DISTRICT_SAFETY' });
    await app.ask(safety, 'post', `/people/${officer.personId}/disable`).expect(403);
    await app.ask(safety, 'post', `/people/${officer.personId}/recovery-slips`).expect(403);
  });

  it('are listed by their own coordinator alone', async () => {
    const manager = await here.actor({ role: 'PARTNER_MANAGER', agency: police });
    const own = await here.actor({ role: 'PARTNER_OFFICER', agency: police });
    const other = await here.actor({ role: 'PARTNER_OFFICER', agency: hospital });
    const { body } = await app.ask(manager, 'get', '/people').expect(200);
    expect(body.items.map(({ id }: { id: string }) => id).sort()).toEqual(
      [manager.personId, own.personId].sort(),
    );
    await app.ask(manager, 'get', `/people/${own.personId}`).expect(200);
    for (const { personId } of [other, safety])
      await app.ask(manager, 'get', `/people/${personId}`).expect(404);
    await app.ask(manager, 'post', `/people/${own.personId}/disable`).expect(403);
    await app.ask(own, 'get', '/people').expect(403);
    const filtered = await app.ask(safety, 'get', `/people?agencyId=${police.id}`).expect(200);
    expect(filtered.body.items).toHaveLength(2);
  });

  it.each(['disabled', 'ended'] as const)(
    'that are %s are out at once, in a burst of requests',
    async (how) => {
      for (let round = 0; round < 3; round += 1) {
        const manager = await here.actor({ role: 'PARTNER_MANAGER', agency: hospital });
        await app.rows('UPDATE post SET starts_on = today_in_thailand() - 9 WHERE id = $1', [manager.postId]);
        let outAt = Infinity;
        const seen: { began: number; status: number }[] = [];
        const burst = async (): Promise<void> => {
          for (let n = 0; n < 10; n += 1) {
            const began = performance.now();
            seen.push({ began, status: (await app.ask(manager, 'get', '/people')).status });
          }
        };
        const end = async (): Promise<void> => {
          if (how === 'disabled')
            await app.ask(safety, 'post', `/people/${manager.personId}/disable`).expect(200);
          else
            await app
              .ask(safety, 'post', `/posts/${manager.postId}/end`, {
                version: 1,
                body: { endsOn: await yesterday() },
              })
              .expect(200);
          outAt = performance.now();
        };
        await Promise.all([burst(), burst(), end()]);
        await burst();
        const late = seen.filter(({ began }) => began > outAt);
        expect(late.length).toBeGreaterThan(0);
        expect(late.filter(({ status }) => status !== 401)).toEqual([]);
      }
    },
  );
});

async function yesterday(): Promise<string> {
  const [row] = await app.rows<{ day: string }>('SELECT (today_in_thailand() - 1)::text AS day');
  return row?.day ?? '';
}

describe('a lost phone', () => {
  it('is mended by an administrator with a fresh proof: every session ends, and the next sign-in enrols', async () => {
    const officer = await here.actor({ role: 'DISTRICT_PSYCH' });
    const { person, login } = await withApp(app, officer, new TestBrowser(app, '198.51.100.2'));
    const stale = await here.actor({ role: 'DISTRICT_ADMIN', stale: true });
    const path = `/people/${officer.personId}/factor-reset`;
    expect(outcome(await app.ask(stale, 'post', path))).toEqual([403, 'reauthentication-required']);
    await app.ask(admin, 'post', path).expect(204);
    expect((await person.ask('get', '/me')).status).toBe(401);
    const next = new TestBrowser(app, '198.51.100.2');
    expect((await next.signIn(login)).body).toMatchObject({ secondStep: 'enrol' });
    const lines = await app.rows(
      "SELECT person_id, outcome FROM audit_event WHERE action = 'second-factor.reset' AND record_id = $1",
      [officer.personId],
    );
    expect(lines).toEqual([{ person_id: admin.personId, outcome: 'done' }]);
    await app.ask(admin, 'post', `/people/${admin.personId}/factor-reset`).expect(403);
  });

  it('and a lost password are not mended by the same hands within a day', async () => {
    const officer = await here.actor({ role: 'DISTRICT_PSYCH' });
    const [slip, reset] = [
      `/people/${officer.personId}/recovery-slips`,
      `/people/${officer.personId}/factor-reset`,
    ];
    await app.ask(admin, 'post', slip).expect(201);
    expect(outcome(await app.ask(admin, 'post', reset))).toEqual([403, 'both-halves']);
    await app.ask(second, 'post', reset).expect(204);
    expect(outcome(await app.ask(second, 'post', slip))).toEqual([403, 'both-halves']);
    await app.rows("UPDATE account_signature SET signed_at = signed_at - interval '24 hours 1 second'");
    await app.ask(admin, 'post', reset).expect(204);
  });
});

describe('the auditor', () => {
  it.each([
    ['disabled', () => [`/people/${auditor.personId}/disable`, {}]],
    ['given a slip', () => [`/people/${auditor.personId}/recovery-slips`, {}]],
    ['left without factors', () => [`/people/${auditor.personId}/factor-reset`, {}]],
    [
      'out of the post',
      () => [`/posts/${auditor.postId}/end`, { version: 1, body: { endsOn: '2026-08-19' } }],
    ],
  ] as [string, () => [string, object]][])(
    'is not %s by one administrator, however often; by two who were here for a week',
    async (_what, doing) => {
      const [path, more] = doing();
      const refused = [409, 'second-signature-required'];
      const newcomer = await here.actor({ role: 'DISTRICT_ADMIN' });
      for (const who of [admin, admin, newcomer])
        expect(outcome(await app.ask(who, 'post', path, more))).toEqual(refused);
      await app.ask(auditor, 'get', '/me').expect(200);
      expect((await app.ask(second, 'post', path, more)).status).toBeLessThan(300);
    },
  );

  it('is not silenced by a signature that is a day old', async () => {
    const path = `/people/${auditor.personId}/disable`;
    await app.ask(admin, 'post', path).expect(409);
    await app.rows("UPDATE account_signature SET signed_at = signed_at - interval '24 hours 1 second'");
    await app.ask(second, 'post', path).expect(409);
    await app.ask(auditor, 'get', '/me').expect(200);
    const lines = await app.rows(
      "SELECT reason_code FROM audit_event WHERE action = 'account.sign' AND record_id = $1",
      [auditor.personId],
    );
    expect(lines).toEqual([{ reason_code: 'account.disable' }, { reason_code: 'account.disable' }]);
  });
});
