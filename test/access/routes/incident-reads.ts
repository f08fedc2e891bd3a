import { expect } from '@jest/globals';
import type { AccessWorld } from '../support/access-world.js';
import {
  hearsState,
  readsIncident,
  readsName,
  type IncidentFacts,
  type Principal,
} from '../support/facts.js';
import { expectItems, expectKeys, idsOf, words } from '../support/looks.js';
import { only, type Look, type Row, type Subject } from '../support/table.js';
import { readers, reporters } from './incident-grants.js';

const LINE_KEYS = words(
  'id reference kind mainCode urgency status route restricted schools happenedOn recordedAt harmedCount dueAt late assigneePostId version',
);
const VIEW_KEYS = [
  ...LINE_KEYS,
  ...words(
    'furtherCodes tags happenedTime happenedAbout knownAt locationType locationDetail facts immediateAction told',
  ),
  ...words(
    'damageBaht lessonsStoppedDays persons clocks resolution msc mergedIntoReference availableActions',
  ),
];
const PERSON_KEYS = words('id role kind harmLevel schoolId schoolNameTh displayName studentId');
const REPORT_KEYS = words('id reference status recordedAt lastChangedAt steps');

const factsOf = (world: AccessWorld, { id }: Subject): IncidentFacts =>
  world.incidents.all.find((one) => one.id === id)!;

const namesFor = (who: Principal, facts: IncidentFacts): string[] =>
  facts.persons.filter((person) => readsName(who, facts, person)).map(({ name }) => name);

/** Exactly the fields of a report, every person of it, and exactly the names that this reader may read. */
const looksAtReport: Look = ({ body }, world, who, subject) => {
  const facts = factsOf(world, subject);
  const persons = body.persons as Record<string, unknown>[];
  expectKeys(body, VIEW_KEYS);
  for (const person of persons) expectKeys(person, PERSON_KEYS);
  expect(persons).toHaveLength(facts.persons.length);
  expect(persons.flatMap(({ displayName }) => displayName ?? []).sort()).toEqual(namesFor(who, facts).sort());
  const hidden = persons.filter(({ displayName }) => displayName === null);
  expect(hidden.every(({ studentId }) => studentId === null)).toBe(true);
};

const looksAtSheet: Look = ({ body, text }, world, who, subject) => {
  const facts = factsOf(world, subject);
  expectKeys(body, ['reference', 'sections']);
  const shown = facts.persons.map(({ name }) => name).filter((name) => text.includes(name));
  expect(shown.sort()).toEqual(namesFor(who, facts).sort());
};

const looksAtHistory: Look = ({ body }) => {
  expectItems(body, ['at', 'actingRole', 'action', 'from', 'to', 'reason', 'changes']);
  expect(body.items!.length).toBeGreaterThan(0);
};

const looksAtList =
  (
    keys: readonly string[],
    belongs: (who: Principal, facts: IncidentFacts, world: AccessWorld) => boolean,
  ): Look =>
  ({ body }, world, who) => {
    expectItems(body, keys);
    const expected = world.incidents.all.filter((facts) => belongs(who, facts, world));
    expect(idsOf(body)).toEqual(idsOf({ items: expected }));
  };

/** A list of a school post holds what touches its school; own reports of another time stand in my-reports. */
const listed = (who: Principal, facts: IncidentFacts): boolean =>
  readsIncident(who, facts) && (who.schoolId === null || facts.schoolIds.includes(who.schoolId));

