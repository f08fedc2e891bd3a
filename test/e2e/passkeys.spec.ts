import { withPassword } from '../support/accounts.js';
import { TestApp } from '../support/app.js';
import { TestAuthenticator } from '../support/authenticator.js';
import { PASSWORD, TestBrowser } from '../support/browser.js';
import { outcome } from '../support/second-factor.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

const SITE = 'http://kumkrong.test';

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

const officer = (): Promise<TestActor> => here.actor({ role: 'DISTRICT_SAFETY' });

async function passwordOnly(login: string): Promise<TestBrowser> {
  const person = new TestBrowser(app, `198.51.100.${(lastAddress += 1)}`);
  expect((await person.signIn(login)).status).toBe(200);
  return person;
}

async function withPasskey(
  actor: TestActor,
): Promise<{ person: TestBrowser; key: TestAuthenticator; login: string }> {
  const login = await withPassword(app, actor);
  const person = await passwordOnly(login);
  const key = new TestAuthenticator(SITE);
  const { body } = await person.ask('post', '/me/factors/passkeys/challenge');
  const added = await person.ask('post', '/me/factors/passkeys', {
    name: 'โทรศัพท์',
    ...key.create(body.options.challenge),
  });
  expect(added.status).toBe(200);
  return { person, key, login };
}

async function signed(person: TestBrowser, key: TestAuthenticator, origin = SITE): Promise<object> {
  const { body } = await person.ask('post', '/me/confirm/passkey');
  return { passkey: key.sign(body.options.challenge, origin) };
}

async function enrolKey(actor: TestActor): Promise<TestAuthenticator> {
  const key = new TestAuthenticator(SITE);
  const { body } = await app.ask(actor, 'post', '/me/factors/passkeys/challenge').expect(200);
  await app
    .ask(actor, 'post', '/me/factors/passkeys', {
      body: { name: 'กุญแจ', ...key.create(body.options.challenge) },
    })
    .expect(200);
  return key;
}

describe('a passkey', () => {
  it('enrols, signs in, and tells when it was used', async () => {
    const { person, key, login } = await withPasskey(await officer());
    expect((await person.ask('get', '/incident-queue')).status).toBe(200);
    const other = await passwordOnly(login);
    expect((await other.ask('get', '/me')).body.confirmWith).toEqual(['passkey', 'backup-code']);
    expect((await other.ask('post', '/me/confirm', await signed(other, key))).status).toBe(204);
    const { items } = (await other.ask('get', '/me/factors')).body;
    expect(items).toEqual([
      expect.objectContaining({ kind: 'passkey', name: 'โทรศัพท์', lastUsedAt: expect.any(String) }),
    ]);
  });

  it('is refused from another site, over another challenge, by another key, and a second time', async () => {
    const { key, login } = await withPasskey(await officer());
    const person = await passwordOnly(login);
    const refused = async (body: object): Promise<void> =>
      expect(outcome(await person.ask('post', '/me/confirm', body))).toEqual([401, 'mfa-required']);
    await refused(await signed(person, key, 'http://evil.test'));
    await person.ask('post', '/me/confirm/passkey');
    await refused({ passkey: key.sign(Buffer.from('another challenge').toString('base64url')) });
    await refused(await signed(person, new TestAuthenticator(SITE)));
    const good = await signed(person, key);
    const other = await passwordOnly(login);
    expect(outcome(await other.ask('post', '/me/confirm', good))).toEqual([401, 'mfa-required']);
    expect((await person.ask('post', '/me/confirm', good)).status).toBe(204);
    await refused(good);
  });

  it('whose counter stands still is a copy', async () => {
    const { key, login } = await withPasskey(await officer());
    const first = await passwordOnly(login);
    expect((await first.ask('post', '/me/confirm', await signed(first, key))).status).toBe(204);
    key.counter -= 1;
    const second = await passwordOnly(login);
    expect(outcome(await second.ask('post', '/me/confirm', await signed(second, key)))).toEqual([
      401,
      'mfa-required',
    ]);
  });

  it('waits five minutes for its answer, and belongs to one person', async () => {
    const { key, login } = await withPasskey(await officer());
    const person = await passwordOnly(login);
    const late = await signed(person, key);
    await app.rows("UPDATE passkey_challenge SET expires_at = clock_timestamp() - interval '1 second'");
    expect(outcome(await person.ask('post', '/me/confirm', late))).toEqual([401, 'mfa-required']);
    const stranger = await officer();
    const { body } = await app.ask(stranger, 'post', '/me/factors/passkeys/challenge').expect(200);
    const stolen = { name: 'x', ...key.create(body.options.challenge) };
    await app.ask(stranger, 'post', '/me/factors/passkeys', { body: stolen }).expect(409);
  });

  it('that answers no challenge of ours is not enrolled', async () => {
    const actor = await officer();
    const key = new TestAuthenticator(SITE);
    const challenge = Buffer.from('of nobody').toString('base64url');
    const body = { name: 'x', ...key.create(challenge) };
    expect(outcome(await app.ask(actor, 'post', '/me/factors/passkeys', { body }))).toEqual([
      401,
      'mfa-required',
    ]);
    await app.ask(actor, 'post', '/me/factors/passkeys/challenge').expect(200);
    expect(outcome(await app.ask(actor, 'post', '/me/factors/passkeys', { body }))).toEqual([
      401,
      'mfa-required',
    ]);
  });
});

