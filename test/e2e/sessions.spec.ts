import { newId } from '#platform/database';
import supertest from 'supertest';
import { withPassword } from '../support/accounts.js';
import { TestApp } from '../support/app.js';
import { PASSWORD, TestBrowser } from '../support/browser.js';
import { withApp } from '../support/second-factor.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

let app: TestApp;
let here: TestDistrict;
let school: TestSchool;
let admin: TestActor;

beforeAll(async () => {
  app = await TestApp.start(undefined, { TRUSTED_PROXIES: '1' });
  here = await TestDistrict.create(app.admin, 'here');
  school = await here.school('โรงเรียนบ้านหนองน้ำใส');
  admin = await here.actor({ role: 'DISTRICT_ADMIN' });
});
afterAll(() => app.stop());

const browser = (): TestBrowser => new TestBrowser(app);

async function signedIn(): Promise<{ actor: TestActor; login: string; person: TestBrowser }> {
  const actor = await here.actor({ role: 'TEACHER', school });
  const login = await withPassword(app, actor);
  const person = browser();
  expect((await person.signIn(login)).status).toBe(200);
  return { actor, login, person };
}

const statusOf = async (person: TestBrowser, path = '/me'): Promise<number> =>
  (await person.ask('get', path)).status;

describe('sessions', () => {
  it('are listed for their owner, and ended one by one', async () => {
    const { login, person, actor } = await signedIn();
    const other = browser();
    await other.signIn(login);
    const { body } = await person.ask('get', '/sessions');
    expect(body.items).toHaveLength(3);
    expect(body.items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    expect(JSON.stringify(body)).not.toMatch(/token|hash/i);
    const [current] = (await other.ask('get', '/sessions')).body.items.filter(
      (item: { current: boolean }) => item.current,
    );
    const stranger = (await signedIn()).person;
    expect((await stranger.ask('delete', `/sessions/${current.id}`)).status).toBe(404);
    expect(await statusOf(other)).toBe(200);
    expect((await person.ask('delete', `/sessions/${current.id}`)).status).toBe(204);
    expect(await statusOf(other)).toBe(401);
    expect((await person.ask('delete', `/sessions/${current.id}`)).status).toBe(404);
    expect((await person.ask('delete', `/sessions/${newId()}`)).status).toBe(404);
    await app.ask(actor, 'get', '/me').expect(200);
  });

  it('end at sign-out, for a kept cookie too', async () => {
    const { person } = await signedIn();
    const kept = new Map(person.cookies);
    expect((await person.ask('delete', '/sessions/current')).status).toBe(204);
    expect(person.cookies.has('kumkrong-session')).toBe(false);
    for (const [name, value] of kept) person.cookies.set(name, value);
    expect(await statusOf(person)).toBe(401);
  });

  it('end at once: of a burst of requests none that began after the end is answered', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { actor, person } = await signedIn();
      let endedAt = Infinity;
      const seen: { began: number; status: number }[] = [];
      const burst = async (): Promise<void> => {
        for (let n = 0; n < 12; n += 1) {
          const began = performance.now();
          seen.push({ began, status: await statusOf(person) });
        }
      };
      const end = async (): Promise<void> => {
        await app.ask(admin, 'post', `/people/${actor.personId}/disable`).expect(200);
        endedAt = performance.now();
      };
      await Promise.all([burst(), burst(), burst(), burst(), end()]);
      await burst();
      const late = seen.filter(({ began }) => began > endedAt);
      expect(late.length).toBeGreaterThan(0);
      expect(late.filter(({ status }) => status !== 401)).toEqual([]);
    }
  });

  it.each([
    ['half an hour without use', "last_seen_at = clock_timestamp() - interval '30 minutes 1 second'"],
    ['twelve hours in all', "expires_at = clock_timestamp() - interval '1 second'"],
    ['an end by somebody else', 'revoked_at = clock_timestamp()'],
  ])('are dead after %s', async (_why, change) => {
    const { actor, person } = await signedIn();
    await app.rows(`UPDATE session SET ${change} WHERE person_id = $1`, [actor.personId]);
    expect(await statusOf(person)).toBe(401);
  });

  it('live for twelve hours at most, and thirty minutes from the last use', async () => {
    const { actor, person } = await signedIn();
    const [session] = await app.rows<{ hours: number }>(
      "SELECT round(EXTRACT(epoch FROM expires_at - started_at) / 3600)::int AS hours FROM session WHERE person_id = $1 AND device <> 'test'",
      [actor.personId],
    );
    expect(session?.hours).toBe(12);
    await app.rows(
      "UPDATE session SET last_seen_at = clock_timestamp() - interval '29 minutes' WHERE person_id = $1",
      [actor.personId],
    );
    expect(await statusOf(person)).toBe(200);
    const [touched] = await app.rows<{ fresh: boolean }>(
      "SELECT last_seen_at > clock_timestamp() - interval '1 minute' AS fresh FROM session WHERE person_id = $1 AND device <> 'test'",
      [actor.personId],
    );
    expect(touched?.fresh).toBe(true);
    await app.rows(
      "UPDATE session SET last_seen_at = clock_timestamp() - interval '31 minutes' WHERE person_id = $1 AND device = 'test'",
      [actor.personId],
    );
    expect((await person.ask('get', '/sessions')).body.items).toHaveLength(1);
  });

  it('of a disabled account are dead, and stay so when it is enabled again', async () => {
    const { actor, login, person } = await signedIn();
    await app.ask(admin, 'post', `/people/${actor.personId}/disable`).expect(200);
    expect(await statusOf(person)).toBe(401);
    expect((await person.signIn(login)).status).toBe(401);
    await app.ask(admin, 'post', `/people/${actor.personId}/enable`).expect(200);
    await app.ask(actor, 'get', '/me').expect(401);
    expect((await browser().signIn(login)).status).toBe(200);
  });

  it('are nobody without a whole cookie, and with two of them', async () => {
    const { person } = await signedIn();
    const good = person.cookies.get('kumkrong-session') ?? '';
    const flipped = `${good.startsWith('A') ? 'B' : 'A'}${good.slice(1)}`;
    const cookies = [
      '',
      'kumkrong-session=',
      `kumkrong-session=${flipped}`,
      `kumkrong-session=${good.slice(1)}`,
      `kumkrong-session=${good}=`,
      `kumkrong-session=${flipped}; kumkrong-session=${good}`,
      `kumkrong-session=${good}; kumkrong-session=${flipped}`,
      `__Host-kumkrong-session=${good}`,
      `kumkrong-session=${encodeURIComponent(`${good}' OR 1=1`)}`,
      'kumkrong-session=%E0%A4%A',
    ];
    for (const cookie of cookies) {
      const answer = await supertest(app.app.getHttpServer()).get('/api/v1/me').set('Cookie', cookie);
      expect([cookie, answer.status, answer.body.code]).toEqual([cookie, 401, 'unauthenticated']);
    }
    const bearer = { Authorization: `Bearer ${good}` };
    await app.ask(null, 'get', '/me', { headers: bearer }).expect(401);
    expect(await statusOf(person)).toBe(200);
  });
});

