import { createHash } from 'node:crypto';
import {
  foldName,
  groupOfHazard,
  type HazardCode,
  INCIDENT_STATUS_LABELS,
  isValidCitizenId,
} from '#contracts';
import { Passwords } from '#features/identity';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './accounts.js';
import { type DemoDistrict, generateDemoDistrict } from './demo-district.js';
import { REAL_SCHOOLS } from './schools.js';
import { classroomsOf } from './staff.js';

const NOW = new Date('2026-11-23T03:00:00Z');

let demo: DemoDistrict;
beforeAll(() => {
  demo = generateDemoDistrict(NOW);
});

const digestOf = ({ schools, staff, accounts, students, incidents }: DemoDistrict): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        schools,
        staff.persons,
        staff.posts,
        accounts,
        students,
        [...students.citizenIds],
        incidents,
      ]),
    )
    .digest('hex');

const countBy = <T>(list: readonly T[], keyOf: (item: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of list) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
};

const inYear = (year: number) => {
  const from = `${year - 543}-05-16`;
  const to = `${year - 542}-05-15`;
  return demo.incidents.incidents.filter(({ happened_on }) => happened_on >= from && happened_on <= to);
};

it('is the same district every time', () => {
  expect(digestOf(generateDemoDistrict(NOW))).toBe(digestOf(demo));
});

it('keeps its past whatever the day, and grows with the days', () => {
  const earlier = generateDemoDistrict(new Date('2026-01-20T03:00:00Z'));
  const of = ({ incidents }: DemoDistrict) =>
    incidents.incidents
      .filter(({ recorded_at }) => recorded_at < new Date('2025-05-01'))
      .map(({ id, main_code, reference }) => [id, main_code, reference]);
  expect(of(earlier)).toEqual(of(demo));
  expect(earlier.roll.rounds).toHaveLength(6);
  expect(demo.roll.rounds).toHaveLength(8);
});

describe('the register', () => {
  it('has 120 schools in 9 networks, two of them by their real names, none twice', () => {
    expect(demo.schools).toHaveLength(120);
    expect(demo.networks).toHaveLength(9);
    expect(new Set(demo.schools.map(({ nameTh }) => nameTh)).size).toBe(120);
    expect(new Set(demo.schools.map(({ code10 }) => code10)).size).toBe(120);
    expect(demo.schools.filter(({ isReal }) => isReal).map(({ nameTh }) => nameTh)).toEqual([
      ...REAL_SCHOOLS,
    ]);
    for (const { code10, code8 } of demo.schools)
      expect([code10.slice(2, 4), code8.slice(0, 2)]).toEqual(['99', '99']);
  });

  it('has exactly 1,476 people at work, every one in a post and some in several', () => {
    const { persons, posts } = demo.staff;
    expect(persons).toHaveLength(1_476);
    expect(new Set(posts.map(({ person_id }) => person_id)).size).toBe(1_476);
    expect(posts.length).toBeGreaterThan(1_600);
    expect(countBy(posts, ({ role }) => role)).toMatchObject({
      SCHOOL_DIRECTOR: 120,
      NETWORK_CHAIR: 9,
      DISTRICT_SAFETY: 2,
      DISTRICT_PSYCH: 1,
      DISTRICT_SUPERVISOR: 2,
      DISTRICT_EXEC: 2,
      DISTRICT_ADMIN: 1,
      AUDITOR_DPO: 1,
    });
  });

  it('has a homeroom teacher for every class that a pupil is in', () => {
    const cared = new Set(
      demo.staff.posts
        .filter(({ level }) => level)
        .map((post) => `${post.school_id}/${post.level}/${post.room}`),
    );
    const alone = demo.students.students.filter(
      ({ school_id, level, room }) => !cared.has(`${school_id}/${level}/${room}`),
    );
    expect(alone).toEqual([]);
    expect(cared.size).toBe(demo.schools.flatMap(classroomsOf).length);
  });

  it('opens with accounts whose password may be one', () => {
    expect(demo.accounts.map(({ username }) => `${username}@demo`)).toEqual(
      DEMO_ACCOUNTS.map(({ username }) => username),
    );
    for (const { username } of DEMO_ACCOUNTS) {
      expect(() =>
        new Passwords().assertStrong(DEMO_PASSWORD, [username, ...username.split('@')]),
      ).not.toThrow();
    }
  });
});

