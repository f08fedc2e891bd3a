import { inDistrict, inSchool, type Resource } from './place.js';
import { all, eq } from './predicate.js';

export const PLAN_RESOURCES = {
  plan: {
    scopes: {
      district: inDistrict,
      school: inSchool,
      network: (actor) => all(inDistrict(actor), eq('networkId', actor.networkId)),
    },
    fields: {
      districtId: 'pl.district_id',
      schoolIds: 'pl.school_id = $::uuid',
      networkId: '(SELECT ps.network_id FROM school ps WHERE ps.id = pl.school_id)',
    },
  },
} satisfies Record<string, Resource>;
