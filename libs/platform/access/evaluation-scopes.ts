import { all, eq } from './predicate.js';
import { inDistrict, inSchool, type Resource } from './place.js';
import type { Actor } from './actor.js';

const inNetwork = (actor: Actor) => all(inDistrict(actor), eq('networkId', actor.networkId));

/** Boards hang on their school; a summary is a school's or the office's own; a chosen practice is everybody's. */
export const EVALUATION_RESOURCES = {
  'step-board': {
    scopes: { district: inDistrict, school: inSchool, network: inNetwork },
    fields: { districtId: 'sc.district_id', schoolIds: 'sc.id = $::uuid', networkId: 'sc.network_id' },
  },
  summary: {
    scopes: {
      district: inDistrict,
      school: inSchool,
      network: inNetwork,
      office: (actor) => all(inDistrict(actor), eq('of', 'office')),
      schools: (actor) => all(inDistrict(actor), eq('of', 'school')),
    },
    fields: {
      districtId: 'ys.district_id',
      schoolIds: 'ys.school_id = $::uuid',
      networkId: '(SELECT ns.network_id FROM school ns WHERE ns.id = ys.school_id)',
      of: "CASE WHEN ys.school_id IS NULL THEN 'office' ELSE 'school' END",
    },
  },
  practice: {
    scopes: {
      district: inDistrict,
      school: inSchool,
      network: inNetwork,
      shared: (actor) => all(inDistrict(actor), eq('status', 'CHOSEN')),
    },
    fields: {
      districtId: 'bp.district_id',
      schoolIds: 'bp.school_id = $::uuid',
      networkId: '(SELECT ns.network_id FROM school ns WHERE ns.id = bp.school_id)',
      status: 'bp.status',
    },
  },
} satisfies Record<string, Resource>;
