import type { PermissionRule } from './permission-rule.js';

export const BREAK_GLASS_PERMISSIONS = {
  'break-glass.open': { resource: 'break-glass', roles: { DISTRICT_EXEC: ['own'] } },
  'break-glass.read': {
    resource: 'break-glass',
    roles: { DISTRICT_EXEC: ['own'], AUDITOR_DPO: ['district'] },
  },
  'break-glass.review': { resource: 'break-glass', roles: { AUDITOR_DPO: ['district'] } },
} as const satisfies Record<string, PermissionRule>;
