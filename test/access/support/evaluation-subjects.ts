import { newId } from '#platform/database';
import type { AccessWorld } from './access-world.js';
import { isDistrict, isPartner, isSchool, type Principal } from './facts.js';
import type { Subject } from './table.js';

/** Years of their own, so that no summary stands in the way of another. */
let year = 2600;

const placesOf = (world: AccessWorld) => ({
  'own-school': world.a,
  'other-school': world.c,
  'other-district': world.d,
});

/** The board of a school: found by the school. */
export function boardSubject(world: AccessWorld, relation: string): Subject {
  const school = placesOf(world)[relation as keyof ReturnType<typeof placesOf>];
  const districtId = districtOf(world, relation);
  return {
    ...{ relation, id: school.id, version: 1, wallOpen: isOfSchool(districtId, school.id) },
    record: { districtId, schoolIds: [school.id], networkId: school.networkId },
  };
}

/** A whole summary in the state that the row asks for, of a school or of the office. */
export async function summarySubject(world: AccessWorld, relation: string, status: string): Promise<Subject> {
  const school =
    relation === 'office' ? null : placesOf(world)[relation as keyof ReturnType<typeof placesOf>];
  const districtId = districtOf(world, relation);
  const id = newId();
  year += 1;
  const made = status.split(' ')[0] ?? 'DRAFT';
  const submitter = world.cast.secondDirector;
  await world.app.rows(
    `INSERT INTO yearly_summary (id, district_id, school_id, academic_year, status, results, problems, learned, next_year, figures, begun_at, changed_at,
       submitted_at, submitted_by_person_id, submitted_by_post_id)
     VALUES ($1, $2, $3, $4, $5, 'x', 'x', 'x', 'x', $6, now(), now(), now(), $7, $8)`,
    [id, districtId, school?.id ?? null, year, made, FIGURES, submitter.personId, submitter.postId],
  );
  return {
    ...{ relation, id, version: 1 },
    wallOpen: (who) =>
      who.districtId === districtId &&
      (isDistrict(who) || (isSchool(who) && school !== null && who.schoolId === school.id)),
    record: {
      ...{ districtId, schoolIds: school ? [school.id] : [], networkId: school?.networkId ?? null },
      of: school ? 'school' : 'office',
    },
  };
}

const FIGURES = JSON.stringify({
  ...{ asOf: '2026-08-19T03:00:00.000Z', ruleVersion: '2569-1', schools: 1, satisfied: 0, of: 0, steps: [] },
  ...{ stepCounts: [], events: [], risks: [], activities: [] },
  ...{ remarks: 0, acceptedSummaries: 0, chosenPractices: 0 },
});

export async function practiceSubject(
  world: AccessWorld,
  relation: string,
  status: string,
): Promise<Subject> {
  const place = relation === 'chosen-elsewhere' ? 'other-school' : relation;
  const school = placesOf(world)[place as keyof ReturnType<typeof placesOf>];
  const districtId = districtOf(world, relation);
  const id = newId();
  const made = relation === 'chosen-elsewhere' ? 'CHOSEN' : (status.split(' ')[0] ?? 'PROPOSED');
  await world.app.rows(
    `INSERT INTO best_practice (id, district_id, school_id, academic_year, step, title, situation, done, outcome, status, proposed_at, proposed_by_post_id)
     VALUES ($1, $2, $3, 2569, 'STEP3', 'x', 'x', 'x', 'x', $4, now(), $5)`,
    [id, districtId, school.id, made, world.cast.secondDirector.postId],
  );
  const own = isOfSchool(districtId, school.id);
  return {
    ...{ relation, id, version: 1 },
    wallOpen: (who) => own(who) || (made === 'CHOSEN' && who.districtId === districtId && !isPartner(who)),
    record: { districtId, schoolIds: [school.id], networkId: school.networkId, status: made },
  };
}

const districtOf = (world: AccessWorld, relation: string): string =>
  (relation === 'other-district' ? world.there : world.here).district.id;

const isOfSchool =
  (districtId: string, schoolId: string) =>
  (who: Principal): boolean =>
    who.districtId === districtId &&
    !isPartner(who) &&
    (isDistrict(who) || (isSchool(who) && who.schoolId === schoolId));
