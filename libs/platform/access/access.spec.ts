import {
  ACCESS,
  PERMISSIONS,
  partyOf,
  ROLES,
  scopesOf,
  type Permission,
  type ResourceName,
  type RoleCode,
} from '#contracts';
import fc from 'fast-check';
import type pg from 'pg';
import { agencyOf, writeAgencies } from '../../../test/support/access-agencies.js';
import { writeReferrals } from '../../../test/support/access-referrals.js';
import { writeEvaluation } from '../../../test/support/access-evaluation.js';
import { writeReports } from '../../../test/support/access-reports.js';
import { writeBreakGlass } from '../../../test/support/access-break-glass.js';
import { writeMonitoring } from '../../../test/support/access-monitoring.js';
import { writeTasks } from '../../../test/support/access-tasks.js';
import { TestPlatform } from '../../../test/support/platform.js';
import { DomainError } from '../errors/index.js';
import { Access } from './access.js';
import type { Actor } from './actor.js';
import type { AccessRecord } from './predicate.js';
import { classKey } from './place.js';

const RUNS = 15;
/** Fixed, so that the second test can rely on what the first one met. */
const SEED = 2569;

/** Small pools, so that actors and records meet often. */
const id = (kind: number, index: number): string =>
  `019a0000-0000-7000-80${String(kind).padStart(2, '0')}-${String(index).padStart(12, '0')}`;
const DISTRICTS = [id(1, 1), id(1, 2)];
const SCHOOLS = [1, 2, 3, 4].map((index) => id(2, index));
const PERSONS = [1, 2, 3].map((index) => id(3, index));
const POSTS = [1, 2, 3].map((index) => id(4, index));
const CLASSES = [
  { level: 'P4', room: '1' },
  { level: 'P4', room: '2' },
] as const;
/** A network of its own for each school: a chair reaches one and not the other. */
const networkOf = (schoolId: string): string => id(8, SCHOOLS.indexOf(schoolId) + 1);
const districtOf = (schoolId: string): string => DISTRICTS[SCHOOLS.indexOf(schoolId) < 2 ? 0 : 1]!;

const school = fc.constantFrom(...SCHOOLS);
const person = fc.constantFrom(...PERSONS);
const classroom = fc.constantFrom(...CLASSES);

const anActor = (role: RoleCode): fc.Arbitrary<Actor> =>
  fc
    .record({ at: school, personId: person, postId: fc.constantFrom(...POSTS), room: fc.option(classroom) })
    .map(({ at, personId, postId, room }): Actor => {
      const atSchool = partyOf(role) === 'school';
      return {
        ...{ role, personId, postId, party: partyOf(role), sessionId: id(9, 9) },
        networkId: role === 'NETWORK_CHAIR' ? networkOf(at) : null,
        fresh: true,
        agencyId:
          partyOf(role) === 'partner'
            ? agencyOf(SCHOOLS.indexOf(at) < 2 ? 0 : 1, POSTS.indexOf(postId))
            : null,
        districtId: districtOf(at),
        schoolId: atSchool ? at : null,
        classroom: atSchool ? room : null,
      };
    });

const oneOfEachRole = fc.tuple(...ROLES.map(({ code }) => anActor(code)));

const anIncident = fc.record({
  schools: fc.uniqueArray(school, { maxLength: 2 }),
  district: fc.constantFrom(...DISTRICTS),
  route: fc.constantFrom('school', 'school', 'district'),
  restricted: fc.boolean(),
  reporter: person,
  assignee: fc.option(fc.constantFrom(...POSTS)),
  accused: fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.uniqueArray(person, { maxLength: 2 }) },
  ),
  classes: fc.uniqueArray(fc.tuple(school, classroom), {
    maxLength: 2,
    selector: ([at, { room }]) => at + room,
  }),
});
const aStudent = fc.record({ at: school, room: classroom });
const aPost = fc.record({ who: person, at: fc.option(school) });
const anImport = fc.record({ at: fc.option(school), district: fc.constantFrom(...DISTRICTS) });

