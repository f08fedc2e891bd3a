import type { Actor } from './actor.js';
import { inDistrict, inSchool, ownClassKey, type Resource } from './place.js';
import { all, any, eq, has, lacks, type Predicate } from './predicate.js';

/** Somebody whom a case is kept from must not learn of it, and a school sees none that goes past it (product.md 3). */
function withoutConflict(actor: Actor): Predicate {
  const notKeptFrom = lacks('exceptPersonIds', actor.personId);
  return actor.party === 'school' ? all(notKeptFrom, eq('route', 'school')) : notKeptFrom;
}

/** Cases hang on posts: the one that owns it and those of its team (ADR 16). */
export const CASE_RESOURCES = {
  case: {
    always: withoutConflict,
    scopes: {
      district: inDistrict,
      school: inSchool,
      'own-class': (actor) => all(inSchool(actor), has('classKeys', ownClassKey(actor))),
      assigned: (actor) =>
        all(
          actor.party === 'school' ? inSchool(actor) : inDistrict(actor),
          any(eq('ownerPostId', actor.postId), has('teamPostIds', actor.postId)),
        ),
    },
    fields: {
      districtId: 'c.district_id',
      schoolIds: 'c.school_id = $::uuid',
      route: 'c.route',
      classKeys: 'c.class_key = $::text',
      ownerPostId: 'c.owner_post_id',
      teamPostIds: '$::uuid = ANY (c.team_post_ids)',
      exceptPersonIds: '$::uuid = ANY (c.except_person_ids)',
    },
  },
  'case-transfer': {
    scopes: { school: inSchool },
    fields: { districtId: 'ct.district_id', schoolIds: 'ct.to_school_id = $::uuid' },
  },
} as const satisfies Record<string, Resource>;
