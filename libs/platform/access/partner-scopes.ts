import type { Actor } from './actor.js';
import { inDistrict, type Resource } from './place.js';
import { all, eq, type Predicate } from './predicate.js';

const ofAgency = (actor: Actor): Predicate => all(inDistrict(actor), eq('agencyId', actor.agencyId));

/** Agencies and their agreements. */
export const PARTNER_RESOURCES = {
  agency: {
    scopes: { district: inDistrict, agency: ofAgency },
    fields: { districtId: 'ag.district_id', agencyId: 'ag.id' },
  },
  mou: {
    // What is still being drafted is the district's own paper.
    scopes: { district: inDistrict, agency: (actor) => all(ofAgency(actor), eq('draft', 'no')) },
    fields: {
      districtId: 'mo.district_id',
      agencyId: 'mo.agency_id',
      draft: "CASE WHEN mo.state = 'DRAFT' THEN 'yes' ELSE 'no' END",
    },
  },
} as const satisfies Record<string, Resource>;
