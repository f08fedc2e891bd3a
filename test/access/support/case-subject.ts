import { classKey } from '#platform/access';
import { newId } from '#platform/database';
import type { AccessWorld } from './access-world.js';
import { isDistrict, isSchool, type Principal } from './facts.js';
import type { Subject } from './table.js';

/** Relations of a case to the one who asks; a case on the conflict route belongs to the district alone. */
export const CASE_RELATIONS = [
  'own-class',
  'own-school',
  'other-school',
  'other-district',
  'assigned',
  'conflict',
  'kept-from',
  'absent',
] as const;

/** Writes a case with a story, around both walls. */
export async function caseSubject(
  world: AccessWorld,
  relation: string,
  who: Principal,
  status: string,
): Promise<Subject> {
  const { children, principals, cast, app } = world;
  const childOf = {
    'own-class': children.ownClass,
    'other-school': children.c,
    'other-district': children.there,
  };
  // A teacher may name the child of the own class alone; the case itself stands under another class.
  const ownChild = relation === 'assigned' && who.role === 'TEACHER' ? children.ownClass : children.ownSchool;
  const child = childOf[relation as keyof typeof childOf] ?? ownChild;
  const foreign = relation === 'other-district';
  const route = relation === 'conflict' || relation === 'kept-from' ? 'district' : 'school';
  const exceptPersonIds = relation === 'kept-from' ? [who.personId] : [];
  const owner = foreign ? cast.officerThere : principals.SCHOOL_CARE;
  const ownerPostId = relation === 'assigned' ? who.postId : owner.postId;
  const id = newId();
  const districtId = foreign ? world.there.district.id : world.here.district.id;
  const { level, room } = relation === 'assigned' ? children.ownSchool : child;
  const key = classKey(child.schoolId, level, room);
  const state = status === 'SUBMITTED' ? 'OPEN' : status;
  // One child stands for many cases here.
  await app.rows('DROP INDEX IF EXISTS student_case_one_open');
  await app.rows(
    `INSERT INTO student_case (id, district_id, reference, student_id, school_id, class_key, route, except_person_ids, type, urgency, status,
       origin, owner_post_id, opener_person_id, opened_at, closed_at, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'AT_RISK', 'NORMAL', $9, 'HAND', $10, $11, '2026-08-18T04:00:00Z', $12, '2026-08-18T04:00:00Z')`,
    [
      ...[id, districtId, `CASE-${id}`, child.id, child.schoolId, key, route, exceptPersonIds, state],
      ...[ownerPostId, owner.personId, state === 'CLOSED' ? '2026-08-18T05:00:00Z' : null],
    ],
  );
  const wallOpen = (reader: Principal): boolean => {
    if (reader.districtId !== districtId || exceptPersonIds.includes(reader.personId)) return false;
    return isSchool(reader) ? route === 'school' && reader.schoolId === child.schoolId : isDistrict(reader);
  };
  const record = {
    ...{ districtId, schoolIds: [child.schoolId], route, classKeys: [key], ownerPostId },
    ...{ teamPostIds: [], exceptPersonIds },
  };
  const reads = (reader: Principal): boolean => wallOpen(reader) && readsCase(reader, record);
  const story = world.secrets.canary(`story of a case (${relation})`, { both: reads, wall: wallOpen });
  await app.rows('INSERT INTO case_narrative VALUES ($1, $2, $3, NULL, NULL)', [id, districtId, story]);
  return { relation, id, version: 1, wallOpen, record };
}

interface CaseRecord {
  classKeys: string[];
  ownerPostId: string;
}

/** Who reads the story, written by hand from product.md 1 (ADR 16). */
function readsCase(reader: Principal, { classKeys, ownerPostId }: CaseRecord): boolean {
  const owns = reader.postId === ownerPostId;
  const { classroom, schoolId } = reader;
  switch (reader.role) {
    case 'TEACHER':
      return (
        owns ||
        (classroom !== null && classKeys.includes(`${schoolId ?? ''}/${classroom.level}/${classroom.room}`))
      );
    case 'SCHOOL_CARE':
    case 'SCHOOL_DIRECTOR':
    case 'DISTRICT_SAFETY':
      return true;
    default:
      return owns;
  }
}