const aWorld = fc.record({
  incidents: fc.array(anIncident, { minLength: 15, maxLength: 25 }),
  students: fc.array(aStudent, { minLength: 4, maxLength: 10 }),
  posts: fc.array(aPost, { minLength: 2, maxLength: 8 }),
  imports: fc.array(anImport, { minLength: 2, maxLength: 5 }),
  zeroReports: fc.subarray(SCHOOLS, { minLength: 2 }),
});
type World = typeof aWorld extends fc.Arbitrary<infer W> ? W : never;
type Records = Record<ResourceName, Map<string, AccessRecord>>;

/** Where each resource's records lie, under the alias that the scopes speak of. */
const FROM: Record<ResourceName, { table: string; key: string }> = {
  incident: { table: 'incident i', key: 'i.id' },
  receipt: { table: 'incident_receipt r', key: 'r.incident_id' },
  student: { table: 'student st', key: 'st.id' },
  person: { table: 'person pe', key: 'pe.id' },
  school: { table: 'school sc', key: 'sc.id' },
  district: { table: 'district d', key: 'd.id' },
  'roster-import': { table: 'roster_import ri', key: 'ri.id' },
  statistics: { table: 'statistics_state', key: 'district_id' },
  risk: { table: 'risk_assessment ra', key: 'ra.id' },
  'step-board': { table: 'school sc', key: 'sc.id' },
  summary: { table: 'yearly_summary ys', key: 'ys.id' },
  practice: { table: 'best_practice bp', key: 'bp.id' },
  activity: { table: 'activity ac', key: 'ac.id' },
  'monitoring-tool': { table: 'monitoring_tool mt', key: 'mt.id' },
  visit: { table: 'monitoring_visit mv', key: 'mv.id' },
  finding: { table: 'monitoring_finding mf', key: 'mf.id' },
  plan: { table: 'plan pl', key: 'pl.id' },
  agency: { table: 'agency ag', key: 'ag.id' },
  mou: { table: 'mou mo', key: 'mo.id' },
  referral: { table: 'referral rf', key: 'rf.id' },
  assignment: { table: 'referral_assignment ra', key: 'ra.id' },
  'zero-report': { table: 'zero_report_history z', key: 'z.school_id' },
  task: { table: 'task t', key: 't.id' },
  case: { table: 'student_case c', key: 'c.id' },
  'case-transfer': { table: 'case_transfer ct', key: 'ct.id' },
  'break-glass': { table: 'break_glass_ledger bg', key: 'bg.id' },
  'report-request': { table: 'report_request rr', key: 'rr.id' },
};

let platform: TestPlatform;

