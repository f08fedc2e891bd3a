import { all, eq } from './predicate.js';
import { inDistrict, inSchool, type Resource } from './place.js';

export const RISK_RESOURCES = {
  risk: {
    scopes: {
      district: inDistrict,
      school: inSchool,
      network: (actor) => all(inDistrict(actor), eq('networkId', actor.networkId)),
    },
    fields: {
      districtId: 'ra.district_id',
      schoolIds: 'ra.school_id = $::uuid',
      networkId: '(SELECT rs.network_id FROM school rs WHERE rs.id = ra.school_id)',
    },
  },
} satisfies Record<string, Resource>;
