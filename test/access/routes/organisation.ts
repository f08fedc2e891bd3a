import { expect } from '@jest/globals';
import type { RoleCode } from '#contracts';
import type { AccessWorld } from '../support/access-world.js';
import { expectItems, expectKeys, words } from '../support/looks.js';
import { grant, only, type Row } from '../support/table.js';

const OFFICE: RoleCode[] = [
  ...([
    'TEACHER',
    'SCHOOL_CARE',
    'SCHOOL_SAFETY',
    'SCHOOL_DIRECTOR',
    'NETWORK_CHAIR',
    'DISTRICT_SAFETY',
  ] as const),
  ...(['DISTRICT_PSYCH', 'DISTRICT_SUPERVISOR', 'DISTRICT_EXEC', 'DISTRICT_ADMIN', 'AUDITOR_DPO'] as const),
];
/** The register of schools is open to the own district's offices and schools, not to partners. */
const ofOffice = grant(Object.fromEntries(OFFICE.map((role) => [role, ['own', 'other']])));
const managed = grant({ DISTRICT_ADMIN: ['other'] });

const SCHOOL_KEYS = words(
  'id code10 code8 nameTh nameEn subdistrict networkId openedOn closedOn mergedIntoId version',
);

function managing(route: string, body: (world: AccessWorld) => object): Row {
  return {
    route,
    subject: 'spare-school',
    ok: 200,
    expect: managed,
    ask: (world) => ({ version: 1, body: body(world) }),
    look: ({ body: view }) => expectKeys(view, SCHOOL_KEYS),
  };
}

let code = 0;
const nextCode = (): string => `2065${String((code += 1)).padStart(6, '0')}`;

export const ORGANISATION_ROWS: Row[] = [
  {
    route: 'GET /api/v1/district',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: only(...OFFICE),
    look: ({ body }, { here }) => {
      expectKeys(body, ['id', 'code', 'nameTh', 'networks', 'academicYears', 'currentAcademicYear']);
      expect(body.id).toBe(here.district.id);
    },
  },
  {
    route: 'GET /api/v1/schools',
    subject: 'none',
    ok: 200,
    reads: true,
    paged: true,
    expect: only(...OFFICE),
    ask: () => ({ query: 'limit=100' }),
    look: ({ body }, { here }) => {
      expectItems(body, SCHOOL_KEYS);
      const shown = new Set(body.items!.map(({ id }) => id));
      for (const { id } of here.schools) expect(shown).toContain(id);
    },
  },
  {
    route: 'GET /api/v1/schools/:id',
    subject: 'school',
    ok: 200,
    reads: true,
    expect: ofOffice,
    look: ({ body }) => expectKeys(body, SCHOOL_KEYS),
  },
  {
    route: 'POST /api/v1/schools',
    subject: 'none',
    ok: 201,
    expect: only('DISTRICT_ADMIN'),
    ask: () => ({ body: { code10: nextCode(), nameTh: 'โรงเรียนใหม่' } }),
    look: ({ body }) => expectKeys(body, SCHOOL_KEYS),
  },
  {
    route: 'POST /api/v1/schools',
    variant: "in another district's network",
    subject: 'none',
    ok: 201,
    expect: (role) => (role === 'DISTRICT_ADMIN' ? 422 : 403),
    ask: ({ there }) => ({
      body: { code10: nextCode(), nameTh: 'โรงเรียนใหม่', networkId: there.district.networkId },
    }),
  },
  managing('PATCH /api/v1/schools/:id', () => ({ nameEn: 'New name' })),
  managing('POST /api/v1/schools/:id/close', () => ({ closedOn: '2026-05-01' })),
  managing('POST /api/v1/schools/:id/merge', ({ a }) => ({ intoId: a.id, mergedOn: '2026-05-01' })),
  {
    ...managing('POST /api/v1/schools/:id/merge', ({ d }) => ({ intoId: d.id, mergedOn: '2026-05-01' })),
    variant: 'into a school of another district',
    expect: (role, relation) => (managed(role, relation) === 'ok' ? 422 : managed(role, relation)),
  },
];
