import { codeAt, outcome, withApp, type Enrolled } from '../support/second-factor.js';
import { withPassword } from '../support/accounts.js';
import { TestApp } from '../support/app.js';
import { PASSWORD, TestBrowser } from '../support/browser.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

const SITE = 'http://kumkrong.test';
const STEP_MS = 30_000;

let app: TestApp;
let here: TestDistrict;
let school: TestSchool;
let lastAddress = 0;

beforeAll(async () => {
  app = await TestApp.start(undefined, { TRUSTED_PROXIES: '1', PUBLIC_URL: SITE });
  here = await TestDistrict.create(app.admin, 'here');
  school = await here.school('โรงเรียนบ้านหนองน้ำใส');
});
afterAll(() => app.stop());

const browser = (): TestBrowser => new TestBrowser(app, `198.51.100.${(lastAddress += 1)}`);
const officer = (): Promise<TestActor> => here.actor({ role: 'DISTRICT_SAFETY' });
const teacher = (): Promise<TestActor> => here.actor({ role: 'TEACHER', school });
const enrol = (actor: TestActor): Promise<Enrolled> => withApp(app, actor, browser());
const codeNow = (secret: string): string => codeAt(secret, app.clock.now());
/** A code that was not taken yet: the clock moves on by a step. */
function nextCode(secret: string): string {
  app.clock.advance(STEP_MS);
  return codeNow(secret);
}

async function passwordOnly(login: string): Promise<TestBrowser> {
  const person = browser();
  expect((await person.signIn(login)).status).toBe(200);
  return person;
}

const CLOSED = ['/incident-queue', '/people', '/sessions', '/schools', '/me/password'] as const;

describe('a post that needs a second factor', () => {
  it('opens nothing but enrolment until there is one', async () => {
    const login = await withPassword(app, await officer());
    const person = await passwordOnly(login);
    const me = await person.ask('get', '/me');
    expect(me.body).toMatchObject({ secondStep: 'enrol', confirmWith: ['password'], permissions: [] });
    for (const path of CLOSED)
      expect([
        path,
        outcome(
          await person.ask(
            path === '/me/password' ? 'put' : 'get',
            path,
            path === '/me/password' ? {} : undefined,
          ),
        ),
      ]).toEqual([path, [403, 'mfa-enrolment-required']]);
    expect((await person.ask('post', '/me/backup-codes')).body.code).toBe('mfa-enrolment-required');
    const { body: setup } = await person.ask('post', '/me/factors/app');
    expect(setup.uri).toContain(setup.secret);
    const done = await person.ask('post', '/me/factors/app/confirm', { code: codeNow(setup.secret) });
    expect(done.body.backupCodes).toHaveLength(10);
    expect((await person.ask('get', '/me')).body).toMatchObject({
      secondStep: null,
      confirmWith: ['totp', 'backup-code'],
    });
    expect((await person.ask('get', '/incident-queue')).status).toBe(200);
  });

  it.each([
    'DISTRICT_PSYCH',
    'DISTRICT_SUPERVISOR',
    'DISTRICT_EXEC',
    'DISTRICT_ADMIN',
    'AUDITOR_DPO',
  ] as const)('is that of %s', async (role) => {
    const who = await here.actor({ role, assurance: 'password' });
    expect(outcome(await app.ask(who, 'get', '/sessions'))).toEqual([403, 'mfa-enrolment-required']);
  });

  it.each(['PARTNER_OFFICER', 'PARTNER_MANAGER'] as const)('is that of %s', async (role) => {
    const agency = await here.agency(`โรงพยาบาล ${role}`);
    const who = await here.actor({ role, agency, assurance: 'password' });
    expect(outcome(await app.ask(who, 'get', '/sessions'))).toEqual([403, 'mfa-enrolment-required']);
  });

  it('is no teacher’s, nor a director’s; and in a made-up district nobody’s', async () => {
    for (const role of ['TEACHER', 'SCHOOL_DIRECTOR'] as const) {
      const who = await here.actor({ role, school, assurance: 'password' });
      await app.ask(who, 'get', '/sessions').expect(200);
    }
    const demo = await TestDistrict.create(app.admin, 'made-up');
    await app.rows('UPDATE district SET demo = TRUE WHERE id = $1', [demo.id]);
    const who = await demo.actor({ role: 'DISTRICT_SAFETY', assurance: 'password' });
    await app.ask(who, 'get', '/incident-queue').expect(200);
  });

  it('asks for one when a teacher switches to it', async () => {
    const actor = await here.actor({ role: 'TEACHER', school, assurance: 'password' });
    const second = await here.signIn(actor, { role: 'DISTRICT_SAFETY' });
    const { body } = await app
      .ask(actor, 'put', '/me/active-post', { body: { postId: second.postId } })
      .expect(200);
    expect(body).toMatchObject({ secondStep: 'enrol', permissions: [] });
    expect(outcome(await app.ask(actor, 'get', '/incident-queue'))).toEqual([403, 'mfa-enrolment-required']);
  });
});

