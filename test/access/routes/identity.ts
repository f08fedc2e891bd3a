import { expect } from '@jest/globals';
import type { RoleCode } from '#contracts';
import { newId } from '#platform/database';
import type { AccessWorld } from '../support/access-world.js';
import { findsPerson, readsAccount } from '../support/facts.js';
import { expectItems, expectKeys, words } from '../support/looks.js';
import { byRelation, grant, only, type Row } from '../support/table.js';
import { FACTOR_ROWS } from './factors.js';

const everyone = (): 'ok' => 'ok';

const READERS: RoleCode[] = ['SCHOOL_DIRECTOR', 'DISTRICT_SAFETY', 'DISTRICT_ADMIN', 'PARTNER_MANAGER'];
const IN_DISTRICT = [
  'self',
  'own-school',
  'own-school-raised',
  'own-school-former',
  'other-school',
  'district',
  'partner',
];
const AT_SCHOOL = ['self', 'own-school', 'own-school-raised', 'own-school-former'];

/** A director keeps the register of the own school's staff, past staff too. */
const seesPerson = grant({
  SCHOOL_DIRECTOR: AT_SCHOOL,
  DISTRICT_SAFETY: ['partner'],
  DISTRICT_ADMIN: IN_DISTRICT,
  PARTNER_MANAGER: ['self'],
});

/**
 * An account opens every post of its person: a director may reset or stop it only when each of them is the
 * director's to give (nobody raises himself, quality.md A17). An admin does not lock himself out.
 */
const stopsAccount = grant(
  {
    SCHOOL_DIRECTOR: ['own-school'],
    DISTRICT_SAFETY: ['partner'],
    DISTRICT_ADMIN: IN_DISTRICT.filter((relation) => relation !== 'self'),
  },
  { SCHOOL_DIRECTOR: AT_SCHOOL, DISTRICT_ADMIN: IN_DISTRICT },
);

const PERSON_KEYS = words('id displayName username disabled posts version');
const POST_KEYS = words('id role place classroom startsOn endsOn version');
const ME_KEYS = words(
  'person district posts activePost permissions mustChangePassword secondStep confirmWith',
);

function newPost({ a, c, d, here }: AccessWorld, relation: string): object {
  const startsOn = '2026-05-16';
  const posts: Record<string, object> = {
    'teacher-here': { role: 'TEACHER', schoolId: a.id, startsOn },
    'director-here': { role: 'SCHOOL_DIRECTOR', schoolId: a.id, startsOn },
    'teacher-elsewhere': { role: 'TEACHER', schoolId: c.id, startsOn },
    'officer-of-district': { role: 'DISTRICT_SAFETY', startsOn },
    // At the agency of nobody who asks: one's own would then name the new colleague.
    partner: { role: 'PARTNER_OFFICER', agencyId: here.agencies[1].id, startsOn },
    'teacher-other-district': { role: 'TEACHER', schoolId: d.id, startsOn },
  };
  return posts[relation]!;
}

/** Which posts somebody may give (people.rules: a director staffs the own school, the safety centre the agencies). */
const gives: Row['expect'] = (role, relation) => {
  if (role === 'SCHOOL_DIRECTOR') return relation === 'teacher-here' ? 'ok' : 403;
  if (role === 'DISTRICT_SAFETY') return relation === 'partner' ? 'ok' : 403;
  return byRelation(['DISTRICT_ADMIN'], {
    'teacher-here': 'ok',
    'director-here': 'ok',
    'teacher-elsewhere': 'ok',
    'officer-of-district': 'ok',
    partner: 'ok',
    'teacher-other-district': 422,
  })(role, relation);
};

let serial = 0;

