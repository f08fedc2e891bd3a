import { expectItems, expectKeys, words } from '../support/looks.js';
import { PIXEL_FORM } from '../support/pixel-form.js';
import { grant, insteadOfOk, only, type Row } from '../support/table.js';

/* Which cases a post reads, works on and hands over (product.md 1, quality.md 3, ADR 16). */

const OF_SCHOOL = ['own-class', 'own-school', 'assigned'];
const OF_DISTRICT = [...OF_SCHOOL, 'other-school', 'conflict'];
const LEADERS = { SCHOOL_CARE: OF_SCHOOL, SCHOOL_DIRECTOR: OF_SCHOOL };
const READ = {
  TEACHER: ['own-class', 'assigned'],
  SCHOOL_SAFETY: ['assigned'],
  ...LEADERS,
  DISTRICT_SAFETY: OF_DISTRICT,
  DISTRICT_PSYCH: ['assigned'],
};
const readers = grant(READ);
const recorders = grant({ ...READ, DISTRICT_SAFETY: ['assigned'] }, READ);
const closers = grant({ ...LEADERS, DISTRICT_SAFETY: ['assigned'], DISTRICT_PSYCH: ['assigned'] }, READ);
const handers = grant({ ...LEADERS, DISTRICT_SAFETY: OF_DISTRICT }, READ);
const everyReader = only(...(Object.keys(READ) as (keyof typeof READ)[]));

const RECEIPT = words('id reference status route version');
const LINE = words(
  'id reference type status urgency route schoolId schoolNameTh student owner openedAt changedAt version',
);
const VIEW = [
  ...LINE,
  ...words(
    'origin originId problem history family closeReason closedAt team measures plan visits conferences notes',
  ),
  ...words('files posts studyId availableActions'),
];
const MEASURE = { careGroup: 'NORMAL', attendancePercent: 95, scales: [] };
const VISIT = { visitedOn: '2026-08-10', outcome: 'STUDENT_NOT_FOUND' };
const NOTHING = { params: { itemId: '', visitId: '', noteId: '', fileId: '' } };
for (const name of Object.keys(NOTHING.params) as (keyof typeof NOTHING.params)[])
  NOTHING.params[name] = '019a0000-0000-7000-8000-00000000ca5e';

function action(name: string, status: string, may: Row['expect'], body: object | null = null): Row {
  return {
    route: `POST /api/v1/cases/:id/${name}`,
    subject: 'case',
    status,
    ok: 200,
    expect: may,
    ask: (_world, _who, { version }) => ({ version, ...(body ? { body } : {}) }),
    look: ({ body: answer }) => expectKeys(answer, RECEIPT),
  };
}

function part(name: string, body: object): Row {
  return {
    route: `POST /api/v1/cases/:id/${name}`,
    subject: 'case',
    ok: 201,
    expect: recorders,
    ask: () => ({ body }),
    look: ({ body: answer }) => expectKeys(answer, ['id']),
  };
}

/** A part of the case that is not there: whoever may reach the case learns that, nobody else anything. */
function absentPart(route: string, may: Row['expect'], body?: object): Row {
  return {
    route,
    subject: 'case',
    ok: 404,
    expect: insteadOfOk(may, 404),
    ask: () => ({ ...NOTHING, version: 1, ...(body ? { body } : {}) }),
  };
}

const ACTIONS: Row[] = [
  action('open', 'DRAFT', recorders),
  action('discard', 'DRAFT', recorders),
  action('call-conference', 'OPEN', recorders),
  action('follow-up', 'OPEN', recorders),
  action('resume', 'FOLLOW_UP', recorders),
  action('close', 'OPEN', closers, { closeReason: 'IMPROVED', measure: MEASURE }),
  // The child has another open case here.
  {
    ...action('reopen', 'CLOSED', insteadOfOk(closers, 409), { reason: 'เหตุผลของการทดสอบ' }),
    ok: 409,
  },
  action('set-team', 'OPEN', handers, { postIds: [] }),
  // Its student has not moved, and a post at another school may not own it.
  { ...action('offer', 'OPEN', insteadOfOk(handers, 422)), ok: 422 },
  {
    ...action('assign', 'OPEN', insteadOfOk(handers, 422), {
      postId: '019a0000-0000-7000-8000-00000000ca5e',
    }),
    ok: 422,
  },
];