beforeAll(async () => {
  platform = await TestPlatform.start();
  for (const [index, district] of DISTRICTS.entries()) {
    await platform.admin.query('INSERT INTO district (id, code, name_th) VALUES ($1, $2, $2)', [
      district,
      `d-${index}`,
    ]);
    await platform.admin.query("INSERT INTO statistics_state VALUES ($1, now(), '1', 1)", [district]);
  }
  for (const [index, one] of SCHOOLS.entries()) {
    await platform.admin.query('INSERT INTO network VALUES ($1, $2, $3)', [
      ...[networkOf(one), districtOf(one), `network ${index}`],
    ]);
    await platform.admin.query(
      'INSERT INTO school (id, district_id, code10, name_th, network_id) VALUES ($1, $2, $3, $3, $4)',
      [...[one, districtOf(one), `106500000${index}`, networkOf(one)]],
    );
    // One assessment a school: who reaches it hangs on the place alone.
    await platform.admin.query(
      `INSERT INTO risk_assessment (id, district_id, school_id, academic_year, number, status, low_max, medium_max, high_max, opened_at, changed_at)
       VALUES ($1, $2, $1, 2569, 1, 'DRAFT', 4, 9, 16, now(), now())`,
      [one, districtOf(one)],
    );
    await platform.admin.query(
      `INSERT INTO activity (id, district_id, school_id, school_ids, reference, academic_year, kind, status, happens_on, title, recorded_at, changed_at)
       VALUES ($1, $2, $1, ARRAY[$1::uuid], $1::text, 2569, 'CAMPAIGN', 'PLANNED', '2026-06-01', 'x', now(), now())`,
      [one, districtOf(one)],
    );
    await platform.admin.query(
      `INSERT INTO plan (id, district_id, school_id, kind, academic_year, number, status, content, opened_at, changed_at)
       VALUES ($1, $2, $1, 'SAFETY', 2569, 1, 'DRAFT', '{}', now(), now())`,
      [one, districtOf(one)],
    );
  }
  // The office's own, for all its schools.
  for (const one of DISTRICTS)
    await platform.admin.query(
      `INSERT INTO activity (id, district_id, school_ids, reference, academic_year, kind, status, happens_on, title, recorded_at, changed_at)
       VALUES ($1, $1, $2, 'x', 2569, 'CAMPAIGN', 'PLANNED', '2026-06-01', 'x', now(), now())`,
      [one, SCHOOLS.filter((school) => districtOf(school) === one)],
    );
  for (const [index, one] of PERSONS.entries()) {
    await platform.admin.query(
      "INSERT INTO person (id, district_id, first_name, last_name, name_fold) VALUES ($1, $2, 'x', 'x', 'x')",
      [one, DISTRICTS[index % 2]],
    );
  }
  for (const [index, one] of POSTS.entries()) {
    await platform.admin.query(
      "INSERT INTO post (id, district_id, person_id, role, starts_on) VALUES ($1, $2, $3, 'DISTRICT_PSYCH', '2020-05-16')",
      [one, DISTRICTS[0], PERSONS[index]],
    );
  }
});
afterAll(() => platform.stop());

/** A case for each student, on either route, with an owner, a team and persons whom it is kept from; each is offered elsewhere. */
async function writeCases(client: pg.PoolClient, world: World, records: Records): Promise<void> {
  for (const [index, { at, room }] of world.students.entries()) {
    const key = id(7, index);
    const kept = index % 3 === 0 ? [PERSONS[index % PERSONS.length]!] : [];
    const route = index % 3 === 0 ? 'district' : 'school';
    const [owner, mate] = [POSTS[index % POSTS.length]!, POSTS[(index + 1) % POSTS.length]!];
    const to = SCHOOLS[(SCHOOLS.indexOf(at) + 1) % SCHOOLS.length]!;
    const classroom = classKey(at, room.level, room.room);
    await client.query(
      `INSERT INTO student_case (id, district_id, reference, student_id, school_id, class_key, route, except_person_ids, type, urgency, status, origin,
         owner_post_id, team_post_ids, opener_person_id, opened_at, changed_at)
       VALUES ($1, $2, $1::uuid::text, $3, $4, $5, $6, $7, 'AT_RISK', 'NORMAL', 'OPEN', 'HAND', $8, $9, $10, now(), now())`,
      [key, districtOf(at), id(5, index), at, classroom, route, kept, owner, [mate], PERSONS[0]],
    );
    await client.query(
      `INSERT INTO case_transfer (id, case_id, district_id, reference, type, urgency, from_school_id, to_school_id, state, offered_at)
       VALUES ($1, $1, $2, 'x', 'AT_RISK', 'NORMAL', $3, $4, 'OFFERED', now())`,
      [key, districtOf(at), at, to],
    );
    records.case.set(key, {
      ...{ districtId: districtOf(at), schoolIds: [at], route, classKeys: [classroom] },
      ...{ ownerPostId: owner, teamPostIds: [mate], exceptPersonIds: kept },
    });
    records['case-transfer'].set(key, { districtId: districtOf(at), schoolIds: [to] });
  }
}

