import { newId } from '#platform/database';
import type { TestStudent } from '../../support/world.js';
import type { AccessWorld } from './access-world.js';
import { isDistrict, isSchool, type Principal } from './facts.js';
import type { Subject } from './table.js';

/** A screening of a child; the request names the child as the second record, once a wrong one. */
export async function screeningSubject(world: AccessWorld, relation: string): Promise<Subject> {
  const { children, here, there, cast } = world;
  const places: Record<string, [of: TestStudent, about: TestStudent]> = {
    'own-class': [children.ownClass, children.ownClass],
    'own-school': [children.ownSchool, children.ownSchool],
    'of-another-child': [children.ownSchool, children.ownClass],
    'other-school': [children.c, children.c],
    'other-district': [children.there, children.there],
  };
  const place = places[relation];
  if (!place) throw new Error(`No screening for the relation ${relation}`);
  const [child, about] = place;
  const isThere = relation === 'other-district';
  const { id: districtId } = (isThere ? there : here).district;
  const by = isThere ? cast.reporterThere : cast.reporterA;
  const id = newId();
  const wallOpen = (who: Principal): boolean =>
    who.districtId === districtId &&
    child === about &&
    (isDistrict(who) || (isSchool(who) && who.schoolId === child.schoolId));
  await world.app.rows(
    `INSERT INTO screening (id, district_id, school_id, student_id, academic_year, term, kind, assessed_on, overall, criteria, source, latest, entered_by,
       entered_by_post_id, recorded_at) VALUES ($1, $2, $3, $4, 2569, 1, 'CCT', '2026-08-10', 'AT_RISK', 'CCT', 'typed', FALSE, $5, $6, now())`,
    [id, districtId, child.schoolId, child.id, by.personId, by.postId],
  );
  await world.app.rows("INSERT INTO screening_detail VALUES ($1, $2, $3, '{}')", [
    ...[id, districtId, child.schoolId],
  ]);
  // What is asked of it is asked of the request's values, not of a record.
  return { relation, id, version: 1, wallOpen, other: about.id, record: null };
}