describe('proof that is fresh', () => {
  it('is asked for by exports, and given again by the strongest factor', async () => {
    const actor = await here.actor({ role: 'DISTRICT_EXEC', stale: true });
    const path = '/statistics/fiscal/2569/export.csv';
    expect(outcome(await app.ask(actor, 'get', path))).toEqual([403, 'reauthentication-required']);
    await withPassword(app, actor);
    await app.ask(actor, 'post', '/me/confirm', { body: { password: PASSWORD } }).expect(204);
    await app.ask(actor, 'get', path).expect(200);
    const key = await enrolKey(actor);
    await app.rows(
      "UPDATE session SET confirmed_at = clock_timestamp() - interval '15 minutes 1 second' WHERE id = $1",
      [actor.sessionId],
    );
    expect(outcome(await app.ask(actor, 'get', path))).toEqual([403, 'reauthentication-required']);
    expect(outcome(await app.ask(actor, 'post', '/me/confirm', { body: { password: PASSWORD } }))).toEqual([
      401,
      'mfa-required',
    ]);
    expect(outcome(await app.ask(actor, 'get', path))).toEqual([403, 'reauthentication-required']);
    const { body } = await app.ask(actor, 'post', '/me/confirm/passkey').expect(200);
    await app
      .ask(actor, 'post', '/me/confirm', { body: { passkey: key.sign(body.options.challenge) } })
      .expect(204);
    await app.ask(actor, 'get', path).expect(200);
  });

  it('by password is refused with a wrong one, as at sign-in, and throttled', async () => {
    const actor = await here.actor({ role: 'TEACHER', school, stale: true });
    await withPassword(app, actor);
    const codes: unknown[] = [];
    for (let n = 0; n < 7; n += 1)
      codes.push(outcome(await app.ask(actor, 'post', '/me/confirm', { body: { password: 'wrong' } })));
    expect(codes).toEqual([
      ...Array.from({ length: 6 }, () => [401, 'sign-in-failed']),
      [429, 'too-many-requests'],
    ]);
  });

  it('is asked for before a factor is added or taken away, or codes are made anew', async () => {
    const actor = await here.actor({ role: 'DISTRICT_SAFETY', stale: true });
    const asked = [
      app.ask(actor, 'post', '/me/factors/app'),
      app.ask(actor, 'post', '/me/factors/app/confirm', { body: { code: '123456' } }),
      app.ask(actor, 'post', '/me/factors/passkeys/challenge'),
      app.ask(actor, 'post', '/me/backup-codes'),
      app.ask(actor, 'delete', `/me/factors/${actor.personId}`),
    ];
    for (const answer of await Promise.all(asked))
      expect(outcome(answer)).toEqual([403, 'reauthentication-required']);
  });
});