/** Writes a generated world, and says of each record what the features tell the check. */
async function write(client: pg.PoolClient, world: World): Promise<Records> {
  const records = Object.fromEntries(Object.keys(FROM).map((name) => [name, new Map()])) as Records;
  for (const one of DISTRICTS) {
    records.district.set(one, { districtId: one });
    records.statistics.set(one, { districtId: one });
    const schoolIds = SCHOOLS.filter((school) => districtOf(school) === one);
    records.activity.set(one, {
      ...{ districtId: one, keeper: 'district', schoolIds },
      networkIds: schoolIds.map(networkOf),
    });
  }
  for (const one of SCHOOLS) {
    records.school.set(one, { districtId: districtOf(one), schoolIds: [one] });
    records.risk.set(one, { districtId: districtOf(one), schoolIds: [one], networkId: networkOf(one) });
    records.activity.set(one, {
      ...{ districtId: districtOf(one), keeper: one, schoolIds: [one] },
      networkIds: [networkOf(one)],
    });
    records.plan.set(one, { districtId: districtOf(one), schoolIds: [one], networkId: networkOf(one) });
  }
  await writeIncidents(client, world, records);
  for (const [index, { at, room }] of world.students.entries()) {
    const key = id(5, index);
    await client.query(
      `INSERT INTO student (id, district_id, school_id, first_name, last_name, name_fold, level, room) VALUES ($1, $2, $3, 'x', 'x', 'x', $4, $5)`,
      [key, districtOf(at), at, room.level, room.room],
    );
    records.student.set(key, {
      districtId: districtOf(at),
      schoolIds: [at],
      classKeys: [classKey(at, room.level, room.room)],
    });
  }
  await writeCases(client, world, records);
  await writeAgencies(client, DISTRICTS, records);
  const students = world.students.map(({ at, room }, index) => ({
    ...{ id: id(5, index), districtId: districtOf(at), schoolId: at, level: room.level, room: room.room },
  }));
  const around = { students, persons: PERSONS, posts: POSTS, agencies: records.agency, mous: records.mou };
  await writeReferrals(client, around, records);
  await writeTasks(
    client,
    {
      ...{ districts: DISTRICTS, persons: PERSONS, roles: ROLES.map(({ code }) => code) },
      schools: SCHOOLS.map((one) => ({ id: one, districtId: districtOf(one) })),
      agencies: [...records.agency].map(([one, { districtId }]) => ({
        id: one,
        districtId: String(districtId),
      })),
      posts: POSTS.map((one) => ({ id: one, districtId: DISTRICTS[0]! })),
    },
    records.task,
  );
  await writePosts(client, world, records);
  await writeEvaluation(
    client,
    { schools: SCHOOLS, districts: DISTRICTS, districtOf, networkOf, post: POSTS[0]! },
    records,
  );
  const places = SCHOOLS.map((one) => ({ id: one, districtId: districtOf(one), networkId: networkOf(one) }));
  await writeMonitoring(client, { schools: places, posts: POSTS }, records);
  await writeBreakGlass(
    client,
    PERSONS.map((personId, index) => ({ personId, districtId: DISTRICTS[index % 2]! })),
    records,
  );
  await writeReports(
    client,
    { persons: PERSONS, posts: POSTS, districts: DISTRICTS },
    records['report-request'],
  );
  for (const at of world.zeroReports) {
    await client.query(
      `INSERT INTO zero_report_history (district_id, school_id, month, confirmed_at, confirmed_by, post_id)
       VALUES ($1, $2, '2026-10-01', now(), $3, $4)`,
      [districtOf(at), at, PERSONS[0], POSTS[0]],
    );
    records['zero-report'].set(at, { districtId: districtOf(at), schoolIds: [at] });
  }
  for (const [index, { at, district }] of world.imports.entries()) {
    const key = id(6, index);
    const districtId = at ? districtOf(at) : district;
    await client.query(
      `INSERT INTO roster_import (id, district_id, school_id, academic_year, round, file_name, state, created_by, created_at, changed_at)
       VALUES ($1, $2, $3, 2569, 'JUNE', 'x', 'READING', $4, now(), now())`,
      [key, districtId, at, PERSONS[0]],
    );
    records['roster-import'].set(key, { districtId, schoolIds: at ? [at] : [] });
  }
  return records;
}