const READS: Row[] = [
  {
    route: 'GET /api/v1/cases',
    subject: 'none',
    ok: 200,
    reads: true,
    paged: true,
    expect: everyReader,
    look: ({ body }) => expectItems(body, LINE),
  },
  {
    route: 'GET /api/v1/cases/:id',
    subject: 'case',
    ok: 200,
    reads: true,
    expect: readers,
    look: ({ body }) => expectKeys(body, VIEW),
    leavesReading: () => true,
  },
  {
    route: 'GET /api/v1/cases/:id/timeline',
    subject: 'case',
    ok: 200,
    reads: true,
    expect: readers,
    look: ({ body }) => expectKeys(body, ['items', 'nextCursor']),
  },
  {
    route: 'GET /api/v1/case-transfers',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: only('SCHOOL_CARE', 'SCHOOL_DIRECTOR'),
    look: ({ body }) => expectKeys(body, ['items']),
  },
  absentPart('GET /api/v1/cases/:id/notes/:noteId', readers),
  absentPart('GET /api/v1/cases/:id/files/:fileId', readers),
];

/** No study of that id: who reads and writes which one is shown in test/e2e/cases.spec.ts. */
function study(route: string, may: Row['expect'], body?: object): Row {
  return {
    route,
    subject: 'none',
    ok: 404,
    expect: insteadOfOk(may, 404),
    ask: () => ({ version: 1, ...(body ? { body } : {}) }),
  };
}

const STUDIES: Row[] = [
  {
    route: 'GET /api/v1/case-studies',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: everyReader,
    look: ({ body }) => expectKeys(body, ['items', 'nextCursor']),
  },
  {
    route: 'GET /api/v1/case-studies/counts',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: only('DISTRICT_SAFETY'),
    ask: () => ({ query: 'academicYear=2569' }),
  },
  study('GET /api/v1/case-studies/:id', everyReader),
  study('PATCH /api/v1/case-studies/:id', everyReader, { sections: [], causes: [], helps: [] }),
  study('POST /api/v1/case-studies/:id/submit', only('SCHOOL_CARE', 'SCHOOL_DIRECTOR', 'DISTRICT_SAFETY')),
  study('POST /api/v1/case-studies/:id/return', only('DISTRICT_SAFETY'), { note: 'x' }),
  study('POST /api/v1/case-studies/:id/analyse', only('DISTRICT_SAFETY'), { note: 'x' }),
];

export const CASE_ROWS: Row[] = [
  {
    route: 'POST /api/v1/cases',
    // Each of these children has an open case already: whoever may open one learns that, nobody else.
    subject: 'student',
    ok: 409,
    expect: (role, relation) => {
      const may = {
        TEACHER: ['own-class'],
        SCHOOL_CARE: ['own-class', 'own-school'],
        SCHOOL_DIRECTOR: ['own-class', 'own-school'],
        DISTRICT_SAFETY: ['own-class', 'own-school', 'other-school'],
        DISTRICT_PSYCH: ['own-class', 'own-school', 'other-school'],
      }[role as string];
      if (!may) return 403;
      return may.includes(relation) ? 409 : 422;
    },
    ask: (_world, _who, { id }) => ({
      body: { studentId: id, type: 'AT_RISK', urgency: 'NORMAL', problem: 'ขาดเรียนบ่อย' },
    }),
  },
  {
    route: 'PATCH /api/v1/cases/:id',
    subject: 'case',
    ok: 200,
    expect: recorders,
    ask: (_world, _who, { version }) => ({ version, body: { urgency: 'URGENT' } }),
    look: ({ body }) => expectKeys(body, RECEIPT),
  },
  {
    route: 'POST /api/v1/case-transfers/:id/accept',
    subject: 'none',
    ok: 404,
    expect: (role) => (role === 'SCHOOL_CARE' || role === 'SCHOOL_DIRECTOR' ? 404 : 403),
    ask: () => ({ version: 1 }),
  },
  ...READS,
  ...ACTIONS,
  part('plan', { kind: 'GOAL', text: 'กลับมาเรียน', dueOn: '2026-12-01' }),
  part('measures', MEASURE),
  part('visits', VISIT),
  { ...part('study', {}), ask: () => ({}) },
  { ...part('files', {}), ask: () => ({ raw: PIXEL_FORM }) },
  part('conferences', { heldOn: '2026-08-10', attendees: 'x', summary: 'x', decisions: [] }),
  part('notes', { sensitivity: 'NORMAL', headline: 'x', text: 'x' }),
  absentPart('POST /api/v1/cases/:id/plan/:itemId/done', recorders, { result: 'x' }),
  absentPart('POST /api/v1/cases/:id/plan/:itemId/cancel', recorders, { result: 'x' }),
  absentPart('PATCH /api/v1/cases/:id/visits/:visitId', recorders, VISIT),
  {
    ...absentPart('POST /api/v1/cases/:id/visits/:visitId/photos', recorders),
    ask: () => ({ ...NOTHING, raw: PIXEL_FORM }),
  },
  ...STUDIES,
];
