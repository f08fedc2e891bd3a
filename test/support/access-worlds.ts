import { ROLES, type ResourceName } from '#contracts';
import { classKey, type AccessRecord } from '#platform/access';
import fc from 'fast-check';
import type pg from 'pg';
import { agencyOf, writeAgencies } from './access-agencies.js';
import { writeReferrals } from './access-referrals.js';
import { writeEvaluation } from './access-evaluation.js';
import { writeReports } from './access-reports.js';
import { writeBreakGlass } from './access-break-glass.js';
import { writeMonitoring } from './access-monitoring.js';
import { writeTasks } from './access-tasks.js';
import { CLASSES, DISTRICTS, districtOf, id, networkOf, PERSONS, POSTS, SCHOOLS } from './access-register.js';

export const school = fc.constantFrom(...SCHOOLS);
export const person = fc.constantFrom(...PERSONS);
export const classroom = fc.constantFrom(...CLASSES);

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

export const aWorld = fc.record({
  incidents: fc.array(anIncident, { minLength: 15, maxLength: 25 }),
  students: fc.array(aStudent, { minLength: 4, maxLength: 10 }),
  posts: fc.array(aPost, { minLength: 2, maxLength: 8 }),
  imports: fc.array(anImport, { minLength: 2, maxLength: 5 }),
  zeroReports: fc.subarray(SCHOOLS, { minLength: 2 }),
});
export type World = typeof aWorld extends fc.Arbitrary<infer W> ? W : never;
export type Records = Record<ResourceName, Map<string, AccessRecord>>;

/** Where each resource's records lie, under the alias that the scopes speak of. */
export const FROM: Record<ResourceName, { table: string; key: string }> = {
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

/** What `writeRegister` wrote. */
function recordPlaces(records: Records): void {
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
}

async function writeRosters(client: pg.PoolClient, world: World, records: Records): Promise<void> {
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
}

/** Writes a generated world, and says of each record what the features tell the check. */
export async function writeWorld(client: pg.PoolClient, world: World): Promise<Records> {
  const records = Object.fromEntries(Object.keys(FROM).map((name) => [name, new Map()])) as Records;
  recordPlaces(records);
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
  await writeRosters(client, world, records);
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
    records.incident.set(key, {
      ...{ districtId, route, classKeys, restricted: one.restricted ? 'yes' : 'no' },
      ...{ schoolIds: one.schools, accusedPersonIds: one.accused },
      ...{ reporterPersonId: one.reporter, assigneePostId: one.assignee },
    });
    records.receipt.set(key, { districtId, reporterPersonId: one.reporter });
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
