import { expect } from '@jest/globals';
import type { RoleCode } from '#contracts';
import { newId } from '#platform/database';
import type { AccessWorld } from '../support/access-world.js';
import {
  hearsState,
  readsIncident,
  readsName,
  type IncidentFacts,
  type Principal,
} from '../support/facts.js';
import { byRelation, grant, only, type Look, type Row, type Subject } from '../support/table.js';
import { expectItems, expectKeys, idsOf } from '../support/looks.js';

/* Which reports a post may open, and which of them it may do something to (product.md 1, 3, 8; quality.md 3). */

const OF_SCHOOL = ['own', 'own-class', 'own-class-restricted', 'own-school', 'touched'];
const OF_DISTRICT = [...OF_SCHOOL, 'own-elsewhere', 'other-school', 'conflict', 'own-conflict', 'assigned'];
/** A psychologist works on what is assigned; a report on the conflict route is the district's business. */
const OF_PSYCH = ['own', 'own-elsewhere', 'own-conflict', 'assigned'];
const PSYCH_OWN = ['own', 'own-elsewhere', 'own-conflict'];

const READ = {
  TEACHER: ['own', 'own-class'],
  SCHOOL_CARE: OF_SCHOOL,
  SCHOOL_SAFETY: OF_SCHOOL,
  SCHOOL_DIRECTOR: OF_SCHOOL,
  DISTRICT_SAFETY: OF_DISTRICT,
  DISTRICT_PSYCH: OF_PSYCH,
} satisfies Partial<Record<RoleCode, string[]>>;

const readers = grant(READ);
const editors = grant(
  {
    TEACHER: ['own'],
    SCHOOL_CARE: ['own'],
    SCHOOL_SAFETY: OF_SCHOOL,
    SCHOOL_DIRECTOR: OF_SCHOOL,
    DISTRICT_SAFETY: OF_DISTRICT,
    DISTRICT_PSYCH: PSYCH_OWN,
  },
  READ,
);
const handlers = grant(
  {
    SCHOOL_CARE: OF_SCHOOL,
    SCHOOL_SAFETY: OF_SCHOOL,
    SCHOOL_DIRECTOR: OF_SCHOOL,
    DISTRICT_SAFETY: OF_DISTRICT,
  },
  READ,
);
const rejecters = grant(
  { SCHOOL_SAFETY: OF_SCHOOL, SCHOOL_DIRECTOR: OF_SCHOOL, DISTRICT_SAFETY: OF_DISTRICT },
  READ,
);
const withdrawers = grant(
  {
    TEACHER: ['own'],
    SCHOOL_CARE: ['own'],
    SCHOOL_SAFETY: ['own'],
    SCHOOL_DIRECTOR: ['own'],
    DISTRICT_SAFETY: OF_DISTRICT,
    DISTRICT_PSYCH: PSYCH_OWN,
  },
  READ,
);
const triage = grant({ DISTRICT_SAFETY: OF_DISTRICT });
const MINE = ['own', 'own-elsewhere', 'own-conflict'];
const reporters = grant({
  TEACHER: MINE,
  SCHOOL_CARE: MINE,
  SCHOOL_SAFETY: MINE,
  SCHOOL_DIRECTOR: MINE,
  DISTRICT_SAFETY: MINE,
  DISTRICT_PSYCH: MINE,
});

const LINE_KEYS = [
  ...[
    'id',
    'reference',
    'kind',
    'mainCode',
    'urgency',
    'status',
    'route',
    'restricted',
    'schools',
    'happenedOn',
  ],
  ...['recordedAt', 'harmedCount', 'dueAt', 'late', 'assigneePostId', 'version'],
];
const VIEW_KEYS = [
  ...LINE_KEYS,
  ...[
    'furtherCodes',
    'tags',
    'happenedTime',
    'happenedAbout',
    'knownAt',
    'locationType',
    'locationDetail',
    'facts',
  ],
  ...[
    'immediateAction',
    'told',
    'damageBaht',
    'lessonsStoppedDays',
    'persons',
    'clocks',
    'resolution',
    'msc',
  ],
  ...['mergedIntoReference', 'availableActions'],
];
const PERSON_KEYS = [
  'id',
  'role',
  'kind',
  'harmLevel',
  'schoolId',
  'schoolNameTh',
  'displayName',
  'studentId',
];
const RECEIPT_KEYS = ['id', 'reference', 'status', 'urgency', 'route', 'recordedAt', 'version'];
const REPORT_KEYS = ['id', 'reference', 'status', 'recordedAt', 'lastChangedAt', 'steps'];

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

const looksAtReceipt: Look = ({ body }) => expectKeys(body, RECEIPT_KEYS);

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

const REASON = { reason: 'เหตุผลของการทดสอบ' };

function action(name: string, status: string, may: Row['expect'], body: object | null = null): Row {
  return {
    route: `POST /api/v1/incidents/:id/${name}`,
    subject: 'incident',
    ok: 200,
    status,
    expect: may,
    ask: () => ({ version: 1, ...(body ? { body } : {}) }),
    look: looksAtReceipt,
  };
}

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

