import { inDistrict, inSchool, type Resource } from './place.js';
import { all, eq, has } from './predicate.js';

export const MONITORING_RESOURCES = {
  'monitoring-tool': {
    scopes: { district: inDistrict },
    fields: { districtId: 'mt.district_id' },
  },
  visit: {
    scopes: {
      district: inDistrict,
      school: inSchool,
      network: (actor) => all(inDistrict(actor), eq('networkId', actor.networkId)),
      assigned: (actor) => all(inDistrict(actor), has('visitorPostIds', actor.postId)),
    },
    fields: {
      districtId: 'mv.district_id',
      schoolIds: 'mv.school_id = $::uuid',
      networkId: '(SELECT vs.network_id FROM school vs WHERE vs.id = mv.school_id)',
      visitorPostIds: '$::uuid = ANY (mv.visitor_post_ids)',
    },
  },
  finding: {
    scopes: {
      district: inDistrict,
      school: inSchool,
      network: (actor) => all(inDistrict(actor), eq('networkId', actor.networkId)),
      assigned: (actor) => all(inSchool(actor), eq('ownerPostId', actor.postId)),
    },
    fields: {
      districtId: 'mf.district_id',
      schoolIds: 'mf.school_id = $::uuid',
      networkId: '(SELECT fs.network_id FROM school fs WHERE fs.id = mf.school_id)',
      ownerPostId: 'mf.owner_post_id',
    },
  },
} as const satisfies Record<string, Resource>;
