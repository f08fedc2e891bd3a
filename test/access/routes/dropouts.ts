import { expectItems, expectKeys, words } from '../support/looks.js';
import { grant, insteadOfOk, only, type Row } from '../support/table.js';
import { countReaders } from './screenings.js';

const AT_SCHOOL = ['own-class', 'own-school'];
const IN_DISTRICT = [...AT_SCHOOL, 'other-school'];

const tracers = {
  TEACHER: ['own-class'],
  SCHOOL_CARE: AT_SCHOOL,
  SCHOOL_DIRECTOR: AT_SCHOOL,
  DISTRICT_SAFETY: IN_DISTRICT,
  DISTRICT_PSYCH: IN_DISTRICT,
};
const readers = grant({ ...tracers, SCHOOL_SAFETY: AT_SCHOOL });

const LINE_KEYS = words(
  'id reference studentId displayName schoolId schoolNameTh level room sign state outcome ownerName dueAt late listedAt version',
);
const VIEW_KEYS = [
  ...LINE_KEYS,
  ...words('reason ownCause evidenceDocument newPlace steps history owners caseId availableActions'),
];
const STEP = { kind: 'PHONE', doneOn: '2026-08-10' };

const action = (name: string, status: string, body: object): Row => ({
  route: `POST /api/v1/dropouts/:id/${name}`,
  subject: 'dropout',
  status,
  ok: 200,
  expect: grant(tracers),
  ask: (_world, _who, { version }) => ({ version, body }),
  look: ({ body: answer }) => expectKeys(answer, ['id', 'state', 'version']),
});

export const DROPOUT_ROWS: Row[] = [
  {
    route: 'GET /api/v1/dropouts',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: only(
      ...([
        'TEACHER',
        'SCHOOL_CARE',
        'SCHOOL_SAFETY',
        'SCHOOL_DIRECTOR',
        'DISTRICT_SAFETY',
        'DISTRICT_PSYCH',
      ] as const),
    ),
    look: ({ body }) => expectItems(body, LINE_KEYS),
  },
  {
    route: 'GET /api/v1/dropouts/:id',
    subject: 'dropout',
    ok: 200,
    reads: true,
    expect: readers,
    look: ({ body }) => expectKeys(body, VIEW_KEYS),
    leavesReading: () => true,
  },
  {
    route: 'GET /api/v1/dropout-figures',
    subject: 'school',
    ok: 200,
    reads: true,
    expect: countReaders,
    ask: (_world, _who, { id }) => ({ query: `schoolId=${id}` }),
    look: ({ body }) => expectKeys(body, ['academicYear', 'items']),
  },
  {
    route: 'POST /api/v1/absence-reports',
    subject: 'student',
    ok: 201,
    expect: grant({ TEACHER: ['own-class'], SCHOOL_CARE: AT_SCHOOL, SCHOOL_DIRECTOR: AT_SCHOOL }),
    ask: (_world, _who, { id }) => ({
      body: { studentId: id, seenOn: '2026-08-10', consecutiveDays: 2, daysInMonth: 3 },
    }),
  },
  action('trace', 'NOT_TRACED', { ...STEP, result: 'NOT_FOUND' }),
  action('add-step', 'TRACING', { ...STEP, result: 'MOVED' }),
  action('find', 'TRACING', STEP),
  action('set-reason', 'TRACING', { reason: 'M09', ownCause: 'O1' }),
  // A post of nowhere: whoever may hand the entry over learns that it is none.
  {
    ...action('hand-over', 'TRACING', { postId: '019a0000-0000-7000-8000-00000000ca5e' }),
    ok: 422,
    expect: insteadOfOk(
      grant({ SCHOOL_CARE: AT_SCHOOL, SCHOOL_DIRECTOR: AT_SCHOOL, DISTRICT_SAFETY: IN_DISTRICT }, tracers),
      422,
    ),
  },
  {
    // Each of these children has an open case already.
    route: 'POST /api/v1/dropouts/:id/case',
    subject: 'dropout',
    status: 'TRACING',
    ok: 409,
    expect: insteadOfOk(grant(tracers), 409),
    ask: () => ({ body: { type: 'DROPOUT', urgency: 'NORMAL', problem: 'ขาดเรียนบ่อย' } }),
  },
  action('close', 'TRACING', { outcome: 'NFE', newPlace: 'สกร.' }),
  action('mark-mistake', 'NOT_TRACED', { explanation: 'อยู่ในชั้นเรียน' }),
  action('reopen', 'CLOSED', { explanation: 'หยุดเรียนอีก' }),
];
