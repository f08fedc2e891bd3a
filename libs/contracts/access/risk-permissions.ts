import type { PermissionRule } from './permission-rule.js';
import { SCHOOL_LEADS } from './role-groups.js';

const DISTRICT_READERS = {
  DISTRICT_SAFETY: ['district'],
  DISTRICT_PSYCH: ['district'],
  DISTRICT_SUPERVISOR: ['district'],
  DISTRICT_EXEC: ['district'],
  DISTRICT_ADMIN: ['district'],
} as const;

/** Risk assessments hold no child's data: everybody at the school reads them. Source: product.md 1 and 6, domain.md 3. */
export const RISK_PERMISSIONS = {
  'risk.read': {
    resource: 'risk',
    roles: { TEACHER: ['school'], ...SCHOOL_LEADS, NETWORK_CHAIR: ['network'], ...DISTRICT_READERS },
  },
  'risk.write': { resource: 'risk', roles: { SCHOOL_SAFETY: ['school'] } },
  'risk.submit': { resource: 'risk', roles: { SCHOOL_DIRECTOR: ['school'] } },
  'risk.approve': {
    resource: 'risk',
    roles: { DISTRICT_SAFETY: ['district'], DISTRICT_SUPERVISOR: ['district'] },
  },
  'risk.compare': { resource: 'risk', roles: { NETWORK_CHAIR: ['network'], ...DISTRICT_READERS } },
  'risk.set-cut-points': { resource: 'risk', roles: { DISTRICT_SAFETY: ['district'] } },
} as const satisfies Record<string, PermissionRule>;
