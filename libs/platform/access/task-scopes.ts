import type { Actor } from './actor.js';
import { inDistrict, inSchool, type Resource } from './place.js';
import { all, any, eq, lacks, type Predicate } from './predicate.js';

/** What the owner column of a task says of this post, and of whoever holds its role at its place. */
function ownerKeys({ postId, role, schoolId, agencyId }: Actor): [post: string, role: string] {
  return [`post/${postId}`, `role/${role}/${schoolId ?? agencyId ?? '-'}`];
}

/** A task tells of its subject: not to whom the subject must not be known, and on the conflict route to no school. */
function withoutConflict(actor: Actor): Predicate {
  const notExcepted = lacks('exceptPersonIds', actor.personId);
  return actor.party === 'district' ? notExcepted : all(notExcepted, eq('districtOnly', 'no'));
}

export const TASK_RESOURCES = {
  task: {
    always: withoutConflict,
    scopes: {
      own: (actor) => all(inDistrict(actor), any(...ownerKeys(actor).map((key) => eq('ownerKey', key)))),
      school: inSchool,
      district: inDistrict,
    },
    fields: {
      districtId: 't.district_id',
      ownerKey: 't.owner_key',
      schoolIds: 't.school_id = $::uuid',
      districtOnly: "CASE WHEN t.district_only THEN 'yes' ELSE 'no' END",
      exceptPersonIds: '$::uuid = ANY (t.except_person_ids)',
    },
  },
} as const satisfies Record<string, Resource>;
