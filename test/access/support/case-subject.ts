import { classKey } from '#platform/access';
import { newId } from '#platform/database';
import type { AccessWorld } from './access-world.js';
import { isDistrict, isSchool, type Principal } from './facts.js';
import type { TestStudent } from '../../support/world.js';
import type { Subject } from './table.js';

interface CasePlan extends CaseRecord {
  id: string;
  districtId: string;
  child: TestStudent;
  route: 'school' | 'district';
  exceptPersonIds: string[];
  status: string;
  opener: Principal;
}

/** Writes a case with a story, around both walls. */
export async function caseSubject(
  world: AccessWorld,
  relation: string,
  who: Principal,
  status: string,
): Promise<Subject> {
  const plan = planOf(world, relation, who, status);
  await insert(world, plan);
  const { id, districtId, child, route, exceptPersonIds, classKeys, ownerPostId } = plan;
  const wallOpen = (reader: Principal): boolean => {
    if (reader.districtId !== districtId || exceptPersonIds.includes(reader.personId)) return false;
    return isSchool(reader) ? route === 'school' && reader.schoolId === child.schoolId : isDistrict(reader);
  };
  const reads = (reader: Principal): boolean => wallOpen(reader) && readsCase(reader, plan);
  const story = world.secrets.canary(`story of a case (${relation})`, { both: reads, wall: wallOpen });
  await world.app.rows('INSERT INTO case_narrative VALUES ($1, $2, $3, NULL, NULL)', [id, districtId, story]);
  const record = {
    ...{ districtId, schoolIds: [child.schoolId], route, classKeys, ownerPostId },
    ...{ teamPostIds: [], exceptPersonIds },
  };
  return { relation, id, version: 1, wallOpen, record };
}

function planOf(world: AccessWorld, relation: string, who: Principal, status: string): CasePlan {
  const { children, principals, cast, here, there } = world;
  const isAssigned = relation === 'assigned';
  const foreign = relation === 'other-district';
  const opener = foreign ? cast.officerThere : principals.SCHOOL_CARE;
  const child = childOf(world, relation, who);
  // A teacher may name the child of the own class alone; a case that is assigned stands under another class.
  const { level, room } = isAssigned ? children.ownSchool : child;
  return {
    id: newId(),
    districtId: (foreign ? there : here).district.id,
    child,
    route: relation === 'conflict' || relation === 'kept-from' ? 'district' : 'school',
    exceptPersonIds: relation === 'kept-from' ? [who.personId] : [],
    classKeys: [classKey(child.schoolId, level, room)],
    ownerPostId: isAssigned ? who.postId : opener.postId,
    status: status === 'SUBMITTED' ? 'OPEN' : status,
    opener,
  };
}

function childOf({ children }: AccessWorld, relation: string, who: Principal): TestStudent {
  switch (relation) {
    case 'own-class':
      return children.ownClass;
    case 'other-school':
      return children.c;
    case 'other-district':
      return children.there;
    case 'assigned':
      return who.role === 'TEACHER' ? children.ownClass : children.ownSchool;
    default:
      return children.ownSchool;
  }
}

async function insert({ app }: AccessWorld, plan: CasePlan): Promise<void> {
  const { id, districtId, child, route, exceptPersonIds, classKeys, ownerPostId, status, opener } = plan;
  // One child stands for many cases here.
  await app.rows('DROP INDEX IF EXISTS student_case_one_open');
  await app.rows(
    `INSERT INTO student_case (id, district_id, reference, student_id, school_id, class_key, route, except_person_ids, type, urgency, status,
       origin, owner_post_id, opener_person_id, opened_at, closed_at, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'AT_RISK', 'NORMAL', $9, 'HAND', $10, $11, '2026-08-18T04:00:00Z', $12, '2026-08-18T04:00:00Z')`,
    [
      ...[id, districtId, `CASE-${id}`, child.id, child.schoolId, classKeys[0], route, exceptPersonIds],
      ...[status, ownerPostId, opener.personId, status === 'CLOSED' ? '2026-08-18T05:00:00Z' : null],
    ],
  );
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
