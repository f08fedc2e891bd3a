import type { RoleCode } from '#contracts';
import type { AccessWorld } from '../support/access-world.js';
import { expectItems, expectKeys, words } from '../support/looks.js';
import { PIXEL_FORM } from '../support/pixel-form.js';
import { grant, only, type Row } from '../support/table.js';

const KEEPERS: RoleCode[] = ['DISTRICT_SAFETY', 'DISTRICT_ADMIN'];
const OFFICE: RoleCode[] = [...KEEPERS, 'DISTRICT_PSYCH', 'DISTRICT_EXEC', 'DISTRICT_SUPERVISOR'];
const SCHOOLS: RoleCode[] = ['SCHOOL_CARE', 'SCHOOL_SAFETY', 'SCHOOL_DIRECTOR'];
const PARTNERS: RoleCode[] = ['PARTNER_OFFICER', 'PARTNER_MANAGER'];

const each = (roles: readonly RoleCode[], relations: readonly string[]) =>
  Object.fromEntries(roles.map((role) => [role, relations]));

const AGENCY_KEYS = words(
  'id type nameTh nameEn subdistricts phone services closedOn inForce contact agreement version',
);
const MOU_KEYS = words(
  `id agencyId agencyNameTh agencyType reference edition supersedesId supersededById status inForce daysLeft furtherParties
   startsOn endsOn lastOn hazardGroups services dataClasses signatories hasFile terminationReason availableActions version`,
);

const readAgency = grant({ ...each([...OFFICE, ...SCHOOLS], ['own', 'beside']), ...each(PARTNERS, ['own']) });
const readPeople = grant({ ...each(OFFICE, ['own', 'beside']), ...each(PARTNERS, ['own']) });
const keepAgency = grant(each(KEEPERS, ['beside']));
const readMou = grant({ ...each(OFFICE, ['own', 'own-draft', 'beside']), ...each(PARTNERS, ['own']) });

/** A change that finds its state: drafts are edited and activated, what is in force is renewed. */
function onMou(route: string, states: readonly string[], body?: object): Row {
  return {
    route,
    subject: 'mou',
    ok: 200,
    expect: (role, relation) => {
      const may = grant(each(KEEPERS, ['own', 'own-draft', 'beside']))(role, relation);
      return may === 'ok' && !states.includes(relation) ? 409 : may;
    },
    ask: (_world, _who, { version }) => ({ version, ...(body ? { body } : {}) }),
    look: ({ body: view }) => expectKeys(view, MOU_KEYS),
  };
}

const IN_FORCE = ['own', 'beside'];
let serial = 0;
const nextName = (): string => `หน่วยงานใหม่ ${(serial += 1)}`;
const terms = ({ here }: AccessWorld): object => ({
  ...{ agencyId: here.agencies[0].id, startsOn: '2040-01-01', endsOn: '2041-01-01' },
  ...{ hazardGroups: ['RIGHT'], services: ['COUNSEL'], dataClasses: ['F1'] },
});

export const PARTNER_ROWS: Row[] = [
  {
    route: 'GET /api/v1/agencies',
    subject: 'none',
    ok: 200,
    reads: true,
    paged: true,
    expect: only(...OFFICE, ...SCHOOLS, ...PARTNERS),
    ask: () => ({ query: 'limit=100' }),
    look: ({ body }) => expectItems(body, AGENCY_KEYS),
  },
  {
    route: 'GET /api/v1/agencies/:id',
    subject: 'agency',
    ok: 200,
    reads: true,
    expect: readAgency,
    look: ({ body }) => expectKeys(body, AGENCY_KEYS),
  },
  {
    route: 'GET /api/v1/agencies/:id/users',
    subject: 'agency',
    ok: 200,
    reads: true,
    expect: readPeople,
    look: ({ body }) => expectItems(body, words('personId postId displayName role startsOn endsOn')),
  },
  {
    route: 'POST /api/v1/agencies',
    subject: 'none',
    ok: 201,
    expect: only(...KEEPERS),
    ask: () => ({ body: { type: 'POLICE', nameTh: nextName() } }),
    look: ({ body }) => expectKeys(body, AGENCY_KEYS),
  },
  {
    route: 'PATCH /api/v1/agencies/:id',
    subject: 'spare-agency',
    ok: 200,
    expect: keepAgency,
    ask: () => ({ version: 1, body: { nameEn: 'New name' } }),
    look: ({ body }) => expectKeys(body, AGENCY_KEYS),
  },
  {
    route: 'POST /api/v1/agencies/:id/close',
    subject: 'spare-agency',
    ok: 200,
    expect: keepAgency,
    ask: () => ({ version: 1, body: { reason: 'ยุบ' } }),
    look: ({ body }) => expectKeys(body, AGENCY_KEYS),
  },
  {
    route: 'GET /api/v1/mous',
    subject: 'none',
    ok: 200,
    reads: true,
    paged: true,
    expect: only(...OFFICE, ...PARTNERS),
    ask: () => ({ query: 'limit=100' }),
    look: ({ body }) => expectItems(body, MOU_KEYS),
  },
  {
    route: 'GET /api/v1/mous/:id',
    subject: 'mou',
    ok: 200,
    reads: true,
    expect: readMou,
    look: ({ body }) => expectKeys(body, MOU_KEYS),
  },
  {
    route: 'GET /api/v1/mous/:id/file',
    subject: 'mou',
    ok: 200,
    reads: true,
    // None of these has a paper: whoever may read one is told so.
    expect: (role, relation) => {
      const may = readMou(role, relation);
      return may === 'ok' ? 404 : may;
    },
  },
  {
    route: 'GET /api/v1/mous/:id/history',
    subject: 'mou',
    ok: 200,
    reads: true,
    expect: grant(each(KEEPERS, ['own', 'own-draft', 'beside'])),
    look: ({ body }) => expectKeys(body, ['items']),
  },
  {
    route: 'POST /api/v1/mous',
    subject: 'none',
    ok: 201,
    expect: only(...KEEPERS),
    ask: (world) => ({ body: terms(world) }),
    look: ({ body }) => expectKeys(body, MOU_KEYS),
  },
  {
    route: 'POST /api/v1/mous',
    variant: 'with an agency of another district',
    subject: 'none',
    ok: 201,
    expect: (role) => (KEEPERS.includes(role) ? 422 : 403),
    ask: (world) => ({ body: { ...terms(world), agencyId: world.there.agencies[0].id } }),
  },
  onMou('PATCH /api/v1/mous/:id', ['own-draft'], { services: ['TREAT'] }),
  {
    ...onMou('POST /api/v1/mous/:id/file', ['own', 'own-draft', 'beside']),
    ask: (_world, _who, { version }) => ({ version, raw: PIXEL_FORM }),
  },
  onMou('POST /api/v1/mous/:id/activate', ['own-draft']),
  onMou('POST /api/v1/mous/:id/renew', IN_FORCE, { startsOn: '2050-01-01', endsOn: '2051-01-01' }),
  onMou('POST /api/v1/mous/:id/terminate', [...IN_FORCE, 'own-draft'], { reason: 'เลิกข้อตกลง' }),
];
