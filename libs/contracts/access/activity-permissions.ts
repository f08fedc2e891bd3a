import type { PermissionRule } from './permission-rule.js';
import { SCHOOL_LEADS } from './role-groups.js';

const DISTRICT_READERS = {
  DISTRICT_SAFETY: ['district'],
  DISTRICT_PSYCH: ['district'],
  DISTRICT_SUPERVISOR: ['district'],
  DISTRICT_EXEC: ['district'],
  DISTRICT_ADMIN: ['district'],
} as const;

const OWN_OF_DISTRICT = { DISTRICT_SAFETY: ['own'], DISTRICT_SUPERVISOR: ['own'] } as const;

/**
 * Activities hold counts and no child's data; their pictures may show children, so that those stay at the school and with
 * who follows it. `own` is the place that keeps the record: a school, or the district's office.
 */
export const ACTIVITY_PERMISSIONS = {
  'activity.read': {
    resource: 'activity',
    roles: { TEACHER: ['school'], ...SCHOOL_LEADS, NETWORK_CHAIR: ['network'], ...DISTRICT_READERS },
  },
  // How partners answer is told in small numbers: not to every teacher.
  'activity.read-network': {
    resource: 'activity',
    roles: { ...SCHOOL_LEADS, NETWORK_CHAIR: ['network'], ...DISTRICT_READERS },
  },
  'activity.write': {
    resource: 'activity',
    roles: { SCHOOL_CARE: ['own'], SCHOOL_SAFETY: ['own'], SCHOOL_DIRECTOR: ['own'], ...OWN_OF_DISTRICT },
  },
  'activity.withdraw': {
    resource: 'activity',
    roles: { SCHOOL_SAFETY: ['own'], SCHOOL_DIRECTOR: ['own'], ...OWN_OF_DISTRICT },
  },
  'activity.open-file': {
    resource: 'activity',
    roles: {
      ...{ TEACHER: ['own'], SCHOOL_CARE: ['own'], SCHOOL_SAFETY: ['own'], SCHOOL_DIRECTOR: ['own'] },
      ...{ DISTRICT_SAFETY: ['district'], DISTRICT_SUPERVISOR: ['district'] },
    },
  },
  // A school closes what was found at the school, in a drill of the district too.
  'activity.close-finding': {
    resource: 'activity',
    roles: { TEACHER: ['school'], ...SCHOOL_LEADS },
  },
  // Whose it is and until when is for who leads the school: nobody passes on the own task.
  'activity.change-finding': { resource: 'activity', roles: SCHOOL_LEADS },
} as const satisfies Record<string, PermissionRule>;