describe('posts', () => {
  it('give rights one at a time: switching changes them at once', async () => {
    const { actor } = await signedIn();
    const { person } = await withApp(app, actor);
    const second = await here.signIn(actor, { role: 'DISTRICT_SAFETY' });
    const me = (await person.ask('get', '/me')).body;
    expect(me.posts).toHaveLength(2);
    expect(me.permissions).not.toContain('incident.triage');
    expect(await statusOf(person, '/incident-queue')).toBe(403);
    const switched = await person.ask('put', '/me/active-post', { postId: second.postId });
    expect(switched.body).toMatchObject({ activePost: { id: second.postId, role: 'DISTRICT_SAFETY' } });
    expect(switched.body.permissions).toContain('incident.triage');
    expect(await statusOf(person, '/incident-queue')).toBe(200);
    await person.ask('put', '/me/active-post', { postId: actor.postId });
    expect(await statusOf(person, '/incident-queue')).toBe(403);
    const audited = await app.rows(
      "SELECT record_id, acting_role FROM audit_event WHERE action = 'session.switch-post' AND person_id = $1 ORDER BY seq",
      [actor.personId],
    );
    expect(audited).toEqual([
      { record_id: second.postId, acting_role: 'TEACHER' },
      { record_id: actor.postId, acting_role: 'DISTRICT_SAFETY' },
    ]);
  });

  it("that are somebody else's, ended or unknown cannot be taken", async () => {
    const { actor, person } = await signedIn();
    const ended = await here.signIn(actor, { role: 'DISTRICT_SAFETY' });
    await app.rows('UPDATE post SET ends_on = today_in_thailand() - 1 WHERE id = $1', [ended.postId]);
    const coming = await here.signIn(actor, { role: 'DISTRICT_SAFETY' });
    await app.rows('UPDATE post SET starts_on = today_in_thailand() + 1 WHERE id = $1', [coming.postId]);
    const bodies: unknown[] = [];
    for (const postId of [admin.postId, ended.postId, coming.postId, newId()]) {
      const answer = await person.ask('put', '/me/active-post', { postId });
      expect(answer.status).toBe(422);
      bodies.push({ ...answer.body, traceId: '' });
    }
    for (const body of bodies) expect(body).toEqual(bodies[0]);
    expect(bodies[0]).toMatchObject({ errors: [{ pointer: '/postId', code: 'unknown-reference' }] });
    expect((await person.ask('get', '/me')).body.activePost.id).toBe(actor.postId);
  });

  it('end access on the day after their last, at the database’s clock in Thailand', async () => {
    const { actor, person } = await signedIn();
    await app.rows('UPDATE post SET ends_on = today_in_thailand() WHERE id = $1', [actor.postId]);
    expect(await statusOf(person)).toBe(200);
    await app.rows('UPDATE post SET ends_on = today_in_thailand() - 1 WHERE id = $1', [actor.postId]);
    expect(await statusOf(person)).toBe(401);
  });
});