const OPEN = ['SUBMITTED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'ESCALATED', 'RESOLVED', 'REOPENED'];
const queue = (lane: string, inLane: (who: Principal, facts: IncidentFacts) => boolean): Row => ({
  route: 'GET /api/v1/incident-queue',
  variant: lane,
  subject: 'none',
  ok: 200,
  reads: true,
  paged: true,
  expect: only('DISTRICT_SAFETY'),
  ask: () => ({ query: `lane=${lane}&limit=100` }),
  look: looksAtList(
    LINE_KEYS,
    (who, facts) => readsIncident(who, facts) && OPEN.includes(facts.status) && inLane(who, facts),
  ),
});

const reading = (path: string, look: Look): Row => ({
  route: `GET /api/v1/incidents/:id${path}`,
  subject: 'incident',
  ok: 200,
  reads: true,
  expect: readers,
  look,
});

const opensRestricted = (world: AccessWorld, subject: Subject): boolean => {
  const facts = factsOf(world, subject);
  return facts.restricted || facts.route === 'district';
};

export const INCIDENT_READS: Row[] = [
  {
    route: 'GET /api/v1/incidents',
    subject: 'none',
    ok: 200,
    reads: true,
    paged: true,
    expect: only(
      'TEACHER',
      'SCHOOL_CARE',
      'SCHOOL_SAFETY',
      'SCHOOL_DIRECTOR',
      'DISTRICT_SAFETY',
      'DISTRICT_PSYCH',
    ),
    ask: () => ({ query: 'limit=100' }),
    look: looksAtList(LINE_KEYS, listed),
  },
  {
    route: 'GET /api/v1/incidents',
    variant: "filtered by another school's id",
    subject: 'none',
    ok: 200,
    reads: true,
    paged: true,
    expect: only(
      'TEACHER',
      'SCHOOL_CARE',
      'SCHOOL_SAFETY',
      'SCHOOL_DIRECTOR',
      'DISTRICT_SAFETY',
      'DISTRICT_PSYCH',
    ),
    ask: ({ c }) => ({ query: `limit=100&schoolId=${c.id}` }),
    look: looksAtList(LINE_KEYS, (who, facts, { c }) => listed(who, facts) && facts.schoolIds.includes(c.id)),
  },
  { ...reading('', looksAtReport), leavesReading: opensRestricted },
  { ...reading('/msc-sheet', looksAtSheet), leavesReading: opensRestricted },
  reading('/history', looksAtHistory),
  {
    route: 'GET /api/v1/my-reports',
    subject: 'none',
    ok: 200,
    reads: true,
    paged: true,
    expect: only(
      'TEACHER',
      'SCHOOL_CARE',
      'SCHOOL_SAFETY',
      'SCHOOL_DIRECTOR',
      'DISTRICT_SAFETY',
      'DISTRICT_PSYCH',
    ),
    ask: () => ({ query: 'limit=100' }),
    look: looksAtList(REPORT_KEYS, hearsState),
  },
  {
    route: 'GET /api/v1/my-reports/:id',
    subject: 'incident',
    ok: 200,
    reads: true,
    expect: reporters,
    look: ({ body }) => expectKeys(body, REPORT_KEYS),
  },
  queue('waiting', (_who, { status }) => status === 'SUBMITTED'),
  queue('mine', (who, { assigneePostId }) => assigneePostId === who.postId),
  queue('overdue', () => false),
  queue('all', () => true),
  {
    route: 'GET /api/v1/incident-queue/counts',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: only('DISTRICT_SAFETY'),
    look: ({ body }, world, who) => {
      const open = world.incidents.all.filter(
        (facts) => readsIncident(who, facts) && OPEN.includes(facts.status),
      );
      const waiting = open.filter(({ status }) => status === 'SUBMITTED').length;
      const mine = open.filter(({ assigneePostId }) => assigneePostId === who.postId).length;
      expect(body).toEqual({ waiting, mine, overdue: 0, all: open.length });
    },
  },
  {
    route: 'GET /api/v1/assignees',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: only('DISTRICT_SAFETY'),
    look: ({ body, text }, { principals, cast }) => {
      expectItems(body, ['postId', 'role', 'nameTh']);
      for (const who of [principals.DISTRICT_SAFETY, principals.DISTRICT_PSYCH, cast.colleague])
        expect(text).toContain(who.displayName);
      expect(new Set(body.items!.map(({ role }) => role))).toEqual(
        new Set(['DISTRICT_SAFETY', 'DISTRICT_PSYCH']),
      );
    },
  },
];