async function writeIncidents(client: pg.PoolClient, { incidents }: World, records: Records): Promise<void> {
  for (const [index, one] of incidents.entries()) {
    const key = id(7, index);
    const route = one.accused.length > 0 ? 'district' : one.route;
    const classKeys = one.classes.map(([at, { level, room }]) => classKey(at, level, room));
    const districtId = one.schools[0] ? districtOf(one.schools[0]) : one.district;
    await client.query(
      `INSERT INTO incident (id, district_id, reference, kind, main_code, urgency, status, route, restricted, school_ids, accused_person_ids,
         class_keys, happened_on, recorded_at, location_type, reporter_person_id, assignee_post_id, changed_at)
       VALUES ($1, $2, $3, 'EVENT', 'A04', 'NORMAL', 'SUBMITTED', $4, $5, $6, $7, $8, '2026-08-18', now(), 'OTHER', $9, $10, now())`,
      [
        ...[key, districtId, `INC-${index}`, route, one.restricted, one.schools, one.accused],
        ...[classKeys, one.reporter, one.assignee],
      ],
    );
    const {
      reporter: reporterPersonId,
      accused: accusedPersonIds,
      schools: schoolIds,
      assignee: assigneePostId,
    } = one;
    const restricted = one.restricted ? 'yes' : 'no';
    records.incident.set(key, {
      ...{
        districtId,
        route,
        restricted,
        schoolIds,
        accusedPersonIds,
        classKeys,
        reporterPersonId,
        assigneePostId,
      },
    });
    records.receipt.set(key, { districtId, reporterPersonId });
  }
}

async function writePosts(client: pg.PoolClient, { posts }: World, records: Records): Promise<void> {
  const schoolsOf = new Map(PERSONS.map((one) => [one, [] as string[]]));
  const agenciesOf = new Map(PERSONS.map((one) => [one, [] as string[]]));
  for (const [index, { who, at }] of posts.entries()) {
    const district = PERSONS.indexOf(who) % 2 === 0 ? 0 : 1;
    const agency = at ? null : agencyOf(district, index % POSTS.length);
    await client.query(
      `INSERT INTO post (id, district_id, person_id, role, school_id, agency_id, starts_on) VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, '2020-05-16')`,
      [DISTRICTS[district], who, at ? 'TEACHER' : 'PARTNER_OFFICER', at, agency],
    );
    if (at) schoolsOf.get(who)!.push(at);
    if (agency) agenciesOf.get(who)!.push(agency);
  }
  for (const [index, one] of PERSONS.entries()) {
    const agencyIds = agenciesOf.get(one)!;
    records.person.set(one, {
      districtId: DISTRICTS[index % 2]!,
      schoolIds: schoolsOf.get(one)!,
      agencyIds,
      atAgency: agencyIds.length > 0 ? 'yes' : 'no',
    });
  }
}

const access = new Access();

