import { newId } from '#platform/database';
import type { AccessWorld } from './access-world.js';
import { isDistrict, isPartner, isSchool, type Principal } from './facts.js';
import type { Subject } from './table.js';

interface Made {
  subject: Subject;
  findingId: string;
}

async function make(world: AccessWorld, relation: string, status: string): Promise<Made> {
  const places = {
    'own-school': world.a,
    'other-school': world.c,
    'other-district': world.d,
    office: world.a,
  };
  const school = places[relation as keyof typeof places];
  const keeper = relation === 'office' ? null : school.id;
  const districtId = (relation === 'other-district' ? world.there : world.here).district.id;
  const id = newId();
  const findingId = newId();
  const made = status.startsWith('PLANNED') ? 'PLANNED' : 'HELD';
  await world.app.rows(
    `INSERT INTO activity (id, district_id, school_id, school_ids, reference, academic_year, kind, status, happens_on, title, scenario, drill_type,
       recorded_at, changed_at)
     VALUES ($1, $2, $3, ARRAY[$4::uuid], $6, 2569, 'DRILL', $5, '2026-06-01', 'x', 'FLOOD', 'FULL', now(), now())`,
    [id, districtId, keeper, school.id, made, `ACT ${id}`],
  );
  await world.app.rows(
    `INSERT INTO activity_school (activity_id, school_id, district_id, keeper_school_id, students) VALUES ($1, $2, $3, $4, $5)`,
    [id, school.id, districtId, keeper, made === 'HELD' ? 1 : 0],
  );
  await world.app.rows(
    `INSERT INTO activity_finding (id, activity_id, district_id, school_id, keeper_school_id, text, owner_post_id, due_on, found_at)
     SELECT $1, $2, $3, $4, $5, 'x', p.id, '2026-12-01', now() FROM post p ORDER BY p.id LIMIT 1`,
    [findingId, id, districtId, school.id, keeper],
  );
  const open = (who: Principal): boolean =>
    who.districtId === districtId &&
    !isPartner(who) &&
    (isDistrict(who) || (isSchool(who) && who.schoolId === school.id));
  const record = {
    ...{ districtId, keeper: keeper ?? 'district', schoolIds: [school.id] },
    networkIds: [school.networkId],
  };
  return { findingId, subject: { relation, id, version: 1, wallOpen: open, record } };
}

/** A drill with a finding, kept by a school or by the office for it. */
export async function activitySubject(
  world: AccessWorld,
  relation: string,
  status: string,
): Promise<Subject> {
  return (await make(world, relation, status)).subject;
}

export async function activityFindingSubject(world: AccessWorld, relation: string): Promise<Subject> {
  const { subject, findingId } = await make(world, relation, 'HELD');
  return { ...subject, id: findingId };
}