const PEOPLE: Row[] = [
  {
    route: 'GET /api/v1/people',
    subject: 'none',
    ok: 200,
    reads: true,
    paged: true,
    expect: only(...READERS),
    ask: () => ({ query: 'limit=100' }),
    look: ({ body }, { people }, who) => {
      expectItems(body, PERSON_KEYS);
      const expected = people.filter((person) => readsAccount(who, person)).map(({ personId }) => personId);
      expect(body.items!.map(({ id }) => id).sort()).toEqual(expected.sort());
    },
  },
  {
    route: 'POST /api/v1/people/search',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: only(
      ...(['TEACHER', 'SCHOOL_CARE', 'SCHOOL_SAFETY', 'SCHOOL_DIRECTOR'] as const),
      ...(['DISTRICT_SAFETY', 'DISTRICT_PSYCH', 'DISTRICT_ADMIN'] as const),
    ),
    ask: () => ({ body: {} }),
    look: ({ body }, { people }, who) => {
      expectItems(body, ['id', 'displayName']);
      const expected = people.filter((person) => findsPerson(who, person)).map(({ personId }) => personId);
      const shown = body.items!.map(({ id }) => id as string);
      expect(shown.filter((id) => !expected.includes(id))).toEqual([]);
      expect(shown).toHaveLength(Math.min(20, expected.length));
    },
  },
  {
    route: 'POST /api/v1/people/search',
    variant: "filtered by another school's id",
    subject: 'none',
    ok: 200,
    reads: true,
    expect: only(
      'TEACHER',
      'SCHOOL_CARE',
      'SCHOOL_SAFETY',
      'SCHOOL_DIRECTOR',
      'DISTRICT_SAFETY',
      'DISTRICT_PSYCH',
      'DISTRICT_ADMIN',
    ),
    ask: ({ c }) => ({ body: { schoolId: c.id } }),
    look: ({ body }, { people, c }, who) => {
      // Who of the own staff also works elsewhere is no school's business.
      const elsewhere = who.schoolId !== null && who.schoolId !== c.id;
      const expected = people.filter(
        (person) => !elsewhere && findsPerson(who, person) && person.schoolIds.includes(c.id),
      );
      expect(body.items!.map(({ id }) => id).sort()).toEqual(expected.map(({ personId }) => personId).sort());
    },
  },
  {
    route: 'POST /api/v1/people',
    subject: 'new-post',
    ok: 201,
    expect: gives,
    ask: (world, _who, { relation }) => ({
      body: {
        firstName: 'ใหม่',
        lastName: 'สมมติ',
        username: `new${(serial += 1)}`,
        post: newPost(world, relation),
      },
    }),
    look: ({ body }) => {
      expectKeys(body, ['person', 'recoverySlip']);
      expectKeys(body.person, PERSON_KEYS);
      expectKeys(body.recoverySlip, ['code', 'username', 'expiresAt']);
    },
  },
  {
    route: 'GET /api/v1/people/:id',
    subject: 'person',
    ok: 200,
    reads: true,
    expect: seesPerson,
    look: ({ body }, _world, who) => {
      expectKeys(body, PERSON_KEYS);
      const posts = body.posts as { place: { id: string } }[];
      // A director learns nothing of posts elsewhere.
      if (who.role === 'SCHOOL_DIRECTOR')
        expect(new Set(posts.map(({ place }) => place.id))).toEqual(new Set([who.schoolId]));
    },
  },
  {
    route: 'POST /api/v1/people/:id/posts',
    subject: 'person',
    ok: 201,
    // The safety centre gives nobody a post at a school.
    expect: grant(
      { SCHOOL_DIRECTOR: AT_SCHOOL, DISTRICT_SAFETY: [], DISTRICT_ADMIN: IN_DISTRICT },
      { DISTRICT_SAFETY: ['partner'] },
    ),
    // Long over: a partner stays nothing but a partner.
    ask: ({ a }) => ({
      body: { role: 'SCHOOL_CARE', schoolId: a.id, startsOn: '2020-05-16', endsOn: '2020-06-30' },
    }),
    look: ({ body }) => expectKeys(body, POST_KEYS),
  },
  {
    route: 'POST /api/v1/people/:id/posts',
    variant: 'of every kind',
    subject: 'new-post',
    ok: 201,
    expect: (role, relation) => (role === 'DISTRICT_SAFETY' ? 404 : gives(role, relation)),
    ask: (world, _who, { relation }) => ({
      params: { id: world.cast.reporterA.personId },
      body: newPost(world, relation),
    }),
  },
  {
    route: 'POST /api/v1/posts/:id/end',
    subject: 'post',
    ok: 200,
    expect: grant(
      {
        SCHOOL_DIRECTOR: ['own-school'],
        DISTRICT_SAFETY: [],
        DISTRICT_ADMIN: ['own-school', 'own-school-director', 'raised-elsewhere', 'other-school', 'district'],
      },
      { SCHOOL_DIRECTOR: ['own-school-director'] },
    ),
    ask: () => ({ version: 1, body: { endsOn: '2027-03-31' } }),
    look: ({ body }) => expectKeys(body, POST_KEYS),
  },
  // Nobody who printed one half prints the other: each of the two asks for somebody of its own.
  {
    route: 'POST /api/v1/people/:id/factor-reset',
    subject: 'spare-person',
    ok: 204,
    expect: stopsAccount,
  },
  {
    route: 'POST /api/v1/people/:id/recovery-slips',
    subject: 'spare-person',
    ok: 201,
    expect: stopsAccount,
    look: ({ body }) => expectKeys(body, ['code', 'username', 'expiresAt']),
  },
  // Enabling comes last: whoever is stopped here takes reports and referrals in other rows.
  {
    route: 'POST /api/v1/people/:id/disable',
    subject: 'person',
    ok: 200,
    expect: stopsAccount,
    look: ({ body }) => expectKeys(body, PERSON_KEYS),
  },
  {
    route: 'POST /api/v1/people/:id/enable',
    subject: 'person',
    ok: 200,
    expect: stopsAccount,
    look: ({ body }) => expectKeys(body, PERSON_KEYS),
  },
];