describe('the second step', () => {
  it('opens the session under a new token; the one of the first step is nobody', async () => {
    const { secret, login } = await enrol(await officer());
    const person = await passwordOnly(login);
    expect((await person.ask('get', '/me')).body).toMatchObject({ secondStep: 'confirm', permissions: [] });
    for (const path of CLOSED.filter((one) => one !== '/me/password'))
      expect([path, outcome(await person.ask('get', path))]).toEqual([path, [401, 'mfa-required']]);
    const before = person.cookies.get('kumkrong-session') ?? '';
    expect((await person.ask('post', '/me/confirm', { code: nextCode(secret) })).status).toBe(204);
    expect((await person.ask('get', '/incident-queue')).status).toBe(200);
    expect(person.cookies.get('kumkrong-session')).not.toBe(before);
    person.cookies.set('kumkrong-session', before);
    expect((await person.ask('get', '/me')).status).toBe(401);
  });

  it('lets nobody enrol, change the password or remove a factor before it is done', async () => {
    const actor = await officer();
    const { login, person: owner } = await enrol(actor);
    const person = await passwordOnly(login);
    const [factor] = (await owner.ask('get', '/me/factors')).body.items;
    const asked = [
      await person.ask('post', '/me/factors/app'),
      await person.ask('post', '/me/factors/passkeys/challenge'),
      await person.ask('post', '/me/backup-codes'),
      await person.ask('delete', `/me/factors/${factor.id}`),
      await person.ask('get', '/me/factors'),
      await person.ask('put', '/me/active-post', { postId: actor.postId }),
      await person.ask('put', '/me/password', { currentPassword: PASSWORD, newPassword: `${PASSWORD} ใหม่` }),
    ];
    for (const answer of asked) expect(outcome(answer)).toEqual([401, 'mfa-required']);
    expect(outcome(await person.ask('post', '/me/confirm', { password: PASSWORD }))).toEqual([
      401,
      'mfa-required',
    ]);
    expect((await person.ask('delete', '/sessions/current')).status).toBe(204);
  });

  it('takes no code twice, none out of its window, and one step beside it', async () => {
    const { secret, login } = await enrol(await officer());
    const person = await passwordOnly(login);
    const tries: [string, Date][] = [
      ['the code of the enrolment', app.clock.now()],
      ['two steps late', new Date(app.clock.now().getTime() - 2 * STEP_MS)],
      ['two steps early', new Date(app.clock.now().getTime() + 2 * STEP_MS)],
    ];
    for (const [what, at] of tries)
      expect([what, outcome(await person.ask('post', '/me/confirm', { code: codeAt(secret, at) }))]).toEqual([
        what,
        [401, 'mfa-required'],
      ]);
    const early = codeAt(secret, new Date(app.clock.now().getTime() + STEP_MS));
    expect((await person.ask('post', '/me/confirm', { code: early })).status).toBe(204);
    const other = await passwordOnly(login);
    expect(outcome(await other.ask('post', '/me/confirm', { code: early }))).toEqual([401, 'mfa-required']);
  });

  it('takes a code once when it is sent twice at the same moment', async () => {
    const { secret, login } = await enrol(await officer());
    const [a, b, c] = [await passwordOnly(login), await passwordOnly(login), await passwordOnly(login)];
    const code = nextCode(secret);
    const answers = await Promise.all([a, b, c].map((one) => one.ask('post', '/me/confirm', { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 401, 401]);
  });

  it('takes each backup code once, and no one else’s', async () => {
    const { backupCodes, login } = await enrol(await officer());
    const stranger = await enrol(await officer());
    const person = await passwordOnly(login);
    expect(outcome(await person.ask('post', '/me/confirm', { backupCode: stranger.backupCodes[0] }))).toEqual(
      [401, 'mfa-required'],
    );
    const [first = ''] = backupCodes;
    expect((await person.ask('post', '/me/confirm', { backupCode: ` ${first.toLowerCase()}` })).status).toBe(
      204,
    );
    expect((await person.ask('get', '/me/factors')).body.backupCodesLeft).toBe(9);
    const again = await passwordOnly(login);
    expect(outcome(await again.ask('post', '/me/confirm', { backupCode: first }))).toEqual([
      401,
      'mfa-required',
    ]);
  });

  it('is not guessed: codes are throttled over all sessions of the person', async () => {
    const { secret, login } = await enrol(await officer());
    const guesser = await passwordOnly(login);
    const statuses: number[] = [];
    for (let n = 0; n < 8; n += 1)
      statuses.push((await guesser.ask('post', '/me/confirm', { code: '000000' })).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429]);
    const answers: number[] = [];
    for (let n = 0; n < 10; n += 1) {
      const next = await passwordOnly(login);
      answers.push((await next.ask('post', '/me/confirm', { code: '000000' })).status);
    }
    expect(answers.filter((status) => status === 401)).toHaveLength(6);
    expect(
      (await (await passwordOnly(login)).ask('post', '/me/confirm', { code: nextCode(secret) })).status,
    ).toBe(429);
  });

  it.each([
    [{}, '/code', 'required'],
    [{ code: '12345' }, '/code', 'invalid'],
    [{ code: '๑๒๓๔๕๖' }, '/code', 'invalid'],
    [{ code: 123_456 }, '/code', 'invalid'],
    [{ code: '123456', password: 'x' }, '/code', 'inconsistent'],
    [{ passkey: 'x' }, '/passkey', 'wrong-type'],
    [{ passkey: { id: 'a', clientDataJSON: 'b', authenticatorData: 'c' } }, '/passkey/signature', 'required'],
    [{ backupCode: 'x'.repeat(21) }, '/backupCode', 'too-long'],
    [{ assurance: 'second-factor' }, '/assurance', 'unknown-field'],
  ])('refuses %j', async (body, pointer, code) => {
    const answer = await app.ask(await officer(), 'post', '/me/confirm', { body });
    expect([answer.status, answer.body.errors?.[0]]).toMatchObject([422, { pointer, code }]);
  });

  it('is owed by the other sessions of whoever enrols', async () => {
    const actor = await teacher();
    const login = await withPassword(app, actor);
    const other = await passwordOnly(login);
    expect((await other.ask('get', '/sessions')).status).toBe(200);
    await enrol(actor);
    expect(outcome(await other.ask('get', '/sessions'))).toEqual([401, 'mfa-required']);
  });
});

describe('factors', () => {
  it('are their owner’s alone', async () => {
    const { person } = await enrol(await officer());
    const [factor] = (await person.ask('get', '/me/factors')).body.items;
    const stranger = await officer();
    await app.ask(stranger, 'delete', `/me/factors/${factor.id}`).expect(404);
    expect((await app.ask(stranger, 'get', '/me/factors')).body.items).toEqual([]);
  });

  it('that were the last leave every session at the password, and enrolment to do', async () => {
    const { person, login, backupCodes } = await enrol(await officer());
    const [factor] = (await person.ask('get', '/me/factors')).body.items;
    expect((await person.ask('delete', `/me/factors/${factor.id}`)).status).toBe(204);
    expect(outcome(await person.ask('get', '/sessions'))).toEqual([403, 'mfa-enrolment-required']);
    const next = await passwordOnly(login);
    expect(outcome(await next.ask('post', '/me/confirm', { backupCode: backupCodes[0] }))).toEqual([
      401,
      'mfa-required',
    ]);
  });

  it('are replaced by a new app, whose first code it must show', async () => {
    const { secret, person, login } = await enrol(await officer());
    const { body: setup } = await person.ask('post', '/me/factors/app');
    expect(outcome(await person.ask('post', '/me/factors/app/confirm', { code: nextCode(secret) }))).toEqual([
      401,
      'mfa-required',
    ]);
    const old = await passwordOnly(login);
    expect((await old.ask('post', '/me/confirm', { code: nextCode(secret) })).status).toBe(204);
    const replaced = await person.ask('post', '/me/factors/app/confirm', { code: codeNow(setup.secret) });
    expect(replaced.body).toMatchObject({ factor: { kind: 'totp' }, backupCodes: null });
    const next = await passwordOnly(login);
    expect((await next.ask('post', '/me/confirm', { code: nextCode(secret) })).status).toBe(401);
    expect((await next.ask('post', '/me/confirm', { code: nextCode(setup.secret) })).status).toBe(204);
  });

  it('and their codes lie sealed or hashed, and in no trail', async () => {
    const { secret, backupCodes } = await enrol(await officer());
    const rows = await app.rows<{ all: string }>(
      `SELECT f::text AS all FROM second_factor f UNION ALL SELECT b::text FROM backup_code b UNION ALL SELECT a::text FROM audit_event a
       UNION ALL SELECT o::text FROM outbox o UNION ALL SELECT i::text FROM idempotent_answer i`,
    );
    const raw = Buffer.from(secret, 'utf8').toString('hex');
    const canaries = [secret, raw, ...backupCodes, ...backupCodes.map((code) => code.replace('-', ''))];
    expect(rows.filter(({ all }) => canaries.some((canary) => all.includes(canary)))).toEqual([]);
    const events = await app.rows<{ action: string }>(
      "SELECT DISTINCT action FROM audit_event WHERE action ~ '^(second-factor|session[.]confirm)'",
    );
    expect(events.map(({ action }) => action).sort()).toEqual([
      'second-factor.begin',
      'second-factor.enrol',
      'second-factor.remove',
      'session.confirm',
    ]);
  });
});