describe('the roll', () => {
  it('is 18,276 in June 2566 and goes on plausibly', () => {
    const rolls = countBy(
      demo.students.enrolments,
      ({ academic_year, round }) => `${academic_year} ${round}`,
    );
    expect(rolls['2566 JUNE']).toBe(18_276);
    expect(Object.keys(rolls)).toHaveLength(8);
    for (const roll of Object.values(rolls)) {
      expect(roll).toBeGreaterThan(16_500);
      expect(roll).toBeLessThan(18_500);
    }
  });

  it('moves pupils up one level a year', () => {
    const levels = ['AN1', 'AN2', 'AN3', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'M1', 'M2', 'M3'];
    const entered = new Map<string, number>();
    const strayed = demo.students.enrolments.filter(({ student_id, academic_year, level }) => {
      const entry = academic_year - levels.indexOf(level);
      const first = entered.get(student_id) ?? entry;
      entered.set(student_id, first);
      return first !== entry;
    });
    expect(strayed).toEqual([]);
  });

  it('gives each child a number that nobody holds, with a right check digit, once', () => {
    const ids = [...demo.students.citizenIds.values()];
    expect(new Set(ids).size).toBe(ids.length);
    const numbers = ids.filter((id) => !id.startsWith('G'));
    expect(numbers.every((id) => id.startsWith('99999') && isValidCitizenId(id))).toBe(true);
    expect(ids.length - numbers.length).toBeGreaterThan(100);
  });

  it('is found by the same folded name as an imported pupil', () => {
    const others = demo.students.students.filter(
      ({ prefix, first_name: first, last_name: last, name_fold }) =>
        foldName({ prefix, first, last }) !== name_fold,
    );
    expect(others).toEqual([]);
  });

  it('flags some, and flags who left instead of losing them', () => {
    const { students } = demo.students;
    const present = students.filter(({ missing_since_import_id }) => missing_since_import_id === null);
    expect(present).toHaveLength(
      demo.students.enrolments.filter((e) => e.academic_year === 2569 && e.round === 'NOVEMBER').length,
    );
    const flagged = present.filter(({ not_struck_off }) => not_struck_off).length;
    expect(flagged).toBeGreaterThan(15);
    expect(flagged).toBeLessThan(90);
    const codes = students.map(({ school_id, student_code }) => `${school_id}/${student_code}`);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('the reports', () => {
  const harmedIn = (year: number) => {
    const byId = new Map(inYear(year).map((incident) => [incident.id, incident]));
    const students = new Map(
      demo.incidents.identities.map((row) => [row.incident_person_id, row.student_id]),
    );
    return demo.incidents.persons
      .filter(
        ({ role, kind, incident_id }) => role === 'HARMED' && kind === 'STUDENT' && byId.has(incident_id),
      )
      .map(({ id, incident_id, school_id }) => ({
        student: students.get(id),
        school_id,
        incident: byId.get(incident_id)!,
      }));
  };

  it('reproduce the published year: 34 pupils, 1 + 14 + 11 + 8, all on the June roll of their school', () => {
    const harmed = harmedIn(2566);
    expect(new Set(harmed.map(({ student }) => student)).size).toBe(34);
    expect(countBy(harmed, ({ incident }) => groupOfHazard(incident.main_code as HazardCode))).toEqual({
      VIOLENCE: 1,
      ACCIDENT: 14,
      RIGHT: 11,
      UNHEALTHINESS: 8,
    });
    const june = new Set(
      demo.students.enrolments
        .filter((e) => e.academic_year === 2566 && e.round === 'JUNE')
        .map((e) => `${e.student_id} ${e.school_id}`),
    );
    for (const { student, school_id, incident } of harmed) {
      expect(june).toContain(`${student} ${school_id}`);
      expect(incident).toMatchObject({ kind: 'EVENT', status: 'CLOSED', school_ids: [school_id] });
    }
  });

  it('tell the earthquake of the two schools apart, and nothing else of them', () => {
    const real = demo.schools.filter(({ isReal }) => isReal).map(({ id }) => id);
    const told = demo.incidents.incidents.filter(({ school_ids }) =>
      school_ids.some((id) => real.includes(id)),
    );
    expect(told).toEqual([
      expect.objectContaining({
        main_code: 'A01',
        tags: ['EARTHQUAKE'],
        school_ids: real,
        harmed_count: 0,
        kind: 'EVENT',
        status: 'CLOSED',
      }),
    ]);
    expect(demo.incidents.persons.filter(({ incident_id }) => incident_id === told[0]!.id)).toEqual([]);
  });

  it('are plausible in number in the later years, in all groups, with routes and states of every kind', () => {
    for (const year of [2567, 2568, 2569]) {
      const incidents = inYear(year);
      expect(incidents.length).toBeGreaterThanOrEqual(110);
      expect(incidents.length).toBeLessThanOrEqual(200);
      expect(Object.keys(countBy(incidents, ({ main_code }) => main_code[0]!)).sort()).toEqual([
        'A',
        'R',
        'U',
        'V',
      ]);
      expect(incidents.some(({ route }) => route === 'district')).toBe(true);
      expect(incidents.some(({ school_ids }) => school_ids.length > 1)).toBe(true);
      expect(incidents.some(({ kind }) => kind === 'WARNING')).toBe(true);
      expect(incidents.some(({ restricted }) => restricted)).toBe(true);
    }
    const states = new Set(demo.incidents.incidents.map(({ status }) => status));
    expect([...states].sort()).toEqual(INCIDENT_STATUS_LABELS.map(({ code }) => code).sort());
  });

  it('keep a report that names staff on the conflict route, and its named person out of its history', () => {
    const named = demo.incidents.incidents.filter(({ accused_person_ids }) => accused_person_ids.length > 0);
    expect(named.length).toBeGreaterThan(3);
    for (const { id, route, accused_person_ids, reporter_person_id } of named) {
      expect(route).toBe('district');
      const hands = demo.incidents.history.filter(({ incident_id }) => incident_id === id);
      for (const { person_id } of hands) expect(accused_person_ids).not.toContain(person_id);
      expect(
        hands
          .slice(1)
          .every((row) => row.acting_role.startsWith('DISTRICT') || row.person_id === reporter_person_id),
      ).toBe(true);
    }
  });

  it('have a history that ends in their state and stays within time', () => {
    const byIncident = new Map<string, (typeof demo.incidents.history)[number][]>();
    for (const row of demo.incidents.history)
      byIncident.set(row.incident_id, [...(byIncident.get(row.incident_id) ?? []), row]);
    for (const incident of demo.incidents.incidents) {
      const rows = byIncident.get(incident.id)!;
      expect(rows.map(({ version }) => version)).toEqual(rows.map((_, index) => index + 1));
      expect(rows.at(-1)).toMatchObject({
        to_status: incident.status,
        version: incident.version,
        at: incident.changed_at,
      });
      const times = [incident.known_at, ...rows.map(({ at }) => at), NOW].map((at) => at.getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });

  it('leave something to do: waiting, late and in hand', () => {
    const open = inYear(2569).filter(({ status }) =>
      ['SUBMITTED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'ESCALATED', 'RESOLVED', 'REOPENED'].includes(status),
    );
    const waiting = open.filter(({ status }) => status === 'SUBMITTED');
    expect(waiting.some(({ acknowledge_due_at }) => acknowledge_due_at! < NOW)).toBe(true);
    expect(waiting.some(({ acknowledge_due_at }) => acknowledge_due_at! > NOW)).toBe(true);
    expect(
      open.some(
        ({ close_due_at, status }) => status === 'IN_PROGRESS' && close_due_at !== null && close_due_at < NOW,
      ),
    ).toBe(true);
    expect(open.some(({ assignee_post_id }) => assignee_post_id !== null)).toBe(true);
    const [kru] = demo.accounts;
    expect(
      open.filter(({ reporter_person_id }) => reporter_person_id === kru!.person_id).length,
    ).toBeGreaterThan(2);
  });
});