const OWN: Row[] = [
  {
    route: 'GET /api/v1/me',
    subject: 'none',
    ok: 200,
    reads: true,
    beforePasswordChange: true,
    expect: everyone,
    look: ({ body }, _world, who) => {
      expectKeys(body, ME_KEYS);
      expect(body.person).toEqual({ id: who.personId, displayName: who.displayName });
      expect((body.activePost as { id: string }).id).toBe(who.postId);
    },
  },
  {
    route: 'GET /api/v1/sessions',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: everyone,
    look: ({ body }, _world, who) => {
      expectItems(body, ['id', 'startedAt', 'lastSeenAt', 'device', 'current']);
      expect(body.items!.filter(({ current }) => current).map(({ id }) => id)).toEqual([who.sessionId]);
    },
  },
  {
    route: 'DELETE /api/v1/sessions/:id',
    subject: 'session',
    ok: 204,
    expect: (_role, relation) => (relation === 'own' ? 'ok' : 404),
  },
  {
    route: 'DELETE /api/v1/sessions/current',
    subject: 'own-session',
    ok: 204,
    beforePasswordChange: true,
    expect: everyone,
  },
  {
    route: 'PUT /api/v1/me/active-post',
    subject: 'own-post',
    ok: 200,
    expect: (_role, relation) => (relation === 'own' ? 'ok' : 422),
    ask: (_world, _who, { id }) => ({ body: { postId: id } }),
    look: ({ body }) => expectKeys(body, ME_KEYS),
  },
  {
    route: 'PUT /api/v1/me/password',
    subject: 'none',
    ok: 204,
    beforePasswordChange: true,
    // Nobody of the test world has a password, so the present one is always wrong.
    expect: () => 401,
    ask: () => ({ body: { currentPassword: 'wrong-password', newPassword: 'a-new-and-long-password' } }),
  },
];

const BEFORE_SIGN_IN: Row[] = [
  {
    route: 'POST /api/v1/sessions',
    subject: 'none',
    ok: 200,
    public: true,
    expect: () => 401,
    ask: () => ({ body: { username: `${newId().slice(0, 13)}@here`, password: 'wrong-password' } }),
  },
  {
    route: 'POST /api/v1/recoveries',
    subject: 'none',
    ok: 204,
    public: true,
    expect: () => 401,
    ask: () => ({
      body: {
        username: `${newId().slice(0, 13)}@here`,
        slipCode: 'AAAAAAAA',
        newPassword: 'a-new-and-long-password',
      },
    }),
  },
];

export const IDENTITY_ROWS: Row[] = [...PEOPLE, ...OWN, ...FACTOR_ROWS, ...BEFORE_SIGN_IN];
