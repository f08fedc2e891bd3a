import { inDistrict, type Resource } from './place.js';
import { all, eq } from './predicate.js';

export const BREAK_GLASS_RESOURCES: Record<'break-glass', Resource> = {
  'break-glass': {
    scopes: {
      district: inDistrict,
      own: (actor) => all(inDistrict(actor), eq('personId', actor.personId)),
    },
    fields: { districtId: 'bg.district_id', personId: 'bg.person_id' },
  },
};
