import { newId } from '#platform/database';
import type { RoleCode } from '#contracts';
import { TestApp } from '../support/app.js';
import { PASSWORD, TestBrowser } from '../support/browser.js';
import { until } from '../support/until.js';
import { TestDistrict, type TestActor, type TestAgency, type TestSchool } from '../support/world.js';

let app: TestApp;
let here: TestDistrict;
let school: TestSchool;
let neighbour: TestSchool;
let far: TestSchool;
let hospital: TestAgency;
let director: TestActor;
let neighbourDirector: TestActor;
let admin: TestActor;
let stranger: TestActor;
let serial = 0;

beforeAll(async () => {
  app = await TestApp.start();
  here = await TestDistrict.create(app.admin, 'here');
  const there = await TestDistrict.create(app.admin, 'there');
  school = await here.school('โรงเรียนหนึ่ง');
  hospital = await here.agency('โรงพยาบาล');
  neighbour = await here.school('โรงเรียนสอง');
  far = await there.school('โรงเรียนไกล');
  director = await here.actor({ role: 'SCHOOL_DIRECTOR', school });
  neighbourDirector = await here.actor({ role: 'SCHOOL_DIRECTOR', school: neighbour });
  admin = await here.actor({ role: 'DISTRICT_ADMIN' });
  stranger = await there.actor({ role: 'DISTRICT_ADMIN' });
});
afterAll(() => app.stop());

const aPost = (role: RoleCode, place: object = {}, more: object = {}): object => ({
  role,
  ...place,
  startsOn: '2026-05-16',
  ...more,
});
const atSchool = (of: TestSchool): object => ({ schoolId: of.id });

function aPerson(post: object, more: object = {}): object {
  serial += 1;
  return {
    prefix: 'นางสาว',
    firstName: 'สมหญิง',
    lastName: `ตั้งใจ${serial}`,
    username: `somying${serial}`,
    post,
    ...more,
  };
}

const add = (actor: TestActor, body: object, key?: string) =>
  app.ask(actor, 'post', '/people', { body, ...(key ? { key } : {}) });

async function added(
  actor: TestActor,
  post: object,
): Promise<{ id: string; postId: string; login: string; code: string }> {
  const { body } = await add(actor, aPerson(post)).expect(201);
  return {
    id: body.person.id,
    postId: body.person.posts[0].id,
    login: body.recoverySlip.username,
    code: body.recoverySlip.code,
  };
}

const exists = async (username: unknown): Promise<boolean> =>
  (await app.rows('SELECT 1 FROM account WHERE username = $1', [username])).length === 1;