/** Whether the check of one record lets the actor pass. */
function passes(actor: Actor, permission: Permission, record: AccessRecord): boolean {
  try {
    access.assertCan(actor, permission, record);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

describe('the check of one record and the clause of a list', () => {
  const reached = new Map<string, number>();
  const refused = new Map<string, number>();

  it('let every role reach the same records with every permission, on generated worlds', async () => {
    await fc.assert(
      fc.asyncProperty(aWorld, oneOfEachRole, async (world, actors) => {
        const client = await platform.admin.connect();
        try {
          await client.query('BEGIN');
          const records = await write(client, world);
          for (const actor of actors) await compareAll(client, records, actor);
        } finally {
          await client.query('ROLLBACK');
          client.release();
        }
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
  }, 120_000);

  it('met records on both sides for each permission and role', () => {
    const granted = PERMISSIONS.flatMap((permission) =>
      ROLES.filter(({ code }) => scopesOf(permission, code).length > 0).map(
        ({ code }) => `${permission} ${code}`,
      ),
    );
    expect(granted.filter((pair) => !reached.get(pair) || !refused.get(pair))).toEqual([]);
  });

  async function compareAll(client: pg.PoolClient, records: Records, actor: Actor): Promise<void> {
    // Whether an agreement is in force is asked of the database, within the actor's district.
    await client.query("SELECT set_config('app.district_id', $1, TRUE)", [actor.districtId]);
    const answers = new Map<string, string[]>();
    for (const permission of PERMISSIONS) {
      const { resource } = ACCESS[permission];
      const { text, params } = listOf(actor, permission);
      // Many permissions reach the same records of a kind: the same question has the same answer.
      const question = JSON.stringify([text, params]);
      const listed = answers.get(question) ?? (await keysOf(client, text, params));
      answers.set(question, listed);
      const checked = [...records[resource]]
        .filter(([, record]) => passes(actor, permission, record))
        .map(([one]) => one)
        .sort();
      // `expect` alone is slow for so many.
      if (checked.join() !== listed.join())
        expect({ permission, actor, keys: checked }).toEqual({ permission, actor, keys: listed });
      const pair = `${permission} ${actor.role}`;
      reached.set(pair, (reached.get(pair) ?? 0) + listed.length);
      refused.set(pair, (refused.get(pair) ?? 0) + records[resource].size - listed.length);
    }
  }

  function listOf(actor: Actor, permission: Permission) {
    const params: unknown[] = [];
    const where = access.scopeWhere(actor, permission, params);
    const { table, key } = FROM[ACCESS[permission].resource];
    return { text: `SELECT ${key} AS key FROM ${table} WHERE ${where}`, params };
  }

  async function keysOf(client: pg.PoolClient, text: string, params: unknown[]): Promise<string[]> {
    const { rows } = await client.query<{ key: string }>(text, params);
    return rows.map(({ key }) => key).sort();
  }
});

describe('a refusal', () => {
  const actor: Actor = {
    ...{ role: 'TEACHER', party: 'school', personId: PERSONS[0]!, postId: POSTS[0]!, sessionId: id(9, 9) },
    ...{ districtId: DISTRICTS[0]!, schoolId: SCHOOLS[0]!, networkId: null, classroom: CLASSES[0] },
    ...{ agencyId: null, fresh: true },
  };
  const record = {
    ...{
      districtId: DISTRICTS[0]!,
      route: 'school',
      restricted: 'no',
      schoolIds: [SCHOOLS[0]!],
      accusedPersonIds: [],
    },
    ...{ classKeys: [classKey(SCHOOLS[0]!, 'P4', '1')], reporterPersonId: PERSONS[1]!, assigneePostId: null },
  };
  const codeOf = (permission: Permission, of: AccessRecord): string | null => {
    try {
      access.assertCan(actor, permission, of);
      return null;
    } catch (error) {
      return (error as DomainError).code;
    }
  };

  it('says forbidden where the role may never, and where it may only read', () => {
    expect(codeOf('incident.triage', record)).toBe('forbidden');
    expect(codeOf('incident.read', record)).toBeNull();
    expect(codeOf('incident.edit', record)).toBe('forbidden');
  });

  it('says not found of whatever is out of scope', () => {
    expect(codeOf('incident.read', { ...record, classKeys: [] })).toBe('not-found');
    expect(codeOf('incident.edit', { ...record, route: 'district' })).toBe('not-found');
    expect(codeOf('incident.read', { ...record, accusedPersonIds: [actor.personId] })).toBe('not-found');
  });

  it('gives somebody without a class or a school nobody’s', () => {
    const adrift: Actor = { ...actor, schoolId: null, classroom: null };
    expect(
      access.can(adrift, 'incident.read', { ...record, reporterPersonId: actor.personId, schoolIds: [] }),
    ).toBe(false);
    expect(
      access.can(adrift, 'student.read', { districtId: actor.districtId, schoolIds: [], classKeys: [] }),
    ).toBe(false);
  });
});
