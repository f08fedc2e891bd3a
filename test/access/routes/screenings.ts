import { expect } from '@jest/globals';
import { BUILT_IN_ASPECTS } from '#contracts';
import { expectItems, expectKeys, words } from '../support/looks.js';
import { TABLE_FORM } from '../support/pixel-form.js';
import { grant, insteadOfOk, only, type Row } from '../support/table.js';

const AT_SCHOOL = ['own-class', 'own-school'];
const IN_DISTRICT = [...AT_SCHOOL, 'other-school'];
const SCHOOLS = ['own', 'other'];

/** A class is screened by its teacher, a school by its care teacher and director; the district screens nobody. */
const recorders = grant({ TEACHER: ['own-class'], SCHOOL_CARE: AT_SCHOOL, SCHOOL_DIRECTOR: AT_SCHOOL });
const readers = grant({
  TEACHER: ['own-class'],
  SCHOOL_CARE: AT_SCHOOL,
  SCHOOL_SAFETY: AT_SCHOOL,
  SCHOOL_DIRECTOR: AT_SCHOOL,
  DISTRICT_SAFETY: IN_DISTRICT,
  DISTRICT_PSYCH: IN_DISTRICT,
});
const groupReaders = only(
  ...([
    'TEACHER',
    'SCHOOL_CARE',
    'SCHOOL_SAFETY',
    'SCHOOL_DIRECTOR',
    'DISTRICT_SAFETY',
    'DISTRICT_PSYCH',
  ] as const),
);
const SCORE_READERS = ['TEACHER', 'SCHOOL_CARE', 'SCHOOL_DIRECTOR', 'DISTRICT_PSYCH'];

/** Counts: the own school's leads, and every district post that steers; the register of schools is open to all. */
export const countReaders = grant(
  {
    SCHOOL_CARE: ['own'],
    SCHOOL_SAFETY: ['own'],
    SCHOOL_DIRECTOR: ['own'],
    NETWORK_CHAIR: SCHOOLS,
    DISTRICT_SAFETY: SCHOOLS,
    DISTRICT_PSYCH: SCHOOLS,
    DISTRICT_SUPERVISOR: SCHOOLS,
    DISTRICT_EXEC: SCHOOLS,
  },
  { SCHOOL_CARE: ['other'], SCHOOL_SAFETY: ['other'], SCHOOL_DIRECTOR: ['other'] },
);
const carers = only('TEACHER', 'SCHOOL_CARE', 'SCHOOL_DIRECTOR');
const keepers = only('DISTRICT_SAFETY', 'DISTRICT_PSYCH');

const VIEW_KEYS = words(
  'id kind informant academicYear term assessedOn overall criteria latest source recordedAt result',
);
const HEAD = { kind: 'HERO', assessedOn: '2026-08-10' };
const CRITERIA_KEYS = words('sdqSet sdqVersion aspectsVersion aspectsStamp aspects');

export const SCREENING_ROWS: Row[] = [
  {
    route: 'POST /api/v1/screenings',
    subject: 'student',
    ok: 201,
    expect: recorders,
    ask: (_world, _who, { id }) => ({ body: { ...HEAD, entries: [{ studentId: id, colour: 'RED' }] } }),
    look: ({ body }) => expectKeys(body, ['ids', 'saved']),
  },
  {
    route: 'GET /api/v1/students/:id/screenings',
    subject: 'student',
    ok: 200,
    reads: true,
    expect: readers,
    look: ({ body }, _world, { role }) => {
      expectItems(body, VIEW_KEYS);
      for (const { result } of body.items ?? []) expect(result !== null).toBe(SCORE_READERS.includes(role));
    },
  },
  {
    route: 'GET /api/v1/screening-lights',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: groupReaders,
    ask: ({ c }) => ({ query: `schoolId=${c.id}&level=P6&room=1` }),
    look: ({ body }) => expectKeys(body, ['academicYear', 'items']),
  },
  {
    route: 'GET /api/v1/screening-coverage',
    subject: 'school',
    ok: 200,
    reads: true,
    expect: countReaders,
    ask: (_world, _who, { id }) => ({ query: `schoolId=${id}` }),
    look: ({ body }) => expectKeys(body, ['academicYear', 'round', 'items']),
  },
  {
    route: 'POST /api/v1/screenings/check-paste',
    subject: 'none',
    ok: 404,
    reads: true,
    expect: (role) => (carers(role, 'any') === 'ok' ? 404 : 403),
    ask: () => ({ body: { ...HEAD, level: 'AN1', room: '9', text: 'x\tGREEN' } }),
  },
  {
    route: 'POST /api/v1/screenings/paste',
    subject: 'none',
    ok: 201,
    expect: (role) => (carers(role, 'any') === 'ok' ? 404 : 403),
    ask: () => ({ body: { ...HEAD, level: 'AN1', room: '9', text: 'x\tGREEN' } }),
  },
  {
    route: 'POST /api/v1/screenings/check-file',
    subject: 'none',
    ok: 404,
    reads: true,
    expect: insteadOfOk(carers, 404),
    ask: () => ({ query: 'kind=HERO&assessedOn=2026-08-10&level=AN1&room=9', raw: TABLE_FORM }),
  },
  {
    route: 'POST /api/v1/screenings/file',
    subject: 'none',
    ok: 404,
    expect: insteadOfOk(carers, 404),
    ask: () => ({ query: 'kind=HERO&assessedOn=2026-08-10&level=AN1&room=9', raw: TABLE_FORM }),
  },
  {
    route: 'GET /api/v1/screening-criteria',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: groupReaders,
    look: ({ body }) => expectKeys(body, CRITERIA_KEYS),
  },
  {
    route: 'POST /api/v1/screening-criteria/sdq',
    subject: 'none',
    ok: 201,
    expect: keepers,
    ask: () => ({ body: { set: 'NORM_2011' } }),
  },
  {
    route: 'POST /api/v1/screening-criteria/aspects',
    subject: 'none',
    ok: 201,
    expect: keepers,
    ask: () => ({
      body: {
        criteria: BUILT_IN_ASPECTS.map((one) => ({
          ...one,
          normal: one.normal || 'x',
          atRisk: one.atRisk || 'x',
        })),
      },
    }),
  },
];
