import type { PermissionRule } from './permission-rule.js';

const KEEPERS = { DISTRICT_SAFETY: ['district'], DISTRICT_ADMIN: ['district'] } as const;
const OFFICE = {
  ...KEEPERS,
  DISTRICT_PSYCH: ['district'],
  DISTRICT_EXEC: ['district'],
  DISTRICT_SUPERVISOR: ['district'],
} as const;
const AGENCY_ITSELF = { PARTNER_OFFICER: ['agency'], PARTNER_MANAGER: ['agency'] } as const;

export const PARTNER_PERMISSIONS = {
  'agency.read': {
    resource: 'agency',
    roles: {
      SCHOOL_CARE: ['district'],
      SCHOOL_SAFETY: ['district'],
      SCHOOL_DIRECTOR: ['district'],
      ...OFFICE,
      ...AGENCY_ITSELF,
    },
  },
  /** Whom one calls there, by name and number; schools go through the district. */
  'agency.read-contact': { resource: 'agency', roles: { ...OFFICE, ...AGENCY_ITSELF } },
  'agency.manage': { resource: 'agency', roles: KEEPERS },
  'mou.read': { resource: 'mou', roles: { ...OFFICE, ...AGENCY_ITSELF } },
  'mou.manage': { resource: 'mou', roles: KEEPERS },
} as const satisfies Record<string, PermissionRule>;