describe('recovery slips', () => {
  const recover = (login: string, slipCode: string, person = browser()) =>
    person.ask('post', '/recoveries', { username: login, slipCode, newPassword: PASSWORD });

  async function printed(): Promise<{ actor: TestActor; login: string; code: string; person: TestBrowser }> {
    const { actor, person } = await signedIn();
    const { body } = await app.ask(admin, 'post', `/people/${actor.personId}/recovery-slips`).expect(201);
    return { actor, person, login: body.username, code: body.code };
  }

  it('work once, and end every session of the person', async () => {
    const { login, code, person } = await printed();
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
    expect(await statusOf(person)).toBe(200);
    expect((await recover(login, ` ${code.toLowerCase()} `)).status).toBe(204);
    expect(await statusOf(person)).toBe(401);
    const again = await recover(login, code);
    expect([again.status, again.body.code]).toEqual([401, 'sign-in-failed']);
  });

  it('work once also when used twice at the same moment', async () => {
    const { login, code } = await printed();
    const answers = await Promise.all([recover(login, code), recover(login, code), recover(login, code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 401, 401]);
  });

  it('are void after 24 hours, after a newer one, and for a disabled account', async () => {
    const old = await printed();
    const [slip] = await app.rows<{ hours: number }>(
      'SELECT round(EXTRACT(epoch FROM expires_at - clock_timestamp()) / 3600)::int AS hours FROM recovery_slip WHERE person_id = $1',
      [old.actor.personId],
    );
    expect(slip?.hours).toBe(24);
    await app.rows(
      "UPDATE recovery_slip SET expires_at = clock_timestamp() - interval '1 second' WHERE person_id = $1",
      [old.actor.personId],
    );
    expect((await recover(old.login, old.code)).status).toBe(401);
    const first = await printed();
    const { body: second } = await app
      .ask(admin, 'post', `/people/${first.actor.personId}/recovery-slips`)
      .expect(201);
    expect((await recover(first.login, first.code)).status).toBe(401);
    expect((await recover(first.login, second.code)).status).toBe(204);
    const disabled = await printed();
    await app.ask(admin, 'post', `/people/${disabled.actor.personId}/disable`).expect(200);
    expect((await recover(disabled.login, disabled.code)).status).toBe(401);
    const other = await printed();
    expect((await recover(old.login, other.code)).status).toBe(401);
  });

  it('are not guessed: wrong codes are throttled, and do not void the slip', async () => {
    const { actor, login, code } = await printed();
    const stranger = new TestBrowser(app, '203.0.113.77');
    const statuses: number[] = [];
    for (let n = 0; n < 8; n += 1) statuses.push((await recover(login, `WRONG${n}23`, stranger)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429]);
    expect((await recover(login, code, stranger)).status).toBe(429);
    expect((await recover(login, code)).status).toBe(204);
    const lines = await app.rows(
      "SELECT outcome FROM audit_event WHERE record_id = $1 AND action = 'recovery-slip.use' ORDER BY seq",
      [actor.personId],
    );
    expect(lines.map(({ outcome }) => outcome)).toEqual([
      ...Array.from({ length: 6 }, () => 'refused'),
      'done',
    ]);
  });

  it('are kept hashed, and look the same to whoever asks about nobody', async () => {
    const { login, code } = await printed();
    const dump = await app.rows<{ all: string }>('SELECT r::text AS all FROM recovery_slip r');
    expect(dump.some((row) => row.all.includes(code))).toBe(false);
    const wrong = await recover(login, 'WRONG234');
    const nobody = await recover('nobody@here', 'WRONG234');
    expect({ ...wrong.body, traceId: '' }).toEqual({ ...nobody.body, traceId: '' });
  });
});

describe('behind TLS', () => {
  let secure: TestApp;
  beforeAll(async () => {
    secure = await TestApp.start(undefined, { TRUSTED_PROXIES: '1', PUBLIC_URL: 'https://kumkrong.example' });
  });
  afterAll(() => secure.stop());

  it('cookies are bound to the host, and answers ask for TLS', async () => {
    const district = await TestDistrict.create(secure.admin, 'tls');
    const login = await withPassword(secure, await district.actor({ role: 'DISTRICT_ADMIN' }));
    const person = new TestBrowser(secure);
    const answer = await person.signIn(login);
    const cookies = answer.headers['set-cookie'] as unknown as string[];
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual([
      '__Host-kumkrong-session',
      '__Host-kumkrong-device',
    ]);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; Secure/);
      expect(cookie).toMatch(/; Path=\/(;|$)/);
      expect(cookie).not.toMatch(/; Domain=/);
    }
    expect(answer.headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
    expect((await person.ask('get', '/me')).status).toBe(200);
    const value = person.cookies.get('__Host-kumkrong-session') ?? '';
    person.cookies.clear();
    person.cookies.set('kumkrong-session', value);
    expect((await person.ask('get', '/me')).status).toBe(401);
  });
});

describe('a trace', () => {
  const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

  it('goes in and out, into the trail and into refusals', async () => {
    const { actor } = await signedIn();
    const headers = { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` };
    const answer = await app.ask(actor, 'get', `/incidents/${newId()}`, { headers }).expect(404);
    expect(answer.body.traceId).toBe(TRACE);
    expect(answer.headers.traceparent).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-01$`));
    await app.ask(actor, 'delete', '/sessions/current', { headers }).expect(204);
    const lines = await app.rows('SELECT action FROM audit_event WHERE trace_id = $1 ORDER BY seq', [TRACE]);
    expect(lines).toContainEqual({ action: 'session.end' });
  });

  it.each([
    '',
    'x',
    `00-${TRACE}`,
    `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    `00-${TRACE.toUpperCase()}-00f067aa0ba902b7-01`,
  ])('that is malformed (%s) is replaced by a fresh one', async (traceparent) => {
    const answer = await app.ask(null, 'get', '/me', { headers: { traceparent } }).expect(401);
    expect(answer.body.traceId).toMatch(/^[0-9a-f]{32}$/);
    expect([TRACE, '0'.repeat(32)]).not.toContain(answer.body.traceId);
  });
});
