import type { PermissionRule } from './permission-rule.js';
import { SCHOOL_LEADS } from './role-groups.js';

const COMPARERS = {
  NETWORK_CHAIR: ['network'],
  DISTRICT_SAFETY: ['district'],
  DISTRICT_PSYCH: ['district'],
  DISTRICT_SUPERVISOR: ['district'],
  DISTRICT_EXEC: ['district'],
  DISTRICT_ADMIN: ['district'],
} as const;

/** Plans hold no child's data, and everybody at the school must know them. Source: product.md 1 and 6, domain.md 3. */
export const PLAN_PERMISSIONS = {
  'plan.read': { resource: 'plan', roles: { TEACHER: ['school'], ...SCHOOL_LEADS, ...COMPARERS } },
  'plan.write': { resource: 'plan', roles: { SCHOOL_SAFETY: ['school'] } },
  'plan.check-contact': {
    resource: 'plan',
    roles: { SCHOOL_SAFETY: ['school'], SCHOOL_DIRECTOR: ['school'] },
  },
  'plan.register': { resource: 'plan', roles: { SCHOOL_SAFETY: ['school'], SCHOOL_DIRECTOR: ['school'] } },
  'plan.submit': { resource: 'plan', roles: { SCHOOL_DIRECTOR: ['school'] } },
  'plan.approve': {
    resource: 'plan',
    roles: { DISTRICT_SAFETY: ['district'], DISTRICT_SUPERVISOR: ['district'] },
  },
  'plan.compare': { resource: 'plan', roles: COMPARERS },
} as const satisfies Record<string, PermissionRule>;
