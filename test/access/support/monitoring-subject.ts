import { newId } from '#platform/database';
import type { AccessWorld } from './access-world.js';
import { isDistrict, isPartner, isSchool, type Principal } from './facts.js';
import type { Subject } from './table.js';

const OPTIONAL = [
  { title: 'x', items: [{ id: 'a', kind: 'CHOICE', text: 'x', help: null, required: false }] },
];

async function writeTool(
  world: AccessWorld,
  id: string,
  districtId: string,
  published: boolean,
): Promise<void> {
  const { postId } = world.cast.colleague;
  await world.app.rows(
    `INSERT INTO monitoring_tool (id, district_id, family_id, number, title, sections, proposal, status, published_at, published_by_post_id, changed_at)
     VALUES ($1, $2, $1, 1, 'x', $3, FALSE, $4, $5, $6, now())`,
    [
      ...[id, districtId, JSON.stringify(OPTIONAL), published ? 'PUBLISHED' : 'DRAFT'],
      ...(published ? [new Date(), postId] : [null, null]),
    ],
  );
}

export async function toolSubject(world: AccessWorld, relation: string, status: string): Promise<Subject> {
  const districtId = (relation === 'other-district' ? world.there : world.here).district.id;
  const id = newId();
  await writeTool(world, id, districtId, status === 'PUBLISHED');
  return {
    ...{ relation, id, version: 1, record: { districtId } },
    wallOpen: (who) =>
      who.districtId === districtId && (isDistrict(who) || (isSchool(who) && status === 'PUBLISHED')),
  };
}

interface Written {
  id: string;
  districtId: string;
  school: AccessWorld['a'];
  version: number;
}

/** A visit with one tool of the same id; by somebody who asks for nothing, or by the one who asks. */
async function writeVisit(
  world: AccessWorld,
  relation: string,
  visitor: { postId: string },
  status: string,
): Promise<Written> {
  const places: Record<string, AccessWorld['a']> = { 'other-school': world.c, 'other-district': world.d };
  const school = places[relation] ?? world.a;
  const districtId = (relation === 'other-district' ? world.there : world.here).district.id;
  const id = newId();
  await writeTool(world, id, districtId, true);
  await world.app.rows(
    `INSERT INTO monitoring_visit (id, district_id, reference, school_id, academic_year, term, planned_on, first_planned_on, visitor_post_ids, status,
       planned_by_post_id, changed_at)
     VALUES ($1, $2, $1::uuid::text, $3, 2569, 1, '2026-08-25', '2026-08-25', $4, 'PLANNED', $5, now())`,
    [id, districtId, school.id, [visitor.postId], visitor.postId],
  );
  await world.app.rows('INSERT INTO monitoring_sheet VALUES ($1, $1, $2, $3, 1)', [
    id,
    districtId,
    school.id,
  ]);
  if (status === 'PLANNED') return { id, districtId, school, version: 1 };
  await world.app.rows(
    "UPDATE monitoring_visit SET status = 'UNDER_WAY', started_at = now(), visited_on = '2026-08-19', version = 2 WHERE id = $1",
    [id],
  );
  await world.app.rows(
    `INSERT INTO monitoring_answer VALUES ($1, $1, 'a', $2, $3, 'YES', NULL, NULL, NULL, NULL, now(), $4)`,
    [id, districtId, school.id, visitor.postId],
  );
  return { id, districtId, school, version: 2 };
}

async function writeFinding(
  world: AccessWorld,
  { id, districtId, school }: Written,
  owner: { postId: string },
): Promise<string> {
  const findingId = newId();
  await world.app.rows(
    `INSERT INTO monitoring_finding (id, visit_id, district_id, school_id, level, text, owner_post_id, found_by_post_id, due_on, status, changed_at)
     VALUES ($1, $2, $3, $4, 'ADVICE', 'x', $5, $5, '2026-09-30', 'NOTED', now())`,
    [findingId, id, districtId, school.id, owner.postId],
  );
  return findingId;
}

async function complete(world: AccessWorld, id: string, status: string): Promise<void> {
  await world.app.rows(
    `UPDATE monitoring_visit SET status = $2, done_at = now(), summary = 'x', version = version + 1,
       read_at = CASE WHEN $2 = 'READ' THEN now() END, read_by_post_id = CASE WHEN $2 = 'READ' THEN planned_by_post_id END WHERE id = $1`,
    [id, status],
  );
}

const placeOf = ({ districtId, school }: Written) => ({
  ...{ districtId, schoolIds: [school.id], networkId: school.networkId },
});

const wallOf =
  ({ districtId, school }: Written) =>
  (who: Principal): boolean =>
    who.districtId === districtId && !isPartner(who) && (isDistrict(who) || who.schoolId === school.id);

export async function visitSubject(
  world: AccessWorld,
  relation: string,
  who: Principal,
  status: string,
): Promise<Subject> {
  const visitor = relation === 'visiting' ? who : world.cast.colleague;
  const made = ['PLANNED', 'UNDER_WAY', 'DONE', 'READ'].includes(status) ? status : 'PLANNED';
  const visit = await writeVisit(world, relation, visitor, made);
  let { version } = visit;
  const other = version === 1 ? newId() : await writeFinding(world, visit, visitor);
  if (made === 'DONE' || made === 'READ') {
    await complete(world, visit.id, made);
    version += 1;
  }
  return {
    ...{ relation, id: visit.id, other, version, wallOpen: wallOf(visit) },
    record: { ...placeOf(visit), visitorPostIds: [visitor.postId] },
  };
}

export async function findingSubject(
  world: AccessWorld,
  relation: string,
  who: Principal,
  status: string,
): Promise<Subject> {
  const owner = relation === 'owned' ? who : world.cast.colleague;
  const visit = await writeVisit(world, relation, world.cast.colleague, 'UNDER_WAY');
  const id = await writeFinding(world, visit, owner);
  await complete(world, visit.id, 'DONE');
  await world.app.rows("UPDATE monitoring_finding SET status = 'OPEN', version = 2 WHERE id = $1", [id]);
  if (status === 'ANSWERED')
    await world.app.rows(
      `UPDATE monitoring_finding SET status = 'ANSWERED', answer = 'x', answered_at = now(), answered_by_post_id = owner_post_id, version = 3 WHERE id = $1`,
      [id],
    );
  return {
    ...{ relation, id, version: status === 'ANSWERED' ? 3 : 2, wallOpen: wallOf(visit) },
    record: { ...placeOf(visit), ownerPostId: owner.postId },
  };
}
