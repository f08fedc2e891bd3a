import { inDistrict, type Resource } from './place.js';
import { all, eq } from './predicate.js';

/** A report belongs to the person and the post that asked for it: another post of the same person has other rights. */
export const REPORT_RESOURCES = {
  'report-request': {
    scopes: {
      own: (actor) => all(inDistrict(actor), eq('personId', actor.personId), eq('postId', actor.postId)),
    },
    fields: { districtId: 'rr.district_id', personId: 'rr.person_id', postId: 'rr.post_id' },
  },
} satisfies Record<string, Resource>;