describe('adding a person', () => {
  it('by the school’s director gives a post, an account and a slip with which to begin', async () => {
    const key = newId();
    const body = aPerson(aPost('TEACHER', atSchool(school), { classroom: { level: 'P4', room: '1' } }));
    const first = await add(director, body, key).expect(201);
    expect(first.body.person).toMatchObject({
      displayName: expect.stringMatching(/^นางสาวสมหญิง ตั้งใจ/),
      disabled: false,
      posts: [
        { role: 'TEACHER', place: { id: school.id }, classroom: { level: 'P4', room: '1' }, endsOn: null },
      ],
    });
    const again = await add(director, body, key).expect(201);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(again.body.person).toEqual(first.body.person);
    // The code is kept nowhere: the retry is given a fresh one, which voids the first.
    const { username, code } = again.body.recoverySlip;
    expect(code).not.toBe(first.body.recoverySlip.code);
    const kept = await app.rows<{ all: string }>('SELECT t::text AS all FROM idempotent_answer t');
    expect(kept.some(({ all }) => all.includes(code) || all.includes(first.body.recoverySlip.code))).toBe(
      false,
    );
    const person = new TestBrowser(app);
    const recovery = { username, slipCode: code, newPassword: PASSWORD };
    expect((await person.ask('post', '/recoveries', recovery)).status).toBe(204);
    expect((await person.signIn(username)).body.activePost.role).toBe('TEACHER');
  });

  it.each<[string, () => [TestActor, object]]>([
    ['a director by a director', () => [director, aPost('SCHOOL_DIRECTOR', atSchool(school))]],
    ['an office post by a director', () => [director, aPost('DISTRICT_SAFETY')]],
    ['an admin by a director', () => [director, aPost('DISTRICT_ADMIN')]],
    ['a teacher of another school by a director', () => [director, aPost('TEACHER', atSchool(neighbour))]],
    ['a partner by a director', () => [director, aPost('PARTNER_OFFICER', { agencyId: hospital.id })]],
    [
      'a teacher of that school by the neighbour',
      () => [neighbourDirector, aPost('TEACHER', atSchool(school))],
    ],
  ])('is refused: %s', async (_what, who) => {
    const [actor, post] = who();
    const body = aPerson(post) as { username: string };
    await add(actor, body).expect(403);
    expect(await exists(body.username)).toBe(false);
    await until('the refusal is in the trail', async () => {
      const lines = await app.rows(
        "SELECT 1 FROM audit_event WHERE outcome = 'refused' AND reason_code = 'forbidden' AND person_id = $1",
        [actor.personId],
      );
      return lines.length > 0;
    });
  });

  it.each<[string, () => object]>([
    ['a director', () => aPost('SCHOOL_DIRECTOR', atSchool(neighbour))],
    ['an officer', () => aPost('DISTRICT_SAFETY')],
    ['a network’s chair', () => aPost('NETWORK_CHAIR', { networkId: here.networkId })],
    ['a person whose post has an end', () => aPost('TEACHER', atSchool(school), { endsOn: '2027-05-15' })],
  ])('by the admin may make %s', async (_what, post) => {
    const { id } = await added(admin, post());
    expect((await app.ask(admin, 'get', `/people/${id}`).expect(200)).body.posts).toHaveLength(1);
  });

  it.each<[string, () => object, string, string]>([
    ['a school post without a school', () => aPost('TEACHER'), '/post/schoolId', 'inconsistent'],
    [
      'an office post at a school',
      () => aPost('DISTRICT_SAFETY', atSchool(school)),
      '/post/schoolId',
      'inconsistent',
    ],
    ['a chair without a network', () => aPost('NETWORK_CHAIR'), '/post/networkId', 'inconsistent'],
    [
      'a class for a director',
      () => aPost('SCHOOL_DIRECTOR', atSchool(school), { classroom: { level: 'P4', room: '1' } }),
      '/post/classroom',
      'inconsistent',
    ],
    [
      'an end before the start',
      () => aPost('DISTRICT_SAFETY', {}, { endsOn: '2026-05-15' }),
      '/post/endsOn',
      'inconsistent',
    ],
    [
      'a school that is not there',
      () => aPost('TEACHER', { schoolId: newId() }),
      '/post/schoolId',
      'unknown-reference',
    ],
    [
      'a school of another district',
      () => aPost('TEACHER', atSchool(far)),
      '/post/schoolId',
      'unknown-reference',
    ],
  ])('with %s says which field is wrong', async (_what, post, pointer, code) => {
    const body = aPerson(post()) as { username: string };
    const answer = await add(admin, body).expect(422);
    const [error] = answer.body.errors;
    expect(error).toMatchObject({ pointer, code });
    expect(await exists(body.username)).toBe(false);
  });

  it('under a name that is taken in the district is a conflict, in another district it is not', async () => {
    const body = aPerson(aPost('DISTRICT_SAFETY')) as { username: string };
    await add(admin, body).expect(201);
    const twin = await add(admin, { ...body, firstName: 'อีกคน' }).expect(409);
    expect(twin.body.code).toBe('conflict');
    expect(twin.text).not.toContain(body.username);
    expect(await app.rows("SELECT 1 FROM person WHERE first_name = 'อีกคน'")).toEqual([]);
    await add(stranger, body).expect(201);
  });

  it('twice at the same moment under one name makes one', async () => {
    const body = aPerson(aPost('DISTRICT_SAFETY')) as { username: string };
    const answers = await Promise.all(Array.from({ length: 6 }, () => add(admin, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(await exists(body.username)).toBe(true);
  });
});

describe('another school’s people', () => {
  it('are not there for a director, nor another district’s for an admin', async () => {
    const { id, postId } = await added(director, aPost('TEACHER', atSchool(school)));
    for (const actor of [neighbourDirector, stranger]) {
      await app.ask(actor, 'get', `/people/${id}`).expect(404);
      await app.ask(actor, 'post', `/people/${id}/recovery-slips`).expect(404);
      await app.ask(actor, 'post', `/people/${id}/disable`).expect(404);
      const post = aPost('TEACHER', atSchool(actor === stranger ? far : neighbour));
      await app.ask(actor, 'post', `/people/${id}/posts`, { body: post }).expect(404);
      await app
        .ask(actor, 'post', `/posts/${postId}/end`, { body: { endsOn: '2026-08-31' }, version: 1 })
        .expect(404);
      const list = await app.ask(actor, 'get', '/people').expect(200);
      expect(list.body.items.map((person: { id: string }) => person.id)).not.toContain(id);
    }
  });

  it('keep their accounts to whoever may give all of their posts', async () => {
    const { id, postId } = await added(director, aPost('TEACHER', atSchool(school)));
    await app.ask(director, 'post', `/people/${id}/recovery-slips`).expect(201);
    await app.ask(admin, 'post', `/people/${id}/posts`, { body: aPost('DISTRICT_SAFETY') }).expect(201);
    await app.ask(director, 'post', `/people/${id}/recovery-slips`).expect(403);
    await app.ask(director, 'post', `/people/${id}/disable`).expect(403);
    await app
      .ask(admin, 'post', `/posts/${postId}/end`, { body: { endsOn: '2026-05-17' }, version: 1 })
      .expect(200);
    expect([403, 404]).toContain((await app.ask(director, 'post', `/people/${id}/recovery-slips`)).status);
    await app.ask(admin, 'post', `/people/${id}/recovery-slips`).expect(201);
  });
});

describe('posts', () => {
  it('are added with dates, and ended once per version', async () => {
    const { id } = await added(admin, aPost('TEACHER', atSchool(school)));
    const { body: post } = await app
      .ask(admin, 'post', `/people/${id}/posts`, { body: aPost('SCHOOL_CARE', atSchool(neighbour)) })
      .expect(201);
    expect(post).toMatchObject({ role: 'SCHOOL_CARE', startsOn: '2026-05-16', endsOn: null, version: 1 });
    const end = (endsOn: string, version?: number) =>
      app.ask(admin, 'post', `/posts/${post.id}/end`, { body: { endsOn }, ...(version ? { version } : {}) });
    await end('2026-08-31').expect(428);
    await end('2026-05-15', 1).expect(422);
    await end('2026-08-31', 1).expect(200);
    expect((await end('2026-09-30', 1).expect(412)).body.current).toMatchObject({
      endsOn: '2026-08-31',
      version: 2,
    });
    const races = await Promise.all(Array.from({ length: 8 }, () => end('2026-10-31', 2)));
    expect(races.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412, 412, 412, 412]);
    const lines = await app.rows("SELECT 1 FROM audit_event WHERE action = 'post.end' AND record_id = $1", [
      post.id,
    ]);
    expect(lines).toHaveLength(2);
  });

  it('are told apart from those that a director may not end', async () => {
    const other = await here.actor({ role: 'SCHOOL_DIRECTOR', school });
    const body = { endsOn: '2026-08-31' };
    await app.ask(director, 'post', `/posts/${other.postId}/end`, { body, version: 1 }).expect(403);
    await app.ask(director, 'post', `/posts/${director.postId}/end`, { body, version: 1 }).expect(403);
    await app.ask(admin, 'post', `/posts/${other.postId}/end`, { body, version: 1 }).expect(200);
  });
});

describe('the lists', () => {
  it('come in pages that a cursor holds together', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { body: { items: { id: string }[]; nextCursor: string | null } } = await app
        .ask(admin, 'get', `/people?limit=3${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`)
        .expect(200);
      seen.push(...page.body.items.map(({ id }) => id));
      cursor = page.body.nextCursor;
    } while (cursor);
    const all = await app.rows<{ id: string }>('SELECT id FROM person WHERE district_id = $1', [here.id]);
    expect(seen.sort()).toEqual(all.map(({ id }) => id).sort());
  });

  it('find names as Thai people type them, and no more than an admin’s place', async () => {
    const search = async (actor: TestActor, q: string): Promise<string[]> =>
      (await app.ask(actor, 'post', '/people/search', { body: { q } }).expect(200)).body.items.map(
        ({ displayName }: { displayName: string }) => displayName,
      );
    const body = aPerson(aPost('TEACHER', atSchool(school)), { firstName: 'ณัฏฐ์ศศิร์', lastName: 'พิพัฒน์เจริญสุข' });
    await add(admin, body).expect(201);
    for (const q of ['ณัฏฐ์ศศิร์', 'ณัฏฐศศิร พิพัฒนเจริญสุข', 'น.ส.ณัฏฐ์ศศิร์'])
      expect(await search(director, q)).toEqual(['นางสาวณัฏฐ์ศศิร์ พิพัฒน์เจริญสุข']);
    expect(await search(neighbourDirector, 'ณัฏฐ์ศศิร์')).toEqual([]);
    expect(await search(stranger, 'ณัฏฐ์ศศิร์')).toEqual([]);
  });

  it('hold no password and no hash', async () => {
    const text = (await app.ask(admin, 'get', '/people?limit=100').expect(200)).text;
    expect(text).not.toMatch(/password|hash|argon/i);
  });
});
