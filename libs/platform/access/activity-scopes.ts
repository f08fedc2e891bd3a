import { inDistrict, inSchool, type Resource } from './place.js';
import { all, eq, has } from './predicate.js';

/** Whose record an activity is, where no school is meant. */
const OFFICE = 'district';

export const ACTIVITY_RESOURCES = {
  activity: {
    scopes: {
      district: inDistrict,
      school: inSchool,
      own: (actor) =>
        all(inDistrict(actor), eq('keeper', actor.party === 'school' ? actor.schoolId : OFFICE)),
      network: (actor) => all(inDistrict(actor), has('networkIds', actor.networkId)),
    },
    fields: {
      districtId: 'ac.district_id',
      keeper: `COALESCE(ac.school_id::text, '${OFFICE}')`,
      schoolIds: '$::uuid = ANY (ac.school_ids)',
      networkIds:
        'EXISTS (SELECT FROM school asn WHERE asn.id = ANY (ac.school_ids) AND asn.network_id = $::uuid)',
    },
  },
} satisfies Record<string, Resource>;
