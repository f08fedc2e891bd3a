import { newId } from '#platform/database';
import type { AccessWorld } from './access-world.js';
import { isDistrict, isPartner, isSchool, type Principal } from './facts.js';
import type { Subject } from './table.js';

/** Years of their own, so that no assessment stands in the way of another; none is a year of the world. */
let year = 2499;

/** A whole assessment, low in all groups, in the state that the row asks for. */
export async function riskSubject(world: AccessWorld, relation: string, status: string): Promise<Subject> {
  const places = { 'own-school': world.a, 'other-school': world.c, 'other-district': world.d };
  const school = places[relation as keyof typeof places];
  const districtId = (relation === 'other-district' ? world.there : world.here).district.id;
  const id = newId();
  const rowId = newId();
  year += 1;
  const made = status.split(' ')[0] ?? 'DRAFT';
  await world.app.rows(
    `INSERT INTO risk_assessment (id, district_id, school_id, academic_year, number, status, low_max, medium_max, high_max, opened_at, ranking_fixed_at, changed_at)
     VALUES ($1, $2, $3, $4, 1, 'DRAFT', 4, 9, 16, now(), now(), now())`,
    [id, districtId, school.id, year],
  );
  for (const [code, group] of [
    ['V03', 'VIOLENCE'],
    ['A03', 'ACCIDENT'],
    ['R01', 'RIGHT'],
    ['U04', 'UNHEALTHINESS'],
  ])
    await world.app.rows(
      `INSERT INTO risk_row (id, assessment_id, district_id, school_id, code, hazard_group, area, place, happening, likelihood, impact, level, rank, position)
       VALUES ($1, $2, $3, $4, $5, $6, 'BUILDING', 'x', 'x', 1, 1, 'LOW', 1, 1)`,
      [code === 'A03' ? rowId : newId(), id, districtId, school.id, code, group],
    );
  if (made === 'SUBMITTED' || made === 'APPROVED') await send(world, id, made);
  const open = (who: Principal): boolean =>
    who.districtId === districtId &&
    !isPartner(who) &&
    (isDistrict(who) || (isSchool(who) && who.schoolId === school.id));
  return {
    ...{ relation, id, other: rowId, version: made === 'DRAFT' ? 1 : 2, wallOpen: open },
    record: { districtId, schoolIds: [school.id], networkId: school.networkId },
  };
}

async function send(world: AccessWorld, id: string, status: string): Promise<void> {
  const submitter = world.cast.secondDirector;
  const approver = world.cast.colleague;
  const approved = status === 'APPROVED';
  await world.app.rows(
    `UPDATE risk_assessment SET version = 2, status = $2, submitted_at = now(), submitted_by_person_id = $3, submitted_by_post_id = $4,
       approved_at = CASE WHEN $7 THEN now() END, approved_by_person_id = $5, approved_by_post_id = $6 WHERE id = $1`,
    [
      ...[id, status, submitter.personId, submitter.postId],
      ...(approved ? [approver.personId, approver.postId] : [null, null]),
      approved,
    ],
  );
}
