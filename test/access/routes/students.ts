import { expect } from '@jest/globals';
import type { RoleCode } from '#contracts';
import { readsStudent } from '../support/facts.js';
import { expectItems, expectKeys, idsOf, words } from '../support/looks.js';
import { grant, only, type Look, type Row } from '../support/table.js';

const AT_SCHOOL = ['own-class', 'own-school'];
const IN_DISTRICT = [...AT_SCHOOL, 'other-school'];

/** A teacher sees the own class and no other; the network chair, supervisor, director and admin no student at all. */
const readers = grant({
  TEACHER: ['own-class'],
  SCHOOL_CARE: AT_SCHOOL,
  SCHOOL_SAFETY: AT_SCHOOL,
  SCHOOL_DIRECTOR: AT_SCHOOL,
  DISTRICT_SAFETY: IN_DISTRICT,
  DISTRICT_PSYCH: IN_DISTRICT,
});
const READERS: RoleCode[] = [
  'TEACHER',
  'SCHOOL_CARE',
  'SCHOOL_SAFETY',
  'SCHOOL_DIRECTOR',
  'DISTRICT_SAFETY',
  'DISTRICT_PSYCH',
];

const HIT_KEYS = words(
  'id displayName studentCode schoolId schoolNameTh level room sex citizenIdMasked missing',
);

const found =
  (at?: 'c'): Look =>
  ({ body }, world, who) => {
    expectItems(body, HIT_KEYS);
    const expected = world.students.filter(
      (student) => readsStudent(who, student) && (at === undefined || student.schoolId === world.c.id),
    );
    expect(idsOf(body)).toEqual(idsOf({ items: expected }));
  };

const search = (variant: string, body: Row['ask'], look: Look): Row => ({
  route: 'POST /api/v1/students/search',
  variant,
  subject: 'none',
  ok: 200,
  reads: true,
  expect: only(...READERS),
  ask: body!,
  look,
});

export const STUDENT_ROWS: Row[] = [
  // Every child of the test world has a name that begins alike.
  search('by name', () => ({ body: { q: 'เด็ก', limit: 100 } }), found()),
  search("in another school's list", ({ c }) => ({ body: { schoolId: c.id, limit: 100 } }), found('c')),
  {
    route: 'GET /api/v1/students/:id',
    subject: 'student',
    ok: 200,
    reads: true,
    expect: readers,
    look: ({ body }) => expectKeys(body, [...HIT_KEYS, 'birthDate', 'notStruckOff', 'version']),
    leavesReading: () => true,
  },
  {
    route: 'GET /api/v1/classrooms',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: only(...READERS),
    ask: ({ a }) => ({ query: `schoolId=${a.id}` }),
    look: ({ body }, { students, a }, who) => {
      expectItems(body, ['level', 'room', 'students']);
      const visible = students.filter((student) => readsStudent(who, student) && student.schoolId === a.id);
      expect(body.items!.map(({ level, room }) => `${String(level)}/${String(room)}`).sort()).toEqual(
        [...new Set(visible.map(({ level, room }) => `${level}/${room}`))].sort(),
      );
    },
  },
  {
    route: 'GET /api/v1/classrooms',
    variant: 'of another school',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: only(...READERS),
    ask: ({ c }) => ({ query: `schoolId=${c.id}` }),
    look: ({ body }, { students, c }, who) => {
      const visible = students.filter((student) => readsStudent(who, student) && student.schoolId === c.id);
      expect(body.items!).toHaveLength(new Set(visible.map(({ classKey }) => classKey)).size);
    },
  },
];