const READS: Row[] = [
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

const SCHOOL_ROLES: RoleCode[] = ['TEACHER', 'SCHOOL_CARE', 'SCHOOL_SAFETY', 'SCHOOL_DIRECTOR'];
const DISTRICT_ROLES: RoleCode[] = ['DISTRICT_SAFETY', 'DISTRICT_PSYCH'];

const schoolLogs = byRelation(SCHOOL_ROLES, {
  nobody: 'ok',
  'own-child': 'ok',
  'own-staff': 'ok',
  'touching-other-school': 'ok',
  'other-school-child': 422,
  'other-district-child': 422,
  'other-school-staff': 422,
  'other-district-staff': 422,
  'touching-other-district': 422,
  'for-other-school': 422,
});
const districtLogs = byRelation(DISTRICT_ROLES, {
  nobody: 'ok',
  'own-child': 'ok',
  'own-staff': 'ok',
  'touching-other-school': 'ok',
  'other-school-child': 'ok',
  'other-district-child': 422,
  'other-school-staff': 'ok',
  'other-district-staff': 422,
  'touching-other-district': 422,
  'for-other-school': 'ok',
});

function reportAbout({ children, cast, b, c, d }: AccessWorld, relation: string): object {
  const child = (studentId: string): object => ({
    persons: [{ role: 'HARMED', kind: 'STUDENT', studentId }],
  });
  const staff = ({ personId }: Principal): object => ({
    persons: [{ role: 'WITNESS', kind: 'STAFF', staffPersonId: personId }],
  });
  const about: Record<string, object> = {
    nobody: {},
    'own-child': child(children.ownSchool.id),
    'other-school-child': child(children.c.id),
    'other-district-child': child(children.there.id),
    'own-staff': staff(cast.reporterA),
    'other-school-staff': staff(cast.reporterC),
    'other-district-staff': staff(cast.reporterThere),
    'touching-other-school': { otherSchoolIds: [b.id] },
    'touching-other-district': { otherSchoolIds: [d.id] },
    'for-other-school': { schoolId: c.id },
  };
  return about[relation]!;
}

const WRITES: Row[] = [
  {
    route: 'POST /api/v1/incidents',
    subject: 'report',
    ok: 201,
    expect: (role, relation) => (SCHOOL_ROLES.includes(role) ? schoolLogs : districtLogs)(role, relation),
    ask: (world, _who, { relation }) => ({
      body: {
        id: newId(),
        kind: 'EVENT',
        mainCode: 'A04',
        happenedOn: '2026-08-18',
        happenedAbout: false,
        locationType: 'PLAYGROUND',
        facts: 'หกล้ม',
        urgency: 'NORMAL',
        persons: [],
        ...reportAbout(world, relation),
      },
    }),
    look: looksAtReceipt,
  },
  {
    route: 'PATCH /api/v1/incidents/:id',
    subject: 'incident',
    ok: 200,
    expect: editors,
    ask: () => ({ version: 1, body: { facts: 'ข้อเท็จจริงใหม่' } }),
    look: looksAtReceipt,
  },
  action('submit', 'DRAFT', editors),
  action('discard', 'DRAFT', editors),
  action('add-person', 'SUBMITTED', editors, {
    person: { role: 'WITNESS', kind: 'OUTSIDER', displayName: 'ผู้เห็นเหตุการณ์' },
  }),
  action('acknowledge', 'SUBMITTED', triage),
  action('start', 'ACKNOWLEDGED', handlers),
  action('escalate', 'IN_PROGRESS', triage, REASON),
  action('resume', 'RESOLVED', handlers),
  action('resolve', 'IN_PROGRESS', handlers, { result: 'ผล', remedy: 'เยียวยา', lesson: 'บทเรียน' }),
  action('close', 'RESOLVED', triage),
  action('reopen', 'CLOSED', triage, REASON),
  action('reject', 'SUBMITTED', rejecters, REASON),
  action('withdraw', 'SUBMITTED', withdrawers, REASON),
  action('reclassify', 'SUBMITTED', triage, { ...REASON, mainCode: 'A05' }),
  action('set-urgency', 'SUBMITTED', triage, { ...REASON, urgency: 'URGENT' }),
  action('record-msc', 'SUBMITTED', rejecters, { number: 'MSC-1', reportedOn: '2026-08-19' }),
  {
    ...action('merge', 'SUBMITTED', triage),
    ask: ({ openReport }) => ({ version: 1, body: { ...REASON, intoId: openReport.id } }),
  },
  {
    ...action(
      'merge',
      'SUBMITTED',
      byRelation(['DISTRICT_SAFETY'], {
        'own-school': 'ok',
        conflict: 'ok',
        'other-district': 422,
        named: 422,
        nothing: 422,
      }),
    ),
    variant: 'into',
    subject: 'merge-target',
    ask: (_world, _who, { other }) => ({ version: 1, body: { ...REASON, intoId: other } }),
  },
  {
    ...action('assign', 'SUBMITTED', triage),
    ask: ({ cast }) => ({ version: 1, body: { postId: cast.colleague.postId } }),
  },
  {
    ...action(
      'assign',
      'SUBMITTED',
      byRelation(['DISTRICT_SAFETY'], {
        'own-district': 'ok',
        'no-officer': 422,
        'other-district': 422,
        nobody: 422,
      }),
    ),
    variant: 'to',
    subject: 'assignee',
    ask: ({ cast }, _who, { relation }) => ({
      version: 1,
      body: {
        postId: {
          'own-district': cast.colleague.postId,
          'no-officer': cast.reporterA.postId,
          'other-district': cast.officerThere.postId,
          nobody: newId(),
        }[relation]!,
      },
    }),
  },
];

export const INCIDENT_ROWS: Row[] = [...READS, ...WRITES];
