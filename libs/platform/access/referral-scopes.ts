import type { Actor } from './actor.js';
import { inDistrict, inSchool, ownClassKey, type Resource } from './place.js';
import { all, eq, has, lacks, type Predicate } from './predicate.js';

/** Somebody whom the referral is kept from must not learn of it, and a school sees none that goes past it (product.md 3). */
function withoutConflict(actor: Actor): Predicate {
  const notKeptFrom = lacks('exceptPersonIds', actor.personId);
  return actor.party === 'school' ? all(notKeptFrom, eq('route', 'school')) : notKeptFrom;
}

/** An assignment is live while MOU and basis hold, by the database's clock; its policy asks the same. */
const LIVE_ASSIGNMENT =
  'ra.ended_at IS NULL AND EXISTS (SELECT FROM live_mou(ra.agency_id)) AND cardinality(referral_live_bases(ra.referral_id)) > 0';

/** Referrals as school and district work on them, and assignments as an agency sees them. */
export const REFERRAL_RESOURCES = {
  referral: {
    always: withoutConflict,
    scopes: {
      district: inDistrict,
      school: inSchool,
      own: (actor) =>
        all(
          actor.party === 'school' ? inSchool(actor) : inDistrict(actor),
          eq('creatorPersonId', actor.personId),
        ),
      'own-class': (actor) => all(inSchool(actor), has('classKeys', ownClassKey(actor))),
      assigned: (actor) => all(inDistrict(actor), eq('assigneePostId', actor.postId)),
    },
    fields: {
      districtId: 'rf.district_id',
      schoolIds: 'rf.school_id = $::uuid',
      route: 'rf.route',
      classKeys: 'rf.class_key = $::text',
      creatorPersonId: 'rf.creator_person_id',
      assigneePostId: 'rf.assignee_post_id',
      exceptPersonIds: '$::uuid = ANY (rf.except_person_ids)',
    },
  },
  assignment: {
    scopes: { agency: (actor) => all(inDistrict(actor), eq('agencyId', actor.agencyId), eq('live', 'yes')) },
    fields: {
      districtId: 'ra.district_id',
      agencyId: 'ra.agency_id',
      live: `CASE WHEN ${LIVE_ASSIGNMENT} THEN 'yes' ELSE 'no' END`,
    },
  },
} as const satisfies Record<string, Resource>;
