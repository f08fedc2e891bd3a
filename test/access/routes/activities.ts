import { expectItems, expectKeys, words } from '../support/looks.js';
import { PIXEL_FORM } from '../support/pixel-form.js';
import { grant, only, type Ask, type Row, type Subject } from '../support/table.js';

const SCHOOL = ['own-school', 'office'];
const ALL = ['own-school', 'other-school', 'office'];
const OWN = ['own-school'];
const OFFICE = ['office'];
const DISTRICT = {
  ...{ NETWORK_CHAIR: ALL, DISTRICT_SAFETY: ALL, DISTRICT_PSYCH: ALL, DISTRICT_SUPERVISOR: ALL },
  ...{ DISTRICT_EXEC: ALL, DISTRICT_ADMIN: ALL },
};
const LEADS = { SCHOOL_CARE: SCHOOL, SCHOOL_SAFETY: SCHOOL, SCHOOL_DIRECTOR: SCHOOL };
const READERS = { TEACHER: SCHOOL, ...LEADS, ...DISTRICT };
const rolesOf = <Role extends string>(table: Record<Role, unknown>): Role[] => Object.keys(table) as Role[];

const read = grant(READERS);
const OF_OFFICE = { DISTRICT_SAFETY: OFFICE, DISTRICT_SUPERVISOR: OFFICE };
const WRITERS = { SCHOOL_CARE: OWN, SCHOOL_SAFETY: OWN, SCHOOL_DIRECTOR: OWN, ...OF_OFFICE };
const written = grant(WRITERS, READERS);
const withdrawn = grant({ SCHOOL_SAFETY: OWN, SCHOOL_DIRECTOR: OWN, ...OF_OFFICE }, READERS);
const closed = grant({ TEACHER: SCHOOL, ...LEADS });
const changed = grant(LEADS);

const LINE = [
  ...words(
    'id reference schoolId schoolNameTh kind status happensOn academicYear title scenario guidanceArea',
  ),
  ...words('leadTeachers schoolCount students staff openFindings version'),
];
const VIEW = [
  ...LINE,
  ...words(
    'note hazardGroups drillType minutesToClear follows followedBy agencies partnerNames withdrawReason',
  ),
  ...words('schools findings files availableActions'),
];
const SHARES = words(
  'students staff drills missingScenarios findingsClosed findingsLate missingAreas lastDrillOn',
);
const ANSWERED = words('assigned answered inTime overdue');

const at = ({ version }: Subject, body?: object): Ask => ({ version, ...(body ? { body } : {}) });

function acting(action: string, expect: Row['expect'], more: Partial<Row> = {}): Row {
  return {
    ...{
      route: `POST /api/v1/activities/:id/${action}`,
      subject: 'activity',
      ok: 200,
      status: 'HELD',
      expect,
    },
    look: ({ body }) => expectKeys(body, VIEW),
    ...more,
  };
}

export const ACTIVITY_ROWS: Row[] = [
  {
    ...{ route: 'GET /api/v1/activities', subject: 'none', ok: 200, reads: true, paged: true },
    expect: only(...rolesOf(READERS)),
    ask: () => ({ query: 'limit=100' }),
    look: ({ body }) => expectItems(body, LINE),
  },
  {
    ...{ route: 'POST /api/v1/activities', subject: 'none', ok: 201, expect: only(...rolesOf(WRITERS)) },
    ask: ({ a }, who) => ({
      body: {
        ...{ kind: 'CAMPAIGN', status: 'PLANNED', happensOn: '2026-12-01', title: 'x' },
        schools: [{ schoolId: who.schoolId ?? a.id }],
      },
    }),
    look: ({ body }) => expectKeys(body, VIEW),
  },
  {
    ...{ route: 'GET /api/v1/activities/:id', subject: 'activity', ok: 200, reads: true, status: 'HELD' },
    expect: read,
    look: ({ body }) => expectKeys(body, VIEW),
  },
  {
    ...{ route: 'GET /api/v1/activities/:id/history', subject: 'activity', ok: 200, reads: true },
    ...{ status: 'HELD', expect: read },
  },
  {
    ...acting('x', written),
    route: 'PATCH /api/v1/activities/:id',
    ask: (_world, _who, subject) => at(subject, { title: 'y' }),
  },
  acting('hold', written, {
    status: 'PLANNED',
    ask: ({ a }, who, subject) => at(subject, { schools: [{ schoolId: who.schoolId ?? a.id, students: 1 }] }),
  }),
  acting('withdraw', withdrawn, { ask: (_world, _who, subject) => at(subject, { reason: 'x' }) }),
  acting('findings', written, {
    ok: 201,
    ask: ({ a, principals }, _who, subject) =>
      at(subject, {
        ...{ text: 'x', dueOn: '2026-12-01', schoolId: a.id },
        ownerPostId: principals.SCHOOL_SAFETY.postId,
      }),
  }),
  {
    ...{ route: 'POST /api/v1/activity-findings/:id/change', subject: 'activity-finding', ok: 200 },
    expect: changed,
    ask: ({ principals }, _who, subject) =>
      at(subject, { ownerPostId: principals.SCHOOL_SAFETY.postId, dueOn: '2026-12-01', reason: 'x' }),
    look: ({ body }) => expectKeys(body, VIEW),
  },
  {
    ...{ route: 'POST /api/v1/activity-findings/:id/close', subject: 'activity-finding', ok: 200 },
    expect: closed,
    ask: (_world, _who, subject) => at(subject, { done: 'x' }),
    look: ({ body }) => expectKeys(body, VIEW),
  },
  acting('files', written, {
    ok: 201,
    ask: () => ({ raw: PIXEL_FORM }),
    look: ({ body }) => expectKeys(body, words('id mediaType size addedAt')),
  }),
  {
    // Which file a reader may open is shown in test/e2e/activities.spec.ts; here there is none of that id.
    ...{ route: 'GET /api/v1/activities/:id/files/:fileId', subject: 'none', ok: 404 },
    expect: (role) =>
      [...rolesOf(LEADS), 'TEACHER', ...rolesOf(OF_OFFICE)].some((one) => one === role) ? 404 : 403,
    ask: () => ({
      params: {
        id: '019a0000-0000-7000-8000-00000000dead',
        fileId: '019a0000-0000-7000-8000-00000000f11e',
      },
    }),
  },
  {
    ...{ route: 'GET /api/v1/activity-owners', subject: 'none', ok: 200, reads: true },
    expect: only(...rolesOf(WRITERS)),
    ask: ({ a }, who) => ({ query: `schoolId=${who.schoolId ?? a.id}` }),
    look: ({ body }) => expectItems(body, words('postId role displayName')),
  },
  {
    ...{ route: 'GET /api/v1/activity-overview', subject: 'none', ok: 200, reads: true },
    expect: only(...rolesOf(READERS)),
    ask: () => ({ query: 'academicYear=2569' }),
    look: ({ body }) =>
      expectItems({ items: body.schools as Record<string, unknown>[] }, [
        ...words('schoolId schoolNameTh held'),
        ...SHARES,
      ]),
  },
  {
    ...{ route: 'GET /api/v1/network-overview', subject: 'none', ok: 200, reads: true },
    expect: only(...rolesOf({ ...LEADS, ...DISTRICT })),
    ask: () => ({ query: 'academicYear=2569' }),
    look: ({ body }) =>
      expectItems({ items: body.schools as Record<string, unknown>[] }, [
        ...words('schoolId schoolNameTh liveMous jointVisits jointActivities meetings'),
        ...ANSWERED,
      ]),
  },
];
